import Domain
import Testing
import UseCases

@Suite("Places kept for some people") struct KeptPlacesTests {
  @Test("A kept place is not open to others; one of the group is booked on it")
  func kept() throws {
    let desk = try Desk.withYoga()
    let line = try #require(try desk.keep(1, for: .department("Ward 7")).done?.line)
    #expect(line.places.kept.map(\.group) == [.department("Ward 7")])
    try desk.book(Cast.sian)
    #expect(try desk.book(Cast.hoa).done?.state == .waitlisted)
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    #expect(try desk.waiting() == ["Thị Hoa"])
    #expect(try desk.broken() == [])
  }

  @Test("One of the group passes nobody who could have the place")
  func passesNobodyWhoCould() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.keep(1, for: .department("Ward 7"))
    try desk.book(Cast.hoa)
    // Those before Ada cannot have the place: it is kept for her ward.
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    #expect(try desk.enrolment(of: Cast.ada)?.keptFor == .department("Ward 7"))
    #expect(
      try desk.grounds(of: Cast.ada) == [nil, .firstInLine(passedOver: 1, priority: false)])
    try desk.withdraw(Cast.ada)
    #expect(try desk.enrolment(of: Cast.ada)?.keptFor == nil)
    #expect(try desk.waiting() == ["Thị Hoa"])
    #expect(try desk.broken() == [])
  }

  @Test("Whoever is passed over is told for whom the place is kept, and until when")
  func told() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.lukasz)
    try desk.book(Cast.hoa)
    try desk.keep(1, for: .department("Ward 7"))
    let service = try #require(try desk.withdraw(Cast.lukasz).done?.service)
    #expect(
      service.passedOver.map(\.obstacles) == [
        [
          .placesKept(
            Cast.hoa.name, Cast.yoga, for: [.department("Ward 7")], until: Cast.thursday)
        ]
      ])
    #expect(service.placesLeft == 1)
  }

  @Test("Places that are kept no more go to who waits, in the same act")
  func givenUp() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.keep(1, for: .department("Ward 7"))
    try desk.book(Cast.hoa)
    #expect(
      try desk.books.keepPlaces([], on: "YOGA-1", by: desk.acting).done?.line.places.kept == [])
    #expect(try desk.state(of: Cast.hoa) == .confirmed)
    try desk.undo()
    #expect(try desk.state(of: Cast.hoa) == .waitlisted)
    #expect(try desk.places()?.kept.count == 1)
    #expect(try desk.broken() == [])
  }

  @Test("First-time learners are those who never had a place on any class")
  func firstTime() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    try desk.book(Cast.hoa, on: "ESP-1")
    try desk.withdraw(Cast.hoa, from: "ESP-1")
    try desk.keep(2, for: .firstTime)
    #expect(try desk.book(Cast.hoa).done?.state == .waitlisted)
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    #expect(try desk.places()?.kept.map(\.used) == [1])
    #expect(try desk.broken() == [])
  }

  @Test("More places than there are, none, or on a class that is over are not kept")
  func refused() throws {
    let desk = try Desk.withYoga()
    #expect(
      try desk.keep(3, for: .firstTime).refusals
        == [.keptMoreThanPlaces(Cast.yoga, kept: 3, maximum: 2)])
    expectRefused(try desk.keep(0, for: .firstTime), "not-positive")
    expectRefused(try desk.keep(1, for: .firstTime, on: "YOGA-9"), "no-such-class")
    try desk.keep(2, for: .firstTime)
    #expect(
      try desk.change { $0.maximum = 1 }.refusals
        == [.keptMoreThanPlaces(Cast.yoga, kept: 2, maximum: 1)])
    try desk.cancel()
    expectRefused(try desk.keep(1, for: .firstTime), "class-cancelled")
  }

  @Test("Undoing does not keep more places than the class has by now")
  func undone() throws {
    let desk = try Desk.withYoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.keep(2, for: .firstTime)
    _ = try desk.books.keepPlaces([], on: "YOGA-1", by: desk.acting)
    try other.change { $0.maximum = 1 }
    expectRefused(try desk.undo(), "kept-more-than-places")
    #expect(try desk.places()?.kept == [])
  }
}
