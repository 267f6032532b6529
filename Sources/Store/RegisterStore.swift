public import Domain
import Engine

/// The number of a learner's row on the registers of a class.
struct RegisterRow {
  let classCode: ClassCode
  let learner: EmployeeNumber
  let row: Int
}

/// A note beside a mark, and where it stands.
struct KeptNote {
  let classCode: ClassCode
  let session: Int
  let learner: EmployeeNumber
  let note: RegisterNote

  var key: [Cell] { [.text(classCode.text), Cell(session), .text(learner.text)] }
}

extension Relations {
  static let registerRow = Relation<RegisterRow>(
    "register_row", key: ["class_code", "employee_number"], ["row_number"],
    encode: { [.text($0.classCode.text), .text($0.learner.text), Cell($0.row)] },
    decode: { cells in
      RegisterRow(
        classCode: Code(cells.text()), learner: Code(cells.text()), row: cells.integer())
    })

  static let registerNote = Relation<KeptNote>(
    "register_note", key: ["class_code", "session_number", "employee_number"], ["note"],
    encode: { $0.key + [.text($0.note.rawValue)] },
    decode: { cells in
      KeptNote(
        classCode: Code(cells.text()), session: cells.integer(), learner: Code(cells.text()),
        note: cells.word(.toCall))
    })
}

extension Store {
  /// The numbers given to learners on the registers of a class.
  public func registerRows(of code: ClassCode) throws -> [EmployeeNumber: Int] {
    try rows(
      """
      SELECT \(Relations.registerRow.list("r")) FROM register_row r WHERE r.class_code = $1
      """, [.text(code.text)]
    ) { Relations.registerRow.decode(&$0) }.reduce(into: [:]) { $0[$1.learner] = $1.row }
  }

  /// The notes on the registers of a class, by learner and session.
  public func registerNotes(
    of code: ClassCode
  ) throws -> [EmployeeNumber: [Int: RegisterNote]] {
    try rows(
      """
      SELECT \(Relations.registerNote.list("n")) FROM register_note n WHERE n.class_code = $1
      """, [.text(code.text)]
    ) { Relations.registerNote.decode(&$0) }.reduce(into: [:]) {
      $0[$1.learner, default: [:]][$1.session] = $1.note
    }
  }

  /// Who last changed a mark; nil where nobody did, or a file brought it.
  public func lastToMark(
    _ learner: EmployeeNumber, at session: Int, of code: ClassCode
  ) throws -> String? {
    let key: [Cell] = [.text(code.text), Cell(session), .text(learner.text)]
    return try first(
      """
      SELECT u.actor, u.desk FROM audit_about b JOIN audit u ON u.number = b.number
      JOIN audit_change c ON c.number = b.number
      WHERE b.kind = 'class' AND b.code = $1 AND c.relation = 'mark' AND c.row_key = $2
      ORDER BY u.number DESC LIMIT 1
      """, [.text(code.text), .text(RowImage.text(key))]
    ) { "\($0.text()) at \($0.text())" }
  }

  /// The classes on which somebody was absent on some days, of those that are not over.
  public func classesWithAbsences(from: Day, to: Day) throws -> [ClassCode] {
    try rows(
      """
      SELECT DISTINCT k.class_code FROM session s
      JOIN mark k ON k.class_code = s.class_code AND k.session_number = s.number
      JOIN class c ON c.code = s.class_code
      WHERE s.date >= $1 AND s.date <= $2 AND substr(k.mark, 1, 1) IN ('A', 'U')
        AND c.state NOT IN ('completed', 'cancelled')
      ORDER BY k.class_code
      """, [Cell(from), Cell(to)]
    ) { ClassCode($0.text()) }
  }

  /// The sessions of a day at which a person is expected, by start.
  public func commitments(of learner: EmployeeNumber, on day: Day) throws -> [Commitment] {
    try commitments(of: learner, from: day, to: day)
  }

  /// The sessions of some days at which a person is expected, with their classes, by time.
  public func commitments(
    of learner: EmployeeNumber, from: Day, to: Day
  ) throws -> [Commitment] {
    try rows(
      """
      SELECT \(Relations.session.list("s")), o.title FROM enrolment e
      JOIN session s ON s.class_code = e.class_code
      JOIN class c ON c.code = e.class_code JOIN course o ON o.code = c.course_code
      WHERE e.employee_number = $1 AND e.joined_on <= s.date
        AND (e.left_on IS NULL OR e.left_on > s.date)
        AND s.date >= $2 AND s.date <= $3 AND s.state <> 'cancelled'
      ORDER BY s.date, s.starts, s.class_code
      """, [.text(learner.text), Cell(from), Cell(to)]
    ) { cells in
      let session = Relations.session.decode(&cells)
      return Commitment(ClassLabel(session.classCode, cells.text()), session)
    }
  }
}

extension Journal {
  /// Gives a learner a number on the registers of a class.
  public func saveRow(_ row: Int, of learner: EmployeeNumber, on code: ClassCode) throws {
    note(code)
    try put(
      RegisterRow(classCode: code, learner: learner, row: row), in: Relations.registerRow)
  }

  /// Writes a note beside a mark; nil takes it away.
  public func save(
    _ note: RegisterNote?, of learner: EmployeeNumber, session: Int, on code: ClassCode
  ) throws {
    self.note(code)
    self.note(learner)
    let kept = KeptNote(
      classCode: code, session: session, learner: learner, note: note ?? .toCall)
    if note == nil {
      try remove(Relations.registerNote.shape, kept.key)
    } else {
      try put(kept, in: Relations.registerNote)
    }
  }
}
