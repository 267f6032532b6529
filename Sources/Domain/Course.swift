/// A catalogue entry: what may be taught, again and again (`domain` term 30).
public struct Course: Hashable, Sendable {
  /// The code people type.
  public var code: CourseCode
  /// The title, as printed.
  public var title: String
  /// The subject area, such as `English` or `Wellbeing`.
  public var subject: String?
  /// Formal, informal or mandatory learning.
  public var kind: CourseKind
  /// The level, such as `Entry 3` or `Level 2`.
  public var level: String?
  /// Who runs it.
  public var provider: String?
  /// How many sessions a class has unless it says otherwise; at least 1.
  public var sessions: Int
  /// How long a session is unless the class says otherwise, in minutes.
  public var sessionMinutes: Int
  /// The fewest learners a class should run with; at least 1.
  public var minimum: Int
  /// The most learners a class takes; at least `minimum`.
  public var maximum: Int

  /// Joins what the catalogue says of a course.
  public init(
    code: CourseCode, title: String, maximum: Int, subject: String? = nil,
    kind: CourseKind = .informal, level: String? = nil, provider: String? = nil,
    sessions: Int = 1, sessionMinutes: Int = 60, minimum: Int = 1
  ) {
    self.code = code
    self.title = title
    self.subject = subject
    self.kind = kind
    self.level = level
    self.provider = provider
    self.sessions = sessions
    self.sessionMinutes = sessionMinutes
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// What sort of learning a course is.
public enum CourseKind: String, CaseIterable, Sendable {
  case formal, informal, mandatory
}
