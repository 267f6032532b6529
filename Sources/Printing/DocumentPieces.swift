import Reports

/// A document as pieces of a page.
struct DocumentPieces {
  let document: Document
  let measure: Int
  /// The height that a sheet has for its matter.
  let room: Int
  let type: Typesetter
  private var styles: SheetStyles { SheetStyles(document.typeSize) }

  /// The blocks, top to bottom.
  var strips: [Strip<Piece>] {
    var strips: [Strip<Piece>] = []
    var before: Document.Block?
    for block in document.blocks {
      // What is said of a table or a picture stands on no page alone.
      let isOfTheLast = block.isParagraph && (before?.isFigure ?? false)
      if let last = strips.last, last.kind != .newPage, !last.keepsWithNext {
        strips[strips.count - 1].keepsWithNext = isOfTheLast
        let gap = styles.units(block.isHeading ? 16 : 9)
        strips.append(
          Strip(Piece(least: gap), height: gap, kind: .gap, keepsWithNext: isOfTheLast))
      }
      strips += pieces(block)
      before = block
    }
    return strips
  }

  private func pieces(_ block: Document.Block) -> [Strip<Piece>] {
    switch block {
    case .heading(let text):
      var piece = words(type.lines(text, styles.heading, width: measure), styles.heading)
      piece.below = styles.units(4)
      piece.bookmark = text
      return [piece.strip(keepsWithNext: true)]
    case .paragraph(let text): return pieces([text])
    case .lines(let lines): return pieces(lines)
    case .facts(let facts): return pieces(facts)
    case .table(let table):
      return TablePieces(table, measure: measure, type: type, styles: styles).strips
    case .grid(let grid):
      return GridPieces(grid, measure: measure, room: room, type: type, styles: styles).strips
    case .chart(let chart):
      return ChartPieces(chart, measure: measure, type: type, styles: styles).strips
    case .centred(let lines):
      return lines.flatMap { line in
        // An empty line needs no large letters.
        let style =
          line.isStrong
          ? styles.display : line.text.isEmpty ? TextStyle.subtitle : styles.subtitle
        return type.lines(line.text, style, width: measure).map { shaped in
          Piece(
            cells: [.init(x: 0, width: measure, alignment: .centre, lines: [shaped])],
            style: style, width: measure
          ).strip()
        }
      }
    case .newPage:
      return [Strip(Piece(), height: 0, kind: .newPage)]
    }
  }

  private func pieces(_ lines: [String]) -> [Strip<Piece>] {
    lines.flatMap { line in
      type.lines(line, styles.body, width: measure).map { words([$0], styles.body).strip() }
        .withoutLoneLines
    }
  }

  /// Labels in a column, what they stand for beside them.
  private func pieces(_ facts: [Document.Fact]) -> [Strip<Piece>] {
    let widest = facts.map { type.width($0.label, styles.strong) }.max() ?? 0
    let labels = min(widest, measure / 3)
    let x = labels + styles.units(12)
    return facts.map { fact in
      let value = type.lines(fact.value, styles.body, width: measure - x)
      let label = type.lines(fact.label, styles.strong, width: labels)
      return Piece(
        cells: [
          .init(x: 0, width: labels, lines: label),
          .init(x: x, width: measure - x, lines: value),
        ], style: styles.body, below: styles.units(1.5), width: measure
      ).strip()
    }.keptTogether
  }

  private func words(_ lines: [ShapedLine], _ style: TextStyle) -> Piece {
    Piece(cells: [.init(x: 0, width: measure, lines: lines)], style: style, width: measure)
  }
}

extension Document.Block {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }

  fileprivate var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }

  fileprivate var isFigure: Bool {
    switch self {
    case .table, .chart, .grid: true
    default: false
    }
  }
}

extension [Strip<Piece>] {
  /// The strips so that they stand on one page, if one page can hold them.
  var keptTogether: [Strip<Piece>] {
    var strips = self
    for place in strips.indices.dropLast() { strips[place].keepsWithNext = true }
    return strips
  }

  /// Lines of a text so that none begins or ends a page alone; a short one stands on one page.
  fileprivate var withoutLoneLines: [Strip<Piece>] {
    guard count > 5 else { return keptTogether }
    var strips = self
    for place in [0, count - 2] { strips[place].keepsWithNext = true }
    return strips
  }
}
