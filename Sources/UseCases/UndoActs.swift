public import Domain
import Store

extension Books {
  /// Takes back the last acts of the same actor at the same desk, newest first, all or none.
  ///
  /// The rules are asked again afterwards: an undo never oversells a class or makes a clash. What
  /// somebody has built on stays; what time alone has made of it goes back with it. Submitted
  /// registers are amended, imports restored from a copy. A place that comes free goes to who waits.
  public func undo(_ count: Int = 1, by acting: Acting) throws -> Outcome<Undone> {
    guard count >= 1 else { return .refused([.nothingToUndo]) }
    let acts = try store.standingActs(actor: acting.actor, desk: acting.desk, limit: count)
    guard acts.count == count, !acts.contains(where: { $0.act == "demonstration" })
    else { return .refused([.nothingToUndo]) }
    let lines = try acts.map { try historyLine($0) }
    let steps = try withWhatTimeMade(of: acts)
    var alsoBooked: [Booking] = []
    let undone = try store.takeBack(
      steps.enumerated().map { (act: $1, acting: acting.step($0)) },
      allow: { act in try undoable(act).map { [$0] } ?? [] },
      builtUpon: { act in
        // Whoever built on what time has decided built on the act it came from.
        let own = acts.first { $0.number <= act.number } ?? act
        return .builtUpon(what: try historyLine(own).subject, by: try lastActor(since: own))
      },
      settle: { journal in alsoBooked = try passOn(steps, in: journal) },
      verify: { act in try broken(by: act, at: acting.now) })
    switch undone {
    case .done: return .done(Undone(acts: lines, alsoBooked: alsoBooked))
    case .refused(let refusals): return .refused(refusals)
    }
  }

  /// Acts with what time has made of them since, newest first.
  private func withWhatTimeMade(of acts: [AuditedAct]) throws -> [AuditedAct] {
    let settled = Set(try acts.flatMap { try store.settled(since: $0.number) })
    return (acts + settled).sorted { $0.number > $1.number }
  }

  private func undoable(_ act: AuditedAct) throws -> Refusal? {
    switch act.act {
    case "submit-register", "amend-register":
      .cannotUndo(
        what: "the register: \(try historyLine(act).subject)",
        instead: "Amend it, giving a reason.")
    case "import", "demonstration":
      .cannotUndo(
        what: "an import", instead: "Restore the copy that was made before it.")
    default: nil
    }
  }

  /// Who acted last on what an act was about, after it; time is nobody, and what was taken back is
  /// as if it had never been done.
  private func lastActor(since act: AuditedAct) throws -> String {
    let people = try store.codes(.person, of: act.number)
    let classes = try store.codes(.class, of: act.number)
    let later =
      try people.flatMap {
        try store.acts(person: EmployeeNumber($0), theClass: nil, limit: 5)
      } + classes.flatMap { try store.acts(person: nil, theClass: ClassCode($0), limit: 5) }
    let last = later.filter {
      $0.number > act.number && $0.act != "settle" && $0.undoneBy == nil
        && ($0.undoes.map { $0 < act.number } ?? true)
    }.max { $0.number < $1.number }
    return last.map { "\($0.actor) at \($0.desk)" } ?? "somebody"
  }

  /// Serves the lists of the classes that were touched, and those their people wait on.
  private func passOn(_ acts: [AuditedAct], in journal: Journal) throws -> [Booking] {
    var bookings: [Booking] = []
    let codes = Set(try acts.flatMap { try store.codes(.class, of: $0.number) })
    for code in codes.sorted().map({ ClassCode($0) }) {
      guard let theClass = try store.theClass(code) else { continue }
      let service = try serveWaitingList(
        theClass, sessions: try store.sessions(of: code), in: journal)
      bookings += try (service.promoted + service.offered.map(\.person)).compactMap {
        try standing($0.number, on: code, at: journal.acting.now)
      }
    }
    let people = Set(try acts.flatMap { try store.codes(.person, of: $0.number) })
    return bookings
      + (try serveListsElsewhere(of: people.sorted().map { EmployeeNumber($0) }, in: journal))
  }

  /// What the rules say of the classes an undo has touched.
  private func broken(by act: AuditedAct, at now: Now) throws -> [Refusal] {
    // A space that was given back, or bookings that were changed, may be taken by now.
    var refusals = try store.codes(.space, of: act.number).flatMap { code -> [Refusal] in
      guard let space = try store.space(SpaceCode(code)) else { return [] }
      return try planned(in: space, from: now)
    }
    if ["keep-stock", "release-space"].contains(act.act) {
      refusals += try kitRefusals(store.stock(), from: now)
    }
    for code in try store.codes(.class, of: act.number).map({ ClassCode($0) }) {
      guard let theClass = try store.theClass(code) else { continue }
      let sessions = try store.sessions(of: code)
      let rules = try planFacts(theClass, sessions: sessions, at: now).refusals()
      let isPlanning = [
        "change-class", "postpone-class", "cancel-class", "merge-class", "rearrange-session",
        "cancel-session",
      ].contains(act.act)
      refusals += rules.filter {
        isPlanning || ["below-occupied", "kept-more-than-places"].contains($0.code)
      }
      // A session does not come back to a class that was cancelled since.
      if theClass.state == .cancelled,
        sessions.contains(where: { $0.takesPlace && $0.interval.from > now.wallMinutes })
      {
        refusals.append(
          .builtUpon(what: try historyLine(act).subject, by: try lastActor(since: act)))
      }
      // A mark gives and takes no place.
      guard !["mark", "tell-absence"].contains(act.act) else { continue }
      // Sessions that go back to their old times may clash for anybody on the class.
      if isPlanning {
        refusals += try learnerClashes(on: theClass, sessions: sessions, at: now)
      }
      for number in try store.codes(.person, of: act.number).map({ EmployeeNumber($0) }) {
        let live = try store.liveEnrolment(of: number, on: code)
        let isOnEndedClass = live != nil && [.cancelled, .completed].contains(theClass.state)
        if try isOnEndedClass || contradictsRegisters(number, on: code, sessions: sessions) {
          refusals.append(
            .builtUpon(what: try historyLine(act).subject, by: try lastActor(since: act)))
        }
        guard let person = try store.staffMember(number), let live, live.state == .confirmed,
          live.overrideReason == nil
        else { continue }
        let obstacles = try bookingFacts(
          person, on: theClass, sessions: sessions, places: store.places(of: theClass), at: now
        ).obstaclesToPlace
        // A leaver who had a place has it again until somebody settles it.
        refusals += obstacles.filter { $0.code != "leaver" && !refusals.contains($0) }
      }
    }
    // Somebody's old department may have been renamed or merged, or a name be in use again.
    if act.act.hasSuffix("-staff") || act.act.hasSuffix("-department"),
      !(try store.postsInDepartmentsGone().isEmpty)
    {
      refusals.append(
        .builtUpon(what: try historyLine(act).subject, by: try lastActor(since: act)))
    }
    // People may have joined waiting lists by what an agreement provides.
    if act.act.hasSuffix("-agreement"), try !priorityWithoutAgreement().isEmpty {
      refusals.append(
        .builtUpon(what: try historyLine(act).subject, by: try lastActor(since: act)))
    }
    return refusals
  }

  /// Whether a person has a mark at a session that does not expect the person, or none on a
  /// submitted register that does.
  private func contradictsRegisters(
    _ learner: EmployeeNumber, on code: ClassCode, sessions: [Session]
  ) throws -> Bool {
    let marked = Set(try store.marks(of: code).filter { $0.learner == learner }.map(\.session))
    let enrolments = try store.enrolmentsInOrder(on: code).filter { $0.learner == learner }
    return sessions.contains { session in
      let isExpected = enrolments.contains { $0.isExpected(on: session.date) }
      return marked.contains(session.number)
        ? !isExpected : isExpected && session.takesPlace && session.register.isSubmitted
    }
  }
}

extension Acting {
  /// The same person at the same moment; each step of one request has an id of its own.
  func step(_ index: Int) -> Acting {
    index == 0
      ? self
      : Acting(actor: actor, desk: desk, now: now, request: "\(request)-\(index + 1)")
  }
}
