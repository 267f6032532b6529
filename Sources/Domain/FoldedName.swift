import Foundation

/// A name folded for finding: case, accents, apostrophes and hyphens no longer matter.
///
/// `Łukasz` and `lukasz`, `O'Connor`, `O’Connor` and `oconnor` fold to the same key. A hyphen
/// joins and parts at once: `Anne-Marie` is found by `annemarie`, `anne` and `marie`.
public enum FoldedName {
  /// The text composed (Unicode NFC), as names are kept.
  public static func composed(_ text: String) -> String {
    isPlain(text) ? text : text.precomposedStringWithCanonicalMapping
  }

  /// The folded key of a whole name: words of plain letters and digits, one space between.
  public static func key(_ text: String) -> String { words(text).joined(separator: " ") }

  /// The folded words of a name, in order; hyphenated parts are joined into one word.
  public static func words(_ text: String) -> [String] {
    isPlain(text) ? plainWords(text) : foldedWords(text)
  }

  /// Every word a name is found by: its folded words, and the parts of hyphenated ones.
  public static func searchWords(_ text: String) -> Set<String> {
    let whole = Set(words(text))
    guard text.unicodeScalars.contains(where: { isHyphen($0) }) else { return whole }
    let parts = text.unicodeScalars.map { isHyphen($0) ? " " : String($0) }.joined()
    return whole.union(words(parts))
  }

  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  /// Most of what is folded is plain ASCII, and an import folds millions of names.
  private static func plainWords(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      default:
        if !joins(Unicode.Scalar(byte)) { close() }
      }
    }
    close()
    return words
  }

  private static func foldedWords(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func close() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    // An acute accent typed for an apostrophe would come apart into a space and a mark.
    let text = text.replacing("\u{00B4}", with: "'")
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      // Asked first: Unicode counts some apostrophes as letters.
      if joins(scalar) { continue }
      if let plain = plain(scalar) {
        word += plain
      } else {
        close()
      }
    }
    close()
    return words
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
  }

  /// Apostrophes, hyphens, marks and full stops vanish inside a word; anything else ends it.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "`", "-", ".": true
    case "\u{0}"..."\u{7F}": false
    case "\u{2019}", "\u{2018}", "\u{02BB}", "\u{02BC}", "\u{2032}", "\u{2010}", "\u{2011}": true
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark, .format: true
      default: false
      }
    }
  }

  /// The plain lower-case letters of a letter or digit; nil for anything that is neither.
  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: return String(Character(scalar))
    case 0x41...0x5A:
      return String(Character(Unicode.Scalar(UInt8(scalar.value) + 32)))
    case 0..<0x80: return nil
    default: break
    }
    if let special = specials[scalar] { return special }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber:
      return scalar.properties.lowercaseMapping
    default: return nil
    }
  }

  /// Letters that Unicode does not take apart into a plain letter and a mark.
  private static let specials: [Unicode.Scalar: String] = [
    "Ł": "l", "ł": "l", "Ø": "o", "ø": "o", "Đ": "d", "đ": "d", "Ð": "d", "ð": "d", "ß": "ss",
    "ẞ": "ss", "Æ": "ae", "æ": "ae", "Œ": "oe", "œ": "oe", "Þ": "th", "þ": "th", "ı": "i",
    "Ħ": "h", "ħ": "h", "Ŧ": "t", "ŧ": "t", "ĸ": "k", "Ŋ": "n", "ŋ": "n", "ə": "e", "Ə": "e",
    "ς": "σ",
  ]
}
