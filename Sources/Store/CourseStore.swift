public import Domain
import Engine

extension Relations {
  static let course = Relation<Course>(
    "course", key: ["code"],
    [
      "title", "subject", "kind", "level", "provider", "sessions", "session_minutes", "minimum",
      "maximum",
    ],
    encode: { course in
      [
        .text(course.code.text), .text(course.title), Cell(course.subject),
        .text(course.kind.rawValue), Cell(course.level), Cell(course.provider),
        Cell(course.sessions), Cell(course.sessionMinutes), Cell(course.minimum),
        Cell(course.maximum),
      ]
    },
    decode: { cells in
      var course = Course(code: Code(cells.text()), title: cells.text(), maximum: 1)
      course.subject = cells.optionalText()
      course.kind = cells.word(.informal)
      course.level = cells.optionalText()
      course.provider = cells.optionalText()
      course.sessions = cells.integer()
      course.sessionMinutes = cells.integer()
      course.minimum = cells.integer()
      course.maximum = cells.integer()
      return course
    })
}

extension Store {
  /// The course with a code.
  public func course(_ code: CourseCode) throws -> Course? {
    try find(Relations.course, [.text(code.text)])
  }

  /// Every course, by code.
  public func courses() throws -> [Course] {
    try rows("SELECT \(Relations.course.list("c")) FROM course c ORDER BY c.code") {
      Relations.course.decode(&$0)
    }
  }
}

extension Journal {
  /// Writes a course.
  @discardableResult
  public func save(_ course: Course) throws -> Written {
    var course = course
    course.provider = try canonical(course.provider, .provider)
    note(course.code)
    return try put(course, in: Relations.course)
  }
}
