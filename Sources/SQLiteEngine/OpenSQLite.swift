public import Engine
import GRDB
import Glibc

extension SQLiteConnection {
  /// Opens the file at a path.
  ///
  /// - Parameters:
  ///   - path: where the file is, or is to be.
  ///   - create: whether a missing file is made; it is then readable by its owner only.
  /// - Throws: `EngineError.missing` where there is no file and none is to be made,
  ///   `.notADatabase` where the file is something else, `.unreachable` where it cannot be opened.
  public static func open(path: String, create: Bool) throws(EngineError) -> SQLiteConnection {
    // Asking for the file's status opens nothing: opening a live file would drop SQLite's locks.
    var status = stat()
    let exists = stat(path, &status) == 0
    guard exists || create else { throw .missing(path) }
    let before = umask(0o077)
    defer { umask(before) }
    do {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = true
      configuration.busyMode = .timeout(10)
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
      return SQLiteConnection(queue: queue)
    } catch {
      throw EngineError(error)
    }
  }

  /// Marks a file as ours: "LIFE" in ASCII.
  private static let applicationID = 0x4C49_4645
}
