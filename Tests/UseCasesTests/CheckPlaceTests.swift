import Domain
import Testing

@Suite("Checking places, waiting lists and sessions") struct CheckPlaceTests {
  @Test("A class, list or session that breaks a promise is found", arguments: breaks)
  func found(_ way: Break) throws { try way.expectFound() }

  static let breaks = places + waiting + cancelled + sums + sessions

  private static let places = [
    Break(
      "more people than places",
      """
      UPDATE enrolment SET state = 'confirmed', joined_on = '2026-11-23'
      WHERE \(CheckedBooks.row(of: Cast.sian, on: Cast.yoga));
      \(CheckedBooks.move(Cast.sian, on: Cast.yoga, to: .confirmed))
      DELETE FROM mark; UPDATE session SET register = 'not-taken'
      """, finds: .overfull(Cast.yoga, occupied: 2, maximum: 1)),
    Break(
      "an offer beside a taken place",
      """
      UPDATE enrolment SET state = 'offered', offer_ends = '2026-11-25T09:00'
      WHERE \(CheckedBooks.row(of: Cast.sian, on: Cast.yoga));
      \(CheckedBooks.move(Cast.sian, on: Cast.yoga, to: .offered))
      """, finds: .overfull(Cast.yoga, occupied: 2, maximum: 1)),
    Break(
      "fewer places than are held for release",
      "UPDATE class SET maximum = 2 WHERE code = 'YOGA-3'",
      finds: .overfull(CheckedBooks.releaseYoga, occupied: 3, maximum: 2)),
    Break(
      "a space smaller than its class", "UPDATE learning_space SET capacity = 0",
      finds: .overCapacity(Cast.yoga, "SEM", capacity: 0)),
    Break(
      "a minimum above the maximum", "UPDATE class SET minimum = 3 WHERE code = 'YOGA-5'",
      finds: .minimumAboveMaximum(CheckedBooks.keptYoga, minimum: 3, maximum: 2)),
    Break(
      "more places kept than there are", "UPDATE kept_place SET count = 3",
      finds: .keptMoreThanPlaces(CheckedBooks.keptYoga, kept: 3, maximum: 2)),
  ]

  private static let waiting = [
    Break(
      "a free place beside somebody who waits",
      "UPDATE class SET maximum = 2 WHERE code = 'YOGA-1'",
      finds: .unserved(Cast.yoga, free: 1, Cast.sian.number)),
    Break(
      "a free place beside somebody who could be offered it",
      """
      UPDATE class SET maximum = 2 WHERE code = 'ESP-2';
      UPDATE enrolment SET state = 'waitlisted', left_on = NULL, joined_on = NULL
      WHERE \(CheckedBooks.row(of: Cast.sian, on: CheckedBooks.offeredSpanish));
      UPDATE enrolment_move SET state = 'waitlisted'
      WHERE enrolment_id = \(CheckedBooks.enrolment(of: Cast.sian, on: CheckedBooks.offeredSpanish))
        AND state = 'withdrawn'
      """, finds: .unserved(CheckedBooks.offeredSpanish, free: 1, Cast.sian.number)),
    Break(
      "an offer that never ends", "UPDATE enrolment SET offer_ends = NULL",
      finds: .offerWithoutEnd(CheckedBooks.offeredSpanish, Cast.benedict.number)),
    Break(
      "two people with one joining number",
      """
      DROP INDEX one_joining_number;
      UPDATE enrolment SET joining_number = 1 WHERE class_code = 'YOGA-1'
      """, finds: .sameJoiningNumber(Cast.yoga, number: 1)),
    Break(
      "one of two who only come together has a place",
      """
      UPDATE class SET maximum = 3 WHERE code = 'YOGA-4';
      UPDATE enrolment SET state = 'confirmed', joined_on = '2026-11-23'
      WHERE \(CheckedBooks.row(of: Cast.sian, on: CheckedBooks.buddyYoga));
      \(CheckedBooks.move(Cast.sian, on: CheckedBooks.buddyYoga, to: .confirmed, because: .picked))
      """,
      finds: .buddiesApart(CheckedBooks.buddyYoga, Cast.sian.number, Cast.hoa.number)),
    Break(
      "somebody who comes together with one who comes alone",
      """
      UPDATE enrolment SET buddy = NULL
      WHERE \(CheckedBooks.row(of: Cast.hoa, on: CheckedBooks.buddyYoga))
      """,
      finds: .buddyOneSided(CheckedBooks.buddyYoga, Cast.sian.number, Cast.hoa.number)),
    Break(
      "priority without an agreement",
      "UPDATE enrolment SET queue_agreement = NULL WHERE priority_until IS NOT NULL",
      finds: priorityOfLukasz),
    Break(
      "priority by an agreement that provides none", "UPDATE agreement SET priority_bands = ''",
      finds: priorityOfLukasz),
    Break(
      "priority by an agreement that never came into force",
      "UPDATE agreement SET state = 'signed' WHERE code = 'LA-1'", finds: priorityOfLukasz),
    Break(
      "priority by an agreement that was no longer in force",
      """
      UPDATE agreement SET in_force_to = '2026-11-20' WHERE code = 'LA-1'
      """, finds: priorityOfLukasz),
    Break(
      "priority that was over when its list was joined",
      "UPDATE enrolment SET priority_until = '2026-11-20' WHERE priority_until IS NOT NULL",
      finds: priorityOfLukasz),
    Break(
      "priority in a list that began without an agreement",
      """
      UPDATE enrolment SET queue_agreement = NULL
      WHERE \(CheckedBooks.row(of: Cast.hoa, on: CheckedBooks.priorityYoga))
      """, finds: priorityOfLukasz),
  ]

  private static let priorityOfLukasz = BrokenPromise.priorityWithoutAgreement(
    CheckedBooks.priorityYoga, Cast.lukasz.number)

  private static let cancelled = [
    Break(
      "a learner left on a cancelled class",
      """
      UPDATE enrolment SET state = 'confirmed', left_on = NULL, reason = NULL
      WHERE \(CheckedBooks.row(of: Cast.ada, on: CheckedBooks.cancelledSpanish));
      DELETE FROM enrolment_move WHERE state = 'cancelled'
        AND enrolment_id = \(CheckedBooks.enrolment(of: Cast.ada, on: CheckedBooks.cancelledSpanish))
      """,
      finds: .liveOnCancelledClass(
        CheckedBooks.cancelledSpanish, Cast.ada.number, .confirmed)),
    Break(
      "a session left of a cancelled class",
      "UPDATE session SET state = 'scheduled' WHERE class_code = 'ESP-3' AND number = 2",
      finds: .sessionOfCancelledClass(CheckedBooks.cancelledSpanish, session: 2)),
    Break(
      "an absence at a cancelled session",
      "INSERT INTO mark VALUES ('ESP-3', 2, '\(Cast.ada.number)', 'U')",
      finds: .absenceAtCancelledSession(
        CheckedBooks.cancelledSpanish, session: 2, Cast.ada.number)),
  ]

  private static let sums = [
    Break(
      "a sum nobody counted",
      "UPDATE attendance_sum SET present = present + 1 WHERE class_code = 'YOGA-1'",
      finds: .attendanceSumsDiffer(Cast.yoga)),
    Break(
      "a sum that is gone", "DELETE FROM attendance_sum WHERE class_code = 'YOGA-1'",
      finds: .attendanceSumsDiffer(Cast.yoga)),
  ]

  private static let sessions = [
    Break(
      "a learner in two places",
      """
      UPDATE session SET starts = '12:30', ends = '13:30'
      WHERE class_code = 'ESP-1' AND number = 2
      """,
      finds: .learnerClash(Cast.ada.number, Cast.yoga, Cast.spanish, on: Cast.thursday + 7),
      .tutorClash("Joe Hart", Cast.spanish, CheckedBooks.overriddenSpanish, on: Cast.thursday + 7)),
    Break(
      "a space with two sessions",
      "UPDATE session SET space_code = 'SEM' WHERE class_code = 'ESP-5' AND number = 2",
      finds: .spaceClash(
        "SEM", .session(Cast.yoga, number: 2),
        .session(CheckedBooks.overriddenSpanish, number: 2), on: Cast.thursday + 7)),
    Break(
      "a booking in a space that is taken",
      """
      INSERT INTO space_booking VALUES ('B1', NULL, 'SEM', '2026-12-03', '12:00', '13:00', 0, 0,
        'other', 'Fire training', 0, NULL, NULL, '', 'confirmed', NULL)
      """,
      finds: .spaceClash(
        "SEM", .session(Cast.yoga, number: 2), .booking(BookingLabel("B1", "Fire training")),
        on: Cast.thursday + 7)),
    Break(
      "more people at once than a shared space holds",
      """
      UPDATE learning_space SET shared = 1, capacity = 12 WHERE code = 'SEM';
      INSERT INTO space_booking VALUES ('B1', NULL, 'SEM', '2026-12-03', '12:00', '13:00', 0, 0,
        'other', 'Fire training', 0, NULL, 12, '', 'confirmed', NULL)
      """, finds: .spaceCrowded("SEM", people: 13, capacity: 12, on: Cast.thursday + 7)),
    Break(
      "more laptops in use than there are",
      """
      INSERT INTO stock VALUES ('laptops', 5);
      UPDATE class SET kit = 'laptops:6' WHERE code = 'YOGA-1'
      """, finds: .kitShort("laptops", short: 1, on: Cast.thursday + 7),
      .kitShort("laptops", short: 1, on: Cast.thursday + 14),
      .kitShort("laptops", short: 1, on: Cast.thursday + 21)),
    Break(
      "equipment nobody has recorded", "UPDATE class SET kit = 'mats:2' WHERE code = 'ESP-5'",
      finds: .noSuchStock("mats", .session(CheckedBooks.overriddenSpanish, number: 2)),
      .noSuchStock("mats", .session(CheckedBooks.overriddenSpanish, number: 3)),
      .noSuchStock("mats", .session(CheckedBooks.overriddenSpanish, number: 4))),
    Break(
      "a tutor in two places",
      "UPDATE session SET tutor = 'Mara Lind' WHERE class_code = 'ESP-5' AND number = 2",
      finds: .tutorClash(
        "Mara Lind", Cast.yoga, CheckedBooks.overriddenSpanish, on: Cast.thursday + 7)),
    Break(
      "a mark of somebody who was never there",
      "INSERT INTO mark VALUES ('YOGA-1', 1, '\(Cast.hoa.number)', 'P')",
      finds: .markWithoutEnrolment(Cast.yoga, session: 1, Cast.hoa.number)),
    Break(
      "a mark at a session to come",
      "INSERT INTO mark VALUES ('YOGA-1', 2, '\(Cast.ada.number)', 'P')",
      finds: .markBeforeStart(Cast.yoga, session: 2, Cast.ada.number)),
    Break(
      "a mark that is none", "UPDATE mark SET mark = 'ZZZ'",
      finds: .unknownMark(Cast.yoga, session: 1, Cast.ada.number)),
    Break(
      "a submitted register with a blank", "DELETE FROM mark",
      finds: .submittedWithBlanks(Cast.yoga, session: 1, blanks: 1)),
  ]
}
