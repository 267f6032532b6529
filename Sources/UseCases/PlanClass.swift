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
      let refusals =
        try planProblems(plan, planned, of: course, at: acting.now)
        + Self.closedDays(planned.skipped, of: plan.series)
      guard refusals.isEmpty else { return .refused(refusals) }
      var theClass = plan.theClass(of: course)
      theClass.plannedOn = acting.now.day
      return try save(theClass, sessions: planned.sessions, in: journal).map {
        PlannedClass(line: $0.line, skipped: planned.skipped)
      }
    }
  }

  /// Why days that somebody chose one by one cannot be had; a rhythm passes over closed days instead.
  static func closedDays(_ skipped: [SkippedDay], of series: Series) -> [Refusal] {
    guard case .chosen = series else { return [] }
    return skipped.map { .closed($0.reason, on: $0.day) }
  }

  /// Asks the planning rules and writes a class with its sessions.
  func save(
    _ theClass: Class, sessions: [Session], in journal: Journal
  ) throws -> Outcome<ChangedClass> {
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
    let service = try serveWaitingList(theClass, sessions: sessions, in: journal)
    guard let line = try line(theClass.code, at: now) else {
      return .refused([.noSuchClass(theClass.code, known: [])])
    }
    return .done(ChangedClass(line: line, service: service))
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
    let places = try store.places(of: theClass).stillKept(on: now.day)
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
