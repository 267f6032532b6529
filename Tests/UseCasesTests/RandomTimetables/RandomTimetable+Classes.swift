import Domain
import Store
import UseCases

/// Planning, moving and cancelling; what is said beforehand is compared with what comes of it.
extension RandomTimetable {
  /// Times of day: in the hour that clocks jump over or show twice, over midnight, and plain ones.
  private static let times = [
    ("01:00", "01:30"), ("01:15", "02:15"), ("00:30", "03:00"), ("23:30", "01:30"),
    ("22:30", "00:30"), ("23:00", "24:00"), ("09:00", "10:00"), ("09:30", "12:00"),
    ("12:00", "13:00"), ("13:00", "14:00"),
  ]

  private static let reason = "the night shift asked for it"

  mutating func plan(_ desk: Desk) throws -> TimetableAct {
    planned += 1
    let (start, end) = pick(Self.times)
    var plan = Cast.plan(
      ClassCode("C-\(planned)"), of: pick(["YOGA", "ESP"]), first: soon(desk), start, end,
      in: pick([nil] + Self.spaces))
    let chosen = (0..<3).map { _ in soon(desk) }
    plan.series = pick([
      .weeks(1), .weeks(1), .weeks(2), .monthly(.last), .monthly(.nth(2)), .chosen(chosen),
    ])
    plan.sessions = number(1...4)
    if case .chosen = plan.series { plan.sessions = nil }
    plan.tutor = pick(Self.tutors)
    plan.maximum = number(1...4)
    plan.kit = pick([[], [], [Equipment("laptops", number(1...3))]])
    plan.closedReason = chance(20) ? Self.reason : nil
    let preview = try desk.books.previewPlan(plan, at: desk.now)
    let outcome = try desk.books.planClass(plan, by: desk.acting)
    var act = TimetableAct(
      "plan \(plan.code) \(plan.first.iso) \(start)-\(end), \(plan.series.text), "
        + "\(plan.sessions ?? 0), in \(plan.space?.text ?? "-") by \(plan.tutor ?? "-")"
        + (plan.closedReason == nil ? "" : ", on closed days too"), outcome, .plan(plan))
    act.closedReason = plan.closedReason
    act.differs = differences(preview, outcome, plan.series, now: desk.now)
    return act
  }

  /// A preview without a problem is kept as it was shown; one with problems is refused for them.
  private func differences(
    _ preview: Outcome<SeriesPreview>, _ outcome: Outcome<PlannedClass>, _ series: Series, now: Now
  ) -> [String] {
    guard let preview = preview.done else { return ["there is no preview"] }
    let problems = Set(preview.problems + preview.dates.flatMap(\.problems))
    guard let done = outcome.done else {
      // Closed days that were chosen one by one are shown as left out, and named by the refusal.
      let isChosen = if case .chosen = series { true } else { false }
      let closed = isChosen ? preview.skipped.map { Refusal.closed($0.reason, on: $0.day) } : []
      return problems.union(closed) == Set(outcome.refusals)
        ? [] : ["the preview has other problems"]
    }
    let coming = done.line.sessions.filter { $0.interval.to > now.wallMinutes }
    var differs = problems.isEmpty && preview.isClear ? [] : ["the preview was not clear"]
    if preview.dates.map(\.session) != coming { differs.append("the preview had other dates") }
    if preview.skipped.map(\.day) != done.skipped.map(\.day) {
      differs.append("the preview skipped other days")
    }
    if preview.skipped.contains(where: { skipped in
      skipped.alternatives.contains { $0 <= now.day || coming.map(\.date).contains($0) }
    }) {
      differs.append("the preview offers a day that is taken")
    }
    return differs
  }

  mutating func rearrange(at desk: Desk) throws -> TimetableAct {
    let codes = try desk.books.classCodes()
    guard !codes.isEmpty else { return try plan(desk) }
    let code = pick(codes)
    let sessions = try desk.books.store.sessions(of: code)
    let session = pick(sessions)
    let scope = pick(SessionScope.allCases)
    var change = Rearrangement()
    if chance(15) {
      change.isCancelled = true
    } else {
      if chance(60) { change.date = pick([session.date + number(-8...8), soon(desk)]) }
      if chance(30) {
        let (start, end) = pick(Self.times)
        change.start = Cast.time(start)
        change.end = chance(40) ? Cast.time(end) : nil
      }
      if chance(25) { change.space = pick(Self.spaces) }
      if chance(25) { change.tutor = pick(["Mara Lind", "Joe Hart"]) }
      if chance(20) { change.closedReason = Self.reason }
    }
    let rehearsed = try rearrange(code, session.number, scope, change, true, at: desk)
    let outcome = try rearrange(code, session.number, scope, change, false, at: desk)
    var act = TimetableAct(
      "\(change.isCancelled ? "cancel" : "move") \(code) \(session.number) \(scope.rawValue) to "
        + "\(change.date?.iso ?? "-") \(change.start?.text ?? "-")-\(change.end?.text ?? "-") "
        + "in \(change.space?.text ?? "-") by \(change.tutor ?? "-")"
        + (change.closedReason == nil ? "" : ", on closed days too"), outcome,
      .rearrange(code, session.number, scope, change))
    act.closedReason = change.closedReason
    act.differs = differences(rehearsed, outcome)
    if let done = outcome.done { act.differs += try unnamed(done, in: desk.books) }
    return act
  }

  /// Learners with a place on another class at a new time who are not named, and the other way round.
  private func unnamed(_ done: RearrangedSessions, in books: Books) throws -> [String] {
    let moved = done.sessions.filter {
      $0.after.takesPlace && $0.after.interval != $0.before.interval
    }.map(\.after)
    let named = done.hit.flatMap { learner in
      learner.clashes.compactMap { refusal in
        if case .clash(_, _, let other, _, _, _) = refusal {
          "\(learner.person.number) \(other.code)"
        } else {
          nil
        }
      }
    }
    var counted: [String] = []
    for person in Cast.everybody {
      let places = try books.store.enrolments(of: person.number).filter { $0.state == .confirmed }
      guard places.contains(where: { $0.classCode == done.label.code }) else { continue }
      for other in places where other.classCode != done.label.code {
        let sessions = try books.store.sessions(of: other.classCode).filter(\.takesPlace)
        if sessions.contains(where: { one in moved.contains { $0.interval.overlaps(one.interval) } }
        ) {
          counted.append("\(person.number) \(other.classCode)")
        }
      }
    }
    return Set(named) == Set(counted) ? [] : ["hit \(named), counted \(counted)"]
  }

  private func rearrange(
    _ code: ClassCode, _ number: Int, _ scope: SessionScope, _ change: Rearrangement,
    _ isRehearsal: Bool, at desk: Desk
  ) throws -> Outcome<RearrangedSessions> {
    try desk.books.rearrange(
      code, from: number, scope, change, reason: "the hall is let", isRehearsal: isRehearsal,
      by: desk.acting)
  }

  private func differences(
    _ rehearsed: Outcome<RearrangedSessions>, _ outcome: Outcome<RearrangedSessions>
  ) -> [String] {
    guard var shown = rehearsed.done else {
      return rehearsed.refusals == outcome.refusals ? [] : ["the rehearsal was refused otherwise"]
    }
    if shown.isDone { return ["a rehearsal says it was done"] }
    guard let done = outcome.done else {
      // What changes nothing is shown all the same, and refused only where it is to be kept.
      let changesNothing = shown.sessions.allSatisfy { $0.before == $0.after }
      if changesNothing, shown.problems.isEmpty { return [] }
      return shown.problems == outcome.refusals ? [] : ["the rehearsal had other problems"]
    }
    shown.isDone = true
    return shown == done ? [] : ["the rehearsal showed something else"]
  }

  mutating func change(at desk: Desk) throws -> TimetableAct {
    let codes = try desk.books.classCodes()
    guard !codes.isEmpty else { return try plan(desk) }
    let code = pick(codes)
    var change = ClassChange()
    switch number(0...5) {
    case 0: change.sessions = number(1...5)
    case 1:
      let (start, end) = pick(Self.times)
      change.start = Cast.time(start)
      change.end = Cast.time(end)
    case 2: change.first = soon(desk)
    case 3: change.space = pick(Self.spaces)
    case 4: change.tutor = pick(["Mara Lind", "Joe Hart"])
    default: change.maximum = number(1...6)
    }
    return TimetableAct(
      "change \(code): sessions \(change.sessions ?? 0), \(change.start?.text ?? "-") "
        + "first \(change.first?.iso ?? "-") in \(change.space?.text ?? "-") by "
        + "\(change.tutor ?? "-") max \(change.maximum ?? 0)",
      try desk.books.changeClass(code, change, by: desk.acting), .change(code, change))
  }

  mutating func cancel(at desk: Desk) throws -> TimetableAct {
    let codes = try desk.books.classCodes()
    guard !codes.isEmpty else { return try plan(desk) }
    let code = pick(codes)
    return TimetableAct(
      "cancel \(code)", try desk.books.cancelClass(code, reason: "no tutor", by: desk.acting),
      .cancel(code))
  }

  mutating func bookLearner(at desk: Desk) throws -> TimetableAct {
    let codes = try desk.books.classCodes()
    guard !codes.isEmpty else { return try plan(desk) }
    let (person, code) = (pick(Cast.everybody), pick(codes))
    return TimetableAct(
      "book \(person.number) on \(code)", try desk.book(person, on: code))
  }
}
