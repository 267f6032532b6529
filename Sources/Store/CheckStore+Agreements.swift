public import Domain
import Engine

/// Somebody on a class, and by what an agreement let them in.
public struct KeptAdmission: Sendable {
  /// The class.
  public let label: ClassLabel
  /// Who.
  public let learner: EmployeeNumber
  /// By what, as it was kept.
  public let admission: Admission
  /// When the enrolment was made; nil where the history does not tell.
  public let made: Moment?
}

/// What the check reads of enrolments for the agreements that govern them.
extension Store {
  /// Everybody on a class or after a place who was asked whether they may enrol, but for those for
  /// whom that was set aside.
  public func admissionsKept() throws -> [KeptAdmission] {
    let claims = Self.states { $0.isLive || $0.isOnRoster }
    return try rows(
      """
      SELECT c.code, o.title, e.employee_number, e.admitted_by, e.admitted_as,
        (SELECT min(v.at) FROM enrolment_move v WHERE v.enrolment_id = e.id), e.overridden
      FROM enrolment e JOIN class c ON c.code = e.class_code JOIN course o ON o.code = c.course_code
      WHERE e.admitted_as IS NOT NULL AND e.state IN \(claims)
      ORDER BY c.code, e.joining_number
      """
    ) { cells -> KeptAdmission? in
      let label = ClassLabel(ClassCode(cells.text()), cells.text())
      let learner = EmployeeNumber(cells.text())
      guard let admission = Admission(&cells) else { return nil }
      let made = cells.optionalText().flatMap { Moment(iso: $0) }
      guard !Parted.words(cells.optionalText()).contains("not-eligible") else { return nil }
      return KeptAdmission(label: label, learner: learner, admission: admission, made: made)
    }.compactMap { $0 }
  }

  /// Everybody for whom hours of the year were asked for a class or one session of it.
  public func learnersUnderAgreedHours() throws -> [EmployeeNumber] {
    try rows(
      """
      SELECT DISTINCT e.employee_number FROM enrolment e JOIN release r ON r.enrolment_id = e.id
      WHERE 'hours' IN (r.asked, r.agreed) ORDER BY e.employee_number
      """
    ) { EmployeeNumber($0.text()) }
  }

  /// When the sessions of a class may last have been given other times than they were planned with;
  /// nil where never.
  public func rearranged(_ code: ClassCode) throws -> Moment? {
    try first(
      """
      SELECT max(u.at) FROM audit u LEFT JOIN audit_about b ON b.number = u.number
        AND b.kind = 'class' AND b.code = $1
      WHERE u.act = 'import' OR b.code IS NOT NULL
        AND u.act IN ('postpone-class', 'rearrange-session', 'cancel-session', 'undo')
      """, [.text(code.text)]
    ) { $0.optionalText().flatMap { Moment(iso: $0) } } ?? nil
  }
}
