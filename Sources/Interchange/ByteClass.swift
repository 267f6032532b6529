/// Where a cell stands in its line.
struct CellBounds {
  var start: Int32
  var end: Int32
  /// Whether its bytes are its text: no doubled quotation mark, line break or tab among them.
  var isPlain: Bool
}

/// What a byte can mean to the reader of a line.
enum ByteClass: UInt8 {
  case ordinary, space, delimiter, quote, lineEnd, tab
  /// It is, or may begin, a character that has no place in a cell.
  case doubtful

  /// The class of each of the 256 bytes for one delimiter; the caller gives the memory back.
  static func table(delimiter: UInt8, encoding: Encoding) -> UnsafeMutablePointer<ByteClass> {
    let table = UnsafeMutablePointer<ByteClass>.allocate(capacity: 256)
    table.initialize(repeating: .ordinary, count: 256)
    for control in 0..<0x20 { table[control] = .doubtful }
    table[0x7F] = .doubtful
    let leads: [Int] =
      switch encoding {
      // The leading bytes of the characters that `VisibleText` forbids.
      case .utf8: [0xC2, 0xD8, 0xE2, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4]
      case .windows1252: [0x81, 0x8D, 0x8F, 0x90, 0x9D]
      }
    for lead in leads { table[lead] = .doubtful }
    table[0x20] = .space
    table[0x22] = .quote
    table[0x0A] = .lineEnd
    table[0x0D] = .lineEnd
    table[0x09] = .tab
    table[Int(delimiter)] = .delimiter
    return table
  }
}

/// The guard against cells that a spreadsheet would run as a formula.
enum Formula {
  /// Whether bytes begin as a formula does: `=`, `+`, `-`, `@`, tab or carriage return, or a
  /// full-width form of the first four.
  static func begins(_ bytes: some Sequence<UInt8>) -> Bool {
    var bytes = bytes.makeIterator()
    switch bytes.next() {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: return true
    case 0xEF:
      guard bytes.next() == 0xBC, let last = bytes.next() else { return false }
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(last)
    default: return false
    }
  }
}
