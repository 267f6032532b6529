public import Domain
import Wording

extension Report {
  /// Departments, sites, staff groups and pay bands in which nobody has learned; of one department the
  /// people.
  public static func notReached(_ report: NotReachedReport, _ heading: SheetHeading) -> Report {
    guard let department = report.department else { return parts(report, heading) }
    let row = report.parts.first?.rows.first { $0.keys == [department] }
    let reached =
      row.map {
        "\($0.learners) of \(Wording.count($0.workforce, "person", "people")) reached, "
          + "\(Wording.rate($0.rateTenths))."
      } ?? "Nobody is in post there."
    let table = Document.Table(
      columns: [
        .number(""), .init("Name"), .init("Number", wraps: false), .init("Job"), .init("Site"),
      ],
      rows: report.people.enumerated().map { place, person in
        [
          String(place + 1), person.name.familyFirst, person.number.text, person.jobTitle ?? "",
          person.site ?? "",
        ]
      }, whenEmpty: "Everybody has been reached.")
    return Report(
      document: heading.personal(
        "People not reached", title: "Not reached: \(department)",
        subtitles: [
          Wording.days(report.period, of: "No place on a class that met") + ". " + reached
        ],
        [.table(table)]),
      json: [
        "department": .string(department),
        "people": .array(
          report.people.map { person in
            [
              "employee_number": .string(person.number.text),
              "name": .string(person.name.familyFirst), "job_title": JSON(person.jobTitle),
              "site": JSON(person.site),
            ]
          }),
      ],
      header: ["employee_number", "name", "job_title", "site"],
      rows: report.people.map {
        [$0.number.text, $0.name.familyFirst, $0.jobTitle ?? "", $0.site ?? ""]
      })
  }

  private static func parts(_ report: NotReachedReport, _ heading: SheetHeading) -> Report {
    // Where few people are, that none of them has learned is told of nobody by name or post.
    let missed = report.parts.map { part in
      (
        by: part.by,
        rows: part.rows.filter {
          $0.learners == 0 && (!part.by.isSensitive || $0.workforce >= heading.fewest)
        }
      )
    }
    let groups = missed.filter { !$0.rows.isEmpty }.map { part in
      Document.Table.Group(
        heading: "\(capitalised(Wording.word(part.by)))s",
        rows: part.rows.map { [Wording.part($0.keys, of: part.by), String($0.workforce)] })
    }
    let told = report.parts.map { part in
      let reached = part.rows.count { $0.learners > 0 }
      return "\(reached) of \(Wording.count(part.rows.count, Wording.word(part.by)))"
    }
    let table = Document.Table(
      columns: [.init("Nobody reached in"), .number("People")], groups: groups,
      whenEmpty: "Learning has reached every part of the trust.")
    let rows = missed.flatMap { part in
      part.rows.map { (by: part.by.rawValue, row: $0) }
    }
    return Report(
      document: heading.open(
        "Not reached", title: "Not reached",
        subtitles: [
          Wording.days(report.period, of: "No place on a class that met") + ".",
          "Reached: \(Wording.list(told)).",
        ],
        [
          .table(table),
          .paragraph(
            "Staff groups and pay bands of fewer than \(heading.fewest) people are not listed."),
        ]),
      json: .array(
        rows.map { by, row in
          [
            "by": .string(by), "key": .string(row.keys[0]), "people": .integer(row.workforce),
          ]
        }),
      header: ["by", "key", "people"],
      rows: rows.map { [$0, $1.keys[0], String($1.workforce)] })
  }
}
