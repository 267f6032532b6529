import Domain
import Testing

@testable import Interchange

@Suite("Days and times in files")
struct WrittenDayTests {
  private func sentence(_ day: String) throws -> String? {
    try StaffFile.read("employee_number,family_name,leaving_date\n1,Okafor,\(day)\n").sentences
      .first
  }

  @Test(
    "A day is written year first or day first",
    arguments: ["2026-11-23", "23/11/2026", "23/11/2026 "])
  func days(_ text: String) throws {
    let reading = try StaffFile.read("employee_number,family_name,leaving_date\n1,Okafor,\(text)\n")
    #expect(reading.records.first?.leavingDate == Day(year: 2026, month: 11, day: 23))
  }

  @Test("29 February of a common year is named, and of a leap year is read")
  func leapDay() throws {
    #expect(
      try sentence("29/02/2027")
        == "Line 2, leaving_date “29/02/2027”: 2027 has no 29 February. Correct the day.")
    #expect(
      try sentence("2027-02-29")
        == "Line 2, leaving_date “2027-02-29”: 2027 has no 29 February. Correct the day.")
    #expect(try sentence("29/02/2028") == nil)
  }

  @Test("The 31st of a short month is named")
  func shortMonth() throws {
    #expect(
      try sentence("31/04/2027")
        == "Line 2, leaving_date “31/04/2027”: April 2027 has no day 31. Correct the day.")
  }

  @Test("A day with the month first is answered with how to write it")
  func monthFirst() throws {
    #expect(
      try sentence("02/23/2026")
        == "Line 2, leaving_date “02/23/2026”: There is no month 23: the day comes first, then the "
        + "month. If 23 February 2026 is meant, write 23/02/2026.")
  }

  @Test(
    "Anything else is no day",
    arguments: [
      "tomorrow", "23.11.2026", "23/11/26", "2026-11-3", "2026/11/23", "+3/11/2026", "45983",
      "00/11/2026", "25/13/2026", "23/11/2026/1", "--", "٢٣/11/2026",
    ])
  func noDay(_ text: String) throws {
    #expect(
      try sentence(text) == "Line 2, leaving_date “\(text)”: This is not a day. "
        + "Write it as 2026-11-23 or 23/11/2026.")
  }

  @Test("A leaving date before the start is said with both")
  func leavingBeforeStart() throws {
    let reading = try StaffFile.read(
      "employee_number,family_name,start_date,leaving_date\n1,Okafor,2026-11-23,2026-11-22\n")
    #expect(
      reading.sentences == [
        "Line 2, leaving_date “2026-11-22”: It has to be later than start_date, which is 2026-11-23. "
          + "Correct one of the two."
      ])
  }

  @Test("24:00 ends a stretch and begins none")
  func endOfDay() throws {
    let reading = try Reading(
      SpacesFile.self,
      "code,name,capacity,opens,closes\nA,A,1,08:00,24:00\nB,B,1,24:00,24:00\nC,C,1,9:0,25:00\n")
    #expect(reading.records.map(\.closes) == [.endOfDay])
    #expect(
      reading.sentences == [
        "Line 3, opens “24:00”: This is not a time. Write it as 09:30.",
        "Line 4, opens “9:0”: This is not a time. Write it as 09:30.",
        "Line 4, closes “25:00”: This is not a time. Write it as 09:30.",
      ])
  }

  @Test("A moment is UTC with a Z, else the wall clock's")
  func moments() {
    let moment = Moment(microseconds: 1_795_512_600_000_001)
    #expect(WrittenMoment(moment.iso) == .moment(moment))
    let day = Day(number: 20_780)
    #expect(WrittenMoment("\(day.iso) 09:30") == TimeOfDay("09:30").map { .wall(day, $0) })
    #expect(WrittenMoment(day.iso) == .wall(day, .startOfDay))
    #expect(WrittenMoment("\(day.iso) 24:00") == nil)
    #expect(WrittenMoment("soon") == nil)
  }
}
