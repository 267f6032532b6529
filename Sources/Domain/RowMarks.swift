/// Marks keyed from a paper register by the numbers of its rows: `1-12 P; 5 L20; rest U`.
///
/// Later entries win over earlier ones, whatever their order of rows; `rest` is every row that no other
/// entry names and that has no mark yet.
public struct RowMarks: Hashable, Sendable {
  /// Marks by row.
  public private(set) var marks: [Int: Mark] = [:]

  /// What cannot be understood.
  public enum Problem: Error, Hashable, Sendable {
    /// An entry is not rows and a mark; as typed.
    case shape(String)
    /// This is not a row or a range of rows; as typed.
    case notRows(String)
    /// There is no such row; as typed.
    case noSuchRow(String)
    case unknownMark(String)
  }

  /// Reads what was typed.
  ///
  /// - Parameters:
  ///   - rows: the numbers there are. A range may run over numbers that are gone.
  ///   - unmarked: those among them without a mark yet.
  public init(_ text: String, rows: [Int], unmarked: [Int]) throws(Problem) {
    var rest: Mark?
    let known = Set(rows)
    for entry in text.split(whereSeparator: { $0 == ";" || $0 == "," }) {
      let words = entry.split(separator: " ").map(String.init)
      if words.isEmpty { continue }
      guard words.count == 2 else { throw .shape(words.joined(separator: " ")) }
      guard let mark = Mark(words[1]) else { throw .unknownMark(words[1]) }
      switch words[0].lowercased() {
      case "rest": rest = mark
      case "all": for row in known { marks[row] = mark }
      default:
        guard let range = Self.range(words[0]) else { throw .notRows(words[0]) }
        let named = known.filter { range.contains($0) }
        guard !named.isEmpty, range.upperBound <= known.max() ?? 0, range.lowerBound >= 1 else {
          throw .noSuchRow(words[0])
        }
        for row in named { marks[row] = mark }
      }
    }
    guard let rest else { return }
    for row in unmarked where marks[row] == nil { marks[row] = rest }
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
      first <= last
    else { return nil }
    return first...last
  }
}
