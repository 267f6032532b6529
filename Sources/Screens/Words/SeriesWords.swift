import Domain
import Wording

/// How the days of a series follow each other, as people write it: `weekly`, `fortnightly`, `last`, or
/// days between commas as ``DateWords`` reads them.
enum SeriesWords {
  static func series(_ text: String, today: Day) -> Series? {
    if let series = Series(text.lowercased()) { return series }
    let days = text.split(separator: ",").map { DateWords.day(String($0), today: today) }
    return days.isEmpty || days.contains(nil) ? nil : .chosen(days.compactMap { $0 })
  }

  static func understood(_ text: String, first: Day?, today: Day) -> Understood {
    guard let series = series(text, today: today) else {
      return .wrong("Write weekly, fortnightly, first to fifth, last, or days.")
    }
    switch series {
    case .weeks: return .fine
    case .chosen(let days):
      return .echo(Wording.count(Set(days).count, "day"))
    case .monthly(let week):
      guard let first else { return .fine }
      let weekday = Wording.word(first.weekday)
      return .echo(
        week == .last ? "the last \(weekday) of the month" : "\(text) \(weekday) of the month")
    }
  }

  static let choices = [
    ChoiceBox.Choice("weekly"), ChoiceBox.Choice("fortnightly", "every two weeks"),
    ChoiceBox.Choice("every 3 weeks", "any number of weeks"),
    ChoiceBox.Choice("first", "that weekday's first of the month; second, third, fourth, fifth"),
    ChoiceBox.Choice("last", "that weekday's last of the month"),
  ]

  /// Days one by one, as they are read again.
  static func text(_ days: [Day]) -> String { Series.chosen(days).text }
}
