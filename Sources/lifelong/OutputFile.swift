import Glibc

/// Where bytes go: standard output, or a file that is replaced only as a whole.
enum OutputFile {
  /// Hands over a place to write to; a file is written beside its name first, then renamed.
  ///
  /// - Throws: `Failure` where it cannot be made or written; the file that was there is then left
  ///   as it was.
  static func write(
    to path: String?, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard let path else {
      try body { try write($0, to: STDOUT_FILENO, called: "standard output") }
      return
    }
    let beside = "\(path).\(getpid()).tmp"
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw Failure(.cannotCreate, "Cannot write \(path): \(systemWords()).")
    }
    do {
      try body { try write($0, to: file, called: path) }
      guard fsync(file) == 0, close(file) == 0, rename(beside, path) == 0 else {
        throw Failure(.inputOutput, "Cannot write \(path): \(systemWords()).")
      }
    } catch {
      unlink(beside)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32, called name: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure(.inputOutput, "Cannot write \(name): \(systemWords()).")
      }
      rest = rest.dropFirst(count)
    }
  }

  private static func systemWords() -> String { String(cString: strerror(errno)) }
}
