import Engine
import Glibc

/// A database that does not keep what it promises, so that the tests that watch for it are seen to fail.
enum StandIn: String {
  /// Writes without a transaction, so that other desks write between.
  case noLock = "no-lock"
  /// Says that an act is done before it is committed.
  case early
  /// Does not wait until what is committed has reached the disk.
  case normal

  func stand(in connection: any Connection) throws -> any Connection {
    switch self {
    case .noLock: return NoLock(connection)
    case .early: return Early(connection)
    case .normal:
      try connection.runScript("PRAGMA synchronous = NORMAL")
      return connection
    }
  }
}

private class Wrapped: Connection {
  let inner: any Connection

  init(_ inner: any Connection) { self.inner = inner }

  @discardableResult
  func run(_ sql: String, _ values: [Cell]) throws(EngineError) -> Int {
    try inner.run(sql, values)
  }

  func query(_ sql: String, _ values: [Cell], _ reader: ([Cell]) throws -> Void) throws {
    try inner.query(sql, values, reader)
  }

  func runScript(_ sql: String) throws(EngineError) { try inner.runScript(sql) }

  func transaction<Result>(
    _ kind: TransactionKind, _ body: () throws -> Result
  ) throws -> Result { try inner.transaction(kind, body) }
}

private final class NoLock: Wrapped {
  override func transaction<Result>(
    _ kind: TransactionKind, _ body: () throws -> Result
  ) throws -> Result { try body() }
}

private final class Early: Wrapped {
  private var request = ""

  @discardableResult
  override func run(_ sql: String, _ values: [Cell]) throws(EngineError) -> Int {
    if sql.contains("INSERT INTO audit ("), values.count > 6 { request = values[6].text ?? "" }
    return try inner.run(sql, values)
  }

  override func transaction<Result>(
    _ kind: TransactionKind, _ body: () throws -> Result
  ) throws -> Result {
    try inner.transaction(kind) {
      let result = try body()
      if kind == .write, !request.isEmpty { say("done \(request) early 0") }
      request = ""
      return result
    }
  }
}
