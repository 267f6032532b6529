import Canvas

extension Key {
  /// Whether it is a letter, which in a list is a command.
  var isLetter: Bool {
    if case .character(let letter) = self { letter.isLetter } else { false }
  }

  /// Keys that arrived in one piece, with a word among them given as pasted text: nobody presses
  /// three commands at once. A letter held down is no word.
  static func burstsAsText(_ keys: [Key]) -> [Key] {
    let letters = keys.prefix { $0.isLetter }
    guard letters.count >= 3, Set(letters).count > 1 else { return keys }
    let word = letters.reduce(into: "") { text, key in
      if case .character(let letter) = key { text.append(letter) }
    }
    return [.paste(word)] + keys.dropFirst(letters.count)
  }
}
