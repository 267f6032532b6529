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

  /// The sessions with what is wanted changed; those that have begun or are marked stay as they are.
  public func applied(to sessions: [Session], of code: ClassCode, at now: Now) -> [Session] {
    guard let pattern = sessions.last else { return sessions }
    let begun = sessions.filter {
      $0.interval.from <= now.wallMinutes || $0.register != .notTaken
    }
    let wanted = max(begun.map(\.number).max() ?? 0, self.sessions ?? sessions.count)
    let gap = 7 * (everyWeeks ?? Self.weeks(between: sessions))
    let moves = first != nil || everyWeeks != nil
    let begunNumbers = Set(begun.map(\.number))
    // Counted from the first session that moves, or from the first of all where only the rhythm changes.
    let origin = first == nil ? 0 : (0..<wanted).first { !begunNumbers.contains($0 + 1) } ?? 0
    return (0..<wanted).map { index in
      let number = index + 1
      if let done = begun.first(where: { $0.number == number }) { return done }
      var session =
        sessions.first { $0.number == number }
        ?? Session(
          classCode: code, number: number,
          date: pattern.date + gap * (number - pattern.number), start: pattern.start,
          end: pattern.end, space: pattern.space, tutor: pattern.tutor)
      if moves {
        let start = first ?? sessions[0].date
        session.date = start + gap * (index - origin)
      }
      session.start = self.start ?? session.start
      session.end = self.end ?? session.end
      session.space = space ?? session.space
      session.tutor = tutor ?? session.tutor
      return session
    }
  }

  /// The weeks from one session to the next, as the first two stand; at least 1.
  private static func weeks(between sessions: [Session]) -> Int {
    guard sessions.count > 1 else { return 1 }
    return max(1, (sessions[1].date.number - sessions[0].date.number) / 7)
  }
}
