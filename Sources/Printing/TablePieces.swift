import Reports

/// A table as pieces of a page: rows that stay whole, headings said again on every page.
struct TablePieces {
  private let table: Document.Table
  private let type: Typesetter
  private let measure: Int
  private let styles: SheetStyles
  private var columns: [(x: Int, width: Int)] = []
  private var boxes: Bool { table.style == .boxes }

  init(_ table: Document.Table, measure: Int, type: Typesetter, styles: SheetStyles) {
    self.styles = styles
    self.table = table
    self.type = type
    self.measure = measure
    let edge = boxes ? Piece.boxPadding : 0
    func room(_ gap: Int) -> Int { measure - gap * max(table.columns.count - 1, 0) - 2 * edge }
    var gap = boxes ? 2 * Piece.boxPadding : styles.units(11)
    let needs = self.needs(room: room(gap))
    if !boxes, ColumnNeed.areTight(needs, room: room(gap)) { gap = styles.units(5.5) }
    let widths = ColumnNeed.widths(needs, room: room(gap), letter: type.width("0", styles.body))
    var x = edge
    for width in spread(widths, room: room(gap)) {
      columns.append((x, width))
      x += width + gap
    }
  }

  /// What the columns need. Words are only measured if whole cells do not fit.
  private func needs(room: Int) -> [ColumnNeed] {
    let digit = type.width("0", styles.body)
    let natural = widest(from: table.columns.map { $0.width * digit }) { line, style, _ in
      type.width(line, style)
    }
    // Room to write in gives way before words are broken.
    let parts =
      natural.reduce(0, +) <= room
      ? natural
      : widest(from: table.columns.map { _ in 0 }) { line, style, wraps in
        wraps
          ? PaperText.longestPart(line) { type.width($0, style) }
          : PaperText.longestWord(line) { type.width($0, style) }
      }
    return table.columns.indices.map {
      ColumnNeed(natural: natural[$0], longestPart: parts[$0], wraps: table.columns[$0].wraps)
    }
  }

  /// For each column the most that any line in it measures, and no less than it has.
  private func widest(
    from least: [Int], _ width: (_ line: String, TextStyle, _ wraps: Bool) -> Int
  ) -> [Int] {
    var widest = least
    func widen(_ row: [String], _ style: TextStyle) {
      for (place, cell) in zip(widest.indices, row) where !cell.isEmpty {
        let wraps = table.columns[place].wraps
        for line in PaperText.lines(cell) {
          widest[place] = max(widest[place], width(line, style, wraps))
        }
      }
    }
    widen(table.columns.map(\.heading), styles.strong)
    for group in table.groups {
      for row in group.rows { widen(row, styles.body) }
      widen(group.subtotal ?? [], styles.strong)
    }
    widen(table.total ?? [], styles.strong)
    return widest
  }

  /// Gives the width that is left to the columns of words, so that the table fills the page.
  private func spread(_ widths: [Int], room: Int) -> [Int] {
    let spare = room - widths.reduce(0, +)
    let takers = widths.indices.filter { table.columns[$0].wraps || table.columns[$0].width > 0 }
    guard spare > 0, !takers.isEmpty else { return widths }
    var widths = widths
    for place in takers { widths[place] += spare / takers.count }
    return widths
  }

  /// The table, top to bottom.
  var strips: [Strip<Piece>] {
    var headings = row(table.columns.map(\.heading), styles.strong)
    headings.above = Points.units(3)
    headings.below = Points.units(4)
    headings.least = 0
    if !boxes { headings.rules = [.init(y: headings.height, pen: .init(thickness: 1.1))] }
    let carried = [Strip<Piece>.Carried(headings, height: headings.height)]
    var strips = [headings.strip(keepsWithNext: true)]
    if table.isEmpty, let empty = table.whenEmpty {
      strips.append(words(empty, styles.body).strip())
    }
    for group in table.groups { add(group, under: carried, to: &strips) }
    if let total = table.total {
      var piece = row(total, styles.strong)
      if !boxes {
        piece.rules = [0, piece.height].map { .init(y: $0, pen: .init(thickness: 1.1)) }
      }
      keepLast(of: &strips, with: piece, carried)
    }
    return strips
  }

  private func add(
    _ group: Document.Table.Group, under headings: [Strip<Piece>.Carried],
    to strips: inout [Strip<Piece>]
  ) {
    var carried = headings
    if let heading = group.heading {
      if strips.count > 1 {
        let gap = Points.units(6)
        strips.append(Strip(Piece(least: gap), height: gap, kind: .gap))
      }
      strips.append(words(heading, styles.strong).strip(keepsWithNext: true, carried: headings))
      let again = words(heading + " (continued)", styles.strong)
      carried.append(.init(again, height: again.height))
    }
    for cells in group.rows {
      var piece = row(cells, styles.body)
      if !boxes { piece.rules = [.init(y: piece.height, pen: .init(thickness: 0.4, grey: 0.6))] }
      strips.append(piece.strip(carried: carried))
    }
    if let subtotal = group.subtotal {
      var piece = row(subtotal, styles.strong)
      if !boxes { piece.rules = [.init(y: 0, pen: .init(thickness: 0.8))] }
      keepLast(of: &strips, with: piece, carried)
    }
  }

  /// Adds sums, and keeps the row above with them.
  private func keepLast(
    of strips: inout [Strip<Piece>], with sums: Piece, _ carried: [Strip<Piece>.Carried]
  ) {
    strips[strips.count - 1].keepsWithNext = true
    strips.append(sums.strip(carried: carried))
  }

  /// A row as wide as its columns; cells beyond the last column are not shown.
  private func row(_ texts: [String], _ style: TextStyle) -> Piece {
    var piece = Piece(style: style, width: measure, boxes: boxes)
    for (place, column) in columns.enumerated() {
      let text = place < texts.count ? texts[place] : ""
      piece.cells.append(
        Piece.Cell(
          x: column.x, width: column.width, alignment: table.columns[place].alignment,
          lines: text.isEmpty ? [] : type.lines(text, style, width: column.width)))
    }
    piece.above = styles.units(boxes ? 5 : 1.5)
    piece.below = styles.units(boxes ? 5 : 1.5)
    // 10 millimetres to sign in.
    piece.least = boxes ? Points.units(28) : style.leading + piece.above + piece.below
    return piece
  }

  /// A line across the columns.
  private func words(_ text: String, _ style: TextStyle) -> Piece {
    let lines = type.lines(text, style, width: measure)
    return Piece(
      cells: [.init(x: 0, width: measure, lines: lines)], style: style, above: Points.units(3),
      below: Points.units(2), width: measure)
  }
}
