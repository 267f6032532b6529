import Domain
import Testing
import UseCases

@Suite("Offers of a free place") struct OfferTests {
  /// Yoga with one place that is offered when it comes free: Ada has it, the others wait.
  static func yoga(
    _ waiting: [StaffMember] = [Cast.sian, Cast.hoa], _ change: (inout ClassPlan) -> Void = { _ in }
  ) throws -> Desk {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.freedPlace = .offer
      change(&$0)
    }
    for person in [Cast.ada] + waiting { try desk.book(person) }
    return desk
  }

  private let wednesday = WallTime(Cast.monday + 2, Cast.time("09:00"))

  @Test("A freed place is offered to the first in line and held for them")
  func offered() throws {
    let desk = try OfferTests.yoga()
    let service = try #require(try desk.withdraw(Cast.ada).done?.service)
    #expect(service.promoted.isEmpty)
    #expect(service.offered.map(\.person.number) == [Cast.sian.number])
    #expect(service.offered.map(\.ends) == [wednesday])
    #expect(service.placesLeft == 0 && service.waiting == 1)
    #expect(try desk.state(of: Cast.sian) == .offered)
    #expect(try desk.books.offers() == service.offered)
    #expect(try desk.book(Cast.lukasz).done?.state == .waitlisted)
    #expect(
      try desk.books.today(at: desk.now).needs.contains(
        .offerRunning(Cast.sian.name, Cast.sian.number, Cast.yoga, ends: wednesday)))
    let roster = try #require(try desk.books.roster("YOGA-1", at: desk.now))
    #expect(roster.learners.isEmpty)
    #expect(roster.held.map(\.state) == [.offered])
    #expect(roster.held.map(\.until) == [wednesday])
    #expect(roster.promotions.map(\.ground) == [.firstInLine(passedOver: 0, priority: false)])
  }

  @Test("Whoever takes the offer has the place")
  func accepted() throws {
    let desk = try OfferTests.yoga()
    try desk.withdraw(Cast.ada)
    let settlement = try #require(try desk.accept(Cast.sian).done)
    #expect(settlement.state == .confirmed)
    #expect(settlement.booking?.state == .confirmed)
    #expect(
      try desk.grounds(of: Cast.sian)
        == [nil, .firstInLine(passedOver: 0, priority: false), .offerAccepted])
    #expect(try desk.enrolment(of: Cast.sian)?.offerEnds == nil)
    #expect(try desk.broken() == [])
  }

  @Test("Booking somebody who has an offer takes it")
  func booked() throws {
    let desk = try OfferTests.yoga()
    try desk.withdraw(Cast.ada)
    #expect(try desk.book(Cast.sian).done?.state == .confirmed)
    #expect(try desk.grounds(of: Cast.sian).last == .offerAccepted)
  }

  @Test("An offer runs to its last minute, then goes to the next in line")
  func ended() throws {
    let desk = try OfferTests.yoga()
    try desk.withdraw(Cast.ada)
    desk.go(to: Cast.monday + 2, "08:59")
    #expect(try desk.passOn().isEmpty)
    desk.go(to: Cast.monday + 2, "09:00")
    #expect(
      try desk.accept(Cast.sian).refusals
        == [.offerEnded(Cast.sian.name, Cast.yoga, at: wednesday)])
    #expect(
      try desk.book(Cast.sian).refusals
        == [.offerEnded(Cast.sian.name, Cast.yoga, at: wednesday)])
    let passed = try desk.passOn()
    #expect(passed.ended.map(\.person.number) == [Cast.sian.number])
    #expect(passed.ended.map(\.ground) == [.offerEnded])
    #expect(try desk.enrolment(of: Cast.sian)?.state == .cancelled)
    // Never past the first session's start.
    let offers = try desk.books.offers()
    #expect(offers.map(\.person.number) == [Cast.hoa.number])
    #expect(offers.map(\.ends) == [WallTime(Cast.thursday, Cast.time("12:00"))])
    #expect(try desk.broken() == [])
  }

  @Test("Whoever says no leaves the list, and the place is offered on")
  func declined() throws {
    let desk = try OfferTests.yoga()
    try desk.withdraw(Cast.ada)
    let settlement = try #require(try desk.decline(Cast.sian).done)
    #expect(settlement.state == .declined)
    #expect(settlement.service.offered.map(\.person.number) == [Cast.hoa.number])
    #expect(try desk.state(of: Cast.sian) == nil)
    #expect(try desk.waiting() == [])
    #expect(try desk.broken() == [])
  }

  @Test("Whoever says no but keeps the place in line is not asked again that day")
  func keepsPlace() throws {
    let desk = try OfferTests.yoga([Cast.sian])
    try desk.withdraw(Cast.ada)
    #expect(try desk.decline(Cast.sian, keepsPlace: true).done?.state == .waitlisted)
    #expect(try desk.state(of: Cast.sian) == .waitlisted)
    #expect(try desk.offer().refusals == [.turnedDownToday(Cast.sian.name, Cast.yoga)])
    let line = try #require(try desk.books.waitingList("YOGA-1", at: desk.now)?.first)
    #expect(line.obstacles == [.turnedDownToday(Cast.sian.name, Cast.yoga)])
    #expect(try desk.broken() == [])
    desk.go(to: Cast.monday, "23:59")
    #expect(try desk.passOn().isEmpty)
    desk.go(to: Cast.monday + 1, "00:00")
    #expect(try desk.passOn().served.map(\.service.offered.count) == [1])
    #expect(try desk.state(of: Cast.sian) == .offered)
  }

  @Test("Keeping the place in line means the same place")
  func samePlace() throws {
    let desk = try OfferTests.yoga([Cast.sian, Cast.hoa, Cast.lukasz])
    try desk.withdraw(Cast.ada)
    try desk.decline(Cast.sian, keepsPlace: true)
    #expect(try desk.state(of: Cast.hoa) == .offered)
    #expect(try desk.waiting() == ["Siân", "Łukasz"])
  }

  @Test("Within the last hour before the start nobody is offered anything: a person decides")
  func lastHour() throws {
    let desk = try OfferTests.yoga()
    desk.go(to: Cast.thursday, "11:01")
    let service = try #require(try desk.withdraw(Cast.ada).done?.service)
    #expect(service == WaitingListService(placesLeft: 1, waiting: 2, reason: .tooLateToOffer))
    #expect(
      try desk.offer().refusals
        == [.tooLateToOffer(Cast.yoga, on: Cast.thursday, at: Cast.time("12:00"))])
    #expect(
      try desk.books.today(at: desk.now).needs.contains(
        .placesToGive(Cast.yoga, free: 1, waiting: 2)))
    #expect(try desk.passOn().isEmpty)
  }

  @Test("After the start nobody is offered a place, unless people may still enrol")
  func afterTheStart() throws {
    for late in [false, true] {
      let desk = try OfferTests.yoga { $0.enrolTo = late ? Cast.thursday + 7 : nil }
      desk.go(to: Cast.thursday + 1)
      try desk.withdraw(Cast.ada)
      #expect(try desk.state(of: Cast.sian) == (late ? .offered : .waitlisted))
      if !late { expectRefused(try desk.offer(), "too-late-to-offer") }
    }
  }

  @Test("Whoever is waiting for a manager's word is offered the place, and it is then held")
  func heldForRelease() throws {
    let desk = try OfferTests.yoga([])
    try desk.book(Cast.sian, release: .half)
    try desk.withdraw(Cast.ada)
    #expect(try desk.state(of: Cast.sian) == .offered)
    let settlement = try #require(try desk.accept(Cast.sian).done)
    #expect(settlement.state == .requested)
    #expect(settlement.booking?.heldUntil == WallTime(Cast.thursday, Cast.time("12:00")))
    #expect(try desk.broken() == [])
  }

  @Test("Whoever was declined release is passed over, named, and stays first")
  func declinedRelease() throws {
    let desk = try OfferTests.yoga([])
    try desk.book(Cast.sian, release: .half)
    try desk.book(Cast.hoa)
    try desk.declineRelease(Cast.sian)
    let service = try #require(try desk.withdraw(Cast.ada).done?.service)
    #expect(service.offered.map(\.person.number) == [Cast.hoa.number])
    #expect(
      service.passedOver.map(\.obstacles)
        == [[.notReleased(Cast.sian.name, Cast.yoga, .declined, .cover)]])
    #expect(try desk.waiting() == ["Siân"])
  }
}
