import Canvas
import Domain
import Wording

/// What was found out about what a form says so far: each date with what is in its way, who is hit.
/// Shown beside the fields before anything is kept.
struct Findings: Hashable, Sendable {
  /// How it stands in a few words: `8 dates, 1 not free.`
  var title: String
  var rows: [Row] = []

  /// One line of it.
  struct Row: Hashable, Sendable {
    /// `x` for what is in the way, `-` for what is passed over.
    var mark = " "
    var text: String
    /// Said under the text, in as many lines as it takes.
    var notes: [String] = []
    var isBad = false
  }

  /// From which column they are shown beside the fields; nil where there is no room.
  static func column(in room: Room) -> Int? {
    room.columns >= 130 ? 98 : room.columns >= 74 ? 41 : nil
  }

  /// The lines of all rows, wrapped.
  private func lines(width: Int) -> [(text: String, isBad: Bool)] {
    rows.flatMap { row in
      [(text: "\(row.mark) \(row.text)", isBad: row.isBad)]
        + row.notes.flatMap { WordWrap.lines($0, width: width - 4) }
        .map { (text: "    \($0)", isBad: row.isBad) }
    }
  }

  /// How many lines can be scrolled by at most.
  func mostScroll(in room: Room) -> Int {
    guard let column = Self.column(in: room) else { return 0 }
    return max(0, lines(width: room.columns - column - 1).count - (room.body.count - 2))
  }

  func draw(in frame: inout Frame, room: Room, scroll: Int) {
    guard let column = Self.column(in: room) else { return }
    let width = room.columns - column - 1
    let top = room.body.lowerBound
    for row in room.body { frame.put("│", row: row, column: column - 2) }
    frame.put(TextWidth.cut(title, to: width), row: top, column: column, style: .bold)
    let lines = lines(width: width)
    let height = room.body.count - 2
    let first = min(scroll, max(0, lines.count - height))
    for (offset, line) in lines.dropFirst(first).prefix(height).enumerated() {
      frame.put(
        TextWidth.cut(line.text, to: width), row: top + 1 + offset, column: column,
        style: line.isBad ? .bad : .plain)
    }
    guard lines.count > height else { return }
    let below = lines.count - first - height
    let words = [
      first > 0 ? "PgUp" : "", below > 0 ? "PgDn: \(Wording.count(below, "more line"))" : "",
    ]
    frame.put(
      words.filter { !$0.isEmpty }.joined(separator: "  "), row: room.body.upperBound - 1,
      column: column)
  }
}
