public import Domain
import Wording

extension Report {
  /// What is in the learning spaces, day by day.
  public static func diary(_ diary: SpaceDiary, _ heading: SheetHeading) -> Report {
    let sessions = diary.sessions.map { line in
      (
        day: line.session.date, start: line.session.start,
        row: [
          Wording.times(line.session.start, line.session.end), line.spaceName ?? "no space",
          "\(line.label.title) (\(line.label.code))", line.session.tutor ?? "",
          "\(line.places.confirmed) of \(line.places.maximum)",
          line.session.takesPlace ? "" : Wording.word(line.session.state),
        ]
      )
    }
    let names = diary.spaces.reduce(into: [SpaceCode: String]()) { $0[$1.code] = $1.name }
    let bookings = diary.bookings.map { booking in
      (
        day: booking.date, start: booking.start,
        row: [
          Wording.times(booking.start, booking.end),
          names[booking.space] ?? booking.space.text,
          "\(booking.label.title ?? Wording.privateBooking) (\(booking.code))", "", "",
          booking.state == .provisional ? "provisional" : "",
        ]
      )
    }
    let byDay = Dictionary(grouping: sessions + bookings, by: \.day)
    let groups = byDay.keys.sorted().map { day in
      Document.Table.Group(
        heading: Wording.day(day),
        rows: (byDay[day] ?? []).sorted { ($0.start, $0.row[1]) < ($1.start, $1.row[1]) }
          .map(\.row))
    }
    let table = Document.Table(
      columns: [
        .init("Time", wraps: false), .init("Space"), .init("What"), .init("Tutor"),
        .init("Booked", .right, wraps: false), .init(""),
      ], groups: groups, whenEmpty: "Nothing is booked.")
    let closed = diary.closedDays.map { Wording.sentence($0.closed, on: $0.day) }
    let title =
      diary.spaces.count == 1
      ? "Diary: \(diary.spaces[0].name) (\(diary.spaces[0].code))" : "Diary of learning spaces"
    return Report(
      document: heading.open(
        "Space diary", title: title,
        subtitles: ["\(Wording.day(diary.from)) to \(Wording.day(diary.to))"],
        (closed.isEmpty ? [] : [.lines(closed)]) + [.table(table)]),
      json: .array(
        Self.inOrder(
          diary.bookings.map { ($0.interval, JSON.object($0.members)) }
            + diary.sessions.map { line in
              var members = line.session.members
              members["number"] = nil
              members["session"] = .integer(line.session.number)
              members["class"] = .string(line.label.code.text)
              members["title"] = .string(line.label.title)
              return (line.session.interval, .object(members))
            })),
      header: ["date", "start", "end", "space", "class", "session", "title", "tutor", "state"],
      rows: Self.inOrder(
        diary.sessions.map { line in
          (
            line.session.interval,
            [
              line.session.date.iso, line.session.start.text, line.session.end.text,
              line.session.space?.text ?? "", line.label.code.text, String(line.session.number),
              line.label.title, line.session.tutor ?? "", line.session.shownState,
            ]
          )
        }
          + diary.bookings.map {
            (
              $0.interval,
              [
                $0.date.iso, $0.start.text, $0.end.text, $0.space.text, "", "",
                $0.label.title ?? Wording.privateBooking, "", $0.state.rawValue,
              ]
            )
          }))
  }

  private static func inOrder<Value>(_ all: [(when: Interval, value: Value)]) -> [Value] {
    all.enumerated().sorted {
      ($0.element.when.from, $0.offset) < ($1.element.when.from, $1.offset)
    }.map(\.element.value)
  }
}
