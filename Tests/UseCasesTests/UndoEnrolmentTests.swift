import Domain
import Store
import Testing
import UseCases

@Suite("Undoing offers and release") struct UndoEnrolmentTests {
  private let wednesday = WallTime(Cast.monday + 2, Cast.time("09:00"))

  @Test("An offer made by hand is taken back: the place in line is as it was")
  func offer() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.freedPlace = .picked
    }
    for person in [Cast.ada, Cast.sian, Cast.hoa] { try desk.book(person) }
    try desk.withdraw(Cast.ada)
    try desk.offer(to: Cast.hoa)
    #expect(try desk.undo().done?.acts.map(\.act) == ["offer"])
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    #expect(try desk.books.offers().isEmpty)
    #expect(try desk.broken() == [])
  }

  @Test("A withdrawal is undone with the offer it led to")
  func withdrawal() throws {
    let desk = try OfferTests.yoga()
    try desk.withdraw(Cast.ada)
    try desk.undo()
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    #expect(try desk.broken() == [])
  }

  @Test("Undoing a booking that freed a place says to whom the place is offered")
  func offersOn() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.freedPlace = .offer
    }
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.book(Cast.ada)
    try other.book(Cast.sian)
    let undone = try #require(try desk.undo().done)
    #expect(undone.alsoBooked.map(\.number) == [Cast.sian.number])
    #expect(undone.alsoBooked.map(\.state) == [.offered])
    #expect(try desk.broken() == [])
  }

  @Test("An offer that was taken or declined runs again as it did")
  func answered() throws {
    let answers: [(Desk) throws -> Outcome<Settlement>] = [
      { try $0.accept(Cast.sian) }, { try $0.decline(Cast.sian) },
      { try $0.decline(Cast.sian, keepsPlace: true) },
    ]
    for answer in answers {
      let desk = try OfferTests.yoga()
      try desk.withdraw(Cast.ada)
      #expect(try answer(desk).done != nil)
      #expect(try desk.undo().done != nil)
      #expect(try desk.books.offers().map(\.person.number) == [Cast.sian.number])
      #expect(try desk.books.offers().map(\.ends) == [wednesday])
      #expect(try desk.waiting() == ["Thị Hoa"])
      #expect(try desk.broken() == [])
      #expect(try desk.accept(Cast.sian).done?.state == .confirmed)
    }
  }

  @Test("An offer that comes back after its time is passed on by the next passing of time")
  func cameBackLate() throws {
    let desk = try OfferTests.yoga()
    try desk.withdraw(Cast.ada)
    try desk.decline(Cast.sian, keepsPlace: true)
    desk.go(to: Cast.monday + 2)
    try desk.undo()
    #expect(try desk.passOn().ended.map(\.person.number) == [Cast.sian.number])
    #expect(try desk.state(of: Cast.hoa) == .offered)
    #expect(try desk.broken() == [])
  }

  @Test("What time made of an offer goes back with the withdrawal it came from")
  func passedOn() throws {
    let desk = try OfferTests.yoga([Cast.sian, Cast.hoa, Cast.lukasz]) {
      $0.first = Cast.thursday + 14
    }
    let timer = try Desk(beside: desk, actor: "timer", name: "desk 2")
    try desk.withdraw(Cast.ada)
    for (day, person) in [(2, Cast.hoa), (4, Cast.lukasz)] {
      timer.go(to: Cast.monday + day, "09:00")
      #expect(try !timer.passOn().isEmpty)
      #expect(try desk.state(of: person) == .offered)
    }
    desk.now = timer.now
    #expect(try desk.undo().done?.acts.map(\.act) == ["withdraw"])
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.waiting() == ["Siân", "Thị Hoa", "Łukasz"])
    #expect(try desk.books.offers().isEmpty)
    #expect(try desk.passOn().isEmpty)
    let history = try desk.books.history(limit: 6)
    #expect(history.map(\.act) == ["undo", "undo", "undo", "settle", "settle", "withdraw"])
    #expect(
      history.suffix(3).map(\.undoneBy) == [history[2], history[1], history[0]].map(\.number))
    #expect(try desk.broken() == [])
  }

  @Test("A withdrawal stays once somebody took what time has offered on, and who did is named")
  func takenMeanwhile() throws {
    let desk = try OfferTests.yoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.withdraw(Cast.ada)
    for open in [desk, other] { open.go(to: Cast.monday + 2, "09:00") }
    try desk.passOn()
    try other.accept(Cast.hoa)
    expectRefused(
      try desk.undo(),
      saying: "Cannot undo Ada Okafor (20044170) from Yoga for beginners (YOGA-1): shift: "
        + "ben at desk 2 has changed the same record since. Look at the history first.")
    #expect(try desk.state(of: Cast.hoa) == .confirmed)
    #expect(try desk.broken() == [])
  }

  @Test("A place that time gave back and somebody else booked is not taken from them")
  func bookedMeanwhile() throws {
    let desk = try OfferTests.yoga([Cast.sian])
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.withdraw(Cast.ada)
    for open in [desk, other] { open.go(to: Cast.monday + 2, "09:00") }
    try desk.passOn()
    #expect(try other.book(Cast.lukasz).done?.state == .confirmed)
    expectRefused(try desk.undo(), "below-occupied")
    #expect(try desk.state(of: Cast.lukasz) == .confirmed)
    #expect(try desk.broken() == [])
  }

  @Test("What a manager said is taken back, with the place it made sure")
  func release() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada, release: .half)
    let asked = try desk.release(of: Cast.ada)
    let answers: [(Desk) throws -> Outcome<ReleaseAnswer>] = [
      { try $0.agreeRelease(Cast.ada) }, { try $0.agreeRelease(Cast.ada, .full) },
      { try $0.declineRelease(Cast.ada) }, { try $0.comeInOwnTime(Cast.ada) },
      { try $0.askRelease(Cast.ada, .toil) },
    ]
    for answer in answers {
      #expect(try answer(desk).done != nil)
      #expect(try desk.undo().done != nil)
      #expect(try desk.state(of: Cast.ada) == .requested)
      #expect(try desk.enrolment(of: Cast.ada)?.release == .half)
      #expect(try desk.enrolment(of: Cast.ada)?.joinedOn == nil)
      #expect(try desk.release(of: Cast.ada) == asked)
      #expect(try desk.broken() == [])
    }
  }

  @Test("A yes that brought somebody from the line to a place is undone with that place")
  func releaseFromTheLine() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian, release: .half)
    try desk.withdraw(Cast.ada)
    try desk.agreeRelease(Cast.sian)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    try desk.undo()
    #expect(try desk.state(of: Cast.sian) == .waitlisted)
    #expect(try desk.release(of: Cast.sian)?.state == .requested)
    #expect(try desk.broken() == [])
  }

  @Test("A booking with a request is undone with the request")
  func bookingWithRelease() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada, release: .half)
    let id = try #require(try desk.enrolment(of: Cast.ada)?.id)
    try desk.undo()
    #expect(try desk.books.store.releases(of: id).isEmpty)
    #expect(try desk.books.store.releasesOpen().isEmpty)
    #expect(try desk.broken() == [])
  }

  @Test("What another desk has answered since stays")
  func builtUpon() throws {
    let desk = try OfferTests.yoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.withdraw(Cast.ada)
    try other.accept(Cast.sian)
    expectRefused(try desk.undo(), "built-upon")
    #expect(try desk.state(of: Cast.sian) == .confirmed)
  }

  @Test("A place that was given up for an offer is not taken back once somebody has it")
  func oversold() throws {
    let desk = try OfferTests.yoga([Cast.sian])
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.withdraw(Cast.ada)
    try desk.decline(Cast.sian)
    try other.book(Cast.hoa)
    expectRefused(try desk.undo(), "below-occupied")
    #expect(try desk.state(of: Cast.hoa) == .confirmed)
    #expect(try desk.broken() == [])
  }
}
