public import Domain
import Engine

/// A row before an act and after it; nil where there was or is none.
public struct Picture<Value: Sendable>: Sendable {
  /// As it was.
  public let before: Value?
  /// As the act left it.
  public let after: Value?
  /// Whether the act stands: it took nothing back, and nobody has taken it back.
  public let stands: Bool
}

extension Store {
  /// Every picture the audit trail has of a class's sessions, oldest first. Files that were
  /// imported leave none.
  public func sessionPictures(of code: ClassCode) throws -> [Picture<Session>] {
    try pictures(of: Relations.session, about: .class, code.text).filter {
      ($0.before ?? $0.after)?.classCode == code
    }
  }

  /// Every picture the audit trail has of a space's bookings, oldest first.
  public func bookingPictures(of code: SpaceCode) throws -> [Picture<SpaceBooking>] {
    try pictures(of: Relations.spaceBooking, about: .space, code.text)
  }

  /// Every picture of a session that was on a day before it was moved, oldest first.
  public func sessionPictures(before day: Day) throws -> [Picture<Session>] {
    let pictures = try rows(
      """
      SELECT c.before, c.after, \(Self.stands) FROM audit_change c
      JOIN audit u ON u.number = c.number
      WHERE u.act IN ('rearrange-session', 'postpone-class', 'change-class')
        AND c.relation = $1 AND c.before IS NOT NULL
      ORDER BY u.number, c.place
      """, [.text(Relations.session.shape.name)]
    ) { Self.picture(of: Relations.session, &$0) }
    return pictures.filter { $0.before?.date == day }
  }

  /// The bookings of a space that an account has made.
  public func bookings(of code: SpaceCode, by account: String) throws -> [BookingCode] {
    try rows(
      """
      SELECT c.after FROM audit_about b JOIN audit u ON u.number = b.number
      JOIN audit_change c ON c.number = b.number
      WHERE b.kind = $1 AND b.code = $2 AND u.actor = $3 AND c.relation = $4 AND c.before IS NULL
        AND u.undoes IS NULL
      """,
      [
        .text(AuditSubject.space.rawValue), .text(code.text), .text(account),
        .text(Relations.spaceBooking.shape.name),
      ]
    ) { Self.value(of: Relations.spaceBooking, $0.optionalText())?.code }.compactMap { $0 }
  }

  /// What tells these books from all others, for as long as they are kept: the hash of their first
  /// audit entry. Nil in books without one.
  public func identity() throws -> String? {
    try first("SELECT hash FROM audit WHERE number = 1", []) { $0.text() }
  }

  private func pictures<Value>(
    of relation: Relation<Value>, about subject: AuditSubject, _ code: String
  ) throws -> [Picture<Value>] {
    try rows(
      """
      SELECT c.before, c.after, \(Self.stands)
      FROM audit_about b JOIN audit u ON u.number = b.number
      JOIN audit_change c ON c.number = b.number
      WHERE b.kind = $1 AND b.code = $2 AND c.relation = $3
      ORDER BY u.number, c.place
      """, [.text(subject.rawValue), .text(code), .text(relation.shape.name)]
    ) { Self.picture(of: relation, &$0) }
  }

  /// Whether an act took nothing back and was not taken back itself, as a column.
  private static let stands = """
    CASE WHEN u.undoes IS NULL
      AND NOT EXISTS (SELECT 1 FROM audit t WHERE t.undoes = u.number) THEN 1 ELSE 0 END
    """

  private static func picture<Value>(
    of relation: Relation<Value>, _ cells: inout Cells
  ) -> Picture<Value> {
    Picture(
      before: value(of: relation, cells.optionalText()),
      after: value(of: relation, cells.optionalText()), stands: cells.flag())
  }

  private static func value<Value>(of relation: Relation<Value>, _ image: String?) -> Value? {
    guard var row = image.flatMap(RowImage.cells) else { return nil }
    // Pictures made before a column was added are shorter.
    row += Array(repeating: .null, count: max(0, relation.shape.columnCount - row.count))
    var cells = Cells(row)
    return relation.decode(&cells)
  }
}
