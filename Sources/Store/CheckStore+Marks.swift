public import Domain
import Engine

/// What the check asks of single marks.
extension Store {
  /// Marks at sessions that have not begun, but for absences told beforehand.
  public func marksBeforeStart(at wall: WallTime) throws -> [BrokenPromise] {
    try marksBroken(
      """
      s.state <> 'cancelled' AND s.date || 'T' || s.starts > $1
      AND k.mark <> 'X' AND substr(k.mark, 1, 2) <> 'A:'
      """, wall.text, break: BrokenPromise.markBeforeStart)
  }

  /// Marks that are none a register knows.
  public func unknownMarks() throws -> [BrokenPromise] {
    let kept = try rows("SELECT DISTINCT mark FROM mark ORDER BY mark") { $0.text() }
    return try kept.filter { Mark($0)?.text != $0 }.flatMap {
      try marksBroken("k.mark = $1", $0, break: BrokenPromise.unknownMark)
    }
  }

  private func marksBroken(
    _ condition: String, _ value: String,
    break promise: (ClassLabel, Int, EmployeeNumber) -> BrokenPromise
  ) throws -> [BrokenPromise] {
    try rows(
      """
      SELECT c.code, o.title, s.number, k.employee_number FROM mark k
      JOIN session s ON s.class_code = k.class_code AND s.number = k.session_number
      JOIN class c ON c.code = k.class_code JOIN course o ON o.code = c.course_code
      WHERE \(condition) ORDER BY c.code, s.number, k.employee_number
      """, [.text(value)]
    ) { cells in
      let label = ClassLabel(ClassCode(cells.text()), cells.text())
      return promise(label, cells.integer(), EmployeeNumber(cells.text()))
    }
  }
}
