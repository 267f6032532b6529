/// The code of a closure, as people type it: `C1`, `C2`.
public typealias ClosureCode = Code<Closure>

/// A stretch of days, or hours of those days, when something is not to be had.
public struct Closure: Hashable, Sendable {
  /// Its code.
  public var code: ClosureCode
  /// What is closed, out of use or away.
  public var of: ClosureScope
  /// The first day.
  public var first: Day
  /// The last day, that day included.
  public var last: Day
  /// The hours of each day; nil means the whole day.
  public var hours: Hours?
  /// On which of the days.
  public var repeats: ClosureRepeat
  /// Why, in the trust's words.
  public var reason: String

  /// Joins what is known of a closure.
  public init(
    code: ClosureCode, of scope: ClosureScope, first: Day, last: Day, hours: Hours? = nil,
    repeats: ClosureRepeat = .everyDay, reason: String
  ) {
    self.code = code
    self.of = scope
    self.first = first
    self.last = last
    self.hours = hours
    self.repeats = repeats
    self.reason = reason
  }

  /// Whether the closure is on that day, for some of its hours at least.
  public func isOn(_ day: Day) -> Bool {
    guard first <= day && day <= last else { return false }
    switch repeats {
    case .everyDay: return true
    case .weekly(let weekdays): return weekdays.contains(day.weekday)
    case .yearly: return (first.parts.month, first.parts.day) == (day.parts.month, day.parts.day)
    }
  }

  /// Whether a stretch shares a minute with it; touching is no clash.
  public func closes(_ stretch: Interval) -> Bool {
    // Hours that end on the next day begin the day before.
    let days = Day(minutes: stretch.from) - 1...Day(minutes: max(stretch.from, stretch.to - 1))
    return (days.lowerBound.number...days.upperBound.number).contains { number in
      let day = Day(number: number)
      let hours = hours ?? .allDay
      return isOn(day) && Interval(on: day, from: hours.from, to: hours.to).overlaps(stretch)
    }
  }
}

/// What a closure is of.
public enum ClosureScope: Hashable, Sendable {
  /// The whole trust.
  case trust
  /// A learning centre, by name.
  case centre(String)
  /// A learning space, out of use.
  case space(SpaceCode)
  /// A tutor, away; by name.
  case tutor(String)
}

/// On which of its days a closure is.
public enum ClosureRepeat: Hashable, Sendable {
  /// On each of them.
  case everyDay
  /// On these days of the week.
  case weekly(Set<Weekday>)
  /// On the first day's date of every year.
  case yearly
}

/// A stretch of one day's wall-clock time.
public struct Hours: Hashable, Sendable {
  /// When it begins.
  public var from: TimeOfDay
  /// When it ends; at or before the beginning means on the next day.
  public var to: TimeOfDay

  /// Joins a beginning and an end.
  public init(_ from: TimeOfDay, _ to: TimeOfDay) {
    self.from = from
    self.to = to
  }

  /// The whole day.
  public static let allDay = Hours(.startOfDay, .endOfDay)
}

extension Day {
  /// The day that wall-clock minute lies on, counted as in `Interval`.
  public init(minutes: Int) { self = WallTime(minutes: minutes).day }
}

extension ClosureScope {
  /// What kind of thing is closed, as kept and typed: `trust`, `centre`, `space`, `tutor`.
  public var kind: String {
    switch self {
    case .trust: "trust"
    case .centre: "centre"
    case .space: "space"
    case .tutor: "tutor"
    }
  }

  /// Which one; nil for the trust.
  public var name: String? {
    switch self {
    case .trust: nil
    case .centre(let name), .tutor(let name): name
    case .space(let code): code.text
    }
  }

  /// Reads a kind and a name; nil where they do not go together.
  public init?(_ kind: String, name: String?) {
    switch (kind, name) {
    case ("trust", nil): self = .trust
    case ("centre", let name?): self = .centre(name)
    case ("space", let name?): self = .space(SpaceCode(name))
    case ("tutor", let name?): self = .tutor(name)
    default: return nil
    }
  }
}

extension ClosureRepeat {
  /// As kept and typed: `every-day`, `yearly`, or weekdays such as `sat,sun`.
  public var text: String {
    switch self {
    case .everyDay: "every-day"
    case .yearly: "yearly"
    case .weekly(let days):
      Weekday.allCases.filter { days.contains($0) }.map(\.short).joined(separator: ",")
    }
  }

  /// Reads what `text` says; nil for anything else.
  public init?(_ text: String) {
    switch text.lowercased() {
    case "every-day": self = .everyDay
    case "yearly": self = .yearly
    default:
      let days = text.split(separator: ",").map { Weekday(trimmed(String($0))) }
      guard !days.isEmpty, days.allSatisfy({ $0 != nil }) else { return nil }
      self = .weekly(Set(days.compactMap { $0 }))
    }
  }
}
