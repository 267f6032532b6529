import Domain
import Testing

@testable import Reports

@Suite("Reports by pay band and the like") struct SmallNumberReportTests {
  private static func row(_ key: String, _ learners: Int, came: Int) -> AttendanceRow {
    var tally = AttendanceTally()
    tally.present = came
    tally.unauthorised = 2
    return AttendanceRow(key: key, label: key, tally: tally, learners: learners)
  }

  private static func attendance(
    _ rows: [AttendanceRow], by split: AttendanceSplit = .band, _ settings: Settings = Settings()
  ) -> Report {
    .attendance(
      AttendanceReport(
        scope: AttendanceScope(by: split), rows: rows, asAt: ReportSamples.now),
      SheetHeading(settings: settings, asAt: ReportSamples.now, by: "jmarsh"))
  }

  @Test("Bands of few people are one row, and the total is still the sum of the rows")
  func pooled() {
    let report = Self.attendance([
      Self.row("2", 9, came: 40), Self.row("6", 30, came: 70), Self.row("8a", 2, came: 8),
      Self.row("9", 1, came: 4),
    ])
    #expect(report.rows.map { $0[0] } == ["6", "2+8a+9"])
    #expect(report.rows.map { $0[3] } == ["70", "52"])
    #expect(report.squeezed.contains("2, 8a and 9 together 52 of 58 0 0 6 89.7 %"))
    #expect(report.squeezed.contains("All 2 rows 122 of 130"))
    #expect(report.squeezed.contains("Parts of fewer than 5 people are shown together"))
    #expect(!report.json.text.contains("\"8a\""))
  }

  @Test("Where all the bands together are few people there is no number at all")
  func none() {
    let report = Self.attendance([Self.row("2", 2, came: 6), Self.row("9", 1, came: 4)])
    #expect(report.rows.isEmpty)
    #expect(
      report.squeezed.contains(
        "Not shown by pay band: fewer than 5 people in all, or too few to be told apart."))
    for form in [report.squeezed, report.json.text, report.csv] { #expect(!form.contains("10")) }
  }

  @Test("What a class or a department's people did is for those who have to know it")
  func open() {
    for split in [AttendanceSplit.class, .department, .site, .course] {
      #expect(Self.attendance([Self.row("A", 1, came: 4)], by: split).rows.count == 1)
    }
    let all = Settings([.smallestCount: "1"])
    #expect(Self.attendance([Self.row("2", 1, came: 4)], all).rows.count == 1)
  }

  private static func takeUp(_ rows: [(String, Int, Int)]) -> Report {
    .takeUp(
      TakeUpReport(
        by: .band, period: Period(),
        rows: rows.map { TakeUpRow([$0.0], workforce: $0.1, learners: $0.2) },
        day: ReportSamples.now.day), ReportSamples.heading)
  }

  @Test("Take-up sets each band's share of the learners beside its share of the workforce")
  func shares() {
    let report = Self.takeUp([("2", 60, 30), ("5", 140, 20)])
    #expect(
      report.rows == [
        ["2", "60", "30", "50.0", "60.0", "30.0"],
        ["5", "140", "20", "14.3", "40.0", "70.0"],
      ])
    #expect(
      report.squeezed.contains(
        "Bands 1 to 4: 60.0 % of learners (30 of 50), beside 30.0 % of the workforce (60 of 200)."
      ))
  }

  @Test("A sum over bands 1 to 4 gives no pooled band away")
  func prioritySum() {
    let report = Self.takeUp([("2", 60, 30), ("4", 20, 2), ("8a", 30, 3), ("6", 90, 40)])
    #expect(report.rows.map { $0[0] } == ["2", "6", "4+8a"])
    #expect(!report.squeezed.contains("Bands 1 to 4"))
  }
}
