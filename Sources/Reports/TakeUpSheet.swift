public import Domain
import Wording

extension Report {
  /// How far learning has reached each part of the workforce, and each part's share of the learners.
  public static func takeUp(_ report: TakeUpReport, _ heading: SheetHeading) -> Report {
    let shown = report.shown(fewest: heading.fewest)
    let rows = shown ?? []
    let total = report.total
    let isPooled = rows.contains { $0.keys.count > 1 }
    let table = Document.Table(
      columns: [
        .init(capitalised(Wording.word(report.by))), .number("Workforce"), .number("Learners"),
        .number("Reached"), .number("Share of\nlearners"), .number("Share of\nworkforce"),
      ],
      rows: rows.map { $0.texts(Wording.part($0.keys, of: report.by), of: total) },
      total: rows.isEmpty ? nil : total.texts("Everybody", of: total),
      whenEmpty: "Nobody was in post on this day.")
    let priority = report.priority.map { row in
      Document.Block.paragraph(
        "Bands 1 to 4: \(Wording.of(row.learners, total.learners, "learners")), "
          + "beside \(Wording.of(row.workforce, total.workforce, "the workforce")).")
    }
    var blocks: [Document.Block] = [.table(table)]
    if shown == nil {
      blocks = [.paragraph(Wording.tooFew(heading.fewest, by: Wording.word(report.by)))]
    }
    if isPooled { blocks.append(.paragraph(Wording.pooled(heading.fewest))) }
    if let priority, shown != nil, !report.isPrioritySmall(rows) { blocks.append(priority) }
    if let chart = chart(rows, by: report.by) { blocks.append(.chart(chart)) }
    blocks += [.paragraph(Wording.learnersMeaning), .paragraph(Wording.sharesMeaning)]
    return Report(
      document: heading.open(
        "Take-up report", title: "Take-up by \(Wording.word(report.by))",
        subtitles: [
          "\(Wording.days(report.period, of: "Classes that met")). Workforce of "
            + "\(Wording.day(report.day))."
        ], blocks),
      json: [
        "by": .string(report.by.rawValue), "day": .string(report.day.iso),
        "rows": .array(rows.map { .object($0.members(of: total)) }),
        "total": shown == nil ? .null : .object(total.members(of: total).without("keys")),
      ],
      header: TakeUpRow.names, rows: rows.map { $0.cells(of: total) })
  }

  private static func chart(_ rows: [TakeUpRow], by split: TakeUpSplit) -> Document.Chart? {
    guard (2...24).contains(rows.count) else { return nil }
    return Document.Chart(
      "Reached, by \(Wording.word(split))", .bars,
      rows.map {
        .init(
          Wording.part($0.keys, of: split), $0.rateTenths,
          "\(Wording.rate($0.rateTenths)) (\($0.learners) of \($0.workforce))")
      }, most: max(100, rows.compactMap(\.rateTenths).max() ?? 0))
  }

  /// A word at the head of a column.
  static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}

extension TakeUpReport {
  /// Whether the sum of bands 1 to 4 would give away a band that is pooled.
  fileprivate func isPrioritySmall(_ rows: [TakeUpRow]) -> Bool {
    let low: Set = ["1", "2", "3", "4"]
    return rows.contains { row in
      row.keys.count > 1 && !Set(row.keys).isSubset(of: low) && !low.isDisjoint(with: row.keys)
    }
  }
}

extension TakeUpRow {
  fileprivate static let names = [
    "key", "workforce", "learners", "reached", "share_of_learners", "share_of_workforce",
  ]

  private func shares(of total: TakeUpRow) -> [Int?] {
    [
      rateTenths, Share.tenths(learners, of: total.learners),
      Share.tenths(workforce, of: total.workforce),
    ]
  }

  fileprivate func texts(_ label: String, of total: TakeUpRow) -> [String] {
    [label, String(workforce), String(learners)]
      + shares(of: total).map { $0 == nil ? "none" : Wording.rate($0) }
  }

  fileprivate func cells(of total: TakeUpRow) -> [String] {
    [keys.joined(separator: "+"), String(workforce), String(learners)]
      + shares(of: total).map { rateCell($0) }
  }

  fileprivate func members(of total: TakeUpRow) -> JSON.Members {
    let shares = shares(of: total)
    return [
      "keys": .array(keys.map { .string($0) }), "workforce": .integer(workforce),
      "learners": .integer(learners), "reached": JSON(rate: shares[0]),
      "share_of_learners": JSON(rate: shares[1]), "share_of_workforce": JSON(rate: shares[2]),
    ]
  }
}

extension JSON.Members {
  fileprivate func without(_ name: String) -> JSON.Members {
    var members = self
    members[name] = nil
    return members
  }
}
