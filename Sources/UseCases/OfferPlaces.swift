public import Domain
import Store

extension Books {
  /// Offers a free place for a time: to a person who waits, or to the first in line who could take it.
  ///
  /// The seat is held until the offer ends. A clash is no obstacle: the learner may leave the other
  /// class when accepting (scenario W24).
  public func offer(
    _ code: ClassCode, to number: EmployeeNumber? = nil, by acting: Acting
  ) throws -> Outcome<OpenOffer> {
    try store.write(
      "offer", by: acting,
      detail: { "\($0.person.number) on \(code): until \($0.ends.text)" }
    ) { journal in
      try journal.takeTurn(code)
      let now = acting.now
      let found = try known(code)
      guard let theClass = found.done else { return .refused(found.refusals) }
      let sessions = try store.sessions(of: code)
      let places = try store.places(of: theClass)
      let list = try store.waitingList(code, on: now.day)
      let ends = WallTime.offerEnd(
        sessions: sessions, hours: try store.settings().number(.offerHours), at: now
      ).map { clock.next($0) }
      let refusals = try cannotOffer(
        theClass, sessions: sessions, to: number, list: list, places: places, ends: ends,
        at: now)
      guard refusals.isEmpty, let ends else { return .refused(refusals) }
      let rule = FreePlaceRule.offered(until: ends)
      let asked =
        number.map { number in list.only { $0.learner == number || $0.buddy == number } } ?? list
      let served = try served(
        asked, theClass, sessions: sessions, places: places, rule, at: now)
      guard
        let place = served.promoted.first(where: { number == nil || $0.enrolment.learner == number }
        ), let line = try store.personLine(place.enrolment.learner)
      else {
        return .refused(
          try served.passedOver.compactMap {
            try passedOver($0, on: theClass, places: places, at: now)
          }.flatMap(\.obstacles))
      }
      // Two who only come together are offered their places together.
      let first = place.enrolment
      for place in served.promoted
      where place.enrolment.id == first.id || place.enrolment.learner == first.buddy {
        try give(
          place, theClass, sessions: sessions, by: rule,
          because: number == nil ? nil : .picked, in: journal)
      }
      return .done(OpenOffer(person: line, label: theClass.label, ends: ends))
    }
  }

  private func cannotOffer(
    _ theClass: Class, sessions: [Session], to number: EmployeeNumber?, list: WaitingList,
    places: Places, ends: WallTime?, at now: Now
  ) throws -> [Refusal] {
    var refusals = Self.cannotEnd(theClass, sessions: sessions, at: now)
    if theClass.state == .planned { refusals.append(.classNotOpen(theClass.label, .planned)) }
    if let number {
      guard let person = try store.personLine(number) else { return [.noSuchPerson(number)] }
      if list.position(of: number) == nil {
        refusals.append(.notWaiting(person.name, theClass.label))
      }
    } else if list.queue.isEmpty {
      refusals.append(.nobodyWaiting(theClass.label))
    }
    if places.left == 0 {
      refusals.append(.noPlaceFree(theClass.label, maximum: theClass.maximum))
    }
    guard refusals.isEmpty else { return refusals }
    let first = sessions.filter(\.takesPlace).min { $0.interval.from < $1.interval.from }
    if let first, ends == nil || !WaitingList.mayStillJoin(theClass, sessions: sessions, at: now) {
      return [.tooLateToOffer(theClass.label, on: first.date, at: first.start)]
    }
    return []
  }

  /// Takes an offer: a place, or one held for release where a manager has yet to agree.
  ///
  /// - Parameter other: a class the learner leaves for it, where the two are at the same time.
  public func acceptOffer(
    _ number: EmployeeNumber, on code: ClassCode, insteadOf other: ClassCode? = nil,
    by acting: Acting
  ) throws -> Outcome<Settlement> {
    try store.write(
      "accept-offer", by: acting,
      detail: { "\(number) on \(code): \($0.state.rawValue)" }
    ) { journal in
      for code in [code, other].compactMap({ $0 }).sorted() { try journal.takeTurn(code) }
      let found = try offered(number, on: code, at: acting.now)
      guard let enrolled = found.done else { return .refused(found.refusals) }
      var left: (service: WaitingListService, buddy: PersonLine?)?
      if let other {
        guard other != code else { return .refused([.sameClass(enrolled.theClass.label)]) }
        let found = try self.enrolled(number, on: other)
        guard let leaving = found.done else { return .refused(found.refusals) }
        let refusals = Self.cannotLeave(leaving, at: acting.now)
        guard refusals.isEmpty else { return .refused(refusals) }
        left = try leave(
          leaving, to: .withdrawn, reason: WithdrawalReason.noLongerWanted.rawValue,
          because: .movedTo(code), in: journal)
      }
      let taken = try confirm(enrolled, because: .offerAccepted, in: journal)
      guard var settlement = taken.done else { return .refused(taken.refusals) }
      if let left {
        settlement.service = left.service
        settlement.buddyLeft = left.buddy
        settlement.alsoBooked = try serveListsElsewhere(of: [number], in: journal)
      }
      return .done(settlement)
    }
  }

  /// Booking somebody who has an offer takes it; a place held for release is made sure where the
  /// manager has agreed and only something else was in the way. Nil where there is nothing to take.
  func take(
    _ live: Enrolment, _ wish: Wish, in journal: Journal
  ) throws -> Outcome<Booking>? {
    let found: Outcome<Enrolled>
    switch live.state {
    case .offered: found = try offered(live.learner, on: live.classCode, at: journal.acting.now)
    case .requested where try isReleased(live):
      found = try enrolled(live.learner, on: live.classCode)
    default: return nil
    }
    guard let enrolled = found.done else { return .refused(found.refusals) }
    let taken = try confirm(
      enrolled, because: live.state == .offered ? .offerAccepted : groundOfRelease(live),
      override: wish.reason, in: journal)
    guard let booking = taken.done?.booking else { return .refused(taken.refusals) }
    return .done(booking)
  }

  private func groundOfRelease(_ enrolment: Enrolment) -> MoveGround {
    enrolment.release.needsAgreement ? .releaseAgreed : .ownTimeInstead
  }

  /// Whether a learner needs no manager's word, or has it.
  func isReleased(_ enrolment: Enrolment) throws -> Bool {
    try !enrolment.release.needsAgreement
      || store.releases(of: enrolment.id).contains { $0.session == nil && $0.state.isAgreed }
  }

  /// Makes a held place sure where nothing is in its way any more; nil where something is.
  func makeSure(_ held: Enrolment, in journal: Journal) throws -> Booking? {
    guard try isReleased(held), let enrolled = try enrolled(held.learner, on: held.classCode).done
    else { return nil }
    try journal.takeTurn(held.classCode)
    return try confirm(enrolled, because: groundOfRelease(held), in: journal).done?.booking
  }

  /// Gives an offered or held place for good, where nothing stands in the way any more: a clash or
  /// the class's start refuses; a manager's missing word holds the place for release.
  ///
  /// - Parameter reason: sets aside the rules that may be; kept with the enrolment.
  func confirm(
    _ enrolled: Enrolled, because ground: MoveGround, override reason: String? = nil,
    in journal: Journal
  ) throws -> Outcome<Settlement> {
    let now = journal.acting.now
    let theClass = enrolled.theClass
    var enrolment = enrolled.enrolment
    let facts = try bookingFacts(
      enrolled.person, on: theClass, sessions: enrolled.sessions,
      places: store.places(of: theClass), at: now)
    let hasEnded = facts.refusals.filter {
      ["enrolment-closed", "class-completed"].contains($0.code)
    }
    let obstacles = (facts.obstaclesToPlace + hasEnded).filter {
      $0.code != "not-released" && !enrolment.overridden.contains($0.code)
    }
    let setAside = reason == nil ? [] : obstacles.filter(\.mayBeOverridden)
    guard setAside.count == obstacles.count else { return .refused(obstacles) }
    if let reason { enrolment.setAside(Set(setAside.map(\.code)).sorted(), because: reason) }
    let state: EnrolmentState = facts.isReleased ? .confirmed : .requested
    if enrolment.state != state { try enrolment.move(to: state) }
    if state == .confirmed {
      enrolment.joinedOn =
        enrolment.joinedOn ?? Self.firstDayExpected(enrolled.sessions, at: now)
    }
    try journal.save(enrolment, because: ground)
    if state == .requested {
      try askRelease(
        enrolment, on: theClass, sessions: enrolled.sessions, hours: nil, in: journal)
    }
    return .done(
      Settlement(
        person: enrolled.line, label: theClass.label, state: state, ground: ground,
        booking: try standing(enrolment.learner, on: theClass.code, at: now)))
  }

  /// Says no to an offer; the place is offered on.
  ///
  /// - Parameter keepsPlace: whether the learner goes back to the same place in line.
  public func declineOffer(
    _ number: EmployeeNumber, on code: ClassCode, keepsPlace: Bool = false, by acting: Acting
  ) throws -> Outcome<Settlement> {
    try store.write(
      "decline-offer", by: acting,
      detail: { "\(number) on \(code): \($0.state.rawValue)" }
    ) { journal in
      try journal.takeTurn(code)
      let found = try offered(number, on: code, at: nil)
      guard let enrolled = found.done else { return .refused(found.refusals) }
      return .done(
        try giveBack(
          enrolled, to: keepsPlace ? .waitlisted : .declined, because: .offerDeclined,
          in: journal))
    }
  }

  /// Gives a held place back and passes it on.
  func giveBack(
    _ enrolled: Enrolled, to state: EnrolmentState, because ground: MoveGround,
    in journal: Journal
  ) throws -> Settlement {
    let left: (service: WaitingListService, buddy: PersonLine?)
    if state == .waitlisted {
      var enrolment = enrolled.enrolment
      let buddy = try freeBuddy(of: enrolment, in: journal)
      if buddy != nil { enrolment.buddy = nil }
      try enrolment.move(to: .waitlisted)
      try journal.save(enrolment, because: ground)
      left = (
        try serveWaitingList(enrolled.theClass, sessions: enrolled.sessions, in: journal), buddy
      )
    } else {
      left = try leave(enrolled, to: state, reason: ground.text, because: ground, in: journal)
    }
    return Settlement(
      person: enrolled.line, label: enrolled.theClass.label, state: state, ground: ground,
      service: left.service,
      alsoBooked: try serveListsElsewhere(of: [enrolled.line.number], in: journal),
      buddyLeft: left.buddy)
  }

  /// A person with a running offer on a class, or why there is none.
  private func offered(
    _ number: EmployeeNumber, on code: ClassCode, at now: Now?
  ) throws -> Outcome<Enrolled> {
    let found = try known(number, on: code)
    guard let (person, theClass) = found.done else { return .refused(found.refusals) }
    guard let enrolled = try self.enrolled(number, on: code).done,
      enrolled.enrolment.state == .offered
    else { return .refused([.notOffered(person.name, theClass.label)]) }
    if let now, let ends = enrolled.enrolment.offerEnds, ends <= now.wall {
      return .refused([.offerEnded(person.name, theClass.label, at: ends)])
    }
    return .done(enrolled)
  }
}
