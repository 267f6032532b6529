import Domain
import Testing
import UseCases

@Suite("A class planned, opened and closed") struct ClassStateTests {
  @Test("Everybody who books a planned class waits; opening it serves them in order")
  func opened() throws {
    let desk = try Desk.withYoga { $0.state = .planned }
    for person in [Cast.ada, Cast.sian, Cast.hoa] {
      #expect(try desk.book(person).done?.state == .waitlisted)
    }
    #expect(try desk.places() == Places(minimum: 1, maximum: 2, waiting: 3))
    try desk.withdraw(Cast.ada)
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    #expect(try desk.broken() == [])
    try desk.change { $0.state = .open }
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(try desk.state(of: Cast.hoa) == .confirmed)
    try desk.undo()
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    #expect(try desk.broken() == [])
  }

  @Test("Back to planned every place becomes a place in line, with the joining time kept")
  func backToPlanned() throws {
    let desk = try Desk.withYoga { $0.maximum = 3 }
    try desk.book(Cast.hoa)
    desk.go(to: Cast.monday, "10:00")
    try desk.book(Cast.ada, release: .half)
    desk.go(to: Cast.monday, "11:00")
    for person in [Cast.lukasz, Cast.benedict] { try desk.book(person) }
    #expect(try desk.change { $0.state = .planned }.done?.line.places.waiting == 4)
    #expect(try desk.waiting() == ["Thị Hoa", "Ada", "Łukasz", "Benedict"])
    #expect(try desk.grounds(of: Cast.hoa).last == .backToPlanned)
    #expect(try desk.books.register("YOGA-1", session: 1, at: desk.now)?.lines.isEmpty == true)
    #expect(try desk.broken() == [])
    try desk.change { $0.state = .open }
    // Ada's release is not agreed: she keeps her place in line.
    #expect(try desk.waiting() == ["Ada"])
    #expect(try desk.undo(2).done != nil)
    #expect(try desk.state(of: Cast.ada) == .requested)
    #expect(try desk.broken() == [])
  }

  @Test("A place that was held is held anew when it is given again")
  func heldAnew() throws {
    let desk = try Desk.withYoga {
      $0.first = Cast.thursday + 60
      $0.freedPlace = .picked
    }
    try desk.book(Cast.ada, release: .half)
    try desk.change { $0.state = .planned }
    desk.go(to: Cast.monday + 8)
    #expect(try desk.passOn().isEmpty)
    try desk.change { $0.state = .open }
    #expect(
      try desk.book(Cast.ada).done?.heldUntil
        == WallTime(Cast.monday + 15, Cast.time("09:00")))
    #expect(try desk.passOn().isEmpty)
    #expect(try desk.broken() == [])
  }

  @Test("Back to planned an offer ends, and the place in line is kept")
  func offerBackToPlanned() throws {
    let desk = try OfferTests.yoga()
    try desk.withdraw(Cast.ada)
    try desk.change { $0.state = .planned }
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    #expect(try desk.books.offers().isEmpty)
    try desk.change { $0.state = .open }
    #expect(try desk.state(of: Cast.sian) == .offered)
    #expect(try desk.broken() == [])
  }

  @Test("Closing declines requests nobody agreed to, and takes nobody's place or claim")
  func closed() throws {
    let desk = try Desk.withYoga { $0.maximum = 3 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian, release: .half)
    try desk.book(Cast.hoa, release: .half)
    try desk.book(Cast.lukasz)
    let line = try #require(try desk.change { $0.state = .closed }.done?.line)
    #expect(line.places == Places(minimum: 1, maximum: 3, confirmed: 2))
    #expect(try desk.enrolment(of: Cast.sian)?.state == .declined)
    #expect(try desk.grounds(of: Cast.sian).last == .enrolmentClosed)
    #expect(try desk.state(of: Cast.lukasz) == .confirmed)
    #expect(try desk.book(Cast.sian).refusals == [.classNotOpen(Cast.yoga, .closed)])
    #expect(try desk.broken() == [])
    try desk.undo()
    #expect(try desk.state(of: Cast.hoa) == .requested)
    #expect(try desk.state(of: Cast.lukasz) == .waitlisted)
    #expect(try desk.broken() == [])
  }

  @Test("A request that was agreed to, with only a clash in the way, is not declined by closing")
  func closedWithClash() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.sian, on: "ESP-1")
    try desk.book(Cast.sian, release: .half)
    try desk.agreeRelease(Cast.sian)
    try desk.change { $0.state = .closed }
    #expect(try desk.state(of: Cast.sian) == .requested)
    try desk.withdraw(Cast.sian, from: "ESP-1")
    #expect(try desk.state(of: Cast.sian) == .confirmed)
  }

  @Test("Those who wait for a closed class are still served, and may be picked until it starts")
  func claims() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.freedPlace = .picked
    }
    for person in [Cast.ada, Cast.sian, Cast.hoa] { try desk.book(person) }
    try desk.change { $0.state = .closed }
    try desk.withdraw(Cast.ada)
    #expect(try desk.book(Cast.hoa).done?.state == .confirmed)
    try desk.withdraw(Cast.hoa)
    desk.go(to: Cast.thursday, "12:00")
    expectRefused(try desk.book(Cast.sian), "enrolment-closed")
    let booking = try desk.book(Cast.sian, override: "the tutor agrees")
    #expect(booking.done?.state == .confirmed)
    #expect(try desk.enrolment(of: Cast.sian)?.overridden == ["enrolment-closed"])
    #expect(try desk.broken() == [])
  }

  @Test(
    "A class that has begun is not planned again; cancelling and completing are acts of their own")
  func notPlannedAgain() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    for state in [ClassState.cancelled, .completed] {
      expectRefused(try desk.change { $0.state = state }, "bad-value")
    }
    desk.go(to: Cast.thursday, "12:00")
    expectRefused(
      try desk.change { $0.state = .planned },
      saying: "The state cannot be “planned”. Give open or closed, as the class has begun.")
    #expect(try desk.state(of: Cast.ada) == .confirmed)
  }

  @Test("A place on a planned class needs an override, which is shown ever after")
  func override() throws {
    let desk = try Desk.withYoga { $0.state = .planned }
    #expect(try desk.book(Cast.ada, override: "she helps the tutor").done?.state == .confirmed)
    #expect(
      try desk.enrolment(of: Cast.ada)?.override
        == Override(rules: ["class-not-open"], reason: "she helps the tutor"))
    #expect(try desk.grounds(of: Cast.ada) == [.overridden])
  }
}
