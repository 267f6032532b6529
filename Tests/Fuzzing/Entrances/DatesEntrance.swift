import Domain
import Wording

@testable import Screens

/// Reads the text as everything that people type into fields of days, times and rows.
func enterDates(_ text: String) throws {
  guard let today = Day(iso: "2026-11-30") else { return }
  if let day = DateWords.day(text, today: today) {
    try hold((1900...2199).contains(day.parts.year), "a day nobody can mean: \(day.number)")
    let said = Wording.day(day)
    try hold(DateWords.day(said, today: today) == day, "\(said) is read as another day")
  }
  _ = DateWords.understood(text, today: today)

  if let (start, end) = TimeWords.stretch(text) {
    let again = TimeWords.stretch("\(start.text)-\(end.text)")
    try hold(again?.start == start && again?.end == end, "a time is read as another")
  }
  _ = TimeWords.understood(text)

  if let series = SeriesWords.series(text, today: today) {
    try hold(series == .chosen([]) || Series(series.text) == series, "a series is read as another")
    let days = series.days(from: today)
    try hold(zip(days, days.dropFirst()).allSatisfy { $0 < $1 }, "the days of a series go back")
  }
  _ = SeriesWords.understood(text, first: today, today: today)

  if let items = EquipmentWords.items(text) {
    try hold(items.allSatisfy { ($0.count ?? 1) > 0 }, "less than one of something")
  }
  if let marks = try? RowMarks(text, rows: Array(1...30), unmarked: []).marks {
    try hold(marks.keys.allSatisfy { (1...30).contains($0) }, "a mark on no row")
  }
  if let mark = Mark(text) { try hold(Mark(mark.text) == mark, "a mark is read as another") }
  if let day = Day(written: text) { try hold(Day(iso: day.iso) == day, "a day is read as another") }
  if let moment = Moment(iso: text) {
    try hold(Moment(iso: moment.iso) == moment, "a moment is read as another")
  }
}
