public import Domain
import Engine

extension Store {
  /// The marks of a scope counted by its split, by key. N, X and blanks count for nothing, nor does a
  /// session that was cancelled or is still to come; those of a cancelled class that were held do. The
  /// post that counts is the one of the session's day.
  public func attendance(_ scope: AttendanceScope, at wall: WallTime) throws -> [AttendanceRow] {
    let department = try scope.department.map { try knownName($0, .department) ?? $0 }
    let counting = AttendanceCounting(scope, department: department, at: wall)
    let (key, label, joins) = Self.columns(of: scope.by)
    let sums = MarkCounts.columns.map { "CAST(sum(k.\($0)) AS BIGINT)" }
    let all = try rows(
      """
      SELECT \(key), \(label), \(sums.joined(separator: ", ")),
        count(DISTINCT k.employee_number) FILTER (WHERE \(MarkCounts.expected) > 0)
      FROM (\(counting.statement)) k \(joins) GROUP BY 1, 2 ORDER BY 1
      """, counting.values
    ) {
      AttendanceRow(
        key: $0.text(), label: $0.text(), tally: MarkCounts.read(&$0), learners: $0.integer())
    }
    // A class without marks is told; a department of which nobody was expected is not.
    return AttendanceCounting.postColumn(scope.by) == nil
      ? all : all.filter { $0.tally.expected > 0 }
  }

  private static func columns(
    of split: AttendanceSplit
  ) -> (key: String, label: String, joins: String) {
    let part = "coalesce(k.part, '')"
    let course = "JOIN class c ON c.code = k.class_code JOIN course o ON o.code = c.course_code"
    return switch split {
    case .class: ("k.class_code", "o.title", course)
    case .course: ("o.code", "o.title", course)
    case .subject: ("coalesce(o.subject, '')", "coalesce(o.subject, '')", course)
    case .month, .term, .department, .site, .band, .staffGroup: (part, part, "")
    case .person:
      (
        "k.employee_number", familyFirst("m"),
        "JOIN staff_member m ON m.employee_number = k.employee_number"
      )
    case .manager:
      (
        part, "CASE WHEN g.employee_number IS NULL THEN \(part) ELSE \(familyFirst("g")) END",
        "LEFT JOIN staff_member g ON g.employee_number = k.part"
      )
    }
  }

  private static func familyFirst(_ person: String) -> String {
    "CASE WHEN \(person).given_name IS NULL THEN \(person).family_name "
      + "ELSE \(person).family_name || ', ' || \(person).given_name END"
  }
}

/// The statement that finds the counts of a scope, of a class and a learner each, with the part they are
/// split by.
///
/// Over all days they are the sums kept of submitted registers and the marks of those still open. Between
/// days, and by month, every mark is counted.
private struct AttendanceCounting {
  private(set) var statement = ""
  private(set) var values: [Cell] = []

  init(_ scope: AttendanceScope, department: String?, at wall: WallTime) {
    let post = Self.postColumn(scope.by)
    let usesSums = scope.from == nil && scope.to == nil && !scope.by.isOfTime
    var common: [String] = []
    if let code = scope.classCode { common.append("k.class_code = \(bind(.text(code.text)))") }
    if let person = scope.person {
      common.append("k.employee_number = \(bind(.text(person.text)))")
    }
    let department = department.map { bind(.text($0)) }
    var conditions = common
    if let department { conditions.append("\(PostOnDay.part("department")) = \(department)") }
    if let from = scope.from { conditions.append("s.date >= \(bind(Cell(from)))") }
    if let to = scope.to { conditions.append("s.date <= \(bind(Cell(to)))") }
    let begun = "s.date || 'T' || s.starts <= \(bind(.text(wall.text)))"
    conditions.append(
      usesSums ? begun : "(s.register IN ('submitted', 'amended') OR \(begun))")
    let part =
      scope.by.isOfTime ? "substr(s.date, 1, 7)" : post.map { PostOnDay.part($0) } ?? "NULL"
    let each = MarkCounts.each(
      ["\(part) AS part"], withPost: post != nil || department != nil, openOnly: usesSums,
      where: conditions)
    let counted = """
      SELECT m.class_code, m.employee_number, m.part, \(MarkCounts.counted)
      FROM (\(each)) m GROUP BY m.class_code, m.employee_number, m.part
      """
    guard usesSums else {
      statement = counted
      return
    }
    let ofDepartment = department.map { ["k.department = \($0)"] } ?? []
    let limits = (common + ofDepartment).joined(separator: " AND ")
    statement = """
      SELECT k.class_code, k.employee_number, \(post.map { "k.\($0)" } ?? "NULL") AS part,
        \(MarkCounts.columns.map { "k.\($0)" }.joined(separator: ", "))
      FROM attendance_sum k\(limits.isEmpty ? "" : " WHERE " + limits)
      UNION ALL \(counted)
      """
  }

  private mutating func bind(_ value: Cell) -> String {
    values.append(value)
    return "$\(values.count)"
  }

  /// What of a post a report is split by; nil where it is something else.
  static func postColumn(_ split: AttendanceSplit) -> String? {
    switch split {
    case .department: "department"
    case .site: "site"
    case .band: "pay_band"
    case .staffGroup: "staff_group"
    case .manager: "line_manager"
    case .class, .person, .course, .subject, .month, .term: nil
    }
  }
}
