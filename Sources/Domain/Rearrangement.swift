/// What somebody wants changed on a session that is planned; nil leaves a thing as it is.
public struct Rearrangement: Hashable, Sendable {
  /// Another day.
  public var date: Day?
  /// Another start.
  public var start: TimeOfDay?
  /// Another end; where only the start is given, the length stays.
  public var end: TimeOfDay?
  /// Another space.
  public var space: SpaceCode?
  /// Another tutor.
  public var tutor: String?
  /// Why it takes place although the day is closed.
  public var closedReason: String?
  /// Whether it does not take place at all.
  public var isCancelled = false

  /// No change at all; set what is wanted.
  public init() {}

  /// Whether days or times are changed.
  public var moves: Bool { date != nil || start != nil || end != nil }

  /// The session with what is wanted changed.
  ///
  /// - Parameter shift: by how many days it moves.
  public func applied(to session: Session, shift: Int) -> Session {
    var changed = session
    changed.date = session.date + shift
    if let start {
      let length = session.interval.minutes
      changed.start = start
      changed.end = end ?? TimeOfDay(minutes: (start.minutes + length) % 1_440) ?? session.end
    } else if let end {
      changed.end = end
    }
    changed.space = space ?? session.space
    changed.tutor = tutor ?? session.tutor
    changed.closedReason = closedReason ?? (shift == 0 ? session.closedReason : nil)
    if isCancelled {
      changed.state = .cancelled
    } else if changed.interval != session.interval {
      changed.state = .rescheduled
    }
    return changed
  }
}

/// Which sessions of a class a change is about.
public enum SessionScope: String, CaseIterable, Sendable {
  /// That one.
  case one
  /// That one and all after it.
  case fromHereOn = "from-here-on"
}

/// Sessions as they were and as they would be, with everybody it concerns.
public struct RearrangedSessions: Hashable, Sendable {
  /// The class.
  public var label: ClassLabel
  /// Each session before and after.
  public var sessions: [RearrangedSession]
  /// Learners who could not come then, or have to ask for release again.
  public var hit: [HitLearner]
  /// Whom to tell, by name.
  public var toTell: [ToTell]
  /// Whether it was done, or only looked at.
  public var isDone: Bool

  /// Joins the parts.
  public init(
    label: ClassLabel, sessions: [RearrangedSession], hit: [HitLearner], toTell: [ToTell],
    isDone: Bool
  ) {
    self.label = label
    self.sessions = sessions
    self.hit = hit
    self.toTell = toTell
    self.isDone = isDone
  }

  /// Whether nothing but learners stands in the way.
  public var problems: [Refusal] { sessions.flatMap(\.problems) }
}

/// A session before and after a change.
public struct RearrangedSession: Hashable, Sendable {
  /// As it was.
  public var before: Session
  /// As it would be.
  public var after: Session
  /// What stands in the way.
  public var problems: [Refusal]

  /// Joins the two.
  public init(before: Session, after: Session, problems: [Refusal]) {
    self.before = before
    self.after = after
    self.problems = problems
  }
}

/// A learner whom a change of sessions hits.
public struct HitLearner: Hashable, Sendable {
  /// Who.
  public var person: PersonLine
  /// Other classes at the new times.
  public var clashes: [Refusal]
  /// The release that was agreed for the old times; nil in own time.
  public var releaseAgain: ReleaseModel?

  /// Joins the facts.
  public init(person: PersonLine, clashes: [Refusal], releaseAgain: ReleaseModel?) {
    self.person = person
    self.clashes = clashes
    self.releaseAgain = releaseAgain
  }
}
