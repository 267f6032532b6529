import Canvas

/// One question answered in a line of text: a date, minutes, a reason, a file name.
struct FieldBox: Sendable {
  let title: String
  let help: String
  var field: TextField
  /// What was understood, or what is wrong, while it is typed.
  let check: @Sendable (String) -> Understood
  let entered: Then<String>
  /// Whether what is written is only proposed: the first letter typed takes its place.
  private var isProposal: Bool
  private var typed = TypedText()

  init(
    _ title: String, help: String, text: String = "", isProposal: Bool = false,
    check: @escaping @Sendable (String) -> Understood, entered: @escaping Then<String>
  ) {
    self.title = title
    self.help = help
    field = TextField(text)
    self.isProposal = isProposal
    self.check = check
    self.entered = entered
  }

  /// What is written so far; nil where nothing was typed.
  var draft: String? {
    typed.isEmpty || field.text.allSatisfy(\.isWhitespace) ? nil : field.text
  }

  /// Proposes what was written in this box before, where nothing else is proposed.
  mutating func propose(_ draft: String) {
    guard field.text.isEmpty else { return }
    field.text = draft
    isProposal = true
  }

  /// What a key did.
  enum Outcome {
    case open, left, refused, nothingTyped
    case wrong(String)
    case entered(String)
  }

  mutating func update(_ key: Key) -> Outcome {
    switch key {
    case .escape, .function(12): return .left
    case .enter:
      if case .wrong(let why) = check(field.text) { return .wrong(why) }
      return .entered(field.text)
    default:
      if key == .control("z") {
        guard let (_, text) = typed.takeBack() else { return .nothingTyped }
        field.text = text
        return .open
      }
      let before = field.text
      switch key {
      case .character, .paste: if isProposal { field.text = "" }
      default: break
      }
      isProposal = false
      guard field.update(key) else {
        field.text = before
        return .refused
      }
      if field.text != before { typed.note(before, key: key) }
      return .open
    }
  }

  func draw(in frame: inout Frame, room: Room) {
    let width = min(max(40, room.columns - 12), 70)
    let left = (room.columns - width) / 2
    let lines = WordWrap.lines(help, width: width - 4)
    let top = room.body.lowerBound + max(0, (room.body.count - lines.count - 5) / 3)
    frame.box(row: top, column: left, width: width, height: lines.count + 5, title: title)
    for (offset, line) in lines.enumerated() {
      frame.put(line, row: top + 1 + offset, column: left + 2)
    }
    let row = top + lines.count + 2
    frame.put(">", row: row, column: left + 2)
    field.draw(
      in: &frame, row: row, column: left + 4, width: width - 6, focused: true, filler: "_")
    frame.put(
      TextWidth.cut(check(field.text).words, to: width - 6), row: row + 1, column: left + 4,
      style: check(field.text).isWrong ? .bad : .plain)
  }
}

/// What was made of typed text.
enum Understood: Hashable, Sendable {
  /// Nothing to say.
  case fine
  /// What it was taken for, said back.
  case echo(String)
  /// What is wrong with it and what would do.
  case wrong(String)

  var isWrong: Bool {
    if case .wrong = self { true } else { false }
  }

  /// `= Thu 3 Dec 2026` or `! 18 is more than the 16 seats`.
  var words: String {
    switch self {
    case .fine: ""
    case .echo(let text): "= \(text)"
    case .wrong(let text): "! \(text)"
    }
  }
}
