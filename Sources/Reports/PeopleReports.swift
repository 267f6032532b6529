public import Domain
import Wording

extension Report {
  /// People found, one a row.
  public static func people(_ found: FoundPeople, _ heading: SheetHeading) -> Report {
    let table = Document.Table(
      columns: [
        .init("Number", wraps: false), .init("Name"), .init("Job"), .init("Department"),
        .init("Site"),
      ],
      rows: found.lines.map { line in
        [
          line.number.text, line.name.familyFirst, line.jobTitle ?? "", line.department ?? "",
          line.site ?? "",
        ]
      }, whenEmpty: "Nobody found.")
    let words = Wording.people(found)
    let shown = words.prefix(1).uppercased() + words.dropFirst()
    return Report(
      document: heading.personal(
        "People found", title: "People", subtitles: [shown], [.table(table)]),
      json: .array(
        found.lines.map { line in
          [
            "employee_number": .string(line.number.text),
            "name": .string(line.name.familyFirst), "department": JSON(line.department),
            "site": JSON(line.site), "job_title": JSON(line.jobTitle),
          ]
        }),
      header: ["employee_number", "name", "department", "site", "job_title"],
      rows: found.lines.map { line in
        [
          line.number.text, line.name.familyFirst, line.department ?? "", line.site ?? "",
          line.jobTitle ?? "",
        ]
      })
  }

  /// One person with classes, attendance and waiting.
  public static func person(_ card: PersonCard, _ heading: SheetHeading) -> Report {
    let person = card.person
    var facts: [Document.Fact] = [.init("Employee number", person.number.text)]
    facts += person.assignments.map(\.shown).filter { !$0.isEmpty }.map { .init("Post", $0) }
    facts += card.earlier.reversed().filter { !$0.post.shown.isEmpty }.map {
      .init("Until \(Wording.date($0.until))", $0.post.shown)
    }
    if let last = person.leavingDate { facts.append(.init("Last day", Wording.day(last))) }
    let table = Document.Table(
      columns: [
        .init("Code", wraps: false), .init("Class"), .init("State"),
        .init("First session", wraps: false), .number("Attended"), .number("Rate"),
        .number("By\nminutes"),
      ],
      rows: card.enrolments.map { line in
        [
          line.line.theClass.code.text, line.line.theClass.title,
          Wording.standing(line)
            + (line.position.map { ", number \($0)" } ?? "")
            + line.concerns.map { ", \(Wording.word($0))" }.joined()
            + (line.enrolment.override == nil ? "" : " *"),
          line.line.first.map { Wording.day($0.date) } ?? "",
        ] + line.tally.came
      }, whenEmpty: "No classes yet.")
    let notes = card.enrolments.compactMap { line in
      line.enrolment.override.map {
        Document.Block.paragraph(Wording.note($0, on: line.line.theClass.label))
      }
    }
    return Report(
      document: heading.personal(
        "Learner", title: person.name.spoken,
        subtitles: [Wording.rateMeaning, Wording.minuteRateMeaning],
        [.facts(facts), .table(table)] + notes),
      json: .object(person.members(card.enrolments).and(["past_posts": .array(card.past)])),
      header: [
        "class", "title", "state", "position", "attended", "expected", "rate", "minute_rate",
        "concerns",
      ],
      rows: card.enrolments.map { line in
        [
          line.line.theClass.code.text, line.line.theClass.title,
          line.enrolment.state.rawValue, line.position.map { String($0) } ?? "",
          String(line.tally.attended), String(line.tally.expected),
          rateCell(line.tally.rateTenths), rateCell(line.tally.minuteRateTenths),
          line.concerns.map(\.code).joined(separator: " "),
        ]
      })
  }
}

extension Assignment {
  /// The post in a line: `Healthcare assistant, Ward 7, St Brigid, band 2`.
  fileprivate var shown: String {
    [jobTitle, department, site, payBand.map { "band \($0)" }].compactMap { $0 }
      .joined(separator: ", ")
  }
}

extension PersonCard {
  /// What the post was, as programs read it.
  fileprivate var past: [JSON] {
    earlier.map { past -> JSON in
      [
        "until": .string(past.until.iso), "department": JSON(past.post.department),
        "site": JSON(past.post.site), "job_title": JSON(past.post.jobTitle),
        "pay_band": JSON(past.post.payBand), "staff_group": JSON(past.post.staffGroup),
        "line_manager": JSON(past.post.lineManager?.text),
      ]
    }
  }
}

extension StaffMember {
  /// The person as programs read it, with every enrolment.
  fileprivate func members(_ enrolments: [EnrolmentLine]) -> JSON.Members {
    [
      "employee_number": .string(number.text), "name": .string(name.familyFirst),
      "known_as": JSON(name.knownAs), "department": JSON(post.department),
      "site": JSON(post.site), "job_title": JSON(post.jobTitle), "pay_band": JSON(post.payBand),
      "staff_group": JSON(post.staffGroup), "apprentice": .bool(post.isApprentice),
      "leaving_date": JSON(leavingDate?.iso),
      "enrolments": .array(
        enrolments.map { line in
          [
            "class": .string(line.line.theClass.code.text),
            "title": .string(line.line.theClass.title),
            "state": .string(line.enrolment.state.rawValue), "position": JSON(line.position),
            "attended": .integer(line.tally.attended),
            "expected": .integer(line.tally.expected),
            "rate": JSON(rate: line.tally.rateTenths),
            "minute_rate": JSON(rate: line.tally.minuteRateTenths),
            "concerns": .array(line.concerns.map { .string($0.code) }),
          ]
        }),
    ]
  }
}
