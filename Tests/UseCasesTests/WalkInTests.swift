import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("Walk-ins") struct WalkInTests {
  /// Yoga with Ada, in the middle of its second session; one place is left.
  private func duringYoga() throws -> Desk {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    desk.now = Cast.at(Cast.thursday + 7, "12:30")
    return desk
  }

  private func walkIn(
    _ person: StaffMember, _ desk: Desk, session: Int = 2, override reason: String? = nil
  ) throws -> Outcome<WalkIn> {
    try desk.books.takeWalkIn(
      person.number, on: "YOGA-1", session: session, override: reason, by: desk.acting)
  }

  @Test(
    "Somebody who stands in the room is booked and marked in one act, and one undo takes it back")
  func oneStroke() throws {
    let desk = try duringYoga()
    let walkIn = try #require(try walkIn(Cast.sian, desk).done)
    #expect(walkIn.booking.state == .confirmed)
    #expect(walkIn.register.lines.map(\.mark) == [.present, nil])
    #expect(
      Wording.sentence(walkIn, at: 2)
        == "Walk-in: Siân Davies has a place on Yoga for beginners (YOGA-1), session 2, present.")
    // The first session, before joining, counts for nothing.
    #expect(
      try desk.books.register("YOGA-1", session: 1, at: desk.now)?.lines.map(\.person.number)
        == [Cast.ada.number])
    // That enrolment had closed is shown ever after, with the session as the reason.
    let enrolment = try desk.books.store.liveEnrolment(of: Cast.sian.number, on: "YOGA-1")
    #expect(
      enrolment?.override == Override(rules: ["enrolment-closed"], reason: "came to session 2"))
    #expect(try desk.broken() == [])
    #expect(try desk.books.undo(by: desk.acting).refusals == [])
    #expect(try desk.state(of: Cast.sian) == nil)
    #expect(try desk.books.store.marks(of: ClassCode("YOGA-1")) == [])
    #expect(try desk.broken() == [])
  }

  @Test("A full class takes nobody, whatever reason is given")
  func full() throws {
    let desk = try duringYoga()
    _ = try walkIn(Cast.sian, desk)
    for reason in [nil, "insists"] {
      expectRefused(
        try walkIn(Cast.hoa, desk, override: reason),
        saying: "Yoga for beginners (YOGA-1) has 2 places, and none is free. "
          + "Wait for one to come free, or have the maximum raised.")
    }
    #expect(try desk.state(of: Cast.hoa) == nil)
  }

  @Test("A clash is said in words and may be set aside with a reason")
  func clash() throws {
    let desk = try duringYoga()
    let now = desk.now
    desk.now = Cast.at(Cast.monday, "09:00")
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.sian, on: "ESP-1")
    desk.now = now
    expectRefused(try walkIn(Cast.sian, desk), "clash")
    #expect(try walkIn(Cast.sian, desk, override: "leaves Spanish early").refusals == [])
  }

  @Test("A walk-in does not pass those who wait, but for a reason")
  func othersWait() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 2
      $0.freedPlace = .picked
    }
    for person in [Cast.ada, Cast.lukasz, Cast.sian] { try desk.book(person) }
    try desk.withdraw(Cast.lukasz)
    desk.now = Cast.at(Cast.thursday, "12:30")
    expectRefused(try walkIn(Cast.hoa, desk, session: 1), "others-wait")
    #expect(try walkIn(Cast.hoa, desk, session: 1, override: "nobody else came").refusals == [])
    #expect(try desk.waiting() == ["Siân"])
  }

  @Test("Keyed from paper a day later, the person is expected from the session's day on")
  func later() throws {
    let desk = try duringYoga()
    desk.now = Cast.at(Cast.thursday + 8, "09:00")
    let walkIn = try #require(try walkIn(Cast.sian, desk).done)
    #expect(walkIn.register.lines.map(\.mark) == [.present, nil])
    let enrolment = try desk.books.store.liveEnrolment(of: Cast.sian.number, on: "YOGA-1")
    #expect(enrolment?.joinedOn == Cast.thursday + 7)
    #expect(try desk.broken() == [])
  }

  @Test(
    "Nobody walks in on a settled or cancelled session, and before the start only a place is given")
  func when() throws {
    let desk = try duringYoga()
    try desk.mark(2, (Cast.ada, .present))
    _ = try desk.books.submitRegister("YOGA-1", session: 2, by: desk.acting)
    expectRefused(try walkIn(Cast.sian, desk), "register-submitted")
    // A later register is settled without the person.
    expectRefused(try walkIn(Cast.sian, desk, session: 1), "register-submitted")
    let early = try walkIn(Cast.sian, desk, session: 3)
    #expect(early.refusals == [])
    #expect(early.done?.register.marked == 0)
    #expect(try desk.broken() == [])
  }

  @Test("Whoever is expected already is only marked")
  func expected() throws {
    let desk = try duringYoga()
    #expect(try walkIn(Cast.ada, desk).done?.register.lines.map(\.mark) == [.present])
    #expect(try desk.places()?.confirmed == 1)
  }
}
