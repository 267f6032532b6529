import Testing

/// A class is cancelled, everybody is told, and nobody loses the joining time by it.
@Suite("A cancelled class, at the desk")
struct CancelledClassJourneyTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  @Test("Cancelling names whom to tell, prints the list, and the next run keeps the joining time")
  func cancelled() throws {
    trust.command("book 204417 YOGA-1", now: "2026-11-20T10:00")
    trust.command("book 211450 YOGA-1", now: "2026-11-20T11:00")
    let desk = try DeskWindow(trust)

    // The class is chosen, cancelled with a reason, and the desk says who has to know.
    desk.press("F3")
    desk.type("yoga")
    desk.press("Tab", "c")
    desk.type("no tutor")
    desk.press("Enter")
    #expect(desk.text.contains("2 people have to be told"))
    #expect(desk.text.contains("Cancelled: Yoga for beginners (YOGA-1)"))

    // Enter shows the call list, and it is saved for the printer.
    desk.press("Enter")
    #expect(desk.rows[0].contains("Call list"))
    #expect(desk.text.contains("Okafor, Ada") && desk.text.contains("Nguyễn"))
    desk.press("f", "C-u")
    desk.type("\(trust.folder)/call.pdf")
    desk.press("Enter")
    #expect(desk.text.contains("Saved as"))
    let paper = trust.shell("pdftotext -layout \(trust.folder)/call.pdf -").text
    #expect(paper.contains("no tutor") && paper.contains("Okafor, Ada"))

    // On the next run one newcomer has the only place and another waits. Hoa waited before both:
    // she stands in front of the one who waits.
    trust.command(
      "class plan YOGA --code YOGA-2 --first 2026-12-03 --time 10:00-11:00 --sessions 2")
    trust.command("book 205512 YOGA-2")
    trust.command("book 176003 YOGA-2")
    desk.press("F2")
    desk.type("hoa ngu")
    desk.press("Enter", "Enter")
    #expect(desk.words.contains("number 1 in line for Yoga for beginners (YOGA-2)"))
    #expect(desk.words.contains("joining time is kept from Yoga for beginners (YOGA-1)"))

    // Why she stands there is told on a key.
    desk.press("F3")
    desk.type("yoga-2")
    desk.press("Enter", "Down")
    #expect(desk.words.contains("joining time kept from"))
    desk.press("y", "End")
    #expect(desk.words.contains("joining time kept from YOGA-1"))
    #expect(trust.command("check").status == 0)
  }

  @Test("Ctrl-Z brings the class back with everybody on it")
  func takenBack() throws {
    trust.command("book 204417 YOGA-1")
    let desk = try DeskWindow(trust)
    desk.press("F3")
    desk.type("yoga")
    desk.press("Tab", "c")
    desk.type("no tutor")
    desk.press("Enter", "Escape", "C-z")
    #expect(desk.text.contains("Undone"))
    #expect(trust.command("roster YOGA-1").text.contains("Okafor, Ada"))
    #expect(trust.command("check").status == 0)
  }
}
