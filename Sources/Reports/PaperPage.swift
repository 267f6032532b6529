/// A sheet as it will come out of the printer, for a screen: which words stand on it, and where.
public struct PaperPage: Equatable, Sendable {
  /// A text on a line. Places are thousandths of the width between the margins.
  public struct Item: Equatable, Sendable {
    /// What it says.
    public var text: String
    /// Where it begins.
    public var from: Int
    /// Where it ends.
    public var to: Int
    /// Whether its end stands still where letters are wider than on paper: numbers in a column.
    public var isRight: Bool

    /// A text and its place.
    public init(_ text: String, from: Int, to: Int, isRight: Bool = false) {
      self.text = text
      self.from = from
      self.to = to
      self.isRight = isRight
    }
  }

  /// A line of the sheet.
  public enum Line: Equatable, Sendable {
    /// Texts beside one another, from left to right, and bars between them.
    case items([Item], bars: [ClosedRange<Int>])
    /// A line drawn across the sheet.
    case rule
    /// Space.
    case blank
  }

  /// Top to bottom.
  public var lines: [Line]

  /// A sheet.
  public init(lines: [Line]) { self.lines = lines }

  /// The sheet in character cells. Nothing is left out: texts that meet make room for one another, one for
  /// which the line has no more room stands below, and one that is alone and too long goes on below.
  public func text(width: Int) -> [String] {
    lines.flatMap { line -> [String] in
      switch line {
      case .blank: return [""]
      case .rule: return [String(repeating: "-", count: width)]
      case .items(let items, _) where items.count == 1 && PaperText.cells(items[0].text) > width:
        return PaperText.wrapped(items[0].text, width: width)
      case .items(let items, let bars):
        var above: [String] = []
        var cells = ""
        var at = 0
        let marks = bars.map { bar in
          let count = max(1, (bar.count - 1) * width / 1_000)
          return Item(
            String(repeating: "█", count: count), from: bar.lowerBound, to: bar.upperBound)
        }
        let all = (items + marks).sorted { $0.from < $1.from }
        // What stands from an item to the end of the line, one space between each.
        var rest = all.reduce(all.count - 1) { $0 + PaperText.cells($1.text) }
        for item in all {
          let length = PaperText.cells(item.text)
          let end = item.to * width / 1_000
          let onPaper = item.isRight ? max(0, end - length) : item.from * width / 1_000
          let wanted = min(onPaper, max(0, width - rest))
          var start = max(wanted, at == 0 ? 0 : at + 1)
          if at > 0, start + length > width {
            above.append(cells)
            (cells, at, start) = ("", 0, wanted)
          }
          cells += String(repeating: " ", count: start - at) + item.text
          at = start + length
          rest -= length + 1
        }
        return above + [cells]
      }
    }
  }
}
