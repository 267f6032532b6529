import Canvas
import Domain
import Wording

/// Holidays and closures of the year to come; a closure is added or taken back, a holiday too.
struct CalendarScreen: Screen {
  static let acts: [Act<CalendarScreen>] = [
    Act(
      "Close", keys: [.function(6), .character("n")],
      help: "Closes the trust, a centre or a space, or notes that a tutor is away", hint: "Close"
    ) { _, turn in turn.push(CloseScreen()) },
    Act(
      "Take back", keys: [.delete, .character("x")],
      help: "Takes the closure or the trust's own holiday at the > row back",
      hint: "Take back", whyNot: { $0.row == nil ? "There is nothing to take back." : nil }
    ) { screen, turn in screen.takeBack(&turn) },
    Act(
      "Add a holiday", keys: [.character("h")],
      help: "Makes a day a holiday of the trust: nothing takes place on it", hint: "Holiday"
    ) { screen, turn in screen.addHoliday(&turn) },
  ]

  private var calendar: TrustCalendar?
  private var cursor = ListCursor()
  private var today = Day(number: 0)

  var title: String { "Holidays and closures" }

  /// One line: a holiday, or a closure.
  enum Row: Hashable {
    case holiday(Day, String)
    case closure(Closure)

    var day: Day {
      switch self {
      case .holiday(let day, _): day
      case .closure(let closure): closure.first
      }
    }
  }

  var rows: [Row] {
    guard let calendar else { return [] }
    let closures = calendar.closures.filter { $0.last >= today }
    return
      (calendar.holidays(from: today, to: today + 365).map { .holiday($0.day, $0.name) }
      + closures.map { .closure($0) }).sorted { $0.day < $1.day }
  }

  var row: Row? {
    let rows = rows
    return rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil
  }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.calendar)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    guard case .calendar(let calendar) = answer else { return }
    self.calendar = calendar
    cursor.select(cursor.selected, count: rows.count, height: height(turn.room))
  }

  private func height(_ room: Room) -> Int { max(1, room.body.count - 4) }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    if case .mouse(let row, _, .press) = key {
      let height = height(turn.room)
      if let index = cursor.row(
        at: row, first: turn.room.body.lowerBound + 1, count: rows.count, height: height)
      {
        cursor.select(index, count: rows.count, height: height)
      }
      return true
    }
    return cursor.update(key, count: rows.count, height: height(turn.room))
  }

  var prompt: String? {
    switch row {
    case .closure(let closure): "x takes \(closure.code) back. n closes something else."
    case .holiday: "x opens the trust on that day. n closes something for some days."
    case nil: "n closes the trust, a centre or a space, or notes that a tutor is away."
    }
  }

  private mutating func takeBack(_ turn: inout Turn) {
    switch row {
    case .closure(let closure):
      turn.open(
        .question(
          Question(
            "Take the closure back?", [Wording.sentence(closure)],
            buttons: ["Keep it", "Take it back"]
          ) { _, button, turn in
            if button == 1 { turn.ask(.timetable(.reopen(closure.code))) }
          }))
    case .holiday(let day, let name):
      let isOwn = calendar?.changes[day]?.isHoliday ?? false
      turn.open(
        .question(
          Question(
            "No holiday here?",
            [
              "\(Wording.day(day)) is \(name). "
                + "Classes are then planned on that day as on any other."
            ], buttons: ["Keep it", "Open on that day"]
          ) { _, button, turn in
            guard button == 1 else { return }
            turn.ask(.timetable(.holiday(day, name: isOwn ? nil : name, isHoliday: false)))
          }))
    case nil: break
    }
  }

  private func addHoliday(_ turn: inout Turn) {
    let today = today
    turn.open(
      .field(
        FieldBox(
          "Which day is a holiday of the trust?", help: "1 jul, 24/11 or 2027-06-07.",
          check: { $0.isEmpty ? .wrong("Write a day.") : DateWords.understood($0, today: today) },
          entered: { _, text, turn in
            guard let day = DateWords.day(text, today: today) else { return }
            turn.open(
              .reason(
                "What is \(Wording.day(day)) called?",
                "It is shown wherever the day is passed over."
              ) { _, name, turn in
                turn.ask(.timetable(.holiday(day, name: name, isHoliday: true)))
              })
          })))
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let rows = rows
    Listing(
      [
        TableColumn("Days", minimum: 15, ideal: 34), TableColumn("What", minimum: 20, grows: true),
        TableColumn("Code", minimum: 4, drops: 1),
      ], row: room.body.lowerBound, width: room.columns - 2, height: height(room), focused: true,
      empty: calendar == nil ? "Reading the books." : "No holidays and no closures."
    ).draw(in: &frame, cursor: cursor, count: rows.count) { index in
      switch rows[index] {
      case .holiday(let day, let name): [Wording.day(day), name, ""]
      case .closure(let closure):
        [
          closure.first == closure.last
            ? Wording.day(closure.first)
            : "\(Wording.shortDay(closure.first)) to \(Wording.day(closure.last))",
          Wording.brief(.closure(closure)), closure.code.text,
        ]
      }
    }
    guard case .closure(let closure) = row else { return }
    let top = room.body.upperBound - 3
    frame.rule(row: top, title: "\(closure.code)")
    let lines = WordWrap.lines(Wording.sentence(closure), width: room.columns - 2)
    for (offset, line) in lines.prefix(2).enumerated() {
      frame.put(line, row: top + 1 + offset, column: 1)
    }
  }
}
