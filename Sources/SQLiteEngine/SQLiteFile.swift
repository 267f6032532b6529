public import Engine
import GRDB
import Glibc

/// What is done with a whole SQLite file by SQLite's own means. Copying the file of a live database by
/// reading it gives a torn copy, and closing it drops the locks of whoever works in it.
public enum SQLiteFile {
  /// Copies a database that may be in use into a new file, forced to the disk.
  ///
  /// The copy is one state of the database, without what was deleted, and stands in one file.
  /// - Throws: an `EngineError`; nothing then stands at the new path.
  public static func copy(_ path: String, to other: String) throws(EngineError) {
    try copy(to: other) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(SQLiteConnection.patience)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      return { try queue.vacuum(into: other) }
    }
  }

  fileprivate static func copy(
    to other: String, _ start: () throws -> () throws -> Void
  ) throws(EngineError) {
    let before = umask(0o077)
    defer { umask(before) }
    do {
      try start()()
      try sync(other)
    } catch {
      unlink(other)
      throw EngineError(error)
    }
  }

  /// Folds a database that nobody has open into one file, without a log beside it.
  public static func fold(_ path: String) throws(EngineError) {
    try foldLog(of: path)
    for companion in ["-turn", "-head"] { unlink(path + companion) }
  }

  private static func foldLog(of path: String) throws(EngineError) {
    do {
      let queue = try DatabaseQueue(path: path)
      let mode = try queue.writeWithoutTransaction { database in
        try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
      }
      try queue.close()
      guard mode == "delete" else { throw EngineError.busy }
      try sync(path)
    } catch {
      throw EngineError(error)
    }
  }

  /// Puts a file in the place of a database, and keeps what was there under another name, its log and
  /// all. At every moment what was there is whole under the one name or the other.
  ///
  /// - Throws: `EngineError.busy` where somebody has the database open; nothing has then changed.
  public static func replace(
    _ path: String, with file: String, keepingAs kept: String
  ) throws(EngineError) {
    let path = SQLiteConnection.realPath(path)
    let alone = try Presence(alone: path)
    defer { withExtendedLifetime(alone) {} }
    try expectNobody(at: path)
    do {
      for companion in ["", "-wal", "-head"] where access(path + companion, F_OK) == 0 {
        guard link(path + companion, kept + companion) == 0 else { throw failure(kept + companion) }
      }
      try syncFolder(of: path)
      // The old log must not be taken for the new file's.
      for companion in ["-wal", "-shm", "-head"] { unlink(path + companion) }
      guard rename(file, path) == 0 else { throw failure(path) }
      try syncFolder(of: path)
    } catch {
      throw EngineError(error)
    }
  }

  /// Other programs do not note that they are there, but SQLite knows: only who is alone may change the
  /// way the log is kept. A file that is damaged or no database at all is nobody's.
  private static func expectNobody(at path: String) throws(EngineError) {
    guard access(path, F_OK) == 0 else { return }
    do {
      try foldLog(of: path)
    } catch .busy {
      throw .busy
    } catch {
      return
    }
  }

  /// Forces a file and its name to the disk.
  private static func sync(_ path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure(path) }
    try syncFolder(of: path)
  }

  private static func syncFolder(of path: String) throws {
    let folder = open(SQLiteConnection.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(path) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> EngineError {
    .storage("\(path): \(String(cString: strerror(errno)))")
  }
}

extension SQLiteConnection {
  /// Copies the database as it stands into a new file; see `SQLiteFile.copy`. Others go on working.
  public func copy(to other: String) throws(EngineError) {
    try SQLiteFile.copy(to: other) { { try self.queue.vacuum(into: other) } }
  }
}
