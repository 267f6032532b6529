/// A calendar day on the wall of the trust, without time or time zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it.
  public let number: Int

  /// Makes the day that many days after 1 January 1970.
  public init(number: Int) { self.number = number }

  /// Makes a day from its parts, or nil where the calendar has no such day (29/02 of a common year).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    // Days from civil, after Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2026-11-23`; nil for any other shape or a day that does not exist.
  public init?(iso text: String) {
    var stamp = StampReader(text)
    guard let day = stamp.day(), stamp.isAtEnd else { return nil }
    self = day
  }

  /// Reads a day as people in Britain write it in a file: `2026-11-23` or `23/11/2026`, never month first.
  public init?(written text: String) {
    if let day = Day(iso: text) {
      self = day
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
      parts[2].count == 4, let day = plainNumber(parts[0]), let month = plainNumber(parts[1]),
      let year = plainNumber(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1–12) and day of the month (1–31).
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthShifted = (5 * dayOfYear + 2) / 153
    let month = monthShifted < 10 ? monthShifted + 3 : monthShifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthShifted + 2) / 5 + 1)
  }

  /// The day as kept in the database and in files: `2026-11-23`.
  public var iso: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    Weekday.allCases[((number % 7) + 7 + 3) % 7]
  }

  /// The Monday of this day's week.
  public var monday: Day { Day(number: number - weekday.rawValue) }

  /// Orders days by the calendar.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  /// The day that many days later.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  /// The day that many days earlier.
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }

  /// A day before any class there is.
  public static let earliest = Day(number: -200_000)
  /// A day after any class there is.
  public static let latest = Day(number: 2_900_000)

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day a year before; of 29 February the 28th.
  public var yearBefore: Day {
    let (year, month, day) = parts
    return Day(year: year - 1, month: month, day: day)
      ?? Day(year: year - 1, month: month, day: day - 1) ?? self - 365
  }
}

/// A day of the week; the raw value counts from Monday, 0, to Sunday, 6.
public enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Orders days from Monday to Sunday.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

/// The number that digits alone spell; nil where there is a sign or anything else.
func plainNumber(_ text: Substring) -> Int? {
  text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
}

/// A number with zeros in front: `7` to two places is `07`.
func padded(_ number: Int, to places: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, places - digits.count)) + digits
}
