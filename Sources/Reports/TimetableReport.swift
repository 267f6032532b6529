public import Domain
import Wording

extension Report {
  /// Every session of a class, for learners to take away.
  public static func timetable(_ timetable: ClassTimetable, _ heading: SheetHeading) -> Report {
    let label = timetable.line.theClass.label
    let sessions = timetable.line.sessions
    let table = Document.Table(
      columns: [
        .number("Session"), .init("Day", wraps: false), .init("Time", wraps: false),
        .init("Space"), .init("Tutor"), .init(""),
      ],
      rows: sessions.map { session in
        [
          String(session.number), Wording.day(session.date),
          Wording.times(session.start, session.end),
          session.space.map { timetable.spaces[$0]?.name ?? $0.text } ?? "",
          session.tutor ?? "",
          Wording.note(session, timetable.change(of: session.number), timetable.spaces),
        ]
      }, whenEmpty: "No sessions.")
    return Report(
      document: heading.open(
        "Class timetable", title: Wording.name(label),
        subtitles: [Wording.pattern(timetable.line)], [.table(table)]),
      json: [
        "class": .string(label.code.text), "title": .string(label.title),
        "sessions": .array(sessions.map { .object($0.members) }),
      ],
      header: ["number", "date", "start", "end", "space", "tutor", "state"],
      rows: sessions.map { session in
        [
          String(session.number), session.date.iso, session.start.text, session.end.text,
          session.space?.text ?? "", session.tutor ?? "", session.shownState,
        ]
      })
  }

  /// Every session of every class over some days: the timetable of a trust or a centre.
  public static func programme(
    _ diary: SpaceDiary, of centre: String?, _ heading: SheetHeading
  ) -> Report {
    let groups = Dictionary(grouping: diary.sessions, by: \.session.date)
      .sorted { $0.key < $1.key }.map { day, lines in
        Document.Table.Group(
          heading: Wording.day(day),
          rows: lines.map { line in
            [
              Wording.times(line.session.start, line.session.end), Wording.name(line.label),
              line.spaceName ?? "", line.session.tutor ?? "",
              line.session.takesPlace ? "" : Wording.word(line.session.state),
            ]
          })
      }
    let table = Document.Table(
      columns: [
        .init("Time", wraps: false), .init("Class"), .init("Space"), .init("Tutor"), .init(""),
      ], groups: groups, whenEmpty: "No sessions.")
    return Report(
      document: heading.open(
        "Timetable", title: centre.map { "Timetable: \($0)" } ?? "Timetable",
        subtitles: ["\(Wording.day(diary.from)) to \(Wording.day(diary.to))"], [.table(table)]),
      json: .array(
        diary.sessions.map { line in
          .object(
            JSON.Members([
              ("class", .string(line.label.code.text)), ("title", .string(line.label.title)),
            ]).and(line.session.members))
        }),
      header: ["class", "title", "number", "date", "start", "end", "space", "tutor", "state"],
      rows: diary.sessions.map { line in
        [line.label.code.text, line.label.title, String(line.session.number)]
          + [line.session.date.iso, line.session.start.text, line.session.end.text]
          + [line.session.space?.text ?? "", line.session.tutor ?? "", line.session.shownState]
      })
  }
}
