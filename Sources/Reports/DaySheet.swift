public import Domain
import Wording

extension Report {
  /// A day on one sheet for whoever is at the desk: what is on, where, who teaches, how many come.
  public static func daySheet(_ diary: SpaceDiary, _ heading: SheetHeading) -> Report {
    let names = diary.spaces.reduce(into: [SpaceCode: String]()) { $0[$1.code] = $1.name }
    let sessions = diary.sessions.filter { $0.session.date == diary.from }.map { line in
      (
        start: line.session.start,
        row: [
          Wording.times(line.session.start, line.session.end), Wording.name(line.label),
          line.spaceName ?? "no space", line.session.tutor ?? "",
          line.session.takesPlace ? "\(line.expected)" : "",
          line.session.takesPlace
            ? "\(line.session.number): \(Wording.word(line.session.register))"
            : Wording.word(line.session.state), "",
        ]
      )
    }
    let bookings = diary.bookings.filter { $0.date == diary.from }.map { booking in
      (
        start: booking.start,
        row: [
          Wording.times(booking.start, booking.end),
          booking.label.title ?? Wording.privateBooking,
          names[booking.space] ?? booking.space.text, "", "",
          booking.state == .provisional ? "Provisional" : "", "",
        ]
      )
    }
    let table = Document.Table(
      columns: [
        .init("Time", wraps: false), .init("What"), .init("Space"), .init("Tutor"),
        .number("Expected"), .init("Session,\nregister"), .init("Notes", width: 14),
      ],
      rows: (sessions + bookings).sorted { ($0.start, $0.row[1]) < ($1.start, $1.row[1]) }
        .map(\.row), whenEmpty: Wording.nothingBooked)
    let report = Report.diary(diary, heading)
    return Report(
      document: heading.open(
        "Day sheet", title: "Day sheet: \(Wording.fullDay(diary.from))",
        subtitles: [
          "\(Wording.count(sessions.count, "session")), "
            + "\(Wording.count(bookings.count, "other booking"))"
        ], orientation: .landscape, [.table(table)]),
      json: report.json, header: report.header, rows: report.rows)
  }
}
