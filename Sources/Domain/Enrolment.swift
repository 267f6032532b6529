/// A learner's place or claim on a class (`domain` term 39).
public struct Enrolment: Hashable, Sendable {
  /// Made by us, never shown.
  public var id: EnrolmentID
  /// The class.
  public var classCode: ClassCode
  /// The learner.
  public var learner: EmployeeNumber
  /// Where the enrolment stands.
  public var state: EnrolmentState
  /// When the learner asked for it; the joining time on a waiting list.
  public var requestedAt: Moment
  /// The order of joining within the class, given inside the transaction; breaks ties in time.
  public var joiningNumber: Int
  /// Who gives the time to attend.
  public var release: ReleaseModel
  /// The first day the learner is expected at sessions; nil while there is no place.
  public var joinedOn: Day?
  /// The first day the learner is expected no more; nil while the place is kept.
  public var leftOn: Day?
  /// Why it ended.
  public var reason: String?
  /// Why a person in charge set a rule aside for it; such an enrolment may clash.
  public var overrideReason: String?

  /// Joins what is known of an enrolment.
  public init(
    id: EnrolmentID, classCode: ClassCode, learner: EmployeeNumber, state: EnrolmentState,
    requestedAt: Moment, joiningNumber: Int, release: ReleaseModel = .ownTime,
    joinedOn: Day? = nil, leftOn: Day? = nil, reason: String? = nil,
    overrideReason: String? = nil
  ) {
    self.id = id
    self.classCode = classCode
    self.learner = learner
    self.state = state
    self.requestedAt = requestedAt
    self.joiningNumber = joiningNumber
    self.release = release
    self.joinedOn = joinedOn
    self.leftOn = leftOn
    self.reason = reason
    self.overrideReason = overrideReason
  }

  /// Whether the learner belongs on the register of a session on that day.
  public func isExpected(on day: Day) -> Bool {
    guard let joinedOn, joinedOn <= day else { return false }
    return leftOn.map { day < $0 } ?? true
  }
}

/// Where an enrolment stands (`domain`, state machine).
public enum EnrolmentState: String, CaseIterable, Sendable {
  case requested, waitlisted, offered, confirmed, attended, withdrawn, cancelled, declined
  case didNotAttend = "did-not-attend"
  case onBreak = "on-break"

  /// Whether the enrolment still claims something: one live enrolment a person and class.
  public var isLive: Bool {
    switch self {
    case .requested, .waitlisted, .offered, .confirmed, .onBreak: true
    case .attended, .didNotAttend, .withdrawn, .cancelled, .declined: false
    }
  }

  /// Whether it takes up a place (invariant I1).
  public var holdsPlace: Bool {
    switch self {
    case .requested, .offered, .confirmed, .onBreak, .attended, .didNotAttend: true
    case .waitlisted, .withdrawn, .cancelled, .declined: false
    }
  }

  /// Whether the learner stands on the class roster.
  public var isOnRoster: Bool {
    switch self {
    case .confirmed, .attended, .didNotAttend, .onBreak: true
    default: false
    }
  }

  /// The states that may follow, as the reference's table of moves says.
  public var next: Set<EnrolmentState> {
    switch self {
    case .requested: [.waitlisted, .offered, .confirmed, .withdrawn, .declined, .cancelled]
    case .waitlisted: [.offered, .confirmed, .requested, .withdrawn, .cancelled]
    case .offered: [.confirmed, .waitlisted, .declined, .withdrawn, .cancelled]
    case .confirmed: [.attended, .didNotAttend, .withdrawn, .onBreak, .cancelled, .waitlisted]
    case .onBreak: [.confirmed, .withdrawn, .cancelled]
    case .attended, .didNotAttend, .withdrawn, .cancelled, .declined: []
    }
  }
}

/// Who gives the time to attend (`domain` term 42).
public enum ReleaseModel: String, CaseIterable, Sendable {
  case ownTime = "own-time"
  case full, half, toil, unpaid, hours
  case shiftSwap = "shift-swap"

  /// Whether sessions fall in work time, so that a manager has to agree before the place is sure.
  public var needsAgreement: Bool { self != .ownTime }
}

/// Why a person leaves a class or a waiting list.
public enum WithdrawalReason: String, CaseIterable, Sendable {
  case shift, workload, leave, moved, childcare, travel, other
  case noLongerWanted = "no-longer-wanted"
  case leftTrust = "left-trust"
}
