import Foundation

/// Which modules a Swift source imports, with or without access level, attributes and kind.
func importedModules(of source: SwiftText) -> [String] {
  captures(
    of: #"(?<![\w.`])import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)"#,
    // `(import file: …)` is an argument label.
    in: source.code.replacing("(import ", with: "(").replacing(", import ", with: ", "))
}

/// Which headers a C source includes, by the last part of their path.
func includedHeaders(of source: String) -> [String] {
  captures(
    of: #"(?m)^\s*(?:#\s*(?:include|import)\s*[<"]|header\s+")(?:[^>"]*/)?([^>"/]+)[>"]"#,
    in: source)
}

/// What the first group of a pattern captures, match by match.
private func captures(of pattern: String, in text: String) -> [String] {
  guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
  let whole = NSRange(text.startIndex..., in: text)
  return expression.matches(in: text, range: whole).compactMap { match in
    Range(match.range(at: 1), in: text).map { String(text[$0]) }
  }
}
