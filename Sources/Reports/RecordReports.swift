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

  /// The learning agreements with their signatures.
  public static func agreements(
    _ agreements: [LearningAgreement], _ heading: SheetHeading
  ) -> Report {
    let blocks = agreements.flatMap { agreement -> [Document.Block] in
      [
        .heading("\(agreement.title) (\(agreement.code))"),
        .facts([
          .init("In force from", agreement.inForceFrom.map { Wording.day($0) } ?? "not yet"),
          .init("Review due", agreement.reviewDue.map { Wording.day($0) } ?? "not set"),
        ]),
        .table(
          Document.Table(
            columns: [.init("Party"), .init("Signed by"), .init("On", wraps: false)],
            rows: agreement.signatures.map { [$0.party, $0.signatory, Wording.day($0.on)] },
            whenEmpty: "Nobody has signed.")),
      ]
    }
    return Report(
      document: heading.open("Learning agreements", title: "Learning agreements", blocks),
      json: .array(
        agreements.map { agreement in
          [
            "code": .string(agreement.code), "title": .string(agreement.title),
            "in_force_from": JSON(agreement.inForceFrom?.iso),
            "review_due": JSON(agreement.reviewDue?.iso),
            "signatures": .array(
              agreement.signatures.map { signature in
                [
                  "party": .string(signature.party),
                  "signatory": .string(signature.signatory), "on": .string(signature.on.iso),
                ]
              }),
          ]
        }),
      header: ["code", "title", "in_force_from", "review_due", "signatures"],
      rows: agreements.map { agreement in
        [
          agreement.code, agreement.title, agreement.inForceFrom?.iso ?? "",
          agreement.reviewDue?.iso ?? "", String(agreement.signatures.count),
        ]
      })
  }
}
