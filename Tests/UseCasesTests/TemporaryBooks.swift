import Engine
import Foundation
import SQLiteEngine
import Store
import TestServer

extension EngineUnderTest {
  /// Whether the verbs are tried on PostgreSQL, as LIFELONG_TEST_ENGINE says: `make test` runs these
  /// tests on either.
  static let isPostgres = ProcessInfo.processInfo.environment["LIFELONG_TEST_ENGINE"] == "postgres"
}

/// Where the books of one test are; gone with it.
final class TemporaryBooks: Sendable {
  private enum Home: Sendable {
    case file(String)
    case server(TestDatabase)
  }
  private let home: Home

  private init(_ home: Home) { self.home = home }

  /// A place for books of the engine under test.
  convenience init() throws {
    try self.init(EngineUnderTest.isPostgres ? .server(TestDatabase(.books)) : Self.newFile())
  }

  /// A place for books at the server, whatever engine is under test.
  convenience init(_ database: TestDatabase) { self.init(.server(database)) }

  private static func newFile() throws -> Home {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "lifelong-books-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return .file(folder.appendingPathComponent("books.sqlite").path)
  }

  deinit {
    guard case .file(let path) = home else { return }
    try? FileManager.default.removeItem(at: URL(fileURLWithPath: path).deletingLastPathComponent())
  }

  /// Makes the books, empty, and answers the connection they were made over.
  func make() throws -> (connection: any Connection, store: Store) {
    switch home {
    case .file(let path):
      let connection = try SQLiteConnection.open(path: path, create: true)
      return (connection, try Store.make(connection))
    case .server:
      let connection = try connect()
      return (connection, try Store.open(connection))
    }
  }

  /// One more connection to books that are made.
  func connect() throws -> any Connection {
    switch home {
    case .file(let path): try SQLiteConnection.open(path: path, create: false)
    case .server(let database): try database.connect()
    }
  }

  /// Where the file is.
  func path() throws -> String {
    guard case .file(let path) = home else { throw NotAFile() }
    return path
  }

  private struct NotAFile: Error {}

  /// Other books, as these are now.
  func copy() throws -> TemporaryBooks {
    switch home {
    case .file:
      let copy = try Self.newFile()
      if case .file(let path) = copy { try connect().runScript("VACUUM INTO '\(path)'") }
      let books = TemporaryBooks(copy)
      // Its journal is set by the first who opens it, which nobody may do at the same time.
      _ = try books.connect()
      return books
    case .server(let database): return TemporaryBooks(.server(try database.copy()))
    }
  }

  /// Lets a connection write what the database promises never to hold.
  func loosen(_ connection: any Connection) throws {
    switch home {
    case .file:
      try connection.runScript("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    case .server(let database): try database.loosen()
    }
  }
}
