import Domain
import Testing
import UseCases

@Suite("What time decides") struct PassOnTests {
  private func acts(_ desk: Desk) throws -> Int { try desk.books.history(limit: 1_000).count }

  @Test("Where nothing is due nothing is written")
  func nothing() throws {
    let desk = try OfferTests.yoga()
    try desk.withdraw(Cast.ada)
    try desk.plan(Cast.spanishPlan)
    let before = try acts(desk)
    for day in 0..<2 {
      desk.go(to: Cast.monday + day, "20:00")
      #expect(try desk.passOn().isEmpty)
    }
    #expect(try acts(desk) == before)
  }

  @Test("Only classes on which something is due are touched, each by an act of its own")
  func perClass() throws {
    let desk = try OfferTests.yoga([Cast.sian])
    for code in ["ESP-1", "ESP-2"] {
      var spanish = Cast.plan(
        ClassCode(code), of: "ESP", first: Cast.thursday + (code == "ESP-1" ? 0 : 60), "15:00",
        "16:00")
      spanish.freedPlace = .offer
      spanish.maximum = 1
      try desk.plan(spanish)
      for person in [Cast.ada, Cast.hoa] { try desk.book(person, on: ClassCode(code)) }
    }
    try desk.withdraw(Cast.ada)
    try desk.withdraw(Cast.ada, from: "ESP-1")
    desk.go(to: Cast.monday, "12:00")
    try desk.withdraw(Cast.ada, from: "ESP-2")
    let before = try acts(desk)
    desk.go(to: Cast.monday + 2, "09:00")
    #expect(try desk.passOn().ended.map(\.label.code) == ["ESP-1", "YOGA-1"])
    let history = try desk.books.history(limit: 2)
    #expect(history.map(\.act) == ["settle", "settle"])
    #expect(try acts(desk) == before + 2)
    #expect(try desk.state(of: Cast.hoa, on: "ESP-2") == .offered)
    #expect(try desk.passOn().isEmpty)
    #expect(try desk.broken() == [])
  }

  @Test("A place held for release is free again once its time is up, and goes to who waits")
  func release() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada, release: .half)
    try desk.book(Cast.sian)
    desk.go(to: Cast.thursday, "11:59")
    #expect(try desk.passOn().isEmpty)
    // Long before the start the hold lasts seven days.
    let early = try Desk.withYoga {
      $0.first = Cast.thursday + 60
      $0.maximum = 1
    }
    try early.book(Cast.ada, release: .half)
    try early.book(Cast.sian)
    early.go(to: Cast.monday + 7, "08:59")
    #expect(try early.passOn().isEmpty)
    early.go(to: Cast.monday + 7, "09:00")
    let ended = try #require(try early.passOn().ended.first)
    #expect(ended.state == .declined)
    #expect(ended.ground == .releaseNotAgreed)
    #expect(ended.service.promoted.map(\.number) == [Cast.sian.number])
    #expect(try early.broken() == [])
  }

  @Test("Several offers of one class that end together go on to the next of them")
  func several() throws {
    let desk = try Desk.withYoga { $0.freedPlace = .offer }
    for person in [Cast.ada, Cast.lukasz, Cast.sian, Cast.hoa, Cast.benedict] {
      try desk.book(person)
    }
    try desk.withdraw(Cast.ada)
    try desk.withdraw(Cast.lukasz)
    desk.go(to: Cast.monday + 2)
    let passed = try desk.passOn()
    #expect(Set(passed.ended.map(\.person.number)) == [Cast.sian.number, Cast.hoa.number])
    #expect(try desk.state(of: Cast.benedict) == .offered)
    #expect(try desk.places() == Places(minimum: 1, maximum: 2, offered: 1))
    #expect(try desk.broken() == [])
  }

  @Test("A place kept for some people goes to who waits, from the day after")
  func keptUntil() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.keep(1, for: .firstTime, until: Cast.monday)
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    try desk.book(Cast.ada, on: "ESP-1")
    #expect(try desk.book(Cast.ada).done?.state == .waitlisted)
    #expect(try desk.passOn().isEmpty)
    desk.go(to: Cast.monday + 1, "00:00")
    #expect(
      try desk.passOn().served.flatMap(\.service.promoted).map(\.number) == [Cast.ada.number])
    #expect(try desk.broken() == [])
  }

  @Test("What time decided is nobody's act to undo")
  func notUndone() throws {
    let desk = try OfferTests.yoga()
    let timer = try Desk(beside: desk, actor: "timer", name: "desk 2")
    try desk.withdraw(Cast.ada)
    timer.go(to: Cast.monday + 2)
    try timer.passOn()
    #expect(try timer.lastAct()?.act == "settle")
    expectRefused(try timer.undo(), "nothing-to-undo")
    #expect(try desk.enrolment(of: Cast.sian)?.state == .cancelled)
  }

  @Test("Settings say how long an offer runs and a place is held")
  func settings() throws {
    let desk = try OfferTests.yoga()
    _ = try desk.books.set(.offerHours, to: "5", by: desk.acting)
    _ = try desk.books.set(.releaseDays, to: "1", by: desk.acting)
    try desk.withdraw(Cast.ada)
    #expect(
      try desk.books.offers().map(\.ends) == [WallTime(Cast.monday, Cast.time("14:00"))])
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    #expect(
      try desk.book(Cast.lukasz, on: "ESP-1", release: .full).done?.heldUntil
        == WallTime(Cast.monday + 1, Cast.time("09:00")))
  }
}
