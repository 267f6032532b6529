/// The days a trust does not teach: bank holidays with the trust's own changes, and closures.
public struct TrustCalendar: Hashable, Sendable {
  /// Days the trust has added to the bank holidays, or taken from them.
  public var changes: [Day: HolidayChange]
  /// Closures of the trust, of centres, of spaces and of tutors.
  public var closures: [Closure]

  /// Joins a trust's changes and its closures.
  public init(changes: [HolidayChange] = [], closures: [Closure] = []) {
    self.changes = changes.reduce(into: [:]) { $0[$1.day] = $1 }
    self.closures = closures
  }

  /// The name of the holiday on a day; nil on any other day.
  public func holiday(on day: Day) -> String? {
    if let change = changes[day] { return change.isHoliday ? change.name : nil }
    return BankHolidays.on(day)?.name
  }

  /// The holidays of a stretch of days, by day.
  public func holidays(from first: Day, to last: Day) -> [(day: Day, name: String)] {
    guard first <= last else { return [] }
    let years = first.parts.year...last.parts.year
    let days = Set(years.flatMap { BankHolidays.of(year: $0).map(\.day) }).union(changes.keys)
    return days.filter { first <= $0 && $0 <= last }.sorted().compactMap { day in
      holiday(on: day).map { (day, $0) }
    }
  }

  /// Why somebody cannot meet then; nil where nothing is closed. The widest closure is told first.
  ///
  /// - Parameters:
  ///   - stretch: when, without set-up and clear-down.
  ///   - day: the day it begins on; a holiday closes that day.
  ///   - space: where, if anywhere.
  ///   - tutor: who teaches, if anybody.
  public func closed(
    _ stretch: Interval, on day: Day, space: LearningSpace?, tutor: String?
  ) -> ClosedDay? {
    if let name = holiday(on: day) { return .holiday(name) }
    return closure(stretch, space: space, tutor: tutor).map { .closure($0) }
  }

  /// The widest closure that lies on a stretch; holidays are not looked at.
  public func closure(
    _ stretch: Interval, space: LearningSpace?, tutor: String?
  ) -> Closure? {
    let centre = space?.centre.map { FoldedName.key($0) }
    let teacher = tutor.map { FoldedName.key($0) }
    let found = closures.filter { closure in
      let concerns: Bool =
        switch closure.of {
        case .trust: true
        case .centre(let name): FoldedName.key(name) == centre
        case .space(let code): code == space?.code
        case .tutor(let name): FoldedName.key(name) == teacher
        }
      return concerns && closure.closes(stretch)
    }
    return found.min { ($0.of.width, $0.code) < ($1.of.width, $1.code) }
  }
}

/// A day the trust adds to the bank holidays, or takes from them.
public struct HolidayChange: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// What it is called.
  public var name: String
  /// Whether it is a holiday here; false takes a bank holiday away.
  public var isHoliday: Bool

  /// Joins a day and what becomes of it.
  public init(_ day: Day, _ name: String, isHoliday: Bool) {
    self.day = day
    self.name = name
    self.isHoliday = isHoliday
  }
}

/// Why nothing takes place on a day, or at an hour of it.
public enum ClosedDay: Hashable, Sendable {
  /// A bank holiday, or a day the trust has added; by name.
  case holiday(String)
  /// A closure, a space out of use, or a tutor away.
  case closure(Closure)
}

extension ClosureScope {
  /// The wider, the lower.
  fileprivate var width: Int {
    switch self {
    case .trust: 0
    case .centre: 1
    case .space: 2
    case .tutor: 3
    }
  }
}
