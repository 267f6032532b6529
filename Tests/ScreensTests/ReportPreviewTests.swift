import Domain
import Reports
import Testing

@testable import Screens

/// The pages of a report as the desk shows them, in windows of the usual width.
@Suite("Report previews")
struct ReportPreviewTests {
  private func lines(columns: Int) -> [String] {
    let rows = [
      ("ESOL-E3-12", "ESOL Entry 3", 0), ("BSL-1", "British Sign Language 1", 12),
      ("MATHS-L1", "Functional Maths L1", 120),
    ].map { key, label, present in
      var tally = AttendanceTally()
      tally.present = present
      tally.unauthorised = present / 10
      return AttendanceRow(key: key, label: label, tally: tally)
    }
    let report = AttendanceReport(
      scope: AttendanceScope(by: .class), rows: rows, asAt: Cast.now)
    let sheet = Report.attendance(
      report, SheetHeading(settings: Settings(), asAt: Cast.now, by: "J Marsh"))
    return PreviewPages(
      sheet.document, width: PreviewPages.width(Room(columns: columns, rows: 24))
    ).lines
  }

  @Test("Attendance by class has a line a row and whole words", arguments: [82, 84, 100])
  func attendance(_ columns: Int) throws {
    let lines = lines(columns: columns)
    let heading = try #require(lines.first { $0.hasPrefix("Class ") })
    for word in ["Code", "Came", "Late", "Away", "Absent", "Rate"] {
      #expect(heading.contains(word), "\(heading)")
    }
    #expect(lines.contains { $0.contains("British Sign Language 1") && $0.contains("BSL-1") })
    #expect(lines.contains { $0.contains("ESOL Entry 3") && $0.contains("ESOL-E3-12") })
    #expect(lines.allSatisfy { $0.count <= columns - 4 })
  }

  @Test(
    "A narrow window wraps titles between words and never breaks a code", arguments: [60, 76, 80])
  func narrow(_ columns: Int) {
    let lines = lines(columns: columns)
    #expect(lines.contains { $0.contains("ESOL-E3-12") })
    #expect(lines.contains { $0.hasPrefix("British") })
  }
}
