import Domain
import Engine
import Store
import TestServer

/// Empty books on an engine, and the connection under them.
struct BooksUnderTest {
  let database: EmptyDatabase
  let connection: any Connection
  let store: Store

  init(_ engine: EngineUnderTest) throws {
    database = try engine.emptyDatabase()
    connection = try database.connect()
    store = try Store.make(connection)
  }

  /// Who acts, under a request.
  static func acting(_ request: String) -> Acting {
    Acting(actor: "rep", desk: "desk 1", now: Cast.now, request: request)
  }

  /// Writes in one act of its own.
  @discardableResult
  func write<Done: Sendable>(
    _ request: String = "first", _ body: (Journal) throws -> Done
  ) throws -> Done? {
    try store.write("test", by: BooksUnderTest.acting(request), detail: { _ in "a test" }) {
      .done(try body($0))
    }.done
  }

  /// Yoga with Ada and Siân among the staff, nobody enrolled.
  func openYoga() throws {
    try write("yoga") { journal in
      try journal.save(Cast.yogaCourse)
      try journal.save(Cast.seminar)
      try journal.save(Cast.yoga)
      try journal.save(Cast.firstSession)
      try journal.save(Cast.ada)
      try journal.save(Cast.sian)
    }
  }

  /// The rows of a query, for looking behind the store.
  func rows(_ sql: String, _ values: [Cell] = []) throws -> [[Cell]] {
    var rows: [[Cell]] = []
    try connection.query(sql, values) { rows.append($0) }
    return rows
  }

  func count(_ table: String) throws -> Int {
    try rows("SELECT count(*) FROM \(table)").first?.first?.integer ?? -1
  }
}
