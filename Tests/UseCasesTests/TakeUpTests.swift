import Domain
import Store
import Testing
import UseCases

@Suite("Take-up, demand and what a learner has to show") struct TakeUpTests {
  /// Yoga on four Thursdays for Ada, Benedict and Siân; Łukasz waits for it.
  private func yoga() throws -> Desk {
    let desk = try Desk.withYoga { $0.maximum = 3 }
    for person in [Cast.ada, Cast.benedict, Cast.sian, Cast.lukasz] { try desk.book(person) }
    return desk
  }

  private func takeUp(_ desk: Desk, _ split: TakeUpSplit, from: Day? = nil, to: Day? = nil) throws
    -> [String]
  {
    try desk.books.takeUp(by: split, in: Period(from: from, to: to), at: desk.now).rows.map {
      "\($0.keys[0]): \($0.learners) of \($0.workforce)"
    }
  }

  @Test("A learner has a place on a class that meets; who waits has not been reached")
  func learners() throws {
    let desk = try yoga()
    #expect(try takeUp(desk, .band) == ["2: 2 of 2", "3: 0 of 1", "6: 1 of 1", "8a: 0 of 1"])
    #expect(try takeUp(desk, .site) == ["Main site: 3 of 5"])
    #expect(try takeUp(desk, .apprentice) == ["no: 3 of 5"])
    #expect(try takeUp(desk, .band, to: Cast.thursday - 1).allSatisfy { $0.contains(": 0 of") })
  }

  @Test("Who has left is in no workforce, and a move counts for the days after it")
  func workforce() throws {
    let desk = try yoga()
    desk.go(to: Cast.thursday + 7)
    var ada = Cast.ada
    ada.assignments[0].payBand = "6"
    _ = try desk.books.changeStaff(ada, by: desk.acting)
    var hoa = Cast.hoa
    hoa.leavingDate = Cast.thursday
    _ = try desk.books.changeStaff(hoa, by: desk.acting)
    #expect(try takeUp(desk, .band) == ["2: 1 of 1", "3: 0 of 1", "6: 2 of 2"])
    #expect(
      try takeUp(desk, .band, to: Cast.thursday)
        == ["2: 2 of 2", "3: 0 of 1", "6: 1 of 1", "8a: 0 of 1"])
  }

  @Test("The people not reached are told department by department")
  func notReached() throws {
    let desk = try yoga()
    let all = try #require(try desk.books.notReached(in: Period(), at: desk.now).done)
    let empty = all.parts[0].rows.filter { $0.learners == 0 }.map { $0.keys[0] }
    #expect(empty == ["Catering", "Pathology"])
    let catering = try desk.books.notReached(in: Period(), department: "catering", at: desk.now)
    #expect(catering.done?.people.map(\.number) == [Cast.lukasz.number])
    let ward = try desk.books.notReached(in: Period(), department: "Ward 7", at: desk.now)
    #expect(ward.done?.people.isEmpty == true)
    let unknown = try desk.books.notReached(in: Period(), department: "Moon", at: desk.now)
    #expect(unknown.refusals.map(\.code) == ["no-such-department"])
  }

  @Test("Demand tells who waits now, and who gave up without ever having had a place")
  func demand() throws {
    let desk = try yoga()
    var line = try #require(
      try desk.books.demand(in: Period(), at: desk.now).lines.first { $0.code == "YOGA" })
    #expect(line.waiting == 1 && line.since == desk.now.day && line.met == 3 && line.unmet == 0)
    #expect(line.classes == 1 && line.placesLeft == 0)
    try desk.withdraw(Cast.lukasz)
    // A place given up was had; it is no unmet demand.
    try desk.withdraw(Cast.sian)
    line = try #require(
      try desk.books.demand(in: Period(), at: desk.now).lines.first { $0.code == "YOGA" })
    #expect(line.waiting == 0 && line.since == nil && line.met == 3 && line.unmet == 1)
    let before = Period(to: desk.now.day - 1)
    #expect(try desk.books.demand(in: before, at: desk.now).lines.allSatisfy { $0.met == 0 })
    _ = try desk.book(Cast.hoa)
    _ = try desk.books.undo(1, by: desk.acting)
    line = try #require(
      try desk.books.demand(in: Period(), at: desk.now).lines.first { $0.code == "YOGA" })
    #expect(line.met == 3 && line.unmet == 1)
  }

  @Test("A class below its minimum is told until it starts")
  func belowMinimum() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 5
      $0.minimum = 3
    }
    try desk.book(Cast.ada)
    let codes = { try desk.books.classesBelowMinimum(at: desk.now).map(\.theClass.code) }
    #expect(try codes() == ["YOGA-1"])
    try desk.book(Cast.sian)
    try desk.book(Cast.benedict)
    #expect(try codes().isEmpty)
    try desk.withdraw(Cast.sian)
    #expect(try codes() == ["YOGA-1"])
    desk.go(to: Cast.thursday, "12:30")
    #expect(try codes().isEmpty)
  }

  @Test("A record holds the hours in the room, and a certificate only what was attended to its end")
  func record() throws {
    let desk = try yoga()
    for session in 1...4 {
      desk.go(to: Cast.thursday + 7 * (session - 1), "18:00")
      try desk.mark(
        session, (Cast.ada, session == 1 ? .late(minutes: 15, leftEarly: nil) : .present),
        (Cast.benedict, .unauthorised), (Cast.sian, .present))
      _ = try desk.books.submitRegister("YOGA-1", session: session, by: desk.acting)
    }
    let early = try desk.books.certificate(Cast.ada.number, on: "YOGA-1", at: desk.now)
    #expect(early.refusals.map(\.code) == ["not-in-state"])
    let slip = try desk.books.joiningSlip(Cast.ada.number, on: "YOGA-1", at: desk.now).done
    #expect(slip?.spaces.map(\.code) == ["SEM"])
    let waiting = try desk.books.joiningSlip(Cast.lukasz.number, on: "YOGA-1", at: desk.now)
    #expect(waiting.refusals.map(\.code) == ["not-in-state"])
    #expect(try desk.books.completeClass("YOGA-1", by: desk.acting).refusals == [])

    let record = try #require(try desk.books.learnerRecord(Cast.ada.number, at: desk.now))
    #expect(record.classes.map(\.minutes) == [225] && record.minutes == 225)
    #expect(record.classes.map(\.state) == [.attended])
    #expect(try desk.books.learnerRecord(Cast.lukasz.number, at: desk.now)?.classes.isEmpty == true)
    let proof = try desk.books.certificate(Cast.ada.number, on: "YOGA-1", at: desk.now).done
    #expect(proof?.learned.tally.attended == 4)
    let never = try desk.books.certificate(Cast.benedict.number, on: "YOGA-1", at: desk.now)
    #expect(never.refusals.map(\.code) == ["not-in-state"])
    let stranger = try desk.books.certificate(Cast.hoa.number, on: "YOGA-1", at: desk.now)
    #expect(stranger.refusals.map(\.code) == ["not-enrolled"])
  }
}
