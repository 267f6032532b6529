import Domain
import Wording

/// Marks keyed from a paper register by row number: `1-12 P; 5 L20; 7 A:rota`.
enum RowMarks {
  /// Marks by row, later entries winning over earlier ones; or what is wrong, in words.
  static func read(_ text: String, rows: Int) -> Result<[Int: Mark], Problem> {
    var marks: [Int: Mark] = [:]
    for entry in text.split(whereSeparator: { $0 == ";" || $0 == "," }) {
      let words = entry.split(separator: " ").map(String.init)
      if words.isEmpty { continue }
      guard words.count == 2 else {
        return .failure(Problem("Write rows and a mark, such as 1-12 P; 5 L20."))
      }
      guard let range = range(words[0]) else {
        return .failure(Problem("\(words[0]) is not a row or rows, such as 5 or 1-12."))
      }
      guard range.lowerBound >= 1, range.upperBound <= rows else {
        return .failure(Problem("There are rows 1 to \(rows), not \(words[0])."))
      }
      guard let mark = Mark(words[1]) else {
        return .failure(Problem(Wording.sentence(Refusal.unknownMark(words[1]))))
      }
      for row in range { marks[row] = mark }
    }
    return .success(marks)
  }

  /// What is wrong, as a sentence.
  struct Problem: Error, Hashable {
    let words: String

    init(_ words: String) { self.words = words }
  }

  /// What was understood, for showing while it is typed.
  static func understood(_ text: String, rows: Int) -> Understood {
    switch read(text, rows: rows) {
    case .success(let marks): marks.isEmpty ? .fine : .echo(Wording.count(marks.count, "mark"))
    case .failure(let problem): .wrong(problem.words)
    }
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last
    else { return nil }
    return first...last
  }
}
