import Domain
import Testing

@testable import Screens

@Suite("Dates, times and marks as people write them")
struct WordsTests {
  /// Today is Tuesday 24 November 2026.
  @Test(
    "A day is understood however it is said",
    arguments: [
      ("today", "2026-11-24"), ("Tomorrow", "2026-11-25"), ("yesterday", "2026-11-23"),
      ("tue", "2026-11-24"), ("fri", "2026-11-27"), ("monday", "2026-11-30"),
      ("thu week", "2026-12-03"), ("next mon", "2026-11-30"), ("last fri", "2026-11-20"),
      ("1 dec", "2026-12-01"), ("1 sep", "2026-09-01"), ("5 january", "2027-01-05"),
      ("24/11", "2026-11-24"), ("3/2/2027", "2027-02-03"), ("3.2.27", "2027-02-03"),
      ("+7", "2026-12-01"), ("-7", "2026-11-17"), ("+2w", "2026-12-08"),
      ("2026-11-23", "2026-11-23"), ("Thu 3 Dec 2026", "2026-12-03"), ("3 dec 26", "2026-12-03"),
    ])
  func days(_ text: String, _ iso: String) {
    #expect(DateWords.day(text, today: Cast.today)?.iso == iso)
  }

  @Test(
    "What is no day is said to be none, never guessed",
    arguments: [
      "", "soon", "31/2", "29 feb 2027", "12/25", "mo", "99 dec", "+", "fri fri fri", "+99999999",
      "+-9223372036854775808w", "--3", "+w", "w+3", "3/2/202", "3 feb 20267",
    ])
  func notDays(_ text: String) {
    #expect(DateWords.day(text, today: Cast.today) == nil)
  }

  @Test("What was understood is said back")
  func echo() {
    #expect(
      DateWords.understood("thu week", today: Cast.today).words == "= Thu 3 Dec 2026, in 9 days")
    #expect(DateWords.understood("soon", today: Cast.today).isWrong)
    #expect(DateWords.understood("", today: Cast.today) == .fine)
  }

  @Test(
    "A time is understood however it is written",
    arguments: ["13-15", "13:00-15:00", "13.00 - 15.00", "1300-1500"])
  func times(_ text: String) {
    #expect(TimeWords.stretch(text)?.start.text == "13:00")
    #expect(TimeWords.stretch(text)?.end.text == "15:00")
  }

  @Test("What is no time is refused", arguments: ["13", "25-26", "13-13", "a-b", "13-", "1-2-3"])
  func notTimes(_ text: String) {
    #expect(TimeWords.understood(text).isWrong)
  }
}
