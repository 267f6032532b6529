import Domain
import Testing
import UseCases

@Suite("An offer at the same time as another class") struct SwapTests {
  /// Siân has yoga and is offered Spanish at the same hour; Hoa waits for yoga.
  private func offered() throws -> Desk {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    var spanish = Cast.spanishPlan
    spanish.maximum = 1
    spanish.freedPlace = .offer
    try desk.plan(spanish)
    try desk.book(Cast.ada, on: "ESP-1")
    try desk.book(Cast.sian)
    try desk.book(Cast.sian, on: "ESP-1")
    try desk.book(Cast.hoa)
    try desk.withdraw(Cast.ada, from: "ESP-1")
    #expect(try desk.state(of: Cast.sian, on: "ESP-1") == .offered)
    return desk
  }

  @Test("Taking it instead frees the other place and passes it on, in one act")
  func insteadOf() throws {
    let desk = try offered()
    let settlement = try #require(
      try desk.accept(Cast.sian, on: "ESP-1", insteadOf: "YOGA-1").done)
    #expect(settlement.state == .confirmed)
    #expect(settlement.service.promoted.map(\.number) == [Cast.hoa.number])
    #expect(try desk.state(of: Cast.sian) == nil)
    #expect(try desk.grounds(of: Cast.sian).last == .movedTo("ESP-1"))
    #expect(try desk.state(of: Cast.hoa) == .confirmed)
    #expect(try desk.broken() == [])
  }

  @Test("Without leaving the other class the clash refuses, and the offer runs on")
  func clash() throws {
    let desk = try offered()
    expectRefused(try desk.accept(Cast.sian, on: "ESP-1"), "clash")
    expectRefused(try desk.book(Cast.sian, on: "ESP-1"), "clash")
    #expect(try desk.state(of: Cast.sian, on: "ESP-1") == .offered)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
  }

  @Test("With a reason the clash is set aside and shown")
  func overridden() throws {
    let desk = try offered()
    let booking = try desk.book(Cast.sian, on: "ESP-1", override: "every other week")
    #expect(booking.done?.state == .confirmed)
    #expect(
      try desk.enrolment(of: Cast.sian, on: "ESP-1")?.override
        == Override(rules: ["clash"], reason: "every other week"))
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(try desk.broken() == [])
  }

  @Test("Nobody leaves a class for it on which they have no place, or which is over")
  func notThere() throws {
    let desk = try offered()
    expectRefused(
      try desk.accept(Cast.sian, on: "ESP-1", insteadOf: "YOGA-9"), "no-such-class")
    try desk.withdraw(Cast.sian)
    expectRefused(
      try desk.accept(Cast.sian, on: "ESP-1", insteadOf: "YOGA-1"), "not-enrolled")
    #expect(try desk.accept(Cast.sian, on: "ESP-1").done?.state == .confirmed)
  }

  @Test("Undoing the swap brings both places back as they were")
  func undone() throws {
    let desk = try offered()
    try desk.accept(Cast.sian, on: "ESP-1", insteadOf: "YOGA-1")
    #expect(try desk.undo().done?.acts.map(\.act) == ["accept-offer"])
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(try desk.state(of: Cast.sian, on: "ESP-1") == .offered)
    #expect(try desk.enrolment(of: Cast.sian, on: "ESP-1")?.offerEnds != nil)
    #expect(try desk.waiting() == ["Thị Hoa"])
    #expect(try desk.broken() == [])
  }
}
