public import Engine
import GRDB

/// A connection to an SQLite file, opened and guarded by GRDB.
///
/// One connection is used by one thread at a time. The file is opened in WAL mode with foreign
/// keys on and `synchronous=FULL`: what a transaction has written is on the disk when it returns.
public final class SQLiteConnection: Connection {
  private let queue: DatabaseQueue
  /// The open database while a transaction runs; statements inside it go straight there.
  private var current: Database?
  /// Statements once prepared, by the text they were asked with. The texts are few: they stand in
  /// the program.
  private var statements: [String: PreparedStatement] = [:]

  init(queue: DatabaseQueue) { self.queue = queue }

  /// Runs a statement; see `Connection`.
  @discardableResult
  public func run(_ sql: String, _ values: [Cell]) throws(EngineError) -> Int {
    try wrapped {
      try self.withDatabase { database in
        let statement = try self.statement(sql, in: database)
        try statement.begin(values)
        defer { statement.end() }
        while try statement.step() {}
        return statement.changes
      }
    }
  }

  /// Runs a query; see `Connection`. The reader asks nothing of this statement itself.
  public func query(_ sql: String, _ values: [Cell], _ reader: ([Cell]) throws -> Void) throws {
    do {
      try withDatabase { database in
        let statement = try statement(sql, in: database)
        try statement.begin(values)
        defer { statement.end() }
        while try statement.step() { try reader(statement.row()) }
      }
    } catch let error as DatabaseError {
      throw EngineError(error)
    }
  }

  /// Runs a script; see `Connection`.
  public func runScript(_ sql: String) throws(EngineError) {
    try wrapped { try self.withDatabase { try $0.execute(sql: sql) } }
  }

  /// Runs a transaction; see `Connection`. Writing ones wait for their turn at the start.
  public func transaction<Result>(
    _ kind: TransactionKind, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try queue.writeWithoutTransaction { database in
        // Deferred writers meet "busy" half-way; a writer takes its turn at the start.
        try database.execute(sql: kind == .write ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED")
        current = database
        defer { current = nil }
        do {
          let result = try body()
          try database.execute(sql: "COMMIT")
          return result
        } catch {
          if database.isInsideTransaction { try? database.execute(sql: "ROLLBACK") }
          throw error
        }
      }
    } catch let error as DatabaseError {
      throw EngineError(error)
    }
  }

  private func statement(
    _ sql: String, in database: Database
  ) throws -> PreparedStatement {
    if let known = statements[sql] { return known }
    let statement = PreparedStatement(
      try database.makeStatement(sql: PreparedStatement.numbered(sql)))
    statements[sql] = statement
    return statement
  }

  private func withDatabase<Result>(_ body: (Database) throws -> Result) throws -> Result {
    if let current { return try body(current) }
    return try queue.writeWithoutTransaction(body)
  }

  private func wrapped<Result>(_ body: () throws -> Result) throws(EngineError) -> Result {
    do {
      return try body()
    } catch {
      throw EngineError(error)
    }
  }
}
