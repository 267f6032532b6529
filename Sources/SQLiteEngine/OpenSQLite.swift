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
      configuration.journalMode = .wal
      configuration.busyMode = .timeout(10)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        // GRDB sets synchronous=NORMAL itself when it opens a WAL file, so FULL comes after; with
        // NORMAL a power cut loses bookings that were acknowledged.
        try database.execute(sql: "PRAGMA synchronous = FULL")
        // Room for the indexes of a region while they are written; taken only as it is used.
        try database.execute(sql: "PRAGMA cache_size = -16384")
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
}
