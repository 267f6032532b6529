import Domain
import Store
import Testing
import UseCases

extension Desk {
  /// People without anything in particular, added to the staff.
  func hire(_ count: Int) throws -> [StaffMember] {
    let people = (1...count).map {
      StaffMember(number: EmployeeNumber("5000\($0)"), name: PersonName(family: "Person \($0)"))
    }
    for person in people { _ = try books.addStaff(person, by: acting) }
    return people
  }
}

@Suite("Places, requests and states, as other desks learnt them") struct PlaceScenarioTests {
  // Q01
  @Test("A place that is not sure yet is taken all the same, and is told apart")
  func unsurePlaces() throws {
    let sure = try Desk.withYoga()
    for person in [Cast.ada, Cast.sian] { try sure.book(person) }
    let unsure = try Desk.withYoga()
    try unsure.book(Cast.ada)
    try unsure.book(Cast.sian, release: .half)
    for desk in [sure, unsure] {
      #expect(try desk.places()?.left == 0)
      #expect(try desk.books.classLine("YOGA-1", at: desk.now)?.standing == .full)
      #expect(try desk.book(Cast.hoa).done?.state == .waitlisted)
    }
    #expect(try sure.places()?.requested == 0)
    #expect(try unsure.places()?.requested == 1)
  }

  // Q03
  @Test("An offer holds a place as long as it runs, and not a minute longer")
  func holdsCount() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 3
      $0.freedPlace = .offer
    }
    for person in [Cast.ada, Cast.hoa, Cast.benedict] { try desk.book(person) }
    try desk.book(Cast.sian)
    try desk.withdraw(Cast.benedict)
    #expect(try desk.places() == Places(minimum: 1, maximum: 3, confirmed: 2, offered: 1))
    #expect(try desk.book(Cast.lukasz).done?.state == .waitlisted)
    try desk.withdraw(Cast.lukasz)
    desk.go(to: Cast.monday + 2)
    try desk.passOn()
    #expect(try desk.places()?.left == 1)
    #expect(try desk.broken() == [])
  }

  // Q06
  @Test("Nobody is on a class twice; who left or was declined comes back, and the old line stays")
  func onceAtATime() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    expectRefused(try desk.book(Cast.ada), "already-enrolled")
    try desk.withdraw(Cast.ada)
    try desk.book(Cast.ada, release: .half)
    try desk.change { $0.state = .closed }
    try desk.change { $0.state = .open }
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    let card = try #require(try desk.books.personCard(Cast.ada.number, at: desk.now))
    #expect(
      card.enrolments.map(\.enrolment.state).sorted { $0.rawValue < $1.rawValue }
        == [.confirmed, .declined, .withdrawn])
  }

  // Q08
  @Test("Too early, in time, too late, full and not admitted are five different answers")
  func window() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.enrolFrom = Cast.monday
      $0.enrolTo = Cast.monday + 1
    }
    desk.go(to: Cast.monday - 1, "23:59")
    #expect(
      try desk.book(Cast.ada).refusals == [.enrolmentNotOpen(Cast.yoga, from: Cast.monday)])
    desk.go(to: Cast.monday, "00:00")
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    desk.go(to: Cast.monday + 1, "23:59")
    #expect(try desk.book(Cast.sian).done?.state == .waitlisted)
    desk.go(to: Cast.monday + 2, "00:00")
    #expect(
      try desk.book(Cast.hoa).refusals
        == [.enrolmentClosed(Cast.yoga, on: Cast.monday + 1, at: nil)])
    let limited = try Desk.withYoga()
    try limited.enforce {
      $0.restriction = Restriction(
        kind: .department, names: ["Catering"], reason: "their new menus", owner: "Ruth")
    }
    expectRefused(try limited.book(Cast.ada), "not-eligible")
    #expect(try limited.book(Cast.lukasz).done?.state == .confirmed)
  }

  // Q09
  @Test("Of several things true of a class the weightiest is shown")
  func standing() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    let standing = { try desk.books.classLine("YOGA-1", at: desk.now)?.standing }
    #expect(try standing() == .open)
    try desk.change { $0.state = .closed }
    #expect(try standing() == .closed)
    try desk.book(Cast.ada, override: "her tutor asked")
    #expect(try standing() == .full)
    desk.go(to: Cast.thursday, "12:00")
    #expect(try standing() == .running)
    let other = try Desk.withYoga { $0.maximum = 1 }
    try other.book(Cast.ada)
    other.go(to: Cast.thursday, "12:30")
    try other.cancel()
    #expect(try other.books.classLine("YOGA-1", at: other.now)?.standing == .cancelled)
    desk.go(to: Cast.thursday + 21, "13:00")
    #expect(try standing() == .completed)
  }

  // Q10
  @Test("Closing settles requests nobody agreed to; a later yes changes nothing")
  func closing() throws {
    let desk = try Desk.withYoga { $0.maximum = 3 }
    try desk.book(Cast.sian)
    for person in [Cast.hoa, Cast.lukasz] { try desk.book(person, release: .half) }
    try desk.change { $0.state = .closed }
    let states = {
      try [Cast.sian, Cast.hoa, Cast.lukasz].map { try desk.enrolment(of: $0)?.state }
    }
    #expect(try states() == [.confirmed, .declined, .declined])
    expectRefused(try desk.agreeRelease(Cast.hoa), "not-enrolled")
    #expect(try states() == [.confirmed, .declined, .declined])
  }

  // Q11
  @Test("Of two whose release is agreed one has the last place and the other waits, both settled")
  func moreAnswersThanPlaces() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.ada, Cast.sian] { try desk.book(person, release: .half) }
    try desk.agreeRelease(Cast.sian)
    try desk.agreeRelease(Cast.ada)
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.state(of: Cast.sian) == .waitlisted)
    #expect(try desk.release(of: Cast.sian)?.state == .agreed)
    try desk.withdraw(Cast.ada)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(try desk.broken() == [])
  }

  // Q14
  @Test("Whoever waits takes no place; whoever is offered one does")
  func whatTakesAPlace() throws {
    let desk = try OfferTests.yoga()
    #expect(try desk.places() == Places(minimum: 1, maximum: 1, confirmed: 1, waiting: 2))
    try desk.withdraw(Cast.ada)
    #expect(try desk.places() == Places(minimum: 1, maximum: 1, offered: 1, waiting: 1))
  }

  // Q15
  @Test("What is over stays over: the way back is a new booking, or undo, which asks the rules")
  func finalStates() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.book(Cast.ada)
    try desk.withdraw(Cast.ada)
    for outcome in [
      try desk.agreeRelease(Cast.ada).refusals, try desk.accept(Cast.ada).refusals,
      try desk.withdraw(Cast.ada).refusals,
    ] {
      #expect(outcome.map(\.code).allSatisfy { ["not-enrolled", "not-offered"].contains($0) })
      #expect(outcome.count == 1)
    }
    try other.book(Cast.sian)
    expectRefused(try desk.undo(), "below-occupied")
    #expect(try desk.book(Cast.ada).done?.state == .waitlisted)
    #expect(
      try desk.books.store.enrolmentsInOrder(on: "YOGA-1").map(\.state) == [
        .withdrawn, .confirmed, .waitlisted,
      ])
  }

  // Q17
  @Test("What a class is decides what its people can be")
  func classAndPeople() throws {
    let desk = try Desk.withYoga { $0.state = .planned }
    #expect(try desk.book(Cast.ada).done?.state == .waitlisted)
    try desk.change { $0.state = .open }
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    try desk.book(Cast.sian)
    #expect(try desk.book(Cast.hoa).done?.state == .waitlisted)
    try desk.change { $0.state = .closed }
    expectRefused(try desk.book(Cast.lukasz), "class-not-open")
    try desk.change { $0.state = .planned }
    #expect(try desk.waiting() == ["Ada", "Siân", "Thị Hoa"])
    try desk.cancel()
    #expect(
      try desk.books.store.enrolmentsInOrder(on: "YOGA-1").map(\.state)
        == [.cancelled, .cancelled, .cancelled])
    // Everybody keeps the joining time.
    #expect(
      try desk.books.store.employersLosses(of: Cast.hoa.number, course: "YOGA").count == 1)
    #expect(try desk.broken() == [])
  }

  // Q18
  @Test("Too few learners are put to a person on the day of decision, and cancel nothing")
  func tooFew() throws {
    let desk = try Desk.withYoga {
      $0.minimum = 5
      $0.maximum = 9
    }
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    for person in [Cast.ada, Cast.sian, Cast.hoa] {
      try desk.book(person)
      try desk.book(person, on: "ESP-1")
    }
    _ = try desk.books.set(.decisionDays, to: "2", by: desk.acting)
    let needs = { try desk.books.today(at: desk.now).needs }
    #expect(try !needs().contains { if case .belowMinimum = $0 { true } else { false } })
    desk.go(to: Cast.thursday - 2)
    #expect(
      try needs().contains(
        .belowMinimum(Cast.yoga, starts: Cast.thursday, booked: 3, minimum: 5)))
    try desk.passOn()
    #expect(try desk.places()?.confirmed == 3)
  }

  // Q19 and Q24
  @Test("A maximum lies at the minimum or above, and is at least one")
  func maximum() throws {
    let desk = try Desk.withYoga {
      $0.minimum = 4
      $0.maximum = 6
    }
    #expect(
      try desk.change { $0.maximum = 3 }.refusals == [.minimumAboveMaximum(minimum: 4, maximum: 3)])
    for maximum in [0, -1] {
      var plan = Cast.spanishPlan
      plan.maximum = maximum
      #expect(
        try desk.books.planClass(plan, by: desk.acting).refusals.map(\.code)
          == ["not-positive"])
    }
    #expect(try desk.places()?.maximum == 6)
  }

  // Q20
  @Test("People leave a class until it is over, and not after")
  func leaving() throws {
    let desk = try Desk.withYoga()
    for person in [Cast.ada, Cast.sian] { try desk.book(person) }
    desk.go(to: Cast.thursday + 21, "12:59")
    #expect(try desk.withdraw(Cast.ada).done != nil)
    desk.go(to: Cast.thursday + 21, "13:00")
    expectRefused(try desk.withdraw(Cast.sian), "class-completed")
  }
}
