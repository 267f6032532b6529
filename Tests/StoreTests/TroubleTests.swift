import Dispatch
import Domain
import Engine
import TestServer
import Testing

@testable import Store

/// Others in the way, and what a database says of itself: the rest of the contract in
/// `docs/engines.md`.
@Suite("Trouble with a database") struct TroubleTests {
  @Test(
    "What a transaction writes is seen by the next, which waits for its turn",
    arguments: EngineUnderTest.available)
  func turns(_ engine: EngineUnderTest) throws {
    let database = try engine.emptyDatabase()
    try database.connect().runScript("CREATE TABLE t (a INTEGER); INSERT INTO t (a) VALUES (0)")
    let connections = try (0..<4).map { _ in SoleOwner(try database.connect()) }
    // Reading first and writing then: two at once would both add to the same number.
    DispatchQueue.concurrentPerform(iterations: 4) { index in
      for _ in 0..<50 {
        try? connections[index].connection.transaction(.write) {
          var now = 0
          try connections[index].connection.query("SELECT a FROM t", []) {
            now = $0.first?.integer ?? 0
          }
          try connections[index].connection.run("UPDATE t SET a = $1", [Cell(now + 1)])
        }
      }
    }
    var sum: Cell?
    try database.connect().query("SELECT a FROM t", []) { sum = $0.first }
    #expect(sum == .integer(200))
  }

  @Test(
    "A transaction in which a statement failed is not kept, whoever hides the failure",
    arguments: EngineUnderTest.available)
  func hidden(_ engine: EngineUnderTest) throws {
    let database = try engine.emptyDatabase()
    let connection = try database.connect()
    try connection.runScript("CREATE TABLE t (a INTEGER PRIMARY KEY)")
    let isKept: Bool =
      (try? connection.transaction(.write) {
        try connection.run("INSERT INTO t (a) VALUES (1)", [])
        _ = try? connection.run("INSERT INTO t (a) VALUES (1)", [])
        return true
      }) ?? false
    var rows = 0
    try database.connect().query("SELECT a FROM t", []) { _ in rows += 1 }
    // SQLite takes back the statement alone, PostgreSQL all of it; neither says "kept" of what is not.
    #expect(isKept == (rows == 1))
  }

  @Test(
    "A savepoint lets a transaction go on after a broken constraint",
    arguments: EngineUnderTest.available)
  func savepoint(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    let done: [Bool]? = try books.write("try") { journal in
      try journal.save(Cast.yogaCourse)
      let bad = Course(code: "C", title: "C", maximum: 2, minimum: 3)
      return [
        try books.store.trying { try journal.save(bad) },
        try books.store.trying { try journal.save(Cast.seminar) },
      ]
    }
    #expect(done == [false, true])
    #expect(try books.count("course") == 1)
    #expect(try books.count("learning_space") == 1)
  }
}

/// A connection that one thread uses at a time.
private struct SoleOwner: @unchecked Sendable {
  let connection: any Connection
  init(_ connection: any Connection) { self.connection = connection }
}
