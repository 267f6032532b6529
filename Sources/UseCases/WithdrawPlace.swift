public import Domain
import Store

extension Books {
  /// Withdraws a person from a place or from the waiting list; a freed place goes on in the same act.
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
      let person = try store.personLine(number)
      let theClass = try known(code)
      guard let person, let theClass = theClass.done else {
        return .refused((person == nil ? [.noSuchPerson(number)] : []) + theClass.refusals)
      }
      guard var enrolment = try store.liveEnrolment(of: number, on: code) else {
        return .refused([.notEnrolled(person.name, theClass.label)])
      }
      let sessions = try store.sessions(of: code)
      if enrolment.joinedOn != nil, let last = sessions.filter(\.takesPlace).last,
        last.interval.to <= acting.now.wallMinutes
      {
        return .refused([.classCompleted(theClass.label, lastDay: last.date)])
      }
      let before = enrolment.state
      enrolment.state = .withdrawn
      enrolment.reason = reason.rawValue
      if enrolment.joinedOn != nil {
        enrolment.leftOn = Self.firstDayMissed(sessions, at: acting.now)
      }
      try journal.save(enrolment)
      try clearMarks(after: enrolment, sessions: sessions, in: journal)
      let service = try serveWaitingList(theClass, sessions: sessions, in: journal)
      return .done(
        Withdrawal(
          name: person.name, label: theClass.label, from: before, service: service,
          alsoBooked: try serveListsElsewhere(of: [number], in: journal)))
    }
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
