import Testing

/// Registers at a real terminal.
@Suite("Journeys at the register", .serialized)
struct RegisterJourneyTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  /// Fifteen people with a place on the maths class, by name: `Learner01` to `Learner15`.
  private func fifteen() {
    let names = (1...15).map { $0 < 10 ? "0\($0)" : "\($0)" }
    let staff = names.map { "5000\($0),Learner\($0)\\n" }.joined()
    let places = names.map { "MATHS-2,5000\($0),confirmed\\n" }.joined()
    trust.command(
      "class plan MATHS --code MATHS-2 --first 2026-11-24 --time 09:30-11:30 --sessions 12 "
        + "--maximum 16", now: "2026-11-20T09:00")
    for (kind, header, lines) in [
      ("staff", "employee_number,family_name", staff),
      ("enrolments", "class,employee_number,state", places),
    ] {
      let written = trust.shell(
        "printf '\(header)\\n\(lines)' > \(trust.folder)/\(kind).csv")
      #expect(written.status == 0)
      let read = trust.command(
        "import \(kind) \(trust.folder)/\(kind).csv", now: "2026-11-20T09:00")
      #expect(read.status == 0, "\(read.text)")
    }
  }

  @Test(
    "A sheet of fifteen is keyed back by its row numbers in 27 keys, though somebody joined since")
  func fromPaper() throws {
    fifteen()
    let sheet = trust.command("sheet MATHS-2 1", now: "2026-11-23T09:00").text
    #expect(sheet.contains("|  4 | Learner04"))
    // Aardvark stands before everybody by name; the paper is printed already.
    trust.command("staff add 400001 --family-name Aardvark", now: "2026-11-23T10:00")
    trust.command("book 400001 MATHS-2", now: "2026-11-23T10:00")
    let desk = try DeskWindow(trust, now: "2026-11-25T09:00")
    desk.press("F3")
    desk.type("maths-2")
    desk.press("Tab", "r")
    #expect(desk.text.contains("0 of 16 marked"))
    let before = desk.pressed
    desk.type("1-15 P; 4 L20; 9 U; 16 N")
    desk.press("Enter")
    #expect(desk.text.contains("16 of 16 marked"))
    desk.press("C-s", "Enter")
    // At one key in two seconds, which is nobody's pace, under a minute.
    #expect(desk.pressed - before == 27)
    #expect(desk.text.contains("Submitted: Functional Maths L1, session 1"))
    let register = trust.command("register show MATHS-2 1 --format csv").text
    #expect(register.contains("500004,Learner04,L20,20,,,4"))
    #expect(register.contains("500009,Learner09,U,,,,9"))
    #expect(register.contains("400001,Aardvark,N,,,,16"))
  }

  @Test("Badges: present, already, and where somebody is who holds it to the wrong register")
  func badges() throws {
    trust.command(
      "class plan YOGA --code YOGA-2 --first 2026-11-24 --time 09:30-10:30",
      now: "2026-11-20T09:00")
    trust.command("book 204417 YOGA-2", now: "2026-11-20T09:00")
    let desk = try DeskWindow(trust)
    desk.press("Down", "Enter")
    desk.scan("205512")
    #expect(desk.message.contains("Łukasz Grzyb: present."))
    desk.scan("205512")
    #expect(desk.message.contains("Łukasz Grzyb is already marked: present."))
    desk.scan("204417")
    #expect(desk.words.contains("Today: Yoga for beginners (YOGA-2) at 09:30."))
    #expect(desk.text.contains("1 of 2 marked"))
  }

  @Test("A walk-in is found, booked and marked in one stroke")
  func walkIn() throws {
    let desk = try DeskWindow(trust)
    desk.press("Down", "Enter", "F6")
    desk.type("okaf")
    desk.press("Enter", "Enter")
    #expect(desk.words.contains("Walk-in: Ada Okafor has a place on Functional Maths L1"))
    #expect(desk.text.contains("1 of 3 marked"))
    #expect(
      trust.command("register show MATHS-1 1 --format csv").text.contains(
        "204417,\"Okafor, Ada\",P"))
    desk.press("C-z")
    #expect(desk.text.contains("0 of 2 marked"))
  }

  @Test("Two desks on one register merge; the same person marked at both shows both values")
  func twoDesks() throws {
    let desk = try DeskWindow(trust)
    let other = try DeskWindow(trust)
    for window in [desk, other] { window.press("Down", "Enter") }
    // The other desk asks for minutes; meanwhile this one marks the same person.
    other.press("l")
    desk.press("p")
    other.type("20")
    other.press("Enter")
    #expect(other.words.contains("Siân Davies was marked elsewhere meanwhile"))
    #expect(other.words.contains("There now: Present"))
    #expect(other.words.contains("Yours: Late 20 min"))
    other.press("Right", "Enter")
    other.press("p")
    let register = trust.command("register show MATHS-1 1 --format csv").text
    #expect(register.contains("\"Davies, Siân\",L20"))
    #expect(register.contains("\"Grzyb, Łukasz\",P"))
  }
}
