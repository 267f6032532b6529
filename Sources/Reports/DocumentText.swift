extension Document {
  /// The report as one roll of text, as a screen shows it: no page numbers, a line feed at the end.
  /// - Parameter width: Character cells a line, at least 20.
  public func text(width: Int = 80) -> String {
    let width = max(width, 20)
    let strips = (parts.isEmpty ? self : listing(nil)).textStrips(width: width)
    let body = Pagination(strips, firstRoom: .max, room: .max) { _, _ in nil }
    let lines =
      textHead(width: width) + body.pages.joined(separator: [[""]]).joined()
      + textFoot(page: nil, of: 1, width: width)
    return ([lines.joined(separator: "\n") + "\n"] + parts.map { $0.text(width: width) })
      .joined(separator: "\n")
  }

  /// The report as pages of text, each with its head and foot, as many lines on each.
  /// - Parameters:
  ///   - width: Character cells a line, at least 20.
  ///   - height: Lines a page, at least 20.
  public func pages(width: Int = 80, height: Int = 60) -> [[String]] {
    let width = max(width, 20)
    let height = max(height, 20)
    guard !parts.isEmpty else {
      let matter = textMatter(width: width, height: height)
      return textPages(matter, width: width, height: height, before: 0, of: matter.count)
    }
    let matters = parts.map { $0.textMatter(width: width, height: height) }
    // The list of parts takes as many pages whatever the numbers are.
    let cover = listing(matters.map { _ in 1 }).textMatter(width: width, height: height).count
    let counts = [cover] + matters.map(\.count)
    let firsts = counts.indices.map { counts.prefix($0).reduce(0, +) }
    let total = counts.reduce(0, +)
    let list = listing(firsts.dropFirst().map { $0 + 1 })
    return zip([list] + parts, firsts).enumerated().flatMap { place, one in
      one.0.textPages(
        place == 0 ? list.textMatter(width: width, height: height) : matters[place - 1],
        width: width, height: height, before: one.1, of: total)
    }
  }

  /// The matter of each page, without head and foot.
  private func textMatter(width: Int, height: Int) -> [[[String]]] {
    let foot = textFoot(page: 999, of: 999, width: width).count
    return Pagination(
      textStrips(width: width), firstRoom: height - textHead(width: width).count - foot,
      room: height - textRunningHead(width: width).count - foot, split: Self.splitLines
    ).pages
  }

  private func textPages(
    _ matters: [[[String]]], width: Int, height: Int, before: Int, of total: Int
  ) -> [[String]] {
    matters.enumerated().map { number, strips in
      let head = number == 0 ? textHead(width: width) : textRunningHead(width: width)
      let foot = textFoot(page: before + number + 1, of: total, width: width)
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
      case .chart(let chart):
        strips += TextChart.strips(chart, width: width)
      case .centred(let lines):
        strips += Self.lineStrips(
          lines.flatMap { PaperText.wrapped($0.text, width: width) }.map {
            TextLine.trimmed(TextLine.padded($0, .centre, to: width))
          })
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
