public import Reports

extension PDF {
  /// The sheets of a document as they will be printed, for a screen: the same pages, with the same
  /// words on each.
  ///
  /// - Throws: ``PDFFailure`` if the libraries that set them are missing or have no memory for them.
  public static func pages(of document: Document) throws(PDFFailure) -> [PaperPage] {
    let type = try Typesetter()
    let bound = BoundDocument(document, type: type)
    return bound.sheets.map { sheet in
      PaperPage(lines: sheet.head.lines + sheet.matter.lines + [.blank] + sheet.foot.lines)
    }
  }
}

extension [Piece] {
  /// The pieces as lines of text.
  fileprivate var lines: [PaperPage.Line] { flatMap(\.paperLines) }
}

extension Piece {
  /// The piece as lines of text; empty space of more than a line is told as one.
  fileprivate var paperLines: [PaperPage.Line] {
    let isRule = { (rule: Rule) in rule.pen.thickness >= 0.6 }
    guard width > 0 else { return height > 0 ? [.blank] : [] }
    var rows: [Int: [PaperPage.Item]] = [:]
    for cell in cells {
      for (number, line) in cell.lines.enumerated() where !line.text.isEmpty {
        let x = cell.x + line.indent(in: cell)
        rows[cell.y / style.leading + number, default: []].append(
          .init(
            line.text, from: thousandths(x), to: thousandths(x + line.width),
            isRight: cell.alignment == .right))
      }
    }
    let bars = frames.filter { ($0.fill ?? 1) < 0.5 && $0.width > style.leading / 4 }
      .map { thousandths($0.x)...thousandths($0.x + $0.width) }
    var lines: [PaperPage.Line] = []
    if rules.contains(where: { isRule($0) && $0.y * 2 < height }) { lines.append(.rule) }
    for (place, row) in rows.sorted(by: { $0.key < $1.key }).enumerated() {
      let marks = paths.isEmpty && place == 0 ? bars : []
      lines.append(.items(row.value.sorted { $0.from < $1.from }, bars: marks))
    }
    if boxes { lines.append(.rule) }
    if rules.contains(where: { isRule($0) && $0.y * 2 >= height }) { lines.append(.rule) }
    return lines.isEmpty && height > 0 ? [.blank] : lines
  }

  private func thousandths(_ x: Int) -> Int { x * 1_000 / width }
}
