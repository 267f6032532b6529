import Glibc

/// Where bytes go: standard output, or a file that is replaced only as a whole.
enum OutputFile {
  /// Hands over a place to write to; a file is written beside its name first, then renamed. `-` is
  /// standard output, a link is followed, and a device or pipe is written to as it is.
  ///
  /// - Throws: `Failure` where it cannot be made or written; the file that was there is then left
  ///   as it was.
  static func write(
    to named: String?, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard let named, named != "-" else {
      try body { try write($0, to: STDOUT_FILENO, called: "standard output") }
      return
    }
    let path = resolved(named)
    if isDevice(path) {
      let device = open(path, O_WRONLY | O_CLOEXEC)
      guard device >= 0 else {
        throw Failure(.cannotCreate, "Cannot write \(path): \(systemWords()).")
      }
      defer { close(device) }
      try body { try write($0, to: device, called: path) }
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

  /// Whether two paths lead to one file.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    return stat(one, &first) == 0 && stat(other, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Where a link leads; the path itself where it is none, or leads nowhere yet.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether something stands there that is neither a file nor a folder.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }

  private static func systemWords() -> String { String(cString: strerror(errno)) }
}
