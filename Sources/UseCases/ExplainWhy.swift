public import Domain
import Store

extension Books {
  /// Every rule asked about a person and a class, with its answer and the facts it read; and how the
  /// person came to stand there.
  public func why(
    _ number: EmployeeNumber, on code: ClassCode, release: ReleaseModel = .ownTime, at now: Now
  ) throws -> Outcome<Why> {
    try store.read {
      let found = try known(number, on: code)
      guard let (person, theClass) = found.done, let shown = try store.personLine(number) else {
        return .refused(found.refusals)
      }
      let sessions = try store.sessions(of: code)
      var facts = try bookingFacts(
        person, on: theClass, sessions: sessions, places: store.places(of: theClass),
        release: release, at: now)
      // What other classes use is told whatever release is asked for.
      if facts.agreement?.provisions.hoursAYear != nil {
        facts.hoursUsed = try store.hoursMinutes(of: number, except: code)
      }
      facts.cannotTakeIt = try passedOver(before: facts, on: theClass, sessions: sessions)
      let own = try store.enrolmentsInOrder(on: code).filter { $0.learner == number }
      let enrolment = facts.live ?? own.last
      return .done(
        Why(
          person: shown, label: theClass.label, standing: enrolment?.state,
          decision: facts.live != nil && !facts.isPickFromWaitingList
            ? nil : facts.cannotTakeIt == nil ? facts.decide() : .confirmed,
          answers: facts.answers,
          moves: try enrolment.map { try shownMoves(of: $0) } ?? [],
          waiting: try waitingLines(theClass, sessions: sessions, at: now)
            .first { $0.person.number == number },
          override: enrolment?.override))
    }
  }

  /// How many in line would be passed over if the person booked now and got a free place that none
  /// of them can take; nil where the person would not get it.
  private func passedOver(
    before facts: BookingFacts, on theClass: Class, sessions: [Session]
  ) throws -> Int? {
    let places = facts.places
    guard facts.live == nil, facts.buddy == nil, facts.decide() == .waitlisted, places.left > 0,
      try freePlaceRule(theClass, sessions: sessions, at: facts.now) == .given
    else { return nil }
    let wish = Enrolment(
      id: "", classCode: theClass.code, learner: facts.person.number, state: .waitlisted,
      requestedAt: facts.now.moment, joiningNumber: 0, release: facts.release)
    let list = try store.waitingList(theClass.code, on: facts.now.day).adding(wish)
    let served = try served(
      list, theClass, sessions: sessions, places: places, .given, at: facts.now)
    return served.promoted.first { $0.enrolment.id == wish.id }?.passedOver
  }

  private func shownMoves(of enrolment: Enrolment) throws -> [ShownMove] {
    try store.moves(of: enrolment.id).map { move in
      let (day, time) = clock.wall(move.at)
      return ShownMove(state: move.state, at: WallTime(day, time), ground: move.ground)
    }
  }
}
