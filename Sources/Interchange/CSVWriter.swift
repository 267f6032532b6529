/// Writes lines as `export` gives them: commas, line feeds, UTF-8 without a byte-order mark, and a
/// guard against spreadsheets that would run a cell as a formula. `CSVTable` reads it back the same.
public struct CSVWriter {
  private let write: ([UInt8]) throws -> Void
  private var block: [UInt8] = []

  /// A writer that hands on bytes, a block at a time.
  public init(_ write: @escaping ([UInt8]) throws -> Void) {
    self.write = write
    block.reserveCapacity(CSVWriter.blockSize + 4_096)
  }

  /// Writes the header of a kind of file.
  public mutating func header<Column: FileColumn>(_ columns: Column.Type) throws {
    try line(Column.names)
  }

  /// Writes one line.
  public mutating func line(_ cells: [String]) throws {
    // A line with nothing in it would read back as a blank line, which is skipped.
    if cells == [""] { block += [UInt8(ascii: "\""), UInt8(ascii: "\"")] }
    for (place, cell) in cells.enumerated() {
      if place > 0 { block.append(UInt8(ascii: ",")) }
      append(cell)
    }
    block.append(UInt8(ascii: "\n"))
    if block.count >= CSVWriter.blockSize { try flush() }
  }

  /// Hands on what has not been yet; to be called at the end.
  public mutating func flush() throws {
    if !block.isEmpty { try write(block) }
    block.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ cell: String) {
    let quote = UInt8(ascii: "\"")
    let isQuoted = cell.utf8.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 < 0x20 }
    if isQuoted { block.append(quote) }
    if Formula.begins(cell.utf8.drop { $0 == UInt8(ascii: "'") }) {
      block.append(UInt8(ascii: "'"))
    }
    if isQuoted {
      for byte in cell.utf8 {
        if byte == quote { block.append(quote) }
        block.append(byte)
      }
      block.append(quote)
    } else {
      block.append(contentsOf: cell.utf8)
    }
  }

  private static let blockSize = 1 << 16
}
