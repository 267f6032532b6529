import Domain
import Foundation
import Testing

@Suite("Days") struct DayTests {
  @Test("A day is read as the books write it")
  func isoRoundTrip() throws {
    let day = try #require(Day(iso: "2026-11-23"))
    #expect(day.parts == (2026, 11, 23))
    #expect(day.iso == "2026-11-23")
  }

  @Test("A day is read as a person writes it, never month first")
  func written() {
    #expect(Day(written: "23/11/2026") == Day(iso: "2026-11-23"))
    #expect(Day(written: "3/4/2026") == Day(iso: "2026-04-03"))
    #expect(Day(written: "2026-11-23") == Day(iso: "2026-11-23"))
    #expect(Day(written: "11/23/2026") == nil)
  }

  @Test(
    "What is no day is not read as one",
    arguments: [
      "", "2026", "2026-1-23", "26-11-23", "2026-11-31", "2026-00-10", "2026-13-01", "2026-11-00",
      "0000-01-01", "2026-11-23T00:00", "2026/11/23", " 2026-11-23", "2026-11-2x", "+026-11-23",
      "2026-+1-23", "2026-11-+3", "23-11-2026", "23/11/26", "+3/11/2026", "3/+1/2026",
      "23/11/+026", "23//11/2026", "٢٣/١١/٢٠٢٦", "1e1/11/2026",
    ])
  func refused(_ text: String) {
    #expect(Day(written: text) == nil)
    #expect(Day(iso: text) == nil)
  }

  @Test("29 February is a day only in a leap year")
  func leapYears() {
    for year in [1904, 2000, 2024, 2028, 2096] {
      #expect(Day(year: year, month: 2, day: 29) != nil, "\(year)")
    }
    for year in [1900, 2026, 2027, 2100, 2200] {
      #expect(Day(year: year, month: 2, day: 29) == nil, "\(year)")
    }
    #expect(Day(written: "29/02/2027") == nil)
  }

  @Test("Every day of two hundred years agrees with the system's calendar")
  func agreesWithCalendar() throws {
    var calendar = Foundation.Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    var differing: [String] = []
    for number in first.number...last.number {
      let day = Day(number: number)
      let parts = day.parts
      let theirs = calendar.dateComponents(
        [.year, .month, .day, .weekday],
        from: Date(timeIntervalSince1970: TimeInterval(number) * 86_400))
      // The calendar counts weekdays from Sunday, 1.
      let weekday = ((theirs.weekday ?? 0) + 5) % 7
      if parts.year != theirs.year || parts.month != theirs.month || parts.day != theirs.day
        || day.weekday.rawValue != weekday || Day(iso: day.iso) != day
      {
        differing.append(day.iso)
      }
    }
    #expect(differing.isEmpty)
  }

  @Test("A week begins on Monday, before 1970 too")
  func mondays() {
    #expect(Cast.day("2026-11-26").weekday == .thursday)
    #expect(Cast.day("2026-11-29").monday == Cast.monday)
    #expect(Cast.monday.monday == Cast.monday)
    #expect(Cast.day("1969-12-28").weekday == .sunday)
    #expect(Cast.day("1969-12-28").monday == Cast.day("1969-12-22"))
  }

  @Test("Days are added over the ends of months and years")
  func sums() {
    #expect(Cast.day("2026-12-31") + 1 == Cast.day("2027-01-01"))
    #expect(Cast.day("2028-03-01") - 1 == Cast.day("2028-02-29"))
    #expect(Cast.day("2027-03-01") - 1 == Cast.day("2027-02-28"))
    #expect(Cast.day("2026-11-23") < Cast.day("2026-11-24"))
  }
}
