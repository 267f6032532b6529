import Glibc

/// Why a file cannot be read at all.
public enum InputFileError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing(path: String)
  /// It is a directory.
  case directory(path: String)
  /// The system says no; its own words.
  case unreadable(path: String, why: String)
  /// The file was changed by somebody while it was being read.
  case changedMeanwhile(path: String)
  /// What came in on standard input cannot be put aside; the system's own words.
  case noSpool(why: String)
  /// The file for the bad lines cannot be written; the system's own words.
  case unwritable(path: String, why: String)
}

/// A file that is read from any place in it, several times: what comes through a pipe is put aside
/// first, in a file nobody else can open and that has no name.
public final class InputFile {
  /// The path as given; `-` for standard input.
  public let path: String
  /// How many bytes it has.
  public let size: Int
  private let descriptor: Int32
  private let stamp: [Int]

  /// Opens a file, or standard input for `-`. What cannot be read twice is copied to a file of
  /// mode 0600 in the spool directory (the system's temporary one where nil) and unlinked at once.
  public init(path: String, spoolDirectory: String? = nil) throws(InputFileError) {
    self.path = path
    var opened = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      throw errno == ENOENT
        ? .missing(path: path) : .unreadable(path: path, why: InputFile.reason())
    }
    var facts = stat()
    guard fstat(opened, &facts) == 0 else {
      let why = InputFile.reason()
      close(opened)
      throw .unreadable(path: path, why: why)
    }
    if facts.st_mode & S_IFMT == S_IFDIR {
      close(opened)
      throw .directory(path: path)
    }
    if facts.st_mode & S_IFMT != S_IFREG {
      let source = opened
      defer { close(source) }
      opened = try InputFile.spool(source, path: path, directory: spoolDirectory)
      guard fstat(opened, &facts) == 0 else {
        let why = InputFile.reason()
        close(opened)
        throw .noSpool(why: why)
      }
    }
    descriptor = opened
    size = Int(facts.st_size)
    stamp = InputFile.stamp(facts)
  }

  deinit { close(descriptor) }

  /// Reads bytes from an offset on; fewer than asked for only at the end, none after it.
  func read(at offset: Int, into space: UnsafeMutableRawBufferPointer) throws(InputFileError)
    -> Int
  {
    var done = 0
    while done < space.count {
      let count = pread(
        descriptor, space.baseAddress.map { $0 + done }, space.count - done, off_t(offset + done))
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path: path, why: InputFile.reason())
      }
      done += count
    }
    return done
  }

  /// Throws where the file is no longer the one that was opened.
  public func checkUnchanged() throws(InputFileError) {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, InputFile.stamp(facts) == stamp else {
      throw .changedMeanwhile(path: path)
    }
  }

  private static func stamp(_ facts: stat) -> [Int] {
    [Int(facts.st_size), facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec]
  }

  private static func spool(
    _ source: Int32, path: String, directory: String?
  ) throws(InputFileError) -> Int32 {
    let place = directory ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    var name = Array((place + "/lifelong-import-XXXXXX").utf8CString)
    // Made with mode 0600 whatever the umask is.
    let spool = mkstemp(&name)
    guard spool >= 0 else { throw .noSpool(why: reason()) }
    unlink(name)
    _ = fcntl(spool, F_SETFD, FD_CLOEXEC)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(source, &chunk, chunk.count)
      if count == 0 { return spool }
      if count < 0 {
        if errno == EINTR { continue }
        let why = reason()
        close(spool)
        throw .unreadable(path: path, why: why)
      }
      var done = 0
      while done < count {
        let written = chunk.withUnsafeBytes { bytes in
          write(spool, bytes.baseAddress.map { $0 + done }, count - done)
        }
        if written < 0 {
          if errno == EINTR { continue }
          let why = reason()
          close(spool)
          throw .noSpool(why: why)
        }
        done += written
      }
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
