/// A learner's place or claim on a class (`domain` term 39).
public struct Enrolment: Hashable, Sendable {
  /// Made by us, never shown.
  public var id: EnrolmentID
  /// The class.
  public var classCode: ClassCode
  /// The learner.
  public var learner: EmployeeNumber
  /// Where the enrolment stands; only `move` changes it.
  public private(set) var state: EnrolmentState
  /// When the learner asked for it; the joining time on a waiting list. It is kept from an earlier
  /// class where the employer caused the loss.
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
  /// The codes of the rules that were set aside.
  public var overridden: [String]
  /// When the offer ends, on the trust's wall clock; nil where there is none.
  public var offerEnds: WallTime?
  /// The agreement whose priority group goes first in the waiting list it joined; nil where the list
  /// goes by joining time alone.
  public var queueAgreement: AgreementCode?
  /// The last day the learner goes first by that priority group; nil outside the group. Fixed on
  /// joining, so that no later edit moves anybody.
  public var priorityUntil: Day?
  /// With whom the learner comes, or not at all.
  public var buddy: EmployeeNumber?
  /// The group whose kept place it uses; nil where it uses an open one.
  public var keptFor: KeptGroup?
  /// The enrolment it carries on from: on a class that was cancelled, merged or left for this one.
  public var carriedFrom: EnrolmentID?
  /// By what the agreement in force let the learner in; nil where nobody asked, as when it was read
  /// from a file.
  public var admission: Admission?

  /// Joins what is known of an enrolment.
  public init(
    id: EnrolmentID, classCode: ClassCode, learner: EmployeeNumber, state: EnrolmentState,
    requestedAt: Moment, joiningNumber: Int, release: ReleaseModel = .ownTime,
    joinedOn: Day? = nil, leftOn: Day? = nil, reason: String? = nil,
    overrideReason: String? = nil, overridden: [String] = [], offerEnds: WallTime? = nil,
    queueAgreement: AgreementCode? = nil, priorityUntil: Day? = nil,
    buddy: EmployeeNumber? = nil, keptFor: KeptGroup? = nil, carriedFrom: EnrolmentID? = nil,
    admission: Admission? = nil
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
    self.overridden = overridden
    self.offerEnds = offerEnds
    self.queueAgreement = queueAgreement
    self.priorityUntil = priorityUntil
    self.buddy = buddy
    self.keptFor = keptFor
    self.carriedFrom = carriedFrom
    self.admission = admission
  }

  /// Goes on to another state; an offer ends with it, and a kept place is given back with the place.
  ///
  /// - Throws: `IllegalMove` where the table of moves does not allow it.
  public mutating func move(to next: EnrolmentState) throws(IllegalMove) {
    guard state.next.contains(next) else { throw IllegalMove(from: state, to: next) }
    state = next
    if next != .offered { offerEnds = nil }
    if !next.holdsPlace { keptFor = nil }
  }

  /// Keeps that rules were set aside for it, and why; what was set aside before stays known.
  public mutating func setAside(_ rules: [String], because reason: String) {
    guard !rules.isEmpty else { return }
    for rule in rules where !overridden.contains(rule) { overridden.append(rule) }
    guard let known = overrideReason else { return overrideReason = reason }
    if !isOverridden(because: reason) { overrideReason = "\(known); \(reason)" }
  }

  /// Whether a rule was set aside for it, last for this reason.
  public func isOverridden(because reason: String) -> Bool {
    overrideReason.map { $0 == reason || $0.hasSuffix("; \(reason)") } ?? false
  }

  /// Takes back an act by which it was made: the one way to `cancelled` outside the table of moves.
  public mutating func takeBack() {
    state = .cancelled
    offerEnds = nil
    keptFor = nil
    buddy = nil
    carriedFrom = nil
    leftOn = joinedOn
    reason = "undone"
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

  /// Whether the employer caused the loss: a session of the class was moved. The joining time is
  /// then kept for another class of the course.
  public var isEmployers: Bool { self == .moved }
}
