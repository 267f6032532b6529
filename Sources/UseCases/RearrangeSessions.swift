public import Domain
import Store

extension Books {
  /// Moves, re-rooms or cancels a session, or it and all after it.
  ///
  /// What clashes is refused whole; learners who cannot come at the new time keep their places, by an
  /// override with the reason of the act, and are named. Whoever's manager had agreed to release for
  /// the old times is asked for again, and everybody it concerns is listed to be told (invariants
  /// I2–I4, I13). Sessions from here on move by as many days as the first of them.
  /// - Parameters:
  ///   - reason: why, kept with the act.
  ///   - isRehearsal: only finds out what would come of it, problems included.
  public func rearrange(
    _ code: ClassCode, from number: Int, _ scope: SessionScope, _ change: Rearrangement,
    reason: String, isRehearsal: Bool = false, by acting: Acting
  ) throws -> Outcome<RearrangedSessions> {
    let body: (Journal) throws -> Outcome<RearrangedSessions> = { journal in
      try journal.takeTurn(code)
      let found = try self.known(code)
      guard let theClass = found.done else { return .refused(found.refusals) }
      let sessions = try self.store.sessions(of: code)
      let first = self.known(number, of: code, in: sessions)
      guard let first = first.done else { return .refused(first.refusals) }
      let chosen = sessions.filter {
        $0.number == number || scope == .fromHereOn && $0.interval.from > first.interval.from
      }
      var refusals = self.cannotChange(
        chosen, of: theClass, sessions: sessions, scope, at: acting.now)
      if !isRehearsal, reason.allSatisfy(\.isWhitespace) {
        refusals.append(
          .reasonRequired(for: change.isCancelled ? "cancel a session" : "change a session"))
      }
      if change.isCancelled, sessions.filter(\.takesPlace).allSatisfy(chosen.contains) {
        refusals.append(.lastSession(theClass.label))
      }
      refusals += KeptText.refusals([
        ("reason", reason), ("reason", change.closedReason), ("tutor's name", change.tutor),
      ])
      guard refusals.isEmpty else { return .refused(refusals) }
      let changed = try self.changed(
        chosen.filter(\.takesPlace), of: theClass, change,
        shift: (change.date?.number ?? first.date.number) - first.date.number,
        among: sessions, at: acting.now)
      guard changed.problems.isEmpty || isRehearsal else { return .refused(changed.problems) }
      guard isRehearsal || changed.sessions.contains(where: { $0.before != $0.after }) else {
        return .refused([
          .badValue(of: "change", "", expected: "another day, time, space or tutor")
        ])
      }
      let again = try self.releasesAgreed(
        on: code, for: changed.sessions.map(\.after).atOtherTimes(than: sessions))
      for session in changed.sessions { try journal.save(session.after) }
      try self.settle(changed, theClass, again, reason: reason, in: journal)
      return .done(changed)
    }
    if isRehearsal {
      return try store.rehearse(by: acting, body).map { changed in
        var shown = changed
        shown.isDone = false
        return shown
      }
    }
    return try store.write(
      change.isCancelled ? "cancel-session" : "rearrange-session", by: acting,
      detail: { done in
        let numbers = done.sessions.map { String($0.before.number) }.joined(separator: ", ")
        return "\(code), session \(numbers): \(reason)"
      }, body)
  }

  /// Why sessions cannot be changed: the class is cancelled or over, or one of them has begun.
  private func cannotChange(
    _ chosen: [Session], of theClass: Class, sessions: [Session], _ scope: SessionScope,
    at now: Now
  ) -> [Refusal] {
    let ended = Self.cannotEnd(theClass, sessions: sessions, at: now)
    guard ended.isEmpty else { return ended }
    return chosen.compactMap { session in
      if scope == .one, !session.takesPlace {
        return .sessionCancelled(theClass.label, session: session.number)
      }
      let hasBegun = session.takesPlace && session.interval.from <= now.wallMinutes
      return hasBegun || session.register.isSubmitted
        ? .sessionBegun(theClass.label, session: session.number, on: session.date) : nil
    }
  }

  private func changed(
    _ chosen: [Session], of theClass: Class, _ change: Rearrangement, shift: Int,
    among sessions: [Session], at now: Now
  ) throws -> RearrangedSessions {
    let after = chosen.map { change.applied(to: $0, shift: shift) }
    let numbers = Set(after.map(\.number))
    let coming = after.filter(\.takesPlace)
    let facts = try planFacts(theClass, sessions: coming, at: now).occupation
    let unknown = try coming.first?.space.flatMap { space in
      try store.space(space) == nil
        ? Refusal.noSuchSpace(space, known: try store.spaces().map(\.code)) : nil
    }
    let rows = zip(chosen, after).map { before, after in
      var problems: [Refusal] = []
      if after.takesPlace {
        let own = sessions.filter { $0.takesPlace && !numbers.contains($0.number) }
        problems = Self.problems(of: after, beside: own, facts, theClass) + past(after, now)
        // A class does not meet itself.
        problems += (own + coming.filter { $0.number < after.number }).filter {
          $0.interval.overlaps(after.interval)
        }.map { .ownSessionAtThatTime(theClass.label, session: $0.number, on: $0.date) }
        if !after.end.mayEnd(startingAt: after.start) {
          problems.append(.endsBeforeStart(from: after.start, to: after.end))
        }
        if let unknown { problems.append(unknown) }
      }
      return RearrangedSession(before: before, after: after, problems: problems)
    }
    let moved = rows.filter { $0.before.interval != $0.after.interval && $0.after.takesPlace }
    let known = sessions.filter(\.takesPlace)
    let again = try releasesAgreed(
      on: theClass.code, for: moved.map(\.after).atOtherTimes(than: known))
    return RearrangedSessions(
      label: theClass.label, sessions: rows,
      hit: try hit(by: moved.map(\.after), of: theClass, agreed: again, at: now),
      toTell: try liveToTell(on: theClass.code), isDone: true)
  }

  /// What stands in a session's way; its class's own sessions that stay hold their spaces before and
  /// after them as others do.
  private static func problems(
    of session: Session, beside own: [Session], _ facts: OccupationFacts, _ theClass: Class
  ) -> [Refusal] {
    let place = Occupant.session(theClass.label, number: session.number)
    guard let index = facts.wanted.firstIndex(where: { $0.by == place }) else { return [] }
    var facts = facts
    facts.others += own.filter { !$0.interval.overlaps(session.interval) }.map {
      Occupation($0, of: theClass.label, people: theClass.maximum, kit: theClass.kit)
    }
    return facts.refusals(of: index)
  }

  private func past(_ session: Session, _ now: Now) -> [Refusal] {
    session.interval.from <= now.wallMinutes
      ? [.badDay(of: "session", session.date, earliest: now.day, latest: nil)] : []
  }

  /// Learners who have another class at the new times, or release agreed for the old ones.
  private func hit(
    by moved: [Session], of theClass: Class, agreed: [AgreedRelease], at now: Now
  ) throws -> [HitLearner] {
    guard !moved.isEmpty else { return [] }
    let places = try store.places(of: theClass)
    return try store.enrolments(on: theClass.code).compactMap { live, line in
      guard live.state.isLive, let person = try store.staffMember(live.learner) else { return nil }
      let clashes =
        live.state.holdsPlace
        ? try bookingFacts(person, on: theClass, sessions: moved, places: places, at: now)
          .refusals.filter { $0.code == "clash" } : []
      let release = agreed.first { $0.enrolment.id == live.id }?.release.model
      guard !clashes.isEmpty || release != nil else { return nil }
      return HitLearner(person: line, clashes: clashes, releaseAgain: release)
    }
  }

  /// What follows from changed sessions: learners who cannot come keep a sure place with the reason,
  /// managers are asked again, absences told for a cancelled session count for nothing, and lists
  /// elsewhere are served where only the old time was in the way.
  private func settle(
    _ changed: RearrangedSessions, _ theClass: Class, _ again: [AgreedRelease], reason: String,
    in journal: Journal
  ) throws {
    for hit in changed.hit {
      guard var live = try store.liveEnrolment(of: hit.person.number, on: theClass.code),
        !hit.clashes.isEmpty, live.state == .confirmed || live.state == .onBreak
      else { continue }
      live.setAside(hit.clashes.map(\.code), because: reason)
      try journal.save(live)
    }
    try askReleaseAgain(again, in: journal)
    for row in changed.sessions where !row.after.takesPlace {
      for mark in try store.marks(of: theClass.code) where mark.session == row.after.number {
        try journal.clear(mark)
      }
    }
    _ = try serveListsElsewhere(of: changed.toTell.map(\.person.number), in: journal)
  }
}
