import Testing

/// A manager says no; the learner keeps the place and decides.
@Suite("A declined release, at the desk")
struct ReleaseJourneyTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  @Test("Booked in work time, declined with a ground, the place kept, and taken in own time")
  func declined() throws {
    let desk = try DeskWindow(trust)

    // Hoa asks for full release: the place is held until the class starts.
    desk.type("hoa ngu")
    desk.press("Enter", "t")
    desk.type("full")
    desk.press("Enter")
    #expect(desk.words.contains("It is held until Thu 26 Nov 2026 10:00"))
    #expect(desk.text.contains("waiting for release, held until Thu 26 Nov 10:00"))

    // The manager rings: no cover. The reply is keyed from what needs somebody.
    desk.press("Escape", "Escape", "Escape", "Tab", "Tab")
    #expect(desk.text.contains("Release asked"))
    desk.press("Enter")
    #expect(desk.text.contains("Held until Thu 26 Nov 10:00. Asked: full paid release"))
    desk.type("declined")
    desk.press("Enter", "Enter")
    #expect(desk.text.contains("Who declined?"))
    desk.type("R Kelly")
    desk.press("Enter")
    #expect(desk.words.contains("Release declined for Thị Hoa Nguyễn"))
    #expect(desk.text.contains("no cover"))

    // The place is still hers: Ada, who comes meanwhile, waits.
    desk.press("F2")
    desk.type("okaf")
    desk.press("Enter", "Enter")
    #expect(desk.words.contains("number 1 in line"))

    // Hoa decides to come in her own time, and is booked.
    desk.press("Escape", "Escape", "Escape", "Tab", "Tab", "Home")
    desk.goDown(to: "what Thị Hoa Nguyễn decides")
    desk.press("Enter")
    #expect(desk.text.contains("Declined: no cover"))
    desk.press("Enter")
    #expect(desk.words.contains("Booked: Thị Hoa Nguyễn on Yoga for beginners (YOGA-1)"))
    let roster = trust.command("roster YOGA-1").text
    #expect(roster.contains("Nguyễn") && !roster.contains("Okafor"))
    #expect(trust.command("check").status == 0)

    // And Ctrl-Z takes her answer back.
    desk.press("C-z")
    #expect(desk.text.contains("Undone"))
    #expect(!trust.command("roster YOGA-1").text.contains("Nguyễn"))
  }

  @Test("Agreed by the manager, the place is sure; the form is printed for the signature")
  func agreed() throws {
    let desk = try DeskWindow(trust)
    desk.type("hoa ngu")
    desk.press("Enter", "t")
    desk.type("half")
    desk.press("Enter", "F3")
    desk.type("yoga")
    desk.press("Enter", "f")
    #expect(desk.text.contains("Request for release"))
    desk.press("Escape", "Enter", "Enter")
    desk.type("R Kelly")
    desk.press("Enter")
    #expect(desk.words.contains("Release agreed for Thị Hoa Nguyễn"))
    #expect(trust.command("roster YOGA-1").text.contains("Nguyễn"))
  }
}
