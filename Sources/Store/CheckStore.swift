public import Domain
import Engine

/// What the check asks of places and classes: one promise a function, each answering what breaks it.
extension Store {
  /// How many classes, sessions, enrolments and marks there are to check.
  public func countedForCheck() throws -> BooksCheck {
    func count(_ table: String) throws -> Int {
      try first("SELECT count(*) FROM \(table)", []) { $0.integer() } ?? 0
    }
    return BooksCheck(
      classes: try count("class"), enrolments: try count("enrolment"),
      sessions: try count("session"), marks: try count("mark"))
  }

  /// Classes with more places taken, offered or held than they have.
  public func overfull() throws -> [BrokenPromise] {
    try classesBroken(
      """
      SELECT c.code, o.title, count(*), c.maximum FROM class c
      JOIN course o ON o.code = c.course_code JOIN enrolment e ON e.class_code = c.code
      WHERE e.state IN \(Self.holdsPlace)
      GROUP BY c.code, o.title, c.maximum HAVING count(*) > c.maximum ORDER BY c.code
      """
    ) { .overfull($0, occupied: $1.integer(), maximum: $1.integer()) }
  }

  /// Classes that take more learners than a space of theirs still to come seats; what is over was in
  /// the space as it then was.
  public func overCapacity(at wall: WallTime) throws -> [BrokenPromise] {
    try classesBroken(
      """
      SELECT DISTINCT c.code, o.title, p.code, p.capacity FROM class c
      JOIN course o ON o.code = c.course_code JOIN session s ON s.class_code = c.code
      JOIN learning_space p ON p.code = s.space_code
      WHERE c.state <> 'cancelled' AND s.state <> 'cancelled' AND p.capacity < c.maximum
        AND s.date || 'T' || s.starts > $1
      ORDER BY c.code, p.code
      """, [.text(wall.text)]
    ) { .overCapacity($0, SpaceCode($1.text()), capacity: $1.integer()) }
  }

  /// Classes that need more learners than they have places.
  public func minimaAboveMaxima() throws -> [BrokenPromise] {
    try classesBroken(
      """
      SELECT c.code, o.title, c.minimum, c.maximum FROM class c
      JOIN course o ON o.code = c.course_code WHERE c.minimum > c.maximum ORDER BY c.code
      """
    ) { .minimumAboveMaximum($0, minimum: $1.integer(), maximum: $1.integer()) }
  }

  /// Classes that keep more places than they have.
  public func keptMoreThanPlaces() throws -> [BrokenPromise] {
    try classesBroken(
      """
      SELECT c.code, o.title, CAST(sum(k.count) AS BIGINT), c.maximum FROM class c
      JOIN course o ON o.code = c.course_code JOIN kept_place k ON k.class_code = c.code
      GROUP BY c.code, o.title, c.maximum HAVING CAST(sum(k.count) AS BIGINT) > c.maximum
      ORDER BY c.code
      """
    ) { .keptMoreThanPlaces($0, kept: $1.integer(), maximum: $1.integer()) }
  }

  /// Joining numbers that two people have on one class.
  public func sameJoiningNumbers() throws -> [BrokenPromise] {
    try classesBroken(
      """
      SELECT c.code, o.title, e.joining_number FROM class c
      JOIN course o ON o.code = c.course_code JOIN enrolment e ON e.class_code = c.code
      GROUP BY c.code, o.title, e.joining_number HAVING count(*) > 1
      ORDER BY c.code, e.joining_number
      """
    ) { .sameJoiningNumber($0, number: $1.integer()) }
  }

  /// Sessions of cancelled classes that are still to come.
  public func sessionsOfCancelledClasses(at wall: WallTime) throws -> [BrokenPromise] {
    try classesBroken(
      """
      SELECT c.code, o.title, s.number FROM class c
      JOIN course o ON o.code = c.course_code JOIN session s ON s.class_code = c.code
      WHERE c.state = 'cancelled' AND s.state <> 'cancelled' AND s.date || 'T' || s.starts > $1
      ORDER BY c.code, s.number
      """, [.text(wall.text)]
    ) { .sessionOfCancelledClass($0, session: $1.integer()) }
  }

  /// Absences that stand at sessions that were cancelled.
  public func absencesAtCancelledSessions() throws -> [BrokenPromise] {
    try classesBroken(
      """
      SELECT c.code, o.title, s.number, k.employee_number FROM class c
      JOIN course o ON o.code = c.course_code JOIN session s ON s.class_code = c.code
      JOIN mark k ON k.class_code = s.class_code AND k.session_number = s.number
      WHERE s.state = 'cancelled' AND substr(k.mark, 1, 1) IN ('A', 'U')
      ORDER BY c.code, s.number, k.employee_number
      """
    ) { .absenceAtCancelledSession($0, session: $1.integer(), EmployeeNumber($1.text())) }
  }

  /// Marks of people who were never on the class.
  public func marksWithoutEnrolment() throws -> [BrokenPromise] {
    try classesBroken(
      """
      SELECT c.code, o.title, k.session_number, k.employee_number FROM class c
      JOIN course o ON o.code = c.course_code JOIN mark k ON k.class_code = c.code
      WHERE NOT EXISTS (SELECT 1 FROM enrolment e
        WHERE e.class_code = k.class_code AND e.employee_number = k.employee_number)
      ORDER BY c.code, k.session_number, k.employee_number
      """
    ) { .markWithoutEnrolment($0, session: $1.integer(), EmployeeNumber($1.text())) }
  }

  /// Submitted registers on which somebody expected has no mark.
  public func registersWithBlanks() throws -> [BrokenPromise] {
    try classesBroken(
      """
      SELECT c.code, o.title, s.number, count(DISTINCT e.employee_number) FROM class c
      JOIN course o ON o.code = c.course_code JOIN session s ON s.class_code = c.code
      JOIN enrolment e ON e.class_code = c.code
        AND e.joined_on <= s.date AND (e.left_on IS NULL OR e.left_on > s.date)
      WHERE s.register IN ('submitted', 'amended') AND s.state <> 'cancelled'
        AND NOT EXISTS (SELECT 1 FROM mark k WHERE k.class_code = s.class_code
          AND k.session_number = s.number AND k.employee_number = e.employee_number)
      GROUP BY c.code, o.title, s.number ORDER BY c.code, s.number
      """
    ) { .submittedWithBlanks($0, session: $1.integer(), blanks: $1.integer()) }
  }

  /// Reads what a query found of classes: their code and title first, then what the promise names.
  private func classesBroken(
    _ sql: String, _ values: [Cell] = [], _ read: (ClassLabel, inout Cells) -> BrokenPromise
  ) throws -> [BrokenPromise] {
    try rows(sql, values) { cells in
      let label = ClassLabel(ClassCode(cells.text()), cells.text())
      return read(label, &cells)
    }
  }
}
