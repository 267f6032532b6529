import Glibc

/// Why a file could not be saved.
struct SaveFailure: Error {
  let path: String
  let number: Int32

  var sentence: String {
    "Cannot save \(path): \(String(cString: strerror(number))). Choose another name or place."
  }
}

/// Saves files as a whole or not at all.
enum SaveFile {
  /// The folder a name without one is saved in; empty where it cannot be told.
  static var folder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Saves bytes.
  static func save(_ bytes: [UInt8], as path: String) throws {
    try save(as: path) { try $0(bytes) }
  }

  /// Writes what is handed over beside the file first, for nobody else to read, and then takes its place.
  static func save(
    as path: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let beside = "\(path).\(getpid()).tmp"
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SaveFailure(path: path, number: errno) }
    do {
      defer { close(file) }
      try body { bytes in
        guard write(bytes, to: file) else { throw SaveFailure(path: path, number: errno) }
      }
      guard fsync(file) == 0, rename(beside, path) == 0 else {
        throw SaveFailure(path: path, number: errno)
      }
    } catch {
      unlink(beside)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }
}
