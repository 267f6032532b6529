import Engine

/// A row's cells written as one text that can be compared, hashed and read back.
///
/// `-` is null, `i5;` an integer, `t3:abc` a text of three UTF-8 bytes.
enum RowImage {
  static func text(_ cells: [Cell]) -> String {
    cells.map { cell in
      switch cell {
      case .null: "-"
      case .integer(let number): "i\(number);"
      case .text(let text): "t\(text.utf8.count):\(text)"
      }
    }.joined()
  }

  /// The cells of an image; nil where the text is not one.
  static func cells(_ text: String) -> [Cell]? {
    var cells: [Cell] = []
    var rest = text.utf8[...]
    while let mark = rest.popFirst() {
      switch mark {
      case UInt8(ascii: "-"): cells.append(.null)
      case UInt8(ascii: "i"):
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
          let number = Int64(String(rest[..<end]) ?? "")
        else { return nil }
        cells.append(.integer(number))
        rest = rest[rest.index(after: end)...]
      case UInt8(ascii: "t"):
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
          let count = Int(String(rest[..<colon]) ?? ""), count >= 0
        else { return nil }
        let start = rest.index(after: colon)
        guard let end = rest.index(start, offsetBy: count, limitedBy: rest.endIndex),
          let piece = String(rest[start..<end])
        else { return nil }
        cells.append(.text(piece))
        rest = rest[end...]
      default: return nil
      }
    }
    return cells
  }
}
