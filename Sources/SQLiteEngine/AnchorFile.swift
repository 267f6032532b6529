public import Engine
import Glibc

/// What is kept beside an SQLite file: one line in a file of its own.
///
/// It is written after the commit and not forced to the disk, so it may lag behind the database, and
/// never runs ahead of it.
public final class AnchorFile: Anchor {
  private let database: String
  private var path: String { database + "-head" }
  private var file: FileBeside?

  /// What is kept beside the database at a path.
  public init(of database: String) { self.database = database }

  /// The text; see `Anchor`.
  public func read() -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return text(of: descriptor)
  }

  /// Puts another text in its place; see `Anchor`.
  public func replace(_ next: (_ kept: String?) throws -> String?) throws {
    let file = try file ?? FileBeside(path, beside: database)
    self.file = file
    guard file.lock(.writing, waiting: true) else {
      throw EngineError.storage("\(path) cannot be locked")
    }
    defer { file.unlock(.writing) }
    let kept = text(of: file.descriptor)
    guard let text = try next(kept), text != kept else { return }
    let bytes = Array((text + "\n").utf8)
    guard pwrite(file.descriptor, bytes, bytes.count, 0) == bytes.count,
      ftruncate(file.descriptor, off_t(bytes.count)) == 0
    else { throw EngineError.storage("\(path): \(String(cString: strerror(errno)))") }
  }

  private func text(of descriptor: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0, bytes[count - 1] == UInt8(ascii: "\n") else { return nil }
    return String(validating: bytes[..<(count - 1)], as: UTF8.self)
  }
}
