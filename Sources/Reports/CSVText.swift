/// Comma-separated values as every command writes them: RFC 4180 quoting, line feeds, UTF-8 without
/// a byte-order mark, and a guard against spreadsheets that would run a cell as a formula.
public enum CSVText {
  /// A header line and a line a row. Every row should have a cell for each name in the header.
  public static func text(header: [String], rows: some Sequence<[String]>) -> String {
    var text = line(header)
    for row in rows { text += line(row) }
    return text
  }

  /// One line, its line feed included; for exports that are written as they are read.
  public static func line(_ cells: [String]) -> String {
    // A line with nothing in it would read back as a blank line, which is skipped.
    if cells == [""] { return "\"\"\n" }
    var line: [UInt8] = []
    for (place, cell) in cells.enumerated() {
      if place > 0 { line.append(comma) }
      write(cell, to: &line)
    }
    line.append(lineFeed)
    return String(decoding: line, as: UTF8.self)
  }

  private static func write(_ cell: String, to line: inout [UInt8]) {
    let quoted = cell.utf8.contains {
      $0 == comma || $0 == quote || $0 == lineFeed || $0 == carriageReturn
    }
    if quoted { line.append(quote) }
    if startsLikeFormula(cell) { line.append(apostrophe) }
    for byte in cell.utf8 {
      if byte == quote { line.append(quote) }
      line.append(byte)
    }
    if quoted { line.append(quote) }
  }

  /// Whether the cell, after any leading apostrophes, begins as a spreadsheet's formula does.
  /// Counting past the apostrophes is what lets import take exactly one off and be right.
  private static func startsLikeFormula(_ cell: String) -> Bool {
    switch cell.utf8.first(where: { $0 != apostrophe }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), carriageReturn:
      true
    default: false
    }
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
