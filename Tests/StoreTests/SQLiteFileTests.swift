import Engine
import Foundation
import SQLiteEngine
import Store
import Testing

@Suite("The file of an SQLite database") struct SQLiteFileTests {
  private func error(opening path: String, create: Bool = false) -> EngineError? {
    do {
      _ = try SQLiteConnection.open(path: path, create: create)
      return nil
    } catch {
      return error
    }
  }

  private func pragma(_ name: String, of connection: any Connection) throws -> Cell? {
    var found: Cell?
    try connection.query("PRAGMA \(name)", []) { found = $0.first }
    return found
  }

  @Test(
    "An acknowledged act survives a power cut: write-ahead log, full synchronisation, foreign keys")
  func settings() throws {
    let database = try EmptyDatabase()
    for _ in 0..<2 {
      let connection = try database.connect()
      #expect(try pragma("journal_mode", of: connection) == .text("wal"))
      #expect(try pragma("synchronous", of: connection) == .integer(2))
      #expect(try pragma("foreign_keys", of: connection) == .integer(1))
    }
  }

  @Test("Only the owner can read the books, whatever the umask")
  func mode() throws {
    let database = try EmptyDatabase()
    let connection = try database.connect()
    _ = try Store.make(connection)
    for suffix in ["", "-wal", "-shm"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: database.path + suffix)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(suffix)")
    }
  }

  @Test("Where there is no file, none is made unless it is asked for")
  func missing() throws {
    let database = try EmptyDatabase()
    #expect(error(opening: database.path) == .missing(database.path))
    #expect(!FileManager.default.fileExists(atPath: database.path))
    #expect(error(opening: database.path, create: true) == nil)
  }

  @Test("A file that is no database is left as it is")
  func notADatabase() throws {
    let database = try EmptyDatabase()
    let letter = String(repeating: "Dear Ada, this is a letter and no database. ", count: 40)
    try letter.write(toFile: database.path, atomically: true, encoding: .utf8)
    guard case .notADatabase = error(opening: database.path) else {
      Issue.record("a letter was opened as a database")
      return
    }
    #expect(try String(contentsOfFile: database.path, encoding: .utf8) == letter)
  }

  @Test("A place that cannot be reached is told from one that is missing")
  func unreachable() throws {
    let database = try EmptyDatabase()
    guard case .unreachable = error(opening: database.path + "/no/such/place", create: true) else {
      Issue.record("a place that cannot be reached was opened")
      return
    }
  }
}
