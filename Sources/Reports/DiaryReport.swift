public import Domain
import Wording

extension Report {
  /// What is in the learning spaces, day by day.
  public static func diary(_ diary: SpaceDiary, _ heading: SheetHeading) -> Report {
    let byDay = Dictionary(grouping: diary.sessions, by: \.session.date)
    let groups = byDay.keys.sorted().map { day in
      Document.Table.Group(
        heading: Wording.day(day),
        rows: (byDay[day] ?? []).map { line in
          [
            Wording.times(line.session.start, line.session.end), line.spaceName ?? "no space",
            "\(line.label.title) (\(line.label.code))", line.session.tutor ?? "",
            "\(line.places.confirmed) of \(line.places.maximum)",
            line.session.takesPlace ? "" : Wording.word(line.session.state),
          ]
        })
    }
    let table = Document.Table(
      columns: [
        .init("Time", wraps: false), .init("Space"), .init("Class"), .init("Tutor"),
        .init("Booked", .right, wraps: false), .init(""),
      ], groups: groups, whenEmpty: "Nothing is booked.")
    let title =
      diary.spaces.count == 1
      ? "Diary: \(diary.spaces[0].name) (\(diary.spaces[0].code))" : "Diary of learning spaces"
    return Report(
      document: heading.open(
        "Space diary", title: title,
        subtitles: ["\(Wording.day(diary.from)) to \(Wording.day(diary.to))"],
        [.table(table)]),
      json: .array(
        diary.sessions.map { line in
          var members = line.session.members
          members["number"] = nil
          members["session"] = .integer(line.session.number)
          members["class"] = .string(line.label.code.text)
          members["title"] = .string(line.label.title)
          return .object(members)
        }),
      header: ["date", "start", "end", "space", "class", "session", "title", "tutor", "state"],
      rows: diary.sessions.map { line in
        [
          line.session.date.iso, line.session.start.text, line.session.end.text,
          line.session.space?.text ?? "", line.label.code.text, String(line.session.number),
          line.label.title, line.session.tutor ?? "", line.session.shownState,
        ]
      })
  }
}
