/// What a database must offer us: statements with numbered parameters, and transactions.
///
/// Parameters stand as `$1` … `$n` in the SQL and are bound by number, each any number of times.
/// An engine knows no table. A connection is used by one thread at a time. The whole contract, with
/// what each engine does to keep it, is in `docs/engines.md`.
///
/// A connection whose line to the database broke mends it with the next thing asked of it. Whatever
/// was under way then is answered with `EngineError.lost` or `.unknownOutcome`.
public protocol Connection: AnyObject {
  /// Runs a statement and answers how many rows it changed.
  ///
  /// Inside a transaction an error ends it: nothing more can be asked until it is over, but for going
  /// back to a savepoint.
  @discardableResult
  func run(_ sql: String, _ values: [Cell]) throws(EngineError) -> Int

  /// Runs a query and hands over each row, in order. What the reader throws comes back unchanged.
  func query(_ sql: String, _ values: [Cell], _ reader: ([Cell]) throws -> Void) throws

  /// Runs a script of several statements without parameters, as migrations are.
  func runScript(_ sql: String) throws(EngineError)

  /// Runs the body in one transaction: all of it is on disk when this returns, or none of it
  /// happened. The body is run once.
  ///
  /// A writing transaction waits for its turn, holds off other writers until it ends, and sees all
  /// that those before it have written; a reading one sees one state of the books throughout and
  /// holds off nobody. Transactions do not nest.
  /// - Throws: what the body throws, once everything is taken back; `.busy` where the turn did not
  ///   come in ten seconds; `.unknownOutcome` where the line broke while the body's work was kept.
  func transaction<Result>(_ kind: TransactionKind, _ body: () throws -> Result) throws -> Result

  /// What is kept beside the database, outside it; nil where an engine has no such place.
  var anchor: (any Anchor)? { get }

  /// Reads the whole database and answers what of it is damaged, in the engine's own words; none where
  /// an engine has no such means.
  func storageFaults() throws -> [String]
}

extension Connection {
  /// Nothing is kept beside the database.
  public var anchor: (any Anchor)? { nil }
  /// Nothing is known of damage.
  public func storageFaults() throws -> [String] { [] }
}

/// What a transaction is for.
public enum TransactionKind: Sendable {
  case read, write
}

/// What can go wrong with a database, as far as the program has to tell the cases apart.
///
/// But for `unknownOutcome`, nothing of the transaction it happened in is kept.
public enum EngineError: Error, Hashable, Sendable {
  /// There is no database at that place.
  case missing(String)
  /// The file is there, but it is not a database.
  case notADatabase(String)
  /// Others kept the books too long; trying again may help.
  case busy
  /// Another transaction was in the way, and this one was taken back; trying again is safe.
  case conflict
  /// A constraint said no; holds the database's own words.
  case constraint(String)
  /// The disk is full, or the file cannot be written.
  case storage(String)
  /// The database may be read but not written.
  case readOnly(String)
  /// The database was ours and is damaged; holds the database's own words.
  case damaged(String)
  /// The file lies on a drive of another machine, where it is not safe; holds the kind of drive.
  case networkDrive(String)
  /// The place cannot be reached or opened.
  case unreachable(String)
  /// The database does not let this user in, or not do this.
  case notPermitted(String)
  /// The database is set up so that the books would not be safe in it; says what is wrong.
  case unfit(String)
  /// The line to the database broke; what was under way is taken back.
  case lost(String)
  /// The line broke while a transaction was being kept: whether it was kept is not known.
  case unknownOutcome(String)
  /// Anything else; holds the database's own words, for the log.
  case failed(String)
}
