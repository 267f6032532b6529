import Domain
import Reports
import Screens

/// A staff extract beside the books.
extension Cast {
  /// What the extract would come to: one joins, one leaves with a place, one is not in it.
  static var fileRead: FileRead {
    var summary = ImportSummary(kind: .staff)
    (summary.new, summary.changed, summary.unchanged) = (1, 2, 3)
    var refresh = StaffRefresh(asAt: today, summary: summary)
    refresh.joiners = [line(StaffMember(number: "300100", name: PersonName(family: "Novak")))]
    refresh.leavers = [
      LeavingStaff(
        line(people[0]), [LiveEnrolment(ClassLabel("MATHS-L1", "Functional Maths L1"), .confirmed)])
    ]
    refresh.missing = [LeavingStaff(line(people[1]), [])]
    return FileRead(summary: summary, refresh: refresh, report: report("Staff refresh", 3))
  }

  /// A file of which two lines are bad.
  static var badFile: FileRead {
    var summary = ImportSummary(kind: .staff)
    (summary.unchanged, summary.refused) = (4, 2)
    for line in [3, 5] {
      summary.add(
        ImportProblem(line: line, column: "leaving_date", value: "29/02/2027", fault: .notADay))
    }
    return FileRead(summary: summary, report: report("Import", 2))
  }

  /// A report of so many rows.
  static func report(_ kind: String, _ rows: Int) -> Report {
    Report(
      document: Document(
        kind: kind, title: kind, organisation: "St Brigid Hospital", asAt: "24 Nov 2026, 09:42",
        printedBy: "J Marsh", contact: "learning@example.org",
        classification: .open("No personal data"),
        blocks: [
          .table(
            Document.Table(
              columns: [.number(""), .init("What")],
              rows: (0..<rows).map { [String($0 + 1), "Something"] }, whenEmpty: "Nothing."))
        ]), json: nil, header: ["number", "what"], rows: [])
  }
}
