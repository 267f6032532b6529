public import Domain
import Wording

extension Report {
  /// The class roster: who has a place, and how they attended. Never waiting people (scenario X01).
  public static func roster(_ roster: ClassRoster, _ heading: SheetHeading) -> Report {
    let line = roster.line
    let notes = OverrideNotes(roster.learners.map { ($0.person, $0.override) })
    let total = roster.learners.reduce(into: AttendanceTally()) { $0 += $1.tally }
    let table = Document.Table(
      columns: [
        .number(""), .init("Name"), .init("Number", wraps: false), .init("Department"),
        .init("Band"), .init("State"), .number("Came"),
        .number("Rate"), .number("By\nminutes"),
      ],
      rows: roster.learners.enumerated().map { index, learner in
        [
          String(index + 1), notes.name(learner.person), learner.person.number.text,
          learner.person.department ?? "", learner.person.payBand ?? "",
          ([Wording.word(learner.state)] + learner.concerns.map { Wording.word($0) })
            .joined(separator: ", "),
        ] + learner.tally.came
      },
      total: roster.learners.isEmpty
        ? nil
        : [
          "", Wording.count(roster.learners.count, "learner"), "", "", "", "",
        ] + total.came, whenEmpty: "Nobody has a place yet.")
    return Report(
      document: heading.personal(
        "Class roster", title: "Class roster: \(line.theClass.title) (\(line.theClass.code))",
        subtitles: [
          Wording.pattern(line), Wording.counts(line.places), Wording.rateMeaning,
          Wording.minuteRateMeaning,
        ], orientation: .landscape, [.table(table)] + notes.blocks),
      json: [
        "class": .string(line.theClass.code.text),
        "learners": .array(roster.learners.map { .object($0.members) }),
      ],
      header: RosterLine.names, rows: roster.learners.map(\.cells))
  }

  /// The sign-in sheet of one session, with printed row numbers and room to sign.
  public static func signInSheet(
    _ register: Register, _ heading: SheetHeading
  ) -> Report {
    let line = register.line
    let session = register.session
    let last = register.lines.map(\.row).max() ?? 0
    let empty = (1...4).map { [String(last + $0), "", "", "", "", ""] }
    let table = Document.Table(
      columns: [
        .number(""), .init("Name", width: 24), .init("Number", width: 10, wraps: false),
        .init("Department", width: 14), .init("Time in", width: 8, wraps: false),
        .init("Signature", width: 26),
      ],
      rows: register.lines.map { row in
        [
          String(row.row), row.person.name.familyFirst, row.person.number.text,
          row.person.department ?? "", row.isToldAway ? "Away" : "", "",
        ]
      } + empty, style: .boxes)
    let learners = register.lines.map { row in
      RosterLine(
        person: row.person, state: .confirmed, marks: [:],
        tally: row.mark.map { mark in
          var tally = AttendanceTally()
          tally.count(mark)
          return tally
        } ?? AttendanceTally())
    }
    return Report(
      document: heading.personal(
        "Sign-in sheet", title: "Sign-in sheet: \(line.theClass.title) (\(line.theClass.code))",
        subtitles: [
          "Session \(session.number) of \(line.sessions.count), \(Wording.day(session.date)), "
            + Wording.times(session.start, session.end),
          Wording.whereAndWho(session, of: line),
        ],
        [
          .table(table),
          .paragraph("The tutor signs here: ______________________________"),
        ]),
      json: [
        "class": .string(line.theClass.code.text), "session": .integer(session.number),
        "learners": .array(learners.map { .object($0.members) }),
      ],
      header: RosterLine.names, rows: learners.map(\.cells))
  }
}

extension AttendanceTally {
  /// Sessions attended of those expected, the rate, and the rate of the minutes where there are any.
  var came: [String] {
    [
      "\(attended) of \(expected)", Wording.rate(rateTenths),
      minuteRateTenths.map { Wording.rate($0) } ?? "",
    ]
  }
}

extension RegisterLine {
  /// Whether the learner has told us of being away; why is nobody's business in the room.
  fileprivate var isToldAway: Bool {
    if case .authorised = mark { true } else { false }
  }
}

extension AttendanceConcern {
  /// The concern as programs read it: what, and of how much.
  var code: String {
    switch self {
    case .absentRunning(let sessions): "absent-running:\(sessions)"
    case .cannotReach(let threshold): "cannot-reach:\(threshold)"
    case .below(let threshold): "below:\(threshold)"
    }
  }
}

extension RosterLine {
  static let names = [
    "employee_number", "name", "department", "pay_band", "state", "attended", "expected", "rate",
    "minute_rate", "concerns",
  ]

  /// The learner as programs read it.
  var members: JSON.Members {
    [
      "employee_number": .string(person.number.text), "name": .string(person.name.familyFirst),
      "department": JSON(person.department), "pay_band": JSON(person.payBand),
      "state": .string(state.rawValue), "attended": .integer(tally.attended),
      "expected": .integer(tally.expected), "rate": JSON(rate: tally.rateTenths),
      "minute_rate": JSON(rate: tally.minuteRateTenths),
      "concerns": .array(concerns.map { .string($0.code) }),
    ]
  }

  var cells: [String] {
    [
      person.number.text, person.name.familyFirst, person.department ?? "",
      person.payBand ?? "", state.rawValue, String(tally.attended), String(tally.expected),
      rateCell(tally.rateTenths), rateCell(tally.minuteRateTenths),
      concerns.map(\.code).joined(separator: " "),
    ]
  }
}
