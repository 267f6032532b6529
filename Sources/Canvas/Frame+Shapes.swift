extension Frame {
  /// Fills a rectangle with spaces of a style.
  public mutating func fill(
    row: Int, column: Int, width: Int, height: Int, style: Style = .plain
  ) {
    let top = max(0, row)
    let bottom = min(rows, row + max(0, height))
    let left = max(0, column)
    let right = min(columns, column + max(0, width))
    guard top < bottom, left < right else { return }
    for row in top..<bottom {
      for column in left..<right {
        place(Glyph(" "), row: row, column: column, style: style)
      }
    }
  }

  /// A line of `─` across `width` cells (the whole row when nil), with a title in it when given:
  /// `─ Waiting, in order ────`.
  public mutating func rule(
    row: Int, column: Int = 0, width: Int? = nil, title: String = "", style: Style = .plain
  ) {
    let width = width ?? columns - column
    line("─", row: row, from: column, to: column + width, style: style)
    guard !title.isEmpty, width > 4 else { return }
    let shown = " " + TextWidth.cut(title, to: width - 4) + " "
    put(shown, row: row, column: column + 1, style: style.union(.bold))
  }

  /// A box with its inside blanked, and a title in its upper edge when given. A box less than two
  /// cells wide or high is not drawn.
  public mutating func box(
    row: Int, column: Int, width: Int, height: Int, title: String = "", style: Style = .plain
  ) {
    guard width >= 2, height >= 2 else { return }
    let right = column + width - 1
    let bottom = row + height - 1
    fill(row: row, column: column, width: width, height: height)
    rule(row: row, column: column, width: width, title: title, style: style)
    line("─", row: bottom, from: column, to: right, style: style)
    let first = max(0, row)
    let last = min(rows - 1, bottom)
    if first <= last {
      for side in first...last {
        place(Glyph("│"), row: side, column: column, style: style)
        place(Glyph("│"), row: side, column: right, style: style)
      }
    }
    place(Glyph("┌"), row: row, column: column, style: style)
    place(Glyph("┐"), row: row, column: right, style: style)
    place(Glyph("└"), row: bottom, column: column, style: style)
    place(Glyph("┘"), row: bottom, column: right, style: style)
  }

  private mutating func line(
    _ scalar: Unicode.Scalar, row: Int, from first: Int, to end: Int, style: Style
  ) {
    let left = max(0, first)
    let right = min(columns, end)
    guard left < right else { return }
    for column in left..<right { place(Glyph(scalar), row: row, column: column, style: style) }
  }
}
