import Interchange

/// Comma-separated values as every command writes them, by the same rules as an export.
public enum CSVText {
  /// A header line and a line a row. Every row should have a cell for each name in the header.
  public static func text(header: [String], rows: some Sequence<[String]>) -> String {
    var bytes: [UInt8] = []
    var writer = CSVWriter { bytes += $0 }
    // Nothing is thrown where nothing is written but memory.
    try? writer.line(header)
    for row in rows { try? writer.line(row) }
    try? writer.flush()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One line, its line feed included.
  public static func line(_ cells: [String]) -> String { text(header: cells, rows: []) }
}
