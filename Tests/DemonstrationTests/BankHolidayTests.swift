import Domain
import Testing

@testable import Demonstration

@Suite("Bank holidays of England and Wales")
struct BankHolidayTests {
  @Test(
    "They are those the government lists",
    arguments: [
      (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
      (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
      (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
      (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
      (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    ])
  func listed(year: Int, days: String) {
    let expected = days.split(separator: " ").map { "\(year)-\($0)" }
    #expect(BankHolidays.of(year: year).map(\.iso) == expected)
  }

  @Test("Christmas on a Sunday moves to Monday and Tuesday's holiday stays next to it")
  func christmasOnSunday() {
    let holidays = BankHolidays(from: day("2033-12-01"), to: day("2034-01-31"))
    #expect(!holidays.contains(day("2033-12-25")))
    #expect(holidays.contains(day("2033-12-26")) && holidays.contains(day("2033-12-27")))
    // New Year's Day of 2034 is a Sunday.
    #expect(holidays.contains(day("2034-01-02")) && !holidays.contains(day("2034-01-01")))
  }
}
