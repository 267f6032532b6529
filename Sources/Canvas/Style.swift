/// How a cell looks. Styles add up: `[.bold, .reverse]`.
///
/// A style never carries meaning alone: the text must say the same on a terminal without colours.
/// Which colour an accent becomes, if any, is decided by the theme of the terminal.
public struct Style: OptionSet, Hashable, Sendable {
  /// The bits, one a style.
  public let rawValue: UInt16

  /// Makes a style of bits; unknown bits are kept and ignored.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// No emphasis at all.
  public static let plain: Style = []
  /// Heavier letters: headings and the keys in the hint bar.
  public static let bold = Style(rawValue: 1)
  /// Foreground and background exchanged: the selected row, the title bar.
  public static let reverse = Style(rawValue: 2)
  /// Underlined: letters that match what was typed.
  public static let underline = Style(rawValue: 4)
  /// Fainter, where the terminal can: what cannot be chosen now.
  public static let dim = Style(rawValue: 8)
  /// Accent for what is in order.
  public static let good = Style(rawValue: 16)
  /// Accent for what wants attention.
  public static let warn = Style(rawValue: 32)
  /// Accent for what is wrong.
  public static let bad = Style(rawValue: 64)
  /// Accent without judgement: names, links between parts.
  public static let accent = Style(rawValue: 128)

  /// The letter that stands for this style in a snapshot: `.` plain, `b` bold, `u` underline,
  /// `d` dim, `g` good, `w` warn, `x` bad, `a` accent (the accent wins); reversed cells have the
  /// capital letter, `R` if nothing but reversed.
  public var letter: Character {
    let names: [(Style, Character, Character)] = [
      (.bad, "x", "X"), (.warn, "w", "W"), (.good, "g", "G"), (.accent, "a", "A"),
      (.bold, "b", "B"), (.underline, "u", "U"), (.dim, "d", "D"),
    ]
    let reversed = contains(.reverse)
    for (style, small, capital) in names where contains(style) {
      return reversed ? capital : small
    }
    return reversed ? "R" : "."
  }
}
