public import Domain
import Wording

extension Report {
  /// The attendance report: its rows, their total, and what the percentage is of.
  public static func attendance(
    _ report: AttendanceReport, of label: String? = nil, _ heading: SheetHeading
  ) -> Report {
    let split = report.scope.by
    let isPersonal = [.person, .manager].contains(split) || report.scope.person != nil
    let table = Document.Table(
      columns: [.init(Wording.heading(split), wraps: true)]
        + (split.hasCode ? [.init("Code", wraps: false)] : [])
        + [
          .number("Expected"), .number("Came"), .number("Late"), .number("Away"),
          .number("Absent"), .number("Rate"),
        ],
      rows: report.rows.map { row in
        [row.label.isEmpty ? Wording.notKnown : row.label] + (split.hasCode ? [row.key] : [])
          + row.tally.texts
      },
      total: report.rows.isEmpty
        ? nil
        : ["All \(Wording.count(report.rows.count, "row"))"] + (split.hasCode ? [""] : [])
          + report.total.texts,
      whenEmpty: "No sessions with marks in this period.")
    let subtitles =
      [label, Wording.period(report.scope), Wording.rateMeaning].compactMap { $0 }
    let title = "Attendance by \(Wording.word(split))"
    let blocks: [Document.Block] = [.table(table), .paragraph(Wording.countsMeaning)]
    return Report(
      document: isPersonal
        ? heading.personal("Attendance report", title: title, subtitles: subtitles, blocks)
        : heading.open("Attendance report", title: title, subtitles: subtitles, blocks),
      json: [
        "rows": .array(
          report.rows.map { row in
            var members: JSON.Members = ["key": .string(row.key), "label": .string(row.label)]
            row.tally.add(to: &members)
            return .object(members)
          }),
        "total": .object(report.total.members),
        "as_at": .string("\(report.asAt.day.iso)T\(report.asAt.time.text)"),
      ],
      header: ["key", "label"] + AttendanceTally.names,
      rows: report.rows.map { [$0.key, $0.label] + $0.tally.cells })
  }
}

extension AttendanceSplit {
  /// Whether rows have a code of their own beside their label.
  fileprivate var hasCode: Bool { [.class, .course, .person, .manager].contains(self) }
}

extension AttendanceTally {
  static let names = ["expected", "attended", "late", "authorised", "unauthorised", "rate"]

  fileprivate var texts: [String] {
    [expected, attended, late, authorised, unauthorised].map { String($0) }
      + [rateTenths == nil ? "none" : Wording.rate(rateTenths)]
  }

  fileprivate var cells: [String] {
    [expected, attended, late, authorised, unauthorised].map { String($0) }
      + [rateCell(rateTenths)]
  }

  fileprivate var members: JSON.Members {
    var members = JSON.Members([])
    add(to: &members)
    return members
  }

  fileprivate func add(to members: inout JSON.Members) {
    members["expected"] = .integer(expected)
    members["attended"] = .integer(attended)
    members["late"] = .integer(late)
    members["authorised"] = .integer(authorised)
    members["unauthorised"] = .integer(unauthorised)
    members["rate"] = JSON(rate: rateTenths)
  }
}
