import Domain
import Store
import Testing
import UseCases

@Suite("Joining time that is kept") struct JoiningTimeTests {
  /// Yoga, and another run of it with one place that Benedict has.
  private func twoRuns() throws -> Desk {
    let desk = try Desk.withYoga()
    var next = Cast.plan("YOGA-2", of: "YOGA", first: Cast.thursday + 1, "09:00", "10:00")
    next.maximum = 1
    try desk.plan(next)
    try desk.book(Cast.benedict, on: "YOGA-2")
    return desk
  }

  @Test(
    "Whoever lost a place to a cancelled class stands in the next run's line from the first day")
  func cancelled() throws {
    let desk = try twoRuns()
    try desk.book(Cast.ada)
    desk.go(to: Cast.monday, "10:00")
    try desk.book(Cast.hoa, on: "YOGA-2")
    try desk.cancel()
    let booking = try #require(try desk.book(Cast.ada, on: "YOGA-2").done)
    #expect(booking.position == 1)
    #expect(booking.joiningKeptFrom == Cast.yoga)
    #expect(try desk.waiting(for: "YOGA-2") == ["Ada", "Thị Hoa"])
    #expect(try desk.grounds(of: Cast.ada, on: "YOGA-2") == [.joiningKept(from: "YOGA-1")])
    let line = try #require(try desk.books.waitingList("YOGA-2", at: desk.now)?.first)
    #expect(line.place.joiningKeptFrom == Cast.yoga)
    #expect(line.since.time == Cast.time("09:00"))
    #expect(try desk.broken() == [])
  }

  @Test("Whoever waited for it keeps the joining time too")
  func waited() throws {
    let desk = try twoRuns()
    for person in [Cast.lukasz, Cast.sian, Cast.ada] { try desk.book(person) }
    desk.go(to: Cast.monday, "10:00")
    try desk.book(Cast.hoa, on: "YOGA-2")
    try desk.cancel()
    #expect(try desk.book(Cast.ada, on: "YOGA-2").done?.position == 1)
  }

  @Test(
    "Whoever cannot come to a session that was moved keeps the joining time; nobody else who leaves"
  )
  func moved() throws {
    let desk = try twoRuns()
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    desk.go(to: Cast.monday, "10:00")
    try desk.book(Cast.hoa, on: "YOGA-2")
    let tooEarly = try desk.books.withdraw(
      Cast.ada.number, from: "YOGA-1", reason: .moved, by: desk.acting)
    #expect(tooEarly.refusals == [.noSessionMoved(Cast.yoga)])
    try desk.change { $0.start = Cast.time("12:30") }
    #expect(try desk.books.store.sessions(of: "YOGA-1").allSatisfy { $0.state == .rescheduled })
    _ = try desk.books.withdraw(
      Cast.ada.number, from: "YOGA-1", reason: .moved, by: desk.acting)
    _ = try desk.books.withdraw(
      Cast.sian.number, from: "YOGA-1", reason: .shift, by: desk.acting)
    try desk.book(Cast.ada, on: "YOGA-2")
    #expect(try desk.book(Cast.sian, on: "YOGA-2").done?.joiningKeptFrom == nil)
    #expect(try desk.waiting(for: "YOGA-2") == ["Ada", "Thị Hoa", "Siân"])
  }

  @Test("It is kept once, and for the same course only")
  func once() throws {
    let desk = try twoRuns()
    try desk.book(Cast.ada)
    try desk.cancel()
    try desk.plan(Cast.spanishPlan)
    #expect(try desk.book(Cast.ada, on: "ESP-1").done?.joiningKeptFrom == nil)
    #expect(try desk.book(Cast.ada, on: "YOGA-2").done?.joiningKeptFrom == Cast.yoga)
    try desk.withdraw(Cast.ada, from: "YOGA-2")
    #expect(try desk.book(Cast.ada, on: "YOGA-2").done?.joiningKeptFrom == nil)
    #expect(try desk.broken() == [])
  }

  @Test("A booking that is undone gives the kept joining time back")
  func undone() throws {
    let desk = try twoRuns()
    try desk.book(Cast.ada)
    try desk.cancel()
    try desk.book(Cast.ada, on: "YOGA-2")
    try desk.undo()
    #expect(try desk.book(Cast.ada, on: "YOGA-2").done?.joiningKeptFrom == Cast.yoga)
    #expect(try desk.broken() == [])
  }

  @Test("It is carried along from one cancelled run to the next")
  func carriedOn() throws {
    let desk = try twoRuns()
    try desk.book(Cast.ada)
    try desk.cancel()
    desk.go(to: Cast.monday, "10:00")
    try desk.book(Cast.ada, on: "YOGA-2")
    try desk.cancel("YOGA-2")
    var third = Cast.plan("YOGA-3", of: "YOGA", first: Cast.thursday + 2, "09:00", "10:00")
    third.maximum = 1
    try desk.plan(third)
    try desk.book(Cast.lukasz, on: "YOGA-3")
    try desk.book(Cast.hoa, on: "YOGA-3")
    #expect(try desk.book(Cast.ada, on: "YOGA-3").done?.position == 1)
    #expect(
      try desk.enrolment(of: Cast.ada, on: "YOGA-3")?.requestedAt
        == Cast.at(Cast.monday, "09:00").moment)
    #expect(try desk.broken() == [])
  }
}
