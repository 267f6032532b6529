import Domain
import Engine
import Testing
import UseCases

@Suite("What runs across everything, as other desks learnt it") struct CrossingScenarioTests {
  // X01
  @Test("Nobody who waits looks as if booked, wherever one looks")
  func waitingLooksLikeWaiting() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.ada, Cast.sian] { try desk.book(person) }
    let roster = try #require(try desk.books.roster("YOGA-1", at: desk.now))
    #expect(roster.learners.map(\.person.number) == [Cast.ada.number])
    #expect(roster.held.isEmpty)
    #expect(roster.waiting.map(\.person.number) == [Cast.sian.number])
    let card = try #require(try desk.books.personCard(Cast.sian.number, at: desk.now))
    #expect(card.enrolments.map(\.enrolment.state) == [.waitlisted])
    #expect(card.enrolments.map(\.position) == [1])
    let register = try #require(try desk.books.register("YOGA-1", session: 1, at: desk.now))
    #expect(register.lines.map(\.person.number) == [Cast.ada.number])
    desk.go(to: Cast.thursday, "12:30")
    #expect(try desk.books.today(at: desk.now).sessions.map(\.expected) == [1])
    expectRefused(try desk.mark(1, (Cast.sian, .present)), "not-expected")
    // Waiting for a manager is a third thing, with a count of its own.
    let held = try Desk.withYoga()
    try held.book(Cast.sian, release: .half)
    #expect(try held.places() == Places(minimum: 1, maximum: 2, requested: 1))
    #expect(try held.waiting() == [])
  }

  // X08
  @Test("Books that do not balance are found out, each broken promise by name")
  func balance() throws {
    let broken: [(String, BrokenPromise)] = [
      (
        "UPDATE class SET maximum = 1 WHERE code = 'YOGA-1'",
        .overfull(Cast.yoga, occupied: 2, maximum: 1)
      ),
      (
        "UPDATE enrolment SET state = 'waitlisted', joined_on = NULL "
          + "WHERE employee_number = '\(Cast.ada.number)'",
        .historyDiffers(Cast.yoga, Cast.ada.number)
      ),
      (
        "DROP INDEX one_joining_number; UPDATE enrolment SET joining_number = 1",
        .sameJoiningNumber(Cast.yoga, number: 1)
      ),
    ]
    for (script, promise) in broken {
      let desk = try Desk.withYoga()
      for person in [Cast.ada, Cast.lukasz, Cast.sian] { try desk.book(person) }
      #expect(try desk.broken() == [])
      // Books whose promises were taken away are not handed on to another test.
      try desk.place.loosen(desk.connection)
      try desk.connection.runScript(script)
      #expect(try desk.broken().contains(promise))
    }
  }

  // X09
  @Test("A class with people on it is not taken out, not even by undo: it is cancelled and stays")
  func notDeleted() throws {
    let desk = try Desk.withYoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try other.book(Cast.ada)
    expectRefused(try desk.undo(), "built-upon")
    try desk.cancel()
    #expect(try desk.books.classCodes() == ["YOGA-1"])
    let card = try #require(try desk.books.personCard(Cast.ada.number, at: desk.now))
    #expect(card.enrolments.map(\.enrolment.state) == [.cancelled])
  }
}
