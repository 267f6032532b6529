extension Document {
  /// The report as one roll of text, as a screen shows it: no page numbers, a line feed at the end.
  /// - Parameter width: Character cells a line, at least 20.
  public func text(width: Int = 80) -> String {
    let width = max(width, 20)
    let body = Pagination(textStrips(width: width), firstRoom: .max, room: .max) { _, _ in nil }
    let lines =
      textHead(width: width) + body.pages.joined(separator: [[""]]).joined()
      + textFoot(page: nil, of: 1, width: width)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The report as pages of text, each with its head and foot, as many lines on each.
  /// - Parameters:
  ///   - width: Character cells a line, at least 20.
  ///   - height: Lines a page, at least 20.
  public func pages(width: Int = 80, height: Int = 60) -> [[String]] {
    let width = max(width, 20)
    let height = max(height, 20)
    let first = textHead(width: width)
    let later = textRunningHead(width: width)
    let foot = textFoot(page: 999, of: 999, width: width).count
    let body = Pagination(
      textStrips(width: width), firstRoom: height - first.count - foot,
      room: height - later.count - foot, split: Self.splitLines)
    return body.pages.enumerated().map { number, strips in
      let head = number == 0 ? first : later
      let foot = textFoot(page: number + 1, of: body.pages.count, width: width)
      let matter = strips.joined()
      let blank = max(0, height - head.count - matter.count - foot.count)
      return head + matter + Array(repeating: "", count: blank) + foot
    }
  }

  private func textHead(width: Int) -> [String] {
    TextLine.spread(organisation, "As at \(asAt)", width: width)
      + ([title] + subtitles).flatMap { PaperText.wrapped($0, width: width) } + [""]
  }

  private func textRunningHead(width: Int) -> [String] {
    TextLine.spread(title, organisation, width: width) + [""]
  }

  private func textFoot(page: Int?, of pages: Int, width: Int) -> [String] {
    ["", String(repeating: "-", count: width)]
      + footer(page: page, of: pages).flatMap { TextLine.spread($0.left, $0.right, width: width) }
  }

  private func textStrips(width: Int) -> [Strip<[String]>] {
    var strips: [Strip<[String]>] = []
    for block in blocks {
      if !strips.isEmpty {
        let afterHeading = strips.last?.keepsWithNext ?? false
        if !afterHeading { strips.append(Strip([""], height: 1, kind: .gap)) }
      }
      switch block {
      case .heading(let text):
        let lines = PaperText.wrapped(text, width: width)
        let rule = String(repeating: "=", count: lines.map { PaperText.cells($0) }.max() ?? 0)
        strips.append(Strip(lines + [rule], height: lines.count + 1, keepsWithNext: true))
      case .paragraph(let text):
        strips += Self.lineStrips(PaperText.wrapped(text, width: width))
      case .lines(let lines):
        strips += Self.lineStrips(lines.flatMap { PaperText.wrapped($0, width: width) })
      case .facts(let facts):
        strips += Self.lineStrips(TextLine.facts(facts, width: width))
      case .table(let table):
        strips += TextTable(table, width: width).strips
      case .grid(let grid):
        strips += TextGrid.strips(grid, width: width)
      case .newPage:
        strips.append(Strip([], height: 0, kind: .newPage))
      }
    }
    return strips
  }

  private static func lineStrips(_ lines: [String]) -> [Strip<[String]>] {
    lines.map { Strip([$0], height: 1) }
  }

  private static func splitLines(
    _ strip: Strip<[String]>, at height: Int
  ) -> (Strip<[String]>, Strip<[String]>)? {
    guard height > 0, strip.content.count > height else { return nil }
    let head = Array(strip.content[..<height])
    let tail = Array(strip.content[height...])
    return (
      Strip(head, height: head.count),
      Strip(tail, height: tail.count, keepsWithNext: strip.keepsWithNext, carried: strip.carried)
    )
  }
}
