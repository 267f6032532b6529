import Canvas
import Domain
import Screens
import Testing

/// A morning at the desk, key by key.
@Suite("Journeys at the desk")
struct DeskJourneyTests {
  let driver = Driver()

  @Test("A walk-up is booked with the letters of a name, Enter, Enter")
  func walkUp() {
    driver.press("okaf<Enter><Enter>")
    #expect(driver.office.acts == [.book("204417", "IT-SHEETS", .ownTime, override: nil)])
    #expect(driver.message.hasPrefix("Booked: Ada Okafor"))
    driver.press("grz")
    #expect(driver.text.contains("Grzyb, Łukasz"))
    #expect(!driver.text.contains("Okafor"))
  }

  @Test("A badge, Enter, Enter books, from any list")
  func badge() {
    driver.press("<F3><Scan 205512><Enter><Enter>")
    #expect(driver.office.acts == [.book("205512", "IT-SHEETS", .ownTime, override: nil)])
  }

  @Test("A third Enter does not book a second class")
  func thirdEnter() {
    driver.press("okaf<Enter><Enter><Enter>")
    #expect(driver.office.acts.count == 1)
  }

  @Test("Names are found without their accents")
  func accents() {
    driver.press("nguyen hoa")
    #expect(driver.text.contains("Nguyễn, Thị Hoa"))
  }

  @Test("A full class puts the person on the waiting list, and says so beforehand")
  func waitingList() {
    driver.press("grzy<Enter><Down>")
    #expect(
      driver.message.contains(
        "waiting list of British Sign Language 1 (BSL-1), where 3 people wait."))
    driver.press("<Enter>")
    #expect(driver.office.acts == [.book("205512", "BSL-1", .ownTime, override: nil)])
    #expect(driver.message.contains("number 4 in line"))
  }

  @Test("A class that clashes is shown with its reason and not booked, but can be with a reason")
  func clash() {
    driver.press("okaf<Enter><End><Enter>")
    #expect(driver.office.acts.isEmpty)
    #expect(driver.message.contains("clashes with Functional English L2"))
    driver.press("<F9>against<Enter><Enter>")
    #expect(driver.office.acts.isEmpty)
    driver.press("agreed with the ward<Enter>")
    #expect(
      driver.office.acts
        == [.book("204417", "WORD-2", .ownTime, override: "agreed with the ward")])
  }

  @Test("Time off is chosen with t")
  func release() {
    driver.press("okaf<Enter>t<Down><Enter>")
    #expect(driver.office.acts == [.book("204417", "IT-SHEETS", .full, override: nil)])
  }

  @Test("A person leaves a class with a reason, and Ctrl-Z takes it back")
  func withdraw() {
    driver.press("okaf<Enter>w<Enter>chil<Enter>")
    #expect(driver.office.acts == [.withdraw(["204417"], "MATHS-L1", .childcare)])
    driver.press("<Ctrl-Z>")
    #expect(driver.office.acts.last == .undo(1))
    #expect(driver.message.contains("Undone"))
  }

  @Test("Two people withdrawn together are asked about once and undone together")
  func withdrawTwo() {
    driver.press("<Down>o  w<Enter>")
    #expect(driver.office.acts.isEmpty)
    driver.press("<Enter>")
    #expect(driver.office.acts.isEmpty, "The safe answer is the one highlighted")
    driver.press("w<Enter><Right><Enter>")
    #expect(driver.office.acts == [.withdraw(["201155", "176003"], "MATHS-L1", .shift)])
    driver.press("<Ctrl-Z>")
    #expect(driver.office.acts.last == .undo(2))
  }

  @Test("A register is taken with one key a person, and submitted")
  func register() {
    driver.press("<Down>rpl<Enter>pa<Enter>u")
    driver.press("<Scan 204417><Ctrl-S>")
    #expect(driver.text.contains("4 of 6 expected were there."))
    driver.press("<Enter>")
    #expect(driver.office.acts.last == .submit("MATHS-L1", session: 4))
    #expect(driver.office.marks["176003"] == .late(minutes: 12, leftEarly: nil))
    #expect(driver.office.marks["203301"] == .authorised(.annualLeave))
    #expect(driver.office.marks["211450"] == .unauthorised)
    #expect(driver.office.marks["204417"] == .present)
  }

  @Test("Minutes typed take the place of those proposed")
  func minutes() {
    driver.press("<Down>rl25<Enter>")
    #expect(driver.office.marks["201155"] == .late(minutes: 25, leftEarly: nil))
    driver.press("<Up>e10<Enter>")
    #expect(driver.office.marks["201155"] == .late(minutes: 25, leftEarly: 10))
  }

  @Test("A register with people unmarked is not submitted and names them")
  func unmarked() {
    driver.press("<Down>rp<Ctrl-S>")
    #expect(driver.text.contains("5 people have no mark"))
    driver.press("<Enter>")
    #expect(!driver.office.acts.contains(.submit("MATHS-L1", session: 4)))
  }

  @Test("A paper register is keyed by rows")
  func rows() {
    driver.press("<Down>r#1-6 P; 2 U<Enter>")
    #expect(driver.office.marks.count == 6)
    #expect(driver.office.marks["176003"] == .unauthorised)
  }

  @Test("A submitted mark is amended with a reason")
  func amend() {
    driver.office.isSubmitted = true
    driver.press("<Down>ru<Enter>")
    #expect(driver.office.acts.isEmpty, "A reason is needed")
    driver.press("came to the wrong room<Enter>")
    #expect(
      driver.office.acts
        == [
          .amend(
            "MATHS-L1", session: 4,
            MarkChange("201155", .unauthorised, seen: .mark(nil)),
            reason: "came to the wrong room", allowedBy: nil)
        ])
  }

  @Test("A badge not on the register says so and marks nobody")
  func wrongBadge() {
    driver.press("<Down>r<Scan 198230>")
    #expect(
      driver.message.contains("Benedict Okafor is not on the register of session 4")
        && driver.message.contains("Nothing is booked for today: book a walk-in."))
    driver.press("<Scan 999999>")
    #expect(driver.message.contains("No one has badge 999999"))
    #expect(driver.office.marks.isEmpty)
  }

  @Test("A badge is refused by a form and by a question")
  func badgeInForm() {
    driver.press("<F6><Tab><Scan 204417>")
    #expect(driver.message.contains("this is a form"))
    driver.press("<Esc><Down>o  w<Enter><Scan 204417>")
    #expect(driver.message.contains("a question is open"))
    #expect(driver.office.deeds == [.beep, .beep])
    #expect(driver.office.acts.isEmpty)
  }

  @Test("A newcomer is added in one form and booked with Enter, Enter")
  func newcomer() {
    driver.press("<F6>300777<Tab>Ŵyn<Tab>Siôn<Ctrl-S>")
    #expect(driver.message.hasPrefix("Added: Siôn Ŵyn, 300777"))
    driver.press("<Enter><Enter>")
    #expect(driver.office.acts.last == .book("300777", "IT-SHEETS", .ownTime, override: nil))
  }

  @Test("A form with something wrong goes there and says why; nothing is saved")
  func badForm() {
    driver.press("<F6>12 34<Tab>Łoś<Ctrl-S>")
    #expect(driver.office.acts.isEmpty)
    #expect(driver.message.contains("1 to 20 letters or digits"))
  }

  @Test("Leaving a form asks before anything written is lost")
  func unsavedForm() {
    driver.press("<F6>1234<Esc>")
    #expect(driver.text.contains("Leave without saving?"))
    driver.press("<Enter>")
    #expect(driver.text.contains("1234"))
    driver.press("<Esc><Right><Enter>")
    #expect(driver.title.contains("Today"))
  }

  @Test("A class is planned from a free hour in the timetable")
  func plan() {
    driver.press("<F7><Right><PgDn><Enter>")
    #expect(driver.title.contains("Plan a class"))
    driver.press("yoga<Tab>YOGA-9<Tab><Tab><Ctrl-U>19-20<Ctrl-S>")
    guard case .timetable(.plan(let plan)) = driver.office.acts.last else {
      Issue.record("\(driver.message)")
      return
    }
    #expect(plan.space == "LEARN2")
    #expect(plan.first == Cast.today)
    #expect(plan.start == Cast.time("19:00"))
  }

  @Test("A report is chosen by letters, printed with p and saved with f")
  func reports() {
    driver.press("<F8>depart<Enter>p")
    guard case .print(_, "office-2", _) = driver.office.acts.last else {
      Issue.record("\(driver.message)")
      return
    }
    driver.press("f<Ctrl-U>who.csv<Enter>")
    #expect(driver.message.contains("Saved as who.csv"))
  }

  @Test("Without a printer the desk says what else can be done")
  func noPrinter() {
    driver.office.printers = []
    driver.press("<F8><Enter>p")
    #expect(driver.message.contains("f saves the report as a file"))
  }

  @Test("With several printers one is chosen")
  func printers() {
    driver.office.printers = ["office-2", "ward-7"]
    driver.press("<F8><Enter>pward<Enter>")
    guard case .print(_, "ward-7", _) = driver.office.acts.last else {
      Issue.record("\(driver.message)")
      return
    }
  }

  @Test("Help is searched, and Enter does what it says")
  func help() {
    driver.press("?learning<Enter>")
    #expect(driver.title.contains("Learning spaces"))
  }

  @Test("Letters outside a field that mean nothing say so, and a paste is refused")
  func strayKeys() {
    driver.press("<F3><Tab>y")
    #expect(driver.message.contains("y does nothing here"))
    driver.press("<F7><Paste drop everything>")
    #expect(driver.message.contains("Nothing here takes pasted text"))
  }

  @Test("Esc never quits; F10 does, and asks while a register is half done")
  func leaving() {
    driver.press("<Esc><Esc><Esc>")
    #expect(driver.office.deeds.isEmpty)
    #expect(driver.message.contains("F10 leaves"))
    driver.press("<Down>rp<F10>")
    #expect(driver.text.contains("Leave the desk?"))
    driver.press("<Right><Enter>")
    #expect(driver.office.deeds == [.quit])
  }

  @Test("An answer that is no longer asked for changes nothing")
  func staleAnswers() {
    driver.press("okaf")
    let before = driver.text
    let none = FoundPeople(lines: [], total: 0)
    driver.answer(driver.app.update(.answered(.find("ok"), .people(none))))
    driver.answer(driver.app.update(.answered(.card("198230"), .card(nil))))
    #expect(driver.text == before)
  }

  @Test("What another desk changes shows without moving the cursor")
  func changedElsewhere() {
    driver.press("okaf<Down>")
    driver.office.people.insert(
      StaffMember(number: "100000", name: PersonName(family: "Okafaa", given: "Zed")), at: 0)
    driver.answer(driver.app.update(.changed(since: 0)))
    #expect(driver.text.contains("> Okafor, Benedict"))
  }

  @Test("A practice desk and a clock that stands still say so in the title")
  func banner() {
    let driver = Driver(
      identity: DeskIdentity(
        actor: "J Marsh", desk: "Desk 2", banner: "PRACTICE", isClockSet: true))
    #expect(driver.title.contains("PRACTICE"))
    #expect(driver.title.contains("09:42 (set)"))
  }

  @Test("A click on the hint bar does what it says, a click on a row chooses it")
  func mouse() {
    driver.press("okaf")
    driver.send(.mouse(row: 5, column: 10, button: .press))
    #expect(driver.text.contains("> Okafor, Benedict"))
    driver.send(.mouse(row: 23, column: 2, button: .press))
    #expect(driver.text.contains("What you can do"))
  }
}
