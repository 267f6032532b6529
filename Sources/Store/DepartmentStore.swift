public import Domain
import Engine

extension Relations {
  static let departmentEnd = departmentEnds("department_end", from: "ended_on")
  /// What is to become of departments on a day to come.
  static let departmentPlan = departmentEnds("department_plan", from: "from_day")

  private static func departmentEnds(_ table: String, from day: String) -> Relation<DepartmentEnd> {
    Relation<DepartmentEnd>(
      table, key: ["name"], [day, "ending", "successor"],
      encode: { end in
        [
          .text(end.name), Cell(end.from), .text(end.ending.text), Cell(end.ending.successor),
        ]
      },
      decode: { cells in
        let name = cells.text()
        let from = cells.day() ?? .earliest
        let ending = cells.text()
        let successor = cells.text()
        let how: DepartmentEnding =
          switch ending {
          case "renamed": .renamed(successor)
          case "merged": .merged(successor)
          default: .closed
          }
        return DepartmentEnd(name, from: from, how)
      })
  }
}

extension Store {
  /// The departments that have an end, by name.
  public func departmentEnds() throws -> [DepartmentEnd] {
    try rows(
      "SELECT \(Relations.departmentEnd.list("d")) FROM department_end d ORDER BY d.name"
    ) { Relations.departmentEnd.decode(&$0) }
  }

  /// What is to become of departments on a day to come, by that day, then by name.
  public func departmentPlans() throws -> [DepartmentEnd] {
    try rows(
      """
      SELECT \(Relations.departmentPlan.list("d")) FROM department_plan d
      ORDER BY d.from_day, d.name
      """
    ) { Relations.departmentPlan.decode(&$0) }
  }

  /// What is to become of a department, by the spelling it is known by.
  public func departmentPlan(_ name: String) throws -> DepartmentEnd? {
    try find(Relations.departmentPlan, [.text(name)])
  }

  /// The end of a department, by the spelling it is known by.
  public func departmentEnd(_ name: String) throws -> DepartmentEnd? {
    try find(Relations.departmentEnd, [.text(name)])
  }

  /// Those who hold a post in a department, by name; who has left before a day left out.
  public func people(inDepartment name: String, on day: Day) throws -> [PersonLine] {
    try rows(
      """
      SELECT \(PersonColumns.list) FROM staff_member m \(PersonColumns.post)
      WHERE m.employee_number IN (SELECT t.employee_number FROM assignment t
          WHERE t.department = $1)
        AND (m.leaving_date IS NULL OR m.leaving_date >= $2)
      ORDER BY m.sort_key, m.employee_number
      """, [.text(name), Cell(day)], PersonColumns.read)
  }

  /// People who still stand in a department that goes on under another name.
  public func postsInDepartmentsGone() throws -> [BrokenPromise] {
    try rows(
      """
      SELECT DISTINCT a.employee_number, d.name, d.successor FROM department_end d
      JOIN assignment a ON a.department = d.name
      WHERE d.successor IS NOT NULL ORDER BY a.employee_number, d.name
      """
    ) { .inDepartmentGone(EmployeeNumber($0.text()), $0.text(), successor: $0.text()) }
  }

  /// The department that goes by a name today: renamed and merged ones go by their successor's.
  public func departmentOfToday(_ name: String) throws -> String {
    var name = name
    var passed: Set<String> = []
    while passed.insert(name).inserted, let successor = try departmentEnd(name)?.ending.successor {
      name = successor
    }
    return name
  }
}

extension Journal {
  /// Writes the end of a department.
  public func save(_ end: DepartmentEnd) throws { try put(end, in: Relations.departmentEnd) }

  /// Writes what is to become of a department.
  public func savePlan(_ end: DepartmentEnd) throws {
    try put(end, in: Relations.departmentPlan)
  }

  /// Takes back what was to become of a department.
  public func removePlan(of name: String) throws {
    try remove(Relations.departmentPlan.shape, [.text(name)])
  }

  /// Takes the end of a department back.
  public func removeEnd(of name: String) throws {
    try remove(Relations.departmentEnd.shape, [.text(name)])
  }

  /// The spelling a department is known by, whatever became of it; made known where it is new.
  public func knownDepartment(_ name: String) throws -> String {
    try spelling(of: name, .department)
  }
}
