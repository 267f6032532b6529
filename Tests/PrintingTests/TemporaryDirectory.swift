import Glibc

/// A directory of a test's own, gone when the test is over.
final class TemporaryDirectory: Sendable {
  let path: String

  struct CannotWrite: Error {
    let path: String
  }

  init() throws {
    let made = "/tmp/lifelong-printing-XXXXXX".withCString { template -> String? in
      guard let copy = strdup(template) else { return nil }
      defer { free(copy) }
      return mkdtemp(copy).map { String(cString: $0) }
    }
    guard let made else { throw CannotWrite(path: "/tmp") }
    path = made
    // Print filters run as another user and must reach what is in here.
    chmod(made, 0o755)
  }

  deinit { Self.removeTree(path) }

  /// Removes a directory and what is in it; a link to elsewhere is removed, not followed.
  private static func removeTree(_ path: String) {
    if let directory = opendir(path) {
      while let entry = readdir(directory) {
        let isDirectory = Int(entry.pointee.d_type) == Int(DT_DIR)
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name == "." || name == ".." { continue }
        if isDirectory { removeTree(path + "/" + name) } else { unlink(path + "/" + name) }
      }
      closedir(directory)
    }
    rmdir(path)
  }

  func makeDirectory(_ name: String) -> String {
    mkdir("\(path)/\(name)", 0o755)
    return "\(path)/\(name)"
  }

  /// Writes a file and answers its path.
  @discardableResult
  func write(_ bytes: some Collection<UInt8>, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    guard let stream = fopen(file, "w") else { throw CannotWrite(path: file) }
    defer { fclose(stream) }
    let bytes = Array(bytes)
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else {
      throw CannotWrite(path: file)
    }
    return file
  }

  /// The bytes of a file, or none if it is not there.
  static func read(_ file: String) -> [UInt8] {
    guard let stream = fopen(file, "r") else { return [] }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&piece, 1, piece.count, stream), count > 0 {
      bytes += piece[..<count]
    }
    return bytes
  }
}
