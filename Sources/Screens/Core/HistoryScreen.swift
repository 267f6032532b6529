import Canvas
import Domain
import Wording

/// What was done, by whom, when; newest first.
struct HistoryScreen: Screen {
  /// One class only; nil shows everything.
  let code: ClassCode?
  private var lines: [HistoryLine]?
  private var cursor = ListCursor()

  init(of code: ClassCode?) { self.code = code }

  static let acts: [Act<HistoryScreen>] = []

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
    self.lines = lines
    cursor.select(cursor.selected, count: lines.count, height: height(turn.room))
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    cursor.update(key, count: lines?.count ?? 0, height: height(turn.room))
  }

  private func height(_ room: Room) -> Int { max(1, room.body.count - 1) }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let lines = lines ?? []
    Listing(
      [
        TableColumn("When", minimum: 16, ideal: 16),
        TableColumn("Who", minimum: 8, ideal: 12, drops: 1),
        TableColumn("What", minimum: 20, grows: true), TableColumn("Undone", minimum: 6),
      ], row: room.body.lowerBound, width: room.columns - 2, height: height(room), focused: true,
      empty: self.lines == nil ? "Reading the books." : "Nothing has been done yet."
    ).draw(in: &frame, cursor: cursor, count: lines.count) { index in
      let line = lines[index]
      return [
        "\(Wording.shortDay(line.day)) \(line.time.text)", line.actor, Wording.act(line),
        line.undoneBy == nil ? "" : "undone",
      ]
    }
  }
}
