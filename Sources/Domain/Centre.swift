/// A place for learning with hours of its own (`domain` term 36).
public struct Centre: Hashable, Sendable {
  /// Its name, as its spaces have it.
  public var name: String
  /// The site it stands on.
  public var site: String?
  /// When it is open, by weekday; a day without hours is closed. Nil means it is always open.
  public var hours: [Weekday: Hours]?
  /// The day it was opened.
  public var openedOn: Day?

  /// Joins what is known of a centre.
  public init(
    name: String, site: String? = nil, hours: [Weekday: Hours]? = nil, openedOn: Day? = nil
  ) {
    self.name = name
    self.site = site
    self.hours = hours
    self.openedOn = openedOn
  }

  /// Whether it is open for a whole stretch of a day.
  public func isOpen(on day: Day, from start: TimeOfDay, to end: TimeOfDay) -> Bool {
    guard let hours else { return true }
    guard let open = hours[day.weekday] else { return false }
    let (opening, stretch) = (
      Interval(on: day, from: open.from, to: open.to), Interval(on: day, from: start, to: end)
    )
    return opening.from <= stretch.from && stretch.to <= opening.to
  }
}

extension Hours {
  /// Reads `mon-fri 08:00-20:00, sat 09:00-13:00`; nil for anything else. Days not named are closed.
  public static func week(_ text: String) -> [Weekday: Hours]? {
    var week: [Weekday: Hours] = [:]
    for part in text.split(separator: ",") {
      let words = part.split(separator: " ")
      guard words.count == 2, let days = Weekday.range(String(words[0])),
        let hours = Hours(String(words[1]))
      else { return nil }
      for day in days { week[day] = hours }
    }
    return week.isEmpty ? nil : week
  }

  /// A week's hours as they are read again: days with the same hours together.
  public static func text(_ week: [Weekday: Hours]) -> String {
    var parts: [(first: Weekday, last: Weekday, hours: Hours)] = []
    for day in Weekday.allCases {
      guard let hours = week[day] else { continue }
      if let last = parts.last, last.last.rawValue == day.rawValue - 1, last.hours == hours {
        parts[parts.count - 1].last = day
      } else {
        parts.append((day, day, hours))
      }
    }
    return parts.map { part in
      let days =
        part.first == part.last ? part.first.short : "\(part.first.short)-\(part.last.short)"
      return "\(days) \(part.hours.text)"
    }.joined(separator: ", ")
  }

  /// Reads `08:00-20:00`; nil for anything else.
  public init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let from = TimeOfDay(String(ends[0])),
      let to = TimeOfDay(String(ends[1])), to > from
    else { return nil }
    self.init(from, to)
  }

  /// As read again: `08:00-20:00`.
  public var text: String { "\(from.text)-\(to.text)" }
}

extension Weekday {
  /// Three letters, as written in files: `mon`.
  public var short: String {
    switch self {
    case .monday: "mon"
    case .tuesday: "tue"
    case .wednesday: "wed"
    case .thursday: "thu"
    case .friday: "fri"
    case .saturday: "sat"
    case .sunday: "sun"
    }
  }

  /// Reads `mon` or `Monday`; nil for anything else.
  public init?(_ text: String) {
    let wanted = text.lowercased()
    guard let day = Self.allCases.first(where: { "\($0)" == wanted || $0.short == wanted })
    else { return nil }
    self = day
  }

  /// Reads `mon` or `mon-fri`; nil for anything else.
  static func range(_ text: String) -> [Weekday]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
      Weekday(String($0))
    }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first.rawValue <= last.rawValue
    else { return nil }
    return allCases.filter { first.rawValue <= $0.rawValue && $0.rawValue <= last.rawValue }
  }
}
