/// Time given to attend (`domain` term 42): what was asked of the manager, and the answer.
public struct Release: Hashable, Sendable {
  /// The enrolment it belongs to.
  public var enrolment: EnrolmentID
  /// The session it is for; nil for the whole class. A session's own arrangement goes before the class's.
  public var session: Int?
  /// What was asked.
  public var asked: ReleaseModel
  /// Where it stands.
  public var state: ReleaseState
  /// What was agreed; differs from what was asked where it was agreed otherwise.
  public var agreed: ReleaseModel?
  /// Hours of work time agreed under the model of agreed hours, for the whole class.
  public var hours: Int?
  /// When it was asked.
  public var askedAt: Moment
  /// Until when the place is held for the answer; nil while the person only waits for a place.
  public var heldUntil: WallTime?
  /// Who answered.
  public var answeredBy: String?
  /// The day of the answer.
  public var answeredOn: Day?
  /// Why it was declined.
  public var ground: ReleaseGround?

  /// Joins what is known of a release.
  public init(
    enrolment: EnrolmentID, session: Int? = nil, asked: ReleaseModel,
    state: ReleaseState = .requested, agreed: ReleaseModel? = nil, hours: Int? = nil,
    askedAt: Moment, heldUntil: WallTime? = nil, answeredBy: String? = nil,
    answeredOn: Day? = nil, ground: ReleaseGround? = nil
  ) {
    self.enrolment = enrolment
    self.session = session
    self.asked = asked
    self.state = state
    self.agreed = agreed
    self.hours = hours
    self.askedAt = askedAt
    self.heldUntil = heldUntil
    self.answeredBy = answeredBy
    self.answeredOn = answeredOn
    self.ground = ground
  }

  /// Stands for who answered where a file of enrolments brought the place.
  public static let saidByFile = "as imported"

  /// The model that counts: the agreed one, else the one asked for.
  public var model: ReleaseModel { agreed ?? asked }
}

/// A release with who asked for it, on which class.
public struct AskedRelease: Hashable, Sendable {
  /// What was asked and answered.
  public var release: Release
  /// The enrolment it is for.
  public var enrolment: Enrolment
  /// Who asked.
  public var person: PersonLine
  /// On which class.
  public var label: ClassLabel

  /// Joins a release and what it belongs to.
  public init(release: Release, enrolment: Enrolment, person: PersonLine, label: ClassLabel) {
    self.release = release
    self.enrolment = enrolment
    self.person = person
    self.label = label
  }
}

/// Where a release stands.
public enum ReleaseState: String, CaseIterable, Sendable {
  case requested, agreed, declined, withdrawn
  case agreedOther = "agreed-other"

  /// Whether the manager has said yes.
  public var isAgreed: Bool { self == .agreed || self == .agreedOther }
}

/// Why release was declined.
public enum ReleaseGround: String, CaseIterable, Sendable {
  case cover, service, notice, other
  case otherLeave = "other-leave"
  case otherTraining = "other-training"
}

/// How a session's minutes fall into work time and own time; the two add up to the session.
public struct ReleaseMinutes: Hashable, Sendable {
  /// Minutes the trust gives.
  public var work: Int
  /// Minutes the learner gives.
  public var own: Int

  /// Joins the two parts.
  public init(work: Int = 0, own: Int = 0) {
    self.work = work
    self.own = own
  }

  /// Splits a session (invariant I21): half and half gives an odd minute to work time; time off in
  /// lieu is work time, taken later; a swapped shift and unpaid leave are own time; under agreed
  /// hours work time lasts until they are used up.
  ///
  /// - Parameter hoursLeft: minutes still left of the agreed hours.
  public init(of minutes: Int, under model: ReleaseModel, hoursLeft: Int = .max) {
    work =
      switch model {
      case .ownTime, .shiftSwap, .unpaid: 0
      case .full, .toil: minutes
      case .half: (minutes + 1) / 2
      case .hours: min(minutes, max(0, hoursLeft))
      }
    own = minutes - work
  }

  /// Adds two splits.
  public static func + (left: ReleaseMinutes, right: ReleaseMinutes) -> ReleaseMinutes {
    ReleaseMinutes(work: left.work + right.work, own: left.own + right.own)
  }

  /// The split of each session that takes place, in order, under a class's release and its sessions' own.
  public static func split(
    _ sessions: [Session], model: ReleaseModel, releases: [Release]
  ) -> [(session: Session, model: ReleaseModel, minutes: ReleaseMinutes)] {
    let whole = releases.first { $0.session == nil }
    var hoursLeft = whole?.hours.map { $0 * 60 } ?? .max
    return sessions.filter(\.takesPlace).sorted { $0.interval.from < $1.interval.from }.map {
      session in
      let own = releases.first { $0.session == session.number && $0.state.isAgreed }
      let model = own?.model ?? model
      let minutes = ReleaseMinutes(
        of: session.interval.minutes, under: model, hoursLeft: hoursLeft)
      if model == .hours, hoursLeft != .max { hoursLeft -= minutes.work }
      return (session, model, minutes)
    }
  }
}

extension WallTime {
  /// Until when a place is held for a manager's answer: so many days on, but not past the closing of
  /// enrolment or the first session's start, where they are still to come.
  public static func releaseDeadline(
    _ theClass: Class, sessions: [Session], days: Int, at now: Now
  ) -> WallTime {
    let starts = sessions.filter(\.takesPlace).map(\.interval.from)
    let closing = theClass.enrolTo.map { ($0 + 1).number * 1_440 }
    let ends = (starts + [closing].compactMap { $0 }).filter { $0 > now.wallMinutes }
    return WallTime(minutes: min(now.wallMinutes + days * 1_440, ends.min() ?? .max))
  }

  /// When an offer made now ends: so many hours on by the wall clock, never past the first session's
  /// start; nil where that leaves under an hour, and a person has to decide (scenarios W06, W07).
  public static func offerEnd(sessions: [Session], hours: Int, at now: Now) -> WallTime? {
    let starts = sessions.filter(\.takesPlace).map(\.interval.from)
      .filter { $0 > now.wallMinutes }
    let end = min(now.wallMinutes + hours * 60, starts.min() ?? .max)
    return end - now.wallMinutes >= 60 ? WallTime(minutes: end) : nil
  }
}
