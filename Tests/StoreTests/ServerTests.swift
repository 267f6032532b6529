import Domain
import Engine
import PostgresEngine
import TestServer
import Testing

@testable import Store

@Suite("A PostgreSQL server", .enabled(if: EngineUnderTest.available.contains(.postgres)))
struct ServerTests {
  @Test(
    "Every SQLSTATE that a server in trouble sends is told apart",
    arguments: [
      ("57P01", "lost"), ("57P02", "lost"), ("57P03", "lost"), ("08006", "lost"),
      ("25P03", "lost"), ("40001", "conflict"), ("40P01", "conflict"), ("55P03", "busy"),
      ("57014", "busy"), ("53300", "busy"), ("53100", "storage"), ("25006", "storage"),
      ("58030", "storage"), ("23505", "constraint"), ("23514", "constraint"),
      ("42501", "notPermitted"), ("28P01", "notPermitted"), ("3D000", "missing"),
      ("40003", "unknownOutcome"), ("42P01", "failed"), ("XX000", "failed"),
    ])
  func codes(_ code: String, _ expected: String) throws {
    let database = try EngineUnderTest.postgres.emptyDatabase()
    let connection = try database.connect()
    do {
      try connection.runScript("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '\(code)'; END $$")
      Issue.record("nothing was raised")
    } catch {
      #expect("\(error)".prefix { $0 != "(" } == expected)
    }
    try connection.runScript("SELECT 1")
  }

  @Test(
    "An act that stands in another's way is tried again, a few times, and then the books are busy",
    arguments: [1, 4, 5, 9])
  func conflicts(_ times: Int) throws {
    let books = try BooksUnderTest(.postgres)
    var attempts = 0
    let outcome = Result {
      try books.write { journal in
        attempts += 1
        try journal.save(Cast.yogaCourse)
        if attempts <= times {
          try books.connection.runScript(
            "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001'; END $$")
        }
        return attempts
      }
    }
    if times < 5 {
      #expect(try outcome.get() == times + 1)
      #expect(try books.count("audit") == 1)
    } else {
      #expect(throws: EngineError.busy) { try outcome.get() }
      #expect(attempts == 5)
      #expect(try books.count("audit") == 0)
    }
  }

  @Test("A desk that stops in the middle of an act lets go of its turn, and nothing of it is kept")
  func stopped() throws {
    let database = try EngineUnderTest.postgres.emptyDatabase()
    let connection = try database.connect()
    let other = try database.connect()
    try connection.runScript("CREATE TABLE t (a INTEGER)")
    #expect(throws: EngineError.self) {
      try connection.transaction(.write) {
        // Thirty seconds are too long for a test.
        try connection.runScript("SET LOCAL idle_in_transaction_session_timeout = '50ms'")
        try connection.run("INSERT INTO t (a) VALUES (1)", [])
        try other.transaction(.write) { _ = try other.run("INSERT INTO t (a) VALUES (2)", []) }
        try connection.run("INSERT INTO t (a) VALUES (3)", [])
      }
    }
    var kept: [Cell] = []
    try connection.query("SELECT a FROM t", []) { kept += $0 }
    #expect(kept == [.integer(2)])
  }

  @Test("A role that is set to lose acts in a crash is set right for the desk")
  func unfit() throws {
    let database = try EngineUnderTest.postgres.emptyDatabase()
    let connection = try database.connect()
    let role = "ALTER ROLE lifelong IN DATABASE \(try name(connection))"
    try connection.runScript("\(role) SET synchronous_commit = off")
    var level: Cell?
    try database.connect().query("SELECT current_setting('synchronous_commit')", []) {
      level = $0.first
    }
    #expect(level == .text("on"))
    try connection.runScript("\(role) RESET ALL")
  }

  private func name(_ connection: any Connection) throws -> String {
    var name = ""
    try connection.query("SELECT current_database()", []) { name = $0.first?.text ?? "" }
    return name
  }
}
