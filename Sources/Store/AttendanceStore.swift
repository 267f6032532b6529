public import Domain
import Engine

extension Store {
  /// The marks of a scope counted by its split, by key. N, X and blanks count for nothing, nor
  /// does a session that was cancelled; those of a cancelled class that were held do. The post that
  /// counts is the one of the session's day.
  public func attendance(_ scope: AttendanceScope) throws -> [AttendanceRow] {
    if let column = Self.postColumn(scope.by), scope.isUnlimited {
      return try attendanceOfAll(by: column).filter { $0.tally.expected > 0 }
    }
    let (key, label) = Self.columns(of: scope.by)
    var conditions = ["s.state <> 'cancelled'"]
    var values: [Cell] = []
    func limit(_ column: String, _ comparison: String, _ value: Cell) {
      values.append(value)
      conditions.append("\(column) \(comparison) $\(values.count)")
    }
    if let from = scope.from { limit("s.date", ">=", Cell(from)) }
    if let to = scope.to { limit("s.date", "<=", Cell(to)) }
    if let code = scope.classCode { limit("k.class_code", "=", .text(code.text)) }
    if let person = scope.person { limit("k.employee_number", "=", .text(person.text)) }
    if let department = scope.department {
      let known = try knownName(department, .department) ?? department
      limit(PostOnDay.part("department"), "=", .text(known))
    }
    let counts = Self.letters.map {
      "count(*) FILTER (WHERE substr(k.mark, 1, 1) = '\($0)') AS \($0)"
    }
    let sums = Self.letters.map { "CAST(sum(t.\($0)) AS BIGINT)" }
    // By person first: how many people a row is of keeps small numbers apart.
    let all = try rows(
      """
      SELECT t.part, t.label, \(sums.joined(separator: ", ")),
        count(*) FILTER (WHERE t.P + t.L + t.E + t.A + t.U > 0)
      FROM (SELECT \(key) AS part, \(label) AS label, \(counts.joined(separator: ", ")) FROM mark k
        JOIN session s ON s.class_code = k.class_code AND s.number = k.session_number
        \(Self.joins(scope))
        WHERE \(conditions.joined(separator: " AND "))
        GROUP BY 1, 2, k.employee_number) t
      GROUP BY 1, 2 ORDER BY 1
      """, values, Self.readRow)
    // A class without marks is told; a department of which nobody was expected is not.
    return Self.postColumn(scope.by) == nil ? all : all.filter { $0.tally.expected > 0 }
  }

  /// The joins that a scope needs besides; looking up everybody's post of every day takes its time.
  private static func joins(_ scope: AttendanceScope) -> String {
    let post = PostOnDay.join("k.employee_number", on: "s.date")
    let limited = scope.department == nil ? "" : post
    switch scope.by {
    case .class, .course, .subject:
      return
        "JOIN class c ON c.code = k.class_code JOIN course o ON o.code = c.course_code \(limited)"
    case .person:
      return "JOIN staff_member m ON m.employee_number = k.employee_number \(limited)"
    case .month, .term: return limited
    case .department, .site, .band, .staffGroup: return post
    case .manager:
      return post
        + " LEFT JOIN staff_member g ON g.employee_number = \(PostOnDay.part("line_manager"))"
    }
  }

  private static func columns(of split: AttendanceSplit) -> (key: String, label: String) {
    switch split {
    case .class: ("k.class_code", "o.title")
    case .course: ("o.code", "o.title")
    case .subject: ("coalesce(o.subject, '')", "coalesce(o.subject, '')")
    case .month, .term: ("substr(s.date, 1, 7)", "substr(s.date, 1, 7)")
    case .person: ("k.employee_number", familyFirst("m"))
    case .department, .site, .band, .staffGroup: part(postColumn(split) ?? "")
    case .manager:
      (
        part("line_manager").key,
        "CASE WHEN g.employee_number IS NULL THEN \(part("line_manager").key) "
          + "ELSE \(familyFirst("g")) END"
      )
    }
  }

  /// What of a post a report is split by; nil where it is something else.
  private static func postColumn(_ split: AttendanceSplit) -> String? {
    switch split {
    case .department: "department"
    case .site: "site"
    case .band: "pay_band"
    case .staffGroup: "staff_group"
    default: nil
    }
  }

  private static func part(_ column: String) -> (key: String, label: String) {
    let part = "coalesce(\(PostOnDay.part(column)), '')"
    return (part, part)
  }

  private static func familyFirst(_ person: String) -> String {
    "CASE WHEN \(person).given_name IS NULL THEN \(person).family_name "
      + "ELSE \(person).family_name || ', ' || \(person).given_name END"
  }
}
