public import Domain
import Wording

extension Report {
  /// What has changed of a class's sessions to come, to be pinned up. It names nobody.
  public static func changeNotice(
    _ timetable: ClassTimetable, _ heading: SheetHeading
  ) -> Report {
    let theClass = timetable.line.theClass
    let changes = timetable.changes(from: heading.asAt.day)
    let table = changeTable(changes, timetable.spaces)
    let told = Wording.told(theClass, changes: changes.count).map {
      [Document.Block.paragraph($0)]
    }
    return Report(
      document: heading.open(
        "Change notice", title: "Change notice: \(Wording.name(theClass.label))",
        orientation: .landscape, typeSize: .poster,
        [.heading(theClass.title), .table(table)] + (told ?? [])),
      json: [
        "class": .string(theClass.code.text), "title": .string(theClass.title),
        "changes": .array(changes.map { .object($0.members) }),
      ],
      header: [
        "session", "was_date", "was_start", "was_end", "was_space", "date", "start", "end",
        "space", "state",
      ],
      rows: changes.map { change in
        [String(change.number)] + cells(change.was) + cells(change.now)
          + [change.now?.shownState ?? SessionState.cancelled.rawValue]
      })
  }

  /// Each session that changed, with what was and what is.
  static func changeTable(
    _ changes: [ChangedSession], _ spaces: [SpaceCode: LearningSpaceLabel]
  ) -> Document.Table {
    Document.Table(
      columns: [.init("Session", wraps: false), .init("Was"), .init("Now")],
      rows: changes.map { change in
        [
          String(change.number), Wording.lines(change.was, spaces).joined(separator: "\n"),
          Wording.now(change, spaces).joined(separator: "\n"),
        ]
      }, whenEmpty: Wording.nothingChanged)
  }

  private static func cells(_ session: Session?) -> [String] {
    guard let session else { return ["", "", "", ""] }
    return [
      session.date.iso, session.start.text, session.end.text, session.space?.text ?? "",
    ]
  }
}

extension ChangedSession {
  /// What was and what is, as programs read it.
  var members: JSON.Members {
    [
      "session": .integer(number), "was": was.map { .object($0.members) } ?? .null,
      "now": now.map { .object($0.members) } ?? .null,
    ]
  }
}
