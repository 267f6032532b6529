import Domain
import Testing
import UseCases
import Wording

@Suite("The lock of a register") struct RegisterLockTests {
  /// Yoga with Ada, its first register submitted on the day.
  private func submitted() throws -> Desk {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    desk.now = Cast.at(Cast.thursday, "12:30")
    try desk.mark(1, (Cast.ada, .present))
    let outcome = try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting)
    #expect(outcome.done?.lastDayToAmend == Cast.thursday + 14)
    return desk
  }

  private func amend(
    _ desk: Desk, to mark: Mark = .unauthorised, allowedBy: String? = nil
  ) throws -> Outcome<Register> {
    try desk.books.amendRegister(
      "YOGA-1", session: 1, [MarkChange(Cast.ada.number, mark)], reason: "signed for by a friend",
      allowedBy: allowedBy, by: desk.acting)
  }

  @Test("For so many days a reason is enough; from the day after somebody has to allow it")
  func twoSteps() throws {
    let desk = try submitted()
    desk.now = Cast.at(Cast.thursday + 14, "23:59")
    #expect(try amend(desk).refusals == [])
    desk.now = Cast.at(Cast.thursday + 15, "00:00")
    expectRefused(
      try amend(desk, to: .present),
      saying: "The register of session 1 of Yoga for beginners (YOGA-1) has been closed since "
        + "Fri 11 Dec 2026. Say who allows the amendment.")
    expectRefused(try amend(desk, to: .present, allowedBy: " "), "register-closed")
    let register = try #require(try amend(desk, to: .present, allowedBy: "Dr Lindqvist").done)
    #expect(register.lines[0].amendments.map(\.allowedBy) == [nil, "Dr Lindqvist"])
    #expect(register.lines[0].amendments.map(\.from) == [.present, .unauthorised])
    #expect(try desk.broken() == [])
  }

  @Test("The days are a setting, and count from the submitting and not from the session")
  func days() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    _ = try desk.books.set(.registerLockDays, to: "2", by: desk.acting)
    desk.now = Cast.at(Cast.thursday + 30, "09:00")
    try desk.mark(1, (Cast.ada, .present))
    let register = try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting).done
    #expect(register?.lastDayToAmend == Cast.thursday + 32)
    #expect(try amend(desk).refusals == [])
  }

  @Test("A name nobody needed is not kept as if it had been asked for")
  func notNeeded() throws {
    let desk = try submitted()
    let register = try amend(desk, allowedBy: "Dr Lindqvist").done
    #expect(register?.lines[0].amendments.map(\.allowedBy) == [nil])
  }

  @Test("What a file brought as submitted closes by the session's day")
  func imported() {
    let session = Session(
      classCode: "YOGA-1", number: 1, date: Cast.thursday, start: Cast.time("12:00"),
      end: Cast.time("13:00"), register: .submitted)
    #expect(session.lastDayToAmend(lockDays: 14) == Cast.thursday + 14)
  }

  @Test("A note is taken before and after submitting, changes no mark, and goes again")
  func notes() throws {
    let desk = try submitted()
    func note(_ note: RegisterNote?) throws -> Register? {
      try desk.books.noteOnRegister(
        "YOGA-1", session: 1, Cast.ada.number, note, by: desk.acting
      ).done
    }
    #expect(try note(.toCall)?.lines.map(\.note) == [.toCall])
    let spoken = try note(.spokenTo)
    #expect(spoken?.lines.map(\.note) == [.spokenTo])
    #expect(spoken?.lines.map(\.mark) == [.present])
    #expect(spoken?.session.register == .submitted)
    #expect(try note(nil)?.lines.map(\.note) == [nil])
    expectRefused(
      try desk.books.noteOnRegister(
        "YOGA-1", session: 1, Cast.sian.number, .toCall, by: desk.acting), "not-expected")
    #expect(try desk.broken() == [])
  }
}
