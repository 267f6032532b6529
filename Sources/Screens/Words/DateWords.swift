public import Domain
import Wording

/// Days as people say them: `today`, `fri`, `thu week`, `1 dec`, `24/11`, `+7`, `2026-11-23`.
///
/// Always the day before the month. A date without a year is the one nearest to today; what was
/// understood is said back, so that nobody has to know that.
public enum DateWords {
  /// The day meant, or nil where the words are none of the above, or mean a day so far off that a
  /// digit too many or too few is likelier.
  public static func day(_ text: String, today: Day) -> Day? {
    guard let day = anyDay(text, today: today), years.contains(day.parts.year) else { return nil }
    return day
  }

  private static let years = 1900...2199

  private static func anyDay(_ text: String, today: Day) -> Day? {
    let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    guard let first = words.first else { return nil }
    if words.count == 1 { return oneWord(first, today: today) }
    if let weekday = weekday(first) {
      switch words[1] {
      case "week" where words.count == 2: return coming(weekday, from: today) + 7
      // A weekday before a date is what the program writes itself: `Thu 3 Dec 2026`.
      case let date where date.first?.isNumber == true:
        return day(words.dropFirst().joined(separator: " "), today: today)
      default: return nil
      }
    }
    if words.count == 2, let weekday = weekday(words[1]) {
      switch first {
      case "last": return coming(weekday, from: today - 7)
      case "this": return coming(weekday, from: today)
      case "next": return coming(weekday, from: today.monday + 7)
      default: return nil
      }
    }
    guard let number = Int(first.filter(\.isNumber)), let month = month(words[1]) else {
      return nil
    }
    if words.count == 3, let year = year(words[2]) {
      return Day(year: year, month: month, day: number)
    }
    return words.count == 2 ? nearest(month: month, day: number, today: today) : nil
  }

  /// What was understood, for showing beside the field.
  static func understood(_ text: String, today: Day) -> Understood {
    guard !text.isEmpty else { return .fine }
    guard let day = day(text, today: today) else {
      return .wrong("Not a date. Write fri, thu week, 1 dec, 24/11 or +7.")
    }
    return .echo("\(Wording.day(day)), \(distance(from: today, to: day))")
  }

  /// `today`, `in 9 days`, `3 days ago`.
  static func distance(from today: Day, to day: Day) -> String {
    switch day.number - today.number {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case let days where days > 0: "in \(days) days"
    case let days: "\(-days) days ago"
    }
  }

  private static func oneWord(_ word: String, today: Day) -> Day? {
    switch word {
    case "today": return today
    case "tomorrow": return today + 1
    case "yesterday": return today - 1
    default: break
    }
    if let weekday = weekday(word) { return coming(weekday, from: today) }
    if let sign = word.first, sign == "+" || sign == "-" {
      let isWeeks = word.hasSuffix("w")
      let digits = word.dropFirst().dropLast(isWeeks ? 1 : 0)
      // A second sign is no number of days, and a number of any length would overflow.
      guard (1...4).contains(digits.count), digits.allSatisfy(\.isASCIIDigit),
        let count = Int(digits)
      else { return nil }
      let days = isWeeks ? count * 7 : count
      return sign == "+" ? today + days : today - days
    }
    if let day = Day(iso: word) { return day }
    let parts = word.split(whereSeparator: { $0 == "/" || $0 == "." }).map { Int($0) }
    switch parts.count {
    case 2:
      guard let day = parts[0], let month = parts[1] else { return nil }
      return nearest(month: month, day: day, today: today)
    case 3:
      guard let day = parts[0], let month = parts[1], let written = parts[2] else { return nil }
      return Day(year: written < 100 ? 2000 + written : written, month: month, day: day)
    default: return nil
    }
  }

  private static func coming(_ weekday: Weekday, from day: Day) -> Day {
    day + ((weekday.rawValue - day.weekday.rawValue) + 7) % 7
  }

  private static func nearest(month: Int, day: Int, today: Day) -> Day? {
    let year = today.parts.year
    return (year - 1...year + 1).compactMap { Day(year: $0, month: month, day: day) }
      .min { abs($0.number - today.number) < abs($1.number - today.number) }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func weekday(_ word: String) -> Weekday? {
    guard word.count >= 3, let index = weekdays.firstIndex(where: { $0.hasPrefix(word) }) else {
      return nil
    }
    return Weekday(rawValue: index)
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static func year(_ word: String) -> Int? {
    guard let number = Int(word) else { return nil }
    return number < 100 ? 2000 + number : number
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
