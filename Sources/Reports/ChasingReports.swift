public import Domain
import Wording

extension Report {
  /// Whom to call about attendance, each with a box to tick and room for what was said.
  public static func slipping(
    _ lines: [SlippingLine], of label: String? = nil, _ heading: SheetHeading
  ) -> Report {
    let classes = lines.map(\.label).reduce(into: [ClassLabel]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let table = Document.Table(
      columns: [
        .init("Called", .centre, wraps: false), .init("Name, number"), .init("Where, e-mail"),
        .init("What"), .init("Came, rate, by minutes"), .init("Last came", wraps: false),
        .init("Noted"),
      ],
      groups: classes.map { label in
        .init(
          heading: Wording.name(label),
          rows: lines.filter { $0.label == label }.map { line in
            [
              "[ ]", "\(line.person.name.familyFirst), \(line.person.number)",
              [line.person.department, line.email].compactMap { $0 }.joined(separator: ", "),
              Wording.words(line.concerns),
              line.tally.came.filter { !$0.isEmpty }.joined(separator: ", "),
              line.lastCame.map { Wording.shortDay($0) } ?? "never",
              line.note.map { Wording.word($0) } ?? "",
            ]
          })
      },
      total: lines.isEmpty
        ? nil : ["", Wording.count(Set(lines.map(\.person.number)).count, "person", "people")],
      whenEmpty: "Nobody is to be called.")
    return Report(
      document: heading.personal(
        "Attendance calls", title: "Whom to call about attendance",
        subtitles: [label ?? "All classes with absences in the last four weeks"]
          + [Wording.rateMeaning, Wording.minuteRateMeaning], orientation: .landscape,
        [.table(table)]),
      json: .array(
        lines.map { line in
          [
            "employee_number": .string(line.person.number.text),
            "name": .string(line.person.name.familyFirst),
            "department": JSON(line.person.department), "email": JSON(line.email),
            "class": .string(line.label.code.text),
            "attended": .integer(line.tally.attended), "expected": .integer(line.tally.expected),
            "rate": JSON(rate: line.tally.rateTenths),
            "minute_rate": JSON(rate: line.tally.minuteRateTenths),
            "concerns": .array(line.concerns.map { .string($0.code) }),
            "last_came": JSON(line.lastCame?.iso), "note": JSON(line.note?.rawValue),
          ]
        }),
      header: [
        "employee_number", "name", "department", "email", "class", "attended", "expected",
        "rate", "minute_rate", "concerns", "last_came", "note",
      ],
      rows: lines.map { line in
        [
          line.person.number.text, line.person.name.familyFirst, line.person.department ?? "",
          line.email ?? "", line.label.code.text, String(line.tally.attended),
          String(line.tally.expected), rateCell(line.tally.rateTenths),
          rateCell(line.tally.minuteRateTenths),
          line.concerns.map(\.code).joined(separator: " "), line.lastCame?.iso ?? "",
          line.note?.rawValue ?? "",
        ]
      })
  }

  /// Registers of sessions that are over and not submitted, and whom to chase.
  public static func openRegisters(
    _ registers: [OpenRegister], _ heading: SheetHeading
  ) -> Report {
    let table = Document.Table(
      columns: [
        .init("Chased", .centre, wraps: false), .init("Class"),
        .number("Session"), .init("Day", wraps: false), .number("Days ago"),
        .number("Marked"), .init("Ask"),
      ],
      rows: registers.map { open in
        [
          "[ ]", Wording.name(open.line.label), String(open.line.session.number),
          Wording.shortDay(open.line.session.date), String(open.days),
          "\(open.line.marked) of \(open.line.expected)", Wording.chase(open),
        ]
      },
      total: registers.isEmpty ? nil : ["", Wording.count(registers.count, "register")],
      whenEmpty: "Every register is submitted.")
    return Report(
      document: heading.open(
        "Registers not submitted", title: "Registers not submitted",
        subtitles: ["Sessions that are over, the oldest first"], [.table(table)]),
      json: .array(
        registers.map { open in
          [
            "class": .string(open.line.label.code.text), "title": .string(open.line.label.title),
            "session": .integer(open.line.session.number),
            "date": .string(open.line.session.date.iso), "days": .integer(open.days),
            "marked": .integer(open.line.marked), "expected": .integer(open.line.expected),
            "tutor": JSON(open.line.session.tutor),
          ]
        }),
      header: ["class", "title", "session", "date", "days", "marked", "expected", "tutor"],
      rows: registers.map { open in
        [
          open.line.label.code.text, open.line.label.title, String(open.line.session.number),
          open.line.session.date.iso, String(open.days), String(open.line.marked),
          String(open.line.expected), open.line.session.tutor ?? "",
        ]
      })
  }
}
