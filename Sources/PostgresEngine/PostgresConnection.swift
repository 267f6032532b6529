public import Engine
import Glibc

/// A connection to a database at a PostgreSQL server, by libpq.
///
/// One connection is used by one thread at a time. A line that breaks is mended with the next thing
/// asked; see `Connection`.
public final class PostgresConnection: Connection {
  private let address: ServerAddress
  private var line: Line?
  private var isInTransaction = false
  /// Whether waiting for the server was in vain the last time; then nobody is made to wait until the server has answered.
  private var isGivenUp = false

  init(_ address: ServerAddress, _ line: Line) {
    self.address = address
    self.line = line
  }

  /// Runs a statement; see `Connection`. On its own it is not repeated where the line breaks.
  @discardableResult
  public func run(_ sql: String, _ values: [Cell]) throws(EngineError) -> Int {
    try ask { line throws(EngineError) in try line.execute(sql, values).changes }
  }

  /// Runs a query; see `Connection`. On its own it is asked again where the line turns out broken.
  public func query(_ sql: String, _ values: [Cell], _ reader: ([Cell]) throws -> Void) throws {
    try result(sql, values).rows(reader)
  }

  private func result(_ sql: String, _ values: [Cell]) throws(EngineError) -> PostgresResult {
    do {
      return try ask { line throws(EngineError) in try line.execute(sql, values) }
    } catch .lost where !isInTransaction {
      return try ask { line throws(EngineError) in try line.execute(sql, values) }
    }
  }

  /// Runs a script; see `Connection`.
  public func runScript(_ sql: String) throws(EngineError) {
    try ask { line throws(EngineError) in _ = try line.script(sql) }
  }

  /// Runs a transaction; see `Connection`.
  public func transaction<Result>(
    _ kind: TransactionKind, _ body: () throws -> Result
  ) throws -> Result {
    precondition(!isInTransaction, "transactions do not nest")
    try begin(kind)
    isInTransaction = true
    defer { isInTransaction = false }
    let result: Result
    do {
      result = try body()
    } catch {
      rollBack()
      throw error
    }
    try end(kind)
    return result
  }

  private func begin(_ kind: TransactionKind) throws(EngineError) {
    let begin = kind == .write ? Self.beginWriting : Self.beginReading
    // An act waits for a server that restarts; who only looks can look again.
    let patience: Duration = kind == .write ? .seconds(5) : .zero
    do {
      try ask(patience: patience) { line throws(EngineError) in _ = try line.script(begin) }
    } catch .lost {
      // A line that has lain idle shows only now that it is broken.
      try ask(patience: patience) { line throws(EngineError) in _ = try line.script(begin) }
    } catch {
      rollBack()
      throw error
    }
  }

  /// Writers take turns over one lock of the whole database, in the order in which they came, and the
  /// turn is taken before the first statement: with READ COMMITTED each statement then sees whatever
  /// those before have written, and nobody writes beside it. With a snapshot for the whole transaction
  /// it would be taken before the wait. See docs/decisions/0038.
  private static let beginWriting = """
    BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SELECT pg_advisory_xact_lock(1279870533)
    """
  private static let beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

  private func end(_ kind: TransactionKind) throws(EngineError) {
    guard let line, !line.isBroken else {
      if kind == .read { return }
      throw .lost("the line broke before the act was kept")
    }
    do throws(EngineError) {
      // The server answers a transaction in which something failed by taking it back.
      guard try line.script("COMMIT").command == "COMMIT" else {
        throw EngineError.failed("a transaction in which something failed was to be kept")
      }
    } catch .lost(let words) {
      self.line = nil
      // Whoever only reads has read everything by now.
      if kind == .write { throw .unknownOutcome(words) }
    }
  }

  private func rollBack() {
    guard let line, !line.isBroken else { return }
    do {
      try line.script("ROLLBACK")
    } catch {
      // With its line the server lets go of the transaction.
      self.line = nil
    }
  }

  /// Asks something of the line; what has lost it is let go of.
  ///
  /// - Parameter patience: how long to wait for a server that does not answer.
  private func ask<Result>(
    patience: Duration = .zero, _ body: (Line) throws(EngineError) -> Result
  ) throws(EngineError) -> Result {
    do {
      return try body(openLine(patience))
    } catch .lost(let words) {
      line = nil
      throw .lost(words)
    }
  }

  /// The line, mended if need be; inside a transaction a broken one stays broken.
  private func openLine(_ patience: Duration) throws(EngineError) -> Line {
    if let line, !line.isBroken { return line }
    guard !isInTransaction else { throw .lost("the line to the database broke") }
    line = nil
    do {
      let mended = try Line.open(address, patience: isGivenUp ? .zero : patience)
      isGivenUp = false
      line = mended
      return mended
    } catch {
      isGivenUp = patience > .zero || isGivenUp
      throw error
    }
  }
}

/// Waits.
func sleep(for pause: Duration) {
  let (seconds, attoseconds) = pause.components
  var wait = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
  var rest = timespec()
  while nanosleep(&wait, &rest) != 0, errno == EINTR { wait = rest }
}
