import Domain
import Store

extension Books {
  /// Gives or offers the free places of a class to those in line, as its rule says, inside an act.
  ///
  /// Whoever cannot take a place (a clash, not released, having left) keeps the position and is named.
  @discardableResult
  func serveWaitingList(
    _ theClass: Class, sessions: [Session], in journal: Journal
  ) throws -> WaitingListService {
    let now = journal.acting.now
    let places = try store.places(of: theClass)
    var service = WaitingListService(placesLeft: places.left, waiting: places.waiting)
    guard places.left > 0, places.waiting > 0 else { return service }
    let rule = try freePlaceRule(theClass, sessions: sessions, at: now)
    if rule == .held {
      service.reason = FreePlaceReason(theClass, sessions: sessions, places: places, at: now)
      return service
    }
    let list = try store.waitingList(theClass.code, on: now.day)
    let served = try served(list, theClass, sessions: sessions, places: places, rule, at: now)
    for place in served.promoted {
      try give(place, theClass, sessions: sessions, by: rule, in: journal)
    }
    let promoted = try served.promoted.compactMap { try store.personLine($0.enrolment.learner) }
    if case .offered(let until) = rule {
      service.offered = promoted.map {
        OpenOffer(person: $0, label: theClass.label, ends: until)
      }
    } else {
      service.promoted = promoted
    }
    service.passedOver = try served.passedOver.compactMap {
      try passedOver($0, on: theClass, places: places, at: now)
    }
    service.placesLeft = places.left - promoted.count
    service.waiting = places.waiting - promoted.count
    return service
  }

  /// What becomes of free places of a class by themselves now.
  func freePlaceRule(
    _ theClass: Class, sessions: [Session], at now: Now
  ) throws -> FreePlaceRule {
    let rule = WaitingList.rule(
      of: theClass, sessions: sessions,
      offerHours: theClass.freedPlace == .offer ? try store.settings().number(.offerHours) : 0,
      at: now)
    if case .offered(let until) = rule { return .offered(until: clock.next(until)) }
    return rule
  }

  /// Who would get a place, and who would be passed over.
  func served(
    _ list: WaitingList, _ theClass: Class, sessions: [Session], places: Places,
    _ rule: FreePlaceRule, at now: Now
  ) throws -> WaitingListServed {
    var facts: [EnrolmentID: BookingFacts] = [:]
    func known(_ enrolment: Enrolment) throws -> BookingFacts? {
      if let known = facts[enrolment.id] { return known }
      guard let person = try store.staffMember(enrolment.learner) else { return nil }
      let read = try bookingFacts(
        person, on: theClass, sessions: sessions, places: places, at: now)
      facts[enrolment.id] = read
      return read
    }
    return try list.serve(
      places: places, on: now.day, groups: { try known($0)?.groups ?? [] },
      obstacles: { try obstacles(of: $0, known($0), to: rule, at: now) })
  }

  /// What keeps one in line from a place, or from being offered one.
  func obstacles(
    of enrolment: Enrolment, _ facts: BookingFacts?, to rule: FreePlaceRule, at now: Now
  ) throws -> [Refusal] {
    guard let facts else { return [] }
    let last = try store.moves(of: enrolment.id).last
    let turnedDownToday =
      last?.ground == .offerDeclined && last.map { clock.wall($0.at).day } == now.day
    let refusals: [Refusal] =
      if case .offered = rule { facts.obstaclesToOffer } else { facts.obstaclesToPlace }
    return refusals
      + (turnedDownToday
        ? [.turnedDownToday(facts.person.name, facts.theClass.label)] : [])
  }

  /// Gives a place, or offers it, to one in line.
  ///
  /// - Parameter ground: why it is this person; nil for the first in line who could take it.
  func give(
    _ place: ServedPlace, _ theClass: Class, sessions: [Session], by rule: FreePlaceRule,
    because ground: MoveGround? = nil, in journal: Journal
  ) throws {
    let now = journal.acting.now
    var enrolment = place.enrolment
    if case .offered(let until) = rule {
      try enrolment.move(to: .offered)
      enrolment.offerEnds = until
    } else {
      try enrolment.move(to: .confirmed)
      enrolment.joinedOn = Self.firstDayExpected(sessions, at: now)
    }
    enrolment.keptFor = place.keptFor
    try journal.save(
      enrolment,
      because: ground
        ?? .firstInLine(
          passedOver: place.passedOver, priority: enrolment.goesFirst(on: now.day)))
  }

  /// Somebody who was passed over, with what stood in the way; that only places lack is told too.
  func passedOver(
    _ passed: PassedEnrolment, on theClass: Class, places: Places, at now: Now
  ) throws -> PassedOver? {
    guard let line = try store.personLine(passed.enrolment.learner) else { return nil }
    guard passed.obstacles.isEmpty else {
      return PassedOver(person: line, obstacles: passed.obstacles)
    }
    let kept = places.kept.filter { $0.free(on: now.day) > 0 }
    if let buddy = passed.enrolment.buddy, let other = try store.personLine(buddy) {
      return PassedOver(
        person: line,
        obstacles: [.comesOnlyWith(line.name, buddy: other.name, theClass.label)])
    }
    return PassedOver(
      person: line,
      obstacles: [
        .placesKept(
          line.name, theClass.label, for: kept.map(\.group),
          until: kept.map(\.until).max() ?? now.day)
      ])
  }

  /// Serves the lists these people wait on, and makes their held places sure, wherever what was in
  /// the way is gone.
  func serveListsElsewhere(
    of people: [EmployeeNumber], in journal: Journal
  ) throws -> [Booking] {
    let enrolments = try people.flatMap { try store.enrolments(of: $0) }
    let sure = try enrolments.filter { $0.state == .requested }.compactMap {
      try makeSure($0, in: journal)
    }
    let codes = Set(enrolments.filter { $0.state == .waitlisted }.map(\.classCode))
    return try sure
      + codes.sorted().flatMap { code -> [Booking] in
        guard let theClass = try store.theClass(code), try store.places(of: theClass).left > 0
        else { return [] }
        try journal.takeTurn(code)
        let service = try serveWaitingList(
          theClass, sessions: try store.sessions(of: code), in: journal)
        let people = service.promoted.map(\.number) + service.offered.map(\.person.number)
        return try people.compactMap {
          try standing($0, on: code, at: journal.acting.now)
        }
      }
  }
}
