public import Domain
import Store

extension Books {
  /// Withdraws a person from a place or from the waiting list; a freed place goes on in the same act.
  ///
  /// Less notice than the agreement asks for is told and refuses nothing.
  public func withdraw(
    _ number: EmployeeNumber, from code: ClassCode, reason: WithdrawalReason, by acting: Acting
  ) throws -> Outcome<Withdrawal> {
    try store.write(
      "withdraw", by: acting,
      detail: { done in
        let promoted = done.service.promoted.map(\.number.text).joined(separator: ", ")
        return "\(number) from \(code): \(reason.rawValue)"
          + (promoted.isEmpty ? "" : "; place to \(promoted)")
      }
    ) { journal in
      try journal.takeTurn(code)
      let found = try enrolled(number, on: code)
      guard let enrolled = found.done else { return .refused(found.refusals) }
      let refusals =
        Self.cannotLeave(enrolled, at: acting.now) + Self.nothingMoved(enrolled, reason: reason)
      guard refusals.isEmpty else { return .refused(refusals) }
      let left = try leave(
        enrolled, to: .withdrawn, reason: reason.rawValue, because: nil, in: journal)
      return .done(
        Withdrawal(
          name: enrolled.person.name, label: enrolled.theClass.label,
          from: enrolled.enrolment.state, service: left.service,
          alsoBooked: try serveListsElsewhere(of: [number], in: journal),
          shortNotice: try shortNotice(enrolled, at: acting.now), buddyLeft: left.buddy))
    }
  }

  /// Why a learner cannot leave: the class with the place is over.
  static func cannotLeave(_ enrolled: Enrolled, at now: Now) -> [Refusal] {
    guard enrolled.enrolment.joinedOn != nil,
      let last = enrolled.sessions.filter(\.takesPlace).last,
      last.interval.to <= now.wallMinutes
    else { return [] }
    return [.classCompleted(enrolled.theClass.label, lastDay: last.date)]
  }

  /// That a session was moved is no reason where none was: it would keep the joining time.
  private static func nothingMoved(
    _ enrolled: Enrolled, reason: WithdrawalReason
  ) -> [Refusal] {
    guard reason.isEmployers, !enrolled.sessions.contains(where: { $0.state == .rescheduled })
    else { return [] }
    return [.noSessionMoved(enrolled.theClass.label)]
  }

  /// Ends an enrolment, frees what it held and passes it on, inside an act.
  func leave(
    _ enrolled: Enrolled, to state: EnrolmentState, reason: String, because ground: MoveGround?,
    in journal: Journal
  ) throws -> (service: WaitingListService, buddy: PersonLine?) {
    let buddy = try end(enrolled, to: state, reason: reason, because: ground, in: journal)
    let service = try serveWaitingList(
      enrolled.theClass, sessions: enrolled.sessions, in: journal)
    return (service, buddy)
  }

  /// Ends an enrolment; who came only together with the learner comes alone from here on.
  func end(
    _ enrolled: Enrolled, to state: EnrolmentState, reason: String, because ground: MoveGround?,
    in journal: Journal
  ) throws -> PersonLine? {
    var enrolment = enrolled.enrolment
    try enrolment.move(to: state)
    enrolment.reason = reason
    if enrolment.joinedOn != nil {
      enrolment.leftOn = Self.firstDayMissed(enrolled.sessions, at: journal.acting.now)
    }
    try journal.save(enrolment, because: ground)
    try clearMarks(
      after: enrolment, sessions: store.sessions(of: enrolment.classCode), in: journal)
    return try freeBuddy(of: enrolment, in: journal)
  }

  /// Lets whoever came only together with a learner come alone, and answers who that is.
  func freeBuddy(of enrolment: Enrolment, in journal: Journal) throws -> PersonLine? {
    guard let buddy = enrolment.buddy,
      var other = try store.liveEnrolment(of: buddy, on: enrolment.classCode),
      other.buddy == enrolment.learner
    else { return nil }
    other.buddy = nil
    try journal.save(other)
    return try store.personLine(buddy)
  }

  private func shortNotice(_ enrolled: Enrolled, at now: Now) throws -> ShortNotice? {
    guard enrolled.enrolment.state.holdsPlace,
      let asked = try agreement(governing: enrolled.sessions, at: now)?.provisions.noticeDays,
      let next = enrolled.sessions.first(where: {
        $0.takesPlace && $0.interval.from > now.wallMinutes
      })
    else { return nil }
    let given = next.date.number - now.day.number
    return given < asked ? ShortNotice(given: given, asked: asked) : nil
  }

  /// Clears what was told in advance for sessions after leaving: it counts for nothing any more.
  func clearMarks(
    after enrolment: Enrolment, sessions: [Session], in journal: Journal
  ) throws {
    guard let leftOn = enrolment.leftOn else { return }
    for var session in sessions where session.date >= leftOn && !session.register.isSubmitted {
      let marks = try store.marks(of: enrolment.classCode).filter { $0.session == session.number }
      guard let mark = marks.first(where: { $0.learner == enrolment.learner }) else { continue }
      try journal.clear(mark)
      if marks.count == 1 {
        session.register = .notTaken
        try journal.save(session)
      }
    }
  }

  /// A session that has begun today still expects whoever leaves afterwards.
  static func firstDayMissed(_ sessions: [Session], at now: Now) -> Day {
    let begunToday = sessions.contains {
      $0.takesPlace && $0.date == now.day && $0.interval.from <= now.wallMinutes
    }
    return begunToday ? now.day + 1 : now.day
  }

  /// Whoever joins once today's session is over, or its register submitted, is expected from
  /// tomorrow on.
  static func firstDayExpected(_ sessions: [Session], at now: Now) -> Day {
    let settledToday = sessions.contains {
      $0.takesPlace && $0.date == now.day
        && ($0.interval.to <= now.wallMinutes || $0.register.isSubmitted)
    }
    return settledToday ? now.day + 1 : now.day
  }
}
