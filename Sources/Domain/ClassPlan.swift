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
  /// How the sessions follow each other.
  public var series: Series
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
  /// What each session needs of the equipment that spaces share.
  public var kit: [Equipment]
  /// Why sessions take place on closed days too; nil skips those days.
  public var closedReason: String?
  /// What has been decided about the class.
  public var state: ClassState
  /// Why, where it is cancelled.
  public var reason: String?

  /// A plan with everything optional left to the course.
  public init(
    code: ClassCode, course: CourseCode, first: Day, start: TimeOfDay, end: TimeOfDay,
    sessions: Int? = nil, series: Series = .weeks(1), space: SpaceCode? = nil, tutor: String? = nil,
    minimum: Int? = nil, maximum: Int? = nil, enrolFrom: Day? = nil, enrolTo: Day? = nil,
    freedPlace: FreedPlace = .automatic, state: ClassState = .open, reason: String? = nil,
    kit: [Equipment] = [], closedReason: String? = nil
  ) {
    self.code = code
    self.course = course
    self.first = first
    self.start = start
    self.end = end
    self.sessions = sessions
    self.series = series
    self.space = space
    self.tutor = tutor
    self.minimum = minimum
    self.maximum = maximum
    self.enrolFrom = enrolFrom
    self.enrolTo = enrolTo
    self.freedPlace = freedPlace
    self.state = state
    self.reason = reason
    self.kit = kit
    self.closedReason = closedReason
  }

  /// The class this plan makes of a course.
  public func theClass(of course: Course) -> Class {
    Class(
      code: code, course: course.code, title: course.title, minimum: minimum ?? course.minimum,
      maximum: maximum ?? course.maximum, enrolFrom: enrolFrom, enrolTo: enrolTo,
      freedPlace: freedPlace, state: state, reason: reason, kit: kit)
  }

  /// The sessions this plan makes: the same wall-clock time on each day of the series, closed days
  /// skipped and listed (invariant I13). A series goes on past them until it has all its sessions;
  /// chosen days are not replaced.
  public func plannedSessions(
    of course: Course, closed: (Day) -> ClosedDay? = { _ in nil }
  ) -> PlannedSessions {
    var planned = PlannedSessions()
    let days = series.days(from: first)
    let wanted = wantedSessions(of: course)
    for day in days {
      if planned.sessions.count == wanted { break }
      let reason = closed(day)
      if let reason, closedReason == nil {
        planned.skipped.append(SkippedDay(day: day, reason: reason))
        continue
      }
      planned.sessions.append(
        Session(
          classCode: code, number: planned.sessions.count + 1, date: day, start: start, end: end,
          space: space, tutor: tutor, closedReason: reason == nil ? nil : closedReason))
    }
    return planned
  }

  /// Weeks from one session to the next; 1 where the series is no such rhythm.
  public var weeks: Int { if case .weeks(let weeks) = series { weeks } else { 1 } }

  /// How many sessions are wanted; of chosen days, all of them.
  public func wantedSessions(of course: Course) -> Int {
    if case .chosen(let days) = series { return sessions ?? Set(days).count }
    return max(0, sessions ?? course.sessions)
  }
}

/// The sessions a plan makes, and the days it passes over.
public struct PlannedSessions: Hashable, Sendable {
  /// The sessions, by number.
  public var sessions: [Session] = []
  /// Days of the series on which nothing takes place.
  public var skipped: [SkippedDay] = []

  /// No sessions yet.
  public init() {}
}

/// A day of a series on which nothing takes place.
public struct SkippedDay: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// Why.
  public var reason: ClosedDay
  /// The nearest days on which it could take place at the same time instead.
  public var alternatives: [Day]

  /// Joins a day and its reason.
  public init(day: Day, reason: ClosedDay, alternatives: [Day] = []) {
    self.day = day
    self.reason = reason
    self.alternatives = alternatives
  }
}
