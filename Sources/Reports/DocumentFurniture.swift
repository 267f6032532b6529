extension Document {
  /// A line of small print: one text at the left edge, one at the right, either may be empty.
  public struct FurnitureLine: Equatable, Sendable {
    /// What stands at the left edge.
    public var left: String
    /// What stands at the right edge.
    public var right: String
  }

  /// The foot of every sheet: classification and page first, because that is what a person who
  /// finds the sheet must see. Without a page the text is one roll, as on a screen.
  public func footer(page: Int?, of pages: Int) -> [FurnitureLine] {
    let care =
      switch classification {
      case .open(let words): words
      case .personal(let words, let day): "\(words). Destroy by \(day)."
      }
    return [
      FurnitureLine(left: care, right: page.map { "Page \($0) of \(pages)" } ?? ""),
      FurnitureLine(left: "As at \(asAt). Printed by \(printedBy).", right: ""),
      FurnitureLine(left: "Contact: \(contact)", right: ""),
    ]
  }
}
