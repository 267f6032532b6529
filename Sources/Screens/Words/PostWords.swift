import Domain

/// What is made of the parts of a post as they are written.
enum PostWords {
  /// A pay band.
  static func band(_ text: String) -> Understood {
    PayBand.recognised(text).map { .echo("band \($0)") }
      ?? .wrong("Not a pay band. F4 shows them.")
  }

  /// A department: one of those known, or a new one.
  static func department(_ text: String, known: [String]) -> Understood {
    guard !known.isEmpty else { return .fine }
    let isKnown = known.contains { FoldedName.key($0) == FoldedName.key(text) }
    return .echo(isKnown ? "a department we know" : "a new department")
  }
}
