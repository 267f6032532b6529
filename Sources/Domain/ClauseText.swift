extension Clause {
  /// The text's paragraphs.
  public var paragraphs: [String] { text.split(separator: "\n").map { String($0) } }

  /// Reads clauses as people write them: a line that begins with `# ` is a heading, the lines under
  /// it are its text, and an empty line parts two paragraphs.
  ///
  /// - Returns: nil where text stands before the first heading, or a heading is empty.
  public static func read(_ text: String) -> [Clause]? {
    var clauses: [Clause] = []
    var isNewParagraph = true
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if words == "#" { return nil }
      if words.hasPrefix("# ") {
        clauses.append(Clause(heading: String(words.dropFirst(2)), text: ""))
        isNewParagraph = true
      } else if words.isEmpty {
        isNewParagraph = true
      } else {
        guard let last = clauses.indices.last else { return nil }
        let gap = clauses[last].text.isEmpty ? "" : isNewParagraph ? "\n" : " "
        clauses[last].text += gap + words
        isNewParagraph = false
      }
    }
    return clauses
  }
}
