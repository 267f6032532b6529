import Canvas

/// A heading and the sentences under it.
struct TextPart: Hashable, Sendable {
  let title: String
  let texts: [String]

  init(_ title: String, _ texts: [String]) {
    self.title = title
    self.texts = texts
  }
}

extension Frame {
  /// Puts parts one under the other, each below a rule, as far as the rows reach; what does not fit
  /// ends in `…`.
  mutating func put(_ parts: [TextPart], rows: Range<Int>, column: Int, width: Int) {
    var row = rows.lowerBound
    for part in parts where row < rows.upperBound && !part.texts.isEmpty {
      rule(row: row, column: column, width: width, title: part.title)
      row += 1
      let lines = part.texts.flatMap { WordWrap.lines($0, width: width - 2) }
      let free = max(0, rows.upperBound - row)
      for (offset, line) in lines.prefix(free).enumerated() {
        let isCut = lines.count > free && offset == free - 1
        put(
          isCut ? TextWidth.cut(line + " …", to: width - 2) : line, row: row, column: column + 1)
        row += 1
      }
      row += 1
    }
  }
}
