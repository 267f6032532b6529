/// Texts broken into lines between words.
public enum WordWrap {
  /// The lines of a text, each at most `width` cells; a word longer than a line is broken within.
  ///
  /// Line ends in the text are kept; several spaces count as one; an empty text is one empty line.
  /// A width less than 2 counts as 2, so that a wide letter always fits.
  public static func lines(_ text: String, width: Int) -> [String] {
    let width = max(2, width)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      paragraph(String($0), width: width)
    }
  }

  private static func paragraph(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in TextWidth.shown(text).split(separator: " ") {
      for piece in pieces(String(word), width: width) {
        let cells = TextWidth.cells(piece)
        if used > 0 && used + 1 + cells > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line += used > 0 ? " " + piece : piece
        used += used > 0 ? cells + 1 : cells
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A word in pieces of at most `width` cells, mostly one.
  private static func pieces(_ word: String, width: Int) -> [String] {
    guard TextWidth.cells(word) > width else { return [word] }
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var used = 0
    for glyph in Glyphs(word) {
      if used + glyph.width > width {
        pieces.append(String(piece))
        (piece, used) = (String.UnicodeScalarView(), 0)
      }
      piece.append(glyph)
      used += glyph.width
    }
    pieces.append(String(piece))
    return pieces
  }
}
