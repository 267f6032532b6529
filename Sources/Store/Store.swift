public import Domain
public import Engine

/// The books: every SQL statement of the program, over a connection of any engine.
///
/// Reading is done by methods of `Store`; writing only through a `Journal`, so that nothing is
/// written without its audit entry. Used by one thread at a time.
public final class Store {
  let connection: any Connection
  /// The last entry of the trail that a transaction has written, until it is committed.
  var written: AuditHead?
  /// Whether no act is kept with an earlier moment than the one before it, whatever the clock says. Not
  /// while the clock is set by hand, as for training.
  public var momentsRunForward = false

  private init(_ connection: any Connection) { self.connection = connection }

  /// Opens books that are there; those of an older version are brought up to date.
  ///
  /// - Parameter beforeMigrating: called with the version there is before anything is changed; what it
  ///   throws leaves the books as they are.
  /// - Throws: `StoreError.notLifelong` where the database holds something else,
  ///   `.madeByNewer` where a newer program made it, or an `EngineError`.
  public static func open(
    _ connection: any Connection, beforeMigrating: (_ version: Int) throws -> Void = { _ in }
  ) throws -> Store {
    let store = Store(connection)
    try store.assertCollation()
    let version: Int?
    do {
      version = try store.version()
    } catch EngineError.failed {
      throw StoreError.notLifelong
    }
    guard let version else { throw StoreError.notLifelong }
    guard version <= Schema.newest else { throw StoreError.madeByNewer }
    if version < Schema.newest {
      try beforeMigrating(version)
      try store.migrate(from: version)
    }
    return store
  }

  /// The version this program keeps books in.
  public static var newestVersion: Int { Schema.newest }

  /// Makes empty books in a database that holds nothing yet.
  public static func make(_ connection: any Connection) throws -> Store {
    let store = Store(connection)
    try store.assertCollation()
    try store.migrate(from: 0)
    return store
  }

  /// A number that changes when another connection has changed the books.
  public func changeNumber() throws -> Int {
    try first("SELECT coalesce(max(number), 0) FROM audit", []) { $0.integer() } ?? 0
  }

  private func version() throws -> Int? {
    try first("SELECT version FROM schema_version", []) { $0.integer() }
  }

  private func migrate(from version: Int) throws {
    try connection.transaction(.write) {
      // Another desk that was opened at the same time may have done it meanwhile.
      if version > 0, try self.version() != version { return }
      for script in Schema.scripts.dropFirst(version) { try connection.runScript(script) }
      try connection.run("DELETE FROM schema_version", [])
      try connection.run(
        "INSERT INTO schema_version (version) VALUES ($1)", [Cell(Schema.newest)])
    }
  }

  /// Codes and folded names are compared byte by byte; another collation would sort them apart.
  private func assertCollation() throws {
    let isBytewise = try first("SELECT CASE WHEN 'B' < 'a' THEN 1 ELSE 0 END", []) { $0.flag() }
    guard isBytewise == true else { throw StoreError.wrongCollation }
  }

  // MARK: Moments

  /// When the last act was kept; nil where there is none.
  public func lastMoment() throws -> Moment? {
    try first("SELECT at FROM audit ORDER BY number DESC LIMIT 1", []) { $0.moment() }
  }

  /// Who acts, no earlier than the act before; asked inside the act's transaction.
  func inOrder(_ acting: Acting) throws -> Acting {
    guard momentsRunForward, let last = try lastMoment(), acting.now.moment < last else {
      return acting
    }
    let now = Now(moment: last, day: acting.now.day, time: acting.now.time)
    return Acting(actor: acting.actor, desk: acting.desk, now: now, request: acting.request)
  }

  // MARK: Reading rows

  /// Every row of a query.
  func rows<Value>(
    _ sql: String, _ values: [Cell] = [], _ read: (inout Cells) throws -> Value
  ) throws -> [Value] {
    var rows: [Value] = []
    try connection.query(sql, values) { cells in
      var cells = Cells(cells)
      rows.append(try read(&cells))
    }
    return rows
  }

  /// The first row of a query; nil where there is none.
  func first<Value>(
    _ sql: String, _ values: [Cell], _ read: (inout Cells) throws -> Value
  ) throws -> Value? {
    try rows(sql, values, read).first
  }

  /// The value under a key.
  func find<Value>(_ relation: Relation<Value>, _ key: [Cell]) throws -> Value? {
    try first(relation.shape.select, key) { relation.decode(&$0) }
  }
}

/// Why books cannot be opened, or an act cannot be answered.
public enum StoreError: Error, Hashable, Sendable {
  /// The database holds something else.
  case notLifelong
  /// A newer program made it.
  case madeByNewer
  /// The database sorts text by a language's rules instead of byte by byte.
  case wrongCollation
  /// The line to the database broke while an act was being kept, and did not come back: whether it
  /// was kept can be asked by its request later.
  case outcomeUnknown(request: String)
}

/// The schema's scripts, oldest first; each is applied once.
enum Schema {
  static let scripts = [
    PackageResources.schema_001_sql, PackageResources.schema_002_sql,
    PackageResources.schema_003_sql, PackageResources.schema_004_sql,
    PackageResources.schema_005_sql, PackageResources.schema_006_sql,
    PackageResources.schema_007_sql, PackageResources.schema_008_sql,
  ].map { String(decoding: $0, as: UTF8.self) }
  static var newest: Int { scripts.count }
}
