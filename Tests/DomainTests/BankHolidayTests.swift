import Domain
import Testing

@Suite("Bank holidays of England and Wales")
struct BankHolidayTests {
  /// The list the government has published for England and Wales, year by year; a star marks a
  /// substitute day.
  private static let kept = [
    (2012, "01-02* 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
    (2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    (2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    (2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28*"),
    (2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27*"),
    (2017, "01-02* 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    (2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
    (2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
    (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28*"),
    (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27* 12-28*"),
    (2022, "01-03* 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27*"),
    (2023, "01-02* 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28*"),
    (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27* 12-28*"),
    (2028, "01-03* 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
  ]

  @Test(
    "They are those published for 2012 to 2028, one-off and substitute days too", arguments: kept)
  func calendar(year: Int, days: String) {
    let expected = days.split(separator: " ").map { "\(year)-\($0)" }
    #expect(
      BankHolidays.of(year: year).map { $0.day.iso + ($0.isSubstitute ? "*" : "") } == expected)
  }

  @Test("Each has its name, and says whether it stands in for a day of the weekend")
  func names() {
    #expect(
      BankHolidays.of(year: 2022).map { $0.name + ($0.isSubstitute ? " (substitute)" : "") } == [
        "New Year's Day (substitute)", "Good Friday", "Easter Monday", "Early May bank holiday",
        "Spring bank holiday", "Platinum Jubilee bank holiday", "Summer bank holiday",
        "State Funeral of Queen Elizabeth II", "Boxing Day", "Christmas Day (substitute)",
      ])
  }

  @Test("No year from 1996 to 2037 has one on a Sunday, or two on a day")
  func sane() {
    for year in 1996...2037 {
      let days = BankHolidays.of(year: year).map(\.day)
      #expect(Set(days).count == days.count && days == days.sorted())
      #expect(days.allSatisfy { $0.weekday != .sunday && $0.weekday != .saturday })
      #expect(days.count >= 8)
    }
  }
}
