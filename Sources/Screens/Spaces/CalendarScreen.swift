import Canvas
import Domain
import Wording

/// Holidays and closures of the year to come; a closure is added or taken back, a holiday too.
struct CalendarScreen: SortedScreen {
  static let acts: [Act<CalendarScreen>] =
    [
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
    ] + sortActs

  private var calendar: TrustCalendar?
  private var cursor = ListCursor()
  private var today = Day(number: 0)
  var sorting = Sorting()
  let sortedColumns = Array(0...2)
  /// Holidays and closures in the order shown.
  private(set) var rows: [Row] = []

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

    /// Its days in words.
    var days: String {
      guard case .closure(let closure) = self, closure.first < closure.last else {
        return Wording.day(day)
      }
      return "\(Wording.shortDay(closure.first)) to \(Wording.day(closure.last))"
    }

    /// What it is, in a few words.
    var what: String {
      switch self {
      case .holiday(_, let name): name
      case .closure(let closure): Wording.brief(.closure(closure))
      }
    }

    /// The closure's code; a holiday has none.
    var code: String {
      if case .closure(let closure) = self { closure.code.text } else { "" }
    }
  }

  /// Puts the rows in order; the chosen one stays chosen.
  mutating func arrange(_ room: Room) {
    let chosen = row
    let closures = (calendar?.closures ?? []).filter { $0.last >= today }
    let all: [Row] =
      (calendar?.holidays(from: today, to: today + 365) ?? []).map { .holiday($0.day, $0.name) }
      + closures.map { .closure($0) }
    rows = sorting.sorted(all.sorted { $0.day < $1.day }) { row, column in
      switch column {
      case 0: .day(row.day)
      case 1: .text(row.what)
      default: .text(row.code)
      }
    }
    let index = chosen.flatMap { rows.firstIndex(of: $0) } ?? cursor.selected
    cursor.select(index, count: rows.count, height: height(room))
  }

  var row: Row? {
    rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil
  }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.calendar)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    guard case .calendar(let calendar) = answer else { return }
    self.calendar = calendar
    arrange(turn.room)
  }

  private func height(_ room: Room) -> Int { max(1, room.body.count - 4) }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    if case .mouse(let row, let column, .press) = key {
      if sort(by: listing(turn.room), clickedAt: row, column, turn.room) { return true }
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

  private func listing(_ room: Room) -> Listing {
    Listing(
      [
        TableColumn("Days", minimum: 15, ideal: 34), TableColumn("What", minimum: 20, grows: true),
        TableColumn("Code", minimum: 6, drops: 1),
      ], row: room.body.lowerBound, width: room.columns - 2, height: height(room), focused: true,
      sorted: sorting.mark,
      empty: calendar == nil ? "Reading the books." : "No holidays and no closures.")
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    listing(room).draw(in: &frame, cursor: cursor, count: rows.count) { index in
      let row = rows[index]
      return [row.days, row.what, row.code]
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
