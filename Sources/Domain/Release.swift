/// Time given to attend (`domain` term 42): what was asked of the manager, and the answer.
public struct Release: Hashable, Sendable {
  /// The enrolment it belongs to.
  public var enrolment: EnrolmentID
  /// The session it is for; nil for the whole class. A session's own arrangement goes before the class's.
  public var session: Int?
  /// What was asked.
  public var asked: ReleaseModel
  /// Hours of work time asked for under the model of agreed hours; nil for as many as the class takes.
  public var askedHours: Int?
  /// Where it stands.
  public var state: ReleaseState
  /// What was agreed; differs from what was asked where it was agreed otherwise.
  public var agreed: ReleaseModel?
  /// Hours of work time under the model of agreed hours, for all of what it is for: those agreed,
  /// until then those asked for.
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
    enrolment: EnrolmentID, session: Int? = nil, asked: ReleaseModel, askedHours: Int? = nil,
    state: ReleaseState = .requested, agreed: ReleaseModel? = nil, hours: Int? = nil,
    askedAt: Moment, heldUntil: WallTime? = nil, answeredBy: String? = nil,
    answeredOn: Day? = nil, ground: ReleaseGround? = nil
  ) {
    self.enrolment = enrolment
    self.session = session
    self.asked = asked
    self.askedHours = askedHours
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

  /// The model that counts: what was settled, else what is asked. What was agreed before it was asked
  /// again counts no more.
  public var model: ReleaseModel {
    switch state {
    case .requested, .declined: asked
    case .agreed, .agreedOther, .withdrawn: agreed ?? asked
    }
  }

  /// Keeps what a manager agreed to: fewer or more hours than were asked for are agreed otherwise.
  ///
  /// - Parameters:
  ///   - hours: hours of work time under the model of agreed hours; as asked for unless given.
  ///   - minutes: how long all of what it is for takes.
  public mutating func agree(to model: ReleaseModel, hours: Int?, of minutes: Int) {
    if state == .requested { askedHours = askedHours ?? self.hours }
    agreed = model
    self.hours = hours ?? askedHours
    // Who named no number asked for as many hours as it takes.
    let isWhole = askedHours == nil && (self.hours.map { $0 * 60 >= minutes } ?? true)
    let isAsAsked =
      model == asked && (model != .hours || isWhole || self.hours == askedHours)
    state = isAsAsked ? .agreed : .agreedOther
  }

  /// Whether a manager had agreed to it, and was asked again as the sessions got other times.
  public var isAskedAgain: Bool { [.requested, .declined].contains(state) && agreed != nil }

  /// The same asked again, as it was agreed for other times. What was agreed, and by whom, stays known.
  ///
  /// - Parameter isSure: whether the place is sure, so that it is held until no day.
  public func askedAgain(at moment: Moment, isSure: Bool) -> Release {
    var release = self
    release.asked = model
    release.askedHours = hours
    release.state = .requested
    release.askedAt = moment
    if isSure { release.heldUntil = nil }
    return release
  }
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

  /// The split of each session that takes place, in order, under a class's release and its sessions'
  /// own. Hours agreed for one session count for that session alone.
  public static func split(
    _ sessions: [Session], model: ReleaseModel, releases: [Release]
  ) -> [(session: Session, model: ReleaseModel, minutes: ReleaseMinutes)] {
    let whole = releases.first { $0.session == nil }
    var hoursLeft = whole?.hours.map { $0 * 60 } ?? .max
    return sessions.filter(\.takesPlace).sorted { $0.interval.from < $1.interval.from }.map {
      session in
      // What was agreed stands while it is asked again for other times.
      let own = releases.first {
        $0.session == session.number
          && ($0.state.isAgreed || ($0.state == .requested && $0.isAskedAgain))
      }
      let model = own?.model ?? model
      let ownHours = own?.hours.map { $0 * 60 }
      let minutes = ReleaseMinutes(
        of: session.interval.minutes, under: model, hoursLeft: ownHours ?? hoursLeft)
      if model == .hours, ownHours == nil, hoursLeft != .max { hoursLeft -= minutes.work }
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
