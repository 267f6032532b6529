import Dispatch
public import Engine
import GRDB
import GRDBSQLite

/// A connection to an SQLite file, opened and guarded by GRDB.
///
/// One connection is used by one thread at a time. The file is opened in WAL mode with foreign
/// keys on and `synchronous=FULL`: what a transaction has written is on the disk when it returns.
/// Writers stand in line for their turn, first come first served, and give up after ten seconds.
public final class SQLiteConnection: Connection {
  let queue: DatabaseQueue
  /// Where the file is, links followed.
  public let path: String
  private let presence: Presence
  private let turn: WritersTurn
  private let anchorFile: AnchorFile
  /// The open database while a transaction runs; statements inside it go straight there.
  private var current: Database?
  /// Statements once prepared, by the text they were asked with. The texts are few: they stand in
  /// the program.
  private var statements: [String: PreparedStatement] = [:]

  init(queue: DatabaseQueue, path: String, presence: Presence) {
    self.queue = queue
    self.path = path
    self.presence = presence
    turn = WritersTurn(of: path)
    anchorFile = AnchorFile(of: path)
  }

  /// What is kept beside the file.
  public var anchor: (any Anchor)? { anchorFile }

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
    let deadline = DispatchTime.now() + Self.patience
    if kind == .write { try turn.take(by: deadline) }
    defer { if kind == .write { turn.giveBack() } }
    do {
      return try queue.writeWithoutTransaction { database in
        // Deferred writers meet "busy" half-way; a writer takes its turn at the start.
        if kind == .write {
          try begin(database, by: deadline)
        } else {
          try database.execute(sql: "BEGIN DEFERRED")
        }
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

  /// Begins to write; a program that does not stand in line with us is waited for as long as is left.
  private func begin(_ database: Database, by deadline: DispatchTime) throws {
    let now = DispatchTime.now().uptimeNanoseconds
    let left = deadline.uptimeNanoseconds > now ? (deadline.uptimeNanoseconds - now) / 1_000_000 : 0
    sqlite3_busy_timeout(database.sqliteConnection, Int32(left))
    defer { sqlite3_busy_timeout(database.sqliteConnection, Int32(Self.patience * 1_000)) }
    try database.execute(sql: "BEGIN IMMEDIATE")
  }

  /// What SQLite finds damaged; see `Connection`.
  public func storageFaults() throws -> [String] {
    var faults: [String] = []
    try query("PRAGMA integrity_check(5)", []) {
      if let words = $0[0].text { faults.append(words) }
    }
    return faults == ["ok"] ? [] : faults
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
