import Canvas
import Domain
import Wording

/// What was done, by whom, when; newest first.
struct HistoryScreen: SortedScreen {
  /// One class only; nil shows everything.
  let code: ClassCode?
  /// As read, the newest first.
  private var all: [HistoryLine]?
  /// Those in the order shown.
  private var lines: [HistoryLine]?
  private var cursor = ListCursor()
  var sorting = Sorting()
  let sortedColumns = Array(0...3)

  init(of code: ClassCode?) { self.code = code }

  static let acts: [Act<HistoryScreen>] =
    [
      Act(
        "Print the history", keys: [.character("p")],
        help: "Shows what was done as it will be printed or saved", hint: "Print"
      ) { screen, turn in turn.show(.history(screen.code)) }
    ] + sortActs

  var title: String { code.map { "History of \($0)" } ?? "History" }

  var prompt: String? {
    guard let lines, lines.indices.contains(cursor.selected) else { return nil }
    let line = lines[cursor.selected]
    let undone = line.undoneBy.map { number in
      let act = lines.first { $0.number == number }
      let who = act.map { " by \($0.actor), \(Wording.moment($0.day, $0.time))" } ?? ""
      return " Taken back\(who)."
    }
    return "\(line.actor) at \(line.desk), \(Wording.moment(line.day, line.time)): "
      + "\(Wording.act(line)).\(undone ?? "")"
  }

  mutating func refresh(_ turn: inout Turn) { turn.ask(.history(code)) }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    guard case (.history(code), .history(let lines)) = (ask, answer) else { return }
    all = lines
    arrange(turn.room)
  }

  mutating func arrange(_ room: Room) {
    let chosen = lines.flatMap { lines in
      lines.indices.contains(cursor.selected) ? lines[cursor.selected].number : nil
    }
    let sorted = sorting.sorted(all ?? []) { line, column in
      switch column {
      case 0: .number(line.number)
      case 1: .text(line.actor)
      case 2: .text(Wording.act(line))
      default: .number(line.undoneBy == nil ? 0 : 1)
      }
    }
    lines = sorted
    // Who reads the newest goes on reading the newest.
    let index = cursor.selected == 0 ? 0 : sorted.firstIndex { $0.number == chosen }
    cursor.select(index ?? cursor.selected, count: sorted.count, height: height(room))
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    let count = lines?.count ?? 0
    let height = height(turn.room)
    if case .mouse(let row, let column, .press) = key {
      let listing = listing(turn.room)
      if sort(by: listing, clickedAt: row, column, turn.room) { return true }
      if let index = cursor.row(at: row, first: listing.firstRow, count: count, height: height) {
        cursor.select(index, count: count, height: height)
      }
      return true
    }
    return cursor.update(key, count: count, height: height)
  }

  private func height(_ room: Room) -> Int { max(1, room.body.count - 1) }

  private func listing(_ room: Room) -> Listing {
    Listing(
      [
        TableColumn("When", minimum: 16, ideal: 16),
        TableColumn("Who", minimum: 8, ideal: 12, drops: 1),
        TableColumn("What", minimum: 20, grows: true), TableColumn("Undone", minimum: 6),
      ], row: room.body.lowerBound, width: room.columns - 2, height: height(room), focused: true,
      sorted: sorting.mark,
      empty: lines == nil ? "Reading the books." : "Nothing has been done yet.")
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let lines = lines ?? []
    listing(room).draw(in: &frame, cursor: cursor, count: lines.count) { index in
      let line = lines[index]
      return [
        "\(Wording.shortDay(line.day)) \(line.time.text)", line.actor, Wording.act(line),
        line.undoneBy == nil ? "" : "undone",
      ]
    }
  }
}
