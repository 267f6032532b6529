/// How many cells a text takes on the screen, and texts brought to a width.
///
/// East Asian wide letters take two cells, marks and format characters none, everything else one;
/// letters of ambiguous width take one. Agrees with the C library's `wcwidth` for every letter of
/// the basic plane, so that the screen and the terminal library count alike.
public enum TextWidth {
  /// The sign that stands for the part cut off: one cell; `~` on a terminal without Unicode.
  public static let cutMark = "…"

  /// Cells taken by a text, as ``Glyphs`` shows it.
  public static func cells(_ text: String) -> Int {
    var total = 0
    for glyph in Glyphs(text) { total += glyph.width }
    return total
  }

  /// The text cut to at most `width` cells; what is cut ends in ``cutMark``.
  ///
  /// A width of zero or less gives an empty text.
  public static func cut(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    guard cells(text) > width else { return text }
    var kept = String.UnicodeScalarView()
    var used = 0
    for glyph in Glyphs(text) {
      if used + glyph.width > width - 1 { break }
      used += glyph.width
      kept.append(glyph)
    }
    return String(kept) + cutMark
  }

  /// The text in a field of exactly `width` cells: cut or filled with spaces.
  public static func fit(_ text: String, to width: Int, _ alignment: Alignment = .left) -> String {
    let shown = cut(text, to: width)
    let free = max(0, width - cells(shown))
    let before = alignment.spaceBefore(free)
    return spaces(before) + shown + spaces(free - before)
  }

  /// The text as it may be shown: nothing in it that could upset a screen (see ``Glyphs``).
  public static func shown(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for glyph in Glyphs(text) { scalars.append(glyph) }
    return String(scalars)
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  /// Vowels and finals of old Korean writing, which join the syllable before them.
  static func isJoiningJamo(_ value: UInt32) -> Bool {
    (value >= 0x1160 && value <= 0x11FF) || (value >= 0xD7B0 && value <= 0xD7FB)
  }

  /// Whether a spacing scalar takes two cells. Wide symbols are not in the table: they are shown
  /// as `?`.
  static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    if value <= 0x115F || (value >= 0x3400 && value <= 0x9FFF) { return true }
    return wide.contains { $0.contains(value) }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0xA000...0xA4C6, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x16FF1, 0x17000...0x18D08, 0x1AFF0...0x1B2FB, 0x20000...0x3FFFD,
  ]
}

/// Where a text stands in a field wider than itself.
public enum Alignment: Hashable, Sendable {
  /// At the left edge: words.
  case left
  /// At the right edge: numbers.
  case right
  /// In the middle; an odd cell goes to the right.
  case centre

  /// Free cells to the left of the text.
  func spaceBefore(_ free: Int) -> Int {
    switch self {
    case .left: 0
    case .right: free
    case .centre: free / 2
    }
  }
}

extension String.UnicodeScalarView {
  /// Adds a glyph with its marks.
  mutating func append(_ glyph: Glyph) {
    append(glyph.scalar)
    for slot in 0..<4 where glyph.marks[slot] != 0 {
      if let mark = Unicode.Scalar(glyph.marks[slot]) { append(mark) }
    }
  }
}
