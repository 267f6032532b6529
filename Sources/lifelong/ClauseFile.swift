import Domain
import Glibc

/// The text of an agreement as people write it in a file.
enum ClauseFile {
  /// The most bytes a text may have.
  private static let limit = 1 << 20

  /// The clauses of a file; `-` is standard input.
  static func read(_ path: String) throws -> [Clause] {
    guard let text = String(validating: try bytes(of: path), as: UTF8.self) else {
      throw Failure(.badInput, "\(path) is not a text in UTF-8. Save it as one.")
    }
    guard let clauses = Clause.read(text), !clauses.isEmpty else {
      throw Failure(
        .badInput,
        "\(path) has to begin with a heading: a line such as \u{201C}# Aims\u{201D}, its text below."
      )
    }
    return clauses
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    let file = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT
        ? Failure(.noInput, "There is no file \(path). Check its name and folder.")
        : Failure(.noInput, "\(path) cannot be read: \(String(cString: strerror(errno))).")
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(.noInput, "\(path) cannot be read: \(String(cString: strerror(errno))).")
      }
      if count == 0 { return bytes }
      bytes += piece.prefix(count)
      guard bytes.count <= limit else {
        throw Failure(.badInput, "\(path) is too long for an agreement: at most 1 MiB is read.")
      }
    }
  }
}
