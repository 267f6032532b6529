import Canvas

/// A list with headings: `>` before the chosen row, words where there is none.
struct Listing {
  var table: TableLayout
  var row: Int
  var column: Int
  var width: Int
  /// Rows for the list, its heading not counted.
  var height: Int
  var focused: Bool
  var isHeaded = true
  /// Whether the chosen row keeps its `>` while something else has the keys.
  var keepsChoice = false
  var sorted: SortMark?
  /// What is said in place of rows.
  var empty: String

  init(
    _ columns: [TableColumn], row: Int, column: Int = 1, width: Int, height: Int, focused: Bool,
    sorted: SortMark? = nil, empty: String
  ) {
    table = TableLayout(columns, width: max(1, width - 2))
    self.row = row
    self.column = column
    self.width = width
    self.height = max(0, height)
    self.focused = focused
    self.sorted = sorted
    self.empty = empty
  }

  /// The first row of the list itself.
  var firstRow: Int { row + (isHeaded ? 1 : 0) }

  func draw(
    in frame: inout Frame, cursor: ListCursor, count: Int, mark: (Int) -> String? = { _ in nil },
    texts: (Int) -> [String]
  ) {
    if isHeaded {
      table.drawHeading(in: &frame, row: row, column: column + 2, sorted: sorted, style: .bold)
    }
    guard count > 0 else {
      guard height > 0 else { return }
      frame.put(TextWidth.cut(empty, to: width - 2), row: firstRow, column: column + 2)
      if focused { frame.cursor = Position(row: firstRow, column: column) }
      return
    }
    func line(_ frame: inout Frame, _ index: Int, _ row: Int) {
      if let mark = mark(index) { frame.put(mark, row: row, column: column - 1) }
      table.drawRow(texts(index), in: &frame, row: row, column: column + 2)
    }
    guard focused || keepsChoice else {
      for (offset, index) in cursor.visible(count: count, height: height).enumerated() {
        line(&frame, index, firstRow + offset)
      }
      return
    }
    cursor.draw(
      in: &frame, row: firstRow, column: column, width: width, height: height, count: count,
      focused: focused, content: line)
  }
}

extension Frame {
  /// Writes a text so that it ends at a column, clear of what stands left of it.
  mutating func put(_ text: String, row: Int, endingAt end: Int, style: Style = .plain) {
    put(text, row: row, column: end - TextWidth.cells(text), style: style)
  }
}
