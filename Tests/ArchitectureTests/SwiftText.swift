/// A Swift source taken apart: what the compiler runs, and what stands between quotation marks.
struct SwiftText: Sendable {
  /// A string literal; interpolations and escaped line breaks read as one blank.
  struct Literal: Equatable {
    let text: String
    /// 1 is the first line of the file.
    let line: Int
  }

  /// The source with every comment taken out and every string literal emptied. The expressions
  /// inside interpolations follow their literal.
  let code: String
  /// In the order of their ends.
  let literals: [Literal]

  init(_ source: String) {
    var reader = SwiftTextReader(source)
    reader.readCode()
    code = String(decoding: reader.code, as: UTF8.self)
    literals = reader.literals
  }
}

/// Walks over the bytes of a source once.
private struct SwiftTextReader {
  private(set) var code: [UInt8] = []
  private(set) var literals: [SwiftText.Literal] = []

  private let source: [UInt8]
  private var at = 0
  private var line = 1

  init(_ source: String) {
    self.source = Array(source.utf8)
    code.reserveCapacity(self.source.count)
  }

  /// Until the end, or inside an interpolation until the parenthesis that closes it.
  mutating func readCode(insideInterpolation: Bool = false) {
    var depth = 0
    while at < source.count {
      switch source[at] {
      case .slash where sees("//"):
        while at < source.count, source[at] != .newline { at += 1 }
        continue
      case .slash where sees("/*"):
        skipBlockComment()
        continue
      case .quote, .hash:
        if let hashes = hashesBeforeQuote() {
          readString(hashes: hashes)
          continue
        }
      case .opening:
        depth += 1
      case .closing:
        depth -= 1
        if insideInterpolation, depth < 0 { return }
      default:
        break
      }
      code.append(take())
    }
  }

  private func sees(_ text: String) -> Bool {
    var ahead = at
    for byte in text.utf8 {
      guard ahead < source.count, source[ahead] == byte else { return false }
      ahead += 1
    }
    return true
  }

  private mutating func take() -> UInt8 {
    let byte = source[at]
    if byte == .newline { line += 1 }
    at += 1
    return byte
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if sees("/*") {
        depth += 1
        at += 2
      } else if sees("*/") {
        depth -= 1
        at += 2
      } else {
        _ = take()
      }
    } while depth > 0 && at < source.count
    code.append(.blank)
  }

  /// How many `#` stand before an opening quotation mark here; nil where no string begins.
  private func hashesBeforeQuote() -> Int? {
    var ahead = at
    while ahead < source.count, source[ahead] == .hash { ahead += 1 }
    return ahead < source.count && source[ahead] == .quote ? ahead - at : nil
  }

  private mutating func readString(hashes: Int) {
    let first = line
    let fence = String(repeating: "#", count: hashes)
    at += hashes
    let quotes = sees("\"\"\"") ? "\"\"\"" : "\""
    at += quotes.count
    code += Array("\"\"".utf8)
    var text: [UInt8] = []
    while at < source.count, !sees(quotes + fence) {
      if sees("\\" + fence + "(") {
        at += hashes + 2
        code.append(.blank)
        readCode(insideInterpolation: true)
        code.append(.blank)
        at += 1
        text.append(.blank)
      } else if sees("\\" + fence), at + hashes + 1 < source.count {
        at += hashes + 1
        let escaped = take()
        text.append("ntr".utf8.contains(escaped) ? .blank : escaped)
      } else {
        text.append(take())
      }
    }
    at = min(at + quotes.count + hashes, source.count)
    literals.append(SwiftText.Literal(text: String(decoding: text, as: UTF8.self), line: first))
  }
}

extension UInt8 {
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let blank = UInt8(ascii: " ")
  fileprivate static let slash = UInt8(ascii: "/")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let hash = UInt8(ascii: "#")
  fileprivate static let opening = UInt8(ascii: "(")
  fileprivate static let closing = UInt8(ascii: ")")
}
