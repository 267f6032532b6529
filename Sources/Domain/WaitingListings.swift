/// One person in a waiting list.
public struct WaitingLine: Hashable, Sendable {
  /// The place in line, from 1.
  public var position: Int
  /// Who.
  public var person: PersonLine
  /// The day and time of joining, on the trust's wall clock.
  public var since: (day: Day, time: TimeOfDay) { (sinceDay, sinceTime) }
  /// What keeps the person from taking a place that came free today; empty for most.
  public var obstacles: [Refusal]
  /// Why the person stands there.
  public var place: QueuePlace
  /// With whom the person comes, or not at all.
  public var buddy: PersonName?
  /// Who gives the time to attend.
  public var release: ReleaseModel
  /// Rules that were set aside for it, and why.
  public var override: Override?
  private var sinceDay: Day
  private var sinceTime: TimeOfDay

  /// Joins what a waiting list shows of a person.
  public init(
    position: Int, person: PersonLine, since: (day: Day, time: TimeOfDay),
    obstacles: [Refusal] = [], place: QueuePlace = QueuePlace(), buddy: PersonName? = nil,
    release: ReleaseModel = .ownTime, override: Override? = nil
  ) {
    self.position = position
    self.person = person
    self.obstacles = obstacles
    self.place = place
    self.buddy = buddy
    self.release = release
    self.override = override
    sinceDay = since.day
    sinceTime = since.time
  }
}

/// Why a person stands where they stand in a waiting list.
public struct QueuePlace: Hashable, Sendable {
  /// The agreement's title and the last day, where the priority group goes first in this list and the
  /// person belongs to it.
  public var priority: QueuePriority?
  /// Whether the priority group's time in this list is over and it goes by joining time again.
  public var priorityIsOver: Bool
  /// The class the joining time was kept from, where the employer caused the loss.
  public var joiningKeptFrom: ClassLabel?
  /// Whether the person comes with a buddy and stands where the later of the two stands.
  public var waitsWithBuddy: Bool

  /// Joins the reasons.
  public init(
    priority: QueuePriority? = nil, priorityIsOver: Bool = false,
    joiningKeptFrom: ClassLabel? = nil, waitsWithBuddy: Bool = false
  ) {
    self.priority = priority
    self.priorityIsOver = priorityIsOver
    self.joiningKeptFrom = joiningKeptFrom
    self.waitsWithBuddy = waitsWithBuddy
  }
}

/// Somebody who waited and got a place or an offer, and why it was them.
public struct PromotionLine: Hashable, Sendable {
  /// Who.
  public var person: PersonLine
  /// Where it brought them: a place, an offer, a place held for release.
  public var state: EnrolmentState
  /// When, on the trust's wall clock.
  public var at: WallTime
  /// Why it was them.
  public var ground: MoveGround
  /// When the offer ends, while it runs.
  public var offerEnds: WallTime?
  /// Why an offer runs no more; nil while it runs, and where it was none.
  public var offerOver: MoveGround?

  /// Joins the facts.
  public init(
    person: PersonLine, state: EnrolmentState, at: WallTime, ground: MoveGround,
    offerEnds: WallTime? = nil, offerOver: MoveGround? = nil
  ) {
    self.person = person
    self.state = state
    self.at = at
    self.ground = ground
    self.offerEnds = offerEnds
    self.offerOver = offerOver
  }
}

/// Somebody whose place is held: by an offer, or until a manager has answered.
public struct HeldLine: Hashable, Sendable {
  /// Who.
  public var person: PersonLine
  /// `offered` or `requested`.
  public var state: EnrolmentState
  /// Until when.
  public var until: WallTime?
  /// The release asked for; nil where the person comes in own time.
  public var release: Release?

  /// Joins the facts.
  public init(
    person: PersonLine, state: EnrolmentState, until: WallTime?, release: Release? = nil
  ) {
    self.person = person
    self.state = state
    self.until = until
    self.release = release
  }
}

/// A class with everyone on it.
public struct ClassRoster: Hashable, Sendable {
  /// The class.
  public var line: ClassLine
  /// Who has a place, by name.
  public var learners: [RosterLine]
  /// Who waits, in order.
  public var waiting: [WaitingLine]
  /// Whose place is held, by name.
  public var held: [HeldLine]
  /// Who waited and got a place or an offer, newest first.
  public var promotions: [PromotionLine]

  /// Joins a class, its learners and its waiting list.
  public init(
    line: ClassLine, learners: [RosterLine], waiting: [WaitingLine], held: [HeldLine] = [],
    promotions: [PromotionLine] = []
  ) {
    self.line = line
    self.learners = learners
    self.waiting = waiting
    self.held = held
    self.promotions = promotions
  }
}
