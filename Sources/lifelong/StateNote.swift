import Glibc

/// A line that this account's next start of the program is to know.
struct StateNote {
  private let path: String

  /// A note by its name in the folder of the user's state.
  init(_ name: String) { path = "\(Environment.stateFolder)/lifelong/\(name)" }

  /// What was kept last; nil where nothing was.
  var line: String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(file, &bytes, bytes.count)
    let line = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      .split(separator: "\n").first
    return line.map { String($0) }
  }

  /// Keeps a line in place of the one before. Where that cannot be, nothing else suffers by it.
  func keep(_ line: String) {
    guard (try? makeFolder(of: path)) != nil else { return }
    try? OutputFile.write(to: path) { try $0(Array("\(line)\n".utf8)) }
  }
}
