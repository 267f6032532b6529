import Reports

extension PDFSurface {
  /// Draws a piece with its top left corner at a place.
  func draw(_ piece: Piece, x: Int, y: Int) {
    if let bookmark = piece.bookmark { addBookmark(bookmark, y: y) }
    for frame in piece.frames { put(frame, x: x, y: y) }
    for path in piece.paths { put(path, x: x, y: y) }
    for cell in piece.cells {
      for (number, line) in cell.lines.enumerated() {
        put(
          line, x: x + cell.x + line.indent(in: cell),
          baseline: y + cell.y + textTop(of: piece, cell) + number * piece.style.leading
            + piece.style.baseline)
      }
    }
    for line in piece.rules {
      addRule(line.pen, fromX: x, fromY: y + line.y, toX: x + piece.width, toY: y + line.y)
    }
    if piece.boxes { drawBoxes(piece, x: x, y: y) }
  }

  /// Text in a box stands in its middle; other text under the space above it.
  private func textTop(of piece: Piece, _ cell: Piece.Cell) -> Int {
    guard piece.boxes else { return piece.above }
    return (piece.height - cell.lines.count * piece.style.leading) / 2
  }

  private func drawBoxes(_ piece: Piece, x: Int, y: Int) {
    let edges = [0] + piece.cells.map { $0.x + $0.width + Piece.boxPadding }
    let pen = Pen(thickness: 0.6)
    for edge in edges {
      addRule(pen, fromX: x + edge, fromY: y, toX: x + edge, toY: y + piece.height)
    }
    for side in [y, y + piece.height] {
      addRule(pen, fromX: x, fromY: side, toX: x + piece.width, toY: side)
    }
  }
}

extension Piece {
  /// Between the text and the side of its box.
  static let boxPadding = Points.units(5)
}

extension ShapedLine {
  /// How far from the beginning of its cell it begins.
  func indent(in cell: Piece.Cell) -> Int {
    switch cell.alignment {
    case .left: 0
    case .right: cell.width - width
    case .centre: (cell.width - width) / 2
    }
  }
}
