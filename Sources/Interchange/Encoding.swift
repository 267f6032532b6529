/// How the letters of a file are written.
enum Encoding {
  case utf8, windows1252

  /// What Windows-1252 has at 0x80 to 0x9F; its five holes stay control characters, and those
  /// make a line bad.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The text that bytes stand for.
  func text(_ bytes: UnsafeRawBufferPointer) -> String {
    switch self {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .windows1252:
      var text = String.UnicodeScalarView()
      for byte in bytes {
        let code =
          (0x80...0x9F).contains(byte) ? Encoding.upper[Int(byte) - 0x80] : UInt32(byte)
        text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
      }
      return String(text)
    }
  }
}

/// Says of bytes that come in pieces whether all of them are UTF-8, as the Unicode standard's
/// table of well-formed sequences has it.
struct UTF8Check {
  /// Whether everything so far is UTF-8, an unfinished last character aside.
  private(set) var isValid = true
  /// Whether the last character is finished.
  var isFinished: Bool { missing == 0 }
  private var missing = 0
  private var low: UInt8 = 0x80
  private var high: UInt8 = 0xBF

  /// Looks at the next piece.
  mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    guard isValid else { return }
    var place = 0
    let count = bytes.count
    while place < count {
      if missing == 0 {
        while place + 8 <= count,
          bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        { place += 8 }
        guard place < count else { return }
        if !begin(bytes[place]) { return isValid = false }
      } else {
        guard (low...high).contains(bytes[place]) else { return isValid = false }
        missing -= 1
        (low, high) = (0x80, 0xBF)
      }
      place += 1
    }
  }

  private mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x80: return true
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF:
      missing = 2
      if byte == 0xE0 { low = 0xA0 }
      if byte == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      missing = 3
      if byte == 0xF0 { low = 0x90 }
      if byte == 0xF4 { high = 0x8F }
    default: return false
    }
    return true
  }
}
