public import Engine
import GRDB
import Glibc

extension SQLiteConnection {
  /// Opens the file at a path.
  ///
  /// - Parameters:
  ///   - path: where the file is, or is to be.
  ///   - create: whether a missing file is made; it is then readable by its owner only.
  ///   - onNetworkDrive: whether the file may lie on a drive of another machine.
  /// - Throws: `EngineError.missing` where there is no file and none is to be made,
  ///   `.notADatabase` where the file is something else, `.networkDrive` where it is not safe,
  ///   `.readOnly` where it may not be written, `.damaged`, `.busy` while the file is being restored,
  ///   `.unreachable` where it cannot be opened.
  public static func open(
    path: String, create: Bool, onNetworkDrive: Bool = false
  ) throws(EngineError) -> SQLiteConnection {
    // Asking for the file's status opens nothing: opening a live file would drop SQLite's locks.
    var status = stat()
    let exists = stat(path, &status) == 0
    guard exists || create else { throw .missing(path) }
    // Asked first: files made beside a file that may only be read would take its mode, and keep it.
    if exists, access(path, R_OK | W_OK) != 0 {
      throw .readOnly("\(path): \(String(cString: strerror(errno)))")
    }
    if !onNetworkDrive, let kind = NetworkDrive.kind(of: exists ? path : folder(of: path)) {
      throw .networkDrive(kind)
    }
    let before = umask(0o077)
    defer { umask(before) }
    do {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = true
      configuration.busyMode = .timeout(patience)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        // Somebody else's file is left exactly as it is, its journal mode included.
        if exists {
          let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
          guard mark == applicationID else { throw EngineError.notADatabase(path) }
        } else {
          try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        // Set here and not through GRDB, which sets synchronous=NORMAL when it opens a WAL file
        // itself; with NORMAL a power cut loses bookings that were acknowledged.
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "PRAGMA synchronous = FULL")
        // Room for the indexes of a region while they are written; taken only as it is used.
        try database.execute(sql: "PRAGMA cache_size = -8192")
        let level = try Int.fetchOne(database, sql: "PRAGMA synchronous")
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
        guard level == 2, mode == "wal" else {
          throw EngineError.failed("SQLite is not set to keep every acknowledged act")
        }
      }
      // Somebody else's file has got nothing beside it; ours is known to be in use from here on. Where it
      // was replaced while it was being opened, the new one is opened.
      let real = realPath(path)
      let presence = try Presence(at: real)
      var now = stat()
      if exists, stat(path, &now) != 0 || now.st_ino != status.st_ino {
        return try open(path: path, create: create, onNetworkDrive: onNetworkDrive)
      }
      return SQLiteConnection(queue: queue, path: real, presence: presence)
    } catch {
      throw EngineError(error)
    }
  }

  /// The files that may stand beside a database, by what is added to its path: SQLite's own two, the
  /// queue of the writers, and the head of the audit trail.
  public static let companions = ["-wal", "-shm", "-turn", "-head"]

  /// Seconds anything waits for others before it gives up as busy.
  static let patience = 10.0

  /// Where a link leads: SQLite puts its files beside what it opens, not beside the link.
  static func realPath(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder a file is in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Marks a file as ours: "LIFE" in ASCII.
  private static let applicationID = 0x4C49_4645
}
