import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("Booking a place") struct BookPlaceTests {
  @Test("A person is booked, from today on, and the history says so")
  func booked() throws {
    let desk = try Desk.withYoga()
    let booking = try #require(try desk.book(Cast.ada).done)
    #expect(
      Wording.sentence(booking)
        == "Booked: Ada Okafor on Yoga for beginners (YOGA-1), next on Thu 26 Nov 12:00.")
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    let act = try #require(try desk.lastAct())
    #expect(
      Wording.act(act)
        == "booked Ada Okafor (20044170) on Yoga for beginners (YOGA-1): confirmed")
    #expect(act.actor == "rep")
    #expect(act.desk == "desk 1")
    #expect(act.day == Cast.monday)
    #expect(act.time == Cast.time("09:00"))
    #expect(try desk.books.history(person: Cast.ada.number).first == act)
    #expect(try desk.books.history(class: "YOGA-1").first == act)
    #expect(try desk.books.history(person: Cast.sian.number).count == 1)
  }

  @Test("Once the places are gone people wait, in the order they came")
  func untilFull() throws {
    let desk = try Desk.withYoga()
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    #expect(try desk.book(Cast.lukasz).done?.state == .confirmed)
    let third = try #require(try desk.book(Cast.sian).done)
    #expect(
      Wording.sentence(third)
        == "Waiting: Siân Davies is number 1 in line for Yoga for beginners (YOGA-1).")
    #expect(try desk.book(Cast.hoa).done?.position == 2)
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    #expect(
      try desk.places() == Places(minimum: 1, maximum: 2, confirmed: 2, waiting: 2))
    #expect(try desk.books.roster("YOGA-1", at: desk.now)?.learners.count == 2)
  }

  @Test("A place in work time is held until release is agreed, and is taken meanwhile")
  func held() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    #expect(try desk.book(Cast.ada, release: .full).done?.state == .requested)
    #expect(try desk.book(Cast.lukasz).done?.state == .waitlisted)
    #expect(try desk.books.roster("YOGA-1", at: desk.now)?.learners.isEmpty == true)
  }

  @Test("Nobody is booked twice, however the first booking stands")
  func twice() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada)
    expectRefused(
      try desk.book(Cast.ada),
      saying: "Ada Okafor already has a place on Yoga for beginners (YOGA-1), "
        + "since Mon 23 Nov 2026.")
    try desk.book(Cast.sian)
    expectRefused(
      try desk.book(Cast.sian),
      saying: "Siân Davies already waits for Yoga for beginners (YOGA-1), "
        + "since Mon 23 Nov 2026, number 1 in line. Nothing more is needed.")
    #expect(try desk.books.history(class: "YOGA-1").count == 3)
  }

  @Test("Whoever withdrew can book again; the old enrolment stays")
  func again() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.withdraw(Cast.ada)
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    let card = try #require(try desk.books.personCard(Cast.ada.number, at: desk.now))
    #expect(card.enrolments.map(\.enrolment.state) == [.confirmed, .withdrawn])
  }

  @Test("Unknown people and classes are refused together, the classes there are named")
  func unknown() throws {
    let desk = try Desk.withYoga()
    let outcome = try desk.books.bookPlace("999", on: "YOGA-9", by: desk.acting)
    expectRefused(outcome, "no-such-person", "no-such-class")
    #expect(
      outcome.refusals.map { Wording.sentence($0) } == [
        "Nobody has the employee number 999. Find the person by name, or add them as a newcomer.",
        "There is no class YOGA-9. Classes there are: YOGA-1.",
      ])
  }

  @Test("A clash is refused, named with its day and times, and can be overridden with a reason")
  func clash() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada, on: "ESP-1")
    let acts = try desk.books.history().count
    expectRefused(
      try desk.book(Cast.ada),
      saying: "Ada Okafor cannot take Yoga for beginners (YOGA-1): it clashes with "
        + "Spanish (ESP-1) on Thu 26 Nov 2026, 12:30-13:30. "
        + "Choose another class, or withdraw from that one first.")
    #expect(try desk.state(of: Cast.ada) == nil)
    #expect(try desk.books.history().count == acts)
    #expect(try desk.book(Cast.ada, override: "every other week").done?.state == .confirmed)
    #expect(
      try desk.books.store.liveEnrolment(of: Cast.ada.number, on: "YOGA-1")?.overrideReason
        == "every other week")
    #expect(try desk.broken() == [])
  }

  @Test("Waiting for two classes at the same time is no clash")
  func waitingForTwo() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.sian)
    try desk.book(Cast.ada)
    #expect(try desk.state(of: Cast.ada) == .waitlisted)
    #expect(try desk.book(Cast.ada, on: "ESP-1").done?.state == .confirmed)
  }

  @Test("The same request books once, however often it is sent")
  func sameRequest() throws {
    let desk = try Desk.withYoga()
    let acting = desk.acting
    let first = try desk.books.bookPlace(Cast.ada.number, on: "YOGA-1", by: acting)
    let second = try desk.books.bookPlace(Cast.ada.number, on: "YOGA-1", by: acting)
    #expect(first.done != nil)
    #expect(second.done == first.done)
    #expect(try desk.places()?.confirmed == 1)
    #expect(try desk.books.history(person: Cast.ada.number).count == 2)
  }

  @Test("A leaver is refused, and so is a class that is cancelled, over or not yet open")
  func otherRules() throws {
    let desk = try Desk.withYoga { $0.enrolFrom = Cast.monday + 1 }
    expectRefused(try desk.book(Cast.ada), "enrolment-not-open")
    desk.now = Cast.at(Cast.monday + 1, "09:00")
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    var leaver = Cast.sian
    leaver.leavingDate = Cast.monday
    _ = try desk.books.changeStaff(leaver, by: desk.acting)
    expectRefused(
      try desk.book(leaver),
      saying: "Siân Davies left the trust on Mon 23 Nov 2026. "
        + "If that is wrong, have the staff record changed.")
    desk.now = Cast.at(Cast.thursday, "12:00")
    expectRefused(
      try desk.book(Cast.hoa),
      saying: "Enrolment for Yoga for beginners (YOGA-1) closed on Thu 26 Nov 2026 at 12:00, "
        + "when it started. Look for another class of the course.")
    _ = try desk.books.cancelClass("YOGA-1", reason: "no tutor", by: desk.acting)
    expectRefused(
      try desk.book(Cast.hoa),
      saying: "Yoga for beginners (YOGA-1) was cancelled: no tutor. "
        + "Look for another class of the course.")
  }

  @Test("Whoever joins after today's session is expected from the next one on")
  func joinsAfterTheSession() throws {
    let desk = try Desk.withYoga { $0.enrolTo = Cast.thursday + 7 }
    try desk.book(Cast.ada)
    desk.now = Cast.at(Cast.thursday, "12:30")
    try desk.book(Cast.lukasz)
    let learners = { (session: Int) in
      try desk.books.register("YOGA-1", session: session, at: desk.now)?.lines
        .map { $0.person.name.given }
    }
    #expect(try learners(1) == ["Łukasz", "Ada"])
    try desk.withdraw(Cast.lukasz)
    desk.now = Cast.at(Cast.thursday, "13:00")
    let booking = try #require(try desk.book(Cast.sian).done)
    #expect(booking.next?.date == Cast.thursday + 7)
    #expect(try learners(1) == ["Łukasz", "Ada"])
    #expect(try learners(2) == ["Siân", "Ada"])
  }

  @Test("Whoever joins once the register is submitted leaves no blank in it")
  func joinsAfterSubmission() throws {
    let desk = try Desk.withYoga { $0.enrolTo = Cast.thursday + 7 }
    try desk.book(Cast.ada)
    desk.now = Cast.at(Cast.thursday, "12:20")
    try desk.mark(1, (Cast.ada, .present))
    _ = try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting)
    try desk.book(Cast.sian)
    #expect(try desk.broken() == [])
    #expect(try desk.books.register("YOGA-1", session: 1, at: desk.now)?.lines.count == 1)
  }
}
