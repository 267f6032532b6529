import Testing

/// The letters of a report's text, to be found on paper in the same order. Headings of columns are read
/// across in text and column by column on paper, and a picture is drawn: both are taken apart. So is what
/// stands above a poster, which has its own head on paper.
struct SheetWords {
  private let words: [Character]
  private let headings: [Character]
  private let hasPicture: Bool

  init(_ text: String, isPoster: Bool = false) {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.isEmpty }.map { Array($0) }.dropFirst(isPoster ? 1 : 0)
    let isPicture = { (part: [Substring]) in part.contains { $0.contains { "█▌".contains($0) } } }
    hasPicture = isPoster || parts.contains(where: isPicture)
    var words: [Character] = []
    var headings: [Character] = []
    for part in parts where !isPicture(part) {
      // Boxes have a rule above their headings too.
      let rules = part.indices.filter { Self.isRule(part[$0]) && part[$0].contains("-") }
      let rule = rules.first == 0 ? rules.dropFirst().first : rules.first
      headings += Self.letters(rule.map { Array(part[..<$0]) } ?? [])
      words += Self.letters(rule.map { Array(part[$0...]) } ?? part)
    }
    self.words = words
    self.headings = headings
  }

  /// Expects to find the words on paper, and nothing else but what stands on every page.
  func expectPrinted(
    as paper: String, _ line: String, location: SourceLocation = #_sourceLocation
  ) {
    let difference = differs(from: paper)
    #expect(difference == nil, "\(line)", sourceLocation: location)
  }

  /// What is missing on paper, or stands there besides; nil where nothing is.
  func differs(from paper: String) -> String? {
    var rest = words[...]
    var besides: [Character] = []
    for letter in Self.letters(paper.split(separator: "\n")) {
      if letter == rest.first { rest.removeFirst() } else { besides.append(letter) }
    }
    guard rest.isEmpty else { return "missing from: " + String(rest.prefix(60)) }
    // Further pages say headings and the sheet's furniture again, and a picture has words of its own.
    let isOnePage = paper.split(separator: "\u{C}").count == 1
    guard isOnePage, !hasPicture, besides.sorted() != (headings + "Page1of1").sorted() else {
      return nil
    }
    return "besides: " + String(besides.prefix(80))
  }

  private static func isRule(_ line: Substring) -> Bool {
    !line.isEmpty && line.allSatisfy { "-=+ ".contains($0) }
  }

  /// Letters without spaces, rules and the bars of pictures and boxes.
  private static func letters(_ lines: [Substring]) -> [Character] {
    lines.filter { !isRule($0) }.joined().filter { !$0.isWhitespace && !"█▌|".contains($0) }
  }
}
