public import Domain
import Engine

/// The mark of one learner at one session, as kept.
public struct KeptMark: Hashable, Sendable {
  /// The class.
  public var classCode: ClassCode
  /// The session's number.
  public var session: Int
  /// The learner.
  public var learner: EmployeeNumber
  /// The mark.
  public var mark: Mark

  /// Joins a mark and where it stands.
  public init(classCode: ClassCode, session: Int, learner: EmployeeNumber, mark: Mark) {
    self.classCode = classCode
    self.session = session
    self.learner = learner
    self.mark = mark
  }

  var key: [Cell] { [.text(classCode.text), Cell(session), .text(learner.text)] }
}

/// An amendment and the mark it changed.
struct KeptAmendment {
  let classCode: ClassCode
  let session: Int
  let learner: EmployeeNumber
  let place: Int
  let amendment: Amendment
}

extension Relations {
  static let mark = Relation<KeptMark>(
    "mark", key: ["class_code", "session_number", "employee_number"], ["mark"],
    encode: { $0.key + [.text($0.mark.text)] },
    decode: { cells in
      KeptMark(
        classCode: Code(cells.text()), session: cells.integer(), learner: Code(cells.text()),
        mark: Mark(cells.text()) ?? .notExpected)
    })

  static let amendment = Relation<KeptAmendment>(
    "amendment", key: ["class_code", "session_number", "employee_number", "place"],
    ["old_mark", "new_mark", "reason", "actor", "at", "allowed_by"],
    encode: { kept in
      [
        .text(kept.classCode.text), Cell(kept.session), .text(kept.learner.text),
        Cell(kept.place), Cell(kept.amendment.from?.text), .text(kept.amendment.to.text),
        .text(kept.amendment.reason), .text(kept.amendment.by), .text(kept.amendment.at.iso),
        Cell(kept.amendment.allowedBy),
      ]
    },
    decode: { cells in
      KeptAmendment(
        classCode: Code(cells.text()), session: cells.integer(), learner: Code(cells.text()),
        place: cells.integer(),
        amendment: Amendment(
          from: cells.optionalText().flatMap { Mark($0) },
          to: Mark(cells.text()) ?? .notExpected, reason: cells.text(), by: cells.text(),
          at: cells.moment(), allowedBy: cells.optionalText()))
    })
}

extension Store {
  /// Every mark of a class.
  public func marks(of code: ClassCode) throws -> [KeptMark] {
    try rows(
      """
      SELECT \(Relations.mark.list("k")) FROM mark k WHERE k.class_code = $1
      ORDER BY k.session_number, k.employee_number
      """, [.text(code.text)]
    ) { Relations.mark.decode(&$0) }
  }

  /// Every mark of a person.
  public func marks(of learner: EmployeeNumber) throws -> [KeptMark] {
    try rows(
      "SELECT \(Relations.mark.list("k")) FROM mark k WHERE k.employee_number = $1",
      [.text(learner.text)]
    ) { Relations.mark.decode(&$0) }
  }

  /// The mark of one learner at one session.
  public func mark(
    _ code: ClassCode, session: Int, learner: EmployeeNumber
  ) throws -> Mark? {
    try find(Relations.mark, [.text(code.text), Cell(session), .text(learner.text)])?.mark
  }

  /// The amendments of one register, oldest first, by learner.
  public func amendments(
    of code: ClassCode, session: Int
  ) throws -> [EmployeeNumber: [Amendment]] {
    let kept = try rows(
      """
      SELECT \(Relations.amendment.list("d")) FROM amendment d
      WHERE d.class_code = $1 AND d.session_number = $2 ORDER BY d.employee_number, d.place
      """, [.text(code.text), Cell(session)]
    ) { Relations.amendment.decode(&$0) }
    return Dictionary(grouping: kept, by: \.learner).mapValues { $0.map(\.amendment) }
  }

  /// How many marks each session on the given days has, blanks not counted.
  public func markCounts(_ days: SessionDays) throws -> [ClassCode: [Int: Int]] {
    let counts = try rows(
      """
      SELECT s.class_code, s.number, count(*) FROM session s
      JOIN mark k ON k.class_code = s.class_code AND k.session_number = s.number
      WHERE \(SessionDays.condition) GROUP BY s.class_code, s.number
      """, days.cells
    ) { (code: ClassCode($0.text()), session: $0.integer(), count: $0.integer()) }
    return counts.reduce(into: [:]) { $0[$1.code, default: [:]][$1.session] = $1.count }
  }

  /// How many learners are expected at each session on the given days.
  public func expectedCounts(_ days: SessionDays) throws -> [ClassCode: [Int: Int]] {
    let counts = try rows(
      """
      SELECT s.class_code, s.number, count(DISTINCT e.employee_number) FROM session s
      JOIN enrolment e ON e.class_code = s.class_code
      WHERE \(SessionDays.condition) AND e.joined_on <= s.date
        AND (e.left_on IS NULL OR e.left_on > s.date)
      GROUP BY s.class_code, s.number
      """, days.cells
    ) { (code: ClassCode($0.text()), session: $0.integer(), count: $0.integer()) }
    return counts.reduce(into: [:]) { $0[$1.code, default: [:]][$1.session] = $1.count }
  }
}

extension Journal {
  /// Writes a mark.
  @discardableResult
  public func save(_ mark: KeptMark) throws -> Written {
    note(mark.learner)
    return try put(mark, in: Relations.mark)
  }

  /// Clears a mark, if there is one.
  public func clear(_ mark: KeptMark) throws {
    note(mark.learner)
    try remove(Relations.mark.shape, mark.key)
  }

  /// Adds an amendment; those before it stay.
  public func add(
    _ amendment: Amendment, to mark: KeptMark
  ) throws {
    let before = try store.amendments(of: mark.classCode, session: mark.session)
    try put(
      KeptAmendment(
        classCode: mark.classCode, session: mark.session, learner: mark.learner,
        place: before[mark.learner]?.count ?? 0, amendment: amendment),
      in: Relations.amendment)
  }
}
