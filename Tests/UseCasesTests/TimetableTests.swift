import Domain
import Store
import Testing
import UseCases

@Suite("What is pinned up and taken away") struct TimetableTests {
  private let weeks = (0..<4).map { Cast.thursday + 7 * $0 }

  private func changes(_ desk: Desk) throws -> [ChangedSession] {
    try #require(try desk.books.timetable(of: "YOGA-1", at: desk.now)).changes
  }

  @Test("A class nobody has touched has no changes, and an unknown one no timetable")
  func none() throws {
    let desk = try Desk.withYoga()
    #expect(try changes(desk) == [])
    #expect(try desk.books.timetable(of: "NO-1", at: desk.now) == nil)
  }

  @Test("Of a session that moved twice the last move is told: from where, to where")
  func moved() throws {
    let desk = try Desk.withYoga()
    try desk.rearrange(2) { $0.date = weeks[1] + 1 }
    try desk.rearrange(2) { $0.start = Cast.time("14:00") }
    let change = try #require(try changes(desk).first)
    #expect(change.number == 2)
    #expect(change.was?.date == weeks[1] + 1 && change.was?.start == Cast.time("12:00"))
    #expect(change.now?.date == weeks[1] + 1 && change.now?.start == Cast.time("14:00"))
    #expect(try changes(desk).count == 1)
  }

  @Test(
    "A move that was undone is not told, and one that was undone later brings back the one before")
  func undone() throws {
    let desk = try Desk.withYoga()
    try desk.rearrange(2) { $0.date = weeks[1] + 1 }
    try desk.rearrange(2) { $0.date = weeks[1] + 2 }
    try desk.undo()
    #expect(try changes(desk).map { $0.was?.date } == [weeks[1]])
    try desk.undo()
    #expect(try changes(desk) == [])
  }

  @Test("Another room is a change; another tutor is none")
  func room() throws {
    let desk = try Desk.withYoga()
    let hall = LearningSpace(code: "HALL", name: "Hall", capacity: 60)
    try desk.books.addSpace(hall, by: desk.acting).expectDone()
    try desk.rearrange(1) { $0.tutor = "Ola Berg" }
    #expect(try changes(desk) == [])
    try desk.rearrange(1) { $0.space = "HALL" }
    #expect(try changes(desk).map { $0.was?.space } == ["SEM"])
    #expect(try changes(desk).map { $0.now?.space } == ["HALL"])
  }

  @Test("A cancelled session is told with the time it would have been; so is one taken out")
  func cancelled() throws {
    let desk = try Desk.withYoga()
    try desk.rearrange(2) { $0.isCancelled = true }
    var change = ClassChange()
    change.sessions = 3
    try desk.books.changeClass("YOGA-1", change, by: desk.acting).expectDone()
    #expect(try changes(desk).map(\.number) == [2, 4])
    #expect(try changes(desk).map { $0.was?.date } == [weeks[1], weeks[3]])
    #expect(try changes(desk).map { $0.now?.takesPlace } == [false, nil])
  }

  @Test("A session that moved by a file says so, though not from where")
  func imported() throws {
    let desk = try Desk.withYoga()
    try desk.tamper("UPDATE session SET state = 'rescheduled' WHERE number = 3")
    try desk.tamper("UPDATE session SET state = 'cancelled' WHERE number = 4")
    #expect(try changes(desk).map(\.number) == [3, 4])
    #expect(try changes(desk).map { $0.was?.date } == [nil, weeks[3]])
  }

  @Test("What is over is not pinned up; a session that moved out of the past is")
  func pinned() throws {
    let desk = try Desk.withYoga()
    try desk.rearrange(1) { $0.date = weeks[0] + 3 }
    try desk.rearrange(2) { $0.isCancelled = true }
    let timetable = try #require(try desk.books.timetable(of: "YOGA-1", at: desk.now))
    #expect(timetable.changes(from: weeks[0]).map(\.number) == [1, 2])
    #expect(timetable.changes(from: weeks[0] + 1).map(\.number) == [1, 2])
    #expect(timetable.changes(from: weeks[0] + 4).map(\.number) == [2])
    #expect(timetable.changes(from: weeks[1] + 1).isEmpty)
  }

  @Test(
    "Doors show sessions of cancelled classes, bookings and closures; other spaces have their own")
  func doors() throws {
    let desk = try Desk.withYoga()
    let hall = LearningSpace(code: "HALL", name: "Hall", capacity: 60, centre: "Inspire Centre")
    try desk.books.addSpace(hall, by: desk.acting).expectDone()
    try desk.books.close(
      Closure(
        code: "", of: .space("HALL"), first: Cast.thursday, last: Cast.thursday,
        reason: "new floor"), by: desk.acting
    ).expectDone()
    try desk.cancel()
    let days = try #require(
      try desk.books.spaceDays(from: Cast.thursday, to: Cast.thursday).done)
    #expect(days.map(\.space.code) == ["HALL", "SEM"])
    #expect(days.map(\.uses.count) == [0, 1])
    #expect(days[1].uses[0].standing == .cancelled)
    #expect(days.map { $0.closed.map(\.isAllDay) } == [[true], []])
    let centre = try desk.books.spaceDays(
      from: Cast.thursday, to: Cast.thursday + 1, centre: "inspire CENTRE")
    #expect(centre.done?.map(\.day) == [Cast.thursday, Cast.thursday + 1])
    #expect(centre.done?.map(\.space.code) == ["HALL", "HALL"])
  }

  @Test("A space or centre that is not there is refused, and those there are are named")
  func refused() throws {
    let desk = try Desk()
    let day = Cast.thursday
    expectRefused(
      try desk.books.spaceDays(from: day, to: day, space: "GYM"),
      saying: "There is no learning space GYM. Learning spaces there are: SEM.")
    let words = "There is no centre called Hub. Name it on a space first."
    expectRefused(try desk.books.spaceDays(from: day, to: day, centre: "Hub"), saying: words)
    expectRefused(try desk.books.programme(from: day, to: day, centre: "Hub"), saying: words)
  }

  @Test("The programme of a centre has its sessions alone, cancelled ones too")
  func programme() throws {
    let desk = try Desk.withYoga()
    let hall = LearningSpace(code: "HALL", name: "Hall", capacity: 60, centre: "Inspire Centre")
    try desk.books.addSpace(hall, by: desk.acting).expectDone()
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00", in: "HALL"))
    try desk.rearrange(1, of: "ESP-1") { $0.isCancelled = true }
    func titles(_ centre: String?) throws -> [String]? {
      try desk.books.programme(from: Cast.thursday, to: Cast.thursday, centre: centre).done?
        .sessions.map { "\($0.label.code) \($0.session.state)" }
    }
    #expect(try titles(nil) == ["YOGA-1 scheduled", "ESP-1 cancelled"])
    #expect(try titles("Inspire Centre") == ["ESP-1 cancelled"])
  }
}
