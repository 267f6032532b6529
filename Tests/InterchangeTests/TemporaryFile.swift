import Glibc
import Interchange

/// A file that lives as long as a test.
final class TemporaryFile {
  let path: String

  init(_ bytes: some Sequence<UInt8>) {
    var name = Array("/tmp/lifelong-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    append(Array(bytes), to: descriptor)
    close(descriptor)
  }

  convenience init(_ text: String) { self.init(text.utf8) }

  /// The same bytes again and again.
  convenience init(_ head: String, _ piece: [UInt8], times: Int, _ tail: String) {
    self.init(head.utf8)
    let descriptor = open(path, O_WRONLY | O_APPEND)
    for _ in 0..<times { append(piece, to: descriptor) }
    append(Array(tail.utf8), to: descriptor)
    close(descriptor)
  }

  deinit { unlink(path) }

  var bytes: [UInt8] {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Int(lseek(descriptor, 0, SEEK_END)))
    return pread(descriptor, &bytes, bytes.count, 0) == bytes.count ? bytes : []
  }

  /// The file as an import opens it.
  func input() throws -> InputFile { try InputFile(path: path) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private func append(_ bytes: [UInt8], to descriptor: Int32) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { space in
        write(descriptor, space.baseAddress.map { $0 + done }, space.count - done)
      }
      guard count > 0 else { return }
      done += count
    }
  }
}

/// The most memory this process has had at once, in MiB.
func peakMemory() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss >> 10
}
