public import Domain
import Wording

extension Report {
  /// A register as taken, with every amended value readable beside the one that stands.
  public static func register(_ register: Register, _ heading: SheetHeading) -> Report {
    let line = register.line
    let session = register.session
    let table = Document.Table(
      columns: [
        .number(""), .init("Name"), .init("Number", wraps: false), .init("Department"),
        .init("Mark"), .init("Amended"),
      ],
      rows: register.lines.map { row in
        [
          String(row.row), row.person.name.familyFirst, row.person.number.text,
          row.person.department ?? "", row.mark.map { Wording.word($0) } ?? "not marked",
          row.amendments.map {
            "was \($0.from.map { Wording.word($0) } ?? "not marked"): \($0.reason) (\($0.by))"
          }.joined(separator: "; "),
        ]
      },
      total: ["", "\(register.marked) of \(register.lines.count) marked", "", "", "", ""],
      whenEmpty: "Nobody is expected.")
    return Report(
      document: heading.personal(
        "Register", title: "Register: \(line.theClass.title) (\(line.theClass.code))",
        subtitles: [
          "Session \(session.number) of \(line.sessions.count), \(Wording.day(session.date)), "
            + Wording.times(session.start, session.end),
          Wording.whereAndWho(session), "Register: \(Wording.word(session.register))",
        ], [.table(table)]),
      json: [
        "class": .string(line.theClass.code.text), "session": .integer(session.number),
        "state": .string(session.register.rawValue),
        "marks": .array(register.lines.map { .object($0.members) }),
      ],
      header: ["employee_number", "name", "mark", "minutes", "code"],
      rows: register.lines.map { row in
        [
          row.person.number.text, row.person.name.familyFirst, row.mark?.text ?? "",
          row.mark?.minutes.map { String($0) } ?? "", row.mark?.code ?? "",
        ]
      })
  }
}

extension Mark {
  /// Minutes late, or minutes left early where not late.
  var minutes: Int? {
    switch self {
    case .late(let late, _): late
    case .leftEarly(let early): early
    default: nil
    }
  }

  /// The code of an authorised absence.
  var code: String? {
    if case .authorised(let reason) = self { reason.rawValue } else { nil }
  }
}

extension RegisterLine {
  /// The learner's mark as programs read it.
  var members: JSON.Members {
    var members: JSON.Members = [
      "employee_number": .string(person.number.text), "name": .string(person.name.familyFirst),
      "mark": JSON(mark?.text), "minutes": JSON(mark?.minutes), "code": JSON(mark?.code),
    ]
    if !amendments.isEmpty {
      members["amendments"] = .array(
        amendments.map { amendment in
          [
            "from": JSON(amendment.from?.text), "to": .string(amendment.to.text),
            "reason": .string(amendment.reason), "by": .string(amendment.by),
            "at": .string(amendment.at.iso),
          ]
        })
    }
    return members
  }
}
