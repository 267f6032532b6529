import Canvas

/// What can be done, to search and to do: as help over the whole screen, or as the palette.
struct CommandList: Sendable {
  /// How it is shown.
  enum Kind: Hashable, Sendable {
    case help, palette
  }

  let kind: Kind
  let title: String
  let commands: [Command]
  /// What is done on other screens; shown only to whoever searches.
  private let elsewhere: [Command]
  let typing: Typing
  private(set) var search = TextField(limit: 40)
  private(set) var cursor = ListCursor()
  /// Whether letters are typed; else the terminal's cursor is on the chosen row.
  private var isTyping = true
  /// The commands that match what was typed.
  private(set) var shown: [Command]

  init(_ kind: Kind, of title: String, _ commands: [Command], typing: Typing) {
    self.kind = kind
    self.title = title
    self.typing = typing
    // The palette shows what can be done first; help keeps the order of the screen.
    self.commands =
      kind == .help
      ? commands
      : commands.filter { $0.line.whyNot == nil } + commands.filter { $0.line.whyNot != nil }
    elsewhere = Elsewhere.commands(besides: commands)
    shown = self.commands
  }

  /// What a key did.
  enum Outcome {
    case open, left, refused
    case run(Command)
    /// F1 in the help.
    case practise
  }

  private mutating func find() {
    shown = matching(commands) + (isSearching ? matching(elsewhere) : [])
  }

  private var isSearching: Bool { !search.text.allSatisfy(\.isWhitespace) }

  /// Those that match; what is called so stands before what only speaks of it.
  private func matching(_ commands: [Command]) -> [Command] {
    let found = commands.filter {
      Matching.matches(search.text, $0.line.name + " " + $0.line.help)
    }
    let named = found.filter { Matching.matches(search.text, $0.line.name) }
    return named + found.filter { !Matching.matches(search.text, $0.line.name) }
  }

  /// How many match, of how many there are.
  private var counted: String {
    "\(shown.count) of \(commands.count + (isSearching ? elsewhere.count : 0))"
  }

  mutating func update(_ key: Key, room: Room) -> Outcome {
    let height = listHeight(room)
    switch key {
    case .function(1) where kind == .help: return .practise
    case .escape, .function(12), .function(1), .function(9): return .left
    case .enter:
      return shown.indices.contains(cursor.selected) ? .run(shown[cursor.selected]) : .refused
    case .character, .paste, .backspace, .control:
      if key == .control("z"), !search.isEmpty {
        search.text = ""
      } else if !search.update(key) {
        return .refused
      }
      find()
      cursor.select(0, count: shown.count, height: height)
      isTyping = true
      return .open
    default:
      guard cursor.update(key, count: shown.count, height: height) else { return .refused }
      isTyping = false
      return .open
    }
  }

  /// What the command at the `>` row does, or why it cannot be done now.
  var prompt: String? {
    guard shown.indices.contains(cursor.selected) else { return nil }
    let line = shown[cursor.selected].line
    return line.whyNot.map { "\(line.name): not now. \($0)" } ?? "\(line.help)."
  }

  private func listHeight(_ room: Room) -> Int {
    kind == .help
      ? max(1, room.body.count - 3) : min(max(1, commands.count), max(1, room.body.count - 4))
  }

  func draw(in frame: inout Frame, room: Room) {
    switch kind {
    case .help: drawHelp(in: &frame, room: room)
    case .palette: drawPalette(in: &frame, room: room)
    }
  }

  private func drawHelp(in frame: inout Frame, room: Room) {
    let top = room.body.lowerBound
    frame.fill(row: top, column: 0, width: room.columns, height: room.body.count)
    frame.put("Search >", row: top, column: 1)
    search.draw(in: &frame, row: top, column: 10, width: room.columns - 30, focused: true)
    frame.put(
      counted, row: top, column: room.columns - 14, width: 13,
      alignment: .right)
    frame.rule(row: top + 1, title: "What you can do: \(title)")
    let names = min(24, max(12, shown.map { TextWidth.cells($0.line.name) }.max() ?? 0))
    let keys = 12
    let texts = shown.map { command in
      WordWrap.lines(command.line.help + ".", width: room.columns - keys - names - 7)
    }
    let height = listHeight(room)
    // Sentences take the rows they need; the list begins where the chosen one is seen whole.
    var first = 0
    while first < cursor.selected,
      texts[first...cursor.selected].reduce(0, { $0 + $1.count }) > height
    {
      first += 1
    }
    var row = top + 2
    for index in shown.indices.dropFirst(first) {
      let line = shown[index].line
      let labels = line.keyLabels(typing).joined(separator: " ")
      frame.put(TextWidth.cut(labels, to: keys), row: row, column: 3)
      frame.put(TextWidth.cut(line.name, to: names), row: row, column: 4 + keys)
      for (line, text) in texts[index].enumerated() where row < top + 2 + height {
        frame.put(text, row: row, column: 5 + keys + names)
        if index == cursor.selected, line == 0 {
          frame.put(">", row: row, column: 1)
          if !isTyping { frame.cursor = Position(row: row, column: 1) }
          frame.restyle(row: row, column: 1, width: room.columns - 2) { $0.union(.reverse) }
        }
        row += 1
      }
      if row >= top + 2 + height { break }
    }
    if shown.isEmpty { frame.put("Nothing here begins with that.", row: row, column: 3) }
  }

  private func drawPalette(in frame: inout Frame, room: Room) {
    let width = min(room.columns - 6, 76)
    let left = (room.columns - width) / 2
    let height = listHeight(room)
    let top = room.body.lowerBound
    frame.box(row: top, column: left, width: width, height: height + 4, title: "All commands")
    frame.put(">", row: top + 1, column: left + 2)
    search.draw(in: &frame, row: top + 1, column: left + 4, width: width - 18, focused: true)
    frame.put(counted, row: top + 1, column: left + width - 13, width: 11, alignment: .right)
    drawList(in: &frame, row: top + 3, column: left + 2, width: width - 4, height: height) {
      frame, index, row in
      let line = shown[index].line
      let right = line.whyNot ?? line.keyLabels(typing).first ?? ""
      let room = width - 8
      let name = TextWidth.cut(line.name, to: room - 2)
      let end = TextWidth.cut(right, to: max(0, room - TextWidth.cells(name) - 5))
      let dots = max(0, room - TextWidth.cells(name) - TextWidth.cells(end) - 2)
      let style: Style = line.whyNot == nil ? .plain : .dim
      if line.whyNot != nil { frame.put("x", row: row, column: left + 1) }
      frame.put(
        name + " " + String(repeating: ".", count: dots) + " " + end, row: row, column: left + 4,
        style: style)
    }
  }

  private func drawList(
    in frame: inout Frame, row: Int, column: Int, width: Int, height: Int,
    content: (inout Frame, Int, Int) -> Void
  ) {
    let count = shown.count
    // While letters are typed the cursor stays in the search field; the row is reversed all the same.
    let field = frame.cursor
    cursor.draw(
      in: &frame, row: row, column: column, width: width, height: height, count: count,
      focused: true, content: content)
    if isTyping { frame.cursor = field }
    if count == 0 { frame.put("Nothing here begins with that.", row: row, column: column + 2) }
  }
}
