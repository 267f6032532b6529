import Reports

/// What stands around the matter of every sheet: a head and a foot.
struct SheetFurniture {
  let document: Document
  let measure: Int
  let type: Typesetter
  let styles: SheetStyles

  init(_ document: Document, measure: Int, type: Typesetter) {
    self.document = document
    self.measure = measure
    self.type = type
    styles = SheetStyles(document.typeSize)
  }

  /// The title block of the first page.
  var titleBlock: [Piece] {
    var pieces = spread(document.organisation, "As at \(document.asAt)", styles.small, styles.small)
    pieces.append(
      Piece(
        cells: [.init(x: 0, width: measure, lines: title)], style: styles.title,
        above: Points.units(6),
        below: Points.units(3), width: measure))
    for subtitle in document.subtitles {
      let lines = type.lines(subtitle, styles.subtitle, width: measure)
      pieces.append(
        Piece(
          cells: [.init(x: 0, width: measure, lines: lines)], style: styles.subtitle, width: measure
        ))
    }
    pieces.append(rule(below: 10, thickness: 1.4))
    return pieces
  }

  private var title: [ShapedLine] { type.lines(document.title, styles.title, width: measure) }

  /// The head of every other page.
  var runningHead: [Piece] {
    spread(document.title, document.organisation, styles.smallStrong, styles.small)
      + [rule(below: 8, thickness: 0.6)]
  }

  /// The foot of a page.
  func foot(page: Int, of pages: Int) -> [Piece] {
    let lines = document.footer(page: page, of: pages)
    return [rule(below: 3, thickness: 0.6)]
      + lines.enumerated().flatMap { number, line in
        let style: TextStyle = number == 0 ? styles.smallStrong : styles.small
        return spread(line.left, line.right, style, style)
      }
  }

  /// One text at the left edge and one at the right, whose style is no wider than the left one's.
  private func spread(
    _ left: String, _ right: String, _ style: TextStyle, _ rightStyle: TextStyle
  ) -> [Piece] {
    let lines = PaperText.spread(left, right, width: measure, gap: Points.units(12)) {
      type.width($0, style)
    }
    return lines.map { line in
      Piece(
        cells: [
          .init(x: 0, width: measure, lines: type.lines(line.left, style, width: measure)),
          .init(
            x: 0, width: measure, alignment: .right,
            lines: type.lines(line.right, rightStyle, width: measure)),
        ], style: style, width: measure)
    }
  }

  private func rule(below: Double, thickness: Double) -> Piece {
    let above = Points.units(4)
    return Piece(
      above: above, below: Points.units(below), width: measure,
      rules: [.init(y: above, pen: .init(thickness: thickness))])
  }
}
