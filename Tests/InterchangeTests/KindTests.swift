import Domain
import Testing

@testable import Interchange

@Suite("Each kind of file")
struct KindTests {
  @Test("A line of staff is read with what is left out at its default")
  func staff() throws {
    let reading = try StaffFile.read(
      "employee_number,family_name,pay_band,apprentice,badge\n007,Okafor,Band 8A,Yes,\n")
    let person = try #require(reading.records.first)
    #expect(person.number == "007")
    #expect(person.badge == "007")
    #expect(person.assignments == [Assignment(payBand: "8a", isApprentice: true)])
  }

  @Test("Employee numbers are 1 to 20 letters or digits, kept with their zeros")
  func employeeNumbers() throws {
    let reading = try StaffFile.read(
      "employee_number,family_name\n00000001,A\nABCDEFGHIJ0123456789,B\n012345678901234567890,C\n1.2E+07,D\n12 34,E\n１２,F\n"
    )
    #expect(reading.records.map(\.number.text) == ["00000001", "ABCDEFGHIJ0123456789"])
    #expect(reading.problems.map(\.line) == [4, 5, 6, 7])
    #expect(Set(reading.problems.map(\.fault)) == [.notAnEmployeeNumber])
  }

  @Test("A space needs places, sensible hours and countable equipment")
  func spaces() throws {
    let reading = try Reading(
      SpacesFile.self,
      "code,name,capacity,equipment,opens,closes,step_free\nA,Room,0,laptops:x,17:00,09:00,ja\nB B,,12,,,,\n"
    )
    #expect(
      reading.sentences == [
        "Line 2, capacity “0”: Write a whole number from 1 to 9,999, in digits alone.",
        "Line 2, equipment “laptops:x”: Write equipment as laptops:12/projector: items parted by /, "
          + "a count after a colon.",
        "Line 2, step_free “ja”: Write yes or no.",
        "Line 2, closes “09:00”: It has to be later than opens, which is 17:00. Correct one of the two.",
        "Line 3, code “B B”: A code has letters, digits, hyphens and full stops, at most 20. Correct it.",
        "Line 3, name: The cell is empty. Every line needs one.",
      ])
  }

  @Test("A course's minimum is not above its maximum, and its kind is known")
  func courses() throws {
    let reading = try Reading(
      CoursesFile.self,
      "code,title,maximum,minimum,kind\nA,A,4,5,\nB,B,1e2,,leisure\nC,C,5,,Formal\n")
    #expect(
      reading.sentences == [
        "Line 2, minimum “5”: The minimum, 5, is more than the maximum, 4.",
        "Line 3, maximum “1e2”: Write a whole number from 1 to 9,999, in digits alone.",
        "Line 3, kind “leisure”: Write one of: formal, informal, mandatory.",
      ])
    #expect(reading.records.map(\.kind) == [.formal])
  }

  @Test("A class ends after it starts, and enrolment closes after it opens")
  func classes() throws {
    let reading = try Reading(
      ClassesFile.self,
      "code,course,first_date,start,end,enrol_from,enrol_to,state\nA,C,2026-11-23,11:00,10:00,,,\nB,C,2026-11-23,9:00,10:00,2026-11-02,2026-11-01,full\n"
    )
    #expect(
      reading.sentences == [
        "Line 2, end “10:00”: It has to be later than start, which is 11:00. Correct one of the two.",
        "Line 3, enrol_to “2026-11-01”: It has to be later than enrol_from, which is 2026-11-02. "
          + "Correct one of the two.",
        "Line 3, state “full”: Write one of: planned, open, closed, completed, cancelled.",
      ])
  }

  @Test("A session says only what its file has columns for; an empty space cell means none")
  func sessions() throws {
    let start = try #require(TimeOfDay("09:30"))
    let end = try #require(TimeOfDay("10:30"))
    let session = Session(
      classCode: "A", number: 1, date: Day(number: 20_780), start: start, end: end, space: "SEM",
      tutor: "Ada")
    let first = try Reading(SessionsFile.self, "class,session,date,space\nA,1,2026-11-24,\n")
    let moved = try #require(first.records.first).applied(to: session)
    #expect(moved.space == nil)
    #expect(moved.tutor == "Ada")
    #expect(moved.state == .rescheduled)
    let second = try Reading(SessionsFile.self, "class,session,state\nA,1,Cancelled\n")
    #expect(try #require(second.records.first).applied(to: session).state == .cancelled)
    #expect(try #require(second.records.first).applied(to: session).space == "SEM")
    #expect(SessionChange(session).applied(to: session) == session)
  }

  @Test("Marks and moments that make no sense are said")
  func marksAndMoments() throws {
    #expect(
      try Reading(MarksFile.self, "class,session,employee_number,mark\nA,1,1,Q\nA,x,1,\n").sentences
        == [
          "Line 2, mark “Q”: “Q” is not a mark. Use P, L20 (late 20 minutes), E15 (left 15 minutes "
            + "early), L20E15, A:annual-leave, A:rota, A:other-training, A:other-notified, U, N or X.",
          "Line 3, session “x”: Write a whole number from 1 to 366, in digits alone.",
          "Line 3, mark: The cell is empty. Every line needs one.",
        ])
    #expect(
      try Reading(
        EnrolmentsFile.self, "class,employee_number,requested_at,release\nA,1,soon,Own Time\n"
      ).sentences
        == [
          "Line 2, requested_at “soon”: This is not a day or a day and time. "
            + "Write it as 2026-11-23 09:30 or 23/11/2026."
        ])
  }

  @Test("The bad lines are copied byte for byte with the header")
  func fixFile() throws {
    let file = TemporaryFile(
      "\u{FEFF}employee_number;family_name\r\n1;A\r\n?;\"B\r\nC\"\r\n2;D\r\n-;E")
    let input = try file.input()
    let table = try CSVTable<StaffColumn>(input)
    let row = try #require(try table.rows())
    var ranges = [table.header]
    while try row.next() {
      _ = StaffFile.record(from: row)
      if !row.problems.isEmpty { ranges.append(row.range) }
    }
    let fix = TemporaryFile("what was there")
    try FixFile.write(ranges, of: input, to: fix.path)
    #expect(fix.text == "\u{FEFF}employee_number;family_name\r\n?;\"B\r\nC\"\r\n-;E\n")
    #expect(throws: InputFileError.self) {
      try FixFile.write(ranges, of: input, to: "/nowhere/at/all.csv")
    }
  }
}
