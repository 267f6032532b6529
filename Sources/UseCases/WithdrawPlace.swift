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
      let before = enrolment.state
      enrolment.state = .withdrawn
      enrolment.reason = reason.rawValue
      if enrolment.joinedOn != nil {
        enrolment.leftOn = Self.firstDayMissed(sessions, at: acting.now)
      }
      try journal.save(enrolment)
      let service = try serveWaitingList(theClass, sessions: sessions, in: journal)
      return .done(
        Withdrawal(name: person.name, label: theClass.label, from: before, service: service))
    }
  }

  /// A session that has begun today still expects whoever leaves afterwards.
  static func firstDayMissed(_ sessions: [Session], at now: Now) -> Day {
    let begunToday = sessions.contains {
      $0.takesPlace && $0.date == now.day && $0.interval.from <= now.wallMinutes
    }
    return begunToday ? now.day + 1 : now.day
  }
}
