import Canvas

/// What was written before, so that Ctrl-Z in a field takes back typing and never an act.
struct TypedText: Sendable {
  private var before: [(field: Int, text: String)] = []
  private var isInWord = false

  /// What is said where nothing was typed.
  static let nothing = "Nothing typed to take back."

  var isEmpty: Bool { before.isEmpty }

  /// Notes what a field held before a key; letters of one word are taken back together.
  mutating func note(_ text: String, field: Int = 0, key: Key) {
    var isLetter = false
    if case .character(let letter) = key { isLetter = letter != " " }
    defer { isInWord = isLetter }
    if isLetter, isInWord, before.last?.field == field { return }
    before.append((field, text))
    if before.count > 100 { before.removeFirst() }
  }

  /// What to put back, and where; nil where nothing was typed.
  mutating func takeBack() -> (field: Int, text: String)? {
    isInWord = false
    return before.popLast()
  }
}
