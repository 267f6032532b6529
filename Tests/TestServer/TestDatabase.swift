public import Engine
import Glibc
import PostgresEngine
import Store
import Synchronization

/// A database of one test at the test server; gone with the test.
///
/// Making one takes the server 50 milliseconds and more, so one that was made is emptied and handed to
/// the next test.
public final class TestDatabase: Sendable {
  /// What a database holds to begin with.
  public enum Kind: String, Sendable {
    /// Nothing.
    case empty
    /// Empty books.
    case books
  }

  /// Where it is.
  public let url: String
  private let name: String
  private let kind: Kind
  private let isSpoiled: Mutex<Bool>

  /// A database that holds nothing, or empty books.
  public convenience init(_ kind: Kind) throws {
    let name =
      try Self.free.withLock { $0[kind]?.popLast() }
      ?? Self.made(like: kind == .empty ? "template0" : Self.books.get())
    try self.init(name, kind, isSpoiled: false)
  }

  private init(_ name: String, _ kind: Kind, isSpoiled: Bool) throws {
    self.name = name
    self.kind = kind
    self.isSpoiled = Mutex(isSpoiled)
    url = try TestServer.url(name)
  }

  deinit {
    do {
      if isSpoiled.withLock({ $0 }) {
        try TestServer.office().runScript("DROP DATABASE \(name) WITH (FORCE)")
      } else {
        try connect().runScript(Self.emptying(kind))
        Self.free.withLock { $0[kind, default: []].append(name) }
      }
    } catch {
      // It is gone with the server.
    }
  }

  /// One more connection.
  public func connect() throws -> any Connection {
    try PostgresConnection.open(url: url, create: false)
  }

  /// Where it is for those who go through a proxy.
  public func url(through proxy: CuttingProxy) throws -> String {
    try TestServer.url(name, at: proxy.folder)
  }

  /// Another database, as this one is now. Connections to this one are cut: the server copies only
  /// what nobody has open.
  public func copy() throws -> TestDatabase {
    let office = try TestServer.office()
    try office.query(
      "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = $1",
      [.text(name)]
    ) { _ in }
    return try TestDatabase(Self.made(like: name), kind, isSpoiled: true)
  }

  /// Lets go of every CHECK and every reference, so that a test can break what they promise.
  public func loosen() throws {
    isSpoiled.withLock { $0 = true }
    try connect().runScript(
      """
      DO $$ DECLARE c record; BEGIN
        FOR c IN SELECT conrelid::regclass AS relation, conname FROM pg_constraint
          WHERE contype IN ('c', 'f') AND connamespace = 'public'::regnamespace
        LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.relation, c.conname); END LOOP;
      END $$
      """)
  }

  private static let free = Mutex<[Kind: [String]]>([:])
  private static let count = Atomic(0)

  /// Empty books that every other is copied from; opening them once made the schema.
  private static let books = Result {
    let name = try made(like: "template0")
    _ = try Store.make(PostgresConnection.open(url: TestServer.url(name), create: false))
    return name
  }

  private static func made(like template: String) throws -> String {
    let name = "test_\(getpid())_\(count.add(1, ordering: .relaxed).newValue)"
    try TestServer.office().runScript("CREATE DATABASE \(name) TEMPLATE \(template)")
    return name
  }

  private static func emptying(_ kind: Kind) -> String {
    switch kind {
    case .empty: "DROP SCHEMA public CASCADE; CREATE SCHEMA public"
    case .books:
      """
      DO $$ DECLARE t text; BEGIN
        PERFORM set_config('session_replication_role', 'replica', true);
        FOR t IN SELECT tablename FROM pg_tables
          WHERE schemaname = 'public' AND tablename <> 'schema_version'
        LOOP EXECUTE format('DELETE FROM %I', t); END LOOP;
      END $$
      """
    }
  }
}
