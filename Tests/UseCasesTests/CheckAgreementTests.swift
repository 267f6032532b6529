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
    Break(
      "somebody let in from a site the agreement does not name",
      "UPDATE enrolment SET admitted_as = 'North site' WHERE \(sianOnYoga)",
      finds: .notAdmitted(Cast.yoga, Cast.sian.number, "LA-1")),
    Break(
      "somebody let in though no site was read",
      "UPDATE enrolment SET admitted_as = '' WHERE \(sianOnYoga)",
      finds: .notAdmitted(Cast.yoga, Cast.sian.number, "LA-1")),
    Break(
      "somebody let in by an agreement there is not",
      "UPDATE enrolment SET admitted_by = 'LA-9' WHERE \(sianOnYoga)",
      finds: .belongsNowhere(what: "enrolment", to: "agreement", key: "LA-9")),
    Break(
      "somebody let in as if no agreement governed the class",
      """
      UPDATE agreement SET restricted_by = 'site', restricted_to = 'Main site',
        restriction_reason = 'a pilot', restriction_owner = 'Ruth' WHERE code = 'LA-2';
      UPDATE enrolment SET admitted_by = NULL, admitted_as = '' WHERE \(sianOnYoga);
      UPDATE enrolment_move SET at = '2026-11-25T18:00:00.000000Z' WHERE enrolment_id =
        (SELECT id FROM enrolment WHERE \(sianOnYoga))
      """, finds: .notAdmitted(Cast.yoga, Cast.sian.number, "LA-2")),
    Break(
      "more agreed hours than the year gives",
      "\(fourHoursOfOne); \(askedLater)",
      finds: .hoursBeyondAgreement(
        Cast.ada.number, "LA-2", year: 2026, minutes: 240, hoursAYear: 1)),
  ]

  private static let sianOnYoga = CheckedBooks.row(of: Cast.sian, on: Cast.yoga)
  private static let adaInWorkTime = CheckedBooks.row(of: Cast.ada, on: CheckedBooks.releaseYoga)
  private static let fourHoursOfOne = """
    UPDATE agreement SET hours_a_year = 1;
    UPDATE enrolment SET release_model = 'hours' WHERE \(adaInWorkTime);
    UPDATE release SET asked = 'hours', agreed = 'hours' WHERE enrolment_id =
      (SELECT id FROM enrolment WHERE \(adaInWorkTime))
    """
  private static let askedLater = "UPDATE release SET asked_at = '2026-11-25T10:00:00.000000Z'"

  @Test("Hours asked before an agreement was in force, set aside or read from a file stand")
  func hoursStand() throws {
    for sql in [
      Self.fourHoursOfOne,
      "\(Self.fourHoursOfOne); \(Self.askedLater), answered_by = 'as imported'",
      "\(Self.fourHoursOfOne); \(Self.askedLater); UPDATE enrolment SET "
        + "override_reason = 'agreed', overridden = 'hours-used-up'",
    ] {
      let found = try CheckedBooks.broken(by: sql)
      #expect(
        !found.contains { if case .hoursBeyondAgreement = $0 { true } else { false } }, "\(sql)")
    }
  }

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
