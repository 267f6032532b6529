import Domain
import Screens
import Testing

@Suite("The register at the keyboard") struct RegisterScreenTests {
  private let driver = Driver()

  @Test(
    "The same person marked at two desks shows both values; keeping what is there changes nothing")
  func keepTheirs() {
    driver.press("<Down>r")
    // Another desk marks the person at the > row meanwhile.
    driver.office.marks["201155"] = .late(minutes: 20, leftEarly: nil)
    driver.press("p")
    #expect(driver.text.contains("Tunde Adeyemi was marked elsewhere meanwhile"))
    #expect(driver.text.contains("There now: Late 20 min, by ben at Desk 3"))
    #expect(driver.text.contains("Yours: Present"))
    driver.press("<Enter>")
    #expect(driver.office.marks["201155"] == .late(minutes: 20, leftEarly: nil))
  }

  @Test("Taking one's own value writes it over what was shown")
  func takeMine() {
    driver.press("<Down>r")
    driver.office.marks["201155"] = .late(minutes: 20, leftEarly: nil)
    driver.press("p<Right><Enter>")
    #expect(driver.office.marks["201155"] == .present)
  }

  @Test(
    "Of several rows keyed at once only those changed elsewhere are asked about; the others are marked"
  )
  func someRows() {
    driver.press("<Down>r")
    driver.office.marks["176003"] = .unauthorised
    driver.press("#1-6 P<Enter>")
    #expect(driver.text.contains("Siân Davies was marked elsewhere meanwhile"))
    driver.press("<Enter>")
    #expect(driver.office.marks["176003"] == .unauthorised)
    #expect(driver.office.marks.values.filter { $0 == .present }.count == 5)
  }

  @Test("A second scan says already, and marks nobody else")
  func already() {
    driver.press("<Down>r<Scan 205512><Scan 205512>")
    #expect(driver.message.contains("Łukasz Grzyb is already marked: present."))
    #expect(driver.office.marks == ["205512": .present])
    #expect(driver.office.deeds == [.beep])
  }

  @Test("A badge of somebody who is elsewhere today says where")
  func elsewhere() {
    driver.office.elsewhere = [
      Commitment(
        ClassLabel("BSL-1", "British Sign Language"),
        Session(
          classCode: "BSL-1", number: 2, date: Cast.today, start: Cast.time("13:00"),
          end: Cast.time("14:00"), space: "LEARN1"), spaceName: "Learning room 1")
    ]
    driver.press("<Down>r<Scan 198230>")
    #expect(
      driver.message.contains("Today: British Sign Language (BSL-1) at 13:00 in Learning room 1."))
  }

  @Test("Late and left early are keyed as one, or one after the other")
  func both() {
    driver.press("<Down>rl20e15<Enter>")
    #expect(driver.office.marks["201155"] == .late(minutes: 20, leftEarly: 15))
    driver.press("<Home>e5<Enter>")
    #expect(driver.office.marks["201155"] == .late(minutes: 20, leftEarly: 5))
  }

  @Test("The rest of a paper register is one word")
  func rest() {
    driver.press("<Down>r#2 U; 4 L20; rest P<Enter>")
    #expect(driver.office.marks.count == 6)
    #expect(driver.office.marks["176003"] == .unauthorised)
    #expect(driver.office.marks.values.filter { $0 == .present }.count == 4)
  }

  @Test("A walk-in is found, booked and marked in one stroke, and the register is back")
  func walkIn() {
    driver.press("<Down>r<F6>")
    #expect(driver.title.contains("Walk-in to session 4"))
    driver.press("bened<Enter><Enter>")
    #expect(driver.office.acts.last == .walkIn("198230", "MATHS-L1", session: 4, override: nil))
    #expect(driver.title.contains("Register"))
    #expect(driver.text.contains("Okafor, Benedict"))
    #expect(driver.message.contains("Walk-in: Benedict Okafor has a place"))
  }

  @Test("Why a walk-in cannot stay is said in words, and nothing is left")
  func walkInRefused() {
    driver.office.refusal = .noPlaceFree(
      ClassLabel("MATHS-L1", "Functional Maths L1"), maximum: 12)
    driver.press("<Down>r<F6>bened<Enter><Enter>")
    #expect(driver.message.contains("has 12 places, and none is free"))
    #expect(driver.title.contains("Walk-in"))
  }

  @Test("A note is chosen from a list and stands beside the mark")
  func note() {
    driver.press("<Down>rtspoken<Enter>")
    #expect(driver.office.notes == ["201155": .spokenTo])
    #expect(driver.text.contains("spoken to"))
  }

  @Test("Once the register is closed an amendment asks who allows it")
  func closed() {
    driver.office.isSubmitted = true
    driver.office.lastDayToAmend = Cast.today - 1
    driver.press("<Down>r")
    #expect(driver.text.contains("Closed: amend if allowed."))
    driver.press("ufriend signed<Enter>")
    #expect(driver.text.contains("Who allows it?"))
    driver.press("Dr Lind<Enter>")
    #expect(
      driver.office.acts == [
        .amend(
          "MATHS-L1", session: 4, MarkChange("201155", .unauthorised, seen: .mark(nil)),
          reason: "friend signed", allowedBy: "Dr Lind")
      ])
  }

  @Test("Who is on a break needs no mark")
  func onBreak() {
    driver.office.onBreak = ["201155"]
    driver.press("<Down>r=")
    #expect(driver.office.marks["201155"] == nil && driver.office.marks.count == 5)
    driver.press("<Ctrl-S>")
    #expect(driver.text.contains("Submit the register"))
  }

  @Test("Days away are told from the roster and from the person")
  func away() {
    driver.press("<Down>ox26 nov to 3 dec<Enter>rota<Enter>")
    #expect(
      driver.office.acts.last
        == .tellAbsence(
          "201155", "MATHS-L1", from: Cast.day(2026, 11, 26), to: Cast.day(2026, 12, 3), .rota))
  }

  @Test(
    "Days away may be weekdays: the second is the first of that name after the first",
    arguments: [
      ("mon to fri", Cast.day(2026, 11, 30), Cast.day(2026, 12, 4)),
      ("thu to mon", Cast.day(2026, 11, 26), Cast.day(2026, 11, 30)),
      ("thu to thu week", Cast.day(2026, 11, 26), Cast.day(2026, 12, 3)),
    ])
  func awayByWeekday(_ typed: String, _ from: Day, _ to: Day) {
    driver.press("<Down>ox\(typed)<Enter>rota<Enter>")
    #expect(
      driver.office.acts.last == .tellAbsence("201155", "MATHS-L1", from: from, to: to, .rota))
  }

  @Test("Days away the wrong way round are asked again")
  func awayBackwards() {
    driver.press("<Down>ox3 dec to 1 dec<Enter>")
    #expect(driver.office.acts.isEmpty && driver.text.contains("Write a day, such as fri"))
  }

  @Test("My staff is found by its name, and a manager's by the manager")
  func staff() {
    driver.press("<F2>204417<Down>:staff in class<Enter>")
    #expect(
      driver.office.sheets.last
        == .staffRoster(StaffRosterScope(of: .manager("204417"), week: Cast.today)))
  }
}
