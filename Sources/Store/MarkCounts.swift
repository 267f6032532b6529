import Domain
import Engine

/// How statements count marks: each with its letter, the minutes of its session and those missed of them.
enum MarkCounts {
  /// What is counted, as columns, with how it is counted of the marks `m`.
  private static let counts: [(column: String, of: String)] =
    [
      ("present", "P"), ("late", "L"), ("left_early", "E"), ("authorised", "A"),
      ("unauthorised", "U"),
    ].map { ($0.0, "count(*) FILTER (WHERE m.letter = '\($0.1)')") } + [
      (
        "minutes_expected",
        "CAST(sum(CASE WHEN m.letter IN ('P', 'L', 'E', 'A', 'U') THEN m.minutes ELSE 0 END) AS BIGINT)"
      ),
      (
        "minutes_there",
        """
        CAST(sum(CASE WHEN m.letter NOT IN ('P', 'L', 'E') OR m.missed > m.minutes THEN 0
          ELSE m.minutes - m.missed END) AS BIGINT)
        """
      ),
    ]

  /// The names of the counts, in order.
  static let columns = counts.map(\.column)

  /// The counts of some marks, for a SELECT that groups them.
  static let counted = counts.map { "\($0.of) AS \($0.column)" }.joined(separator: ", ")

  /// How many marks of those counted stand for somebody who was expected.
  static let expected = "present + late + left_early + authorised + unauthorised"

  /// The tally of a row's counts.
  static func read(_ cells: inout Cells) -> AttendanceTally {
    let counts = columns.map { _ in cells.integer() }
    return AttendanceTally(
      present: counts[0], late: counts[1], leftEarly: counts[2], authorised: counts[3],
      unauthorised: counts[4], minutes: (there: counts[6], expected: counts[5]))
  }

  /// Marks one by one, of a class and a learner each.
  ///
  /// - Parameters:
  ///   - columns: what is wanted of the mark `k`, its session `s` and the post of the day besides.
  ///   - withPost: whether the post of the session's day is looked up, which takes its time.
  ///   - openOnly: whether it begins at the registers that are not submitted, of which there are few.
  ///   - conditions: which marks.
  static func each(
    _ columns: [String], withPost: Bool, openOnly: Bool = false, where conditions: [String]
  ) -> String {
    let wanted = ["k.class_code", "k.employee_number"] + columns
    let joined = "s.class_code = k.class_code AND s.number = k.session_number"
    let open = openOnly ? [joined, "s.register IN ('not-taken', 'part-taken')"] : []
    return """
      SELECT \(wanted.joined(separator: ", ")), substr(k.mark, 1, 1) AS letter,
        \(minutes) AS minutes, \(missed) AS missed
      FROM \(openOnly ? "session s CROSS JOIN mark k" : "mark k JOIN session s ON \(joined)")
      \(withPost ? PostOnDay.join("k.employee_number", on: "s.date") : "")
      WHERE \((open + ["s.state <> 'cancelled'"] + conditions).joined(separator: " AND "))
      """
  }

  /// The length of the session `s`; one that ends at or before its start ends on the next day.
  private static let minutes = """
    CAST(substr(s.ends, 1, 2) AS BIGINT) * 60 + CAST(substr(s.ends, 4, 2) AS BIGINT)
      - CAST(substr(s.starts, 1, 2) AS BIGINT) * 60 - CAST(substr(s.starts, 4, 2) AS BIGINT)
      + CASE WHEN s.ends <= s.starts THEN 1440 ELSE 0 END
    """

  /// The minutes of `L20`, `E15` or `L20E15`.
  private static let missed = """
    CASE WHEN substr(k.mark, 1, 1) NOT IN ('L', 'E') THEN 0
      WHEN substr(k.mark, 1, 1) = 'E' OR replace(k.mark, 'E', '') = k.mark
        THEN CAST(substr(k.mark, 2) AS BIGINT)
      ELSE CAST(rtrim(rtrim(substr(k.mark, 2), '0123456789'), 'E') AS BIGINT)
        + CAST(ltrim(ltrim(substr(k.mark, 2), '0123456789'), 'E') AS BIGINT) END
    """
}
