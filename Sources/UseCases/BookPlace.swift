public import Domain
import Store

extension Books {
  /// Books a person onto a class: a place, a place held for release, or a place in line.
  ///
  /// All rules are asked. The class's turn is taken first, so that of two desks after the last
  /// place exactly one gets it.
  /// - Parameters:
  ///   - release: who gives the time to attend.
  ///   - reason: set to override the rules that may be; kept with the enrolment.
  public func bookPlace(
    _ number: EmployeeNumber, on code: ClassCode, release: ReleaseModel = .ownTime,
    override reason: String? = nil, by acting: Acting
  ) throws -> Outcome<Booking> {
    try store.write(
      "book", by: acting,
      detail: {
        "\(number) on \(code): \($0.state.rawValue)" + (reason.map { ", overriding: \($0)" } ?? "")
      }
    ) { journal in
      try journal.takeTurn(code)
      if try store.knows(request: acting.request), let done = try standing(number, on: code) {
        return .done(done)
      }
      let person = try store.staffMember(number)
      let theClass = try known(code)
      guard let person, let theClass = theClass.done else {
        return .refused((person == nil ? [.noSuchPerson(number)] : []) + theClass.refusals)
      }
      let badReason = KeptText.refusals([("reason", reason)])
      guard badReason.isEmpty else { return .refused(badReason) }
      let sessions = try store.sessions(of: code)
      var facts = try bookingFacts(
        person, on: theClass, sessions: sessions, places: store.places(of: theClass),
        release: release, isOverridden: reason != nil, at: acting.now)
      // Whoever waits gets the place as it was asked for.
      facts.release = facts.live?.release ?? release
      let state: EnrolmentState
      switch facts.decide() {
      case .refused(let refusals):
        // What kept a waiting person from a free place may be gone by now.
        guard facts.live?.state == .waitlisted else { return .refused(refusals) }
        _ = try serveWaitingList(theClass, sessions: sessions, in: journal)
        guard let booking = try standing(number, on: code), booking.state != .waitlisted
        else { return .refused(refusals) }
        return .done(booking)
      case .confirmed: state = .confirmed
      case .requested: state = .requested
      case .waitlisted: state = .waitlisted
      }
      var enrolment =
        try facts.live
        ?? Enrolment(
          id: EnrolmentID(acting.request), classCode: code, learner: number, state: state,
          requestedAt: acting.now.moment,
          joiningNumber: store.nextJoiningNumber(on: code), release: release)
      enrolment.state = state
      enrolment.joinedOn =
        state == .confirmed ? Self.firstDayExpected(sessions, at: acting.now) : nil
      enrolment.overrideReason = reason ?? enrolment.overrideReason
      try journal.save(enrolment)
      guard state == .waitlisted else {
        return .done(
          try booking(enrolment, of: person.name, on: theClass.label, sessions: sessions))
      }
      // Those in front may be unable to take a free place; then it is this person's turn.
      _ = try serveWaitingList(theClass, sessions: sessions, in: journal)
      guard let booking = try standing(number, on: code) else {
        return .refused([.notEnrolled(person.name, theClass.label)])
      }
      return .done(booking)
    }
  }

  /// How a person stands on a class, as a booking.
  func standing(_ number: EmployeeNumber, on code: ClassCode) throws -> Booking? {
    guard let person = try store.personLine(number), let theClass = try store.theClass(code),
      let live = try store.liveEnrolment(of: number, on: code)
    else { return nil }
    return try booking(
      live, of: person.name, on: theClass.label, sessions: store.sessions(of: code))
  }

  private func booking(
    _ live: Enrolment, of name: PersonName, on label: ClassLabel, sessions: [Session]
  ) throws -> Booking {
    let position =
      live.state == .waitlisted
      ? try store.waitingList(live.classCode).position(of: live.learner) : nil
    let today = live.joinedOn ?? clock.wall(live.requestedAt).day
    return Booking(
      state: live.state, number: live.learner, name: name, label: label, position: position,
      next: sessions.first { $0.takesPlace && $0.date >= today })
  }
}
