import Engine
import Foundation
import SQLiteEngine
import Testing

/// An engine that is present here. Every test of the store runs on each; another engine is one
/// more case.
enum EngineUnderTest: Sendable, CustomTestStringConvertible {
  case sqlite

  static let available: [EngineUnderTest] = [.sqlite]

  var testDescription: String {
    switch self {
    case .sqlite: "SQLite"
    }
  }

  /// A database that holds nothing yet.
  func emptyDatabase() throws -> EmptyDatabase {
    switch self {
    case .sqlite: try EmptyDatabase()
    }
  }
}

/// A database of one test, and any number of connections to it; gone with the test.
final class EmptyDatabase {
  private let directory: URL

  init() throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "lifelong-store-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  /// Where the database is.
  var path: String { directory.appendingPathComponent("books.sqlite").path }

  /// One more connection.
  func connect() throws -> any Connection {
    try SQLiteConnection.open(path: path, create: true)
  }
}
