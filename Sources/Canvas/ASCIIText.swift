/// Texts for terminals and printers that know ASCII only: `Łukasz Grzyb` is `Lukasz Grzyb`.
///
/// For showing, never for finding: finding people by folded names is the domain's business.
public enum ASCIIText {
  /// The text in ASCII: accents dropped, `ß` as `ss`, `Æ` as `AE`, lines as `-`, `|`, `+`, what
  /// has no likeness as `?`. It may be longer than the text.
  public static func fold(_ text: String) -> String {
    var folded = ""
    for glyph in Glyphs(text) {
      if let pair = pairs[glyph.scalar] {
        folded += pair
      } else if glyph.width == 2 {
        folded += "??"
      } else {
        folded.unicodeScalars.append(oneCell(glyph.scalar))
      }
    }
    return folded
  }

  /// The one ASCII character nearest to a scalar, `?` if there is none.
  public static func oneCell(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    if let known = alike[scalar] { return known }
    if let pair = pairs[scalar]?.unicodeScalars.first { return pair }
    return base(of: scalar) ?? "?"
  }

  private static let pairs: [Unicode.Scalar: String] = [
    "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "ß": "ss", "Þ": "Th", "þ": "th",
  ]

  private static let alike: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(Unicode.Scalar, String)] = [
      ("-", "─━‐‑‒–—―−"), ("|", "│┃"), ("+", "┌┐└┘├┤┬┴┼"), (".", "·•"), ("~", "…"),
      ("'", "‘’ʼ´ʹʻ′"), ("\"", "“”„″«»"), ("x", "×"), ("D", "Ð"), ("d", "ð"), ("i", "ı"),
      ("N", "Ŋ"), ("n", "ŋ"), ("s", "ſ"), ("k", "ĸ"), ("a", "ªə"), ("o", "º"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, likenesses) in rows {
      for likeness in likenesses.unicodeScalars { table[likeness] = plain }
    }
    return table
  }()

  /// The plain letter in the scalar's own Unicode name, such as `LATIN SMALL LETTER L WITH STROKE`.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
      words[3].unicodeScalars.count == 1, let letter = words[3].unicodeScalars.first
    else { return nil }
    return words[1] == "SMALL" ? Unicode.Scalar(letter.value + 32) : letter
  }
}
