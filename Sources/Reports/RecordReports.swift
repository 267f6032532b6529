public import Domain
import Wording

extension Report {
  /// The audit trail in words, newest first.
  public static func history(_ lines: [HistoryLine], _ heading: SheetHeading) -> Report {
    let table = Document.Table(
      columns: [
        .number(""), .init("When", wraps: false), .init("Who"), .init("Desk"), .init("What"),
      ],
      rows: lines.map { line in
        [
          String(line.number), Wording.moment(line.day, line.time), line.actor, line.desk,
          Wording.act(line) + (line.undoneBy.map { " (undone by act \($0))" } ?? ""),
        ]
      }, whenEmpty: "Nothing has been done yet.")
    return Report(
      document: heading.personal("History", title: "History", [.table(table)]),
      json: .array(
        lines.map { line in
          [
            "number": .integer(line.number),
            "at": .string("\(line.day.iso)T\(line.time.text)"), "actor": .string(line.actor),
            "desk": .string(line.desk), "act": .string(line.act),
            "subject": .string(line.subject), "undone_by": JSON(line.undoneBy),
          ]
        }),
      header: ["number", "at", "actor", "desk", "act", "subject", "undone_by"],
      rows: lines.map { line in
        [
          String(line.number), "\(line.day.iso)T\(line.time.text)", line.actor, line.desk,
          line.act, line.subject, line.undoneBy.map { String($0) } ?? "",
        ]
      })
  }

  /// The settings with their values.
  public static func settings(_ settings: Settings, _ heading: SheetHeading) -> Report {
    let rows = Setting.allCases.map { [$0.rawValue, settings[$0]] }
    return Report(
      document: heading.open(
        "Settings", title: "Settings",
        [
          .table(
            Document.Table(
              columns: [.init("Setting", wraps: false), .init("Value"), .init("It is")],
              rows: Setting.allCases.map { [$0.rawValue, settings[$0], $0.expected] }))
        ]),
      json: .object(JSON.Members(rows.map { ($0[0], JSON.string($0[1])) })),
      header: ["setting", "value"], rows: rows)
  }
}
