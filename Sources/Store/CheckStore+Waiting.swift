public import Domain
import Engine

/// Somebody who goes first in a waiting list, and how that came about.
public struct GoesFirst: Sendable {
  /// On which class.
  public let label: ClassLabel
  /// Who.
  public let learner: EmployeeNumber
  /// The agreement that is said to provide it.
  public let agreement: AgreementCode?
  /// The last day of going first.
  public let until: Day?
  /// When the person first stood in line; nil where the history does not tell.
  public let joined: Moment?
  /// Whether somebody who has stood in line since before goes by another agreement or none.
  public let entersOtherQueue: Bool
}

extension Store {
  /// When the list of a class was last served: when somebody on it went anywhere, or the class, its
  /// sessions or its kept places were changed.
  public func lastServed(_ code: ClassCode) throws -> Moment? {
    try first(
      """
      SELECT max(t.at) FROM (
        SELECT v.at FROM enrolment_move v JOIN enrolment e ON e.id = v.enrolment_id
          WHERE e.class_code = $1
        UNION ALL SELECT u.at FROM audit u JOIN audit_about b ON b.number = u.number
          WHERE b.kind = 'class' AND b.code = $1
          AND u.act IN ('change-class', 'postpone-class', 'keep-places', 'undo')
        UNION ALL SELECT u.at FROM audit u WHERE u.act = 'import') t
      """, [.text(code.text)]
    ) { $0.optionalText().flatMap { Moment(iso: $0) } } ?? nil
  }

  /// Everybody in a waiting list for whom a priority group's time was fixed.
  public func goingFirst() throws -> [GoesFirst] {
    let joined =
      "(SELECT min(v.at) FROM enrolment_move v "
      + "WHERE v.enrolment_id = e.id AND v.state = 'waitlisted')"
    // One who came back to the list, from an offer or a class planned anew, joined no queue.
    return try rows(
      """
      SELECT c.code, o.title, e.employee_number, e.queue_agreement, e.priority_until, \(joined),
        (SELECT count(*) FROM enrolment w JOIN enrolment_move v ON v.enrolment_id = w.id
          WHERE w.class_code = e.class_code AND w.state = 'waitlisted' AND v.state = w.state
          AND coalesce(w.queue_agreement, '') <> coalesce(e.queue_agreement, '')
          AND coalesce(v.ground, '') <> 'back-to-planned' AND v.at < \(joined)
          AND (SELECT count(*) FROM enrolment_move t
            WHERE t.enrolment_id = w.id AND t.state = w.state) = 1)
      FROM enrolment e JOIN class c ON c.code = e.class_code JOIN course o ON o.code = c.course_code
      WHERE e.state = 'waitlisted' AND e.priority_until IS NOT NULL
      ORDER BY c.code, e.joining_number
      """
    ) { cells in
      GoesFirst(
        label: ClassLabel(ClassCode(cells.text()), cells.text()),
        learner: EmployeeNumber(cells.text()),
        agreement: cells.optionalText().map { AgreementCode($0) }, until: cells.day(),
        joined: cells.optionalText().flatMap { Moment(iso: $0) },
        entersOtherQueue: cells.flag())
    }
  }
}
