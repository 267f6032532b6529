/// Words that somebody may have meant who wrote another: one edit or one sound away.
///
/// The words of ``FoldedName`` go in and come out: small plain letters. One edit is a letter too
/// many, too few, wrong, or two in each other's place. One sound is a spelling of the same sound
/// in another language of the names here: `ph` and `f`, `bh` and `v`, `sz` and `sh`.
public enum NearMisses {
  /// Shortest word that is guessed at; shorter ones are near to too many.
  public static let shortest = 3

  /// Every word one edit or one sound away; empty for a word that is too short or no name.
  public static func words(near word: String) -> Set<String> {
    let letters = Array(word)
    guard letters.count >= shortest, letters.count <= 24, letters.allSatisfy(\.isLetter) else {
      return []
    }
    var near = edits(of: letters)
    near.formUnion(sounds(of: word))
    near.remove(word)
    return near
  }

  private static func edits(of letters: [Character]) -> Set<String> {
    var near: Set<String> = []
    for index in 0...letters.count {
      for letter in "abcdefghijklmnopqrstuvwxyz" {
        near.insert(String(letters[..<index] + [letter] + letters[index...]))
      }
      guard index < letters.count else { continue }
      near.insert(String(letters[..<index] + letters[(index + 1)...]))
      for letter in "abcdefghijklmnopqrstuvwxyz" {
        near.insert(String(letters[..<index] + [letter] + letters[(index + 1)...]))
      }
      guard index + 1 < letters.count else { continue }
      var swapped = letters
      swapped.swapAt(index, index + 1)
      near.insert(String(swapped))
    }
    return near
  }

  private static func sounds(of word: String) -> Set<String> {
    var near: Set<String> = []
    for alike in soundsAlike {
      for spelling in alike {
        for range in word.ranges(of: spelling) {
          for other in alike where other != spelling {
            near.insert(word.replacingCharacters(in: range, with: other))
          }
        }
      }
    }
    return near
  }

  /// Spellings of one sound.
  private static let soundsAlike: [[String]] = [
    ["f", "ff", "ph", "v"], ["v", "w", "bh", "mh", "f"],
    ["sh", "s", "sz", "sch", "ch", "si", "sy", "x"], ["ch", "cz", "tch", "c", "ci"],
    ["k", "c", "ck", "q", "ch", "kh", "qu", "cc"], ["s", "c", "z", "ss", "sz", "ts"],
    ["j", "g", "dz", "dg", "gi"], ["n", "kn", "gn", "nn", "ng"], ["t", "th", "tt", "d"],
    ["r", "wr", "rh", "rr"], ["l", "ll", "lh", "w"], ["m", "mm", "mb"], ["h", "ch", "kh", "j"],
    ["y", "i", "j", "ie", "ey", "ee"], ["i", "ee", "ea", "y", "ie", "ei"],
    ["a", "ah", "ar", "ae", "ai"], ["o", "au", "aw", "ou", "ow", "oh", "u"],
    ["e", "ae", "ea", "ay", "ai", "ei"], ["u", "oo", "ou", "w"], ["au", "aw", "ea"],
  ]
}

extension String {
  /// Where a text stands in this one, overlapping places too.
  fileprivate func ranges(of text: String) -> [Range<String.Index>] {
    indices.compactMap { start in
      self[start...].hasPrefix(text) ? start..<index(start, offsetBy: text.count) : nil
    }
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
