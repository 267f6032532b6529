public import Domain
import Store

extension Books {
  /// Holidays and closures.
  public func calendar() throws -> TrustCalendar { try store.read { try store.calendar() } }

  /// Adds a day to the bank holidays, or takes one away. Without a name what the trust had changed of
  /// the day is taken back, or the bank holiday that it is is taken away.
  ///
  /// - Returns: what lies on the day, where it is a holiday now.
  public func changeHoliday(
    _ day: Day, name: String?, isHoliday: Bool, by acting: Acting
  ) throws -> Outcome<[Hit]> {
    try store.write("change-holiday", by: acting, detail: { _ in day.iso }) { journal in
      if let name {
        var refusals = KeptText.refusals([("holiday's name", name)])
        if name.allSatisfy(\.isWhitespace) { refusals.append(.missingName) }
        guard refusals.isEmpty else { return .refused(refusals) }
        try journal.save(HolidayChange(day, name, isHoliday: isHoliday))
      } else if let change = try store.holidayChanges().first(where: { $0.day == day }) {
        if isHoliday || change.isHoliday { try journal.remove(change) }
      } else if !isHoliday {
        guard let holiday = BankHolidays.on(day) else {
          return .refused([
            .badValue(of: "day", day.iso, expected: "a holiday, to be taken away")
          ])
        }
        try journal.save(HolidayChange(day, holiday.name, isHoliday: false))
      }
      guard try store.calendar().holiday(on: day) != nil else { return .done([]) }
      return .done(try hit(from: day, to: day, by: { $0.day == day }, at: acting.now))
    }
  }

  /// Keeps a closure: of the trust, a centre, a space taken out of use, a tutor away.
  ///
  /// What lies in it stays where it is and is answered, to be settled by a person.
  /// - Returns: the closure with its code, and everything it hits.
  public func close(_ closure: Closure, by acting: Acting) throws -> Outcome<KeptClosure> {
    try store.write("close", by: acting, detail: { "\($0.closure.code)" }) { journal in
      var closure = closure
      var refusals = KeptText.refusals([("reason", closure.reason), ("name", closure.of.name)])
      if closure.reason.allSatisfy(\.isWhitespace) {
        refusals.append(.reasonRequired(for: "close"))
      }
      if closure.last < closure.first {
        refusals.append(
          .badDay(of: "last day", closure.last, earliest: closure.first, latest: nil))
      }
      refusals += try unknown(closure.of)
      guard refusals.isEmpty else { return .refused(refusals) }
      closure.code = try journal.nextClosureCode()
      try journal.save(closure)
      return .done(KeptClosure(closure: closure, hit: try hit(by: closure, at: acting.now)))
    }
  }

  /// Takes a closure back before it ends.
  public func reopen(_ code: ClosureCode, by acting: Acting) throws -> Outcome<Closure> {
    try store.write("reopen", by: acting, detail: { _ in "\(code)" }) { journal in
      guard let closure = try store.closure(code) else {
        return .refused([.noSuchClosure(code, known: try store.closures().map(\.code))])
      }
      try journal.remove(closure)
      return .done(closure)
    }
  }

  /// What lies in a closure from now on; a reason somebody gave before was for another.
  public func hit(by closure: Closure, at now: Now) throws -> [Hit] {
    let calendar = TrustCalendar(changes: [], closures: [closure])
    let spaces = try store.spaces().reduce(into: [SpaceCode: LearningSpace]()) {
      $0[$1.code] = $1
    }
    return try hit(
      from: closure.first, to: closure.last,
      by: { one in
        calendar.closure(
          one.interval, space: one.space.flatMap { spaces[$0] }, tutor: one.tutor) != nil
      }, at: now)
  }

  private func hit(
    from first: Day, to last: Day, by closes: (Occupation) -> Bool, at now: Now
  ) throws -> [Hit] {
    // What begins the day before may run into it, and a night's closure into the day after.
    try store.occupations(from: max(first, now.day) - 1, to: last + 1).filter {
      $0.interval.to > now.wallMinutes && closes($0)
    }.sorted { ($0.interval.from, $0.interval.to) < ($1.interval.from, $1.interval.to) }
      .map { try hit($0) }
  }

  /// Something that lies in a closure, with how many have a place there.
  func hit(_ one: Occupation) throws -> Hit {
    guard case .session(let label, _) = one.by, let theClass = try store.theClass(label.code)
    else { return Hit(what: one, people: 0) }
    return Hit(what: one, people: try store.places(of: theClass).confirmed)
  }

  private func unknown(_ scope: ClosureScope) throws -> [Refusal] {
    switch scope {
    case .trust, .tutor: return []
    case .space(let code):
      return try store.space(code) == nil
        ? [.noSuchSpace(code, known: try store.spaces().map(\.code))] : []
    case .centre(let name):
      return try store.knownName(name, .centre) == nil
        ? [.noSuchCentre(name, known: try store.knownNames(.centre))] : []
    }
  }
}
