public import Domain
import Store

extension Books {
  /// Books somebody who has come to a session without a place, and marks the person in the same act.
  ///
  /// That enrolment closed when the class started keeps nobody out who stands in the room; the override
  /// it takes is kept with the session as its reason. Every other rule is asked as ever. A walk-in that
  /// is keyed from paper later is expected from the session's day on (invariant I43).
  /// - Parameters:
  ///   - mark: how the person came; kept once the session has begun.
  ///   - reason: sets aside what may be set aside, those who wait included.
  public func takeWalkIn(
    _ number: EmployeeNumber, on code: ClassCode, session: Int, mark: Mark = .present,
    override reason: String? = nil, by acting: Acting
  ) throws -> Outcome<WalkIn> {
    try store.write(
      "walk-in", by: acting, detail: { _ in "\(number) on \(code), session \(session)" }
    ) { journal in
      try journal.takeTurn(code)
      let found = try known(number, on: code)
      guard let (person, theClass) = found.done else { return .refused(found.refusals) }
      let sessions = try store.sessions(of: code)
      let sought = known(session, of: code, in: sessions)
      guard let meeting = sought.done else { return .refused(sought.refusals) }
      var refusals = Self.cannotTake(at: meeting, of: theClass, sessions: sessions)
      refusals += KeptText.refusals([("reason", reason)])
      let expected = try store.enrolments(of: number).contains {
        $0.classCode == code && $0.isExpected(on: meeting.date)
      }
      if !expected, refusals.isEmpty {
        refusals = try cannotJoin(
          person, theClass, sessions: sessions, isAllowed: reason != nil, at: acting.now)
      }
      guard refusals.isEmpty else { return .refused(refusals) }
      if !expected {
        let booked = try book(
          number, on: code, override: reason ?? "came to session \(session)",
          joining: meeting.date <= acting.now.day ? meeting.date : nil, in: journal)
        guard let booking = booked.done else { return .refused(booked.refusals) }
        guard booking.state == .confirmed else {
          return .refused([.noPlaceFree(theClass.label, maximum: theClass.maximum)])
        }
      }
      let marked = try onRegister(code, session: session, in: journal) { register in
        guard meeting.hasBegun(at: acting.now) else { return [] }
        return try write([MarkChange(number, mark)], on: register, in: journal) { kept, _, _ in
          try journal.save(KeptMark(kept, mark))
        }
      } then: {
        $0.noteMarks(of: $1)
      }
      guard let register = marked.done,
        let booking = try standing(number, on: code, at: acting.now)
      else { return .refused(marked.refusals) }
      return .done(WalkIn(booking: booking, register: register))
    }
  }

  /// Why nobody can walk in on a session: it is settled, or did not take place, or a later one is
  /// settled without the person.
  private static func cannotTake(
    at meeting: Session, of theClass: Class, sessions: [Session]
  ) -> [Refusal] {
    guard meeting.takesPlace else {
      return [.sessionCancelled(theClass.label, session: meeting.number)]
    }
    let settled = sessions.filter {
      $0.takesPlace && $0.date >= meeting.date && $0.register.isSubmitted
    }
    return settled.map { .registerSubmitted(theClass.label, session: $0.number) }
  }

  /// Why somebody cannot have a place on the spot.
  private func cannotJoin(
    _ person: StaffMember, _ theClass: Class, sessions: [Session], isAllowed: Bool, at now: Now
  ) throws -> [Refusal] {
    let places = try store.places(of: theClass)
    let facts = try bookingFacts(
      person, on: theClass, sessions: sessions, places: places, at: now)
    let rules = facts.refusals.filter {
      $0.code != "enrolment-closed" && !(isAllowed && $0.mayBeOverridden)
    }
    guard rules.isEmpty else { return rules }
    if places.left == 0 { return [.noPlaceFree(theClass.label, maximum: theClass.maximum)] }
    if facts.live == nil, places.waiting > 0, !isAllowed {
      return [.othersWait(theClass.label, waiting: places.waiting)]
    }
    let kept = places.kept.filter { $0.free(on: now.day) > 0 }
    if facts.placesOpen < 1, !isAllowed {
      return [
        .placesKept(
          person.name, theClass.label, for: kept.map(\.group),
          until: kept.map(\.until).max() ?? now.day)
      ]
    }
    return []
  }
}
