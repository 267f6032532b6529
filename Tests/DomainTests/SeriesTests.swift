import Domain
import Testing

@Suite("Days of a series") struct SeriesTests {
  private func days(_ series: Series, from first: String, _ count: Int) -> [String] {
    series.days(from: Cast.day(first)).prefix(count).map(\.iso)
  }

  @Test("Weekly and every few weeks, across a year's end and a leap day")
  func weeks() {
    #expect(
      days(.weeks(1), from: "2027-12-27", 3) == ["2027-12-27", "2028-01-03", "2028-01-10"])
    #expect(
      days(.weeks(2), from: "2028-02-15", 3) == ["2028-02-15", "2028-02-29", "2028-03-14"])
  }

  // C22, the one way
  @Test("The fifth weekday leaves out months that have none")
  func fifth() {
    #expect(
      days(.monthly(.nth(5)), from: "2010-03-31", 3) == ["2010-03-31", "2010-06-30", "2010-09-29"])
  }

  // C22, the other way
  @Test("The last weekday is the fourth or the fifth")
  func last() {
    #expect(
      days(.monthly(.last), from: "2014-09-29", 4)
        == ["2014-09-29", "2014-10-27", "2014-11-24", "2014-12-29"])
  }

  // C23
  @Test("The first Wednesday of each month")
  func first() {
    #expect(
      days(.monthly(.nth(1)), from: "2013-02-06", 8) == [
        "2013-02-06", "2013-03-06", "2013-04-03", "2013-05-01", "2013-06-05", "2013-07-03",
        "2013-08-07", "2013-09-04",
      ])
  }

  @Test("Chosen days stand in order, each once")
  func chosen() {
    let series = Series.chosen(["2026-12-03", "2026-11-26", "2026-12-03"].map { Cast.day($0) })
    #expect(days(series, from: "2026-11-01", 9) == ["2026-11-26", "2026-12-03"])
  }

  @Test(
    "A series is read as it is written",
    arguments: [
      ("weekly", Series.weeks(1)), ("Fortnightly", .weeks(2)), ("every 3 weeks", .weeks(3)),
      ("second", .monthly(.nth(2))), ("last", .monthly(.last)),
      ("2026-11-26,03/12/2026", .chosen([Cast.day("2026-11-26"), Cast.day("2026-12-03")])),
    ])
  func read(_ text: String, _ series: Series) {
    #expect(Series(text) == series)
    #expect(Series(series.text) == series)
  }

  @Test(
    "Anything else is no series", arguments: ["", "daily", "every 0 weeks", "sixth", "31/02/2027"])
  func noSeries(_ text: String) { #expect(Series(text) == nil) }

  @Test(
    "From any day of 1996 to 2037 every day has the first one's weekday, and later than the last")
  func property() {
    for first in stride(
      from: Cast.day("1996-01-01").number, to: Cast.day("2037-12-31").number, by: 97)
    {
      let first = Day(number: first)
      let all: [Series] =
        [.weeks(1), .weeks(2), .weeks(5), .monthly(.last)]
        + (1...5).map { .monthly(.nth($0)) }
      for series in all {
        let days = Array(series.days(from: first).prefix(30))
        #expect(days.allSatisfy { $0.weekday == first.weekday && $0 >= first })
        #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
      }
    }
  }
}
