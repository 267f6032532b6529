/// A scheduled run of a course (`domain` term 32).
public struct Class: Hashable, Sendable {
  /// The code people type.
  public var code: ClassCode
  /// The course it runs.
  public var course: CourseCode
  /// The course's title, as shown with the class.
  public var title: String
  /// The fewest learners it should run with; at least 1.
  public var minimum: Int
  /// The most places; at least `minimum`.
  public var maximum: Int
  /// The first day people may enrol; nil means at once.
  public var enrolFrom: Day?
  /// The last day people may enrol, that day included; nil means until the first session starts.
  public var enrolTo: Day?
  /// What happens to a place that comes free while people wait.
  public var freedPlace: FreedPlace
  /// What has been decided about the class.
  public var state: ClassState
  /// Why it was cancelled.
  public var reason: String?
  /// The day it was planned; enrolment opens then where no first day is set. Nil for classes planned
  /// before this was kept.
  public var plannedOn: Day?
  /// The day somebody decided that it runs below its minimum.
  public var runsBelowMinimumSince: Day?
  /// What each session needs of the equipment that spaces share.
  public var kit: [Equipment]

  /// Joins what is known of a class.
  public init(
    code: ClassCode, course: CourseCode, title: String, minimum: Int = 1, maximum: Int,
    enrolFrom: Day? = nil, enrolTo: Day? = nil, freedPlace: FreedPlace = .automatic,
    state: ClassState = .open, reason: String? = nil, plannedOn: Day? = nil,
    runsBelowMinimumSince: Day? = nil, kit: [Equipment] = []
  ) {
    self.code = code
    self.course = course
    self.title = title
    self.minimum = minimum
    self.maximum = maximum
    self.enrolFrom = enrolFrom
    self.enrolTo = enrolTo
    self.freedPlace = freedPlace
    self.state = state
    self.reason = reason
    self.plannedOn = plannedOn
    self.runsBelowMinimumSince = runsBelowMinimumSince
    self.kit = kit
  }

  /// The day enrolment opened or opens; nil where that is not known.
  public var opensOn: Day? { enrolFrom ?? plannedOn }
}

/// What happens to a place that comes free while people wait.
public enum FreedPlace: String, CaseIterable, Sendable {
  /// The first who can take it gets it at once.
  case automatic
  /// It is offered for a time to the first who could take it, and held meanwhile; then to the next.
  case offer
  /// It is kept until somebody picks who gets it.
  case picked
}

/// What has been decided about a class; fullness and the passing of time are not kept but seen.
public enum ClassState: String, CaseIterable, Sendable {
  case planned, open, closed, completed, cancelled
}

/// What a class looks like today: what was decided, and what its places and dates make of it.
public enum ClassStanding: String, CaseIterable, Sendable {
  case planned, open, full, closed, running, completed, cancelled

  /// The standing that people are shown, first true wins: cancelled, completed, running, full, and
  /// then what was decided (scenario Q09's order).
  public init(of theClass: Class, sessions: [Session], places: Places, at now: Now) {
    let held = sessions.filter { $0.state != .cancelled }
    switch theClass.state {
    case .cancelled: self = .cancelled
    case .planned: self = .planned
    case .completed: self = .completed
    case .open, .closed:
      if let end = held.map(\.interval.to).max(), end <= now.wallMinutes {
        self = .completed
      } else if let start = held.map(\.interval.from).min(), start <= now.wallMinutes {
        self = .running
      } else if places.left == 0 {
        self = .full
      } else {
        self = theClass.state == .closed ? .closed : .open
      }
    }
  }
}

/// How the places of a class stand.
public struct Places: Hashable, Sendable {
  /// The fewest learners the class should run with.
  public var minimum: Int
  /// The most places.
  public var maximum: Int
  /// People with a place, breaks and finished learners included.
  public var confirmed: Int
  /// Places held by an offer.
  public var offered: Int
  /// Places held until release is agreed.
  public var requested: Int
  /// People waiting for a place.
  public var waiting: Int
  /// Places kept for some people until a release date.
  public var kept: [KeptPlaces]

  /// Joins the counts of a class.
  public init(
    minimum: Int, maximum: Int, confirmed: Int = 0, offered: Int = 0, requested: Int = 0,
    waiting: Int = 0, kept: [KeptPlaces] = []
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.confirmed = confirmed
    self.offered = offered
    self.requested = requested
    self.waiting = waiting
    self.kept = kept
  }

  /// Places that are taken or held.
  public var occupied: Int { confirmed + offered + requested }
  /// Places still free, never negative.
  public var left: Int { max(0, maximum - occupied) }
}
