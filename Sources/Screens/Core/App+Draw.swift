public import Canvas
import Domain
import Wording

extension App {
  /// The screen as a value. The same five places on every screen: title, body, message, rule,
  /// hints.
  public func draw() -> Frame {
    var frame = Frame(columns: room.columns, rows: room.rows)
    guard room.isEnough else {
      drawTooSmall(in: &frame)
      return frame
    }
    let room = shownRoom
    drawTitle(in: &frame)
    frame.rule(row: 1, title: tour?.words ?? "")
    top.draw(in: &frame, room: room, now: now)
    drawOverlay(in: &frame, room: room)
    drawMessage(in: &frame, room: room)
    drawHints(in: &frame)
    if frame.cursor == nil { frame.cursor = Position(row: room.body.lowerBound, column: 1) }
    return frame
  }

  /// The room as it is while the message takes more than one line.
  var shownRoom: Room {
    var room = room
    room.messageLines = messageLines.count
    return room
  }

  private var messageLines: [String] {
    let text = message?.text ?? overlayPrompt ?? (overlay == nil ? top.prompt : nil) ?? ""
    let lines = WordWrap.lines(text, width: max(20, room.columns - 2))
    // A long refusal may take half of the body; more would hide what it is about.
    let most = max(3, (room.rows - 4) / 2)
    guard lines.count > most else { return lines }
    return Array(lines.prefix(most - 1))
      + [TextWidth.cut(lines[most - 1] + " …", to: room.columns - 2)]
  }

  private var overlayPrompt: String? {
    switch overlay {
    case .commands(let list): list.prompt
    case .question(let question): "Enter: \(question.box.buttons[question.box.chosen])."
    case .choice(let choice): choice.prompt
    case .field: "Enter takes what is written. Esc goes back and changes nothing."
    case nil: nil
    }
  }

  private func drawTooSmall(in frame: inout Frame) {
    for (row, line) in WordWrap.lines(
      "Make the window at least 60 x 16. Keys wait until then.", width: room.columns
    )
    .enumerated() {
      frame.put(line, row: row, column: 0)
    }
    frame.cursor = Position(row: 0, column: 0)
  }

  private func drawTitle(in frame: inout Frame) {
    frame.fill(row: 0, column: 0, width: room.columns, height: 1, style: .reverse)
    let clock = "\(Wording.day(now.day))  \(now.time.text)" + (identity.isClockSet ? " (set)" : "")
    var parts = [identity.banner, identity.desk, identity.actor, clock].filter { !$0.isEmpty }
    var left = "LIFELONG  \(top.title)"
    // Who and where go first when there is no room; a practice banner and the clock stay.
    func right() -> String { parts.joined(separator: "  ") }
    for word in [identity.desk, identity.actor]
    where TextWidth.cells(left) + TextWidth.cells(right()) + 4 > room.columns {
      parts.removeAll { $0 == word }
    }
    let end = TextWidth.cells(right())
    // Where one is matters more than the name of the program.
    if TextWidth.cells(left) + end + 4 > room.columns { left = top.title }
    frame.put(
      TextWidth.cut(left, to: max(0, room.columns - end - 4)), row: 0, column: 1,
      style: [.reverse, .bold])
    frame.put(right(), row: 0, column: room.columns - end - 1, style: .reverse)
  }

  private func drawMessage(in frame: inout Frame, room: Room) {
    let row = room.messageRow
    frame.fill(row: row, column: 0, width: room.columns, height: room.messageLines + 1)
    for (offset, line) in messageLines.enumerated() {
      frame.put(
        line, row: row + offset, column: 1,
        style: message?.isBad == true ? .bad : .plain)
    }
    frame.rule(row: room.rows - 2)
  }

  private func drawHints(in frame: inout Frame) {
    let bars = hintBars
    for (offset, bar) in bars.enumerated() {
      let row = room.rows - bars.count + offset
      frame.fill(row: row, column: 0, width: room.columns, height: 1)
      bar.draw(in: &frame, row: row)
    }
  }

  private func drawOverlay(in frame: inout Frame, room: Room) {
    switch overlay {
    case .question(let question): question.box.draw(in: &frame, above: room.messageRow)
    case .choice(let choice): choice.draw(in: &frame, room: room)
    case .field(let field): field.draw(in: &frame, room: room)
    case .commands(let list): list.draw(in: &frame, room: room)
    case nil: break
    }
  }
}
