import Domain
import Testing
import UseCases

@Suite("Offering a place by hand") struct OfferByHandTests {
  /// Yoga where a person picks: a place is free, three wait.
  private func pickedYoga() throws -> Desk {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.freedPlace = .picked
    }
    for person in [Cast.ada, Cast.sian, Cast.hoa, Cast.lukasz] { try desk.book(person) }
    try desk.withdraw(Cast.ada)
    return desk
  }

  @Test("A rep offers the place to whom they pick, or to the first in line")
  func picks() throws {
    let desk = try pickedYoga()
    #expect(try desk.offer(to: Cast.hoa).done?.person.number == Cast.hoa.number)
    #expect(try desk.grounds(of: Cast.hoa).last == .picked)
    try desk.decline(Cast.hoa)
    #expect(try desk.waiting() == ["Siân", "Łukasz"])
    #expect(try desk.offer().done?.person.number == Cast.sian.number)
    #expect(
      try desk.grounds(of: Cast.sian).last == .firstInLine(passedOver: 0, priority: false))
    #expect(try desk.broken() == [])
  }

  @Test("Saying no to an offer made by hand does not bring the place all the same")
  func declinedWhereGiven() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    try desk.book(Cast.sian, on: "ESP-1")
    try desk.withdraw(Cast.ada)
    // Siân could not take the place, so it is free; she is asked all the same.
    #expect(try desk.offer().done?.person.number == Cast.sian.number)
    try desk.withdraw(Cast.sian, from: "ESP-1")
    try desk.decline(Cast.sian, keepsPlace: true)
    #expect(try desk.state(of: Cast.sian) == .waitlisted)
    #expect(try desk.places()?.left == 1)
    #expect(try desk.broken() == [])
  }

  @Test("What cannot be offered is refused, each with its own reason")
  func refused() throws {
    let desk = try pickedYoga()
    #expect(
      try desk.offer(to: Cast.benedict).refusals == [.notWaiting(Cast.benedict.name, Cast.yoga)])
    #expect(
      try desk.books.offer("YOGA-1", to: "999", by: desk.acting).refusals == [.noSuchPerson("999")])
    expectRefused(try desk.offer("YOGA-9"), "no-such-class")
    try desk.offer(to: Cast.hoa)
    #expect(try desk.offer().refusals == [.noPlaceFree(Cast.yoga, maximum: 1)])
    #expect(
      try desk.offer(to: Cast.hoa).refusals == [
        .notWaiting(Cast.hoa.name, Cast.yoga), .noPlaceFree(Cast.yoga, maximum: 1),
      ])
    try desk.plan(Cast.spanishPlan)
    #expect(try desk.offer("ESP-1").refusals == [.nobodyWaiting(Cast.spanish)])
    try desk.cancel("ESP-1")
    expectRefused(try desk.offer("ESP-1"), "class-cancelled", "nobody-waiting")
  }

  @Test("On a class that is still planned nothing is offered")
  func planned() throws {
    let desk = try Desk.withYoga { $0.state = .planned }
    try desk.book(Cast.ada)
    #expect(try desk.offer().refusals == [.classNotOpen(Cast.yoga, .planned)])
  }

  @Test("A kept place is offered to nobody it is not kept for")
  func kept() throws {
    let desk = try pickedYoga()
    try desk.keep(1, for: .department("Catering"))
    #expect(
      try desk.offer(to: Cast.hoa).refusals
        == [
          .placesKept(
            Cast.hoa.name, Cast.yoga, for: [.department("Catering")], until: Cast.thursday)
        ])
    #expect(try desk.offer().done?.person.number == Cast.lukasz.number)
    #expect(try desk.enrolment(of: Cast.lukasz)?.keptFor == .department("Catering"))
  }

  @Test("Whoever has no offer has none to take or to decline")
  func noOffer() throws {
    let desk = try pickedYoga()
    for person in [Cast.sian, Cast.benedict] {
      #expect(try desk.accept(person).refusals == [.notOffered(person.name, Cast.yoga)])
      #expect(try desk.decline(person).refusals == [.notOffered(person.name, Cast.yoga)])
    }
    expectRefused(try desk.accept(Cast.sian, on: "YOGA-9"), "no-such-class")
  }
}
