/// Text that can command nothing: characters a terminal, a printer or a reader's eye would obey
/// instead of showing are written out, `<U+001B>`.
public enum VisibleText {
  /// Whether a character has no place in a name or any other text we keep: controls, characters
  /// that turn the direction of writing, invisible ones, line separators, and the sign that
  /// stands where a letter was lost. Joiners that some scripts need are allowed.
  public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    // Bidirectional marks, embeddings, overrides and isolates.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    // Invisible: zero-width space, word joiner and operators, deprecated format characters, the
    // byte-order mark, interlinear annotation.
    case 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    // Line and paragraph separators; the replacement character.
    case 0x2028, 0x2029, 0xFFFD: true
    // Tags, and everything that is no character.
    case 0xE0000...0xE007F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The first forbidden character of a text; nil where every one may be kept.
  public static func forbidden(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { isForbidden($0) }
  }

  /// A character by its number, as it is written out: `U+001B`.
  public static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The text with every forbidden character written out, cut to so many characters and `…`.
  public static func shown(_ text: some StringProtocol, limit: Int = 60) -> String {
    var shown = ""
    for (place, scalar) in text.unicodeScalars.enumerated() {
      guard place < limit else { return shown + "…" }
      if isForbidden(scalar) {
        shown += "<\(name(scalar))>"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
