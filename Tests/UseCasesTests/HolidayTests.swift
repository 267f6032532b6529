import Domain
import Testing
import UseCases

@Suite("Holidays a trust adds and takes away") struct HolidayTests {
  private let boxingDay = Cast.day("2026-12-28")

  private func change(
    _ desk: Desk, _ day: Day, _ name: String? = nil, isHoliday: Bool
  ) throws -> Outcome<[Hit]> {
    try desk.books.changeHoliday(day, name: name, isHoliday: isHoliday, by: desk.acting)
  }

  @Test("A bank holiday is taken away without saying its name, however often it is said")
  func open() throws {
    let desk = try Desk()
    let holiday = { try desk.books.calendar().holiday(on: boxingDay) }
    #expect(try holiday() == "Boxing Day")
    for _ in 0..<2 {
      #expect(try change(desk, boxingDay, isHoliday: false).done == [])
      #expect(try holiday() == nil)
    }
    #expect(try change(desk, boxingDay, isHoliday: true).refusals == [])
    #expect(try holiday() == "Boxing Day")
  }

  @Test("A day the trust has added is taken away again; a day that is no holiday is not")
  func own() throws {
    let desk = try Desk.withYoga()
    #expect(try change(desk, Cast.thursday, "Trust day", isHoliday: true).done?.count == 1)
    #expect(try change(desk, Cast.thursday, isHoliday: false).done == [])
    #expect(try desk.books.calendar().holiday(on: Cast.thursday) == nil)
    expectRefused(
      try change(desk, Cast.thursday, isHoliday: false),
      saying: "The day cannot be \u{201C}2026-11-26\u{201D}. Give a holiday, to be taken away.")
  }

  @Test("A holiday that holds again names what was planned meanwhile")
  func again() throws {
    let desk = try Desk()
    try change(desk, boxingDay, isHoliday: false).expectDone()
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: boxingDay, "12:00", "13:00"))
    #expect(try change(desk, boxingDay, isHoliday: true).done?.map(\.what.day) == [boxingDay])
  }

  @Test("What lies in a closure is told by day, sessions and bookings together")
  func inOrder() throws {
    let desk = try Desk.withYoga()
    let training = SpaceBooking(
      code: "", space: "SEM", date: Cast.thursday + 1, start: Cast.time("09:00"),
      end: Cast.time("10:00"), purpose: .mandatoryTraining, title: "Fire training")
    try desk.books.bookSpace(training, by: desk.acting).expectDone()
    let kept = try #require(
      try desk.books.close(
        Closure(
          code: "", of: .trust, first: Cast.thursday, last: Cast.thursday + 7, reason: "flood"),
        by: desk.acting
      ).done)
    #expect(
      kept.hit.map(\.what.day) == [Cast.thursday, Cast.thursday + 1, Cast.thursday + 7])
  }

  @Test("A chosen day that is closed is named where the series is refused")
  func chosen() throws {
    let desk = try Desk()
    var plan = Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "12:00", "13:00")
    plan.sessions = 2
    plan.series = .chosen([Cast.thursday, boxingDay])
    let outcome = try desk.books.planClass(plan, by: desk.acting)
    #expect(
      outcome.refusals == [
        .tooFewDays(wanted: 2, found: 1), .closed(.holiday("Boxing Day"), on: boxingDay),
      ])
  }
}
