import Glibc

/// The job that was printed last by this account, so that it can be printed again.
///
/// Only what the print service calls it is kept, and no word of what is on it: the pages themselves are
/// with the print service, for as long as it keeps them.
enum LastPrinted {
  private static var path: String { Environment.stateFolder + "/lifelong/last-printed" }

  /// What the job is called; nil where none was printed.
  static var job: String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(file, &bytes, bytes.count)
    let line = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      .split(separator: "\n").first
    return line.map { String($0) }
  }

  /// Keeps a job in place of the one before. Where that cannot be, what was printed is printed all the
  /// same.
  static func keep(_ job: String) {
    guard (try? makeFolder(of: path)) != nil else { return }
    try? OutputFile.write(to: path) { try $0(Array("\(job)\n".utf8)) }
  }
}
