public import Domain
import Engine

extension Store {
  /// The marks of a scope counted by its split, by key. N, X and blanks count for nothing, nor
  /// does a session that was cancelled; those of a cancelled class that were held do.
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
      limit("a.department", "=", .text(known))
    }
    let counts = ["P", "L", "E", "A", "U"].map {
      "count(*) FILTER (WHERE substr(k.mark, 1, 1) = '\($0)')"
    }
    return try rows(
      """
      SELECT \(key), \(label), \(counts.joined(separator: ", ")) FROM mark k
      JOIN session s ON s.class_code = k.class_code AND s.number = k.session_number
      JOIN class c ON c.code = k.class_code JOIN course o ON o.code = c.course_code
      JOIN staff_member m ON m.employee_number = k.employee_number \(PersonColumns.post)
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

  private static func columns(of split: AttendanceSplit) -> (key: String, label: String) {
    switch split {
    case .class: ("k.class_code", "o.title")
    case .course: ("o.code", "o.title")
    case .person:
      (
        "k.employee_number",
        "CASE WHEN m.given_name IS NULL THEN m.family_name "
          + "ELSE m.family_name || ', ' || m.given_name END"
      )
    case .department: ("coalesce(a.department, '')", "coalesce(a.department, '')")
    case .site: ("coalesce(a.site, '')", "coalesce(a.site, '')")
    case .band: ("coalesce(a.pay_band, '')", "coalesce(a.pay_band, '')")
    case .staffGroup: ("coalesce(a.staff_group, '')", "coalesce(a.staff_group, '')")
    }
  }
}
