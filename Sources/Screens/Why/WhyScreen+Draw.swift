import Canvas
import Domain
import Wording

extension WhyScreen {
  var entries: [WhyEntry] { why?.entries ?? [] }

  /// Where the questions stand: above what is told of one, or beside it where there is room.
  func list(_ room: Room) -> Area {
    let top = room.body.lowerBound + 1
    let rows = room.body.count - 2
    if room.isWide {
      return Area(row: top, column: 1, width: room.columns * 2 / 5, height: max(1, rows))
    }
    let detail = min(8, rows / 2)
    return Area(row: top, column: 1, width: room.columns - 2, height: max(1, rows - detail))
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let area = list(room)
    frame.put(
      TextWidth.cut(heading, to: room.columns - 2), row: area.row - 1, column: 1, style: .bold)
    let entries = entries
    Listing(
      [
        TableColumn("Question", minimum: 20, ideal: 32),
        TableColumn("Answer", minimum: 10, ideal: 24, grows: true),
      ], row: area.row, column: area.column, width: area.width, height: area.height,
      focused: true, empty: "Reading the books."
    ).draw(
      in: &frame, cursor: cursor, count: entries.count, mark: { entries[$0].mark }
    ) { [entries[$0].question, entries[$0].word] }
    guard entries.indices.contains(cursor.selected) else { return }
    let entry = entries[cursor.selected]
    let detail = TextPart(entry.question, entry.detail)
    guard room.isWide else {
      frame.put(
        [detail], rows: area.row + area.height + 1..<room.body.upperBound, column: 0,
        width: room.columns)
      return
    }
    let column = area.column + area.width + 1
    // Where there is room the history stands below, unless it is what was chosen.
    let history = entries.filter { $0.isHistory && $0 != entry }
    frame.put(
      [detail] + history.map { TextPart($0.question, $0.detail) },
      rows: area.row..<room.body.upperBound, column: column, width: room.columns - column)
  }

  private var heading: String {
    guard let why else { return "" }
    let standing = why.standing.map { ": \(Wording.word($0))" } ?? ""
    let asked = release == .ownTime ? "" : ", asking for \(Wording.word(release))"
    return Wording.name(why.label) + asked + standing
  }
}
