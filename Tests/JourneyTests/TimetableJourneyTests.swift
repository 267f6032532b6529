import Testing

/// The diary at the desk: a session moved and cancelled, a space booked and taken out of use.
@Suite("The diary at the desk, in a terminal")
struct TimetableJourneyTests {
  let trust: Trust

  init() throws {
    trust = try Trust()
    trust.command("book 204417 YOGA-1")
  }

  /// The diary with the cursor on Thursday's yoga.
  private func openThursday(columns: Int = 80, rows: Int = 24) throws -> DeskWindow {
    let desk = try DeskWindow(trust, columns: columns, rows: rows)
    desk.press("F7")
    desk.type("]]")
    desk.goDown(to: "Enter opens Yoga for beginners, 1 of 1 booked.")
    return desk
  }

  @Test(
    "A session is moved from the diary, and the call list is offered at once",
    arguments: [(80, 24), (200, 50)])
  func move(_ columns: Int, _ rows: Int) throws {
    let desk = try openThursday(columns: columns, rows: rows)
    desk.type("mfri")
    #expect(desk.words.contains("1. Fri 27 Nov 10:00-11:00"))
    #expect(desk.words.contains("1 person to tell."))
    desk.press("Tab", "Tab", "Tab", "Tab", "Tab")
    desk.type("fire drill")
    desk.press("C-s")
    #expect(desk.words.contains("1 person has to be told"))
    desk.press("Right", "Enter")
    #expect(desk.text.contains("Reports > Call list"))
    #expect(trust.command("class show YOGA-1").text.contains("27 Nov 2026"))
    #expect(trust.command("check").status == 0)
  }

  @Test("A session is cancelled with a reason; the others stay")
  func cancel() throws {
    let desk = try openThursday()
    desk.type("ctutor ill")
    desk.press("Enter")
    #expect(desk.words.contains("1 person has to be told"))
    desk.press("Escape")
    #expect(trust.command("class show YOGA-1").text.contains("3 Dec 2026"))
    desk.press("C-z")
    #expect(desk.words.contains("Undone"))
    #expect(trust.command("check").status == 0)
  }

  @Test("A space is booked for a meeting, and then taken out of use with both uses named")
  func bookAndClose() throws {
    let desk = try openThursday()
    desk.press("Down", "Down", "Down")
    desk.type("bBranch meeting")
    desk.press("Tab")
    desk.type("union-meeting")
    desk.press("C-s")
    // The end is missing: nothing is kept.
    #expect(desk.words.contains("Not a time."))
    desk.type("14")
    desk.press("C-s")
    #expect(desk.words.contains("Booked: B1, LEARN1 on Thu 26 Nov 2026, 13:00-14:00."))
    // Only whoever made it reads what it is, below; the diary tells nobody.
    #expect(desk.text.contains("13:00 [ 13:00 Private booking"))
    #expect(desk.words.contains("Private booking (B1), 13:00-14:00: Branch meeting."))
    desk.type("x")
    desk.press("Tab", "Tab", "Tab", "Tab", "Tab")
    desk.type("new floor")
    #expect(desk.words.contains("2 uses to settle."))
    desk.press("C-s")
    #expect(desk.text.contains("out of use"))
    desk.press("Escape")
    #expect(desk.words.contains("LEARN1 is out of use: new floor: Thu 26 Nov 10:00-11:00"))
    #expect(trust.command("check").status == 0)
  }
}
