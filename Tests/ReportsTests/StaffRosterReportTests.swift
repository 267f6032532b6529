import Domain
import Interchange
import Testing

@testable import Reports

@Suite("Rosters for managers, and calls, on paper")
struct StaffRosterReportTests {
  private func line(
    _ person: PersonLine, isReleaseAsked: Bool, work: Int, mark: Mark?
  ) -> StaffRosterLine {
    let session = Session(
      classCode: "YOGA-1", number: 1, date: ReportSamples.day("2026-11-26"),
      start: TimeOfDay("12:00") ?? .startOfDay, end: TimeOfDay("13:00") ?? .startOfDay)
    return StaffRosterLine(
      number: person.number, name: person.name, department: person.department, session: session,
      title: "Yoga for beginners", isReleaseAsked: isReleaseAsked,
      minutes: ReleaseMinutes(work: work, own: 60 - work), mark: mark,
      event: StaffEvent(
        id: "learning-\(person.number)", revision: 0, from: Moment(microseconds: 0),
        to: Moment(microseconds: 60_000_000)))
  }

  private var roster: StaffRoster {
    StaffRoster(
      scope: StaffRosterScope(of: .manager("1"), week: ReportSamples.day("2026-11-26")),
      name: "Sam Reid", staff: 9,
      lines: [
        line(
          ReportSamples.ada, isReleaseAsked: true, work: 30, mark: .late(minutes: 5, leftEarly: nil)
        ),
        line(ReportSamples.sian, isReleaseAsked: false, work: 0, mark: .authorised(.annualLeave)),
      ], asAt: ReportSamples.heading.asAt)
  }

  @Test("A staff roster says who is in class when, in whose time, and the cover, and no more")
  func staff() {
    let report = Report.staffRoster(roster, ReportSamples.heading)
    let text = report.squeezed
    #expect(text.contains("Staff of Sam Reid"))
    #expect(text.contains("Mon 23 Nov 2026 to Sun 27 Dec 2026: 2 of 9 people in class"))
    #expect(text.contains("Cover by day") && text.contains("Thu 26 Nov 2026 1 30 min"))
    let rows = report.csv.split(separator: "\n")
    #expect(rows[1].hasSuffix(",Yoga for beginners,both,30,30,scheduled,yes,5,"))
    #expect(rows[2].hasSuffix(",,own,0,60,scheduled,,,"))
    for form in [text, report.json.text, report.csv] {
      #expect(!form.contains("leave") && !form.contains("YOGA-1"))
    }
  }

  @Test("Of one department it is said in the title, and not on every line")
  func ofDepartment() {
    var ward = roster
    #expect(Report.staffRoster(ward, ReportSamples.heading).squeezed.contains("Department"))
    ward.scope = StaffRosterScope(
      of: .department("Ward 7"), week: ReportSamples.day("2026-11-26"))
    let report = Report.staffRoster(ward, ReportSamples.heading)
    #expect(!report.squeezed.contains("Department"))
    #expect(report.csv.contains("department"))
  }

  @Test("A manager's calendar names the person and, for own time, no class")
  func calendar() {
    let summaries = CalendarFile(roster).events.map(\.summary)
    #expect(summaries[0].hasSuffix(": Yoga for beginners, work and own time"))
    #expect(summaries[1].hasSuffix(": A class, own time"))
  }

  @Test("Whom to call says what of, with the rate and what it is of")
  func calls() {
    var tally = AttendanceTally()
    tally.count(.late(minutes: 30, leftEarly: nil), of: 60)
    tally.count(.unauthorised, of: 60)
    tally.count(.unauthorised, of: 60)
    let line = SlippingLine(
      person: ReportSamples.ada, email: "ada@trust.example",
      label: ClassLabel("YOGA-1", "Yoga for beginners"), tally: tally,
      concerns: [.cannotReach(80), .absentRunning(2)], lastCame: ReportSamples.day("2026-11-12"),
      note: .leftMessage)
    let report = Report.slipping([line], ReportSamples.heading)
    #expect(report.squeezed.contains("Yoga for beginners (YOGA-1)"))
    #expect(
      report.csv.contains(
        ",YOGA-1,1,3,33.3,16.7,cannot-reach:80 absent-running:2,2026-11-12,left-message"))
  }
}
