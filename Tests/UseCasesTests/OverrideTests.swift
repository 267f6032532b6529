import Domain
import Testing
import UseCases

@Suite("An override, seen ever after") struct OverrideTests {
  private let clash = Override(rules: ["clash"], reason: "every other week")

  /// Ada has Spanish, and yoga at the same hour by an override.
  private func overridden() throws -> Desk {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada, on: "ESP-1")
    try desk.book(Cast.ada, override: "every other week")
    return desk
  }

  @Test("Rule and reason stand on the roster, the person's card and in why")
  func seen() throws {
    let desk = try overridden()
    let roster = try #require(try desk.books.roster("YOGA-1", at: desk.now))
    #expect(roster.learners.map(\.override) == [clash])
    let card = try #require(try desk.books.personCard(Cast.ada.number, at: desk.now))
    #expect(card.enrolments.map(\.enrolment.override).contains(clash))
    #expect(
      try desk.books.why(Cast.ada.number, on: "YOGA-1", at: desk.now).done?.override == clash)
    #expect(try desk.grounds(of: Cast.ada) == [.overridden])
    #expect(try desk.broken() == [])
  }

  @Test("They stay when the place is given up")
  func everAfter() throws {
    let desk = try overridden()
    try desk.withdraw(Cast.ada)
    #expect(try desk.enrolment(of: Cast.ada)?.override == clash)
    #expect(
      try desk.books.why(Cast.ada.number, on: "YOGA-1", at: desk.now).done?.override == clash)
  }

  @Test("A reason where no rule stood in the way sets none aside")
  func needless() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada, override: "to be sure")
    #expect(try desk.enrolment(of: Cast.ada)?.override == nil)
    #expect(try desk.grounds(of: Cast.ada) == [.placeFree])
  }

  @Test("A newcomer passes those who wait only by an override, which names the queue")
  func queue() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.freedPlace = .picked
    }
    for person in [Cast.ada, Cast.sian] { try desk.book(person) }
    try desk.withdraw(Cast.ada)
    #expect(try desk.book(Cast.hoa).done?.state == .waitlisted)
    #expect(try desk.book(Cast.lukasz, override: "starts on the ward").done?.state == .confirmed)
    #expect(
      try desk.enrolment(of: Cast.lukasz)?.override
        == Override(rules: ["queue-first"], reason: "starts on the ward"))
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    #expect(try desk.broken() == [])
  }

  @Test("No override makes a place: one who waits by an override is shown with it in the line")
  func waits() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.enrolTo = Cast.monday - 1
    }
    try desk.book(Cast.ada, override: "late form")
    #expect(try desk.book(Cast.sian, override: "late form").done?.state == .waitlisted)
    let line = try #require(try desk.books.waitingList("YOGA-1", at: desk.now)?.first)
    #expect(line.override == Override(rules: ["enrolment-closed"], reason: "late form"))
    #expect(try desk.broken() == [])
  }

  @Test("A clash that only warns is not set aside: promotion asks again")
  func clashWarns() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.hoa)
    try desk.book(Cast.ada, on: "ESP-1")
    let booking = try #require(try desk.book(Cast.ada, override: "will see").done)
    #expect(booking.state == .waitlisted)
    #expect(booking.warnings.map(\.code) == ["clash"])
    #expect(try desk.enrolment(of: Cast.ada)?.override == nil)
    let service = try #require(try desk.withdraw(Cast.hoa).done?.service)
    #expect(service.passedOver.flatMap(\.obstacles).map(\.code) == ["clash"])
    #expect(try desk.broken() == [])
  }

  @Test("Several rules are set aside at once, each named")
  func several() throws {
    let desk = try Desk.withYoga { $0.enrolTo = Cast.monday - 1 }
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada, on: "ESP-1")
    expectRefused(try desk.book(Cast.ada), "enrolment-closed", "clash")
    try desk.book(Cast.ada, override: "agreed with the tutor")
    #expect(try desk.enrolment(of: Cast.ada)?.overridden == ["enrolment-closed", "clash"])
  }
}
