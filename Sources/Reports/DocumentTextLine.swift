/// Lines of text set to a width.
enum TextLine {
  /// One text at the left edge and one at the right; on lines of their own if both do not fit.
  static func spread(_ left: String, _ right: String, width: Int) -> [String] {
    PaperText.spread(left, right, width: width).map { line in
      if line.right.isEmpty { return line.left }
      let space = width - PaperText.cells(line.left) - PaperText.cells(line.right)
      return line.left + String(repeating: " ", count: max(space, 0)) + line.right
    }
  }

  /// Labels in a column, what they stand for beside them.
  static func facts(_ facts: [Document.Fact], width: Int) -> [String] {
    let widest = facts.map { PaperText.cells($0.label) }.max() ?? 0
    let labels = min(widest, width / 3)
    return facts.flatMap { fact in
      let label = PaperText.wrapped(fact.label, width: labels)
      let value = PaperText.wrapped(fact.value, width: width - labels - 2)
      return (0..<max(label.count, value.count)).map { line in
        let label = line < label.count ? label[line] : ""
        let value = line < value.count ? value[line] : ""
        return trimmed(padded(label, .left, to: labels) + "  " + value)
      }
    }
  }

  /// A text with spaces around it, so that it takes a number of cells.
  static func padded(
    _ text: String, _ alignment: Document.Table.Alignment, to width: Int
  ) -> String {
    let space = max(0, width - PaperText.cells(text))
    let before =
      switch alignment {
      case .left: 0
      case .right: space
      case .centre: space / 2
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: space - before)
  }

  /// A line without the spaces at its end.
  static func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}
