public import Domain
import Wording

extension Report {
  /// How much each course is wanted, and what there is of it.
  public static func demand(_ report: DemandReport, _ heading: SheetHeading) -> Report {
    let lines = report.lines
    let total = lines.reduce(into: [Int](repeating: 0, count: 6)) { total, line in
      for (place, number) in line.numbers.enumerated() { total[place] += number }
    }
    let table = Document.Table(
      columns: [
        .init("Course"), .number("Open\nclasses"), .number("Places\nleft"), .number("Waiting"),
        .number("Held"), .init("Since", wraps: false), .number("Unmet"), .number("Met"),
      ],
      rows: lines.map {
        row($0.title, $0.numbers, since: $0.since.map { Wording.date($0) } ?? "")
      },
      total: lines.isEmpty
        ? nil : row("All \(Wording.count(lines.count, "course"))", total, since: ""),
      whenEmpty: "There are no courses yet.")
    let wanted = lines.filter { $0.waiting > 0 }
    let chart = Document.Chart(
      "Waiting for a place, by course", .bars,
      wanted.map { .init($0.title, $0.waiting, String($0.waiting)) },
      most: wanted.map(\.waiting).max() ?? 1)
    return Report(
      document: heading.open(
        "Demand report", title: "Waiting and unmet demand by course",
        subtitles: [Wording.days(report.period, of: "Asked")],
        [.table(table)] + (wanted.count > 1 ? [.chart(chart)] : [])
          + [.paragraph(Wording.demandMeaning)]),
      json: .array(
        lines.map { line in
          .object(
            JSON.Members([
              ("course", .string(line.code.text)), ("title", .string(line.title)),
              ("waiting_since", JSON(line.since?.iso)),
            ]).and(JSON.Members(zip(DemandLine.names, line.numbers).map { ($0, .integer($1)) })))
        }),
      header: ["course", "title", "waiting_since"] + DemandLine.names,
      rows: lines.map {
        [$0.code.text, $0.title, $0.since?.iso ?? ""] + $0.numbers.map { String($0) }
      })
  }

  private static func row(_ title: String, _ numbers: [Int], since: String) -> [String] {
    var row = [title]
    row += numbers.prefix(4).map { String($0) }
    row.append(since)
    row += numbers.suffix(2).map { String($0) }
    return row
  }

  /// Classes still to start with fewer learners than their minimum.
  public static func belowMinimum(_ lines: [ClassLine], _ heading: SheetHeading) -> Report {
    let table = Document.Table(
      columns: [
        .init("Code", wraps: false), .init("Class"), .init("Starts", wraps: false),
        .number("Booked"), .number("Minimum"), .number("Short"), .number("Waiting"),
        .init("Decided"),
      ],
      rows: lines.map { line in
        [
          line.theClass.code.text, line.theClass.title,
          line.first.map { Wording.date($0.date) } ?? "",
        ]
          + line.minimumNumbers.map { String($0) }
          + [line.theClass.runsBelowMinimumSince.map { "runs, \(Wording.date($0))" } ?? ""]
      }, whenEmpty: "Every class still to start has its minimum.")
    return Report(
      document: heading.open(
        "Classes below minimum", title: "Classes below their minimum",
        subtitles: ["Classes still to start. Decided: to run with fewer, and since when."],
        orientation: .landscape, [.table(table)]),
      json: .array(
        lines.map { line in
          .object(
            JSON.Members([
              ("class", .string(line.theClass.code.text)),
              ("title", .string(line.theClass.title)),
              ("first_date", JSON(line.first?.date.iso)),
              ("decided_on", JSON(line.theClass.runsBelowMinimumSince?.iso)),
            ]).and(
              JSON.Members(
                zip(ClassLine.minimumNames, line.minimumNumbers).map { ($0, .integer($1)) })
            ))
        }),
      header: ["class", "title", "first_date", "decided_on"] + ClassLine.minimumNames,
      rows: lines.map { line in
        [
          line.theClass.code.text, line.theClass.title, line.first?.date.iso ?? "",
          line.theClass.runsBelowMinimumSince?.iso ?? "",
        ] + line.minimumNumbers.map { String($0) }
      })
  }
}

extension DemandLine {
  fileprivate static let names = ["classes", "places_left", "waiting", "held", "unmet", "met"]
  fileprivate var numbers: [Int] { [classes, placesLeft, waiting, held, unmet, met] }
}

extension ClassLine {
  fileprivate static let minimumNames = ["confirmed", "minimum", "short", "waiting"]
  fileprivate var minimumNumbers: [Int] {
    [
      places.confirmed, places.minimum, max(0, places.minimum - places.confirmed), places.waiting,
    ]
  }
}
