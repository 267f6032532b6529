extension Document {
  /// A picture of numbers. Each number stands beside its bar or point, so that nothing is told by the
  /// picture alone.
  public struct Chart: Equatable, Sendable {
    /// How the numbers are drawn.
    public enum Kind: Equatable, Sendable {
      /// A bar for each, below one another.
      case bars
      /// A line from each to the next: the points follow one another in time.
      case trend
    }

    /// A number and what it is of.
    public struct Point: Equatable, Sendable {
      /// What it is of.
      public var label: String
      /// The number; nil where there is none, such as the rate of nothing. At least 0.
      public var value: Int?
      /// The number as it is read, with what it is of: "86.7 % (26 of 30)".
      public var words: String

      /// A number and what it is of.
      public init(_ label: String, _ value: Int?, _ words: String) {
        self.label = label
        self.value = value
        self.words = words
      }
    }

    /// What is drawn.
    public var title: String
    /// How it is drawn.
    public var kind: Kind
    /// Top to bottom, or from left to right.
    public var points: [Point]
    /// What fills the whole width or height; at least 1.
    public var most: Int

    /// A picture of numbers.
    public init(_ title: String, _ kind: Kind, _ points: [Point], most: Int) {
      self.title = title
      self.kind = kind
      self.points = points
      self.most = max(most, 1)
    }
  }
}

/// Numbers drawn with block characters, a bar for each.
enum TextChart {
  static func strips(_ chart: Document.Chart, width: Int) -> [Strip<[String]>] {
    let labels = min(chart.points.map { PaperText.cells($0.label) }.max() ?? 0, width / 2 - 4)
    let words = chart.points.map { PaperText.cells($0.words) }.max() ?? 0
    let room = max(6, min(40, width - labels - words - 4))
    let title = PaperText.wrapped(chart.title, width: width)
    return [Strip(title, height: title.count, keepsWithNext: true)]
      + chart.points.map { point in
        let label = PaperText.wrapped(point.label, width: labels)
        let bar = TextLine.padded(
          bar(point.value ?? 0, of: chart.most, room: room), .left, to: room)
        let first = TextLine.padded(label.first ?? "", .left, to: labels) + "  \(bar)  "
        let lines = [TextLine.trimmed(first + point.words)] + label.dropFirst()
        return Strip(lines, height: lines.count)
      }
  }

  /// A bar in half cells, rounded; whatever is more than nothing shows.
  private static func bar(_ value: Int, of most: Int, room: Int) -> String {
    let exact = (min(value, most) * room * 4 + most) / (most * 2)
    let halves = value > 0 ? max(1, exact) : 0
    return String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
  }
}
