import Domain
import Engine

// Attendance over all days there are, by a part of the post: millions of marks in the books of a large
// service. Each mark's session and post are not looked up one by one; see decision 0035.
extension Store {
  /// The marks of everybody at any time by a part of the post of the session's day.
  func attendanceOfAll(by column: String) throws -> [AttendanceRow] {
    let counts = Self.letters.enumerated().map { place, _ in
      "CAST(sum((u.\(place < 3 ? "v" : "w") >> \(place % 3 * 21)) & \(Self.most)) AS BIGINT)"
    }
    let moved = "SELECT p.employee_number FROM assignment_past p WHERE p.place = 0"
    return try rows(
      """
      WITH t AS (SELECT k.employee_number AS n, \(Self.packed) FROM mark k GROUP BY k.employee_number),
      c AS (SELECT k.employee_number AS n, \(Self.packed)
        FROM session s CROSS JOIN mark k WHERE k.class_code = s.class_code
          AND k.session_number = s.number AND s.state = 'cancelled' GROUP BY k.employee_number)
      SELECT u.part, u.part, \(counts.joined(separator: ", ")),
        count(*) FILTER (WHERE u.v + u.w > 0)
      FROM (SELECT coalesce(a.\(column), '') AS part, t.v - coalesce(c.v, 0) AS v,
          t.w - coalesce(c.w, 0) AS w
        FROM t LEFT JOIN c ON c.n = t.n
        LEFT JOIN assignment a ON a.employee_number = t.n AND a.place = 0
        WHERE t.n NOT IN (\(moved))
        UNION ALL
        SELECT coalesce(\(PostOnDay.part(column)), '') AS part, \(Self.packed) FROM mark k
        JOIN session s ON s.class_code = k.class_code AND s.number = k.session_number
        \(PostOnDay.join("k.employee_number", on: "s.date"))
        WHERE k.employee_number IN (\(moved)) AND s.state <> 'cancelled'
        GROUP BY 1, k.employee_number) u
      GROUP BY 1, 2 ORDER BY 1
      """, [], Self.readRow)
  }

  static let letters = ["P", "L", "E", "A", "U"]

  static func readRow(_ cells: inout Cells) -> AttendanceRow {
    AttendanceRow(
      key: cells.text(), label: cells.text(),
      tally: AttendanceTally(
        present: cells.integer(), late: cells.integer(), leftEarly: cells.integer(),
        authorised: cells.integer(), unauthorised: cells.integer()),
      learners: cells.integer())
  }

  /// The most marks of one letter that a person's number can hold: 21 bits each.
  private static let most = 1 << 21 - 1

  /// A person's marks as two numbers: present, late and left early in one, both absences in the other.
  /// One sum each costs a third of what five counts do.
  private static let packed =
    "\(packed(letters[..<3])) AS v, \(packed(letters[3...])) AS w"

  private static func packed(_ letters: ArraySlice<String>) -> String {
    let cases = letters.enumerated().map { "WHEN '\($1)' THEN \(1 << ($0 * 21))" }
    return
      "CAST(sum(CASE substr(k.mark, 1, 1) \(cases.joined(separator: " ")) ELSE 0 END) AS BIGINT)"
  }
}
