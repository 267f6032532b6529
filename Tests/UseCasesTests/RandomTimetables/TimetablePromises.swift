import Domain
import UseCases

/// What must hold after every act on the timetable, asked of two pictures of the books and not of the
/// rules.
struct TimetablePromises {
  let before: TimetablePicture
  let after: TimetablePicture
  let act: TimetableAct
  let now: Now

  /// Each promise that is broken, in words.
  var broken: [String] {
    act.differs + changedByRefusal + clashes + lost + moved + closed
  }

  /// What is refused or rehearsed leaves no trace.
  private var changedByRefusal: [String] {
    !act.isDone && before != after ? ["a refused act changed the books"] : []
  }

  // MARK: Nothing is held twice

  private var clashes: [String] {
    let uses = after.uses(after: now.wallMinutes)
    return uses.indices.flatMap { index in
      clashes(of: uses[index], with: uses[(index + 1)...]) + crowds(at: uses[index], among: uses)
    }
  }

  private func clashes(of one: Use, with others: ArraySlice<Use>) -> [String] {
    others.flatMap { other -> [String] in
      var found: [String] = []
      if let space = one.space, space == other.space, after.spaces[space]?.isShared == false,
        one.needed.overlaps(other.needed)
      {
        found.append("\(space) is held by \(one.name) and \(other.name)")
      }
      guard one.there.overlaps(other.there) else { return found }
      if let tutor = one.tutor, tutor == other.tutor {
        found.append("\(tutor) teaches \(one.name) and \(other.name)")
      }
      if one.classCode != nil, one.classCode == other.classCode {
        found.append("\(one.name) is at the same time as \(other.name)")
      }
      return found
    }
  }

  /// People in a space, and laptops in use, when one of the uses begins: only then there come more.
  private func crowds(at one: Use, among uses: [Use]) -> [String] {
    var found: [String] = []
    let people = uses.filter {
      $0.space != nil && $0.space == one.space && $0.needed.contains(one.needed.lowerBound)
    }.reduce(0) { $0 + $1.people }
    if let space = one.space.flatMap({ after.spaces[$0] }), people > space.capacity {
      found.append("\(space.code) holds \(people) people for \(one.name)")
    }
    let laptops = uses.filter { $0.there.contains(one.there.lowerBound) }
      .reduce(0) { $0 + $1.laptops }
    let there = after.stock.first { $0.name == "laptops" }?.count ?? 0
    if laptops > there { found.append("\(laptops) of \(there) laptops for \(one.name)") }
    return found
  }

  // MARK: No session is lost

  private var lost: [String] {
    guard case .undo = act.kind else {
      return before.sessions.keys.compactMap { code in
        numbersDiffer(code) ? "\(code) has other sessions" : nil
      } + numbering
    }
    return numbering
  }

  private func numbersDiffer(_ code: ClassCode) -> Bool {
    let old = (before.sessions[code] ?? []).map(\.number)
    let new = (after.sessions[code] ?? []).map(\.number)
    if case .change(code, let change) = act.kind, act.isDone, let count = change.sessions {
      // Those that have begun are never dropped.
      return new.count < count || new.count > max(count, old.count)
    }
    return old != new
  }

  private var numbering: [String] {
    after.sessions.compactMap { code, sessions in
      sessions.map(\.number) != Array(1...sessions.count) ? "\(code) is numbered oddly" : nil
    }
  }

  // MARK: No time shifts by itself

  private var moved: [String] {
    guard act.isDone else { return [] }
    if case .undo = act.kind { return [] }
    if case .plan(let plan) = act.kind { return planned(plan) }
    return before.sessions.flatMap { code, sessions in
      sessions.compactMap { old in
        guard let new = after.sessions[code]?.first(where: { $0.number == old.number }) else {
          return nil
        }
        let expected = expected(of: old)
        let isSame =
          expected.date == new.date && expected.start == new.start && expected.end == new.end
          && expected.space == new.space && expected.tutor == new.tutor
          && expected.takesPlace == new.takesPlace
        return isSame
          ? nil : "\(code), session \(old.number) is now \(new), expected \(expected)"
      }
    }
  }

  private func planned(_ plan: ClassPlan) -> [String] {
    let days = Set(plan.series.days(from: plan.first))
    return (after.sessions[plan.code] ?? []).filter { session in
      session.start != plan.start || session.end != plan.end || session.space != plan.space
        || session.tutor != plan.tutor || !days.contains(session.date)
    }.map { "\($0) is not as planned" }
  }

  /// A session as it has to be after the act.
  private func expected(of old: Session) -> Session {
    var new = old
    let hasBegun = old.interval.from <= now.wallMinutes
    switch act.kind {
    case .rearrange(old.classCode, let number, let scope, let change):
      let all = before.sessions[old.classCode] ?? []
      guard let first = all.first(where: { $0.number == number }), old.takesPlace,
        old.number == number
          || scope == .fromHereOn && old.interval.from > first.interval.from
      else { return old }
      if change.isCancelled {
        new.state = .cancelled
        return new
      }
      let shift = change.date.map { $0.number - first.date.number } ?? 0
      new = shifted(old, by: shift, change.start, change.end)
      new.space = change.space ?? old.space
      new.tutor = change.tutor ?? old.tutor
    case .change(old.classCode, let change):
      let all = before.sessions[old.classCode] ?? []
      guard !hasBegun, old.takesPlace else { return old }
      let first = all.first { $0.takesPlace && $0.interval.from > now.wallMinutes }
      let shift = change.first.map { $0.number - (first?.date ?? $0).number } ?? 0
      new.date = old.date + shift
      new.start = change.start ?? old.start
      new.end = change.end ?? old.end
      new.space = change.space ?? old.space
      new.tutor = change.tutor ?? old.tutor
    case .cancel(old.classCode):
      if !hasBegun { new.state = .cancelled }
    default: break
    }
    return new
  }

  /// A session so many days later; where only the start is given, as long as before.
  private func shifted(
    _ session: Session, by days: Int, _ start: TimeOfDay?, _ end: TimeOfDay?
  ) -> Session {
    var new = session
    new.date = session.date + days
    new.start = start ?? session.start
    if let end {
      new.end = end
    } else if let start {
      let minutes = start.minutes + session.interval.minutes
      new.end = TimeOfDay(minutes: minutes % 1_440) ?? session.end
    }
    return new
  }

  // MARK: Nothing is put on a closed day without a reason

  private var closed: [String] {
    if case .undo = act.kind { return [] }
    let old = Dictionary(
      before.held.map { ("\($0.classCode) \($0.number)", $0) }, uniquingKeysWith: { one, _ in one })
    return after.held.compactMap { session in
      guard session.interval.to > now.wallMinutes, let theClass = after.classes[session.classCode]
      else { return nil }
      let was = old["\(session.classCode) \(session.number)"]
      let stays =
        was?.interval == session.interval && was?.space == session.space
        && was?.tutor == session.tutor
      // A reason is for its day, and goes with it.
      let hasReason =
        act.closedReason != nil && session.closedReason == act.closedReason
        || was?.date == session.date && was?.closedReason != nil
      let use = Use(session, of: theClass, in: session.space.flatMap { after.spaces[$0] })
      return !stays && !hasReason && after.isClosed(use)
        ? "\(use.name) is put on a closed day, \(session.date.iso)" : nil
    }
  }
}
