public import Domain
import Wording

extension Report {
  /// A learner's own record: every class with a place, and the hours in the room.
  public static func learnerRecord(_ record: LearnerRecord, _ heading: SheetHeading) -> Report {
    let person = record.person
    let total = record.classes.reduce(into: AttendanceTally()) { $0 += $1.tally }
    let table = Document.Table(
      columns: [
        .init("Class"), .init("Code", wraps: false), .init("When"), .init("State"),
        .number("Came"), .number("Rate"), .number("By\nminutes"),
        .init("Time\nlearned", .right, wraps: false),
      ],
      rows: record.classes.map { one in
        [
          one.line.theClass.title, one.line.theClass.code.text, Wording.span(one.line),
          Wording.word(one.state), "\(one.tally.attended) of \(one.tally.expected)",
        ] + one.tally.rates + [Wording.duration(one.minutes)]
      },
      total: record.classes.isEmpty
        ? nil
        : [
          Wording.count(record.classes.count, "class", "classes"), "", "", "",
          "\(total.attended) of \(total.expected)",
        ] + total.rates + [Wording.duration(record.minutes)], whenEmpty: "No classes yet.")
    return Report(
      document: heading.personal(
        "Learner's record", title: "Learning record: \(person.name.spoken)",
        subtitles: [
          "Employee number \(person.number)", Wording.rateMeaning, Wording.minuteRateMeaning,
        ], [.table(table)]),
      json: [
        "employee_number": .string(person.number.text),
        "name": .string(person.name.familyFirst), "minutes": .integer(record.minutes),
        "classes": .array(record.classes.map { .object($0.members) }),
      ],
      header: LearnedClass.names, rows: record.classes.map(\.cells))
  }

  /// The proof of having attended a class to its end, to be signed.
  public static func certificate(_ place: LearnerPlace, _ heading: SheetHeading) -> Report {
    let learned = place.learned
    let theClass = learned.line.theClass
    let tutors = learned.line.sessions.compactMap(\.tutor).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let blocks: [Document.Block] = [
      .centred([
        .init(""), .init("Certificate of attendance", isStrong: true), .init(""),
        .init("This is to certify that"), .init(""),
        .init(place.person.name.spoken, isStrong: true), .init(""),
        .init(Wording.attended(learned) + " of"), .init(""),
        .init(theClass.title, isStrong: true), .init(""), .init(Wording.span(learned.line)),
        .init(heading.settings[.organisation]), .init(""), .init(""),
      ]),
      .facts([
        .init(tutors.count > 1 ? "Tutors" : "Tutor", tutors.joined(separator: ", ")),
        .init("Signed", "______________________________    Date ____________"), .init("", ""),
        .init("For the partnership", "______________________________    Date ____________"),
      ]),
    ]
    return Report(
      document: heading.personal(
        "Certificate of attendance", title: "\(theClass.title) (\(theClass.code))",
        orientation: .landscape, blocks),
      json: .object(place.members.and(learned.members)),
      header: ["employee_number", "name"] + LearnedClass.names,
      rows: [[place.person.number.text, place.person.name.familyFirst] + learned.cells])
  }

  /// What somebody with a place has to know: when, where, how to get in, whom to tell.
  public static func joiningSlip(_ place: LearnerPlace, _ heading: SheetHeading) -> Report {
    let line = place.learned.line
    let names = place.spaces.reduce(into: [SpaceCode: String]()) { $0[$1.code] = $1.name }
    let sessions = line.sessions.filter(\.takesPlace)
    let access = place.spaces.map { space in
      let access = Wording.access(space)
      return [space.name, space.site, space.centre, access.isEmpty ? nil : access]
        .compactMap { $0 }.joined(separator: ", ")
    }
    var facts = [
      Document.Fact("For", "\(place.person.name.spoken) (\(place.person.number))"),
      .init("Class", Wording.name(line.theClass.label)),
      .init("Begins", line.first.map { Wording.moment($0.date, $0.start) } ?? "not set"),
      .init("Where", access.isEmpty ? "to be told" : access.joined(separator: "\n")),
      .init("Your time", Wording.word(place.release)),
    ]
    if !line.theClass.kit.isEmpty {
      facts.append(
        .init("There will be", line.theClass.kit.map { Wording.item($0) }.joined(separator: ", ")))
    }
    let table = Document.Table(
      columns: [
        .number(""), .init("Day", wraps: false), .init("Time", wraps: false), .init("Space"),
        .init("Tutor"),
      ],
      rows: sessions.map { session in
        [
          String(session.number), Wording.day(session.date),
          Wording.times(session.start, session.end),
          session.space.map { names[$0] ?? $0.text } ?? "", session.tutor ?? "",
        ]
      }, whenEmpty: "No sessions.")
    return Report(
      document: heading.personal(
        "Joining slip", title: "Your place: \(line.theClass.title)",
        [.facts(facts), .table(table), .paragraph(Wording.cannotCome)]),
      json: .object(
        place.members.and([
          "class": .string(line.theClass.code.text), "title": .string(line.theClass.title),
          "release": .string(place.release.rawValue),
          "sessions": .array(sessions.map { .object($0.members) }),
        ])),
      header: ["number", "date", "start", "end", "space", "tutor"],
      rows: sessions.map {
        [
          String($0.number), $0.date.iso, $0.start.text, $0.end.text, $0.space?.text ?? "",
          $0.tutor ?? "",
        ]
      })
  }
}

extension LearnerPlace {
  fileprivate var members: JSON.Members {
    [
      "employee_number": .string(person.number.text), "name": .string(person.name.familyFirst),
    ]
  }
}

extension LearnedClass {
  fileprivate static let names = [
    "class", "title", "first_date", "last_date", "state", "attended", "expected", "rate",
    "minute_rate", "minutes",
  ]

  fileprivate var cells: [String] {
    [
      line.theClass.code.text, line.theClass.title, line.first?.date.iso ?? "",
      line.last?.date.iso ?? "", state.rawValue, String(tally.attended), String(tally.expected),
      rateCell(tally.rateTenths), rateCell(tally.minuteRateTenths), String(minutes),
    ]
  }

  fileprivate var members: JSON.Members {
    [
      "class": .string(line.theClass.code.text), "title": .string(line.theClass.title),
      "first_date": JSON(line.first?.date.iso), "last_date": JSON(line.last?.date.iso),
      "state": .string(state.rawValue), "attended": .integer(tally.attended),
      "expected": .integer(tally.expected), "rate": JSON(rate: tally.rateTenths),
      "minute_rate": JSON(rate: tally.minuteRateTenths), "minutes": .integer(minutes),
    ]
  }
}
