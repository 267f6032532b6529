public import Domain
import Engine

/// What the check asks of the rows themselves: that nobody but the program has written them.
extension Store {
  /// Rows that no longer stand as the last act on them left them. Rows that an import may have
  /// changed since are passed over: an import keeps no picture of its rows.
  public func rowsChangedOutside() throws -> [BrokenPromise] {
    struct Row: Hashable {
      let relation: String
      let key: String
    }
    var last: [Row: (act: Int, after: String?)] = [:]
    try connection.query(
      """
      SELECT c.relation, c.row_key, c.number, c.after FROM audit_change c
      WHERE c.number > (SELECT coalesce(max(u.number), 0) FROM audit u
        WHERE u.act IN \(RowCounts.uncounted))
      ORDER BY c.number, c.place
      """, []
    ) { cells in
      var cells = Cells(cells)
      let row = Row(relation: cells.text(), key: cells.text())
      last[row] = (cells.integer(), cells.optionalText())
    }
    return try last.compactMap { row, kept -> (relation: String, act: Int)? in
      guard let shape = Relations.shapes[row.relation], let key = RowImage.cells(row.key) else {
        return (row.relation, kept.act)
      }
      var now: [Cell]?
      try connection.query(shape.select, key) { now = $0 }
      return Self.stands(now, as: kept.after) ? nil : (row.relation, kept.act)
    }.sorted { $0 < $1 }.map { .changedOutside(what: $0.relation, act: $0.act) }
  }

  /// Relations that have more or fewer rows than the acts account for.
  public func rowsUnaccountedFor() throws -> [BrokenPromise] {
    guard let accounted = try rowsAccountedFor() else { return [] }
    let now = try rowCounts()
    return accounted.sorted { $0.key < $1.key }.compactMap { name, count in
      guard let rows = now[name], rows != count else { return nil }
      return .rowsUnaccountedFor(what: name, more: rows - count)
    }
  }

  /// Whether a row stands as its picture says. Columns younger than the picture hold nothing yet: no
  /// value, no text, a flag that is not set.
  private static func stands(_ now: [Cell]?, as picture: String?) -> Bool {
    guard let now, let picture else { return now == nil && picture == nil }
    guard let kept = RowImage.cells(picture), kept.count <= now.count else { return false }
    return Array(now.prefix(kept.count)) == kept
      && now.dropFirst(kept.count).allSatisfy {
        $0 == .null || $0 == .text("") || $0 == .integer(0)
      }
  }

  /// What the engine finds damaged.
  public func storageDamage() throws -> [BrokenPromise] {
    try connection.storageFaults().map { .storageDamaged($0) }
  }

  /// Rows that belong to something that is not there.
  public func rowsThatBelongNowhere() throws -> [BrokenPromise] {
    try Reference.all.flatMap { reference in
      let columns = reference.columns.map { "t.\($0.own)" }
      let match = reference.columns.map { "p.\($0.there) = t.\($0.own)" }
      return try rows(
        """
        SELECT DISTINCT \(columns.joined(separator: " || ', ' || ")) FROM \(reference.from) t
        WHERE \(columns[0]) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \(reference.to) p
          WHERE \(match.joined(separator: " AND ")))
        ORDER BY 1
        """
      ) { BrokenPromise.belongsNowhere(what: reference.from, to: reference.to, key: $0.text()) }
    }
  }
}

/// Columns by which the rows of one table belong to a row of another.
private struct Reference {
  let from: String
  let to: String
  let columns: [(own: String, there: String)]

  init(_ from: String, _ columns: (own: String, there: String)..., to: String) {
    self.from = from
    self.to = to
    self.columns = columns
  }

  static let all = [
    Reference("assignment", ("employee_number", "employee_number"), to: "staff_member"),
    Reference("assignment_past", ("employee_number", "employee_number"), to: "staff_member"),
    Reference("class", ("course_code", "code"), to: "course"),
    Reference("session", ("class_code", "code"), to: "class"),
    Reference("session", ("space_code", "code"), to: "learning_space"),
    Reference("kept_place", ("class_code", "code"), to: "class"),
    Reference("enrolment", ("class_code", "code"), to: "class"),
    Reference("enrolment", ("employee_number", "employee_number"), to: "staff_member"),
    Reference("enrolment", ("buddy", "employee_number"), to: "staff_member"),
    Reference("enrolment", ("queue_agreement", "code"), to: "agreement"),
    Reference("enrolment", ("admitted_by", "code"), to: "agreement"),
    Reference("enrolment_move", ("enrolment_id", "id"), to: "enrolment"),
    Reference("release", ("enrolment_id", "id"), to: "enrolment"),
    Reference("mark", ("employee_number", "employee_number"), to: "staff_member"),
    Reference("register_row", ("class_code", "code"), to: "class"),
    Reference("register_row", ("employee_number", "employee_number"), to: "staff_member"),
    Reference("register_note", ("employee_number", "employee_number"), to: "staff_member"),
    Reference(
      "register_note", ("class_code", "class_code"), ("session_number", "number"), to: "session"),
    Reference(
      "mark", ("class_code", "class_code"), ("session_number", "number"), to: "session"),
    Reference("agreement_party", ("agreement_code", "code"), to: "agreement"),
    Reference("agreement_clause", ("agreement_code", "code"), to: "agreement"),
    Reference("signature", ("agreement_code", "code"), to: "agreement"),
  ]
}
