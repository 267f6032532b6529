import Domain
import Testing

@Suite("Checking learning agreements") struct CheckAgreementTests {
  @Test("A learning agreement that breaks a promise is found", arguments: breaks)
  func found(_ way: Break) throws { try way.expectFound() }

  static let breaks = [
    Break(
      "two agreements in force on the same day",
      "UPDATE agreement SET in_force_to = '2026-11-26' WHERE code = 'LA-1'",
      finds: .twoAgreementsInForce("LA-1", "LA-2")),
    Break(
      "a union that has not signed",
      "DELETE FROM signature WHERE agreement_code = 'LA-2' AND party = 'UNISON'",
      finds: .inForceUnsigned("LA-2", missing: ["UNISON"])),
    Break(
      "nobody who signs for the trust",
      "DELETE FROM agreement_party WHERE agreement_code = 'LA-2' AND side = 'management'",
      finds: .inForceOneSided("LA-2", without: .management)),
    Break(
      "a body that referred it back",
      "UPDATE agreement SET approval_decision = 'referred-back' WHERE code = 'LA-2'",
      finds: .inForceUnapproved("LA-2")),
    Break(
      "no approval at all",
      "UPDATE agreement SET approval_body = NULL, approval_decision = NULL WHERE code = 'LA-2'",
      finds: .inForceUnapproved("LA-2")),
    Break(
      "in force from no day", "UPDATE agreement SET in_force_from = NULL WHERE code = 'LA-2'",
      finds: .inForceWithoutDays("LA-2")),
    Break(
      "superseded on no day",
      """
      UPDATE agreement SET in_force_to = NULL WHERE code = 'LA-1';
      UPDATE agreement SET in_force_from = NULL, in_force_to = NULL, state = 'signed'
      WHERE code = 'LA-2'
      """, finds: .inForceWithoutDays("LA-1")),
    Break(
      "a limit on who may enrol without an owner",
      "UPDATE agreement SET restriction_owner = NULL WHERE code = 'LA-1'",
      finds: .restrictionUnexplained("LA-1")),
    Break(
      "a limit on who may enrol without a reason",
      "UPDATE agreement SET restriction_reason = ' ' WHERE code = 'LA-1'",
      finds: .restrictionUnexplained("LA-1")),
    Break(
      "release that the agreement does not offer",
      """
      \(offersOnlyTimeOff);
      UPDATE release SET asked_at = '2026-11-25T10:00:00.000000Z' WHERE state = 'agreed'
      """,
      finds: .releaseNotOffered(CheckedBooks.releaseYoga, Cast.ada.number, .full, "LA-2")),
  ]

  private static let offersOnlyTimeOff =
    "UPDATE agreement SET release_models = 'toil' WHERE code = 'LA-2'"

  @Test("Release asked before an agreement was in force, set aside or read from a file stands")
  func releaseStands() throws {
    let later = "UPDATE release SET asked_at = '2026-11-25T10:00:00.000000Z'"
    for sql in [
      Self.offersOnlyTimeOff, "\(Self.offersOnlyTimeOff); \(later), answered_by = 'as imported'",
      "\(Self.offersOnlyTimeOff); \(later); UPDATE enrolment SET override_reason = 'agreed', "
        + "overridden = 'release-not-offered'",
    ] {
      let found = try CheckedBooks.broken(by: sql)
      #expect(
        !found.contains { if case .releaseNotOffered = $0 { true } else { false } }, "\(sql)")
    }
  }

  @Test("The text of an agreement in force cannot be changed unnoticed")
  func frozen() throws {
    let found = try CheckedBooks.broken(
      by: "UPDATE agreement_clause SET text = 'Some may learn.' WHERE agreement_code = 'LA-2'")
    #expect(
      found.map { if case .changedOutside(let what, _) = $0 { what } else { "" } } == [
        "agreement_clause"
      ])
  }
}
