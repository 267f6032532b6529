import Reports

extension PrintOptions {
  /// What `lp` is told.
  var arguments: [String] {
    ["-n", String(copies)] + (sides.map { ["-o", "sides=\($0.word)"] } ?? [])
      + (pages.map { ["-P", $0.text] } ?? [])
  }
}

extension PrintOptions.Sides {
  /// The word of the printing protocol for it.
  fileprivate var word: String {
    switch self {
    case .one: "one-sided"
    case .both: "two-sided-long-edge"
    case .bothShortEdge: "two-sided-short-edge"
    }
  }
}
