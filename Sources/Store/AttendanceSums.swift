public import Domain
import Engine

/// Whose sums of attendance an act has put out of step with the marks; see decision 0035.
struct StaleSums {
  private(set) var sessions: Set<[Cell]> = []
  private(set) var classes: Set<String> = []
  private(set) var people: Set<String> = []

  /// Notes a row that was changed.
  mutating func note(_ change: Journal.Change) {
    guard let key = change.key.first?.text else { return }
    switch change.relation {
    case Relations.mark.shape.name: sessions.insert(Array(change.key.prefix(2)))
    case Relations.session.shape.name:
      let images = [change.before, change.after].compactMap { $0 }
      if images.contains(where: { Self.isSubmitted($0) }) { classes.insert(key) }
    case Relations.assignment.shape.name, Relations.pastPost.shape.name: people.insert(key)
    default: break
    }
  }

  private static func isSubmitted(_ row: [Cell]) -> Bool {
    var cells = Cells(row)
    return Relations.session.decode(&cells).register.isSubmitted
  }
}

/// The sums kept of each learner's marks on each class, by the post of the sessions' days.
enum AttendanceSums {
  private static let posts = ["department", "site", "staff_group", "pay_band", "line_manager"]
  private static let columns =
    ["class_code", "employee_number", "since"] + posts + MarkCounts.columns

  /// The sums as they have to be, counted from the marks of submitted registers.
  private static func counted(_ conditions: [String]) -> String {
    let each = MarkCounts.each(
      ["s.date"] + posts.map { "\(PostOnDay.part($0)) AS \($0)" }, withPost: true,
      where: ["s.register IN ('submitted', 'amended')"] + conditions)
    let groups = (["class_code", "employee_number"] + posts).map { "m.\($0)" }
    let chosen = groups.prefix(2) + ["min(m.date) AS since"] + groups.dropFirst(2)
    return """
      SELECT \(chosen.joined(separator: ", ")), \(MarkCounts.counted)
      FROM (\(each)) m GROUP BY \(groups.joined(separator: ", "))
      """
  }

  private static let list = columns.joined(separator: ", ")

  /// The statements that count the rows of one class, or one person, anew.
  static func recounting(_ column: String) -> [String] {
    [
      "DELETE FROM attendance_sum WHERE \(column) = $1",
      "INSERT INTO attendance_sum (\(list)) " + counted(["k.\(column) = $1"]),
    ]
  }

  /// The classes whose sums are not what their marks make.
  static let wrong = """
    SELECT DISTINCT c.code, o.title FROM class c JOIN course o ON o.code = c.course_code
    JOIN (SELECT * FROM (SELECT \(list) FROM attendance_sum EXCEPT SELECT * FROM (\(counted([]))) f) x
      UNION ALL
      SELECT * FROM (SELECT * FROM (\(counted([]))) f EXCEPT SELECT \(list) FROM attendance_sum) y) d
    ON d.class_code = c.code ORDER BY c.code
    """
}

extension Journal {
  /// Counts what the act's changes have put out of step; to be called once it has changed everything.
  func recountAttendance() throws {
    var classes = stale.classes
    for session in stale.sessions {
      guard let code = session.first?.text, !classes.contains(code) else { continue }
      let kept = try store.find(Relations.session, session)
      if kept?.register.isSubmitted ?? false { classes.insert(code) }
    }
    for (column, codes) in [("class_code", classes), ("employee_number", stale.people)] {
      let statements = AttendanceSums.recounting(column)
      for code in codes.sorted() {
        for statement in statements { try store.connection.run(statement, [.text(code)]) }
      }
    }
  }
}

extension Store {
  /// Classes whose kept sums of attendance are not what their marks make.
  public func attendanceSumsThatDiffer() throws -> [BrokenPromise] {
    try rows(AttendanceSums.wrong) { cells in
      .attendanceSumsDiffer(ClassLabel(ClassCode(cells.text()), cells.text()))
    }
  }
}
