import Canvas
import Domain

/// A list to choose from; typing narrows it.
struct ChoiceBox: Sendable {
  /// One choice: what it is, and a word on it.
  struct Choice: Hashable, Sendable {
    let label: String
    let note: String

    init(_ label: String, _ note: String = "") {
      self.label = label
      self.note = note
    }
  }

  let title: String
  /// What is known of the matter, in a line.
  let about: String
  let choices: [Choice]
  let chosen: Then<Int>
  private(set) var filter = TextField(limit: 40)
  private(set) var cursor = ListCursor()
  /// Whether letters narrowed the list last; else the terminal's cursor is on the chosen row.
  private var isTyping = false
  /// The choices that match what was typed, by their place.
  private(set) var shown: [Int]

  init(
    _ title: String, about: String = "", _ choices: [Choice], at first: Int = 0,
    chosen: @escaping Then<Int>
  ) {
    self.title = title
    self.about = about
    self.choices = choices
    self.chosen = chosen
    shown = Array(choices.indices)
    cursor.select(first, count: choices.count, height: max(1, choices.count))
  }

  /// What Enter would take.
  var prompt: String? {
    guard shown.indices.contains(cursor.selected) else { return "Nothing begins with that." }
    return "Enter takes \u{201C}\(choices[shown[cursor.selected]].label)\u{201D}."
  }

  /// What a key did.
  enum Outcome {
    case open, left, refused
    case chosen(Int)
  }

  mutating func update(_ key: Key, height: Int) -> Outcome {
    switch key {
    case .escape, .function(12): return .left
    case .enter:
      return shown.indices.contains(cursor.selected) ? .chosen(shown[cursor.selected]) : .refused
    case .character, .paste, .backspace, .control:
      if key == .control("z"), !filter.isEmpty {
        filter.text = ""
      } else if !filter.update(key) {
        return .refused
      }
      let found = choices.indices.filter {
        Matching.matches(filter.text, choices[$0].label + " " + choices[$0].note)
      }
      // What is called so stands before what is only described so.
      let named = found.filter { Matching.matches(filter.text, choices[$0].label) }
      shown = named + found.filter { !named.contains($0) }
      cursor.select(0, count: shown.count, height: height)
      isTyping = !filter.isEmpty
      return .open
    default:
      guard cursor.update(key, count: shown.count, height: height) else { return .refused }
      isTyping = false
      return .open
    }
  }

  func draw(in frame: inout Frame, room: Room) {
    let width = min(max(40, room.columns - 12), 76)
    let height = min(max(3, choices.count), max(1, room.body.count - 6))
    let left = (room.columns - width) / 2
    let top = room.body.lowerBound + max(0, (room.body.count - height - 4) / 3)
    frame.box(row: top, column: left, width: width, height: height + 4, title: title)
    frame.put(">", row: top + 1, column: left + 2)
    filter.draw(in: &frame, row: top + 1, column: left + 4, width: width - 16, focused: true)
    frame.put(
      "\(shown.count) of \(choices.count)", row: top + 1, column: left + width - 12, width: 10,
      alignment: .right)
    frame.put(TextWidth.cut(about, to: width - 6), row: top + 2, column: left + 4)
    let labels = choices.map { TextWidth.cells($0.label) }.max() ?? 0
    let table = TableLayout(
      [
        TableColumn("", minimum: 8, ideal: min(labels, width - 12)),
        TableColumn("", minimum: 1, ideal: 1, grows: true),
      ], width: width - 6)
    cursor.draw(
      in: &frame, row: top + 3, column: left + 2, width: width - 4, height: height,
      count: shown.count, focused: false
    ) { frame, index, row in
      let choice = choices[shown[index]]
      table.drawRow([choice.label, choice.note], in: &frame, row: row, column: left + 4)
    }
    if let at = cursor.visible(count: shown.count, height: height).firstIndex(of: cursor.selected) {
      let offset = at - cursor.visible(count: shown.count, height: height).lowerBound
      frame.restyle(row: top + 3 + offset, column: left + 2, width: width - 4) {
        $0.union(.reverse)
      }
      if !isTyping { frame.cursor = Position(row: top + 3 + offset, column: left + 2) }
    }
    if shown.isEmpty {
      frame.put("Nothing begins with that.", row: top + 3, column: left + 4)
    }
  }
}

/// Finding by word beginnings, as people are found.
enum Matching {
  /// Whether every word typed begins a word of the text.
  static func matches(_ typed: String, _ text: String) -> Bool {
    let wanted = FoldedName.words(typed)
    guard !wanted.isEmpty else { return true }
    let words = FoldedName.searchWords(text)
    return wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
  }
}
