/// What somebody wants changed on a class; nil leaves a thing as it is.
public struct ClassChange: Hashable, Sendable {
  /// The day of the first session still to come; the others follow it.
  public var first: Day?
  /// When every session still to come starts.
  public var start: TimeOfDay?
  /// When every session still to come ends.
  public var end: TimeOfDay?
  /// How many sessions there are.
  public var sessions: Int?
  /// Weeks from one session to the next.
  public var everyWeeks: Int?
  /// The learning space of every session still to come.
  public var space: SpaceCode?
  /// The tutor of every session still to come.
  public var tutor: String?
  /// The fewest learners.
  public var minimum: Int?
  /// The most learners.
  public var maximum: Int?
  /// The first day people may enrol.
  public var enrolFrom: Day?
  /// The last day people may enrol.
  public var enrolTo: Day?
  /// What happens to a freed place.
  public var freedPlace: FreedPlace?
  /// What has been decided about the class.
  public var state: ClassState?
  /// Whether it is to be decided anew whether the class runs below its minimum.
  public var decidesAnew = false

  /// No change at all; set what is wanted.
  public init() {}

  /// The class with what is wanted changed.
  public func applied(to theClass: Class) -> Class {
    var changed = theClass
    changed.minimum = minimum ?? theClass.minimum
    changed.maximum = maximum ?? theClass.maximum
    changed.enrolFrom = enrolFrom ?? theClass.enrolFrom
    changed.enrolTo = enrolTo ?? theClass.enrolTo
    changed.freedPlace = freedPlace ?? theClass.freedPlace
    changed.state = state ?? theClass.state
    if decidesAnew { changed.runsBelowMinimumSince = nil }
    return changed
  }

  /// The sessions with what is wanted changed; those that have begun, are marked or were cancelled
  /// stay as they are.
  public func applied(to sessions: [Session], of code: ClassCode, at now: Now) -> [Session] {
    guard let pattern = sessions.last else { return sessions }
    let hasBegun = { (session: Session) in
      session.interval.from <= now.wallMinutes || session.register != .notTaken
    }
    let next = sessions.first { $0.takesPlace && !hasBegun($0) }
    let begun = sessions.filter(hasBegun).map(\.number).max() ?? 0
    let gap = 7 * (everyWeeks ?? Self.weeks(between: sessions))
    return (0..<max(begun, self.sessions ?? sessions.count)).map { index in
      let number = index + 1
      let old = sessions.first { $0.number == number }
      if let old, hasBegun(old) || !old.takesPlace { return old }
      var session =
        old
        ?? Session(
          classCode: code, number: number,
          date: pattern.date + gap * (number - pattern.number), start: pattern.start,
          end: pattern.end, space: pattern.space, tutor: pattern.tutor)
      if everyWeeks != nil {
        // Counted from the first session that moves, or from the first of all where only the rhythm
        // changes.
        let origin = first == nil ? 1 : next?.number ?? 1
        session.date = (first ?? sessions[0].date) + gap * (number - origin)
      } else if let first, let next {
        // Days passed over between two sessions stay between them.
        session.date = session.date + (first.number - next.date.number)
      }
      // A reason to meet on a closed day is for that day.
      if session.date != old?.date { session.closedReason = nil }
      session.start = self.start ?? session.start
      session.end = self.end ?? session.end
      session.space = space ?? session.space
      session.tutor = tutor ?? session.tutor
      return session
    }
  }

  /// The weeks from one session to the next, as most of them stand; at least 1.
  private static func weeks(between sessions: [Session]) -> Int {
    let gaps = zip(sessions, sessions.dropFirst()).map {
      max(1, ($1.date.number - $0.date.number + 3) / 7)
    }
    let counts = Dictionary(gaps.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 1
  }
}
