import Canvas
import Domain
import Wording

/// What is in the learning spaces: all of them on one day, or one of them over a week.
struct SpacesScreen: Screen {
  private(set) var day: Day
  /// The space shown over a week; nil while all are shown on one day.
  private(set) var week: SpaceCode?
  var diary: SpaceDiary?
  /// The centre whose spaces are shown; nil for all.
  var centre: String?
  /// The column at the cursor.
  var column = 0
  /// The time at the cursor, minutes since midnight, on the hour or the half.
  var minute = 9 * 60
  /// The minutes a row stands for in the room there was last.
  private(set) var slot = 60
  /// When the diary was read, in minutes of the wall clock.
  private var readAt = 0

  init(day: Day) { self.day = day }

  /// The day of a space, as it is opened from a week.
  init(day: Day, centre: String?, at space: SpaceCode, from start: TimeOfDay? = nil) {
    self.day = day
    self.centre = centre
    wanted = space
    if let start { minute = start.minutes }
  }

  /// The space the cursor goes to once the diary is there.
  private var wanted: SpaceCode?

  var title: String {
    let place = centre ?? "Learning spaces"
    return week.map { "\(place) > \($0), week of \(Wording.shortDay(day.monday))" }
      ?? "\(place) > \(Wording.shortDay(day))"
  }

  /// One column of the timetable.
  struct Column: Hashable {
    let heading: String
    let space: LearningSpace
    let day: Day
  }

  var columns: [Column] {
    guard let diary else { return [] }
    if let week, let space = diary.spaces.first(where: { $0.code == week }) {
      return (0..<7).map { offset in
        let day = day.monday + offset
        return Column(heading: Wording.shortDay(day), space: space, day: day)
      }
    }
    return spaces.map {
      Column(heading: $0.name, space: $0, day: day)
    }
  }

  /// The spaces shown, by code.
  var spaces: [LearningSpace] {
    (diary?.spaces ?? []).filter { space in
      centre.map { FoldedName.key($0) == FoldedName.key(space.centre ?? "") } ?? true
    }
  }

  var chosen: Column? { columns.indices.contains(column) ? columns[column] : nil }

  /// What is in a column, by start.
  func sessions(in column: Column) -> [SessionLine] {
    (diary?.sessions ?? []).filter { line in
      line.session.space == column.space.code && line.session.date == column.day
        && line.session.takesPlace
    }
  }

  /// The session at the cursor.
  var session: SessionLine? {
    guard let chosen else { return nil }
    let from = chosen.day.number * 1_440 + minute
    let cell = Interval(from: from, to: from + slot)
    return sessions(in: chosen).first { $0.session.interval.overlaps(cell) }
  }

  mutating func refresh(_ turn: inout Turn) {
    if week == nil {
      turn.ask(.diary(from: day, to: day))
    } else {
      turn.ask(.diary(from: day.monday, to: day.monday + 6))
    }
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    guard case (.diary(let from, let to), .diary(let diary)) = (ask, answer),
      (from...to).contains(day), (from == to) == (week == nil)
    else { return }
    // The cursor begins at the hour there is.
    if self.diary == nil, wanted == nil, day == turn.now.day {
      minute = turn.now.time.minutes / 60 * 60
    }
    self.diary = diary
    readAt = turn.now.wallMinutes
    slot = slot(turn.room)
    if let wanted, let place = spaces.firstIndex(where: { $0.code == wanted }) { column = place }
    wanted = nil
    column = max(0, min(column, columns.count - 1))
    let hours = hours(turn.room)
    minute = max(hours.lowerBound, min(minute, hours.upperBound - slot))
  }

  /// Why the space of a column cannot be had in the row that begins at a minute; nil where it can.
  func closed(_ column: Column, at minute: Int) -> ClosedHours? {
    guard let from = TimeOfDay(minutes: minute) else { return nil }
    let to = TimeOfDay(minutes: (minute + slot) % 1_440) ?? .startOfDay
    return diary?.closed(column.space, on: column.day, Hours(from, to))
  }

  /// Why no class can be planned at the cursor; nil where one can.
  var whyNoPlan: String? {
    guard let chosen else { return "There is no learning space yet." }
    let space = chosen.space
    if let closed = closed(chosen, at: minute) { return Self.words(closed, of: chosen) }
    if let booking, booking.state == .confirmed {
      return "\(space.name) is booked then, \(Wording.times(booking.start, booking.end)): "
        + "\(DiaryBlock.title(booking)) (\(booking.code))."
    }
    return chosen.day.number * 1_440 + minute + slot <= readAt
      ? "This hour is over. Choose a later one to plan a class." : nil
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    readAt = turn.now.wallMinutes
    slot = slot(turn.room)
    let hours = hours(turn.room)
    switch key {
    case .left: column = max(0, column - 1)
    case .right: column = max(0, min(columns.count - 1, column + 1))
    case .up, .character("k"): minute -= slot
    case .down, .character("j"): minute += slot
    case .home: column = 0
    case .end: column = max(0, columns.count - 1)
    case .pageUp: minute = hours.lowerBound
    case .pageDown: minute = hours.upperBound - slot
    case .mouse(let row, let at, .press): click(row: row, at: at, turn.room)
    default: return false
    }
    minute = max(hours.lowerBound, min(minute / slot * slot, hours.upperBound - slot))
    return true
  }

  private mutating func click(row: Int, at: Int, _ room: Room) {
    let index = firstColumn(room) + (at - 7) / width(room)
    if at >= 7, columns.indices.contains(index) { column = index }
    minute = hours(room).lowerBound + (row - room.body.lowerBound - 1) * slot(room)
  }

  /// Shows another day; the cursor keeps its hour.
  mutating func show(_ day: Day, _ turn: inout Turn) {
    self.day = day
    if week != nil { column = day.weekday.rawValue }
    refresh(&turn)
  }

  mutating func turnWeek(_ turn: inout Turn) {
    if let week {
      if let chosen { day = chosen.day }
      self.week = nil
      column = spaces.firstIndex { $0.code == week } ?? 0
    } else if let chosen {
      week = chosen.space.code
      column = day.weekday.rawValue
    }
    refresh(&turn)
  }

  mutating func stepBack(_ turn: inout Turn) -> Bool {
    guard week != nil else { return false }
    turnWeek(&turn)
    return true
  }

  /// Why a space is not to be had, as a sentence.
  static func words(_ closed: ClosedHours, of column: Column) -> String {
    switch closed {
    case .closed(let day): Wording.sentence(day, on: column.day)
    case .centre(let name, nil):
      "\(name) does not open on \(Wording.plural(column.day.weekday))."
    case .centre(let name, let hours?):
      "\(name) is open \(Wording.times(hours.from, hours.to)) on that day."
    case .space(let hours):
      "\(column.space.name) is closed then: it is open from \(hours.from.text) to "
        + "\(hours.to.text)."
    }
  }

  var prompt: String? {
    guard let chosen else { return diary == nil ? nil : "There is no learning space yet." }
    if let line = session {
      return "Enter opens \(line.label.title), "
        + "\(line.places.confirmed) of \(line.places.maximum) booked."
    }
    if let booking {
      return "Enter confirms or gives back \(DiaryBlock.title(booking)) (\(booking.code))."
    }
    if let whyNoPlan { return whyNoPlan }
    let time = TimeOfDay(minutes: minute)?.text ?? ""
    return
      "Enter plans a class in \(chosen.space.name), \(Wording.shortDay(chosen.day)) from \(time)."
  }
}
