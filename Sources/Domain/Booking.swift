/// A session of a class somebody already has a place on.
public struct Commitment: Hashable, Sendable {
  /// The class.
  public let label: ClassLabel
  /// When.
  public let session: Session
  /// What people call its space; nil where none is booked, or nobody is told.
  public let spaceName: String?

  /// Joins a class and one of its sessions.
  public init(_ label: ClassLabel, _ session: Session, spaceName: String? = nil) {
    self.label = label
    self.session = session
    self.spaceName = spaceName
  }
}

/// With whom a person wants to come.
public struct Buddy: Hashable, Sendable {
  /// Who.
  public var number: EmployeeNumber
  /// The name.
  public var name: PersonName
  /// Where the buddy's live enrolment on the class stands; nil where there is none.
  public var state: EnrolmentState?
  /// Whether the buddy waits together with somebody else already.
  public var comesWithAnother: Bool

  /// Joins the facts.
  public init(
    number: EmployeeNumber, name: PersonName, state: EnrolmentState? = nil,
    comesWithAnother: Bool = false
  ) {
    self.number = number
    self.name = name
    self.state = state
    self.comesWithAnother = comesWithAnother
  }
}

/// Everything the booking rules look at.
public struct BookingFacts: Sendable {
  /// Who wants the place.
  public var person: StaffMember
  /// The class wanted.
  public var theClass: Class
  /// Its sessions.
  public var sessions: [Session]
  /// How its places stand.
  public var places: Places
  /// The person's live enrolment on the class, where there is one.
  public var live: Enrolment?
  /// The person's place in the waiting list, from 1, where waiting.
  public var position: Int?
  /// The day the live enrolment was asked for, on the trust's wall clock.
  public var liveSince: Day?
  /// Sessions of other classes the person has a place on.
  public var commitments: [Commitment]
  /// The agreement in force on the class's date; nil where none is, and nothing is refused for its lack.
  public var agreement: LearningAgreement?
  /// Whether the person has never had a place on any class.
  public var isFirstTime: Bool
  /// What the manager said; nil where nothing was asked.
  public var releaseState: ReleaseState?
  /// Why the manager declined.
  public var releaseGround: ReleaseGround?
  /// All that was asked of the manager and answered; nil where nothing was asked.
  public var askedRelease: Release?
  /// Minutes of agreed hours other classes use, by calendar year.
  public var hoursUsed: [Int: Int]
  /// How many agreed hours were asked for; nil means as many as the class takes.
  public var hoursAsked: Int?
  /// With whom the person wants to come, or not at all.
  public var buddy: Buddy?
  /// What time it is.
  public var now: Now
  /// Who gives the time to attend.
  public var release: ReleaseModel
  /// Whether a person in charge sets aside the rules that may be.
  public var isOverridden: Bool
  /// Whether only a place in line is wanted, whatever places are free.
  public var onlyWaits = false
  /// How many in line cannot take a place that is free, so that it comes to this person; nil where
  /// it does not.
  public var cannotTakeIt: Int?

  /// Joins the facts.
  public init(
    person: StaffMember, theClass: Class, sessions: [Session], places: Places,
    live: Enrolment? = nil, position: Int? = nil, liveSince: Day? = nil,
    commitments: [Commitment] = [], agreement: LearningAgreement? = nil,
    isFirstTime: Bool = false, releaseState: ReleaseState? = nil,
    releaseGround: ReleaseGround? = nil, hoursUsed: [Int: Int] = [:], hoursAsked: Int? = nil,
    buddy: Buddy? = nil, now: Now, release: ReleaseModel = .ownTime, isOverridden: Bool = false
  ) {
    self.person = person
    self.theClass = theClass
    self.sessions = sessions
    self.places = places
    self.live = live
    self.position = position
    self.liveSince = liveSince
    self.commitments = commitments
    self.agreement = agreement
    self.isFirstTime = isFirstTime
    self.releaseState = releaseState
    self.releaseGround = releaseGround
    self.hoursUsed = hoursUsed
    self.hoursAsked = hoursAsked
    self.buddy = buddy
    self.now = now
    self.release = release
    self.isOverridden = isOverridden
  }
}

/// What the rules make of a wish to book.
public enum BookingDecision: Hashable, Sendable {
  /// There is a place.
  case confirmed
  /// There is a place; it is held until release is agreed.
  case requested
  /// There is none, or others were first.
  case waitlisted
  /// The rules say no; each reason.
  case refused([Refusal])
}

extension BookingFacts {
  /// The decision: every rule is asked; a newcomer never passes the queue (invariants I4–I8, I22).
  public func decide() -> BookingDecision {
    let outcome = outcomeIfAllowed
    let binding = refusals.filter { refusal in
      !(isOverridden && refusal.mayBeOverridden)
        && !(outcome != .confirmed && refusal.bindsOnlyPlaces)
    }
    return binding.isEmpty ? outcome : .refused(binding)
  }

  /// What every rule has to say, overridden or not.
  public var refusals: [Refusal] { BookingRule.all.flatMap { $0.check(self) } }

  /// What keeps the person from a place but not from waiting for one: to be told with the answer.
  public var warnings: [Refusal] {
    switch decide() {
    case .waitlisted, .requested: refusals.filter(\.bindsOnlyPlaces)
    case .confirmed, .refused: []
    }
  }

  /// The codes of the rules an override sets aside, the queue among them; what would only warn is not.
  public var overriddenRules: [String] {
    guard isOverridden else { return [] }
    let outcome = outcomeIfAllowed
    var rules = refusals.filter {
      $0.mayBeOverridden && (outcome == .confirmed || !$0.bindsOnlyPlaces)
    }.map(\.code)
    if outcome != .waitlisted {
      if theClass.state == .planned {
        rules.append(Refusal.classNotOpen(theClass.label, .planned).code)
      }
      if passesQueue { rules.append(RuleName.queueFirst.rawValue) }
    }
    return rules.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether an override takes the place past people who wait; picking is no override where a person
  /// in charge picks.
  private var passesQueue: Bool {
    let isPicked = live?.state == .waitlisted && theClass.freedPlace == .picked
    return (position.map { $0 - 1 } ?? places.waiting) > 0 && !isPicked
  }

  private var outcomeIfAllowed: BookingDecision {
    let mustWait = places.waiting > 0 && !isPickFromWaitingList && !isOverridden
    let wanted = buddy == nil ? 1 : 2
    if onlyWaits { return .waitlisted }
    if theClass.state == .planned && !isOverridden { return .waitlisted }
    if placesOpen < wanted || mustWait { return .waitlisted }
    return isReleased ? .confirmed : .requested
  }

  /// The groups with kept places the person belongs to.
  public var groups: Set<KeptGroup> { places.groups(of: person, isFirstTime: isFirstTime) }

  /// Places this person can have now: those kept for others are not among them.
  public var placesOpen: Int { places.open(to: groups, on: now.day) }

  /// Whether the person needs no manager's word, or has it.
  public var isReleased: Bool { !release.needsAgreement || releaseState?.isAgreed ?? false }

  /// Whether this books a person from the waiting list: one a person in charge picks, where places
  /// are given out by hand or the order is set aside for a reason.
  public var isPickFromWaitingList: Bool {
    live?.state == .waitlisted && placesOpen > 0
      && (theClass.freedPlace == .picked || isOverridden)
  }

  /// Whether the person waits already or a place is held: closing enrolment leaves them their claim.
  var hasClaim: Bool {
    switch live?.state {
    case .waitlisted, .offered, .requested: true
    default: false
    }
  }

  /// Whether the class has begun.
  var hasBegun: Bool { firstSession.map { $0.interval.from <= now.wallMinutes } ?? false }

  /// One commitment a class that overlaps the wanted sessions still to come.
  var clashes: [Commitment] {
    let wanted = sessions.filter { $0.takesPlace && $0.interval.to > now.wallMinutes }
      .map(\.interval)
    var seen: Set<ClassCode> = [theClass.code]
    return commitments.filter { commitment in
      guard commitment.session.takesPlace,
        wanted.contains(where: { $0.overlaps(commitment.session.interval) })
      else { return false }
      return seen.insert(commitment.label.code).inserted
    }
  }

  /// Minutes of agreed hours the class would use, by calendar year.
  var hoursWanted: [Int: Int] {
    var left = hoursAsked.map { $0 * 60 } ?? .max
    return sessions.filter(\.takesPlace).sorted { $0.interval.from < $1.interval.from }
      .reduce(into: [:]) { years, session in
        let minutes = min(session.interval.minutes, left)
        years[session.date.parts.year, default: 0] += minutes
        if left != .max { left -= minutes }
      }
  }

  var firstSession: Session? {
    sessions.filter(\.takesPlace).min { $0.interval.from < $1.interval.from }
  }
  var lastDay: Day { sessions.filter(\.takesPlace).map(\.date).max() ?? now.day }
  var isOver: Bool {
    let ends = sessions.filter(\.takesPlace).map(\.interval.to)
    return ends.max().map { $0 <= now.wallMinutes } ?? false
  }
}

extension Class {
  /// Whether anybody at all may be booked now: open, and inside its enrolment window.
  public func takesBookings(sessions: [Session], at now: Now) -> Bool {
    let nobody = StaffMember(number: "0", name: PersonName(family: "nobody"))
    let facts = BookingFacts(
      person: nobody, theClass: self, sessions: sessions,
      places: Places(minimum: minimum, maximum: maximum), now: now)
    return state == .open
      && [BookingRule.classIsOpen, .insideEnrolmentWindow]
        .allSatisfy { $0.check(facts).isEmpty }
  }
}
