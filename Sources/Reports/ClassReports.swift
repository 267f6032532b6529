public import Domain
import Wording

extension Report {
  /// Classes, one a row.
  public static func classes(_ lines: [ClassLine], _ heading: SheetHeading) -> Report {
    let table = Document.Table(
      columns: [
        .init("Code", wraps: false), .init("Class"), .init("State", wraps: false),
        .init("Starts", wraps: false), .init("Places", .right, wraps: false),
        .number("Wait:\nplace"), .number("Wait:\nrelease"),
      ],
      rows: lines.map { line in
        [
          line.theClass.code.text, line.theClass.title, Wording.word(line.standing),
          line.first.map { Wording.when($0) } ?? "", Wording.placesOf(line.places),
          String(line.places.waiting), String(line.places.requested),
        ]
      }, whenEmpty: "No classes.")
    return Report(
      document: heading.open(
        "Class list", title: "Classes", subtitles: [Wording.count(lines.count, "class", "classes")],
        [.table(table)]),
      json: .array(lines.map { JSON.object($0.members) }),
      header: [
        "code", "course", "title", "state", "minimum", "maximum", "confirmed", "offered",
        "requested", "left", "waiting",
      ],
      rows: lines.map { line in
        let places = line.places
        return [
          line.theClass.code.text, line.theClass.course.text, line.theClass.title,
          line.standing.rawValue,
        ]
          + [
            places.minimum, places.maximum, places.confirmed, places.offered, places.requested,
            places.left, places.waiting,
          ].map { String($0) }
      })
  }

  /// One class with its sessions.
  public static func theClass(_ line: ClassLine, _ heading: SheetHeading) -> Report {
    let theClass = line.theClass
    let places = line.places
    let sessions = line.sessions
    var members = line.members
    members["agreement"] =
      line.agreement.map { ["code": .string($0.code.text), "title": .string($0.title)] } ?? .null
    members["kept"] = .array(places.kept.map { .object($0.members) })
    members["sessions"] = .array(sessions.map { .object($0.members) })
    var facts: [Document.Fact] = [
      .init("Course", theClass.course.text), .init("State", Wording.word(line.standing)),
      .init("Places", "\(Wording.counts(places)); \(Wording.places(places))"),
      .init("Minimum", Wording.minimum(theClass)),
    ]
    facts += places.kept.map { .init("Kept", Wording.sentence($0)) }
    facts += [
      .init("A freed place is", Wording.word(theClass.freedPlace)),
      .init("Enrolment", Wording.window(theClass)),
      .init("Agreement", Wording.governing(line)),
    ]
    facts += Wording.freePlaces(line, at: heading.asAt).map { [.init("Free places", $0)] } ?? []
    let table = Document.Table(
      columns: [
        .number("Session"), .init("Date", wraps: false), .init("Time", wraps: false),
        .init("Space"), .init("Tutor"), .init("State"), .init("Register"),
      ],
      rows: sessions.map { session in
        [
          String(session.number), Wording.day(session.date),
          Wording.times(session.start, session.end), line.spaceName(of: session) ?? "",
          session.tutor ?? "", Wording.word(session.state), Wording.word(session.register),
        ]
      }, whenEmpty: "No sessions.")
    return Report(
      document: heading.open(
        "Class", title: "\(theClass.title) (\(theClass.code))",
        subtitles: theClass.reason.map { [$0] } ?? [], [.facts(facts), .table(table)]),
      json: .object(members),
      header: ["number", "date", "start", "end", "space", "tutor", "state"],
      rows: sessions.map { session in
        [
          String(session.number), session.date.iso, session.start.text, session.end.text,
          session.space?.text ?? "", session.tutor ?? "", session.shownState,
        ]
      })
  }
}

extension ClassLine {
  /// The class as programs read it, without its sessions.
  var members: JSON.Members {
    [
      "code": .string(theClass.code.text), "course": .string(theClass.course.text),
      "title": .string(theClass.title), "state": .string(standing.rawValue),
      "places": [
        "minimum": .integer(places.minimum), "maximum": .integer(places.maximum),
        "confirmed": .integer(places.confirmed), "offered": .integer(places.offered),
        "requested": .integer(places.requested), "left": .integer(places.left),
        "waiting": .integer(places.waiting),
      ],
    ]
  }
}

extension Session {
  /// The state as programs read it: a session is held once its register is submitted.
  var shownState: String {
    takesPlace && register.isSubmitted ? "held" : state.rawValue
  }

  /// The session as programs read it.
  var members: JSON.Members {
    [
      "number": .integer(number), "date": .string(date.iso), "start": .string(start.text),
      "end": .string(end.text), "space": JSON(space?.text), "tutor": JSON(tutor),
      "state": .string(shownState),
    ]
  }
}
