public import Domain
public import Interchange
import Wording

extension Report {
  /// Who of some staff is in class when, in whose time, and who came; then the cover by day.
  public static func staffRoster(_ roster: StaffRoster, _ heading: SheetHeading) -> Report {
    let days = Dictionary(grouping: roster.lines, by: \.day).sorted { $0.key < $1.key }
    // Of one department it need not be said on every line.
    var isMixed = true
    if case .department = roster.scope.of { isMixed = false }
    let table = Document.Table(
      columns: [.init("Time", wraps: false), .init("Name"), .init("Number", wraps: false)]
        + (isMixed ? [.init("Department")] : [])
        + [.init("Class"), .init("In"), .init("Attended")],
      groups: days.map { day, lines in
        .init(heading: Wording.day(day), rows: lines.map { $0.texts(withDepartment: isMixed) })
      }, whenEmpty: "Nobody is in class on these days.")
    let cover = Document.Table(
      columns: [.init("Day", wraps: false), .number("People"), .number("Work time released")],
      rows: roster.cover.map {
        [Wording.day($0.day), String($0.people), Wording.duration($0.minutes)]
      },
      total: roster.cover.isEmpty
        ? nil
        : [
          Wording.count(roster.cover.count, "day"),
          String(Set(roster.lines.filter { $0.minutes.work > 0 }.map(\.number)).count),
          Wording.duration(roster.cover.reduce(0) { $0 + $1.minutes }),
        ],
      whenEmpty: "No work time is released on these days.")
    return Report(
      document: heading.personal(
        "Staff roster", title: Wording.whose(roster),
        subtitles: [Wording.covers(roster), Wording.staffRosterMeaning],
        [.table(table), .heading("Cover by day"), .table(cover)]),
      json: [
        "of": .string(roster.name), "from": .string(roster.scope.from.iso),
        "to": .string(roster.scope.to.iso), "staff": .integer(roster.staff),
        "sessions": .array(roster.lines.map { .object($0.members) }),
        "cover": .array(
          roster.cover.map {
            [
              "date": .string($0.day.iso), "people": .integer($0.people),
              "work_minutes": .integer($0.minutes),
            ]
          }),
        "as_at": .string("\(roster.asAt.day.iso)T\(roster.asAt.time.text)"),
      ],
      header: StaffRosterLine.names, rows: roster.lines.map(\.cells))
  }
}

extension StaffRosterLine {
  fileprivate static let names = [
    "employee_number", "name", "department", "date", "start", "end", "class", "time",
    "work_minutes", "own_minutes", "state", "attended", "late", "left_early",
  ]

  fileprivate func texts(withDepartment: Bool) -> [String] {
    [Wording.times(start, end), name.familyFirst, number.text]
      + (withDepartment ? [department ?? ""] : [])
      + [Wording.title(self), Wording.time(self), Wording.word(attended)]
  }

  fileprivate var members: JSON.Members {
    let (code, late, early) = parts
    return [
      "employee_number": .string(number.text), "name": .string(name.familyFirst),
      "department": JSON(department), "date": .string(day.iso), "start": .string(start.text),
      "end": .string(end.text), "class": JSON(title), "time": .string(time.rawValue),
      "work_minutes": .integer(minutes.work), "own_minutes": .integer(minutes.own),
      "state": .string(takesPlace ? "scheduled" : "cancelled"), "attended": JSON(code),
      "late": JSON(late), "left_early": JSON(early),
    ]
  }

  fileprivate var cells: [String] {
    let (code, late, early) = parts
    return [
      number.text, name.familyFirst, department ?? "", day.iso, start.text, end.text,
      title ?? "", time.rawValue, String(minutes.work), String(minutes.own),
      takesPlace ? "scheduled" : "cancelled", code ?? "", late.map { String($0) } ?? "",
      early.map { String($0) } ?? "",
    ]
  }

  /// Whether the person came, as a code, and the minutes missed.
  private var parts: (code: String?, late: Int?, early: Int?) {
    switch attended {
    case nil: (nil, nil, nil)
    case .there(let late, let early): ("yes", late, early)
    case .away: ("away", nil, nil)
    case .absent: ("no", nil, nil)
    }
  }
}

extension StaffRoster {
  /// The roster as a file of iCalendar.
  public var calendarFile: String { CalendarFile(self).text }
}

extension CalendarFile {
  /// The sessions of some staff for a manager's calendar; of a class in own time only that there is one.
  public init(_ roster: StaffRoster) {
    self.init(
      name: Wording.whose(roster), asAt: roster.asAt.moment,
      events: roster.lines.map { line in
        Event(
          id: line.event.id, revision: line.event.revision,
          status: line.takesPlace ? .confirmed : .cancelled, from: line.event.from,
          to: line.event.to,
          summary: "\(line.name.spoken): \(Wording.title(line)), \(Wording.word(line.time))")
      })
  }
}
