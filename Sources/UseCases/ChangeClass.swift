public import Domain
import Store

extension Books {
  /// Changes a class: its numbers, its enrolment window, its sessions still to come.
  ///
  /// More places go to those waiting, in the same act. Sessions that have begun, or whose register
  /// is submitted, stay as they are. Release that was agreed for other times is asked again.
  ///
  /// - Returns: the class, and everybody whom that concerned.
  public func changeClass(
    _ code: ClassCode, _ change: ClassChange, by acting: Acting
  ) throws -> Outcome<ChangedClass> {
    try changeClass(code, change, as: "change-class", detail: "\(code)", by: acting)
  }

  func changeClass(
    _ code: ClassCode, _ change: ClassChange, as act: String, detail: String, by acting: Acting
  ) throws -> Outcome<ChangedClass> {
    try store.write(act, by: acting, detail: { _ in detail }) { journal in
      try journal.takeTurn(code)
      let found = try known(code)
      guard let before = found.done else { return .refused(found.refusals) }
      if before.state == .cancelled {
        return .refused([.classCancelled(before.label, reason: before.reason)])
      }
      if before.state == .completed {
        let sessions = try store.sessions(of: code)
        return .refused([
          .classCompleted(before.label, lastDay: sessions.map(\.date).max() ?? acting.now.day)
        ])
      }
      var refusals: [Refusal] = []
      if let weeks = change.everyWeeks, weeks < 1 {
        refusals.append(.notPositive(what: "number of weeks", weeks))
      }
      if let count = change.sessions, count < 1 {
        refusals.append(.notPositive(what: "number of sessions", count))
      }
      let sessions = try store.sessions(of: code)
      refusals += Self.cannotBecome(change.state, before, sessions: sessions, at: acting.now)
      guard refusals.isEmpty else { return .refused(refusals) }
      let theClass = change.applied(to: before)
      let live = try store.enrolmentsInOrder(on: code).filter(\.state.isLive)
      let changed = change.applied(to: sessions, of: code, at: acting.now).map { session in
        let old = sessions.first { $0.number == session.number }
        // People have it in their diaries at the old time.
        guard let old, old.interval != session.interval, !live.isEmpty else { return session }
        var moved = session
        moved.state = .rescheduled
        return moved
      }
      let isOtherTime = changed.map(\.interval) != sessions.map(\.interval)
      if isOtherTime {
        refusals = try learnerClashes(on: theClass, sessions: changed, at: acting.now)
        guard refusals.isEmpty else { return .refused(refusals) }
      }
      let toTell = changed == sessions ? [] : try liveToTell(on: code)
      // Whoever had a place may be served below by what was agreed, so that is asked again before.
      let again = try askReleaseAgain(
        releasesAgreed(on: code, for: changed.atOtherTimes(than: sessions)), in: journal)
      let settled = try settle(before, becoming: theClass.state, sessions: sessions, in: journal)
      let saved = try save(theClass, sessions: changed, in: journal)
      guard var done = saved.done else { return .refused(saved.refusals) }
      done.backInLine = settled.backInLine
      done.declined = settled.declined
      done.toTell = toTell
      done.releaseAgain = again
      if isOtherTime || before.state != theClass.state {
        done.alsoBooked = try serveListsElsewhere(of: live.map(\.learner), in: journal)
      }
      return .done(done)
    }
  }

  /// Why a class cannot be given another state: one that has begun is planned no more, and cancelling
  /// and completing are acts of their own.
  static func cannotBecome(
    _ state: ClassState?, _ theClass: Class, sessions: [Session], at now: Now
  ) -> [Refusal] {
    guard let state, state != theClass.state else { return [] }
    let start = sessions.filter(\.takesPlace).map(\.interval.from).min()
    let hasBegun = start.map { $0 <= now.wallMinutes } ?? false
    switch state {
    case .open, .closed: return []
    case .planned where !hasBegun: return []
    case .planned:
      return [
        .badValue(
          of: "state", state.rawValue, expected: "open or closed, as the class has begun")
      ]
    case .completed, .cancelled:
      return [.badValue(of: "state", state.rawValue, expected: "planned, open or closed")]
    }
  }

  /// What a class's new state means for its enrolments: back to planned everybody waits, with the
  /// joining time kept; closing settles requests that nobody has agreed to (scenarios Q10, Q17).
  ///
  /// - Returns: who waits again, and whose held place is free again; by name.
  @discardableResult
  func settle(
    _ theClass: Class, becoming state: ClassState, sessions: [Session], in journal: Journal
  ) throws -> (backInLine: [PersonLine], declined: [PersonLine]) {
    var settled: (backInLine: [PersonLine], declined: [PersonLine]) = ([], [])
    guard state != theClass.state else { return settled }
    for (live, line) in try store.enrolments(on: theClass.code) {
      switch (state, live.state) {
      case (.planned, .confirmed), (.planned, .offered), (.planned, .requested):
        var enrolment = live
        try enrolment.move(to: .waitlisted)
        enrolment.joinedOn = nil
        try journal.save(enrolment, because: .backToPlanned)
        // What was told in advance counts for nothing while the learner waits.
        var gone = live
        gone.leftOn = journal.acting.now.day
        try clearMarks(after: gone, sessions: sessions, in: journal)
        try keepHeldNoLonger(enrolment.id, in: journal)
        settled.backInLine.append(line)
      case (.closed, .requested):
        guard try !isReleased(live), let person = try store.staffMember(live.learner) else {
          continue
        }
        _ = try end(
          Enrolled(
            person: person, line: line, theClass: theClass, sessions: sessions,
            enrolment: live),
          to: .declined, reason: "enrolment closed", because: .enrolmentClosed, in: journal)
        settled.declined.append(line)
      default: break
      }
    }
    return settled
  }

  /// A request for release whose place is given back holds nothing until there is another place.
  private func keepHeldNoLonger(_ id: EnrolmentID, in journal: Journal) throws {
    for var release in try store.releases(of: id) where release.heldUntil != nil {
      release.heldUntil = nil
      try journal.save(release)
    }
  }

  /// Which learners with a place could no longer come, were the sessions these (invariant I4).
  func learnerClashes(
    on theClass: Class, sessions: [Session], at now: Now
  ) throws -> [Refusal] {
    let places = try store.places(of: theClass)
    let learners = try store.enrolmentsInOrder(on: theClass.code).filter {
      $0.state == .confirmed && $0.overrideReason == nil
    }
    return try learners.flatMap { learner in
      guard let person = try store.staffMember(learner.learner) else { return [Refusal]() }
      return try bookingFacts(
        person, on: theClass, sessions: sessions, places: places, at: now
      ).obstaclesToPlace.filter { $0.code == "clash" }
    }
  }
}
