public import Domain
import Store

extension Books {
  /// Cancels a class: every live enrolment and session still to come with it; nobody counts as
  /// absent, and everybody keeps the joining time for the next run.
  ///
  /// - Returns: everyone to tell.
  public func cancelClass(
    _ code: ClassCode, reason: String, by acting: Acting
  ) throws -> Outcome<CancelledClass> {
    try store.write("cancel-class", by: acting, detail: { _ in "\(code)" }) { journal in
      try journal.takeTurn(code)
      let found = try known(code)
      guard let theClass = found.done else { return .refused(found.refusals) }
      let sessions = try store.sessions(of: code)
      var refusals: [Refusal] = []
      if reason.allSatisfy(\.isWhitespace) {
        refusals.append(.reasonRequired(for: "cancel a class"))
      }
      refusals += KeptText.refusals([("reason", reason)])
      refusals += Self.cannotEnd(theClass, sessions: sessions, at: acting.now)
      guard refusals.isEmpty else { return .refused(refusals) }
      let toTell = try cancel(theClass, sessions: sessions, reason: reason, in: journal)
      return .done(
        CancelledClass(
          label: theClass.label, toTell: toTell,
          alsoBooked: try serveListsElsewhere(of: toTell.map(\.person.number), in: journal)))
    }
  }

  /// Why a class cannot be cancelled or merged: it is cancelled already, or over.
  static func cannotEnd(_ theClass: Class, sessions: [Session], at now: Now) -> [Refusal] {
    if theClass.state == .cancelled {
      return [.classCancelled(theClass.label, reason: theClass.reason)]
    }
    let last = sessions.map(\.interval.to).max()
    guard theClass.state == .completed || last.map({ $0 <= now.wallMinutes }) ?? false else {
      return []
    }
    return [
      .classCompleted(theClass.label, lastDay: sessions.map(\.date).max() ?? now.day)
    ]
  }

  /// Cancels a class with its enrolments and coming sessions, inside an act.
  func cancel(
    _ theClass: Class, sessions: [Session], reason: String?, in journal: Journal
  ) throws -> [ToTell] {
    var theClass = theClass
    theClass.state = .cancelled
    theClass.reason = reason
    try journal.save(theClass)
    let toTell = try liveToTell(on: theClass.code)
    for (live, line) in try store.enrolments(on: theClass.code) where live.state.isLive {
      guard let person = try store.staffMember(live.learner) else { continue }
      _ = try end(
        Enrolled(
          person: person, line: line, theClass: theClass, sessions: sessions, enrolment: live),
        to: .cancelled, reason: "class cancelled", because: .classCancelled, in: journal)
    }
    for var session in try store.sessions(of: theClass.code)
    where session.takesPlace && session.interval.from > journal.acting.now.wallMinutes {
      session.state = .cancelled
      try journal.save(session)
    }
    return toTell
  }

  func liveToTell(on code: ClassCode) throws -> [ToTell] {
    try store.enrolments(on: code).filter { $0.enrolment.state.isLive }.map {
      try toTell($0.person, $0.enrolment, was: $0.enrolment.state)
    }
  }

  func toTell(
    _ person: PersonLine, _ enrolment: Enrolment, was state: EnrolmentState
  ) throws -> ToTell {
    let (day, time) = clock.wall(enrolment.requestedAt)
    return ToTell(
      person: person, email: try store.staffMember(person.number)?.email, was: state,
      joined: WallTime(day, time))
  }
}
