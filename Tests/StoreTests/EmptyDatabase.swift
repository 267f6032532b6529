import Engine
import Foundation
import SQLiteEngine
import TestServer

extension EngineUnderTest {
  /// A database that holds nothing yet.
  func emptyDatabase() throws -> EmptyDatabase {
    switch self {
    case .sqlite: try EmptyDatabase()
    case .postgres: EmptyDatabase(at: try TestDatabase(.empty))
    }
  }
}

/// A database of one test, and any number of connections to it; gone with the test.
final class EmptyDatabase: Sendable {
  private enum Home {
    case folder(URL)
    case server(TestDatabase)
  }
  private let home: Home

  /// A file that is made when it is connected to.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "lifelong-store-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    home = .folder(folder)
  }

  init(at database: TestDatabase) { home = .server(database) }

  deinit {
    if case .folder(let folder) = home { try? FileManager.default.removeItem(at: folder) }
  }

  /// Where a file is; the address of another database.
  var path: String {
    switch home {
    case .folder(let folder): folder.appendingPathComponent("books.sqlite").path
    case .server(let database): database.url
    }
  }

  /// One more connection.
  func connect() throws -> any Connection {
    switch home {
    case .folder: try SQLiteConnection.open(path: path, create: true)
    case .server(let database): try database.connect()
    }
  }
}
