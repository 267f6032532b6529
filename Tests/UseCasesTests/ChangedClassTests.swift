import Domain
import Testing
import UseCases

@Suite("Whom a change of a class concerns") struct ChangedClassTests {
  @Test("More places: who gets one, or is offered one")
  func gained() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.ada, Cast.sian, Cast.hoa] { try desk.book(person) }
    #expect(
      try desk.change { $0.maximum = 2 }.done?.service.promoted.map(\.number)
        == [Cast.sian.number])
    let offered = try #require(
      try desk.change {
        $0.freedPlace = .offer
        $0.maximum = 3
      }.done)
    #expect(offered.service.offered.map(\.person.number) == [Cast.hoa.number])
    #expect(offered.toTell == [])
  }

  @Test("Planned again: who waits again; opened: who gets a place; closed: whose place is not held")
  func states() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada)
    let planned = try #require(try desk.change { $0.state = .planned }.done)
    #expect(planned.backInLine.map(\.number) == [Cast.ada.number])
    let opened = try #require(try desk.change { $0.state = .open }.done)
    #expect(opened.service.promoted.map(\.number) == [Cast.ada.number])
    try desk.withdraw(Cast.ada)
    try desk.book(Cast.sian, release: .half)
    try desk.book(Cast.hoa)
    let closed = try #require(try desk.change { $0.state = .closed }.done)
    #expect(closed.declined.map(\.number) == [Cast.sian.number])
    #expect(closed.service.promoted.map(\.number) == [Cast.hoa.number])
    #expect(try desk.broken() == [])
  }

  @Test("Who gets a place elsewhere, as only this class's time was in the way")
  func elsewhere() throws {
    let desk = try Desk.withYoga()
    var spanish = Cast.spanishPlan
    spanish.maximum = 1
    try desk.plan(spanish)
    try desk.book(Cast.hoa, on: "ESP-1")
    try desk.book(Cast.ada)
    try desk.book(Cast.ada, on: "ESP-1")
    try desk.withdraw(Cast.hoa, from: "ESP-1")
    #expect(try desk.state(of: Cast.ada, on: "ESP-1") == .waitlisted)
    let changed = try #require(
      try desk.change {
        $0.start = Cast.time("09:00")
        $0.end = Cast.time("10:00")
      }.done)
    #expect(changed.alsoBooked.map(\.label) == [Cast.spanish])
    #expect(changed.toTell.map(\.person.number) == [Cast.ada.number])
    #expect(try desk.broken() == [])
  }

  @Test("Postponed or moved to another space: everybody is told; another number concerns nobody")
  func told() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.ada, Cast.sian] { try desk.book(person) }
    let postponed = try #require(
      try desk.books.postponeClass(
        "YOGA-1", to: Cast.thursday + 7, reason: "too few", by: desk.acting
      ).done)
    #expect(postponed.toTell.map(\.person.number) == [Cast.sian.number, Cast.ada.number])
    #expect(try desk.change { $0.tutor = "Joe Hart" }.done?.toTell.count == 2)
    #expect(try desk.change { $0.enrolTo = Cast.thursday }.done?.toTell == [])
  }

  @Test("Places that are kept no longer go to those in line, who are named")
  func keptNoLonger() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.keep(1, for: .department("Ward 7"))
    try desk.book(Cast.sian)
    #expect(try desk.waiting() == ["Siân"])
    let changed = try desk.books.keepPlaces([], on: "YOGA-1", by: desk.acting).done
    #expect(changed?.service.promoted.map(\.number) == [Cast.sian.number])
  }
}
