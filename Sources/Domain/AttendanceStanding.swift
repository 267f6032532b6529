/// How a learner stands with a class: what was attended, what was missed running, and whether the
/// class's attendance threshold can still be reached.
public struct AttendanceStanding: Hashable, Sendable {
  /// The marks of sessions that have begun, counted. What was told of a session to come counts once it
  /// begins; a session that was cancelled never counts.
  public let tally: AttendanceTally
  /// Sessions missed without a word, one after another up to now. An absence that was told beforehand
  /// and a session at which nobody was expected neither count nor end the row.
  public let absentRunning: Int
  /// Sessions that may still be attended: to come, or begun and not marked yet.
  public let open: Int
  /// Sessions to come that the learner has told us will be missed.
  public let missedAhead: Int
  /// Percent of sessions that completes the class; nil where no agreement sets any.
  public let threshold: Int?

  /// Counts how a learner stands.
  ///
  /// - Parameters:
  ///   - sessions: those of the class.
  ///   - marks: the learner's, by session number.
  ///   - threshold: the percentage that completes the class, as completing it reads it.
  ///   - isExpected: whether the learner belongs on the register of a day.
  public init(
    sessions: [Session], marks: [Int: Mark], threshold: Int?, at now: Now,
    isExpected: (Day) -> Bool = { _ in true }
  ) {
    var tally = AttendanceTally()
    var running = 0
    var open = 0
    var missedAhead = 0
    let held = sessions.filter(\.takesPlace).sorted { $0.interval.from < $1.interval.from }
    for session in held {
      let mark = marks[session.number]
      guard session.hasBegun(at: now), let mark else {
        switch mark {
        case .authorised: missedAhead += 1
        case .notExpected, .sessionCancelled: break
        default: open += isExpected(session.date) ? 1 : 0
        }
        continue
      }
      tally.count(mark, of: session.interval.minutes)
      if mark == .unauthorised { running += 1 } else if mark.isAttendance { running = 0 }
    }
    self.tally = tally
    self.absentRunning = running
    self.open = open
    self.missedAhead = missedAhead
    self.threshold = threshold
  }

  /// Whether attending everything that is still open would reach the threshold.
  public var canReach: Bool {
    let most = tally.attended + open
    return most * 100 >= (threshold ?? 0) * (tally.expected + open + missedAhead)
  }

  /// Whether the threshold is not reached by what was counted so far.
  public var isBelow: Bool { tally.attended * 100 < (threshold ?? 0) * tally.expected }

  /// What is to be looked at, the most pressing first: the threshold is out of reach or not reached,
  /// and two or more sessions were missed running.
  public var concerns: [AttendanceConcern] {
    let running: [AttendanceConcern] =
      absentRunning >= AttendanceConcern.firstRow ? [.absentRunning(absentRunning)] : []
    guard let threshold, isBelow || !canReach else { return running }
    return [canReach ? .below(threshold) : .cannotReach(threshold)] + running
  }
}

/// What is to be looked at in how somebody attends (everyday job T8).
public enum AttendanceConcern: Hashable, Sendable {
  /// So many sessions missed without a word, one after another.
  case absentRunning(Int)
  /// Attending everything that is left would not reach the percentage any more.
  case cannotReach(Int)
  /// Below the percentage so far.
  case below(Int)

  /// From how many sessions missed running somebody is to be called.
  static let firstRow = 2
  /// From how many on a person in charge may give the place to somebody who waits (scenario A24).
  public static let placeInDoubt = 3
}

/// How many learners of some classes are to be looked at, and why; one may be counted under two reasons.
public struct SlippingCounts: Hashable, Sendable {
  /// Two or more sessions missed running.
  public var absentRunning = 0
  /// The threshold is out of reach.
  public var cannotReach = 0
  /// Below the threshold, which can still be reached.
  public var below = 0
  /// How many there are in all, each once.
  public var all = 0

  /// Counts learners by their concerns.
  public init(_ concerns: [[AttendanceConcern]]) {
    all = concerns.count { !$0.isEmpty }
    for concern in concerns.flatMap(\.self) {
      switch concern {
      case .absentRunning: absentRunning += 1
      case .cannotReach: cannotReach += 1
      case .below: below += 1
      }
    }
  }
}

/// One learner to be called about attendance.
public struct SlippingLine: Hashable, Sendable {
  /// Who.
  public var person: PersonLine
  /// The work e-mail address.
  public var email: String?
  /// The class.
  public var label: ClassLabel
  /// The marks counted.
  public var tally: AttendanceTally
  /// What is to be looked at, the most pressing first; never empty.
  public var concerns: [AttendanceConcern]
  /// The last session attended; nil where there was none.
  public var lastCame: Day?
  /// What was noted last on a register of the class.
  public var note: RegisterNote?

  /// Joins what a caller wants to know.
  public init(
    person: PersonLine, email: String?, label: ClassLabel, tally: AttendanceTally,
    concerns: [AttendanceConcern], lastCame: Day?, note: RegisterNote?
  ) {
    self.person = person
    self.email = email
    self.label = label
    self.tally = tally
    self.concerns = concerns
    self.lastCame = lastCame
    self.note = note
  }
}

/// A register that is not submitted though its session is over.
public struct OpenRegister: Hashable, Sendable {
  /// The session with how far its register is.
  public var line: SessionLine
  /// Days since the session.
  public var days: Int

  /// Joins a session and its age.
  public init(line: SessionLine, days: Int) {
    self.line = line
    self.days = days
  }
}
