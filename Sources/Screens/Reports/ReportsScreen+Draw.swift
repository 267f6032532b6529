import Canvas
import Domain
import Reports
import Wording

extension ReportsScreen {
  /// Rows the fields take, two beside one another.
  private var fieldRows: Int { 1 + (form.fields.count + 1) / 2 }

  /// Rows of the pages that are seen.
  func previewHeight(_ room: Room) -> Int { max(1, room.body.count - fieldRows - 1) }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    switch part {
    case .field(let index): return takeInField(index, key, &turn)
    case .preview: return takeInPreview(key, turn.room)
    }
  }

  private mutating func takeInField(_ index: Int, _ key: Key, _ turn: inout Turn) -> Bool {
    form.focus = index
    let isLast = index == form.fields.count - 1
    switch key {
    case .tab where isLast, .pageDown: part = .preview
    case .down where isLast || index + 2 >= form.fields.count: part = .preview
    case .down: part = .field(index + 2)
    case .up: part = .field(max(0, index - 2))
    case .backTab where index == 0: part = .preview
    default:
      guard form.take(key) else { return false }
      part = .field(form.focus)
    }
    return true
  }

  private mutating func takeInPreview(_ key: Key, _ room: Room) -> Bool {
    let height = previewHeight(room)
    let last = max(0, preview(room).lines.count - height)
    switch key {
    case .down, .character("j"): offset += 1
    case .up, .character("k"): offset -= 1
    case .pageDown, .character(" "): offset += height
    case .pageUp: offset -= height
    case .home, .character("g"): offset = 0
    case .end, .character("G"): offset = last
    case .mouse(_, _, .wheelDown): offset += 3
    case .mouse(_, _, .wheelUp): offset -= 3
    case .tab:
      if !form.fields.isEmpty { part = .field(0) }
      return true
    case .backTab:
      if !form.fields.isEmpty { part = .field(form.fields.count - 1) }
      return true
    default: return false
    }
    offset = max(0, min(offset, last))
    return true
  }

  mutating func stepBack(_ turn: inout Turn) -> Bool {
    guard case .field = part, document != nil else { return false }
    part = .preview
    return true
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let top = room.body.lowerBound
    frame.put("Report", row: top, column: 1, style: .bold)
    frame.put(kind?.words ?? "none chosen", row: top, column: 13)
    if room.columns >= 76 { frame.put("F4 Choices", row: top, endingAt: room.columns - 1) }
    let half = room.columns / 2
    for (index, field) in form.fields.enumerated() {
      let column = index % 2 == 0 ? 1 : half
      let row = top + 1 + index / 2
      let isFocused = part == .field(index)
      frame.put(
        field.label, row: row, column: column + 1, style: isFocused ? .bold : .plain)
      if isFocused { frame.put(">", row: row, column: column) }
      field.text.draw(
        in: &frame, row: row, column: column + 12, width: half - 15, focused: isFocused,
        filler: "_")
    }
    drawPages(in: &frame, row: top + fieldRows, room: room)
  }

  private func drawPages(in frame: inout Frame, row: Int, room: Room) {
    let pages = preview(room)
    let height = previewHeight(room)
    let page = pages.pageOf.indices.contains(offset) ? pages.pageOf[offset] : 1
    let title = document == nil ? "Nothing to show yet" : "Page \(page) of \(pages.count)"
    frame.rule(row: row, title: title)
    for (place, line) in pages.lines.dropFirst(offset).prefix(height).enumerated() {
      frame.put(TextWidth.cut(line, to: room.columns - 3), row: row + 1 + place, column: 2)
    }
    if part == .preview {
      frame.put(">", row: row + 1, column: 0)
      frame.cursor = Position(row: row + 1, column: 0)
    }
  }

  var prompt: String? {
    switch part {
    case .field(let index):
      let understood = understood(index)
      let label = form.fields.indices.contains(index) ? form.fields[index].label : ""
      return understood == .fine
        ? "Enter makes the report. An empty field sets no limit."
        : "\(label) \(understood.words)"
    case .preview:
      guard document != nil else { return "F4 chooses a report." }
      let print = isPrinted ? "Printed. & prints it again" : "Not printed yet. p prints"
      let change = form.fields.isEmpty ? "." : ", c changes what it covers."
      return "\(print), f saves a file\(change)"
    }
  }
}
