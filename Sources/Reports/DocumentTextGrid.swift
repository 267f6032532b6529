/// A picture of days and hours as text: day by day, as it would be read out.
enum TextGrid {
  /// A heading a day, and a line for whatever is on it, by time.
  static func strips(_ grid: Document.Grid, width: Int) -> [Strip<[String]>] {
    var strips: [Strip<[String]>] = []
    for column in grid.columns {
      if !strips.isEmpty { strips.append(Strip([""], height: 1, kind: .gap)) }
      strips.append(Strip([column.heading], height: 1, keepsWithNext: true))
      let told = column.boxes.filter { !$0.words.isEmpty }.sorted { $0.from < $1.from }
      let facts = told.map {
        Document.Fact($0.times, ($0.words + [$0.detail].compactMap { $0 }).joined(separator: ", "))
      }
      let lines =
        facts.isEmpty
        ? PaperText.wrapped(grid.whenEmpty, width: width - 2)
        : TextLine.facts(facts, width: width - 2)
      strips += lines.map { Strip(["  " + $0], height: 1) }
    }
    return strips
  }
}
