public import Domain
import Engine

extension Store {
  /// The workforce of a day and the learners in it, by a part of the post of that day. A learner had a
  /// place on a class that met in the period while they were on it.
  public func takeUp(by split: TakeUpSplit, in period: Period, on day: Day) throws -> [TakeUpRow] {
    let part =
      split == .apprentice
      ? "CASE WHEN a.apprentice = 1 THEN 'yes' ELSE 'no' END"
      : "coalesce(\(PostOnDay.part(Self.column(split))), '')"
    let learners = Self.learners(in: period, after: 1)
    return try rows(
      """
      SELECT \(part), count(*), count(l.employee_number) FROM staff_member m
      \(PostOnDay.join("m.employee_number", on: "$1"))
      LEFT JOIN (\(learners.statement)) l ON l.employee_number = m.employee_number
      WHERE \(Self.inPost) GROUP BY 1 ORDER BY 1
      """, [Cell(day)] + learners.values
    ) { TakeUpRow([$0.text()], workforce: $0.integer(), learners: $0.integer()) }
  }

  /// Those of a department, on a day, who had no place on a class that met in the period, by name.
  public func notReached(
    inDepartment name: String, in period: Period, on day: Day
  ) throws -> [PersonLine] {
    let learners = Self.learners(in: period, after: 2)
    return try rows(
      """
      SELECT \(PersonColumns.list) FROM staff_member m
      \(PostOnDay.join("m.employee_number", on: "$1"))
      WHERE \(PostOnDay.part("department")) = $2 AND \(Self.inPost)
        AND m.employee_number NOT IN (\(learners.statement))
      ORDER BY m.sort_key, m.employee_number
      """, [Cell(day), .text(name)] + learners.values, PersonColumns.read)
  }

  /// Asked for, got and not got, by course: who waits now, and what came of what was asked in a period.
  public func demand(from: Moment, to: Moment) throws -> [(line: DemandLine, oldest: Moment?)] {
    let asked = "e.requested_at >= $1 AND e.requested_at < $2"
    return try rows(
      """
      SELECT o.code, o.title, count(*) FILTER (WHERE e.state = 'waitlisted'),
        count(*) FILTER (WHERE e.state IN ('requested', 'offered')),
        min(e.requested_at) FILTER (WHERE e.state = 'waitlisted'),
        count(*) FILTER (WHERE e.joined_on IS NULL AND \(asked)
          AND e.state IN ('withdrawn', 'cancelled', 'declined') AND coalesce(e.reason, '') <> 'undone'),
        count(*) FILTER (WHERE e.joined_on IS NOT NULL AND \(asked)
          AND coalesce(e.reason, '') <> 'undone')
      FROM course o JOIN class c ON c.course_code = o.code JOIN enrolment e ON e.class_code = c.code
      GROUP BY o.code, o.title ORDER BY o.title, o.code
      """, [.text(from.iso), .text(to.iso)]
    ) { cells in
      var line = DemandLine(code: CourseCode(cells.text()), title: cells.text())
      line.waiting = cells.integer()
      line.held = cells.integer()
      let oldest = cells.optionalText().flatMap { Moment(iso: $0) }
      line.unmet = cells.integer()
      line.met = cells.integer()
      return (line, oldest)
    }
  }

  private static func column(_ split: TakeUpSplit) -> String {
    switch split {
    case .band: "pay_band"
    case .staffGroup: "staff_group"
    case .department: "department"
    case .site: "site"
    case .apprentice: "apprentice"
    }
  }

  /// In post on the day that is the first value.
  private static let inPost = """
    (m.leaving_date IS NULL OR m.leaving_date >= $1)
    AND (a.start_date IS NULL OR a.start_date <= $1)
    """

  /// The numbers of those who had a place on a class that met in the period while they were on it.
  private static func learners(
    in period: Period, after used: Int
  ) -> (statement: String, values: [Cell]) {
    (
      """
      SELECT DISTINCT e.employee_number FROM session s JOIN enrolment e ON e.class_code = s.class_code
      WHERE s.date >= $\(used + 1) AND s.date <= $\(used + 2) AND s.state <> 'cancelled'
        AND e.joined_on <= s.date AND (e.left_on IS NULL OR e.left_on > s.date)
      """, [Cell(period.from ?? .earliest), Cell(period.to ?? .latest)]
    )
  }
}
