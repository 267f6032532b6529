/// How the days of a class, or of the bookings of a space, follow each other.
///
/// The wall-clock time is the same on every day, through clock changes too.
public enum Series: Hashable, Sendable {
  /// The first day's weekday every so many weeks, at least 1.
  case weeks(Int)
  /// The first day's weekday once a month.
  case monthly(WeekOfMonth)
  /// These days and no others.
  case chosen([Day])

  /// The days from the first on, in order, as far as anybody plans.
  ///
  /// A month without a fifth such weekday is passed over (scenario C22).
  public func days(from first: Day) -> [Day] {
    switch self {
    case .weeks(let weeks):
      let step = 7 * max(1, weeks)
      return Array(stride(from: 0, through: Self.horizon, by: step)).map { first + $0 }
    case .monthly(let week):
      return Self.months(from: first).compactMap { year, month in
        week.day(of: first.weekday, year: year, month: month)
      }.filter { $0 >= first && $0 <= first + Self.horizon }
    case .chosen(let days):
      return Set(days).sorted()
    }
  }

  /// How far ahead a series is looked for, in days: ten years.
  public static let horizon = 3_653

  private static func months(from first: Day) -> [(year: Int, month: Int)] {
    let (year, month, _) = first.parts
    return (0...(horizon / 28)).map { later in
      let index = year * 12 + month - 1 + later
      return (index / 12, index % 12 + 1)
    }
  }
}

/// Which of a month's Mondays, Tuesdays and so on.
public enum WeekOfMonth: Hashable, Sendable {
  /// The first to the fifth; a month without a fifth has none.
  case nth(Int)
  /// The last, whether it is the fourth or the fifth.
  case last

  /// That weekday of a month; nil where the month has none.
  public func day(of weekday: Weekday, year: Int, month: Int) -> Day? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    let earliest = first + (weekday.rawValue - first.weekday.rawValue + 7) % 7
    let end = first + Day.length(ofMonth: month, year: year)
    switch self {
    case .nth(let place):
      let day = earliest + 7 * (place - 1)
      return day < end && place >= 1 ? day : nil
    case .last:
      return earliest + 7 * ((end.number - 1 - earliest.number) / 7)
    }
  }

  /// Which of its month's weekdays a day is, from 1.
  public static func place(of day: Day) -> Int { (day.parts.day - 1) / 7 + 1 }
}

extension Series {
  /// Reads `weekly`, `fortnightly`, `every 3 weeks`, `first`…`fifth` or `last` (weekday of the month),
  /// or days parted by commas; nil for anything else.
  public init?(_ text: String) {
    let word = text.lowercased()
    if word == "weekly" {
      self = .weeks(1)
    } else if word == "fortnightly" {
      self = .weeks(2)
    } else if let place = Self.places.firstIndex(of: word) {
      self = .monthly(.nth(place + 1))
    } else if word == "last" {
      self = .monthly(.last)
    } else if let weeks = Self.weeks(in: word) {
      self = .weeks(weeks)
    } else {
      let days = text.split(separator: ",", omittingEmptySubsequences: false).map {
        Day(written: trimmed(String($0)))
      }
      guard !days.isEmpty, days.allSatisfy({ $0 != nil }) else { return nil }
      self = .chosen(days.compactMap { $0 })
    }
  }

  private static let places = ["first", "second", "third", "fourth", "fifth"]

  private static func weeks(in text: String) -> Int? {
    let words = text.split(separator: " ")
    guard words.count == 3, words[0] == "every", words[2] == "weeks",
      let weeks = plainNumber(words[1]), (1...52).contains(weeks)
    else { return nil }
    return weeks
  }

  /// The series as it is read again.
  public var text: String {
    switch self {
    case .weeks(1): "weekly"
    case .weeks(2): "fortnightly"
    case .weeks(let weeks): "every \(weeks) weeks"
    case .monthly(.nth(let place)): Self.places[min(max(place, 1), 5) - 1]
    case .monthly(.last): "last"
    case .chosen(let days): days.map(\.iso).joined(separator: ",")
    }
  }
}
