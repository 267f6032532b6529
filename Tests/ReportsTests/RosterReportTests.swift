import Domain
import Testing

@testable import Reports

@Suite("The roster and the class on paper")
struct RosterReportTests {
  @Test("A place that a rule was set aside for is marked on the roster, and says why")
  func override() {
    let learners = [
      RosterLine(
        person: ReportSamples.ada, state: .confirmed, marks: [:], tally: AttendanceTally(),
        override: ReportSamples.override),
      RosterLine(
        person: ReportSamples.sian, state: .onBreak, marks: [:], tally: AttendanceTally()),
    ]
    let text = Report.roster(
      ClassRoster(line: ReportSamples.line(), learners: learners, waiting: []),
      ReportSamples.heading
    ).squeezed
    #expect(text.contains("1 Okafor, Ada * 204417"))
    #expect(text.contains("2 Davies, Siân 176003 On a break"))
    #expect(
      text.contains(
        "* Ada Okafor: Rule set aside: a clash with another class. Reason: leaves at eleven."))
  }

  @Test("The list of classes counts who waits for a place apart from who waits for release")
  func classes() {
    let places = Places(minimum: 1, maximum: 4, confirmed: 1, requested: 2, waiting: 3)
    let list = Report.classes([ReportSamples.line(places)], ReportSamples.heading).squeezed
    #expect(list.contains("YOGA-1 Yoga for beginners Open Thu 26 Nov 10:00 1 of 4 left 3 2"))
  }

  @Test("A class says which places are kept, for whom, until when")
  func kept() {
    let kept = [
      KeptPlaces(
        for: .department("Ward 7"), count: 2, until: ReportSamples.day("2026-11-25"), used: 1),
      KeptPlaces(for: .firstTime, count: 1, until: ReportSamples.day("2026-11-24"), used: 1),
    ]
    let report = Report.theClass(
      ReportSamples.line(Places(minimum: 1, maximum: 4, kept: kept)), ReportSamples.heading)
    #expect(
      report.squeezed.contains(
        "Kept 2 for Ward 7 (department) until Wed 25 Nov 2026, 1 of them used Kept 1 for first-time learners until Tue 24 Nov 2026, used"
      ))
    #expect(
      report.json.text.contains(
        """
            {
              "for": "department:Ward 7",
              "places": 2,
              "used": 1,
              "until": "2026-11-25"
            },
        """))
  }
}
