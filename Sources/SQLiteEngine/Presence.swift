import Engine
import Glibc

/// That somebody has a database open: held as long as this lives, and gone with the process.
final class Presence {
  private let file: FileBeside

  /// Notes that a desk is there, beside others.
  ///
  /// - Throws: `EngineError.busy` where the database is held by one alone, as while it is restored.
  convenience init(at database: String) throws(EngineError) {
    try self.init(at: database, .shared, tries: 100)
  }

  /// Holds a database alone.
  ///
  /// - Throws: `EngineError.busy` where others have it open.
  convenience init(alone database: String) throws(EngineError) {
    try self.init(at: database, .alone, tries: 1)
  }

  private init(at database: String, _ how: FileBeside.Hold, tries: Int) throws(EngineError) {
    file = try FileBeside(database + "-turn", beside: database)
    for attempt in 1...tries {
      if file.lock(.present, how, waiting: false) { return }
      // One that holds it alone is done in a moment.
      if attempt < tries { usleep(20_000) }
    }
    throw .busy
  }
}
