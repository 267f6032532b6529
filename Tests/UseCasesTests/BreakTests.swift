import Domain
import Testing
import UseCases

@Suite("A break from a class") struct BreakTests {
  private func start(_ desk: Desk, _ person: StaffMember = Cast.ada) throws -> Outcome<Booking> {
    try desk.books.startBreak(person.number, on: "YOGA-1", by: desk.acting)
  }

  private func end(_ desk: Desk, _ person: StaffMember = Cast.ada) throws -> Outcome<Booking> {
    try desk.books.endBreak(person.number, on: "YOGA-1", by: desk.acting)
  }

  @Test("The place is kept, and nobody else comes to it")
  func kept() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    #expect(try start(desk).done?.state == .onBreak)
    #expect(try desk.state(of: Cast.sian) == .waitlisted)
    #expect(try desk.passOn().isEmpty)
    #expect(try end(desk).done?.state == .confirmed)
    #expect(try desk.broken() == [])
    try desk.undo(2)
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.broken() == [])
  }

  @Test("Only who has a place takes a break, and only from one does one come back")
  func refused() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    #expect(
      try start(desk, Cast.sian).refusals
        == [.notInState(Cast.sian.name, Cast.yoga, .waitlisted, needed: .confirmed)])
    #expect(
      try end(desk).refusals
        == [.notInState(Cast.ada.name, Cast.yoga, .confirmed, needed: .onBreak)])
    expectRefused(try start(desk, Cast.hoa), "not-enrolled")
  }

  @Test("Whoever has something else at the time by now does not come back before that is settled")
  func clash() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada)
    _ = try start(desk)
    #expect(try desk.book(Cast.ada, on: "ESP-1").done?.state == .confirmed)
    expectRefused(try end(desk), "clash")
    #expect(try desk.broken() == [])
  }

  @Test("A break ends with the class: cancelled with it, withdrawn where it is completed")
  func ends() throws {
    let desk = try Desk.withYoga { $0.sessions = 1 }
    try desk.book(Cast.ada)
    _ = try start(desk)
    try desk.cancel()
    #expect(try desk.enrolment(of: Cast.ada)?.state == .cancelled)
    try desk.undo()
    #expect(try desk.state(of: Cast.ada) == .onBreak)
    desk.go(to: Cast.thursday, "13:00")
    try desk.mark(1, (Cast.ada, .notExpected))
    _ = try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting)
    #expect(try desk.books.completeClass("YOGA-1", by: desk.acting).done?.didNotAttend == 0)
    #expect(try desk.enrolment(of: Cast.ada)?.state == .withdrawn)
    #expect(try desk.broken() == [])
  }
}
