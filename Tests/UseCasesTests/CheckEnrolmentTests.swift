import Domain
import Testing

@Suite("Checking enrolments and their histories") struct CheckEnrolmentTests {
  @Test("An enrolment or a history that breaks a promise is found", arguments: breaks)
  func found(_ way: Break) throws { try way.expectFound() }

  static let breaks = histories + days + carried

  private static let histories = [
    Break(
      "an enrolment moved without its history",
      """
      UPDATE enrolment SET state = 'withdrawn', left_on = '2026-11-24'
      WHERE \(CheckedBooks.row(of: Cast.ada, on: Cast.spanish))
      """, finds: .historyDiffers(Cast.spanish, Cast.ada.number)),
    Break(
      "a history with a line taken out",
      """
      DELETE FROM enrolment_move WHERE place = 0
        AND enrolment_id = \(CheckedBooks.enrolment(of: Cast.benedict, on: CheckedBooks.offeredSpanish))
      """, finds: .historyDiffers(CheckedBooks.offeredSpanish, Cast.benedict.number)),
    Break(
      "a move outside the table of moves",
      CheckedBooks.move(Cast.ada, on: Cast.spanish, to: .attended)
        + CheckedBooks.move(Cast.ada, on: Cast.spanish, to: .confirmed),
      finds: .illegalMove(
        Cast.spanish, Cast.ada.number, from: .attended, to: .confirmed)),
    Break(
      "a move that claims to be an undo, though the audit trail knows of none",
      CheckedBooks.move(Cast.ada, on: Cast.spanish, to: .attended)
        + CheckedBooks.move(Cast.ada, on: Cast.spanish, to: .confirmed, because: .undone),
      finds: .illegalMove(
        Cast.spanish, Cast.ada.number, from: .attended, to: .confirmed)),
    Break(
      "a reason that does not lead where it went",
      "UPDATE enrolment_move SET ground = 'offer-ended' WHERE ground = 'moved-to:ESP-4'",
      finds: .groundContradicts(CheckedBooks.keptYoga, Cast.benedict.number, .withdrawn)),
    Break(
      "a reason that is none",
      "UPDATE enrolment_move SET ground = 'because' WHERE ground = 'moved-to:ESP-4'",
      finds: .groundContradicts(CheckedBooks.keptYoga, Cast.benedict.number, .withdrawn)),
    Break(
      "two live enrolments on one class",
      """
      DROP INDEX one_live_enrolment;
      INSERT INTO enrolment (id, class_code, employee_number, state, requested_at, joining_number,
        release_model, joined_on)
      SELECT id || '-again', class_code, employee_number, state, requested_at, 9, release_model,
        joined_on FROM enrolment WHERE \(CheckedBooks.row(of: Cast.ada, on: CheckedBooks.nextSpanish));
      INSERT INTO enrolment_move (enrolment_id, place, state, at, actor)
      SELECT id || '-again', 0, state, requested_at, 'rep' FROM enrolment
      WHERE \(CheckedBooks.row(of: Cast.ada, on: CheckedBooks.nextSpanish)) AND carried_from IS NOT NULL;
      UPDATE class SET maximum = 3 WHERE code = 'ESP-4'
      """, finds: .twoLiveEnrolments(CheckedBooks.nextSpanish, Cast.ada.number)),
    Break(
      "a rule set aside without a reason",
      "UPDATE enrolment SET override_reason = ' ' WHERE override_reason IS NOT NULL",
      finds: .overrideWithoutReason(CheckedBooks.overriddenSpanish, Cast.ada.number)),
  ]

  private static let days = [
    Break(
      "a place without a first day",
      """
      UPDATE enrolment SET joined_on = NULL
      WHERE \(CheckedBooks.row(of: Cast.ada, on: CheckedBooks.nextSpanish))
      """, finds: .placeWithoutFirstDay(CheckedBooks.nextSpanish, Cast.ada.number)),
    Break(
      "a place that was left",
      """
      UPDATE enrolment SET left_on = '2026-12-24'
      WHERE \(CheckedBooks.row(of: Cast.ada, on: CheckedBooks.nextSpanish))
      """, finds: .placeAfterLeaving(CheckedBooks.nextSpanish, Cast.ada.number)),
    Break(
      "a place left before it was joined",
      """
      UPDATE enrolment SET left_on = '2026-11-01'
      WHERE \(CheckedBooks.row(of: Cast.benedict, on: CheckedBooks.keptYoga))
      """, finds: .placeAfterLeaving(CheckedBooks.keptYoga, Cast.benedict.number)),
    Break(
      "somebody expected who only waits",
      """
      UPDATE enrolment SET joined_on = '2026-11-27'
      WHERE \(CheckedBooks.row(of: Cast.sian, on: Cast.yoga))
      """, finds: .expectedWithoutPlace(Cast.yoga, Cast.sian.number, .waitlisted)),
    Break(
      "somebody expected who has withdrawn",
      """
      UPDATE enrolment SET left_on = NULL
      WHERE \(CheckedBooks.row(of: Cast.benedict, on: CheckedBooks.keptYoga))
      """, finds: .expectedWithoutPlace(CheckedBooks.keptYoga, Cast.benedict.number, .withdrawn)),
  ]

  private static let carried = [
    Break(
      "a joining time kept from somebody else",
      """
      UPDATE enrolment SET employee_number = '\(Cast.hoa.number)'
      WHERE \(CheckedBooks.row(of: Cast.ada, on: CheckedBooks.cancelledSpanish))
      """, finds: .carriedFromAnother(CheckedBooks.nextSpanish, Cast.ada.number)),
    Break(
      "a joining time kept twice",
      """
      UPDATE enrolment SET
        carried_from = \(CheckedBooks.enrolment(of: Cast.ada, on: CheckedBooks.cancelledSpanish)),
        requested_at = (SELECT f.requested_at FROM enrolment f
          WHERE f.class_code = 'ESP-3' AND f.employee_number = '\(Cast.ada.number)')
      WHERE \(CheckedBooks.row(of: Cast.ada, on: Cast.spanish))
      """, finds: .carriedTwice(Cast.spanish, Cast.ada.number),
      .carriedTwice(CheckedBooks.nextSpanish, Cast.ada.number)),
    Break(
      "a joining time that was not kept",
      """
      UPDATE enrolment SET requested_at = '2026-11-23T10:00:00.000000Z'
      WHERE \(CheckedBooks.row(of: Cast.ada, on: CheckedBooks.nextSpanish))
      """, finds: .joiningTimeLost(CheckedBooks.nextSpanish, Cast.ada.number)),
  ]
}
