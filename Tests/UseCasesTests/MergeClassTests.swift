import Domain
import Store
import Testing
import UseCases

@Suite("Merging a class into another") struct MergeClassTests {
  private func merge(
    _ desk: Desk, override reason: String? = nil, isRehearsal: Bool = false
  ) throws -> Outcome<ClassMove> {
    try desk.books.mergeClass(
      "YOGA-1", into: "YOGA-2", override: reason, isRehearsal: isRehearsal, by: desk.acting)
  }

  @Test("All its people go on, those with a place first, then the line; the class is cancelled")
  func merged() throws {
    let desk = try TwoRuns.desk { $0.maximum = 3 }
    for person in [Cast.ada, Cast.lukasz, Cast.sian, Cast.hoa] { try desk.book(person) }
    let move = try #require(try merge(desk).done)
    #expect(move.isMerge && move.isDone)
    #expect(
      move.people.map(\.person.number)
        == [Cast.ada, Cast.lukasz, Cast.sian, Cast.hoa].map(\.number))
    #expect(move.people.map(\.becomes) == [.confirmed, .confirmed, .confirmed, .waitlisted])
    #expect(try desk.waiting(for: "YOGA-2") == ["Thị Hoa"])
    let line = try #require(try desk.books.classLine("YOGA-1", at: desk.now))
    #expect(line.standing == .cancelled)
    #expect(line.theClass.reason == "merged into YOGA-2")
    #expect(line.sessions.allSatisfy { !$0.takesPlace })
    #expect(try desk.broken() == [])
  }

  @Test("Whoever the rules keep from the other class is named, cancelled and has to be told")
  func kept() throws {
    let desk = try TwoRuns.desk()
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday + 1, "09:30", "10:30"))
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    try desk.book(Cast.ada, on: "ESP-1")
    let move = try #require(try merge(desk).done)
    #expect(move.people.map(\.becomes) == [nil, .confirmed])
    #expect(try desk.enrolment(of: Cast.ada)?.state == .cancelled)
    let list = try #require(try desk.books.callList("YOGA-1", at: desk.now))
    // Whoever goes on has to be told of the new times too.
    #expect(Set(list.people.map(\.person.number)) == [Cast.ada.number, Cast.sian.number])
    // She keeps her joining time for the next run.
    #expect(
      try desk.books.store.employersLosses(of: Cast.ada.number, course: "YOGA").count == 1)
    #expect(try desk.broken() == [])
  }

  @Test("With a reason the clash is set aside, for those who wait as well")
  func overridden() throws {
    let desk = try TwoRuns.desk()
    try desk.change("YOGA-2") { $0.state = .closed }
    for person in [Cast.ada, Cast.lukasz, Cast.sian] { try desk.book(person) }
    #expect(try merge(desk, isRehearsal: true).done?.people.map(\.becomes) == [nil, nil, nil])
    let move = try #require(try merge(desk, override: "the tutor agrees").done)
    #expect(move.people.map(\.becomes) == [.confirmed, .confirmed, .waitlisted])
    #expect(
      try [Cast.ada, Cast.sian].map { try desk.enrolment(of: $0, on: "YOGA-2")?.overridden }
        == [["class-not-open"], ["class-not-open"]])
    #expect(try desk.broken() == [])
  }

  @Test("A rehearsal changes nothing")
  func rehearsal() throws {
    let desk = try TwoRuns.desk()
    try desk.book(Cast.ada)
    let acts = try desk.books.history(limit: 100).count
    #expect(try merge(desk, isRehearsal: true).done?.isDone == false)
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.books.classLine("YOGA-1", at: desk.now)?.standing == .open)
    #expect(try desk.books.history(limit: 100).count == acts)
  }

  @Test("A merge that is undone brings the class back with all its people and its room")
  func undone() throws {
    let desk = try TwoRuns.desk { $0.maximum = 1 }
    for person in [Cast.ada, Cast.lukasz, Cast.sian] { try desk.book(person) }
    _ = try merge(desk)
    #expect(try desk.undo().done?.acts.map(\.act) == ["merge-class"])
    let line = try #require(try desk.books.classLine("YOGA-1", at: desk.now))
    #expect(line.standing == .full)
    #expect(line.sessions.allSatisfy { $0.takesPlace })
    #expect(try desk.waiting() == ["Siân"])
    #expect(try desk.places(of: "YOGA-2") == Places(minimum: 1, maximum: 1))
    #expect(try desk.broken() == [])
  }

  @Test("It does not come back into a room that was given away since")
  func roomGivenAway() throws {
    let desk = try TwoRuns.desk()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.book(Cast.ada)
    _ = try merge(desk)
    try other.plan(
      Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "12:30", "13:30", in: "SEM"))
    #expect(try desk.undo().refusals.first?.code == "space-clash")
    #expect(try desk.books.classLine("YOGA-1", at: desk.now)?.standing == .cancelled)
    #expect(try desk.broken() == [])
  }
}
