/// One dated meeting of a class (`domain` term 33).
public struct Session: Hashable, Sendable {
  /// The class it belongs to.
  public var classCode: ClassCode
  /// Its number within the class, from 1.
  public var number: Int
  /// The day it starts on.
  public var date: Day
  /// When it starts.
  public var start: TimeOfDay
  /// When it ends; at or before the start means on the next day.
  public var end: TimeOfDay
  /// The learning space; nil where none is booked yet.
  public var space: SpaceCode?
  /// The tutor's name; nil where none is named yet.
  public var tutor: String?
  /// Whether it stands, was moved or was cancelled.
  public var state: SessionState
  /// How far its register is.
  public var register: RegisterState
  /// Why it takes place on a day that is closed; nil where the day is not, or nobody said.
  public var closedReason: String?
  /// The day its register was submitted; nil where it is not, or nobody kept it.
  public var submittedOn: Day?

  /// Joins what is known of a session.
  public init(
    classCode: ClassCode, number: Int, date: Day, start: TimeOfDay, end: TimeOfDay,
    space: SpaceCode? = nil, tutor: String? = nil, state: SessionState = .scheduled,
    register: RegisterState = .notTaken, closedReason: String? = nil,
    submittedOn: Day? = nil
  ) {
    self.classCode = classCode
    self.number = number
    self.date = date
    self.start = start
    self.end = end
    self.space = space
    self.tutor = tutor
    self.state = state
    self.register = register
    self.closedReason = closedReason
    self.submittedOn = submittedOn
  }

  /// When it takes place.
  public var interval: Interval { Interval(on: date, from: start, to: end) }
  /// Whether it has begun by then.
  public func hasBegun(at now: Now) -> Bool { interval.from <= now.wallMinutes }
  /// Whether it takes place at all.
  public var takesPlace: Bool { state != .cancelled }
}

extension Session {
  /// The last day on which its register may be amended without anybody allowing it; nil until it is
  /// submitted. A register is closed from the day after.
  ///
  /// - Parameter lockDays: for how many days a submitted register stays open to amendments.
  public func lastDayToAmend(lockDays: Int) -> Day? {
    register.isSubmitted ? (submittedOn ?? date) + lockDays : nil
  }
}

/// Whether a session stands. "Held" is not kept: a session is held once its register is submitted.
public enum SessionState: String, CaseIterable, Sendable {
  case scheduled, rescheduled, cancelled
}

/// How far a register is (`domain` term 44).
public enum RegisterState: String, CaseIterable, Sendable {
  case notTaken = "not-taken"
  case partTaken = "part-taken"
  case submitted
  case amended

  /// Whether the marks are settled and only an amendment changes them.
  public var isSubmitted: Bool { self == .submitted || self == .amended }
}
