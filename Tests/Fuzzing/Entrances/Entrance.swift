/// A way by which text that nobody has checked comes in, as a fuzzer drives it and a test replays it.
public enum Entrance: String, CaseIterable, Sendable {
  /// A file of any kind; its first byte, 0 to 6, says which.
  case csv
  /// Days, times, series, equipment and rows of a register, as people type them.
  case dates
  /// The find box: keys of a keyboard, a paste, a badge reader.
  case search
  /// Settings, and all else that is read of the environment.
  case configuration

  /// Lets the bytes in and looks at what became of them.
  ///
  /// - Throws: ``Broken`` where something is so that may never be.
  public func enter(_ bytes: [UInt8]) throws {
    switch self {
    case .csv: try enterFile(bytes)
    case .dates: try enterDates(String(decoding: bytes, as: UTF8.self))
    case .search: try enterSearch(bytes)
    case .configuration: try enterConfiguration(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// A promise that some bytes broke, in words.
public struct Broken: Error, CustomStringConvertible {
  /// The promise.
  public let description: String
}

/// Throws ``Broken`` unless the promise holds.
func hold(_ isKept: Bool, _ promise: @autoclosure () -> String) throws {
  if !isKept { throw Broken(description: promise()) }
}

/// A fault planted on purpose: a fuzzer that does not find it within a minute gets no feedback from
/// the code it runs, and its silence about the entrances says nothing.
public func enterPlanted(_ bytes: [UInt8]) throws {
  guard bytes.count >= 4, bytes[0] == UInt8(ascii: "b") else { return }
  guard bytes[1] == UInt8(ascii: "u") else { return }
  guard bytes[2] == UInt8(ascii: "g") else { return }
  try hold(bytes[3] != UInt8(ascii: "!"), "the planted fault")
}
