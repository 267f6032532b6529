public import Domain
import Engine

extension Store {
  /// The marks of a scope counted by its split, by key. N, X and blanks count for nothing, nor
  /// does a session that was cancelled; those of a cancelled class that were held do. The post that
  /// counts is the one of the session's day.
  public func attendance(_ scope: AttendanceScope) throws -> [AttendanceRow] {
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
    let counts = ["P", "L", "E", "A", "U"].map {
      "count(*) FILTER (WHERE substr(k.mark, 1, 1) = '\($0)')"
    }
    return try rows(
      """
      SELECT \(key), \(label), \(counts.joined(separator: ", ")) FROM mark k
      JOIN session s ON s.class_code = k.class_code AND s.number = k.session_number
      JOIN class c ON c.code = k.class_code JOIN course o ON o.code = c.course_code
      JOIN staff_member m ON m.employee_number = k.employee_number
      \(Self.posts(scope))
      WHERE \(conditions.joined(separator: " AND "))
      GROUP BY 1, 2 ORDER BY 1
      """, values
    ) { cells in
      AttendanceRow(
        key: cells.text(), label: cells.text(),
        tally: AttendanceTally(
          present: cells.integer(), late: cells.integer(), leftEarly: cells.integer(),
          authorised: cells.integer(), unauthorised: cells.integer()))
    }
  }

  /// The joins that a scope needs besides; looking up everybody's post of every day takes its time.
  private static func posts(_ scope: AttendanceScope) -> String {
    switch scope.by {
    case .class, .course, .person:
      scope.department == nil ? "" : PostOnDay.join("k.employee_number", on: "s.date")
    case .department, .site, .band, .staffGroup:
      PostOnDay.join("k.employee_number", on: "s.date")
    case .manager:
      PostOnDay.join("k.employee_number", on: "s.date")
        + " LEFT JOIN staff_member g ON g.employee_number = \(PostOnDay.part("line_manager"))"
    }
  }

  private static func columns(of split: AttendanceSplit) -> (key: String, label: String) {
    switch split {
    case .class: ("k.class_code", "o.title")
    case .course: ("o.code", "o.title")
    case .person: ("k.employee_number", familyFirst("m"))
    case .department: part("department")
    case .site: part("site")
    case .band: part("pay_band")
    case .staffGroup: part("staff_group")
    case .manager:
      (
        part("line_manager").key,
        "CASE WHEN g.employee_number IS NULL THEN \(part("line_manager").key) "
          + "ELSE \(familyFirst("g")) END"
      )
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
