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
        .init("Mark"), .init("Note"),
      ],
      rows: register.lines.map { row in
        [
          String(row.row), row.person.name.familyFirst, row.person.number.text,
          row.person.department ?? "", row.shownMark, row.note.map { Wording.word($0) } ?? "",
        ]
      },
      total: ["", "\(register.marked) of \(register.lines.count) marked", "", "", "", ""],
      whenEmpty: "Nobody is expected.")
    let lock = Wording.lock(register, on: heading.asAt.day)
    return Report(
      document: heading.personal(
        "Register", title: "Register: \(line.theClass.title) (\(line.theClass.code))",
        subtitles: [
          "Session \(session.number) of \(line.sessions.count), \(Wording.day(session.date)), "
            + Wording.times(session.start, session.end),
          Wording.whereAndWho(session, of: line),
        ]
          + (session.takesPlace
            ? ["Register: \(Wording.word(session.register))", Wording.came(register.tally)]
            : ["This session was cancelled: it counts for nobody."])
          + [lock].compactMap { $0 }, [.table(table)] + register.amendmentBlocks),
      json: [
        "class": .string(line.theClass.code.text), "session": .integer(session.number),
        "state": .string(session.register.rawValue),
        "amend_until": JSON(register.lastDayToAmend?.iso),
        "marks": .array(register.lines.map { .object($0.members) }),
      ],
      header: ["employee_number", "name", "mark", "minutes", "code", "note", "row"],
      rows: register.lines.map { row in
        [
          row.person.number.text, row.person.name.familyFirst, row.mark?.text ?? "",
          row.mark?.minutes.map { String($0) } ?? "", row.mark?.code ?? "",
          row.note?.rawValue ?? "", String(row.row),
        ]
      })
  }
}

extension Register {
  /// Every amendment: who, when, from what to what, and why.
  fileprivate var amendmentBlocks: [Document.Block] {
    let rows = lines.flatMap { line in
      line.amendments.map { amendment in
        [
          amendment.wall.map { Wording.wall($0) } ?? "", line.person.name.familyFirst,
          amendment.from.map { Wording.word($0) } ?? "not marked", Wording.word(amendment.to),
          amendment.reason,
          amendment.by + (amendment.allowedBy.map { ", allowed by \($0)" } ?? ""),
        ]
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading("Amendments"),
      .table(
        Document.Table(
          columns: [
            .init("When", wraps: false), .init("Name"), .init("Was"), .init("Is"),
            .init("Why"), .init("By"),
          ], rows: rows)),
    ]
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
  /// The mark in words; that it was amended is said beside it.
  fileprivate var shownMark: String {
    let word = mark.map { Wording.word($0) } ?? (isOnBreak ? "on a break" : "not marked")
    return amendments.isEmpty ? word : "\(word) (amended)"
  }

  /// The learner's mark as programs read it.
  var members: JSON.Members {
    var members: JSON.Members = [
      "employee_number": .string(person.number.text), "name": .string(person.name.familyFirst),
      "mark": JSON(mark?.text), "minutes": JSON(mark?.minutes), "code": JSON(mark?.code),
      "note": JSON(note?.rawValue), "row": .integer(row),
    ]
    if !amendments.isEmpty {
      members["amendments"] = .array(
        amendments.map { amendment in
          [
            "from": JSON(amendment.from?.text), "to": .string(amendment.to.text),
            "reason": .string(amendment.reason), "by": .string(amendment.by),
            "at": .string(amendment.at.iso), "allowed_by": JSON(amendment.allowedBy),
          ]
        })
    }
    return members
  }
}
