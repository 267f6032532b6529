import Testing

/// A place is offered, nobody answers in time, and it goes on to the next.
@Suite("An offer that ends, at the desk")
struct OfferJourneyTests {
  let trust: Trust

  init() throws {
    trust = try Trust()
    trust.command(
      "class plan YOGA --code YOGA-2 --first 2026-12-03 --time 15:00-16:00 --sessions 2 "
        + "--freed-place offer")
    trust.command("book 204417 YOGA-2", now: "2026-11-20T10:00")
    trust.command("book 211450 YOGA-2", now: "2026-11-20T11:00")
    trust.command("book 176003 YOGA-2", now: "2026-11-20T12:00")
  }

  /// Ada leaves on the Tuesday: her place is offered to Hoa, first in line, for two days.
  private func offer() throws {
    let desk = try DeskWindow(trust)
    desk.type("okaf")
    desk.press("Enter", "w")
    desk.type("shift")
    desk.press("Enter")
    #expect(desk.text.contains("Withdrawn: Ada Okafor"))
    #expect(desk.words.contains("Thị Hoa Nguyễn until Thu 26 Nov 2026 09:42"))
    // It stands among what needs somebody.
    desk.press("Escape", "Escape", "Escape", "Tab", "Tab")
    #expect(desk.text.contains("Offered until Thu 26 Nov 09:42: Thị Hoa Nguyễn"))
    desk.leave(by: "F10")
  }

  @Test("On Thursday the desk says that the offer ended and who is offered the place now")
  func ended() throws {
    try offer()
    let desk = try DeskWindow(trust, now: "2026-11-26T09:42")
    #expect(desk.words.contains("Thị Hoa Nguyễn ended without an answer"))
    #expect(desk.words.contains("offered to Siân Davies until Sat 28 Nov 2026 09:42"))

    // Siân is told, and takes it: two Enter from what needs somebody.
    desk.press("Tab", "Tab", "Home")
    desk.goDown(to: "at Siân Davies, to key in the answer")
    desk.press("Enter")
    #expect(desk.message.contains("Enter: Siân Davies takes the place."))
    desk.press("Enter")
    #expect(desk.text.contains("Siân Davies takes the offer."))
    #expect(trust.command("roster YOGA-2").text.contains("Davies"))
    #expect(trust.command("check").status == 0)
  }

  @Test("Before it ends nothing happens, and Hoa takes the place")
  func taken() throws {
    try offer()
    let desk = try DeskWindow(trust, now: "2026-11-26T09:41")
    #expect(!desk.words.contains("ended without"))
    desk.type("hoa ngu")
    desk.press("Enter", "a", "Enter")
    #expect(desk.text.contains("Thị Hoa Nguyễn takes the offer."))
    #expect(trust.command("roster YOGA-2").text.contains("Nguyễn"))
  }

  @Test("Two desks that both look at the clock pass the place on once")
  func twoDesks() throws {
    try offer()
    let first = try DeskWindow(trust, now: "2026-11-26T09:42")
    let second = try DeskWindow(trust, now: "2026-11-26T09:42")
    #expect(first.words.contains("ended without an answer"))
    #expect(!second.words.contains("ended without an answer"))
    #expect(
      trust.command("history --class YOGA-2").text.contains("passed on what time had decided"))
    #expect(trust.command("check").status == 0)
  }
}
