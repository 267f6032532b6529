public import Domain

/// The columns of a file of courses.
public enum CoursesColumn: Int, FileColumn {
  case code, title, maximum, subject, kind, level, provider, sessions, sessionMinutes, minimum

  /// The names in the header.
  public static let names = [
    "code", "title", "maximum", "subject", "kind", "level", "provider", "sessions",
    "session_minutes", "minimum",
  ]
  /// The columns no file can do without.
  public static let required: Set<CoursesColumn> = [.code, .title, .maximum]
}

/// A file of courses: a line a course.
public enum CoursesFile: RecordFile {
  /// Reads a line as a course.
  public static func record(from row: FileRow<CoursesColumn>) -> Course? {
    let code: CourseCode? = row.required(.code) { row.code($0) }
    let maximum = row.required(.maximum) { row.number($0, in: 1...9_999) }
    let minimum = row.number(.minimum, in: 1...9_999) ?? 1
    if let maximum, minimum > maximum {
      row.report(.refused(.minimumAboveMaximum(minimum: minimum, maximum: maximum)), at: .minimum)
    }
    return Course(
      code: code ?? "", title: row.required(.title), maximum: maximum ?? 1,
      subject: row.text(.subject), kind: row.word(.kind) ?? .informal, level: row.text(.level),
      provider: row.text(.provider), sessions: row.number(.sessions, in: 1...366) ?? 1,
      sessionMinutes: row.number(.sessionMinutes, in: 1...1_440) ?? 60, minimum: minimum)
  }

  /// The cells of a course.
  public static func cells(of course: Course) -> [String] {
    [
      course.code.text, course.title, String(course.maximum), course.subject ?? "",
      course.kind.rawValue, course.level ?? "", course.provider ?? "", String(course.sessions),
      String(course.sessionMinutes), String(course.minimum),
    ]
  }

  /// The course with everything kept that a file without some columns says nothing of.
  public static func merged(
    _ course: Course, over old: Course, columns: Set<CoursesColumn>
  ) -> Course {
    func says(_ column: CoursesColumn) -> Bool { columns.contains(column) }
    var course = course
    if !says(.subject) { course.subject = old.subject }
    if !says(.kind) { course.kind = old.kind }
    if !says(.level) { course.level = old.level }
    if !says(.provider) { course.provider = old.provider }
    if !says(.sessions) { course.sessions = old.sessions }
    if !says(.sessionMinutes) { course.sessionMinutes = old.sessionMinutes }
    if !says(.minimum) { course.minimum = old.minimum }
    return course
  }
}
