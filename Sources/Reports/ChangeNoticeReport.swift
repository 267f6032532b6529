public import Domain
import Wording

extension Report {
  /// What has changed of a class's sessions to come, to be pinned up. It names nobody.
  public static func changeNotice(
    _ timetable: ClassTimetable, _ heading: SheetHeading
  ) -> Report {
    let theClass = timetable.line.theClass
    let changes = timetable.changes(from: heading.asAt.day)
    let table = Document.Table(
      columns: [.init("Session", wraps: false), .init("Was"), .init("Now")],
      rows: changes.map { change in
        [
          String(change.number),
          Wording.lines(change.was, timetable.spaces).joined(separator: "\n"),
          Wording.now(change, timetable.spaces).joined(separator: "\n"),
        ]
      }, whenEmpty: Wording.nothingChanged)
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
        "changes": .array(
          changes.map { change in
            [
              "session": .integer(change.number),
              "was": change.was.map { .object($0.members) } ?? .null,
              "now": change.now.map { .object($0.members) } ?? .null,
            ]
          }),
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

  private static func cells(_ session: Session?) -> [String] {
    guard let session else { return ["", "", "", ""] }
    return [
      session.date.iso, session.start.text, session.end.text, session.space?.text ?? "",
    ]
  }
}
