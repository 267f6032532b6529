/// A class as somebody wants to plan it; what is left out comes from the course.
public struct ClassPlan: Hashable, Sendable {
  /// The class's code.
  public var code: ClassCode
  /// The course it runs.
  public var course: CourseCode
  /// The day of the first session.
  public var first: Day
  /// When every session starts.
  public var start: TimeOfDay
  /// When every session ends; at or before the start means on the next day.
  public var end: TimeOfDay
  /// How many sessions; the course's number where nil.
  public var sessions: Int?
  /// Weeks from one session to the next, at least 1.
  public var everyWeeks: Int
  /// The learning space.
  public var space: SpaceCode?
  /// The tutor's name.
  public var tutor: String?
  /// The fewest learners; the course's number where nil.
  public var minimum: Int?
  /// The most learners; the course's number where nil.
  public var maximum: Int?
  /// The first day people may enrol; nil means at once.
  public var enrolFrom: Day?
  /// The last day people may enrol; nil means until the first session starts.
  public var enrolTo: Day?
  /// What happens to a freed place.
  public var freedPlace: FreedPlace
  /// What has been decided about the class.
  public var state: ClassState
  /// Why, where it is cancelled.
  public var reason: String?

  /// A plan with everything optional left to the course.
  public init(
    code: ClassCode, course: CourseCode, first: Day, start: TimeOfDay, end: TimeOfDay,
    sessions: Int? = nil, everyWeeks: Int = 1, space: SpaceCode? = nil, tutor: String? = nil,
    minimum: Int? = nil, maximum: Int? = nil, enrolFrom: Day? = nil, enrolTo: Day? = nil,
    freedPlace: FreedPlace = .automatic, state: ClassState = .open, reason: String? = nil
  ) {
    self.code = code
    self.course = course
    self.first = first
    self.start = start
    self.end = end
    self.sessions = sessions
    self.everyWeeks = everyWeeks
    self.space = space
    self.tutor = tutor
    self.minimum = minimum
    self.maximum = maximum
    self.enrolFrom = enrolFrom
    self.enrolTo = enrolTo
    self.freedPlace = freedPlace
    self.state = state
    self.reason = reason
  }

  /// The class this plan makes of a course.
  public func theClass(of course: Course) -> Class {
    Class(
      code: code, course: course.code, title: course.title, minimum: minimum ?? course.minimum,
      maximum: maximum ?? course.maximum, enrolFrom: enrolFrom, enrolTo: enrolTo,
      freedPlace: freedPlace, state: state, reason: reason)
  }

  /// The sessions this plan makes: the same wall-clock time every so many weeks. No day is skipped silently.
  public func plannedSessions(of course: Course) -> [Session] {
    (0..<max(0, sessions ?? course.sessions)).map { index in
      Session(
        classCode: code, number: index + 1, date: first + index * 7 * everyWeeks, start: start,
        end: end, space: space, tutor: tutor)
    }
  }
}
