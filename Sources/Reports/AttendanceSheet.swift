public import Domain
import Wording

extension Report {
  /// The attendance report: its rows, their total, and what the percentage is of.
  public static func attendance(
    _ report: AttendanceReport, of label: String? = nil, _ heading: SheetHeading
  ) -> Report {
    let scope = report.scope
    let split = scope.by
    let pool = report.pooled(fewest: heading.fewest)
    let rows = pool?.rows ?? []
    let table = AttendanceTable(report, rows: rows)
    let isPersonal = [.person, .manager].contains(split) || scope.person != nil
    let subtitles =
      [label, Wording.period(scope), Wording.rateMeaning, Wording.minuteRateMeaning]
      .compactMap { $0 }
      + (scope.compares ? [Wording.compareMeaning] : [])
    let title = "Attendance by \(Wording.word(split))"
    var blocks: [Document.Block] = [.table(table.table)]
    if pool == nil {
      blocks = [.paragraph(Wording.tooFew(heading.fewest, by: Wording.word(split)))]
    }
    if let chart = chart(rows, by: split) { blocks.append(.chart(chart)) }
    if pool?.isPooled ?? false { blocks.append(.paragraph(Wording.pooled(heading.fewest))) }
    blocks.append(.paragraph(Wording.countsMeaning))
    let document =
      isPersonal
      ? heading.personal(
        "Attendance report", title: title, subtitles: subtitles,
        orientation: scope.compares ? .landscape : .portrait, blocks)
      : heading.open(
        "Attendance report", title: title, subtitles: subtitles,
        orientation: scope.compares ? .landscape : .portrait, blocks)
    return Report(
      document: document,
      json: [
        "rows": .array(rows.map { .object(table.members($0)) }),
        "total": pool == nil ? .null : .object(table.total),
        "as_at": .string("\(report.asAt.day.iso)T\(report.asAt.time.text)"),
      ],
      header: ["key", "label"] + AttendanceTally.names
        + (scope.compares ? AttendanceTally.namesBefore : []),
      rows: rows.map { [$0.key, $0.label] + table.cells($0) })
  }

  /// The rates as a picture; none of people, who are not to be compared, and none of too much to see.
  private static func chart(
    _ rows: [AttendanceRow], by split: AttendanceSplit
  ) -> Document.Chart? {
    guard split != .person, (2...(split.isOfTime ? 36 : 20)).contains(rows.count) else {
      return nil
    }
    return Document.Chart(
      "Attendance rate by \(Wording.word(split)), on a scale from 0 to 100 %",
      split.isOfTime ? .trend : .bars,
      rows.map { row in
        let tally = row.tally
        return .init(
          Wording.label(row, by: split), tally.rateTenths,
          tally.rateTenths == nil
            ? "none" : "\(Wording.rate(tally.rateTenths)) (\(tally.attended) of \(tally.expected))")
      }, most: 1_000)
  }
}

extension AttendanceReport {
  /// The rows with those of few people in one, where the split is sensitive; nil where not even their
  /// sum may be shown.
  fileprivate func pooled(fewest: Int) -> (rows: [AttendanceRow], isPooled: Bool)? {
    guard scope.by.isSensitive else { return (rows, false) }
    let pool = SmallCounts.pooled(rows.map { .init($0.learners) }, fewest: fewest)
    guard let pool else { return nil }
    guard !pool.isEmpty else { return (rows, false) }
    let parts = pool.sorted().map { rows[$0] }
    var sum = AttendanceRow(
      key: parts.map(\.key).joined(separator: "+"),
      label: Wording.together(parts.map { $0.label.isEmpty ? Wording.notKnown : $0.label }),
      tally: AttendanceTally(), before: scope.compares ? AttendanceTally() : nil)
    for part in parts {
      sum.tally += part.tally
      if let before = part.before { sum.before? += before }
    }
    return (rows.indices.filter { !pool.contains($0) }.map { rows[$0] } + [sum], true)
  }
}

/// The columns of an attendance report, with those of the year before where it compares.
private struct AttendanceTable {
  let report: AttendanceReport
  let rows: [AttendanceRow]

  init(_ report: AttendanceReport, rows: [AttendanceRow]) {
    self.report = report
    self.rows = rows
  }

  private var split: AttendanceSplit { report.scope.by }
  /// Whether rows have a code of their own beside their label, which several may share.
  private var hasCode: Bool { [.class, .person, .manager].contains(split) }
  private var compares: Bool { report.scope.compares }

  var table: Document.Table {
    Document.Table(
      columns: [.init(Wording.heading(split), wraps: true)]
        + (hasCode ? [.init("Code", wraps: false)] : [])
        + (compares
          ? [
            .init("Came", .right), .number("Rate"), .number("By\nminutes"),
            .init("Before:\ncame", .right), .number("\nrate"), .number("By\nminutes"),
            .number("Change"),
          ]
          : [
            .init("Came", .right), .number("Late"), .number("Away"), .number("Absent"),
            .number("Rate"), .number("By\nminutes"),
          ]),
      rows: rows.map { row in
        [Wording.label(row, by: split)] + (hasCode ? [row.key] : [])
          + (compares ? texts(row.tally, row.before, row.changeTenths) : row.tally.texts)
      },
      total: rows.isEmpty
        ? nil
        : ["All \(Wording.count(rows.count, "row"))"] + (hasCode ? [""] : [])
          + (compares
            ? texts(
              report.total, report.totalBefore, report.total.change(from: report.totalBefore))
            : report.total.texts),
      whenEmpty: "No sessions with marks in this period.")
  }

  private func texts(
    _ now: AttendanceTally, _ before: AttendanceTally?, _ change: Int?
  ) -> [String] {
    [now, before ?? AttendanceTally()].flatMap {
      [$0.cameOfExpected] + $0.rates
    } + [Wording.change(change)]
  }

  /// A row as programs read it.
  func members(_ row: AttendanceRow) -> JSON.Members {
    var members: JSON.Members = ["key": .string(row.key), "label": .string(row.label)]
    row.tally.add(to: &members)
    if compares { row.tally.add(before: row.before, to: &members) }
    return members
  }

  var total: JSON.Members {
    var members = JSON.Members([])
    report.total.add(to: &members)
    if compares { report.total.add(before: report.totalBefore, to: &members) }
    return members
  }

  /// A row as spreadsheets read it, without its key and label.
  func cells(_ row: AttendanceRow) -> [String] {
    guard compares else { return row.tally.cells }
    let before = row.before ?? AttendanceTally()
    return row.tally.cells + [
      String(before.expected), String(before.attended), rateCell(before.rateTenths),
      rateCell(before.minuteRateTenths),
      row.changeTenths.map { Wording.change($0).replacing("+", with: "") } ?? "",
    ]
  }
}

extension AttendanceTally {
  static let names = [
    "expected", "attended", "late", "authorised", "unauthorised", "rate", "minute_rate",
  ]
  fileprivate static let namesBefore = [
    "expected_before", "attended_before", "rate_before", "minute_rate_before", "change",
  ]

  /// The rate of the sessions and that of the minutes beside it.
  var rates: [String] {
    [rateTenths, minuteRateTenths].map { $0 == nil ? "none" : Wording.rate($0) }
  }

  /// Sessions attended of those expected.
  fileprivate var cameOfExpected: String { "\(attended) of \(expected)" }

  fileprivate var texts: [String] {
    [cameOfExpected] + [late, authorised, unauthorised].map { String($0) } + rates
  }

  fileprivate var cells: [String] {
    [expected, attended, late, authorised, unauthorised].map { String($0) }
      + [rateCell(rateTenths), rateCell(minuteRateTenths)]
  }

  fileprivate func add(to members: inout JSON.Members) {
    members["expected"] = .integer(expected)
    members["attended"] = .integer(attended)
    members["late"] = .integer(late)
    members["authorised"] = .integer(authorised)
    members["unauthorised"] = .integer(unauthorised)
    members["rate"] = JSON(rate: rateTenths)
    members["minute_rate"] = JSON(rate: minuteRateTenths)
  }

  fileprivate func add(before: AttendanceTally?, to members: inout JSON.Members) {
    members["expected_before"] = JSON(before?.expected)
    members["attended_before"] = JSON(before?.attended)
    members["rate_before"] = JSON(rate: before?.rateTenths)
    members["minute_rate_before"] = JSON(rate: before?.minuteRateTenths)
    members["change"] = JSON(rate: change(from: before))
  }
}
