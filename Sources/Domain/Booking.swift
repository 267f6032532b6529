/// A session of a class somebody already has a place on.
public struct Commitment: Hashable, Sendable {
  /// The class.
  public let label: ClassLabel
  /// When.
  public let session: Session

  /// Joins a class and one of its sessions.
  public init(_ label: ClassLabel, _ session: Session) {
    self.label = label
    self.session = session
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
  /// What time it is.
  public var now: Now
  /// Who gives the time to attend.
  public var release: ReleaseModel
  /// Whether a person in charge sets aside the rules that may be.
  public var isOverridden: Bool

  /// Joins the facts.
  public init(
    person: StaffMember, theClass: Class, sessions: [Session], places: Places,
    live: Enrolment? = nil, position: Int? = nil, liveSince: Day? = nil,
    commitments: [Commitment] = [], now: Now, release: ReleaseModel = .ownTime,
    isOverridden: Bool = false
  ) {
    self.person = person
    self.theClass = theClass
    self.sessions = sessions
    self.places = places
    self.live = live
    self.position = position
    self.liveSince = liveSince
    self.commitments = commitments
    self.now = now
    self.release = release
    self.isOverridden = isOverridden
  }
}

/// One rule of booking: nothing to say, or why not.
public struct BookingRule: Sendable {
  let check: @Sendable (BookingFacts) -> [Refusal]

  /// Every rule, in the order their refusals are listed. All are asked, not only the first that fails.
  public static let all: [BookingRule] = [
    .classIsOpen, .insideEnrolmentWindow, .stillInPost, .oneLiveEnrolment, .noClash,
  ]

  static let classIsOpen = BookingRule { facts in
    let theClass = facts.theClass
    switch theClass.state {
    case .open: return []
    case .cancelled: return [.classCancelled(theClass.label, reason: theClass.reason)]
    case .completed: return [.classCompleted(theClass.label, lastDay: facts.lastDay)]
    case .planned, .closed: return [.classNotOpen(theClass.label, theClass.state)]
    }
  }

  static let insideEnrolmentWindow = BookingRule { facts in
    let theClass = facts.theClass
    let today = facts.now.day
    guard theClass.state == .open else { return [] }
    if facts.isOver { return [.classCompleted(theClass.label, lastDay: facts.lastDay)] }
    if let from = theClass.enrolFrom, today < from {
      return [.enrolmentNotOpen(theClass.label, from: from)]
    }
    if let to = theClass.enrolTo {
      return today > to ? [.enrolmentClosed(theClass.label, on: to, at: nil)] : []
    }
    if let first = facts.firstSession, first.interval.from <= facts.now.wallMinutes {
      return [.enrolmentClosed(theClass.label, on: first.date, at: first.start)]
    }
    return []
  }

  static let stillInPost = BookingRule { facts in
    guard let last = facts.person.leavingDate, last < facts.now.day else { return [] }
    return [.leaver(facts.person.name, lastDay: last)]
  }

  static let oneLiveEnrolment = BookingRule { facts in
    guard let live = facts.live, !facts.isPickFromWaitingList else { return [] }
    return [
      .alreadyEnrolled(
        facts.person.name, facts.theClass.label, live.state,
        since: facts.liveSince ?? facts.now.day, position: facts.position)
    ]
  }

  static let noClash = BookingRule { facts in
    facts.clashes.map { commitment in
      .clash(
        facts.person.name, facts.theClass.label, with: commitment.label,
        on: commitment.session.date, from: commitment.session.start, to: commitment.session.end)
    }
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
    let refusals = BookingRule.all.flatMap { $0.check(self) }
      .filter { !(isOverridden && $0.mayBeOverridden) }
    guard refusals.isEmpty else { return .refused(refusals) }
    let queueFirst = places.waiting > 0 && !isPickFromWaitingList && !isOverridden
    if places.left == 0 || queueFirst { return .waitlisted }
    return release.needsAgreement ? .requested : .confirmed
  }

  /// Whether this books a person from the waiting list of a class whose places a person gives out.
  public var isPickFromWaitingList: Bool {
    live?.state == .waitlisted && places.left > 0
      && (theClass.freedPlace != .automatic || isOverridden)
  }

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
    return [BookingRule.classIsOpen, .insideEnrolmentWindow]
      .allSatisfy { $0.check(facts).isEmpty }
  }
}
