import Glibc
import SystemPackage

/// Sheets in memory, in the form of a file that `lp` can read from.
///
/// They are not piped: when `lp` turns a job down before it has read everything, Subprocess 1.0.2
/// lets SIGPIPE end the whole program, or stops on a descriptor it did not close
/// (https://github.com/swiftlang/swift-subprocess/issues/367). And they are never on the disk, for
/// they hold names.
enum SheetFile {
  /// Opens a file that holds these bytes, at its beginning; nil if the system has no memory for it.
  /// Whoever asks closes it.
  static func open(_ bytes: [UInt8]) -> FileDescriptor? {
    // POSIX shared memory: it needs a name to be made, and loses it before it holds anything.
    let name = "/sheets-\(UInt64.random(in: 0 ... .max))"
    let number = shm_open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)
    guard number >= 0 else { return nil }
    shm_unlink(name)
    let file = FileDescriptor(rawValue: number)
    do {
      try file.writeAll(bytes)
      try file.seek(offset: 0, from: .start)
      return file
    } catch {
      try? file.close()
      return nil
    }
  }
}
