import Reports

/// A picture of days and hours as pieces of a page: the days, the picture, and in words whatever did
/// not fit its box.
struct GridPieces {
  private let grid: Document.Grid
  private let type: Typesetter
  private let styles: SheetStyles
  private let measure: Int
  private let labels: Int
  private let columnWidth: Int
  private let hour: Int

  /// - Parameter room: The height of a sheet; the picture takes nearly all of it.
  init(
    _ grid: Document.Grid, measure: Int, room: Int, type: Typesetter, styles: SheetStyles
  ) {
    self.grid = grid
    self.styles = styles
    self.type = type
    self.measure = measure
    labels = type.width("00:00", styles.small) + Points.units(6)
    columnWidth = (measure - labels) / max(grid.columns.count, 1)
    let hours = max(grid.hours.count - 1, 1)
    // Above the picture stand its days and perhaps a heading; below it is room for a line.
    let heading = styles.heading.leading + styles.units(4)
    let height =
      room - heading - styles.strong.leading - styles.body.leading - Points.units(8)
    hour = min(height / hours, Points.units(54))
  }

  /// The picture, and below it in full what its boxes had no room for.
  var strips: [Strip<Piece>] {
    var days = Piece(style: styles.strong, below: Points.units(2), width: measure)
    var picture = Piece(
      style: styles.small, least: hour * (grid.hours.count - 1) + Points.units(6), width: measure)
    picture.frames = lines
    for (place, number) in grid.hours.enumerated() where number < grid.hours.upperBound {
      let label = "\(number < 10 ? "0" : "")\(number):00"
      picture.cells.append(
        .init(
          x: 0, y: place * hour - Points.units(1), width: labels,
          lines: type.lines(label, styles.small, width: labels)))
    }
    var rest: [String] = []
    for (place, column) in grid.columns.enumerated() {
      let x = labels + place * columnWidth
      days.cells.append(
        .init(
          x: x, width: columnWidth, alignment: .centre,
          lines: type.lines(column.heading, styles.strong, width: columnWidth)))
      rest += draw(column, x: x, in: &picture)
    }
    // Below everything in a column, so that no box hides it.
    picture.frames += columnEdges
    return [days.strip(keepsWithNext: true), picture.strip()]
      + rest.flatMap { type.lines($0, styles.body, width: measure) }.map { line in
        Piece(
          cells: [.init(x: 0, width: measure, lines: [line])], style: styles.body, width: measure
        ).strip()
      }
  }

  private var height: Int { hour * (grid.hours.count - 1) }

  private var lines: [Piece.Frame] {
    grid.hours.indices.enumerated().map { place, _ in
      Piece.Frame(
        x: labels, y: place * hour, width: columnWidth * grid.columns.count, height: 0,
        pen: .init(thickness: 0.4, grey: 0.7))
    }
  }

  private var columnEdges: [Piece.Frame] {
    (0...grid.columns.count).map { place in
      Piece.Frame(
        x: labels + place * columnWidth, y: 0, width: 0, height: height,
        pen: .init(thickness: 0.6))
    }
  }

  /// Draws the boxes of a day, shades first, and answers in words what did not fit.
  private func draw(
    _ column: Document.Grid.Column, x: Int, in picture: inout Piece
  ) -> [String] {
    let lanes = Document.Grid.lanes(column.boxes)
    var rest: [String] = []
    for (box, lane) in zip(column.boxes, lanes).sorted(by: { $1.1 != nil && $0.1 == nil }) {
      let top = y(box.from)
      var frame = Piece.Frame(x: x, y: top, width: columnWidth, height: y(box.to) - top)
      if let lane {
        let width = (columnWidth - 2 * Self.inset) / lane.of
        frame.x = x + Self.inset + lane.place * width
        frame.width = width
      }
      frame.fill = box.style == .shade ? 0.86 : 1
      frame.pen = pen(box.style)
      picture.frames.append(frame)
      let text = lane == nil ? gap(in: box, of: column) : (top: top, height: frame.height)
      let fitted = fitted(box, height: text.height, width: frame.width - 2 * Self.padding)
      picture.cells.append(
        .init(
          x: frame.x + Self.padding,
          y: text.top + min(Points.units(1), (text.height - styles.small.leading) / 2),
          width: frame.width - 2 * Self.padding, lines: fitted.lines))
      if fitted.isCut {
        rest.append(
          "\(column.heading), \(box.times): \(box.words.joined(separator: ", "))")
      }
    }
    return rest
  }

  private func pen(_ style: Document.Grid.Box.Style) -> PDFSurface.Pen? {
    switch style {
    case .firm: .init(thickness: 1)
    case .broken: .init(thickness: 0.8, isBroken: true)
    case .bare: .init(thickness: 0.4, grey: 0.6)
    case .shade: nil
    }
  }

  private func y(_ minute: Int) -> Int {
    let from = minute - grid.hours.lowerBound * 60
    return max(0, min(height, from * hour / 60))
  }

  private static let inset = Points.units(1.5)
  private static let padding = Points.units(3)

  /// The tallest part of a shade on which nothing stands.
  private func gap(
    in shade: Document.Grid.Box, of column: Document.Grid.Column
  ) -> (top: Int, height: Int) {
    var gaps: [(top: Int, height: Int)] = []
    var at = y(shade.from)
    for box in column.boxes.filter({ $0.style != .shade }).sorted(by: { $0.from < $1.from }) {
      gaps.append((at, min(y(box.from), y(shade.to)) - at))
      at = max(at, y(box.to))
    }
    gaps.append((at, y(shade.to) - at))
    return gaps.max { $0.height < $1.height } ?? (at, 0)
  }

  /// The lines of a box: its times, then its words, its detail if there is room for it; all in one
  /// line where there is room for one. What is cut ends in dots.
  private func fitted(
    _ box: Document.Grid.Box, height: Int, width: Int
  ) -> (lines: [ShapedLine], isCut: Bool) {
    guard !box.words.isEmpty else { return ([], false) }
    let most = (height - Points.units(1)) / styles.small.leading
    let head = type.lines(box.times, styles.smallStrong, width: width)
    let words = box.words.flatMap { text in
      PaperText.wrapped(text, width: width) { type.width($0, styles.small) }
    }
    if head.count + words.count <= most {
      let lines = head + words.compactMap { type.line($0, styles.small) }
      let detail = box.detail.map { type.lines($0, styles.small, width: width) } ?? []
      return (lines.count + detail.count <= most ? lines + detail : lines, false)
    }
    guard most > head.count else {
      let line = type.line(([box.times] + box.words).joined(separator: " "), styles.small)
      if let line, line.width <= width, height > 0 { return ([line], false) }
      let times = height > 0 ? type.line(box.times + " …", styles.small) : nil
      return (times.map { [$0] } ?? [], true)
    }
    var kept = Array(words.prefix(most - head.count))
    kept[kept.count - 1] += " …"
    return (head + kept.compactMap { type.line($0, styles.small) }, true)
  }
}
