import Domain
import Testing

@testable import Interchange

@Suite("What is exported reads back the same")
struct RoundTripTests {
  private func comesBack<File: RecordFile>(_ kind: File.Type, _ records: [File.Record]) throws {
    let text = try exported(kind, records)
    let reading = try Reading(kind, text)
    #expect(reading.problems.isEmpty)
    #expect(reading.records == records)
    #expect(try exported(kind, reading.records) == text)
  }

  /// Texts that spreadsheets, terminals or readers of files might take for something else.
  static let awkward = [
    "=1+1", "+44 20 7946 0000", "-1", "@SUM(A1)", "'=x", "''=x", "'", "''", "O'Connor", "O’Connor",
    "a,b", "a;b", "a|b", "5\" nails", "\"", "\"\"", "Łukasz", "Ŵyn", "李", "می\u{200C}خواهم",
    "＝cmd", "'＋x", "yes", "007", "1e5", "2026-11-23", "null", "a  b", "#N/A", "<b>", "%n", "\\n",
  ]

  @Test("Staff with everything, with nothing, and with awkward texts")
  func staff() throws {
    let full = StaffMember(
      number: "00012345", name: PersonName(family: "Okafor", given: "Adaeze", knownAs: "Ada"),
      badge: "1234567", email: "ada@trust.example", leavingDate: Day(number: 20_900),
      assignments: [
        Assignment(
          number: "00012345-2", department: "Portering", site: "Northmill", staffGroup: "Estates",
          payBand: "8a", jobTitle: "Lead", isApprentice: true, lineManager: "7",
          contractedHours: "37.5", startDate: Day(number: 20_000))
      ])
    let awkward = RoundTripTests.awkward.enumerated().map { place, text in
      StaffMember(
        number: EmployeeNumber("N\(place)"), name: PersonName(family: text, given: text),
        assignments: [Assignment(department: text, jobTitle: text)])
    }
    try comesBack(
      StaffFile.self,
      [full, StaffMember(number: "1", name: PersonName(family: "李"))]
        + awkward)
  }

  @Test("Somebody with two posts is two lines and one person again")
  func twoPosts() throws {
    let person = StaffMember(
      number: "1", name: PersonName(family: "Okafor"), badge: "99",
      leavingDate: Day(number: 21_000),
      assignments: [Assignment(number: "1-2", jobTitle: "Cook"), Assignment(number: "1-1")])
    let lines = StaffFile.lines(of: person)
    try comesBack(StaffFile.self, lines)
    #expect(StaffFile.person(of: lines) == person)
  }

  @Test("Somebody who keeps a post has not left")
  func leavingOnePost() {
    let name = PersonName(family: "Okafor")
    let left = StaffMember(number: "1", name: name, leavingDate: Day(number: 20_000))
    let stays = StaffMember(number: "1", name: name, badge: "77", email: "a@b")
    let person = StaffFile.person(of: [left, stays])
    #expect(person?.leavingDate == nil)
    #expect(person?.badge == "77")
    #expect(person?.email == "a@b")
    #expect(StaffFile.person(of: [left, left])?.leavingDate == Day(number: 20_000))
  }

  @Test("Spaces with everything and with nothing")
  func spaces() throws {
    let opens = try #require(TimeOfDay("08:00"))
    try comesBack(
      SpacesFile.self,
      [
        LearningSpace(
          code: "SEM", name: "Seminar room", capacity: 12, centre: "Learning centre",
          site: "Northmill", equipment: [Equipment("laptops", 12), Equipment("piano")],
          isStepFree: true, hasHearingLoop: true, opens: opens, setUpMinutes: 15,
          clearDownMinutes: 10),
        LearningSpace(code: "IT.1", name: "=IT", capacity: 1),
      ])
  }

  @Test("Courses with everything and with nothing")
  func courses() throws {
    try comesBack(
      CoursesFile.self,
      [
        Course(
          code: "ESOL-2", title: "English, level 2", maximum: 14, subject: "English",
          kind: .formal, level: "Level 2", provider: "Northmill College", sessions: 10,
          sessionMinutes: 120, minimum: 4),
        Course(code: "Y", title: "Yoga", maximum: 1),
      ])
  }

  @Test("Classes with everything and with nothing")
  func classes() throws {
    let start = try #require(TimeOfDay("09:30"))
    let day = Day(number: 20_780)
    try comesBack(
      ClassesFile.self,
      [
        ClassPlan(
          code: "ESOL-2A", course: "ESOL-2", first: day, start: start, end: .endOfDay,
          sessions: 10, series: .weeks(2), space: "SEM", tutor: "Ŵyn Hughes", minimum: 4,
          maximum: 12, enrolFrom: day - 30, enrolTo: day - 2, freedPlace: .picked,
          state: .cancelled, reason: "No tutor"),
        ClassPlan(code: "Y-1", course: "Y", first: day, start: start, end: .endOfDay),
      ])
  }

  @Test("Sessions, enrolments and marks")
  func theRest() throws {
    let start = try #require(TimeOfDay("09:30"))
    let session = Session(
      classCode: "Y-1", number: 2, date: Day(number: 20_780), start: start, end: .endOfDay,
      state: .rescheduled, register: .submitted)
    try comesBack(SessionsFile.self, [SessionChange(session)])
    let states: [EnrolmentState?] = EnrolmentState.allCases + [nil]
    try comesBack(
      EnrolmentsFile.self,
      states.enumerated().map { place, state in
        EnrolmentEntry(
          classCode: "Y-1", learner: EmployeeNumber("\(place)"), state: state,
          requestedAt: .moment(Moment(microseconds: 1_795_512_600_000_000 + Int64(place))),
          release: ReleaseModel.allCases[place % ReleaseModel.allCases.count])
      })
    try comesBack(
      MarksFile.self,
      ["P", "L20", "L20E15", "E15", "A:annual-leave", "U", "N", "X"].compactMap { Mark($0) }
        .map { MarkEntry(classCode: "Y-1", session: 1, learner: "1", mark: $0) })
  }

  @Test("No exported cell begins as a formula does")
  func formulas() throws {
    let records = RoundTripTests.awkward.map {
      StaffMember(number: "1", name: PersonName(family: $0))
    }
    for line in try exported(StaffFile.self, records).split(separator: "\n").dropFirst() {
      let cell = line.split(separator: ",", omittingEmptySubsequences: false)[1]
        .drop { $0 == "\"" }
      #expect(!Formula.begins(cell.utf8))
    }
  }

  @Test("A file without some columns says nothing of them")
  func unmentionedColumns() {
    let post = Assignment(number: "1-1", department: "Portering", payBand: "5")
    let old = StaffMember(
      number: "1", name: PersonName(family: "Okafor", given: "Ada"), badge: "99",
      assignments: [post, Assignment(number: "1-2")])
    let said = StaffMember(
      number: "1", name: PersonName(family: "Okoro"),
      assignments: [Assignment(department: "Catering")])
    let merged = StaffFile.merged(
      said, over: old, columns: [.employeeNumber, .familyName, .department])
    #expect(merged.name == PersonName(family: "Okoro", given: "Ada"))
    #expect(merged.badge == "99")
    #expect(merged.assignments.map(\.department) == ["Catering", nil])
    #expect(merged.assignments.map(\.payBand) == ["5", nil])
    #expect(merged.assignments.map(\.number) == ["1-1", "1-2"])
    #expect(StaffFile.merged(said, over: old, columns: Set(StaffColumn.allCases)) == said)
  }
}
