public import Domain
import Store

extension Books {
  /// Cancels a class: every live enrolment and session still to come with it; nobody counts as absent.
  ///
  /// - Returns: everyone to tell.
  public func cancelClass(
    _ code: ClassCode, reason: String, by acting: Acting
  ) throws -> Outcome<CancelledClass> {
    try store.write("cancel-class", by: acting, detail: { _ in "\(code)" }) { journal in
      try journal.takeTurn(code)
      let found = try known(code)
      guard var theClass = found.done else { return .refused(found.refusals) }
      let sessions = try store.sessions(of: code)
      var refusals: [Refusal] = []
      if reason.allSatisfy(\.isWhitespace) {
        refusals.append(.reasonRequired(for: "cancel a class"))
      }
      refusals += KeptText.refusals([("reason", reason)])
      if theClass.state == .cancelled {
        refusals.append(.classCancelled(theClass.label, reason: theClass.reason))
      }
      if let last = sessions.map(\.interval.to).max(), last <= acting.now.wallMinutes {
        refusals.append(
          .classCompleted(
            theClass.label, lastDay: sessions.map(\.date).max() ?? acting.now.day))
      }
      guard refusals.isEmpty else { return .refused(refusals) }
      theClass.state = .cancelled
      theClass.reason = reason
      try journal.save(theClass)
      var toTell: [PersonLine] = []
      for (live, person) in try store.enrolments(on: code) where live.state.isLive {
        var enrolment = live
        enrolment.state = .cancelled
        enrolment.reason = "class cancelled"
        if enrolment.joinedOn != nil {
          enrolment.leftOn = Self.firstDayMissed(sessions, at: acting.now)
        }
        try journal.save(enrolment)
        try clearMarks(after: enrolment, sessions: try store.sessions(of: code), in: journal)
        toTell.append(person)
      }
      for var session in try store.sessions(of: code)
      where session.takesPlace && session.interval.from > acting.now.wallMinutes {
        session.state = .cancelled
        try journal.save(session)
      }
      return .done(
        CancelledClass(
          label: theClass.label, toTell: toTell,
          alsoBooked: try serveListsElsewhere(of: toTell.map(\.number), in: journal)))
    }
  }
}
