/// A table set in character cells.
struct TextTable {
  private let table: Document.Table
  private let widths: [Int]
  private let width: Int
  private var boxes: Bool { table.style == .boxes }
  /// Spaces between the columns of a list: two, or one where rows would take more lines.
  private let gap: Int
  private var between: String { String(repeating: " ", count: gap) }

  init(_ table: Document.Table, width: Int) {
    self.table = table
    self.width = width
    let count = table.columns.count
    let needs = Self.needs(table)
    let gaps = max(count - 1, 0)
    // Tables of numbers have many columns: there the spaces are better used by the words.
    gap = ColumnNeed.areTight(needs, room: width - 2 * gaps) ? 1 : 2
    let edges = table.style == .boxes ? 4 + 3 * gaps : gap * gaps
    widths = ColumnNeed.widths(needs, room: max(width - edges, 2 * count))
  }

  private static func needs(_ table: Document.Table) -> [ColumnNeed] {
    var needs = table.columns.map { column in
      ColumnNeed(
        natural: max(column.width, 1), longestPart: max(column.width, 1), wraps: column.wraps)
    }
    func widen(_ row: [String]) {
      for (place, cell) in zip(needs.indices, row) {
        for line in PaperText.lines(cell) {
          needs[place].natural = max(needs[place].natural, PaperText.cells(line))
          let longest =
            needs[place].wraps ? PaperText.longestPart(line) : PaperText.longestWord(line)
          needs[place].longestPart = max(needs[place].longestPart, longest)
        }
      }
    }
    widen(table.columns.map(\.heading))
    for group in table.groups {
      for row in group.rows { widen(row) }
      widen(group.subtotal ?? [])
    }
    widen(table.total ?? [])
    return needs
  }

  /// The table, top to bottom; a row is one strip.
  var strips: [Strip<[String]>] {
    let headings = self.headings
    let carried = [Strip<[String]>.Carried(headings, height: headings.count)]
    var strips = [Strip(headings, height: headings.count, keepsWithNext: true)]
    if table.isEmpty, let words = table.whenEmpty {
      let lines = PaperText.wrapped(words, width: width)
      strips.append(Strip(lines, height: lines.count))
    }
    for group in table.groups { add(group, under: carried, to: &strips) }
    if let total = table.total { add(total, setApartBy: "=", carried, to: &strips) }
    return strips
  }

  private func add(
    _ group: Document.Table.Group, under headings: [Strip<[String]>.Carried],
    to strips: inout [Strip<[String]>]
  ) {
    var carried = headings
    if let heading = group.heading {
      let lines = PaperText.wrapped(heading, width: width)
      let again = PaperText.wrapped(heading + " (continued)", width: width)
      if strips.count > 1 { strips.append(Strip([""], height: 1, kind: .gap)) }
      strips.append(Strip(lines, height: lines.count, keepsWithNext: true, carried: headings))
      carried.append(.init(again, height: again.count))
    }
    for row in group.rows {
      let lines = rowLines(row)
      strips.append(Strip(lines, height: lines.count, carried: carried))
    }
    if let subtotal = group.subtotal { add(subtotal, setApartBy: "-", carried, to: &strips) }
  }

  /// Adds sums, and keeps the row above with them.
  private func add(
    _ sums: [String], setApartBy mark: Character, _ carried: [Strip<[String]>.Carried],
    to strips: inout [Strip<[String]>]
  ) {
    strips[strips.count - 1].keepsWithNext = true
    let lines = (boxes ? [] : [rule(mark)]) + rowLines(sums)
    strips.append(Strip(lines, height: lines.count, carried: carried))
  }

  private var headings: [String] {
    let lines = rowLines(table.columns.map(\.heading), tall: false)
    return boxes ? [rule("-")] + lines : lines + [rule("-")]
  }

  private func rule(_ mark: Character) -> String {
    let rules = widths.map { String(repeating: mark, count: $0) }
    guard boxes else { return rules.joined(separator: between) }
    return "+-" + rules.joined(separator: "-+-") + "-+"
  }

  private func rowLines(_ cells: [String], tall: Bool = true) -> [String] {
    let wrapped = zip(widths.indices, widths).map { place, width in
      place < cells.count ? PaperText.wrapped(cells[place], width: width) : []
    }
    let lines = max(wrapped.map(\.count).max() ?? 0, boxes && tall ? 2 : 1)
    let set = (0..<lines).map { line in
      zip(table.columns.indices, widths).map { place, width in
        let text = line < wrapped[place].count ? wrapped[place][line] : ""
        return TextLine.padded(text, table.columns[place].alignment, to: width)
      }
    }
    guard boxes else { return set.map { TextLine.trimmed($0.joined(separator: between)) } }
    return set.map { "| " + $0.joined(separator: " | ") + " |" } + [rule("-")]
  }
}
