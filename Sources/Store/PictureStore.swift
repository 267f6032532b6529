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

  /// What tells these books from all others, for as long as they are kept: the hash of their first
  /// audit entry. Nil in books without one.
  public func identity() throws -> String? {
    try first("SELECT hash FROM audit WHERE number = 1", []) { $0.text() }
  }

  private func pictures<Value>(
    of relation: Relation<Value>, about subject: AuditSubject, _ code: String
  ) throws -> [Picture<Value>] {
    let shape = relation.shape
    func value(_ image: String?) -> Value? {
      guard var row = image.flatMap(RowImage.cells) else { return nil }
      // Pictures made before a column was added are shorter.
      row += Array(repeating: .null, count: max(0, shape.columnCount - row.count))
      var cells = Cells(row)
      return relation.decode(&cells)
    }
    return try rows(
      """
      SELECT c.before, c.after,
        CASE WHEN u.undoes IS NULL
          AND NOT EXISTS (SELECT 1 FROM audit t WHERE t.undoes = u.number) THEN 1 ELSE 0 END
      FROM audit_about b JOIN audit u ON u.number = b.number
      JOIN audit_change c ON c.number = b.number
      WHERE b.kind = $1 AND b.code = $2 AND c.relation = $3
      ORDER BY u.number, c.place
      """, [.text(subject.rawValue), .text(code), .text(shape.name)]
    ) { cells in
      Picture(
        before: value(cells.optionalText()), after: value(cells.optionalText()),
        stands: cells.flag())
    }
  }
}
