import Reports

/// A picture of numbers as pieces of a page: bars below one another, or a line over time. What is told
/// by length or height is told in figures beside it, in black on white.
struct ChartPieces {
  private let chart: Document.Chart
  private let measure: Int
  private let type: Typesetter
  private let styles: SheetStyles

  init(_ chart: Document.Chart, measure: Int, type: Typesetter, styles: SheetStyles) {
    self.chart = chart
    self.measure = measure
    self.type = type
    self.styles = styles
  }

  var strips: [Strip<Piece>] {
    let title = Piece(
      cells: [
        .init(x: 0, width: measure, lines: type.lines(chart.title, styles.strong, width: measure))
      ], style: styles.strong, below: styles.units(3), width: measure)
    // A picture stands on one page, where one can hold it.
    return [title.strip(keepsWithNext: true)]
      + (chart.kind == .trend && chart.points.count > 1 ? [trend.strip()] : bars).keptTogether
  }

  private var bars: [Strip<Piece>] {
    let gap = styles.units(8)
    let labels = min(chart.points.map { type.width($0.label, styles.body) }.max() ?? 0, measure / 3)
    let words = min(chart.points.map { type.width($0.words, styles.body) }.max() ?? 0, measure / 3)
    let room = measure - labels - words - 2 * gap
    let (above, tall) = (styles.units(1.5), styles.units(8))
    return chart.points.map { point in
      let top = above + (styles.body.leading - tall) / 2
      var piece = Piece(
        cells: [
          .init(x: 0, width: labels, lines: type.lines(point.label, styles.body, width: labels)),
          .init(
            x: labels + gap + room + gap, width: words,
            lines: type.lines(point.words, styles.body, width: words)),
        ], style: styles.body, above: above, below: above, width: measure)
      let length = min(point.value ?? 0, chart.most) * room / chart.most
      piece.frames = [
        .init(x: labels + gap, y: top, width: room, height: tall, fill: 0.93),
        .init(x: labels + gap, y: top, width: length, height: tall, fill: 0.25),
      ]
      return piece.strip()
    }
  }

  /// A line from point to point, each with its number above it and its label below.
  private var trend: Piece {
    let height = styles.units(120)
    let head = styles.small.leading + styles.units(2)
    let step = measure / chart.points.count
    // Labels that would run into one another are left out evenly, as are their numbers.
    let widest =
      chart.points.map {
        max(type.width($0.label, styles.small), type.width(short($0), styles.small))
      }.max() ?? 0
    let every = max(1, (widest + styles.units(4) + step - 1) / max(step, 1))
    var piece = Piece(
      style: styles.small, least: head + height + styles.small.leading + styles.units(6),
      width: measure)
    var path: [(x: Int, y: Int)] = []
    for quarter in 0...4 {
      piece.frames.append(
        .init(
          x: 0, y: head + height * quarter / 4, width: measure, height: 0,
          pen: .init(thickness: 0.4, grey: 0.7)))
    }
    for (place, point) in chart.points.enumerated() {
      let x = place * step + step / 2
      if place % every == 0 {
        add(point.label, at: x, y: head + height + styles.units(2), to: &piece)
      }
      guard let value = point.value else {
        draw(&path, in: &piece)
        continue
      }
      let y = head + height - min(value, chart.most) * height / chart.most
      path.append((x, y))
      let dot = styles.units(2)
      piece.frames.append(.init(x: x - dot, y: y - dot, width: 2 * dot, height: 2 * dot, fill: 0))
      if place % every == 0 { add(short(point), at: x, y: y - head, to: &piece) }
    }
    draw(&path, in: &piece)
    return piece
  }

  /// The number without what it is of.
  private func short(_ point: Document.Chart.Point) -> String {
    String(point.words.prefix { $0 != "(" }.trimmingSuffix(while: { $0 == " " }))
  }

  private func draw(_ path: inout [(x: Int, y: Int)], in piece: inout Piece) {
    if path.count > 1 { piece.paths.append(.init(points: path, pen: .init(thickness: 1.4))) }
    path = []
  }

  private func add(_ text: String, at x: Int, y: Int, to piece: inout Piece) {
    guard let line = type.line(text, styles.small) else { return }
    piece.cells.append(
      .init(x: x - line.width / 2, y: y, width: line.width, lines: [line]))
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isBlank: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }
}
