public import Domain
import Store

extension Books {
  /// Plans a class as a series of sessions at the same time; closed days are passed over and listed.
  ///
  /// Every rule is asked, not only the first that fails.
  public func planClass(_ plan: ClassPlan, by acting: Acting) throws -> Outcome<PlannedClass> {
    try store.write("plan-class", by: acting, detail: { _ in "\(plan.code)" }) { journal in
      guard let course = try store.course(plan.course) else {
        return .refused(
          try planProblems(plan)
            + [.noSuchCourse(plan.course, known: try store.courses().map(\.code))])
      }
      let planned = try planned(plan, of: course)
      let refusals = try planProblems(plan, planned, of: course, at: acting.now)
      guard refusals.isEmpty else { return .refused(refusals) }
      var theClass = plan.theClass(of: course)
      theClass.plannedOn = acting.now.day
      return try save(theClass, sessions: planned.sessions, in: journal).map {
        PlannedClass(line: $0, skipped: planned.skipped)
      }
    }
  }

  /// Changes a class: its numbers, its enrolment window, its sessions still to come.
  ///
  /// More places go to those waiting, in the same act. Sessions that have begun, or whose register
  /// is submitted, stay as they are.
  public func changeClass(
    _ code: ClassCode, _ change: ClassChange, by acting: Acting
  ) throws -> Outcome<ClassLine> {
    try changeClass(code, change, as: "change-class", detail: "\(code)", by: acting)
  }

  func changeClass(
    _ code: ClassCode, _ change: ClassChange, as act: String, detail: String, by acting: Acting
  ) throws -> Outcome<ClassLine> {
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
      if changed.map(\.interval) != sessions.map(\.interval) {
        refusals = try learnerClashes(on: theClass, sessions: changed, at: acting.now)
        guard refusals.isEmpty else { return .refused(refusals) }
      }
      try settle(before, becoming: theClass.state, sessions: sessions, in: journal)
      let saved = try save(theClass, sessions: changed, in: journal)
      if changed.map(\.interval) != sessions.map(\.interval) {
        _ = try serveListsElsewhere(of: live.map(\.learner), in: journal)
      }
      return saved
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
  func settle(
    _ theClass: Class, becoming state: ClassState, sessions: [Session], in journal: Journal
  ) throws {
    guard state != theClass.state else { return }
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
      case (.closed, .requested):
        guard try !isReleased(live), let person = try store.staffMember(live.learner) else {
          continue
        }
        _ = try end(
          Enrolled(
            person: person, line: line, theClass: theClass, sessions: sessions,
            enrolment: live),
          to: .declined, reason: "enrolment closed", because: .enrolmentClosed, in: journal)
      default: break
      }
    }
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

  /// Asks the planning rules and writes a class with its sessions.
  func save(
    _ theClass: Class, sessions: [Session], in journal: Journal
  ) throws -> Outcome<ClassLine> {
    let now = journal.acting.now
    let refusals = try planRefusals(theClass, sessions: sessions, at: now)
    guard refusals.isEmpty else { return .refused(refusals) }
    try journal.save(theClass)
    for session in sessions { try journal.save(session) }
    for session in try store.sessions(of: theClass.code)
    where !sessions.contains(where: { $0.number == session.number }) {
      try journal.remove(session)
      for release in try store.releases(on: theClass.code).values.joined()
      where release.session == session.number {
        try journal.remove(release)
      }
    }
    _ = try serveWaitingList(theClass, sessions: sessions, in: journal)
    guard let line = try line(theClass.code, at: now) else {
      return .refused([.noSuchClass(theClass.code, known: [])])
    }
    return .done(line)
  }

  /// Why a class cannot stand as planned.
  func planRefusals(
    _ theClass: Class, sessions: [Session], at now: Now
  ) throws -> [Refusal] {
    let facts = try planFacts(theClass, sessions: sessions, at: now)
    let unknown = try Set(sessions.compactMap(\.space)).filter { try store.space($0) == nil }
    return try unknown.sorted().map {
      Refusal.noSuchSpace($0, known: try store.spaces().map(\.code))
    } + facts.refusals() + KeptText.refusals([("tutor's name", sessions.last?.tutor)])
  }

  /// Everything the planning rules look at, read from the books; of the sessions those to come.
  func planFacts(_ theClass: Class, sessions: [Session], at now: Now) throws -> PlanFacts {
    let places = try store.places(of: theClass)
    let coming = sessions.filter { $0.interval.to > now.wallMinutes }
    let wanted = coming.map {
      Occupation($0, of: theClass.label, people: theClass.maximum, kit: theClass.kit)
    }
    let before = try store.sessions(of: theClass.code)
    let settled = coming.filter { session in
      before.contains {
        $0.number == session.number && $0.takesPlace && $0.interval == session.interval
          && $0.space == session.space && $0.tutor == session.tutor
      }
    }
    return PlanFacts(
      theClass: theClass, sessions: coming,
      around: try around(wanted) { $0.isOf(theClass.code) },
      settled: Set(settled.map(\.number)), occupied: places.occupied,
      kept: places.kept.reduce(0) { $0 + $1.count })
  }

  /// Whether a text can be a code: 1 to 20 letters, digits, hyphens and full stops.
  static func isCode(_ text: String) -> Bool {
    (1...20).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
  }
}
