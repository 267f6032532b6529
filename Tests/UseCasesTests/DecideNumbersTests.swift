import Domain
import Testing
import UseCases

@Suite("A class below its minimum") struct DecideNumbersTests {
  private func smallYoga() throws -> Desk {
    let desk = try Desk.withYoga { $0.minimum = 2 }
    try desk.book(Cast.ada)
    return desk
  }

  private func run(_ desk: Desk, _ reason: String = "two more will come") throws -> Outcome<
    ChangedClass
  > {
    try desk.books.decideToRun("YOGA-1", reason: reason, by: desk.acting)
  }

  private func postpone(_ desk: Desk, to day: Day) throws -> Outcome<ChangedClass> {
    try desk.books.postponeClass("YOGA-1", to: day, reason: "too few", by: desk.acting)
  }

  @Test("Whoever waits for release is no learner yet: the class is below its minimum all the same")
  func waitingForRelease() throws {
    let desk = try smallYoga()
    try desk.book(Cast.sian, release: .half)
    let need = Need.belowMinimum(Cast.yoga, starts: Cast.thursday, booked: 1, minimum: 2)
    #expect(try desk.books.today(at: desk.now).needs.contains(need))
    #expect(try run(desk).refusals == [])
  }

  @Test("Somebody decides that it runs all the same, and it is asked about no more")
  func runs() throws {
    let desk = try smallYoga()
    let need = Need.belowMinimum(Cast.yoga, starts: Cast.thursday, booked: 1, minimum: 2)
    #expect(try desk.books.today(at: desk.now).needs == [need])
    #expect(try run(desk).done?.line.theClass.runsBelowMinimumSince == Cast.monday)
    #expect(try desk.books.today(at: desk.now).needs == [])
    try desk.undo()
    #expect(try desk.books.today(at: desk.now).needs == [need])
  }

  @Test("How many days before it is asked about is a setting")
  func decisionDays() throws {
    let desk = try smallYoga()
    _ = try desk.books.set(.decisionDays, to: "2", by: desk.acting)
    #expect(try desk.books.today(at: desk.now).needs == [])
    desk.go(to: Cast.thursday - 2)
    #expect(try desk.books.today(at: desk.now).needs.count == 1)
    // Never cancelled by itself.
    desk.go(to: Cast.thursday, "12:00")
    try desk.passOn()
    #expect(try desk.books.classLine("YOGA-1", at: desk.now)?.standing == .running)
  }

  @Test("A reason is needed, and a class that has enough needs no decision")
  func refused() throws {
    let desk = try smallYoga()
    #expect(
      try run(desk, " ").refusals == [.reasonRequired(for: "run a class below its minimum")])
    try desk.book(Cast.sian)
    #expect(try run(desk).refusals == [.notBelowMinimum(Cast.yoga, booked: 2, minimum: 2)])
    expectRefused(
      try desk.books.decideToRun("YOGA-9", reason: "x", by: desk.acting), "no-such-class")
    try desk.cancel()
    expectRefused(try run(desk), "class-cancelled")
  }

  @Test("Postponed, every session moves along, and everybody keeps the place")
  func postponed() throws {
    let desk = try smallYoga()
    let line = try #require(try postpone(desk, to: Cast.thursday + 21).done?.line)
    #expect(line.sessions.map(\.date) == (3..<7).map { Cast.thursday + 7 * $0 })
    #expect(line.sessions.allSatisfy { $0.start == Cast.time("12:00") })
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.lastAct()?.act == "postpone-class")
    try desk.undo()
    #expect(
      try desk.books.classLine("YOGA-1", at: desk.now)?.first?.date == Cast.thursday)
    #expect(try desk.broken() == [])
  }

  @Test("A decision to run below the minimum ends as the class is postponed")
  func decidedAnew() throws {
    let desk = try smallYoga()
    _ = try run(desk)
    let later = Cast.thursday + 7
    let line = try #require(try postpone(desk, to: later).done?.line)
    #expect(line.theClass.runsBelowMinimumSince == nil)
    desk.go(to: later - 3)
    #expect(
      try desk.books.today(at: desk.now).needs == [
        .belowMinimum(Cast.yoga, starts: later, booked: 1, minimum: 2)
      ])
  }

  @Test("A class that has begun is postponed from its next session on")
  func begun() throws {
    let desk = try smallYoga()
    desk.go(to: Cast.thursday + 1)
    let line = try #require(try postpone(desk, to: Cast.thursday + 20).done?.line)
    #expect(line.sessions.map(\.date) == [0, 20, 27, 34].map { Cast.thursday + $0 })
  }

  @Test("To postpone is to a later day, and needs a reason")
  func notEarlier() throws {
    let desk = try smallYoga()
    for day in [Cast.thursday, Cast.monday - 30] {
      #expect(
        try postpone(desk, to: day).refusals == [
          .badDay(of: "first session", day, earliest: Cast.thursday + 1, latest: nil)
        ])
    }
    #expect(
      try desk.books.postponeClass(
        "YOGA-1", to: Cast.thursday + 7, reason: "", by: desk.acting
      ).refusals == [.reasonRequired(for: "postpone a class")])
    expectRefused(
      try desk.books.postponeClass("YOGA-9", to: Cast.thursday, reason: "x", by: desk.acting),
      "no-such-class")
    try desk.cancel()
    expectRefused(try postpone(desk, to: Cast.thursday + 7), "class-cancelled")
  }

  @Test("It is not postponed onto another class of its learners, nor back onto one by undo")
  func clash() throws {
    let desk = try smallYoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    var later = Cast.spanishPlan
    later.first = Cast.thursday + 70
    try desk.plan(later)
    try desk.book(Cast.ada, on: "ESP-1")
    expectRefused(try postpone(desk, to: Cast.thursday + 70), "clash")
    try desk.plan(Cast.plan("ESP-2", of: "ESP", first: Cast.thursday, "12:30", "13:30"))
    #expect(try postpone(desk, to: Cast.thursday + 35).done != nil)
    try other.book(Cast.ada, on: "ESP-2")
    expectRefused(try desk.undo(), "clash")
    #expect(try desk.broken() == [])
  }

  @Test("Lowering a maximum below those with a place is refused, raising it serves the line")
  func maximum() throws {
    let desk = try Desk.withYoga { $0.maximum = 3 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian, release: .half)
    expectRefused(try desk.change { $0.maximum = 1 }, "below-occupied")
    try desk.book(Cast.hoa)
    try desk.book(Cast.lukasz)
    #expect(try desk.change { $0.maximum = 4 }.done?.line.places.confirmed == 3)
    #expect(try desk.waiting() == [])
    #expect(try desk.broken() == [])
  }
}
