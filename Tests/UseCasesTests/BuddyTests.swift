import Domain
import Testing
import UseCases

@Suite("Two who only come together") struct BuddyTests {
  @Test("Both are booked in one act, where there are two places")
  func booked() throws {
    let desk = try Desk.withYoga()
    let booking = try #require(try desk.book(Cast.ada, with: Cast.sian).done)
    #expect(booking.state == .confirmed)
    #expect(booking.companions.map(\.number) == [Cast.sian.number])
    #expect(booking.companions.map(\.state) == [.confirmed])
    #expect(try desk.places()?.confirmed == 2)
    #expect(try desk.undo().done != nil)
    #expect(try desk.places()?.occupied == 0)
    #expect(try desk.broken() == [])
  }

  @Test("Where there is one place both wait, and somebody alone gets it")
  func oneIsNotEnough() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    let booking = try #require(try desk.book(Cast.sian, with: Cast.hoa).done)
    #expect(booking.state == .waitlisted && booking.position == 1)
    #expect(booking.companions.map(\.position) == [2])
    #expect(try desk.book(Cast.lukasz).done?.state == .confirmed)
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    #expect(try desk.broken() == [])
  }

  @Test("They are served where the later of the two stands, and both at once")
  func served() throws {
    let desk = try Desk.withYoga()
    for person in [Cast.ada, Cast.lukasz, Cast.sian, Cast.benedict] { try desk.book(person) }
    try desk.book(Cast.hoa, with: Cast.sian)
    let line = try #require(try desk.books.waitingList("YOGA-1", at: desk.now)?.first)
    #expect(line.buddy == Cast.hoa.name && line.place.waitsWithBuddy)
    let service = try #require(try desk.withdraw(Cast.ada).done?.service)
    #expect(service.promoted.map(\.number) == [Cast.benedict.number])
    try desk.withdraw(Cast.lukasz)
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    try desk.withdraw(Cast.benedict)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(try desk.state(of: Cast.hoa) == .confirmed)
    #expect(try desk.broken() == [])
  }

  @Test("Whoever is passed over because of the other is told so")
  func passedOver() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian, with: Cast.hoa)
    let service = try #require(try desk.withdraw(Cast.ada).done?.service)
    #expect(
      service.passedOver.flatMap(\.obstacles) == [
        .comesOnlyWith(Cast.sian.name, buddy: Cast.hoa.name, Cast.yoga),
        .comesOnlyWith(Cast.hoa.name, buddy: Cast.sian.name, Cast.yoga),
      ])
    #expect(try desk.broken() == [])
  }

  @Test("What keeps one of the two from a place keeps both")
  func clash() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.sian, on: "ESP-1")
    let outcome = try desk.book(Cast.ada, with: Cast.sian)
    expectRefused(outcome, "clash")
    #expect(try desk.state(of: Cast.ada) == nil)
  }

  @Test("When one leaves, the other is free to come alone, and is named")
  func leaves() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian, with: Cast.hoa)
    try desk.withdraw(Cast.ada)
    let withdrawal = try #require(try desk.withdraw(Cast.hoa).done)
    #expect(withdrawal.buddyLeft?.number == Cast.sian.number)
    #expect(withdrawal.service.promoted.map(\.number) == [Cast.sian.number])
    try desk.undo()
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    #expect(try desk.enrolment(of: Cast.sian)?.buddy == Cast.hoa.number)
    #expect(try desk.broken() == [])
  }

  @Test("Two places are offered to both; whoever says no leaves the other free to come alone")
  func offered() throws {
    for keepsPlace in [false, true] {
      let desk = try Desk.withYoga { $0.freedPlace = .offer }
      for person in [Cast.ada, Cast.lukasz] { try desk.book(person) }
      try desk.book(Cast.sian, with: Cast.hoa)
      try desk.withdraw(Cast.ada)
      #expect(try desk.books.offers().isEmpty)
      try desk.withdraw(Cast.lukasz)
      #expect(try desk.books.offers().count == 2)
      try desk.accept(Cast.sian)
      let settlement = try #require(try desk.decline(Cast.hoa, keepsPlace: keepsPlace).done)
      #expect(settlement.buddyLeft?.number == Cast.sian.number)
      #expect(try desk.state(of: Cast.sian) == .confirmed)
      #expect(try desk.broken() == [])
    }
  }

  @Test("A rep offers places to both or to neither")
  func offeredByHand() throws {
    let desk = try Desk.withYoga { $0.freedPlace = .picked }
    for person in [Cast.ada, Cast.lukasz] { try desk.book(person) }
    try desk.book(Cast.sian, with: Cast.hoa)
    try desk.withdraw(Cast.ada)
    expectRefused(try desk.offer(to: Cast.hoa), "comes-only-with", "comes-only-with")
    try desk.withdraw(Cast.lukasz)
    #expect(try desk.offer(to: Cast.hoa).done?.person.number == Cast.hoa.number)
    #expect(
      Set(try desk.books.offers().map(\.person.number)) == [Cast.sian.number, Cast.hoa.number])
    #expect(try desk.broken() == [])
  }

  @Test("Picking one of the two picks both")
  func picked() throws {
    let desk = try Desk.withYoga { $0.freedPlace = .picked }
    for person in [Cast.ada, Cast.lukasz] { try desk.book(person) }
    try desk.book(Cast.sian, with: Cast.hoa)
    try desk.withdraw(Cast.ada)
    // With one place free nothing can be given, and nothing is written.
    let written = try desk.books.dataVersion()
    for reason in [nil, "she is first"] {
      #expect(
        try desk.book(Cast.hoa, override: reason).refusals
          == [.comesOnlyWith(Cast.hoa.name, buddy: Cast.sian.name, Cast.yoga)])
    }
    #expect(try desk.books.dataVersion() == written)
    try desk.withdraw(Cast.lukasz)
    let booking = try #require(try desk.book(Cast.hoa).done)
    #expect(booking.state == .confirmed)
    #expect(booking.companions.map(\.state) == [.confirmed])
    #expect(try desk.broken() == [])
  }

  @Test("Nobody comes with themselves, with one who has a place, or with another's buddy")
  func refused() throws {
    let desk = try Desk.withYoga()
    #expect(try desk.book(Cast.ada, with: Cast.ada).refusals == [.sameBuddy(Cast.ada.name)])
    #expect(
      try desk.books.bookPlace(Cast.ada.number, on: "YOGA-1", with: "999", by: desk.acting).refusals
        == [.noSuchPerson("999")])
    try desk.book(Cast.sian)
    #expect(
      try desk.book(Cast.ada, with: Cast.sian).refusals
        == [.buddyNotWaiting(Cast.sian.name, Cast.yoga, .confirmed)])
    try desk.book(Cast.hoa, with: Cast.lukasz)
    #expect(
      try desk.book(Cast.ada, with: Cast.lukasz).refusals
        == [.buddyNotWaiting(Cast.lukasz.name, Cast.yoga, .waitlisted)])
    #expect(try desk.state(of: Cast.ada) == nil)
    #expect(try desk.enrolment(of: Cast.lukasz)?.buddy == Cast.hoa.number)
  }

  @Test("Where one of the two uses a kept place, the other takes an open one")
  func keptPlace() throws {
    let desk = try Desk.withYoga()
    try desk.keep(1, for: .site("Main site"))
    try desk.book(Cast.ada, with: Cast.sian)
    let kept = try [Cast.ada, Cast.sian].map { try desk.enrolment(of: $0)?.keptFor }
    #expect(kept == [.site("Main site"), nil])
    #expect(try desk.places()?.kept.map(\.used) == [1])
  }
}
