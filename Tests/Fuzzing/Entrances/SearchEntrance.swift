import Canvas
import Domain

/// Types the bytes into a find box, and looks for what stands there.
func enterSearch(_ bytes: [UInt8]) throws {
  let text = String(decoding: bytes, as: UTF8.self)
  let key = FoldedName.key(text)
  try hold(FoldedName.key(key) == key, "a folded name folds further")
  let words = FoldedName.searchWords(text)
  try hold(!words.contains(""), "an empty word to search for")
  try hold(words.isSuperset(of: FoldedName.words(text)), "a word is not searched for")

  var machine = ScanMachine()
  var field = TextField(limit: 60)
  var clock = 0
  var given: [Key] = []
  for (place, character) in text.enumerated() {
    clock += Int(bytes[place % bytes.count] % 120)
    given += machine.receive(pressed(character), at: clock)
  }
  given += machine.tick(at: clock + 10 * ScanMachine.hold)
  try hold(machine.deadline == nil, "a badge reader holds keys back for ever")
  for key in given {
    _ = field.update(key)
    try hold(field.text.count <= 60, "the field holds more than it takes")
    try hold((0...field.text.count).contains(field.cursor), "the cursor left the text")
    for width in [1, 7, 40] {
      try hold(
        TextWidth.cells(TextWidth.fit(field.text, to: width)) == width, "not \(width) cells")
      var frame = Frame(columns: width, rows: 1)
      field.draw(in: &frame, row: 0, column: 0, width: width, focused: true)
      let column = frame.cursor?.column ?? -1
      try hold((0..<width).contains(column), "the cursor is off the screen")
    }
  }
  let paste = TextField(text, limit: 60)
  try hold(paste.text.count <= 60, "a paste goes over the limit")
}

private func pressed(_ character: Character) -> Key {
  switch character {
  case "\n", "\r", "\r\n": .enter
  case "\t": .tab
  case "\u{8}", "\u{7F}": .backspace
  case "\u{17}": .control("w")
  case "\u{1}": .control("a")
  case "\u{2}": .left
  default: .character(character)
  }
}
