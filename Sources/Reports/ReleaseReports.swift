public import Domain
import Wording

extension Report {
  /// The requests for release without a manager's yes, oldest first.
  public static func releasesOpen(_ lines: [ReleaseLine], _ heading: SheetHeading) -> Report {
    let table = Document.Table(
      columns: [
        .init("Asked", wraps: false), .number("Days"), .init("Name"),
        .init("Number", wraps: false), .init("Department"), .init("Class", wraps: false),
        .init("Release"), .init("Answer"), .init("Held until", wraps: false),
      ],
      rows: lines.map { line in
        let asked = line.asked
        return [
          Wording.shortDay(line.at.day), String(line.days), asked.person.name.familyFirst,
          asked.person.number.text, asked.person.department ?? "",
          asked.label.code.text + (asked.release.session.map { ", session \($0)" } ?? ""),
          Wording.word(asked.release.asked),
          Wording.answer(asked.release),
          asked.release.heldUntil.map { Wording.when($0) }
            ?? Wording.word(asked.enrolment.state),
        ]
      }, whenEmpty: "No request is without a yes.")
    return Report(
      document: heading.personal(
        "Release requests", title: "Requests for release without a yes",
        subtitles: [Wording.count(lines.count, "request")], orientation: .landscape,
        [.table(table)]),
      json: .array(lines.map { .object($0.members) }),
      header: ReleaseLine.names,
      rows: lines.map { line in
        let release = line.asked.release
        return [
          line.asked.person.number.text, line.asked.person.name.familyFirst,
          line.asked.person.department ?? "", line.asked.label.code.text,
          line.asked.enrolment.state.rawValue, release.asked.rawValue, release.state.rawValue,
          release.ground?.rawValue ?? "", line.at.text, String(line.days),
          release.heldUntil?.text ?? "", release.session.map { String($0) } ?? "",
        ]
      })
  }

  /// What requests for release came to, by department.
  public static func release(_ report: ReleaseReport, _ heading: SheetHeading) -> Report {
    let table = Document.Table(
      columns: [
        .init("Department"), .number("Asked"), .number("Agreed"), .number("Agreed\notherwise"),
        .number("Not\nreleased"), .number("Waiting"), .number("Given\nup"),
      ],
      rows: report.rows.map { row in
        [row.department.isEmpty ? Wording.notKnown : row.department] + row.tally.cells
      },
      total: report.rows.isEmpty
        ? nil
        : ["All \(Wording.count(report.rows.count, "department"))"] + report.total.cells,
      whenEmpty: "Nobody has asked for release in this period.")
    return Report(
      document: heading.open(
        "Release report", title: "Release by department",
        subtitles: [Wording.asked(from: report.from, to: report.to)],
        [.table(table), .paragraph(Wording.releaseCountsMeaning)]),
      json: [
        "rows": .array(
          report.rows.map { row in
            .object(
              JSON.Members([("department", .string(row.department))]).and(row.tally.members))
          }),
        "total": .object(report.total.members),
        "as_at": .string("\(report.asAt.day.iso)T\(report.asAt.time.text)"),
      ],
      header: ["department"] + ReleaseTally.names,
      rows: report.rows.map { [$0.department] + $0.tally.cells })
  }
}

extension ReleaseLine {
  fileprivate static let names = [
    "employee_number", "name", "department", "class", "state", "asked", "answer", "ground",
    "asked_at", "days", "held_until", "session",
  ]

  /// The request as programs read it.
  fileprivate var members: JSON.Members {
    [
      "employee_number": .string(asked.person.number.text),
      "name": .string(asked.person.name.familyFirst),
      "department": JSON(asked.person.department), "class": .string(asked.label.code.text),
      "state": .string(asked.enrolment.state.rawValue),
      "asked": .string(asked.release.asked.rawValue),
      "answer": .string(asked.release.state.rawValue),
      "ground": JSON(asked.release.ground?.rawValue), "asked_at": .string(at.text),
      "days": .integer(days), "held_until": JSON(asked.release.heldUntil?.text),
      "session": JSON(asked.release.session),
    ]
  }
}

extension ReleaseTally {
  fileprivate static let names = [
    "asked", "agreed", "agreed_other", "not_released", "waiting", "given_up",
  ]

  private var numbers: [Int] { [asked, agreed, agreedOther, notReleased, waiting, givenUp] }
  fileprivate var cells: [String] { numbers.map { String($0) } }
  fileprivate var members: JSON.Members {
    JSON.Members(zip(Self.names, numbers).map { ($0, .integer($1)) })
  }
}
