public import Domain
import Wording

extension Report {
  /// A waiting list in order, each person with why they stand there.
  public static func waitingList(
    _ lines: [WaitingLine], of label: ClassLabel, _ heading: SheetHeading
  ) -> Report {
    let table = Document.Table(
      columns: [
        .number("Place"), .init("Name"), .init("Number", wraps: false), .init("Department"),
        .init("Why there"),
      ],
      rows: lines.map { line in
        [
          String(line.position), line.person.name.familyFirst, line.person.number.text,
          line.person.department ?? "", Wording.why(line),
        ]
      }, whenEmpty: "Nobody is waiting.")
    return Report(
      document: heading.personal(
        "Waiting list", title: "Waiting list: \(label.title) (\(label.code))",
        subtitles: [Wording.count(lines.count, "person", "people") + " waiting for a place"],
        [.table(table)]),
      json: .array(
        lines.map { line in
          [
            "position": .integer(line.position),
            "employee_number": .string(line.person.number.text),
            "name": .string(line.person.name.familyFirst), "since": .string(line.sinceText),
            "why": .string(Wording.why(line)),
          ]
        }),
      header: ["position", "employee_number", "name", "since", "why"],
      rows: lines.map { line in
        [
          String(line.position), line.person.number.text, line.person.name.familyFirst,
          line.sinceText, Wording.why(line),
        ]
      })
  }
}

extension WaitingLine {
  /// The joining time on the wall clock, as programs read it.
  var sinceText: String { "\(since.day.iso)T\(since.time.text)" }
}
