import Domain
import Store
import Testing
import UseCases

@Suite("Planning a series") struct PlanSeriesTests {
  private let christmas = Cast.day("2026-12-25")

  /// Fridays from 11 December on, in the seminar room.
  private func fridays() -> ClassPlan {
    Cast.plan("ESP-1", of: "ESP", first: Cast.day("2026-12-11"), "12:00", "13:00", in: "SEM")
  }

  @Test("Bank holidays and closures are passed over and listed with the nearest free days")
  func skipped() throws {
    let desk = try Desk()
    let closed = Closure(
      code: "", of: .space("SEM"), first: Cast.day("2027-01-01"), last: Cast.day("2027-01-08"),
      reason: "new floor")
    #expect(try desk.books.close(closed, by: desk.acting).done?.closure.code == "C1")
    let preview = try #require(try desk.books.previewPlan(fridays(), at: desk.now).done)
    #expect(
      preview.dates.map(\.session.date.iso)
        == ["2026-12-11", "2026-12-18", "2027-01-15", "2027-01-22"])
    #expect(preview.isClear)
    #expect(preview.skipped.map(\.day.iso) == ["2026-12-25", "2027-01-01", "2027-01-08"])
    #expect(preview.skipped[0].reason == .holiday("Christmas Day"))
    // The Monday after is the substitute for Boxing Day; nobody is offered a weekend.
    #expect(
      preview.skipped[0].alternatives.map(\.iso) == ["2026-12-22", "2026-12-23", "2026-12-24"])
    let planned = try #require(try desk.books.planClass(fridays(), by: desk.acting).done)
    #expect(planned.line.sessions == preview.dates.map(\.session))
    #expect(planned.skipped.map(\.day) == preview.skipped.map(\.day))
    #expect(try desk.broken() == [])
  }

  @Test("With a reason it meets on closed days too, and the reason stays")
  func although() throws {
    let desk = try Desk()
    var plan = fridays()
    plan.closedReason = "the night shift asked for it"
    let planned = try #require(try desk.books.planClass(plan, by: desk.acting).done)
    #expect(planned.skipped == [])
    #expect(
      planned.line.sessions.map(\.closedReason)
        == [nil, nil, "the night shift asked for it", "the night shift asked for it"])
  }

  @Test("Every date with a problem is shown with it before anything is kept, and keeps none")
  func problems() throws {
    let desk = try Desk()
    let taken = SpaceBooking(
      code: "", space: "SEM", date: Cast.day("2026-12-18"), start: Cast.time("12:30"),
      end: Cast.time("14:00"), purpose: .unionMeeting, title: "Branch meeting", isPrivate: true)
    try desk.books.bookSpace(taken, by: desk.acting).expectDone()
    let preview = try #require(try desk.books.previewPlan(fridays(), at: desk.now).done)
    #expect(preview.dates.map { $0.problems.map(\.code) } == [[], ["space-clash"], [], []])
    // What is private is not told.
    #expect(
      preview.dates[1].problems == [
        .spaceClash(
          Cast.seminar.label, with: .booking(BookingLabel("B1", nil)),
          on: Cast.day("2026-12-18"), from: Cast.time("12:30"), to: Cast.time("14:00"))
      ])
    #expect(!preview.isClear)
    expectRefused(try desk.books.planClass(fridays(), by: desk.acting), "space-clash")
    #expect(try desk.books.store.theClass("ESP-1") == nil)
  }

  @Test(
    "A date that is taken comes with the nearest free days, and a series can go by them instead")
  func instead() throws {
    let desk = try Desk()
    let taken = SpaceBooking(
      code: "", space: "SEM", date: Cast.day("2026-12-18"), start: Cast.time("12:30"),
      end: Cast.time("14:00"), purpose: .committee, title: "Staff side")
    try desk.books.bookSpace(taken, by: desk.acting).expectDone()
    let preview = try #require(try desk.books.previewPlan(fridays(), at: desk.now).done)
    #expect(
      preview.dates.map { $0.alternatives.map(\.iso) }
        == [[], ["2026-12-16", "2026-12-17", "2026-12-21"], [], []])
    #expect(preview.clearDays.map(\.iso) == ["2026-12-11", "2027-01-08", "2027-01-15"])
    // Christmas Day and New Year's Day are passed over; a day near each is taken, four in all.
    #expect(
      preview.daysInstead.map(\.iso) == ["2026-12-11", "2026-12-17", "2026-12-24", "2026-12-31"])
    var plan = fridays()
    plan.series = .chosen(preview.daysInstead)
    #expect(try desk.books.previewPlan(plan, at: desk.now).done?.isClear == true)
    try desk.plan(plan)
    #expect(try desk.broken() == [])
  }

  @Test("Chosen days that are closed are not made up for")
  func chosen() throws {
    let desk = try Desk()
    var plan = fridays()
    plan.series = .chosen([christmas, christmas - 7])
    expectRefused(try desk.books.planClass(plan, by: desk.acting), "too-few-days", "closed")
  }

  @Test("A tutor who is away is passed over; a closed space hits what is in it")
  func hits() throws {
    let desk = try Desk.withYoga { $0.tutor = "Mara Lind" }
    try desk.book(Cast.ada)
    let away = Closure(
      code: "", of: .tutor("mara lind"), first: Cast.thursday + 7, last: Cast.thursday + 7,
      reason: "on leave")
    let kept = try #require(try desk.books.close(away, by: desk.acting).done)
    #expect(kept.hit.map(\.what.day) == [Cast.thursday + 7])
    #expect(kept.hit.map(\.people) == [1])
    var plan = Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00")
    plan.tutor = "Mara Lind"
    let planned = try #require(try desk.books.planClass(plan, by: desk.acting).done)
    #expect(planned.skipped.map(\.day) == [Cast.thursday + 7])
    #expect(try desk.books.reopen("C1", by: desk.acting).done != nil)
    expectRefused(try desk.books.reopen("C1", by: desk.acting), "no-such-closure")
    #expect(try desk.books.calendar().closures == [])
  }

  @Test("A trust adds holidays and takes them away")
  func holidays() throws {
    let desk = try Desk.withYoga()
    let hit = try desk.books.changeHoliday(
      Cast.thursday + 7, name: "Trust day", isHoliday: true, by: desk.acting)
    #expect(hit.done?.map(\.what.day) == [Cast.thursday + 7])
    _ = try desk.books.changeHoliday(
      christmas, name: "Christmas Day", isHoliday: false, by: desk.acting)
    let planned = try #require(try desk.books.planClass(fridays(), by: desk.acting).done)
    #expect(planned.skipped.map(\.day.iso) == ["2027-01-01"])
    _ = try desk.books.changeHoliday(christmas, name: nil, isHoliday: true, by: desk.acting)
    #expect(try desk.books.calendar().holiday(on: christmas) == "Christmas Day")
  }

  @Test("A closure without a reason, backwards, or of something unknown is refused")
  func refused() throws {
    let desk = try Desk()
    func close(_ scope: ClosureScope, last: Day = Cast.thursday, _ reason: String = "works") throws
      -> Outcome<KeptClosure>
    {
      try desk.books.close(
        Closure(code: "", of: scope, first: Cast.thursday, last: last, reason: reason),
        by: desk.acting)
    }
    expectRefused(try close(.trust, " "), "reason-required")
    expectRefused(try close(.trust, last: Cast.thursday - 1), "bad-day")
    expectRefused(try close(.space("NOPE")), "no-such-space")
    expectRefused(try close(.centre("Nowhere")), "no-such-centre")
  }
}

extension Outcome {
  /// Expects that the act was done.
  func expectDone(at location: SourceLocation = #_sourceLocation) {
    #expect(refusals == [], sourceLocation: location)
  }
}
