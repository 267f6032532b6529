import Domain
import Testing
import UseCases

/// Two runs of yoga at different hours, with two places each.
enum TwoRuns {
  static let second = ClassLabel("YOGA-2", "Yoga for beginners")

  static func desk(_ change: (inout ClassPlan) -> Void = { _ in }) throws -> Desk {
    let desk = try Desk.withYoga()
    var plan = Cast.plan("YOGA-2", of: "YOGA", first: Cast.thursday + 1, "09:00", "10:00")
    change(&plan)
    try desk.plan(plan)
    return desk
  }
}

extension Desk {
  @discardableResult
  func move(
    _ people: StaffMember..., from: ClassCode = "YOGA-1", to: ClassCode = "YOGA-2",
    override reason: String? = nil, isRehearsal: Bool = false
  ) throws -> Outcome<ClassMove> {
    try books.moveLearners(
      people.map(\.number), from: from, to: to, override: reason, isRehearsal: isRehearsal,
      by: acting)
  }
}

@Suite("Moving people to another class") struct MoveLearnersTests {
  @Test(
    "Whoever is moved stands after those who wait there already, however long on the first class")
  func noJump() throws {
    let desk = try TwoRuns.desk()
    try desk.book(Cast.ada)
    desk.go(to: Cast.monday + 1)
    for person in [Cast.lukasz, Cast.benedict, Cast.hoa] { try desk.book(person, on: "YOGA-2") }
    let waiting = try desk.waiting(for: "YOGA-2")
    #expect(!waiting.isEmpty)
    desk.go(to: Cast.monday + 2)
    try desk.move(Cast.ada)
    #expect(try desk.waiting(for: "YOGA-2") == waiting + ["Ada"])
    let line = try #require(try desk.books.waitingList("YOGA-2", at: desk.now)?.last)
    #expect(line.place.joiningKeptFrom == nil)
    #expect(try desk.broken() == [])
  }

  @Test("They go on, history stays on both, and the place goes on")
  func moved() throws {
    let desk = try TwoRuns.desk()
    for person in [Cast.ada, Cast.lukasz, Cast.sian] { try desk.book(person) }
    desk.go(to: Cast.monday, "10:00")
    let move = try #require(try desk.move(Cast.ada).done)
    #expect(move.people.map(\.was) == [.confirmed])
    #expect(move.people.map(\.becomes) == [.confirmed])
    #expect(move.people.map(\.warnings) == [[]])
    #expect(move.isDone && !move.isMerge)
    #expect(move.service.promoted.map(\.number) == [Cast.sian.number])
    let old = try #require(try desk.enrolment(of: Cast.ada))
    let new = try #require(try desk.enrolment(of: Cast.ada, on: "YOGA-2"))
    #expect(old.state == .withdrawn && old.reason == "moved to YOGA-2")
    #expect(new.requestedAt == desk.now.moment && new.carriedFrom == nil)
    #expect(try desk.grounds(of: Cast.ada) == [.placeFree, .movedTo("YOGA-2")])
    #expect(try desk.grounds(of: Cast.ada, on: "YOGA-2") == [.movedFrom("YOGA-1")])
    #expect(try desk.broken() == [])
  }

  @Test("A rehearsal tells the same and changes nothing")
  func rehearsal() throws {
    let desk = try TwoRuns.desk()
    try desk.book(Cast.ada)
    let acts = try desk.books.history(limit: 100).count
    let looked = try #require(try desk.move(Cast.ada, isRehearsal: true).done)
    #expect(!looked.isDone)
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.books.history(limit: 100).count == acts)
    #expect(try desk.move(Cast.ada).done?.people == looked.people)
  }

  @Test("Where there is no place, or others wait, they wait there after them")
  func waits() throws {
    let desk = try TwoRuns.desk { $0.maximum = 1 }
    try desk.book(Cast.ada)
    desk.go(to: Cast.monday, "10:00")
    try desk.book(Cast.lukasz, on: "YOGA-2")
    try desk.book(Cast.hoa, on: "YOGA-2")
    let move = try #require(try desk.move(Cast.ada).done)
    #expect(move.people.map(\.becomes) == [.waitlisted])
    #expect(move.people.map(\.warnings) == [[.waits]])
    #expect(try desk.waiting(for: "YOGA-2") == ["Thị Hoa", "Ada"])
    #expect(try desk.broken() == [])
  }

  @Test("Whoever waited waits on, and is served there where a place is free")
  func waitedOn() throws {
    let desk = try TwoRuns.desk()
    for person in [Cast.ada, Cast.lukasz, Cast.sian] { try desk.book(person) }
    let move = try #require(try desk.move(Cast.sian).done)
    #expect(move.people.map(\.was) == [.waitlisted])
    #expect(move.people.map(\.becomes) == [.confirmed])
    #expect(move.people.map(\.warnings) == [[]])
    #expect(try desk.broken() == [])
  }

  @Test("Release agreed for the old times is asked again for the new ones")
  func release() throws {
    let desk = try TwoRuns.desk()
    try desk.book(Cast.ada, release: .half)
    try desk.agreeRelease(Cast.ada)
    let move = try #require(try desk.move(Cast.ada).done)
    #expect(move.people.map(\.becomes) == [.requested])
    #expect(move.people.map(\.warnings) == [[.releaseAgain(.half)]])
    #expect(try desk.release(of: Cast.ada, on: "YOGA-2")?.state == .requested)
    #expect(try desk.broken() == [])
  }

  @Test("A clash is named: nobody is moved, unless it is set aside with a reason")
  func clash() throws {
    let desk = try TwoRuns.desk()
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday + 1, "09:30", "10:30"))
    try desk.book(Cast.ada)
    try desk.book(Cast.lukasz)
    try desk.book(Cast.ada, on: "ESP-1")
    let looked = try #require(try desk.move(Cast.ada, Cast.lukasz, isRehearsal: true).done)
    #expect(looked.people.map(\.becomes) == [nil, .confirmed])
    expectRefused(try desk.move(Cast.ada, Cast.lukasz), "clash")
    #expect(try desk.state(of: Cast.lukasz) == .confirmed)
    let move = try #require(
      try desk.move(Cast.ada, Cast.lukasz, override: "every other week").done)
    #expect(move.people.map(\.becomes) == [.confirmed, .confirmed])
    #expect(
      try desk.enrolment(of: Cast.ada, on: "YOGA-2")?.override
        == Override(rules: ["clash"], reason: "every other week"))
    #expect(try desk.enrolment(of: Cast.lukasz, on: "YOGA-2")?.override == nil)
    #expect(try desk.broken() == [])
  }

  @Test("The class they leave is in nobody's way")
  func ownClass() throws {
    let desk = try TwoRuns.desk {
      $0.first = Cast.thursday
      $0.start = Cast.time("12:30")
      $0.end = Cast.time("13:30")
    }
    try desk.book(Cast.ada)
    #expect(try desk.move(Cast.ada).done?.people.map(\.becomes) == [.confirmed])
    #expect(try desk.broken() == [])
  }

  @Test("Two who come together go on together, or wait together")
  func buddies() throws {
    for maximum in [1, 2] {
      let desk = try TwoRuns.desk { $0.maximum = maximum }
      try desk.book(Cast.ada, with: Cast.sian)
      let move = try #require(try desk.move(Cast.ada, Cast.sian).done)
      let state: EnrolmentState = maximum == 2 ? .confirmed : .waitlisted
      #expect(move.people.map(\.becomes) == [state, state])
      #expect(try desk.enrolment(of: Cast.ada, on: "YOGA-2")?.buddy == Cast.sian.number)
      #expect(try desk.broken() == [])
    }
  }

  @Test("Whoever is moved alone leaves the other free to come alone")
  func oneOfTwo() throws {
    let desk = try TwoRuns.desk()
    try desk.book(Cast.ada, with: Cast.sian)
    try desk.move(Cast.ada)
    #expect(try desk.enrolment(of: Cast.ada, on: "YOGA-2")?.buddy == nil)
    #expect(try desk.enrolment(of: Cast.sian)?.buddy == nil)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
  }

  @Test("What makes no sense is refused, and a number given twice is moved once")
  func refused() throws {
    let desk = try TwoRuns.desk()
    try desk.book(Cast.ada)
    #expect(try desk.move(Cast.ada, to: "YOGA-1").refusals == [.sameClass(Cast.yoga)])
    expectRefused(try desk.move(Cast.ada, from: "A", to: "B"), "no-such-class", "no-such-class")
    #expect(
      try desk.move(Cast.ada, Cast.sian).refusals == [.notEnrolled(Cast.sian.name, Cast.yoga)])
    #expect(try desk.move(Cast.ada, Cast.ada).done?.people.count == 1)
    try desk.cancel("YOGA-2")
    try desk.book(Cast.sian)
    expectRefused(try desk.move(Cast.sian), "class-cancelled")
    expectRefused(try desk.move(Cast.ada, from: "YOGA-2", to: "YOGA-1"), "class-cancelled")
  }

  @Test("Whoever is on the other class already stays where they are")
  func there() throws {
    let desk = try TwoRuns.desk()
    try desk.book(Cast.ada)
    try desk.book(Cast.ada, on: "YOGA-2")
    expectRefused(try desk.move(Cast.ada), "already-enrolled")
    #expect(try desk.state(of: Cast.ada) == .confirmed)
  }

  @Test("A move that is undone brings back the places and the promotion it caused")
  func undone() throws {
    let desk = try TwoRuns.desk()
    for person in [Cast.ada, Cast.lukasz, Cast.sian] { try desk.book(person) }
    try desk.move(Cast.ada)
    #expect(try desk.undo().done?.acts.map(\.act) == ["move"])
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.state(of: Cast.ada, on: "YOGA-2") == nil)
    #expect(try desk.waiting() == ["Siân"])
    #expect(try desk.broken() == [])
  }

  @Test("Places elsewhere that only the old class had kept people from are theirs now")
  func elsewhere() throws {
    let desk = try TwoRuns.desk()
    var spanish = Cast.spanishPlan
    spanish.maximum = 1
    try desk.plan(spanish)
    try desk.book(Cast.hoa, on: "ESP-1")
    try desk.book(Cast.ada, on: "ESP-1")
    try desk.book(Cast.ada)
    try desk.withdraw(Cast.hoa, from: "ESP-1")
    #expect(try desk.state(of: Cast.ada, on: "ESP-1") == .waitlisted)
    let move = try #require(try desk.move(Cast.ada).done)
    #expect(move.alsoBooked.map(\.label) == [Cast.spanish])
    #expect(try desk.state(of: Cast.ada, on: "ESP-1") == .confirmed)
    #expect(try desk.broken() == [])
  }
}
