public import Domain
import Engine

extension Relations {
  static let session = Relation<Session>(
    "session", key: ["class_code", "number"],
    [
      "date", "starts", "ends", "space_code", "tutor", "state", "register", "closed_reason",
      "submitted_on",
    ],
    encode: { session in
      [
        .text(session.classCode.text), Cell(session.number), .text(session.date.iso),
        .text(session.start.text), .text(session.end.text), Cell(session.space?.text),
        Cell(session.tutor), .text(session.state.rawValue), .text(session.register.rawValue),
        Cell(session.closedReason), Cell(session.submittedOn),
      ]
    },
    decode: { cells in
      Session(
        classCode: Code(cells.text()), number: cells.integer(),
        date: cells.day() ?? Day(number: 0), start: cells.time(), end: cells.time(),
        space: cells.optionalText().map { Code($0) }, tutor: cells.optionalText(),
        state: cells.word(.scheduled), register: cells.word(.notTaken),
        closedReason: cells.optionalText(), submittedOn: cells.day())
    })
}

extension Store {
  private static let sessionColumns = Relations.session.list("s")

  /// The sessions of a class, by number.
  public func sessions(of code: ClassCode) throws -> [Session] {
    try rows(
      """
      SELECT \(Self.sessionColumns) FROM session s WHERE s.class_code = $1 ORDER BY s.number
      """, [.text(code.text)]
    ) { Relations.session.decode(&$0) }
  }

  /// Every session of the classes a filter lets through, each class's by number.
  public func sessions(_ filter: ClassFilter) throws -> [ClassCode: [Session]] {
    let (condition, values) = filter.inDays("s.class_code")
    let sessions = try rows(
      """
      SELECT \(Self.sessionColumns) FROM session s WHERE \(condition)
      ORDER BY s.class_code, s.number
      """, values
    ) { Relations.session.decode(&$0) }
    return Dictionary(grouping: sessions, by: \.classCode)
  }

  /// Sessions that lie on the given days, with their classes, by date, start and class.
  ///
  /// - Parameter withCancelled: those of cancelled classes too.
  public func sessions(
    _ days: SessionDays, withCancelled: Bool = false
  ) throws -> [Commitment] {
    try rows(
      """
      SELECT \(Self.sessionColumns), o.title FROM session s
      JOIN class c ON c.code = s.class_code JOIN course o ON o.code = c.course_code
      WHERE \(SessionDays.condition) \(withCancelled ? "" : "AND c.state <> 'cancelled'")
      ORDER BY s.date, s.starts, s.class_code
      """, days.cells, Self.readCommitment)
  }

  /// Sessions of other classes the person has a place on, from a day on.
  public func commitments(
    of learner: EmployeeNumber, except code: ClassCode, from day: Day
  ) throws -> [Commitment] {
    try rows(
      """
      SELECT \(Self.sessionColumns), o.title FROM enrolment e
      JOIN session s ON s.class_code = e.class_code
      JOIN class c ON c.code = e.class_code JOIN course o ON o.code = c.course_code
      WHERE e.employee_number = $1 AND e.state = 'confirmed' AND e.class_code <> $2
        AND s.date >= $3 AND s.state <> 'cancelled'
      ORDER BY s.date, s.starts
      """, [.text(learner.text), .text(code.text), Cell(day - 1)], Self.readCommitment)
  }

  private static func readCommitment(_ cells: inout Cells) -> Commitment {
    let session = Relations.session.decode(&cells)
    return Commitment(ClassLabel(session.classCode, cells.text()), session)
  }
}

extension Journal {
  /// Writes a session.
  @discardableResult
  public func save(_ session: Session) throws -> Written {
    var session = session
    session.tutor = try canonical(session.tutor, .tutor)
    note(session.classCode)
    return try put(session, in: Relations.session)
  }

  /// Removes a session that has no marks.
  public func remove(_ session: Session) throws {
    note(session.classCode)
    try remove(
      Relations.session.shape, [.text(session.classCode.text), Cell(session.number)])
  }
}
