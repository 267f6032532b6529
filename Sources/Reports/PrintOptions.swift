/// How sheets are printed.
public struct PrintOptions: Equatable, Sendable {
  /// On which sides of the paper, and how it is turned.
  public enum Sides: String, CaseIterable, Sendable {
    /// On one side.
    case one
    /// On both, turned like the leaves of a book.
    case both
    /// On both, turned like the leaves of a calendar.
    case bothShortEdge = "both-short-edge"
  }

  /// At least 1.
  public var copies: Int
  /// Nil leaves it to the printer.
  public var sides: Sides?
  /// Nil prints all pages.
  public var pages: PageRange?

  /// One copy of everything, as the printer is set, unless told otherwise.
  public init(copies: Int = 1, sides: Sides? = nil, pages: PageRange? = nil) {
    self.copies = max(copies, 1)
    self.sides = sides
    self.pages = pages
  }
}

/// Pages of a document: `1-3,5`.
public struct PageRange: Equatable, Sendable {
  private let ranges: [ClosedRange<Int>]

  /// Reads pages and ranges of pages in rising order, parted by commas; nil for anything else.
  public init?(_ text: String) {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        .map { Int($0.filter { $0 != " " }) }
      guard (1...2).contains(ends.count), let low = ends[0], let high = ends[ends.count - 1],
        low >= 1, low <= high, high <= 99_999, low > ranges.last?.upperBound ?? 0
      else { return nil }
      ranges.append(low...high)
    }
    guard !ranges.isEmpty else { return nil }
    self.ranges = ranges
  }

  /// The lowest page.
  public var first: Int { ranges[0].lowerBound }

  /// As it is typed: `1-3,5`.
  public var text: String {
    ranges.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }.joined(separator: ",")
  }

  /// How many of a document's pages are meant.
  public func count(of pages: Int) -> Int {
    ranges.reduce(0) { $0 + max(0, min($1.upperBound, pages) - $1.lowerBound + 1) }
  }
}
