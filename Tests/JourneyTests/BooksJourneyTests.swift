import Testing

/// The books as a whole, with the real program, real files and real books.
@Suite("Files and the whole books at the desk", .serialized)
struct BooksJourneyTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  private func path(_ name: String) -> String { "\(trust.folder)/\(name)" }

  /// The staff as the books have them, with a line changed by `sed`.
  private func extract(_ change: String) {
    let file = path("esr.csv")
    trust.command("export staff --output \(file)")
    _ = trust.shell("sed -i '\(change)' \(file)")
  }

  @Test("A staff extract is looked through, shown to be read, and kept when that is said twice")
  func refresh() throws {
    extract("s/Pharmacy/Dispensary/; /Nguy/d")
    let desk = try DeskWindow(trust)
    desk.press("F11", "r")
    desk.type(path("esr.csv"))
    #expect(desk.words.contains("Ctrl-S looks through the file; nothing is kept yet."))
    desk.press("C-s")
    #expect(desk.text.contains("Every line is good.") && desk.text.contains("1 not in the file"))
    desk.press("F6")
    #expect(desk.text.contains("Dispensary"))
    desk.press("Escape")
    #expect(trust.command("staff show 176003").text.contains("Pharmacy"))
    desk.press("C-s")
    #expect(desk.text.contains("Keep the new extract of the staff?"))
    desk.press("Right", "Enter")
    #expect(desk.words.contains("Kept as at Tue 24 Nov 2026:"))
    #expect(trust.command("staff show 176003").text.contains("Dispensary"))
  }

  @Test("Bad lines are named with what to do; nothing is read in, or only the good lines are")
  func badLines() throws {
    _ = trust.shell(
      "printf 'code,title,maximum\\nKNIT,Knitting,12\\nSEW,Sewing,many\\n' >\(path("c.csv"))")
    let desk = try DeskWindow(trust)
    desk.press("F11", "i")
    desk.type("courses")
    desk.press("Tab")
    desk.type(path("c.csv"))
    desk.press("C-s")
    #expect(desk.text.contains("1 line is bad.") && desk.text.contains("Line 3, maximum"))
    #expect(desk.words.contains("Nothing of it is read in while lines are bad"))
    desk.press("Tab")
    desk.type(path("bad.csv"))
    desk.press("C-s", "C-s", "Right", "Enter")
    #expect(desk.words.contains("Courses: 1 new, 0 changed, 0 unchanged, 1 refused."))
    #expect(trust.command("course list").text.contains("Knitting"))
    #expect(trust.shell("cat \(path("bad.csv"))").text.contains("Sewing"))
  }

  @Test("A long import is stopped by Esc, and the books are as they were")
  func stopped() throws {
    _ = trust.shell(
      "{ echo employee_number,family_name; seq -f '%.0f,Many' 30000001 30120000; } >\(path("m.csv"))"
    )
    let desk = try DeskWindow(trust)
    desk.press("F11", "i")
    desk.type("staff")
    desk.press("Tab")
    desk.type(path("m.csv"))
    desk.press("C-s Escape")
    #expect(desk.words.contains("Stopped. The books are as they were."))
    #expect(desk.text.contains("m.csv"))
    #expect(trust.command("find many").status == 0)
    #expect(!trust.command("find many").text.contains("Many"))
  }

  @Test("The books are checked, copied into a file that opens, and the copy is remembered")
  func copied() throws {
    let desk = try DeskWindow(trust)
    desk.press("F11", "c")
    #expect(desk.words.contains("The books balance:"))
    desk.press("Escape", "b", "C-u")
    desk.type(path("copy.sqlite"))
    desk.press("Enter")
    #expect(desk.words.contains("Saved and checked:"))
    #expect(trust.command("check --database \(path("copy.sqlite"))").status == 0)
    desk.press("b")
    #expect(desk.text.contains("\(trust.folder)/lifelong-2026-11-24.sqlite"))
    desk.press("C-u")
    desk.type(path("copy.sqlite"))
    desk.press("Enter")
    #expect(desk.words.contains("There is already something at"))
    #expect(desk.text.contains("\(path("copy.sqlite"))___"))
  }

  @Test("A calendar file is saved from the roster, and an export from the books")
  func written() throws {
    let desk = try DeskWindow(trust)
    desk.press("Down", "o", "F")
    if desk.text.contains("Whose calendar?") { desk.press("Enter") }
    desk.press("C-u")
    desk.type(path("maths.ics"))
    desk.press("Enter")
    #expect(desk.text.contains("Saved as"))
    let calendar = trust.shell("cat \(path("maths.ics"))").text
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR"))
    #expect(calendar.split(separator: "BEGIN:VEVENT").count == 13)
    desk.press("F11", "x")
    desk.type("enrol")
    desk.press("Enter", "C-u")
    desk.type(path("e.csv"))
    desk.press("Enter")
    #expect(
      trust.shell("cat \(path("e.csv"))").text
        == trust.command("export enrolments").text)
  }
}
