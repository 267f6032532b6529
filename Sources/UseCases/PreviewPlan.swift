public import Domain
import Store

extension Books {
  /// A class as it would be planned: every date with what stands in its way, every day passed over
  /// with the nearest free ones. Nothing is kept.
  public func previewPlan(_ plan: ClassPlan, at now: Now) throws -> Outcome<SeriesPreview> {
    try store.read {
      let course = try store.course(plan.course)
      guard let course else {
        return .refused([.noSuchCourse(plan.course, known: try store.courses().map(\.code))])
      }
      let theClass = plan.theClass(of: course)
      let planned = try planned(plan, of: course)
      let facts = try planFacts(theClass, sessions: planned.sessions, at: now)
      let dates = planned.sessions.filter { $0.interval.to > now.wallMinutes }
      let perDate = dates.indices.map { index in
        PlannedDate(
          session: dates[index], problems: facts.occupation.refusals(of: index),
          provisional: facts.occupation.provisional(beside: facts.occupation.wanted[index])
            .map(\.by))
      }
      let known = Set(perDate.flatMap(\.problems))
      let inTheWay = perDate.filter { !$0.problems.isEmpty }.map(\.session.date)
      let free = try freeDays(
        near: Set(inTheWay + planned.skipped.map(\.day)), for: plan, theClass,
        but: Set(planned.sessions.map(\.date)), at: now)
      return .done(
        SeriesPreview(
          label: theClass.label,
          dates: perDate.map { date in
            var date = date
            if !date.problems.isEmpty { date.alternatives = free[date.session.date] ?? [] }
            return date
          },
          skipped: planned.skipped.map {
            SkippedDay(day: $0.day, reason: $0.reason, alternatives: free[$0.day] ?? [])
          },
          problems: try planProblems(plan, planned, of: course, at: now)
            .filter { !known.contains($0) }))
    }
  }

  /// The sessions a plan makes on days that are not closed.
  func planned(_ plan: ClassPlan, of course: Course) throws -> PlannedSessions {
    let calendar = try store.calendar()
    let space = try plan.space.flatMap { try store.space($0) }
    return plan.plannedSessions(of: course) { day in
      calendar.closed(
        Interval(on: day, from: plan.start, to: plan.end), on: day, space: space,
        tutor: plan.tutor)
    }
  }

  /// Everything that is wrong with a plan.
  func planProblems(
    _ plan: ClassPlan, _ planned: PlannedSessions, of course: Course, at now: Now
  ) throws -> [Refusal] {
    var refusals = try planProblems(plan)
    let wanted = plan.wantedSessions(of: course)
    if planned.sessions.count < wanted {
      refusals.append(.tooFewDays(wanted: wanted, found: planned.sessions.count))
    }
    return refusals
      + (try planRefusals(plan.theClass(of: course), sessions: planned.sessions, at: now))
  }

  /// What is wrong with a plan whatever its course.
  func planProblems(_ plan: ClassPlan) throws -> [Refusal] {
    var refusals = KeptText.refusals([("reason", plan.closedReason)])
    if !Self.isCode(plan.code.text) {
      refusals.append(.badCode(kind: "class code", plan.code.text))
    }
    if try store.theClass(plan.code) != nil {
      refusals.append(.codeTaken(kind: "class", code: plan.code.text))
    }
    if case .weeks(let weeks) = plan.series, weeks < 1 {
      refusals.append(.notPositive(what: "number of weeks", weeks))
    }
    if let sessions = plan.sessions, sessions < 1 {
      refusals.append(.notPositive(what: "number of sessions", sessions))
    }
    return refusals
  }

  private static let alternativesShown = 3
  /// How many days to either side of a skipped day are looked at.
  private static let alternativesWithin = 6

  /// For each of some days the nearest ones on which the class could meet at the same time instead.
  private func freeDays(
    near days: Set<Day>, for plan: ClassPlan, _ theClass: Class, but taken: Set<Day>, at now: Now
  ) throws -> [Day: [Day]] {
    guard !days.isEmpty else { return [:] }
    func near(_ day: Day) -> [Day] {
      (1...Self.alternativesWithin).flatMap { [day + $0, day - $0] }.filter { other in
        // A class of weekdays is not offered a weekend.
        let isWeekday = other.weekday < .saturday || day.weekday >= .saturday
        return other > now.day && !taken.contains(other) && isWeekday
      }
    }
    let wanted = Set(days.flatMap(near)).reduce(into: [Day: Occupation]()) { wanted, day in
      let session = Session(
        classCode: theClass.code, number: 1, date: day, start: plan.start, end: plan.end,
        space: plan.space, tutor: plan.tutor)
      wanted[day] = Occupation(
        session, of: theClass.label, people: theClass.maximum, kit: theClass.kit)
    }
    var facts = try around(Array(wanted.values)) { $0.isOf(theClass.code) }
    let free = Set(
      wanted.filter { _, one in
        facts.wanted = [one]
        return facts.refusals().isEmpty
      }.keys)
    return days.reduce(into: [:]) { found, day in
      found[day] = Array(near(day).filter(free.contains).prefix(Self.alternativesShown)).sorted()
    }
  }

  /// What is held around some days by others, with everything the rules need to compare.
  func around(
    _ wanted: [Occupation], except isOwn: (Occupant) -> Bool
  ) throws -> OccupationFacts {
    let spaces = try Set(wanted.compactMap(\.space)).reduce(into: [SpaceCode: LearningSpace]()) {
      $0[$1] = try store.space($1)
    }
    let centres = try store.centres().reduce(into: [String: Centre]()) {
      $0[FoldedName.key($1.name)] = $1
    }
    return OccupationFacts(
      wanted: wanted, others: try held(around: wanted.map(\.day)).filter { !isOwn($0.by) },
      spaces: spaces, centres: centres, stock: try store.stock(),
      calendar: try store.calendar())
  }

  /// What is held on some days, two days before and after each counted: a night's use may be set up and
  /// cleared away over the days beside it.
  private func held(around days: [Day]) throws -> [Occupation] {
    guard let first = days.min(), let last = days.max() else { return [] }
    let near = Set(days.flatMap { ($0 - 2).number...($0 + 2).number })
    return try store.occupations(from: first - 2, to: last + 2).filter {
      near.contains($0.day.number)
    }
  }
}
