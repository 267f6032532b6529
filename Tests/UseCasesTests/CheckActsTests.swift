import Domain
import Store
import Testing
import UseCases

@Suite("Acts that would break a promise") struct CheckActsTests {
  /// Yoga with one place taken by Ada; another desk beside.
  private func twoDesks(
    _ change: (inout ClassPlan) -> Void = { _ in }
  ) throws -> (one: Desk, two: Desk) {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      change(&$0)
    }
    try desk.book(Cast.ada)
    return (desk, try Desk(beside: desk, actor: "ben", name: "desk 2"))
  }

  @Test("A withdrawal from a class that another desk has cancelled since is not undone")
  func withdrawal() throws {
    let (one, two) = try twoDesks()
    try one.withdraw(Cast.ada)
    _ = try two.books.cancelClass("YOGA-1", reason: "no tutor", by: two.acting)
    expectRefused(
      try one.books.undo(by: one.acting),
      saying:
        "Cannot undo Ada Okafor (20044170) from Yoga for beginners (YOGA-1): shift: ben at desk 2 "
        + "has changed the same record since. Look at the history first.")
    #expect(try one.state(of: Cast.ada) == nil)
    #expect(try one.broken() == [])
  }

  @Test("An agreement by which somebody goes first in a waiting list is not taken back")
  func agreement() throws {
    let (one, two) = try twoDesks()
    let code: AgreementCode = "LA-1"
    let parties = [AgreementParty("The trust", .management), AgreementParty("UNISON", .staff)]
    let draft = LearningAgreement(
      code: code, title: "Learning agreement",
      provisions: Provisions(priorityBands: ["2"], priorityDays: 30), parties: parties)
    let approval = Approval(body: "Forum", decision: .approved, on: Cast.monday, minute: "7/2")
    let acts: [AgreementAct] =
      [.draft(draft), .consult(code), .decide(code, approval)]
      + parties.map { .sign(code, Signature(party: $0.name, signatory: "A Lead", on: Cast.monday)) }
      + [.start(code, from: Cast.monday)]
    for act in acts { #expect(try one.books.agree(act, by: one.acting).refusals == []) }
    try two.book(Cast.benedict)
    #expect(
      try two.books.store.liveEnrolment(of: Cast.benedict.number, on: "YOGA-1")?.priorityUntil
        != nil)
    expectRefused(
      try one.books.undo(by: one.acting),
      saying: "Cannot undo LA-1: somebody has changed the same record since. Look at the history "
        + "first.")
    #expect(try one.books.agreement(code)?.state == .inForce)
    #expect(try one.broken() == [])
  }

  @Test("Somebody who waits on the other class is not moved to a second enrolment there")
  func moved() throws {
    let (desk, _) = try twoDesks { $0.freedPlace = .picked }
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    try desk.book(Cast.sian)
    try desk.book(Cast.sian, on: "ESP-1")
    try desk.withdraw(Cast.ada)
    expectRefused(
      try desk.books.moveLearners(
        [Cast.sian.number], from: "ESP-1", to: "YOGA-1", by: desk.acting),
      saying: "Siân Davies already waits for Yoga for beginners (YOGA-1), since Mon 23 Nov 2026, "
        + "number 1 in line. Nothing more is needed.")
    #expect(try desk.state(of: Cast.sian, on: "ESP-1") == .confirmed)
    #expect(try desk.broken() == [])
  }

  @Test("Nobody takes an offer instead of the same class")
  func sameClass() throws {
    let (desk, _) = try twoDesks { $0.freedPlace = .offer }
    try desk.book(Cast.sian)
    try desk.withdraw(Cast.ada)
    #expect(try desk.state(of: Cast.sian) == .offered)
    expectRefused(
      try desk.books.acceptOffer(
        Cast.sian.number, on: "YOGA-1", insteadOf: "YOGA-1", by: desk.acting),
      saying: "Yoga for beginners (YOGA-1) is the class to leave and the class to go to. Choose "
        + "another one to go to.")
    #expect(try desk.state(of: Cast.sian) == .offered)
  }

  @Test("Asked for during a break, release leaves the place in own time until it is agreed")
  func onBreak() throws {
    let (desk, _) = try twoDesks()
    _ = try desk.books.startBreak(Cast.ada.number, on: "YOGA-1", by: desk.acting)
    let asked = try desk.books.askRelease(
      Cast.ada.number, on: "YOGA-1", model: .full, by: desk.acting)
    #expect(asked.done?.release.state == .requested)
    #expect(
      try desk.books.store.liveEnrolment(of: Cast.ada.number, on: "YOGA-1")?.release == .ownTime)
    #expect(try desk.broken() == [])
  }
}
