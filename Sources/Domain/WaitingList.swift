/// Who waits for a class, in the order places are given (`domain` term 40, invariants I7 and I8).
public struct WaitingList: Hashable, Sendable {
  /// The waiting enrolments, first in line first.
  public let queue: [Enrolment]

  /// Puts the waiting ones among a class's enrolments in order: the priority group while its time
  /// lasts, then joining time, then joining number. Nothing else moves anybody.
  public init(_ enrolments: [Enrolment], on day: Day) {
    func key(_ enrolment: Enrolment) -> (Int, Moment, Int) {
      (enrolment.goesFirst(on: day) ? 0 : 1, enrolment.requestedAt, enrolment.joiningNumber)
    }
    queue = enrolments.filter { $0.state == .waitlisted }.sorted { key($0) < key($1) }
  }

  /// The person's place in line, from 1; nil where not waiting.
  public func position(of learner: EmployeeNumber) -> Int? {
    queue.firstIndex { $0.learner == learner }.map { $0 + 1 }
  }

  /// The part of the list that fulfils a condition, in the same order.
  public func only(_ isWanted: (Enrolment) -> Bool) -> WaitingList {
    WaitingList(inOrder: queue.filter(isWanted))
  }

  /// The list with one more behind all others.
  public func adding(_ enrolment: Enrolment) -> WaitingList {
    WaitingList(inOrder: queue + [enrolment])
  }

  private init(inOrder queue: [Enrolment]) { self.queue = queue }

  /// What becomes of free places by themselves now.
  public static func rule(
    of theClass: Class, sessions: [Session], offerHours: Int, at now: Now
  ) -> FreePlaceRule {
    guard mayStillJoin(theClass, sessions: sessions, at: now) else { return .held }
    switch theClass.freedPlace {
    case .automatic: return .given
    case .picked: return .held
    case .offer:
      return WallTime.offerEnd(sessions: sessions, hours: offerHours, at: now)
        .map { .offered(until: $0) } ?? .held
    }
  }

  /// Whether those in line may still come to a place: nobody is promoted after the start, unless
  /// people may still enrol (scenario W18), nor while the class is planned.
  public static func mayStillJoin(
    _ theClass: Class, sessions: [Session], at now: Now
  ) -> Bool {
    guard [.open, .closed].contains(theClass.state) else { return false }
    let start = sessions.filter(\.takesPlace).map(\.interval.from).min()
    if start.map({ now.wallMinutes < $0 }) ?? true { return true }
    return theClass.enrolTo.map { now.day <= $0 } ?? false
  }

  /// What to do with free places: who gets one, and who was passed over because of what.
  ///
  /// A person who cannot take a place keeps the position and is reported (scenario W14). Two who only
  /// come together are served where the later of them stands, or not at all.
  /// - Parameters:
  ///   - places: how the class's places stand; kept places go to their groups alone.
  ///   - groups: the groups with kept places a learner belongs to.
  ///   - obstacles: what else keeps a learner from a place.
  public func serve(
    places: Places, on day: Day, groups: (Enrolment) throws -> Set<KeptGroup>,
    obstacles: (Enrolment) throws -> [Refusal]
  ) rethrows -> WaitingListServed {
    var places = places
    var served = WaitingListServed()
    var waitingFor: [EmployeeNumber: Enrolment] = [:]
    for enrolment in queue where places.left > 0 {
      let together: [Enrolment]
      if let buddy = enrolment.buddy,
        queue.contains(where: { $0.learner == buddy && $0.buddy == enrolment.learner })
      {
        guard let other = waitingFor.removeValue(forKey: buddy) else {
          waitingFor[enrolment.learner] = enrolment
          continue
        }
        together = [other, enrolment]
      } else {
        together = [enrolment]
      }
      let reasons = try together.map { ($0, try obstacles($0)) }
      var after = places
      var given: [(Enrolment, KeptGroup?)] = []
      for member in together where reasons.allSatisfy({ $0.1.isEmpty }) {
        let own = try groups(member)
        guard after.open(to: own, on: day) > 0 else { continue }
        let kept = after.keptGroup(for: own, on: day)
        after.take(kept)
        given.append((member, kept))
      }
      if given.count == together.count {
        places = after
        served.promoted += given.map { enrolment, kept in
          ServedPlace(
            enrolment: enrolment, keptFor: kept, passedOver: served.passedOver.count)
        }
      } else {
        served.passedOver += reasons.map { PassedEnrolment(enrolment: $0.0, obstacles: $0.1) }
      }
    }
    return served
  }
}

/// What becomes of a free place while people wait.
public enum FreePlaceRule: Hashable, Sendable {
  /// The first who can take it gets it.
  case given
  /// The first who could take it is offered it until then.
  case offered(until: WallTime)
  /// It stays free until a person in charge gives it.
  case held
}

/// What serving a waiting list came to.
public struct WaitingListServed: Sendable {
  /// Who gets a place, in order.
  public var promoted: [ServedPlace] = []
  /// Who was passed over before the last of them, and why; no obstacle where only places lack that
  /// they could have.
  public var passedOver: [PassedEnrolment] = []
}

/// A place given from a waiting list.
public struct ServedPlace: Sendable {
  /// Whose.
  public var enrolment: Enrolment
  /// The group whose kept place it is.
  public var keptFor: KeptGroup?
  /// How many were passed over before.
  public var passedOver: Int
}

/// Somebody in line who was passed over.
public struct PassedEnrolment: Sendable {
  /// Who.
  public var enrolment: Enrolment
  /// Why; empty where only places lack.
  public var obstacles: [Refusal]
}

extension Places {
  /// Takes one place, a kept one where a group is named.
  mutating func take(_ group: KeptGroup?) {
    confirmed += 1
    guard let group, let index = kept.firstIndex(where: { $0.group == group }) else { return }
    kept[index].used += 1
  }
}

/// Who goes first in a waiting list by an agreement's priority group.
///
/// It belongs to the queue: the agreement in force when the first of it joined decides for all who
/// join while anybody waits, so that a new agreement reorders no queue that began before it.
public struct QueuePriority: Hashable, Sendable {
  /// The agreement.
  public var agreement: AgreementCode
  /// The agreement's title.
  public var title: String
  /// The bands of the group.
  public var bands: [String]
  /// The last day the group goes first.
  public var until: Day

  /// Joins the facts.
  public init(agreement: AgreementCode, title: String, bands: [String], until: Day) {
    self.agreement = agreement
    self.title = title
    self.bands = bands
    self.until = until
  }

  /// What an agreement's provision means for those who join the list of a class; nil where it
  /// provides no priority group, is not in force, or its time is over or cannot be told.
  public init?(_ agreement: LearningAgreement, for theClass: Class, on day: Day) {
    guard !agreement.provisions.priorityBands.isEmpty, agreement.provisions.priorityDays > 0,
      agreement.isInForce(on: day), let opens = theClass.opensOn
    else { return nil }
    let until = opens + (agreement.provisions.priorityDays - 1)
    guard day <= until else { return nil }
    self.init(
      agreement: agreement.code, title: agreement.title,
      bands: agreement.provisions.priorityBands, until: until)
  }
}

extension Enrolment {
  /// Whether the learner goes first by the priority group on a day.
  public func goesFirst(on day: Day) -> Bool { priorityUntil.map { day <= $0 } ?? false }
}

extension BookingFacts {
  /// What keeps a waiting person from taking a place that came free: having left, a clash, or a
  /// manager who has not agreed.
  public var obstaclesToPlace: [Refusal] {
    let rules = [BookingRule.stillInPost, .noClash].flatMap { $0.check(self) }
    return isReleased
      ? rules
      : rules + [
        .notReleased(
          person.name, theClass.label, releaseState ?? .requested, releaseGround)
      ]
  }

  /// What keeps a waiting person from being offered a place: having left. A clash or a manager's
  /// answer can be settled while the offer runs (scenarios W14 and W24).
  public var obstaclesToOffer: [Refusal] {
    let isDeclined = releaseState == .declined && release.needsAgreement
    return BookingRule.stillInPost.check(self)
      + (isDeclined
        ? [.notReleased(person.name, theClass.label, .declined, releaseGround)] : [])
  }
}
