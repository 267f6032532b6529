/// What a database must offer us: statements with numbered parameters, and transactions.
///
/// Parameters stand as `$1` … `$n` in the SQL and are bound by number, each any number of times.
/// An engine knows no table. A connection is used by one thread at a time.
public protocol Connection: AnyObject {
  /// Runs a statement and answers how many rows it changed.
  @discardableResult
  func run(_ sql: String, _ values: [Cell]) throws(EngineError) -> Int

  /// Runs a query and hands over each row, in order. What the reader throws comes back unchanged.
  func query(_ sql: String, _ values: [Cell], _ reader: ([Cell]) throws -> Void) throws

  /// Runs a script of several statements without parameters, as migrations are.
  func runScript(_ sql: String) throws(EngineError)

  /// Runs the body in one transaction: all of it is on disk when this returns, or none of it
  /// happened. A writing transaction waits for its turn and holds off other writers; a reading one
  /// sees one state of the books throughout.
  func transaction<Result>(_ kind: TransactionKind, _ body: () throws -> Result) throws -> Result
}

/// What a transaction is for.
public enum TransactionKind: Sendable {
  case read, write
}

/// What can go wrong with a database, as far as the program has to tell the cases apart.
public enum EngineError: Error, Hashable, Sendable {
  /// There is no database at that place.
  case missing(String)
  /// The file is there, but it is not a database.
  case notADatabase(String)
  /// Others kept the books too long; trying again may help.
  case busy
  /// A constraint said no; holds the database's own words.
  case constraint(String)
  /// The disk is full, or the file cannot be written.
  case storage(String)
  /// The place cannot be reached or opened.
  case unreachable(String)
  /// Anything else; holds the database's own words, for the log.
  case failed(String)
}
