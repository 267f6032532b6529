/// What an act came to: done, or refused with every reason and nothing changed.
public enum Outcome<Done: Sendable>: Sendable {
  case done(Done)
  case refused([Refusal])

  /// What was done; nil where refused.
  public var done: Done? {
    if case .done(let done) = self { done } else { nil }
  }

  /// The same outcome with what was done turned into something else.
  public func map<Other: Sendable>(_ turn: (Done) throws -> Other) rethrows -> Outcome<Other> {
    switch self {
    case .done(let done): .done(try turn(done))
    case .refused(let refusals): .refused(refusals)
    }
  }

  /// Why not; empty where done.
  public var refusals: [Refusal] {
    if case .refused(let refusals) = self { refusals } else { [] }
  }
}

/// What booking came to: a place, a place held for release, or a place in line.
public struct Booking: Hashable, Sendable {
  /// `confirmed`, `requested` or `waitlisted`.
  public var state: EnrolmentState
  /// Who.
  public var number: EmployeeNumber
  /// The person's name.
  public var name: PersonName
  /// The class.
  public var label: ClassLabel
  /// The place in line, from 1, where waiting.
  public var position: Int?
  /// The next session to come to.
  public var next: Session?
  /// What the person should know although it refuses nothing: a clash with another class while waiting.
  public var warnings: [Refusal]
  /// Until when the place is held for a manager's answer.
  public var heldUntil: WallTime?
  /// The buddy's booking, made in the same act.
  public var companions: [Booking]
  /// The class the joining time was kept from, where the employer caused the loss.
  public var joiningKeptFrom: ClassLabel?

  /// Joins what booking came to.
  public init(
    state: EnrolmentState, number: EmployeeNumber, name: PersonName, label: ClassLabel,
    position: Int? = nil, next: Session? = nil, warnings: [Refusal] = [],
    heldUntil: WallTime? = nil, companions: [Booking] = [],
    joiningKeptFrom: ClassLabel? = nil
  ) {
    self.state = state
    self.number = number
    self.name = name
    self.label = label
    self.position = position
    self.next = next
    self.warnings = warnings
    self.heldUntil = heldUntil
    self.companions = companions
    self.joiningKeptFrom = joiningKeptFrom
  }
}

/// What withdrawing came to.
public struct Withdrawal: Hashable, Sendable {
  /// Who left.
  public var name: PersonName
  /// The class.
  public var label: ClassLabel
  /// Where the person stood before.
  public var from: EnrolmentState
  /// What the freed place led to.
  public var service: WaitingListService
  /// Places the person got elsewhere, where only this class had been in the way.
  public var alsoBooked: [Booking]
  /// Days of notice given and asked, where the agreement asks for more than was given.
  public var shortNotice: ShortNotice?
  /// Who came only together with this person, and has to be asked whether to come alone.
  public var buddyLeft: PersonLine?

  /// Joins what withdrawing came to.
  public init(
    name: PersonName, label: ClassLabel, from: EnrolmentState, service: WaitingListService,
    alsoBooked: [Booking] = [], shortNotice: ShortNotice? = nil, buddyLeft: PersonLine? = nil
  ) {
    self.name = name
    self.label = label
    self.from = from
    self.service = service
    self.alsoBooked = alsoBooked
    self.shortNotice = shortNotice
    self.buddyLeft = buddyLeft
  }
}

/// Fewer days of notice than an agreement asks for; it is told, and refuses nothing.
public struct ShortNotice: Hashable, Sendable {
  /// Days from now to the next session.
  public var given: Int
  /// Days the agreement asks for.
  public var asked: Int

  /// Joins the two numbers.
  public init(given: Int, asked: Int) {
    self.given = given
    self.asked = asked
  }
}

/// What became of free places on a class while people wait.
public struct WaitingListService: Hashable, Sendable {
  /// Who got a place, in the order they got it.
  public var promoted: [PersonLine]
  /// Who is offered a place, held until the offer ends.
  public var offered: [OpenOffer]
  /// Who was first in line but could not take it, and why; they keep their position.
  public var passedOver: [PassedOver]
  /// Places still free.
  public var placesLeft: Int
  /// People still waiting.
  public var waiting: Int
  /// Why places still free go to nobody by themselves.
  public var reason: FreePlaceReason?

  /// Joins what became of the places.
  public init(
    promoted: [PersonLine] = [], offered: [OpenOffer] = [], passedOver: [PassedOver] = [],
    placesLeft: Int = 0, waiting: Int = 0, reason: FreePlaceReason? = nil
  ) {
    self.promoted = promoted
    self.offered = offered
    self.passedOver = passedOver
    self.placesLeft = placesLeft
    self.waiting = waiting
    self.reason = reason
  }
}

/// A waiting person who could not take a place that came free.
public struct PassedOver: Hashable, Sendable {
  /// Who.
  public var person: PersonLine
  /// Why not.
  public var obstacles: [Refusal]

  /// Joins a person and what stood in the way.
  public init(person: PersonLine, obstacles: [Refusal]) {
    self.person = person
    self.obstacles = obstacles
  }
}

/// A class that was cancelled, and everyone to tell (invariant I11).
public struct CancelledClass: Hashable, Sendable {
  /// The class.
  public var label: ClassLabel
  /// Everyone who had a place or a claim.
  public var toTell: [ToTell]
  /// Places those people got elsewhere, where only this class had been in the way.
  public var alsoBooked: [Booking]

  /// Joins a class and its people.
  public init(label: ClassLabel, toTell: [ToTell], alsoBooked: [Booking] = []) {
    self.label = label
    self.toTell = toTell
    self.alsoBooked = alsoBooked
  }
}

/// Acts that were taken back.
public struct Undone: Hashable, Sendable {
  /// The acts, newest first.
  public var acts: [HistoryLine]
  /// Who got a place that came free by it.
  public var alsoBooked: [Booking]

  /// Joins the acts that were taken back, newest first, and what came of it.
  public init(acts: [HistoryLine], alsoBooked: [Booking] = []) {
    self.acts = acts
    self.alsoBooked = alsoBooked
  }
}
