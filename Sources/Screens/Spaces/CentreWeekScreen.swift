import Canvas
import Domain
import Wording

/// A week of all learning spaces, or of one centre's: a row a space, a column a day.
struct CentreWeekScreen: Screen {
  static let acts: [Act<CentreWeekScreen>] = [
    Act(
      "Open the day", keys: [.enter], help: "Opens the day at the cursor, hour by hour",
      hint: "Day", whyNot: { $0.chosen == nil ? "There is no learning space yet." : nil }
    ) { screen, turn in
      guard let chosen = screen.chosen else { return }
      turn.push(SpacesScreen(day: chosen.day, centre: screen.centre, at: chosen.space.code))
    },
    Act("Week before", keys: [.character("[")], help: "Shows the week before", hint: "Before") {
      screen, turn in screen.show(screen.monday - 7, &turn)
    },
    Act("Week after", keys: [.character("]")], help: "Shows the week after", hint: "After") {
      screen, turn in screen.show(screen.monday + 7, &turn)
    },
    Act(
      "Go to a date", keys: [.character("d")],
      help: "Asks for a date and shows its week: mon, 1 dec, 24/11, +7", hint: "Date"
    ) { _, turn in
      turn.open(
        .goToDate(
          from: turn.now.day,
          then { (screen: inout CentreWeekScreen, day, turn) in
            screen.day = day.weekday.rawValue
            screen.show(day.monday, &turn)
          }))
    },
    Act("This week", keys: [.character("t")], help: "Goes back to today", hint: "Today") {
      screen, turn in
      screen.day = turn.now.day.weekday.rawValue
      screen.show(turn.now.day.monday, &turn)
    },
    Act(
      "Book in this week", keys: [.character("b"), .function(6)],
      help: "Books a space for training, a meeting, a one-to-one; finds a free one", hint: "Book"
    ) { screen, turn in
      turn.push(BookSpaceScreen(on: screen.chosen?.day, space: nil))
    },
  ]

  private(set) var monday: Day
  let centre: String?
  private var diary: SpaceDiary?
  /// The row and the day at the cursor.
  private var place = 0
  private var day: Int

  init(_ day: Day, of centre: String?, _ today: Day) {
    monday = day.monday
    self.centre = centre
    self.day = day.weekday.rawValue
  }

  var title: String {
    "\(centre ?? "Learning spaces") > Week of \(Wording.shortDay(monday))"
  }

  private var spaces: [LearningSpace] {
    (diary?.spaces ?? []).filter { space in
      centre.map { FoldedName.key($0) == FoldedName.key(space.centre ?? "") } ?? true
    }
  }

  var chosen: (space: LearningSpace, day: Day)? {
    let spaces = spaces
    return spaces.indices.contains(place) ? (spaces[place], monday + day) : nil
  }

  mutating func refresh(_ turn: inout Turn) { turn.ask(.diary(from: monday, to: monday + 6)) }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    guard case (.diary(let from, let to), .diary(let diary)) = (ask, answer), from == monday,
      to == monday + 6
    else { return }
    self.diary = diary
    place = max(0, min(place, spaces.count - 1))
  }

  private mutating func show(_ monday: Day, _ turn: inout Turn) {
    self.monday = monday
    refresh(&turn)
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    switch key {
    case .left: day -= 1
    case .right: day += 1
    case .up, .character("k"): place -= 1
    case .down, .character("j"): place += 1
    case .home: day = 0
    case .end: day = 6
    case .pageUp: place = 0
    case .pageDown: place = spaces.count - 1
    case .mouse(let row, let at, .press):
      place = first(turn.room) + (row - turn.room.body.lowerBound - 1) / height(turn.room)
      day = (at - Self.label) / width(turn.room)
    default: return false
    }
    place = max(0, min(place, spaces.count - 1))
    day = max(0, min(day, 6))
    return true
  }

  var prompt: String? {
    guard let chosen else { return diary == nil ? nil : "There is no learning space yet." }
    return "Enter opens \(Wording.shortDay(chosen.day)) in \(chosen.space.name)."
  }

  // MARK: Drawing

  /// Cells before the first day.
  private static let label = 10

  private func width(_ room: Room) -> Int { max(7, (room.columns - Self.label) / 7) }

  /// Rows a space takes: all there is room for.
  private func height(_ room: Room) -> Int {
    max(2, min(8, (room.body.count - 1 - detail(room)) / max(1, spaces.count)))
  }

  private func detail(_ room: Room) -> Int { room.body.count >= 14 ? 5 : 2 }

  private func seen(_ room: Room) -> Int {
    max(1, (room.body.count - 1 - detail(room)) / height(room))
  }

  private func first(_ room: Room) -> Int { max(0, place - seen(room) + 1) }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let top = room.body.lowerBound
    let spaces = spaces
    guard !spaces.isEmpty else {
      frame.put(
        diary == nil ? "Reading the books." : "There is no learning space yet.", row: top,
        column: 1)
      return
    }
    let width = width(room)
    let height = height(room)
    for offset in 0..<7 {
      let date = monday + offset
      let mark = date == now.day ? "*" : ""
      let words = Wording.shortDay(date).split(separator: " ")
      let heading = width < 12 ? words.prefix(2).joined(separator: " ") : Wording.shortDay(date)
      frame.put(
        heading + mark, row: top, column: Self.label + offset * width,
        style: .bold, width: width - 1)
    }
    let first = first(room)
    for (row, index) in (first..<min(spaces.count, first + seen(room))).enumerated() {
      let at = top + 1 + row * height
      let space = spaces[index]
      frame.put(space.code.text, row: at, column: 1, style: .bold, width: Self.label - 2)
      for offset in 0..<7 {
        let column = Self.label + offset * width
        let lines = Self.lines(blocks(space, monday + offset), height, width - 1)
        let shown =
          lines.isEmpty
          ? closed(space, monday + offset).map { [$0] } ?? ["·"] : lines
        for (line, text) in shown.enumerated() {
          frame.put(
            TextWidth.cut(text, to: width - 1), row: at + line, column: column, width: width - 1)
        }
        if index == place, offset == day {
          for line in 0..<height - (height > 2 ? 1 : 0) {
            frame.restyle(row: at + line, column: column, width: width - 1) {
              $0.union(.reverse)
            }
          }
          frame.put(">", row: at, column: column - 1)
          frame.cursor = Position(row: at, column: column)
        }
      }
    }
    drawDetail(in: &frame, room: room)
  }

  /// What is in a cell; where it is too much, how much more there is.
  private static func lines(_ blocks: [DiaryBlock], _ height: Int, _ width: Int) -> [String] {
    let lines = blocks.map { block in
      // A narrow day has no room for minutes.
      let start = width < 12 ? String(block.start.text.prefix(2)) : block.start.text
      return "\(start) \(block.title)"
    }
    let room = max(1, height - (height > 2 ? 1 : 0))
    return lines.count <= room
      ? lines : Array(lines.prefix(room - 1)) + ["+\(lines.count - room + 1) more"]
  }

  private func blocks(_ space: LearningSpace, _ day: Day) -> [DiaryBlock] {
    let sessions = (diary?.sessions ?? []).filter {
      $0.session.space == space.code && $0.session.date == day && $0.session.takesPlace
    }
    let bookings = (diary?.bookings ?? []).filter {
      $0.space == space.code && $0.date == day && $0.state != .released
    }
    return (sessions.map { DiaryBlock($0) } + bookings.map { DiaryBlock($0) })
      .sorted { ($0.interval.from, $0.title) < ($1.interval.from, $1.title) }
  }

  /// Why a space is closed for the whole of a day, in a word or two.
  private func closed(_ space: LearningSpace, _ day: Day) -> String? {
    switch diary?.closed(space, on: day, Hours(space.opens, space.closes)) {
    case .closed(.holiday(let name)): name
    case .closed(.closure(let closure)):
      if case .space = closure.of { "out of use" } else { closure.reason }
    case .centre, .space: "closed"
    case nil: nil
    }
  }

  private func drawDetail(in frame: inout Frame, room: Room) {
    guard let chosen else { return }
    let row = room.body.upperBound - detail(room)
    frame.rule(row: row, title: "\(chosen.space.name), \(Wording.day(chosen.day))")
    let blocks = blocks(chosen.space, chosen.day)
    let lines =
      blocks.isEmpty
      ? [closed(chosen.space, chosen.day) ?? "Nothing is booked."]
      : blocks.map { "\(Wording.times($0.start, $0.end))  \($0.title)  \($0.foot)" }
    let most = detail(room) - 1
    let shown =
      lines.count <= most
      ? lines : Array(lines.prefix(most - 1)) + ["and \(lines.count - most + 1) more"]
    for (offset, line) in shown.enumerated() {
      frame.put(TextWidth.cut(line, to: room.columns - 2), row: row + 1 + offset, column: 1)
    }
  }
}
