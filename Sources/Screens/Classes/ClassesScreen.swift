import Canvas
import Domain
import Wording

/// Every class: filtered by typing, sorted by any column, the chosen one in detail.
struct ClassesScreen: ClassScreen, SortedScreen {
  /// What the list can be sorted by; each is a column.
  enum Order: Sendable {
    case title, day, space, start, places, waiting
  }

  /// Which classes are listed.
  enum Scope: Int, CaseIterable, Sendable {
    /// Those that are not over.
    case current
    /// Those with places left that people may enrol on.
    case open
    case all

    func holds(_ line: ClassLine) -> Bool {
      switch self {
      case .current: line.standing != .completed && line.standing != .cancelled
      case .open: line.standing == .open
      case .all: true
      }
    }

    var words: String {
      switch self {
      case .current: "Classes that are not over."
      case .open: "Classes open for booking, with places left."
      case .all: "All classes, finished and cancelled ones too."
      }
    }
  }

  var all: [ClassLine]?
  var filter = TextField(placeholder: "a title, a code, a tutor, a learning space", limit: 60)
  /// Whether letters go to the filter, as they do when the screen opens; else they are commands.
  var isFiltering = true
  var typed = TypedText()
  var scope = Scope.current
  /// By the first session from the start.
  var sorting = Sorting(column: Self.columnOrders.firstIndex(of: .start))
  var cursor = ListCursor()
  /// The classes shown, kept so that a key need not sort again.
  private(set) var shown: [ClassLine] = []

  init() {}

  /// The list narrowed to what matches some words.
  init(filteredBy words: String) {
    filter.text = words
    isFiltering = false
  }

  var title: String { "Classes" }
  var typing: Typing { isFiltering ? filter.isEmpty ? .start : .name : .commands }

  var line: ClassLine? {
    shown.indices.contains(cursor.selected) ? shown[cursor.selected] : nil
  }

  var theClass: ClassLine? { line }

  mutating func refresh(_ turn: inout Turn) { turn.ask(.classes) }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch answer {
    case .classes(let all):
      self.all = all
      arrange(turn.room)
    case .timetable(.planned(.done(let planned))):
      arrange(turn.room, keeping: planned.line.theClass.code)
    default: break
    }
  }

  /// Filters and sorts anew; the chosen class stays chosen while it is shown.
  mutating func arrange(_ room: Room) { arrange(room, keeping: line?.theClass.code) }

  private mutating func arrange(_ room: Room, keeping chosen: ClassCode?) {
    let kept = (all ?? []).filter { line in
      scope.holds(line) && Matching.matches(filter.text, Self.words(of: line))
    }
    shown = kept.sorted { left, right in
      sorting.ascending ? precedes(left, right) : precedes(right, left)
    }
    let index = shown.firstIndex { $0.theClass.code == chosen } ?? 0
    cursor.select(index, count: shown.count, height: list(room).height)
  }

  private static func words(of line: ClassLine) -> String {
    let first = line.first
    return [
      line.theClass.title, line.theClass.code.text, first?.tutor ?? "", first?.space?.text ?? "",
    ].joined(separator: " ")
  }

  /// Sorted by the column, then by first session and code, so that the order never wavers.
  private func precedes(_ left: ClassLine, _ right: ClassLine) -> Bool {
    func starts(_ line: ClassLine) -> Int { line.first?.interval.from ?? .max }
    func rank(_ line: ClassLine) -> (String, Int) {
      switch sorting.column.flatMap({ Self.columnOrders[$0] }) ?? .start {
      case .title: (FoldedName.key(line.theClass.title), 0)
      case .day:
        ("", (line.first?.date.weekday.rawValue ?? 7) * 1_440 + (line.first?.start.minutes ?? 0))
      case .space: (line.first?.space?.text ?? "~", 0)
      case .start: ("", starts(line))
      case .places: ("", line.places.left)
      case .waiting: ("", line.places.waiting)
      }
    }
    let (ranked, other) = (rank(left), rank(right))
    if ranked != other { return ranked < other }
    if starts(left) != starts(right) { return starts(left) < starts(right) }
    return left.theClass.code < right.theClass.code
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    if isFiltering { return takeInFilter(key, &turn) }
    if case .mouse(let row, let column, .press) = key {
      click(row: row, column: column, turn.room)
      return true
    }
    if case .paste = key {
      isFiltering = true
      return takeInFilter(key, &turn)
    }
    if [.up, .tab, .backTab].contains(key), key != .up || cursor.selected == 0 {
      isFiltering = true
      return true
    }
    return cursor.update(key, count: shown.count, height: list(turn.room).height)
  }

  private mutating func takeInFilter(_ key: Key, _ turn: inout Turn) -> Bool {
    switch key {
    case .mouse(let row, let column, .press):
      isFiltering = row == turn.room.body.lowerBound
      click(row: row, column: column, turn.room)
      return true
    case .down, .pageDown:
      isFiltering = false
      return cursor.update(key, count: shown.count, height: list(turn.room).height)
    case .backTab:
      isFiltering = false
      return true
    default:
      // Those who are used to it press / first.
      if key == .character("/"), filter.isEmpty { return true }
      let before = filter.text
      guard filter.update(key) else { return key == .up }
      if filter.text != before {
        typed.note(before, key: key)
        arrange(turn.room)
      }
      return true
    }
  }

  private mutating func click(row: Int, column: Int, _ room: Room) {
    let listing = listing(room)
    if sort(by: listing, clickedAt: row, column, room) { return }
    if let index = cursor.row(
      at: row, first: listing.firstRow, count: shown.count, height: listing.height)
    {
      cursor.select(index, count: shown.count, height: listing.height)
    }
  }

  /// Leaves the filter for the list; what is written in it stays.
  mutating func stepBack(_ turn: inout Turn) -> Bool {
    guard isFiltering, !filter.isEmpty else { return false }
    isFiltering = false
    return true
  }

  /// Shows every class again; Ctrl-Z in the filter brings back what was written.
  mutating func clearFilter(_ turn: inout Turn) {
    typed.note(filter.text, key: .control("u"))
    filter.text = ""
    arrange(turn.room)
  }

  var prompt: String? {
    guard let line else {
      return filter.isEmpty ? nil : "No class matches. Ctrl-U clears the filter."
    }
    let next =
      filter.isEmpty
      ? isFiltering ? "Type to narrow; Tab to the list." : "Letters are commands; / narrows."
      : isFiltering ? "Tab or Esc to the list." : "/ narrows, Ctrl-U shows all."
    return "Enter opens \(Wording.name(line.theClass.label)). \(next)"
  }
}
