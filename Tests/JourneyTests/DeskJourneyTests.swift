import Testing

/// The real program at a real terminal.
@Suite("Journeys at the desk", .serialized)
struct DeskJourneyTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  @Test("A walk-up is booked with the letters of a name, Enter, Enter; Ctrl-Z takes it back")
  func walkUp() throws {
    let desk = try DeskWindow(trust)
    #expect(desk.rows[0].contains("Today"))
    #expect(desk.rows[0].contains("(set)"))
    #expect(desk.text.contains("Functional Maths L1"))
    desk.type("okaf")
    #expect(desk.text.contains("> Okafor, Ada"))
    desk.press("Enter", "Enter")
    #expect(desk.text.contains("Booked: Ada Okafor on Yoga for beginners"))
    #expect(trust.command("roster YOGA-1").text.contains("Okafor, Ada"))
    desk.press("C-z")
    #expect(desk.text.contains("Undone"))
    #expect(!trust.command("roster YOGA-1").text.contains("Okafor"))
  }

  @Test("A made-up trust says PRACTICE however it was opened, and the books of a real one do not")
  func practice() throws {
    #expect(!(try DeskWindow(trust).rows[0].contains("PRACTICE")))
    trust.command("demo --no-desk --staff 60 --at \(trust.folder)/made-up.sqlite")
    let desk = try DeskWindow(trust, options: "--database \(trust.folder)/made-up.sqlite")
    #expect(desk.rows[0].contains("PRACTICE"))
  }

  @Test("A badge, Enter, Enter: and when the class is full, the waiting list")
  func badge() throws {
    trust.command("book 204417 YOGA-1")
    let desk = try DeskWindow(trust)
    desk.scan("211450")
    #expect(desk.text.contains("> Nguyễn, Thị Hoa"))
    desk.press("Enter")
    #expect(desk.text.contains("waiting list of Yoga for beginners"))
    desk.press("Enter")
    #expect(trust.command("waiting YOGA-1").text.contains("Nguyễn"))
  }

  @Test("A register is taken by key and badge, and submitted")
  func register() throws {
    let desk = try DeskWindow(trust)
    desk.press("Down", "Enter")
    #expect(desk.text.contains("0 of 2 marked"))
    desk.press("p")
    desk.scan("205512")
    #expect(desk.text.contains("2 of 2 marked"))
    desk.press("C-s", "Enter")
    #expect(desk.text.contains("Submitted: Functional Maths L1, session 1"))
    #expect(trust.command("register show MATHS-1 1 --format json").text.contains("submitted"))
  }

  @Test("A newcomer is added in one form and booked")
  func newcomer() throws {
    let desk = try DeskWindow(trust)
    desk.press("F6")
    desk.type("300777")
    desk.press("Tab")
    desk.type("Wyn")
    desk.press("C-s", "Enter", "Enter")
    #expect(trust.command("roster YOGA-1").text.contains("Wyn"))
  }

  @Test("What another desk books shows here, and the cursor stays where it was")
  func otherDesk() throws {
    let desk = try DeskWindow(trust)
    desk.press("F3", "Down")
    #expect(desk.text.contains("> Yoga for beginners"))
    #expect(desk.text.contains("1 left"))
    trust.command("book 204417 YOGA-1")
    for _ in 0..<200 where desk.text.contains("1 left") { _ = trust.shell("sleep 0.05") }
    #expect(desk.text.contains("> Yoga for beginners"))
    #expect(desk.text.contains("full"))
  }

  @Test("A report is read and saved as a file")
  func report() throws {
    trust.command("register mark MATHS-1 1 205512=P 176003=U")
    let desk = try DeskWindow(trust)
    desk.press("F8", "Enter", "f", "C-u")
    desk.type("\(trust.folder)/who.csv")
    desk.press("Enter")
    #expect(desk.text.contains("Saved as"))
    #expect(trust.shell("cat \(trust.folder)/who.csv").text.contains("MATHS-1"))
  }

  @Test("A window made larger or smaller is drawn anew, and too small is said")
  func resize() throws {
    let desk = try DeskWindow(trust)
    desk.resize(columns: 200, rows: 50)
    #expect(desk.rows[49].contains("? Help"))
    desk.resize(columns: 60, rows: 16)
    #expect(desk.rows[15].contains("? Help"))
    desk.resize(columns: 30, rows: 10)
    #expect(desk.text.contains("Make the window at least"))
    desk.resize(columns: 80, rows: 24)
    #expect(desk.rows[23].contains("? Help"))
  }

  @Test(
    "The seven screens show the trust's own facts",
    arguments: [
      ("F2", "LIFELONG  Find"), ("F3", "Functional Maths L1"), ("F7", "Learning 1"),
      ("F8", "Attendance by class"), ("F1", "What you can do"), ("F9", "All commands"),
    ])
  func screens(_ key: String, _ words: String) throws {
    let desk = try DeskWindow(trust)
    desk.press(key)
    #expect(desk.text.contains(words))
  }

  @Test("In ASCII nothing but ASCII is drawn")
  func ascii() throws {
    let desk = try DeskWindow(trust, options: "--ascii")
    desk.type("grzyb")
    #expect(desk.text.contains("> Grzyb, Lukasz"))
    #expect(desk.text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("A kept place is given to the second in line, and a class that has begun needs a reason")
  func keptPlace() throws {
    trust.command(
      "class plan YOGA --code YOGA-2 --first 2026-11-27 --time 15:00-16:00 --sessions 2 "
        + "--freed-place picked")
    for number in ["204417", "205512", "176003"] { trust.command("book \(number) YOGA-2") }
    trust.command("withdraw 204417 YOGA-2 --reason shift")
    let desk = try DeskWindow(trust)
    desk.press("Tab", "Tab", "Home")
    desk.goDown(to: "Enter opens Yoga for beginners (YOGA-2)")
    desk.press("Enter")
    #expect(desk.message.contains("Enter gives the place to Łukasz Grzyb."))
    desk.press("Down")
    #expect(desk.message.contains("place to Siân Davies and passes over Łukasz Grzyb"))
    desk.press("Enter")
    #expect(desk.text.contains("Booked: Siân Davies"))
    #expect(trust.command("waiting YOGA-2").text.contains("Grzyb"))
  }

  @Test(
    "Who walks in after a class has begun is booked and present in one stroke, and it is told why")
  func begun() throws {
    let desk = try DeskWindow(trust)
    desk.press("Down", "Enter", "F6")
    desk.type("okaf")
    #expect(!trust.command("roster MATHS-1").text.contains("Okafor"))
    desk.press("Enter", "Enter")
    #expect(desk.words.contains("Walk-in: Ada Okafor has a place on Functional Maths L1 (MATHS-1)"))
    #expect(desk.text.contains("Okafor, Ada            204417    Present"))
    #expect(
      trust.command("roster MATHS-1").text.contains(
        "* Ada Okafor: Rule set aside: enrolment was closed. Reason: came to session 1."))
  }

  @Test("A word sent in one piece to a list runs no command")
  func burst() throws {
    let desk = try DeskWindow(trust)
    desk.press("Down", "o")
    desk.send("cross")
    #expect(desk.message.contains("Nothing here takes pasted text"))
    #expect(desk.rows[0].contains("Functional Maths L1"))
  }
}
