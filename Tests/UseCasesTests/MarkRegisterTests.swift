import Domain
import Testing
import UseCases
import Wording

@Suite("Taking a register") struct MarkRegisterTests {
  /// Yoga with Ada and Łukasz, in the middle of its first session.
  private func duringYoga() throws -> Desk {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.book(Cast.lukasz)
    desk.now = Cast.at(Cast.thursday, "12:30")
    return desk
  }

  @Test("A register starts not marked, holds everyone expected by name, and is taken mark by mark")
  func marks() throws {
    let desk = try duringYoga()
    let blank = try #require(try desk.books.register("YOGA-1", session: 1, at: desk.now))
    #expect(blank.lines.map(\.person.name) == [Cast.lukasz.name, Cast.ada.name])
    #expect(blank.marked == 0)
    #expect(blank.session.register == .notTaken)
    let register = try #require(
      try desk.mark(1, (Cast.ada, .late(minutes: 20, leftEarly: nil))).done)
    #expect(register.session.register == .partTaken)
    #expect(register.lines.map(\.mark) == [nil, .late(minutes: 20, leftEarly: nil)])
    #expect(
      try desk.lastAct().map { Wording.act($0) }
        == "marked session 1 of Yoga for beginners (YOGA-1): Ada Okafor (20044170) L")
    let cleared = try #require(try desk.mark(1, (Cast.ada, nil)).done)
    #expect(cleared.session.register == .notTaken)
    #expect(cleared.marked == 0)
  }

  @Test("Nobody is marked before the session; an absence told in advance is kept")
  func early() throws {
    let desk = try duringYoga()
    desk.now = Cast.at(Cast.thursday, "11:59")
    expectRefused(
      try desk.mark(1, (Cast.ada, .present)),
      saying: "Session 1 of Yoga for beginners (YOGA-1) starts on Thu 26 Nov 2026 at 12:00. "
        + "Before that only an absence told in advance (A:…) can be marked.")
    #expect(try desk.mark(1, (Cast.ada, .authorised(.rota))).done?.marked == 1)
  }

  @Test("Of several marks all are written or none, and every reason is told")
  func allOrNone() throws {
    let desk = try duringYoga()
    let outcome = try desk.mark(
      1, (Cast.ada, .present), (Cast.lukasz, .late(minutes: 90, leftEarly: nil)),
      (Cast.sian, .present))
    expectRefused(outcome, "minutes-out-of-range", "not-expected")
    #expect(
      outcome.refusals.map { Wording.sentence($0) } == [
        "L90 for Łukasz Grzyb does not fit: minutes count from 1 to the session's 60.",
        "Siân Davies is not expected at session 1 of Yoga for beginners (YOGA-1). "
          + "Book the person first, or check the number.",
      ])
    #expect(try desk.books.register("YOGA-1", session: 1, at: desk.now)?.marked == 0)
    expectRefused(
      try desk.books.mark("YOGA-1", session: 1, [("999", .present)], by: desk.acting),
      "no-such-person")
  }

  @Test("Sessions and classes that are not there are named as such")
  func unknown() throws {
    let desk = try duringYoga()
    expectRefused(
      try desk.mark(9, (Cast.ada, .present)),
      saying: "Class YOGA-1 has no session 9. Sessions there are: 1, 2, 3, 4.")
    expectRefused(
      try desk.books.mark("YOGA-9", session: 1, [MarkChange](), by: desk.acting), "no-such-class")
    #expect(try desk.books.register("YOGA-1", session: 9, at: desk.now) == nil)
  }

  @Test("A register is submitted once everyone has a mark, and not before it started")
  func submit() throws {
    let desk = try duringYoga()
    try desk.mark(1, (Cast.ada, .present))
    expectRefused(
      try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting),
      saying: "The register of session 1 of Yoga for beginners (YOGA-1) is not complete: "
        + "Łukasz Grzyb has no mark. Mark everyone, then submit.")
    expectRefused(
      try desk.books.submitRegister("YOGA-1", session: 2, by: desk.acting),
      "register-not-started")
    try desk.mark(1, (Cast.lukasz, .unauthorised))
    let submitted = try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting)
    #expect(submitted.done?.session.register == .submitted)
    expectRefused(
      try desk.mark(1, (Cast.ada, .unauthorised)),
      saying: "The register of session 1 of Yoga for beginners (YOGA-1) is submitted. "
        + "Amend it, giving a reason.")
    expectRefused(
      try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting), "register-submitted")
  }

  @Test("An amendment needs a reason, and both values stay readable")
  func amend() throws {
    let desk = try duringYoga()
    func amend(_ mark: Mark, _ reason: String) throws -> Outcome<Register> {
      try desk.books.amendRegister(
        "YOGA-1", session: 1, [(Cast.ada.number, mark)], reason: reason, by: desk.acting)
    }
    expectRefused(try amend(.unauthorised, "x"), "register-not-submitted")
    try desk.mark(1, (Cast.ada, .present), (Cast.lukasz, .present))
    _ = try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting)
    expectRefused(
      try amend(.unauthorised, " "),
      saying: "A reason is needed to amend a submitted register. Say why, in a few words.")
    desk.now = Cast.at(Cast.thursday + 1, "09:00")
    _ = try amend(.unauthorised, "signed for by a friend")
    let register = try #require(try amend(.leftEarly(minutes: 50), "she did come").done)
    #expect(register.session.register == .amended)
    let line = try #require(register.lines.first { $0.person.number == Cast.ada.number })
    #expect(line.mark == .leftEarly(minutes: 50))
    #expect(line.amendments.map(\.from) == [.present, .unauthorised])
    #expect(line.amendments.map(\.to) == [.unauthorised, .leftEarly(minutes: 50)])
    #expect(line.amendments.map(\.reason) == ["signed for by a friend", "she did come"])
    #expect(line.amendments.allSatisfy { $0.by == "rep" && $0.at == desk.now.moment })
    #expect(register.lines.first?.amendments.isEmpty == true)
    #expect(try desk.broken() == [])
  }

  @Test("An amendment to the same mark leaves no trace of an amendment")
  func amendToTheSame() throws {
    let desk = try duringYoga()
    try desk.mark(1, (Cast.ada, .present), (Cast.lukasz, .present))
    _ = try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting)
    let register = try desk.books.amendRegister(
      "YOGA-1", session: 1, [(Cast.ada.number, .present)], reason: "to be sure", by: desk.acting
    ).done
    #expect(register?.session.register == .submitted)
    #expect(register?.lines.allSatisfy { $0.amendments.isEmpty } == true)
  }

  @Test("Two desks that mark different people both stand")
  func twoDesks() throws {
    let desk = try duringYoga()
    let tutor = try Desk(beside: desk, actor: "tutor", name: "desk 2")
    try desk.mark(1, (Cast.ada, .present))
    let register = try #require(try tutor.mark(1, (Cast.lukasz, .unauthorised)).done)
    #expect(register.lines.map(\.mark) == [.unauthorised, .present])
  }

  @Test("Marks of earlier sessions stand beside the register")
  func before() throws {
    let desk = try duringYoga()
    try desk.mark(1, (Cast.ada, .present))
    desk.now = Cast.at(Cast.thursday + 7, "12:30")
    let register = try #require(try desk.books.register("YOGA-1", session: 2, at: desk.now))
    #expect(register.lines.map(\.before) == [[nil], [.present]])
    #expect(register.lines.map(\.row) == [1, 2])
  }
}
