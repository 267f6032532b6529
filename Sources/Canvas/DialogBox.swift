/// A question with verbs to answer it.
///
/// The title is the question, the safe answer is chosen at first, Escape gives it too; letters and
/// badge scans answer nothing.
public struct DialogBox: Hashable, Sendable {
  /// What a key did.
  public enum Outcome: Hashable, Sendable {
    /// The question is still open.
    case open
    /// Answered with the button at this place.
    case answered(Int)
    /// The key is not accepted here, as a scan is not: beep, and say so.
    case refused
  }

  /// The question.
  public var title: String
  /// What follows from the answers, in sentences.
  public var lines: [String]
  /// The answers, verbs: `Keep them`, `Cancel 2 bookings`.
  public var buttons: [String]
  /// The place of the answer that changes nothing.
  public let safe: Int
  /// The place of the chosen answer.
  public private(set) var chosen: Int

  /// A question; a `safe` place out of range is brought into it.
  public init(title: String, lines: [String], buttons: [String], safe: Int = 0) {
    self.title = title
    self.lines = lines
    self.buttons = buttons
    self.safe = max(0, min(safe, buttons.count - 1))
    chosen = self.safe
  }

  /// Takes a key: arrows and Tab choose, Enter answers, Escape and F12 answer safely.
  public mutating func update(_ key: Key) -> Outcome {
    switch key {
    case .left, .up, .backTab: chosen = max(0, chosen - 1)
    case .right, .down: chosen = max(0, min(buttons.count - 1, chosen + 1))
    case .tab: chosen = buttons.isEmpty ? 0 : (chosen + 1) % buttons.count
    case .enter: return .answered(chosen)
    case .escape, .function(12): return .answered(safe)
    case .resize, .mouse: break
    default: return .refused
    }
    return .open
  }

  /// Draws the box in the middle of the rows above `bottom`, the cursor on the chosen answer.
  public func draw(in frame: inout Frame, above bottom: Int? = nil) {
    let width = max(2, min(frame.columns - 4, 74))
    let text = lines.flatMap { WordWrap.lines($0, width: width - 4) }
    let height = text.count + 4
    let row = max(0, ((bottom ?? frame.rows) - height) / 2)
    let column = max(0, (frame.columns - width) / 2)
    frame.box(row: row, column: column, width: width, height: height, title: title)
    for (offset, line) in text.enumerated() {
      frame.put(line, row: row + 1 + offset, column: column + 2)
    }
    let labels = buttons.map { "[ \($0) ]" }
    let used = labels.reduce(0) { $0 + TextWidth.cells($1) }
    let gap = min(10, max(1, (width - 4 - used) / (labels.count + 1)))
    var at = column + max(2, (width - used - gap * (labels.count - 1)) / 2)
    for (index, label) in labels.enumerated() {
      let place = Position(row: row + height - 2, column: at)
      let isChosen = index == chosen
      let room = max(0, column + width - 1 - at)
      let shown = TextWidth.cut(label, to: room)
      at += frame.put(
        shown, row: place.row, column: place.column, style: isChosen ? .reverse : .plain)
      if isChosen { frame.cursor = Position(row: place.row, column: place.column + 2) }
      at += gap
    }
  }
}
