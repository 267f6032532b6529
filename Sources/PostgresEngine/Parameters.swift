import Engine

/// The values of a statement as libpq takes them: texts that end in a zero byte, null for null.
struct Parameters {
  private var bytes: [CChar] = []
  /// Where each value begins; nil for null.
  private var starts: [Int?] = []

  init(_ values: [Cell]) throws(EngineError) {
    starts.reserveCapacity(values.count)
    for value in values {
      switch value {
      case .null: starts.append(nil)
      case .integer(let number): append(String(number))
      case .text(let text):
        guard !text.utf8.contains(0) else {
          throw .failed("a text holds the character NUL, which PostgreSQL does not keep")
        }
        append(text)
      }
    }
  }

  private mutating func append(_ text: String) {
    starts.append(bytes.count)
    bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
    bytes.append(0)
  }

  var count: Int32 { Int32(starts.count) }

  /// Lends the values for one call.
  func lend<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      starts.map { start in start.flatMap { buffer.baseAddress?.advanced(by: $0) } }
        .withUnsafeBufferPointer { body($0.baseAddress) }
    }
  }
}
