import Engine
import Glibc

/// A small file of ours beside the database, open for as long as this lives.
///
/// The database file itself is never opened but through SQLite: closing it would drop SQLite's locks.
final class FileBeside: Sendable {
  let descriptor: Int32

  /// Opens the file, made where it is missing, for whoever may use the database.
  init(_ path: String, beside database: String) throws(EngineError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      let words = "\(path): \(String(cString: strerror(errno)))"
      throw errno == ENOSPC || errno == EDQUOT ? .storage(words) : .unreachable(words)
    }
    share(with: database)
  }

  deinit { close(descriptor) }

  /// Gives the file the database's owner and mode, as SQLite does with its own. Only its owner can; a
  /// desk that may use the file but does not own it leaves it as it is.
  private func share(with database: String) {
    var own = stat()
    var theirs = stat()
    guard fstat(descriptor, &own) == 0, stat(database, &theirs) == 0 else { return }
    let mode = theirs.st_mode & 0o666
    if own.st_mode & 0o777 != mode { fchmod(descriptor, mode) }
    if own.st_uid != theirs.st_uid || own.st_gid != theirs.st_gid {
      // Only the system's administrator may give a file to somebody else.
      _ = fchown(descriptor, geteuid() == 0 ? theirs.st_uid : uid_t.max, theirs.st_gid)
    }
  }

  /// Locks one byte for this open file alone, or shared; other openings of the file, in this process
  /// too, are others.
  ///
  /// Waiters of one byte are served in the order they came: Linux keeps them in a chain.
  /// - Returns: false where it is taken and waiting was not asked for.
  func lock(_ byte: Byte, _ how: Hold = .alone, waiting: Bool) -> Bool {
    var wanted = flock()
    wanted.l_type = Int16(how == .alone ? F_WRLCK : F_RDLCK)
    wanted.l_whence = Int16(SEEK_SET)
    wanted.l_start = off_t(byte.rawValue)
    wanted.l_len = 1
    while fcntl(descriptor, waiting ? Self.setLockWaiting : Self.setLock, &wanted) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  /// Gives a byte back.
  func unlock(_ byte: Byte) {
    var wanted = flock()
    wanted.l_type = Int16(F_UNLCK)
    wanted.l_whence = Int16(SEEK_SET)
    wanted.l_start = off_t(byte.rawValue)
    wanted.l_len = 1
    _ = fcntl(descriptor, Self.setLock, &wanted)
  }

  /// What each byte stands for.
  enum Byte: Int {
    /// Who is to write next.
    case next = 0
    /// Who writes.
    case writing = 1
    /// Who has the database open.
    case present = 2
  }

  enum Hold { case alone, shared }

  // Locks of an open file, F_OFD_SETLK and F_OFD_SETLKW: those of POSIX belong to the process, and any
  // close of the file drops them.
  private static let setLock: Int32 = 37
  private static let setLockWaiting: Int32 = 38
}
