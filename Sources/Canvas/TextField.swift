/// One line of text being edited, with the keys of readline.
public struct TextField: Hashable, Sendable {
  /// What is written. Setting it puts the cursor at the end.
  public var text: String {
    get { String(characters) }
    set {
      characters = Array(newValue.prefix(limit))
      cursor = characters.count
    }
  }
  /// Shown dimmed while nothing is written.
  public var placeholder: String
  /// Most characters the field takes.
  public let limit: Int
  /// Characters, as a person counts them, before the cursor.
  public private(set) var cursor: Int
  private var characters: [Character]

  /// A field holding a text, the cursor at its end.
  public init(_ text: String = "", placeholder: String = "", limit: Int = 200) {
    self.placeholder = placeholder
    self.limit = max(0, limit)
    characters = Array(text.prefix(self.limit))
    cursor = characters.count
  }

  /// Whether nothing is written.
  public var isEmpty: Bool { characters.isEmpty }

  /// Takes a key: characters, pastes, Left, Right, Home, End, Delete, Backspace, Ctrl-A, B, D, E,
  /// F, H, K, U, W.
  ///
  /// - Returns: whether the key was the field's, even if it changed nothing.
  public mutating func update(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .backspace, .control("h"): erase(from: max(0, cursor - 1), to: cursor)
    case .delete, .control("d"): erase(from: cursor, to: min(characters.count, cursor + 1))
    case .control("u"): erase(from: 0, to: cursor)
    case .control("k"): erase(from: cursor, to: characters.count)
    case .control("w"): erase(from: startOfWord, to: cursor)
    default: return false
    }
    return true
  }

  /// Inserts a text at the cursor. Line ends and tabs become spaces, other controls are dropped;
  /// what goes over the limit is left out.
  private mutating func insert(_ text: String) {
    let kept = text.unicodeScalars.filter { $0.properties.generalCategory != .control || $0.isGap }
    let line = kept.map { $0.isGap ? " " : $0 }
    let after = characters[cursor...]
    // A mark typed after its letter joins it, so the two parts are counted anew as one text.
    var before = String(characters[..<cursor])
    before.unicodeScalars.append(contentsOf: line)
    let head = before.prefix(max(0, limit - after.count))
    characters = Array(String(head) + String(after))
    cursor = min(head.count, characters.count)
  }

  private mutating func erase(from first: Int, to end: Int) {
    characters.removeSubrange(first..<end)
    cursor = first
  }

  private var startOfWord: Int {
    var at = cursor
    while at > 0 && characters[at - 1].isWhitespace { at -= 1 }
    while at > 0 && !characters[at - 1].isWhitespace { at -= 1 }
    return at
  }
}

extension TextField {
  /// Draws the field in `width` cells, scrolled so that the cursor is seen.
  ///
  /// - Parameters:
  ///   - focused: puts the frame's cursor into the field.
  ///   - filler: fills the rest of the field: `_` in forms, a space where a prompt stands before.
  public func draw(
    in frame: inout Frame, row: Int, column: Int, width: Int, focused: Bool,
    filler: Character = " ", style: Style = .plain
  ) {
    guard width > 0 else { return }
    frame.put(
      String(repeating: filler, count: width), row: row, column: column, style: style)
    if characters.isEmpty && !placeholder.isEmpty {
      frame.put(
        TextWidth.cut(placeholder, to: width), row: row, column: column, style: style.union(.dim))
    }
    // The cursor needs one cell of its own at the end of the text.
    let before = TextWidth.cells(String(characters[..<cursor]))
    var first = 0
    var hidden = 0
    while before - hidden > width - 1 && first < cursor {
      hidden += TextWidth.cells(String(characters[first]))
      first += 1
    }
    var at = 0
    for character in characters[first...] {
      let cells = TextWidth.cells(String(character))
      if at + cells > width { break }
      frame.put(String(character), row: row, column: column + at, style: style)
      at += cells
    }
    if focused { frame.cursor = Position(row: row, column: column + before - hidden) }
  }
}

extension Unicode.Scalar {
  fileprivate var isGap: Bool { self == "\n" || self == "\r" || self == "\t" }
}
