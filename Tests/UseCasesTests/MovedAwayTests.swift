import Domain
import Testing
import UseCases

@Suite("Sessions that moved away, at their old door") struct MovedAwayTests {
  private func door(_ desk: Desk, _ day: Day, withMoved: Bool = true) throws -> [SpaceUse] {
    try #require(
      try desk.books.spaceDays(from: day, to: day, space: "SEM", withMoved: withMoved).done
    )[0].uses
  }

  @Test("A session moved to another day stands at its old door with where it is now")
  func moved() throws {
    let desk = try Desk.withYoga()
    try desk.rearrange(1) { $0.date = Cast.thursday + 1 }.expectDone()
    let uses = try door(desk, Cast.thursday)
    #expect(uses.map(\.standing) == [.moved])
    #expect(uses.first?.elsewhere?.session.date == Cast.thursday + 1)
    #expect(uses.first?.elsewhere?.space == Cast.seminar.label)
    #expect(try door(desk, Cast.thursday + 1).map(\.standing) == [.confirmed])
    // A diary is of what is there.
    #expect(try door(desk, Cast.thursday, withMoved: false) == [])
  }

  @Test("One that moved twice stands at both old doors, with where it is in the end")
  func twice() throws {
    let desk = try Desk.withYoga()
    try desk.rearrange(1) { $0.date = Cast.thursday + 1 }.expectDone()
    try desk.rearrange(1) { $0.date = Cast.thursday + 2 }.expectDone()
    for day in [Cast.thursday, Cast.thursday + 1] {
      #expect(
        try door(desk, day).map { $0.elsewhere?.session.date } == [Cast.thursday + 2])
    }
  }

  @Test("One that moved back, or whose move was undone, simply is there")
  func back() throws {
    let desk = try Desk.withYoga()
    try desk.rearrange(1) { $0.date = Cast.thursday + 1 }.expectDone()
    try desk.undo()
    #expect(try door(desk, Cast.thursday).map(\.standing) == [.confirmed])
    try desk.rearrange(1) { $0.date = Cast.thursday + 1 }.expectDone()
    try desk.rearrange(1) { $0.date = Cast.thursday }.expectDone()
    #expect(try door(desk, Cast.thursday).map(\.standing) == [.confirmed])
  }

  @Test("One that moved and was cancelled then says at its old door that it is off")
  func cancelled() throws {
    let desk = try Desk.withYoga()
    try desk.rearrange(1) { $0.date = Cast.thursday + 1 }.expectDone()
    try desk.rearrange(1) { $0.isCancelled = true }.expectDone()
    #expect(try door(desk, Cast.thursday).map(\.standing) == [.cancelled])
  }

  @Test("A move that changes nothing is refused")
  func nothing() throws {
    let desk = try Desk.withYoga()
    expectRefused(try desk.rearrange(1) { $0.date = Cast.thursday }, "bad-value")
  }
}
