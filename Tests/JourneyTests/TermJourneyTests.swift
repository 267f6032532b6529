import Testing

/// A part-time administrator plans a term of a learning centre by keys, from an empty diary.
@Suite("A term planned at the desk")
struct TermJourneyTests {
  private static let courses = [
    "YOGA", "PILATES", "SPANISH", "FRENCH", "WORD", "SHEETS", "MATHS", "ENGLISH", "SIGN",
    "DEMENTIA", "CRAFT", "CHOIR",
  ]
  private static let spaces = ["HALL", "IT", "SEM", "LIB", "LAN"]
  private static let tutors = ["Mara Lind", "Ola Berg", "Joe Hart", "Ida Moss", "Bea Roth"]
  private static let weekdays = ["11 jan", "12 jan", "13 jan", "14 jan", "15 jan"]

  /// A trust with courses and rooms, but no class and no closure.
  private func emptyDiary() throws -> Trust {
    let trust = try Trust()
    let made =
      ["init"]
      + Self.spaces.map { "space add \($0) --name 'Room \($0)' --capacity 12" }
      + Self.courses.map { "course add \($0) --title '\($0) course' --maximum 10 --sessions 10" }
    _ = trust.shell("rm \(trust.folder)/books.sqlite")
    for command in made { #expect(trust.command(command).status == 0, "\(command)") }
    return trust
  }

  @Test("Thirty classes, a closure week, a room out of use and a tutor away go in by keys alone")
  func term() throws {
    let trust = try emptyDiary()
    let desk = try DeskWindow(trust)
    close(desk)
    desk.press("F3", "F6")
    for number in 0..<30 { plan(number, at: desk) }
    #expect(desk.words.contains("Planned: SHEETS course (SHEETS-3)"))
    // Nothing is left open that would be lost.
    desk.leave(by: "F10")
    let classes = trust.command("class list").text
    for course in Self.courses { #expect(classes.contains("\(course)-2"), "\(course)") }
    #expect(trust.command("check").text.contains("30 classes, 300 sessions"))
    #expect(trust.command("check").status == 0)
    try expectNothingClosed(trust)
    // About fifty keys a class, courses, days and tutors typed in full.
    #expect(desk.pressed < 1_800, "\(desk.pressed) keys")
  }

  /// Half term for everybody, a new floor in one room, a tutor's leave.
  private func close(_ desk: DeskWindow) {
    desk.press("F7")
    desk.type("h")
    for (what, first, last, why) in [
      ("the trust", "15 feb", "19 feb", "half term"), ("sem", "1 mar", "12 mar", "new floor"),
      ("tutor Ola Berg", "8 feb", "12 feb", "leave"),
    ] {
      desk.type("n")
      desk.type(what)
      desk.press("Tab")
      desk.type(first)
      desk.press("Tab")
      desk.type(last)
      desk.press("Tab", "Tab", "Tab")
      desk.type(why)
      desk.press("C-s")
      #expect(desk.words.contains("Nothing lies in it."), "\(desk.text)")
    }
  }

  /// One class: each room has its tutor, each day its slot, so that nothing is in the way of another.
  private func plan(_ number: Int, at desk: DeskWindow) {
    let slot = number / 5
    desk.type(Self.courses[number % 12].lowercased())
    desk.press("Tab", "Tab")
    desk.type(Self.weekdays[slot % 5])
    desk.press("Tab")
    desk.type(slot < 5 ? "10-12" : "13-15")
    desk.press("Tab", "Tab", "Tab")
    desk.type(Self.spaces[number % 5].lowercased())
    desk.press("Tab")
    desk.type(Self.tutors[number % 5])
    #expect(desk.words.contains("10 dates,"), "\(desk.text)")
    #expect(desk.text.contains("half term"))
    desk.press("C-n")
  }

  private func expectNothingClosed(_ trust: Trust) throws {
    /// What is in the rooms in the week of a day, a line each.
    func week(_ day: String) -> [Substring] {
      trust.command("space diary --week \(day) --format csv").text
        .split(whereSeparator: \.isNewline).dropFirst().map { $0 }
    }
    #expect(week("2027-02-15").isEmpty)
    #expect(!(week("2027-03-01") + week("2027-03-08")).contains { $0.contains(",SEM,") })
    #expect(!week("2027-02-08").contains { $0.contains("Ola Berg") })
    for holiday in ["2027-03-26", "2027-03-29"] {
      #expect(!week(holiday).contains { $0.hasPrefix(holiday) }, "\(holiday)")
    }
    // A week that is open holds a session of each class.
    #expect(week("2027-01-11").count == 30)
  }
}
