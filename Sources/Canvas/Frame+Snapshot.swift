extension Frame {
  /// One row as text, blanks at its end left out; empty for a row outside.
  public func line(_ row: Int) -> String {
    guard row >= 0, row < rows else { return "" }
    var scalars = String.UnicodeScalarView()
    var length = 0
    for cell in cells[(row * columns)..<((row + 1) * columns)] where cell.width > 0 {
      var glyph = Glyph(cell.scalar)
      glyph.marks = cell.marks
      scalars.append(glyph)
      if cell.scalar != " " || cell.marks[0] != 0 { length = scalars.count }
    }
    return String(String.UnicodeScalarView(scalars.prefix(length)))
  }

  /// The whole screen as text: a line a row, blanks at the end of each left out.
  public var text: String {
    (0..<rows).map(line).joined(separator: "\n")
  }

  /// One letter a cell for its style (see ``Style/letter``), a line a row, plain cells at the end
  /// of each left out. For snapshots, beside ``text``.
  public var styles: String {
    (0..<rows).map { row in
      var letters = cells[(row * columns)..<((row + 1) * columns)].map(\.style.letter)
      while letters.last == "." { letters.removeLast() }
      return String(letters)
    }.joined(separator: "\n")
  }

  /// The same screen for a terminal without Unicode: every cell one ASCII character, accents
  /// folded, lines of `-`, `|` and `+`, wide letters `??`. No cell moves.
  public func inASCII() -> Frame {
    var folded = self
    for index in folded.cells.indices where !folded.cells[index].isASCII {
      let cell = folded.cells[index]
      let scalar: Unicode.Scalar = cell.width == 1 ? ASCIIText.oneCell(cell.scalar) : "?"
      folded.cells[index] = Cell(Glyph(scalar), cell.style)
    }
    return folded
  }
}

extension Frame.Cell {
  fileprivate var isASCII: Bool { scalar.isASCII && width == 1 && marks[0] == 0 }
}
