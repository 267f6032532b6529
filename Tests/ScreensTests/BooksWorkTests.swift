import Canvas
import Domain
import Testing

@testable import Screens

@Suite("The books as a whole, at the desk")
struct BooksWorkTests {
  let driver = Driver()

  /// A desk with an extract in its folder, which is named in the form.
  private func refreshing(_ more: String = "") {
    driver.office.files["esr/dec.csv"] = SeenFile(
      .file(bytes: 48_211, Cast.today, Cast.time("08:12")))
    driver.press("<F11>resr/dec.csv\(more)")
  }

  @Test(
    "The last list of what the trust works with is the books; each line can be done by Enter or by its letter"
  )
  func list() throws {
    driver.office.lastCopy = LastCopy(
      path: "/srv/copies/lifelong-2026-11-20.sqlite", day: Cast.today - 4, time: Cast.time("18:00"))
    driver.press("<F11><BackTab>")
    try expectSnapshot(driver.text, "records-books")
    driver.press("<Enter>")
    #expect(driver.app.top is RefreshStaffScreen)
    driver.press("<Esc>i")
    #expect(driver.app.top is ImportScreen)
  }

  @Test("Whoever looks for a copy or a refresh among all commands is led to the books")
  func findable() {
    for words in ["back up", "import", "refresh the staff"] {
      let driver = Driver()
      driver.press(":\(words)")
      #expect(driver.text.contains("Courses, spaces, settings"), "\(words)")
    }
  }

  @Test("A file is looked for while its name is written, and F4 shows those beside it")
  func looking() {
    refreshing()
    #expect(driver.text.contains("= 48 kB of Tue 24 Nov, 08:12"))
    driver.press("x")
    #expect(driver.text.contains("! There is no such file yet."))
    driver.press("<Ctrl-S>")
    #expect(driver.message.hasPrefix("There is no such file yet. F4 shows those that are there."))
    driver.press("<F4><Enter>")
    #expect(driver.text.contains("= 48 kB"))
    #expect(driver.office.acts.isEmpty)
  }

  @Test(
    "An extract is laid beside the books before anything is kept: who joins, who leaves with what")
  func looked() throws {
    refreshing("<Ctrl-S>")
    try expectSnapshot(driver.text, "refresh-staff")
    #expect(driver.office.acts.isEmpty)
    driver.press("<F6>")
    #expect(driver.title.contains("The books > Staff refresh"))
    driver.press("<Esc>")
    #expect(driver.app.top is RefreshStaffScreen)
  }

  @Test("Keeping it is asked first, the safe answer ahead; what was kept is shown to be read")
  func keeping() throws {
    refreshing("<Tab><Tab>yesterday<Ctrl-S><Ctrl-S>")
    try expectSnapshot(driver.text, "refresh-staff-question")
    driver.press("<Enter>")
    #expect(driver.office.acts.isEmpty)
    driver.press("<Ctrl-S><Right><Enter>")
    let file = FileToRead.staff(path: "esr/dec.csv", asAt: nil, missingLeave: Cast.today - 1)
    #expect(driver.office.acts == [.keepFile(file)])
    #expect(driver.title.contains("The books > Staff refresh"))
    #expect(driver.message.contains("Staff: 1 new, 2 changed, 3 unchanged, 0 refused."))
    // It cannot be taken back, and so it is not offered.
    #expect(!driver.message.contains("Ctrl-Z"))
    driver.press("<Esc>")
    #expect(driver.app.top is RecordsScreen)
  }

  @Test("Whatever is written after a file was looked through, it is looked through again")
  func again() {
    refreshing("<Ctrl-S><Tab>yesterday<Ctrl-S>")
    #expect(driver.app.overlay == nil && driver.office.acts.isEmpty)
    driver.press("<Ctrl-S>")
    #expect(driver.app.overlay != nil)
  }

  @Test("Of a file with bad lines nothing is read in, unless these go to a file of their own")
  func badLines() throws {
    driver.office.fileRead = Cast.badFile
    driver.office.files["staff.csv"] = SeenFile(.file(bytes: 912, Cast.today, Cast.time("08:12")))
    driver.press("<F11>istaff<Tab>staff.csv<Ctrl-S>")
    try expectSnapshot(driver.text, "import-bad-lines")
    driver.press("<Ctrl-S>")
    #expect(driver.app.overlay == nil)
    #expect(driver.message.contains("Nothing of it is read in while lines are bad"))
    driver.press("<Tab>staff.csv<Ctrl-S>")
    #expect(driver.message == "That is the file that is read.")
    driver.press("<Ctrl-U>bad.csv<Ctrl-S><Ctrl-S><Right><Enter>")
    #expect(
      driver.office.acts == [.keepFile(.lines(.staff, path: "staff.csv", badLines: "bad.csv"))])
  }

  @Test("A form that names a file is kept like every other, and asks before it is left")
  func kept() {
    refreshing()
    let next = Driver()
    next.answer(next.app.reopen(driver.app.keptForms))
    #expect(next.app.top is RefreshStaffScreen && next.text.contains("esr/dec.csv"))
    driver.press("<Esc>")
    #expect(driver.text.contains("Leave without saving?"))
    driver.press("<Enter>")
    #expect(driver.text.contains("esr/dec.csv"))
  }

  @Test("A check says in words whether the books balance, and is read page by page")
  func checked() {
    driver.press("<F11>c")
    #expect(driver.message.hasPrefix("The books balance: 5 classes, 24 sessions, 8 enrolments"))
    #expect(driver.title.contains("The books > Check of the books"))
    driver.press("<Esc>")
    driver.office.check.broken = (0..<90).map { .auditBroken(entry: $0) }
    driver.press("c")
    #expect(driver.message.contains("The books do not balance: 90 broken promises"))
    driver.press("<End>")
    #expect(driver.text.contains("Page 2 of 2"))
    driver.press("p")
    #expect(driver.office.acts.contains { $0.isPrinting })
  }

  @Test("A copy is proposed beside the last one; where it cannot be made what was typed stays")
  func backUp() throws {
    driver.office.lastCopy = LastCopy(
      path: "/srv/copies/lifelong-2026-11-20.sqlite", day: Cast.today - 4, time: Cast.time("18:00"))
    driver.press("<F11>b")
    try expectSnapshot(driver.text, "back-up")
    driver.press("<Enter>")
    #expect(driver.office.acts == [.backUp(path: "/srv/copies/lifelong-2026-11-24.sqlite")])
    driver.office.savesFiles = false
    driver.press("b/mnt/x.sqlite<Enter>")
    #expect(driver.message == "Cannot save /mnt/x.sqlite.")
    #expect(driver.text.contains("/mnt/x.sqlite___"))
  }

  @Test("One kind of thing is exported under its own name")
  func export() {
    driver.press("<F11>xenr<Enter><Enter>")
    #expect(driver.office.acts == [.export(.enrolments, path: "enrolments.csv")])
  }

  @Test("A long work says how far it is and how it is stopped")
  func progress() {
    driver.answer(
      driver.app.update(.began(.keepFile(.staff(path: "a", asAt: nil, missingLeave: nil)))))
    #expect(driver.message.hasSuffix("Reading the file into the books."))
    driver.answer(driver.app.update(.progress(WorkProgress("checked", 30, of: 60))))
    #expect(
      driver.message.hasSuffix("50 % checked. Esc stops it; the books then stay as they were."))
    driver.answer(
      driver.app.update(
        .answered(
          .tryFile(.staff(path: "a", asAt: nil, missingLeave: nil)), .fileRead(.done(Cast.fileRead))
        )))
    #expect(!driver.message.contains("50 %"))
  }

  @Test("A desk in a public place reads and saves no files, and says so")
  func kiosk() {
    let driver = Driver(identity: DeskIdentity(actor: "J Marsh", desk: "Desk 2", isKiosk: true))
    for (letter, words) in [("r", "reads"), ("i", "reads"), ("b", "saves"), ("x", "saves")] {
      driver.press("<F11>\(letter)")
      #expect(driver.message == "This desk \(words) no files. Do it at another desk.")
    }
    driver.press("<BackTab><Enter>")
    #expect(driver.message == "This desk reads no files. Do it at another desk.")
    driver.press("<Esc><Down>oF")
    #expect(driver.message.hasPrefix("This desk saves no files."))
  }
}

@Suite("Calendar files")
struct CalendarFileTests {
  let driver = Driver()

  private func saved(_ wish: CalendarWish, _ path: String) -> Bool {
    driver.office.acts.contains(.saveCalendar(wish, path: path))
  }

  @Test("Of a class, its tutor and a learner from the roster")
  func roster() throws {
    driver.press("<Down>oF")
    try expectSnapshot(driver.text, "calendar-choice")
    driver.press("<Enter>")
    #expect(driver.text.contains("class-MATHS-L1.ics"))
    driver.press("<Enter>")
    #expect(saved(.of(.theClass("MATHS-L1")), "class-MATHS-L1.ics"))
    driver.press("Fteaches<Enter>pia.ics<Enter>")
    #expect(saved(.of(.tutor("Pia Lindqvist")), "pia.ics"))
  }

  @Test("Of a person, or when the person's staff is in class")
  func person() {
    driver.press("okaf<Tab>Fstaff<Enter><Enter>")
    #expect(saved(.staff(of: "204417"), "staff-of-204417.ics"))
    driver.press("F<Enter><Enter>")
    #expect(saved(.of(.person("204417")), "sessions-204417.ics"))
  }

  @Test("Of the space at the cursor")
  func space() {
    driver.press("<F7>F<Enter>")
    if driver.app.overlay != nil { driver.press("<Enter>") }
    #expect(saved(.of(.space("LEARN1")), "space-LEARN1.ics"))
  }

  @Test("The name has to say what it is; where it cannot be saved what was typed stays")
  func names() {
    driver.press("<F3>func<Tab>F<Enter>x.txt<Enter>")
    #expect(driver.message.hasSuffix("The name has to end in .ics."))
    driver.office.savesFiles = false
    driver.press("<Ctrl-U>/no/where.ics<Enter>")
    #expect(driver.message.hasSuffix("Cannot save /no/where.ics."))
    #expect(driver.text.contains("/no/where.ics___"))
  }
}
