import Testing

/// A class has too few learners a week before it starts; somebody decides.
@Suite("A class below its minimum, at the desk")
struct BelowMinimumJourneyTests {
  let trust: Trust

  init() throws {
    trust = try Trust()
    trust.command("course add CRAFT --title 'Craft club' --maximum 8")
    for (code, first) in [("CRAFT-1", "2026-11-30"), ("CRAFT-2", "2026-12-07")] {
      trust.command(
        "class plan CRAFT --code \(code) --first \(first) --time 17:00-18:00 --sessions 2 "
          + "--minimum \(code == "CRAFT-1" ? 3 : 1)")
    }
    trust.command("book 204417 CRAFT-1")
    trust.command("book 211450 CRAFT-1")
  }

  /// The desk with the cursor on the class below its minimum.
  private func openDecision() throws -> DeskWindow {
    let desk = try DeskWindow(trust)
    desk.press("Tab", "Tab", "Home")
    desk.goDown(to: "Enter decides about Craft club (CRAFT-1)")
    #expect(desk.words.contains("starts Mon 30 Nov with 2 booked; it needs 3."))
    desk.press("Enter")
    return desk
  }

  @Test("It runs as it is, with a reason, and needs nobody any more")
  func run() throws {
    let desk = try openDecision()
    desk.press("Enter")
    desk.type("the tutor is paid")
    desk.press("Enter")
    #expect(desk.words.contains("Runs below its minimum: Craft club (CRAFT-1)"))
    #expect(!desk.text.contains("it needs 3"))
    #expect(trust.command("check").status == 0)
  }

  @Test("It is merged into the next one after a look at what that comes to")
  func merge() throws {
    let desk = try openDecision()
    desk.type("merge")
    desk.press("Enter")
    #expect(desk.text.contains("> Craft club (CRAFT-2)"))
    desk.press("Enter")
    #expect(desk.text.contains("2 can go, 0 cannot"))
    #expect(desk.message.contains("Nothing is done yet."))
    #expect(!trust.command("roster CRAFT-2").text.contains("Okafor"))
    desk.press("Enter", "Right", "Enter")
    #expect(desk.words.contains("Merged: Craft club (CRAFT-1) into Craft club (CRAFT-2)"))
    let roster = trust.command("roster CRAFT-2").text
    #expect(roster.contains("Okafor") && roster.contains("Nguyễn"))
    #expect(trust.command("check").status == 0)
  }

  @Test("It is postponed, and everybody keeps the place")
  func postpone() throws {
    let desk = try openDecision()
    desk.type("postpone")
    desk.press("Enter")
    desk.type("14 dec")
    desk.press("Enter")
    desk.type("too few")
    desk.press("Enter")
    #expect(desk.words.contains("Postponed: Craft club (CRAFT-1)"))
    #expect(trust.command("roster CRAFT-1").text.contains("Okafor"))
    #expect(trust.command("class show CRAFT-1").text.contains("14 Dec 2026"))
  }
}
