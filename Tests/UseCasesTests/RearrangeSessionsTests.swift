import Domain
import Store
import Testing
import UseCases

extension Desk {
  @discardableResult
  func rearrange(
    _ number: Int, _ scope: SessionScope = .one, of code: ClassCode = "YOGA-1",
    reason: String = "the hall is let", isRehearsal: Bool = false,
    _ body: (inout Rearrangement) -> Void
  ) throws -> Outcome<RearrangedSessions> {
    var change = Rearrangement()
    body(&change)
    return try books.rearrange(
      code, from: number, scope, change, reason: reason, isRehearsal: isRehearsal, by: acting)
  }

  func dates(of code: ClassCode = "YOGA-1") throws -> [Day] {
    try books.store.sessions(of: code).map(\.date)
  }
}

@Suite("Moving and cancelling sessions") struct RearrangeSessionsTests {
  private let weeks = (0..<4).map { Cast.thursday + 7 * $0 }

  @Test("One session is moved, the others stay, and whoever is booked has to be told")
  func one() throws {
    let desk = try Desk.withYoga()
    for person in [Cast.ada, Cast.sian, Cast.hoa] { try desk.book(person) }
    let moved = try #require(
      try desk.rearrange(2) {
        $0.date = weeks[1] + 1
        $0.start = Cast.time("14:00")
      }.done)
    #expect(try desk.dates() == [weeks[0], weeks[1] + 1, weeks[2], weeks[3]])
    let session = try desk.books.store.sessions(of: "YOGA-1")[1]
    #expect(session.start == Cast.time("14:00") && session.end == Cast.time("15:00"))
    #expect(session.state == .rescheduled)
    #expect(
      moved.toTell.map(\.person.number)
        == [Cast.sian, Cast.hoa, Cast.ada].map(\.number))
    #expect(moved.isDone && moved.problems.isEmpty && moved.hit.isEmpty)
    try desk.undo()
    #expect(try desk.dates() == weeks)
    #expect(try desk.broken() == [])
  }

  @Test("From a session on, all move by as many days")
  func fromHereOn() throws {
    let desk = try Desk.withYoga()
    try desk.rearrange(2, .fromHereOn) { $0.date = weeks[1] + 2 }
    #expect(try desk.dates() == [weeks[0]] + weeks[1...].map { $0 + 2 })
  }

  @Test("A rehearsal tells what is in the way and changes nothing; the act refuses it")
  func clashes() throws {
    let desk = try Desk.withYoga { $0.tutor = "Mara Lind" }
    var other = Cast.plan("ESP-1", of: "ESP", first: Cast.thursday + 1, "12:00", "13:00")
    other.space = "SEM"
    other.tutor = "Mara Lind"
    try desk.plan(other)
    let shown = try #require(
      try desk.rearrange(1, isRehearsal: true) { $0.date = Cast.thursday + 1 }.done)
    #expect(shown.problems.map(\.code) == ["space-clash", "tutor-clash"])
    #expect(!shown.isDone)
    #expect(try desk.dates() == weeks)
    expectRefused(
      try desk.rearrange(1) { $0.date = Cast.thursday + 1 }, "space-clash", "tutor-clash")
  }

  @Test("Learners with another class at the new time, or release for the old, are named and stay")
  func hit() throws {
    let desk = try Desk.withYoga { $0.maximum = 3 }
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    try desk.book(Cast.ada, on: "ESP-1")
    try desk.book(Cast.ada)
    try desk.book(Cast.sian, release: .half)
    try desk.agreeRelease(Cast.sian)
    try desk.book(Cast.hoa)
    let moved = try #require(
      try desk.rearrange(1) { $0.start = Cast.time("15:00") }.done)
    #expect(moved.hit.map(\.person.number) == [Cast.sian.number, Cast.ada.number])
    #expect(moved.hit.map(\.releaseAgain) == [.half, nil])
    #expect(moved.hit.map { $0.clashes.map(\.code) } == [[], ["clash"]])
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(
      try desk.enrolment(of: Cast.ada)?.override
        == Override(rules: ["clash"], reason: "the hall is let"))
    #expect(try desk.broken() == [])
    try desk.undo()
    #expect(try desk.enrolment(of: Cast.ada)?.override == nil)
    #expect(try desk.broken() == [])
  }

  @Test("A clash a move makes is kept beside what was set aside before, each reason once")
  func overriddenBefore() throws {
    let desk = try Desk.withYoga { $0.enrolTo = Cast.monday - 1 }
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    try desk.book(Cast.ada, on: "ESP-1")
    try desk.book(Cast.ada, override: "the tutor agrees")
    try desk.rearrange(1) { $0.start = Cast.time("15:00") }
    try desk.rearrange(2) { $0.start = Cast.time("15:00") }
    #expect(
      try desk.enrolment(of: Cast.ada)?.override
        == Override(
          rules: ["enrolment-closed", "clash"], reason: "the tutor agrees; the hall is let"))
    #expect(try desk.broken() == [])
  }

  @Test("Who only waits is moved into no clash that anybody would have to set aside")
  func waitingOnly() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    try desk.book(Cast.hoa)
    try desk.book(Cast.ada, on: "ESP-1")
    try desk.book(Cast.ada)
    try desk.rearrange(1) { $0.start = Cast.time("15:00") }
    #expect(try desk.enrolment(of: Cast.ada)?.override == nil)
  }

  @Test("The last session that takes place is not cancelled: the class is, and joining times stay")
  func lastSession() throws {
    let desk = try Desk.withYoga { $0.sessions = 2 }
    try desk.book(Cast.ada)
    expectRefused(try desk.rearrange(1, .fromHereOn) { $0.isCancelled = true }, "last-session")
    try desk.rearrange(1) { $0.isCancelled = true }
    expectRefused(
      try desk.rearrange(2) { $0.isCancelled = true },
      saying: "Yoga for beginners (YOGA-1) would have no session left that takes place. "
        + "Cancel the class instead: then everybody keeps the joining time.")
    expectRefused(
      try desk.rearrange(2, isRehearsal: true) { $0.isCancelled = true }, "last-session")
    #expect(try desk.broken() == [])
  }

  @Test("A cancelled session counts for nobody, and an absence told for it is taken away")
  func cancelled() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.mark(2, (Cast.ada, .authorised(.annualLeave)))
    try desk.rearrange(2) { $0.isCancelled = true }
    #expect(try desk.books.store.sessions(of: "YOGA-1")[1].state == .cancelled)
    #expect(try desk.books.store.marks(of: ClassCode("YOGA-1")).isEmpty)
    expectRefused(try desk.rearrange(2) { $0.isCancelled = true }, "session-cancelled")
    #expect(try desk.broken() == [])
  }

  @Test("What has begun stays, a reason is needed, and a class does not meet itself or the past")
  func refused() throws {
    let desk = try Desk.withYoga()
    expectRefused(try desk.rearrange(9) { $0.date = weeks[1] }, "no-such-session")
    expectRefused(try desk.rearrange(1, reason: " ") { $0.date = weeks[0] + 1 }, "reason-required")
    expectRefused(try desk.rearrange(1) { $0.date = weeks[1] }, "own-session-at-that-time")
    expectRefused(try desk.rearrange(1) { $0.date = Cast.monday - 1 }, "bad-day")
    expectRefused(try desk.rearrange(1) { $0.space = "NOPE" }, "no-such-space")
    desk.go(to: Cast.thursday, "12:00")
    expectRefused(try desk.rearrange(1) { $0.date = weeks[0] + 1 }, "session-begun")
    try desk.cancel()
    expectRefused(try desk.rearrange(2) { $0.date = weeks[1] + 1 }, "class-cancelled")
  }
}
