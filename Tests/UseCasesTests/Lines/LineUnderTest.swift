import Domain
import Engine
import PostgresEngine
import Store
import TestServer
import Testing
import UseCases

extension Trait where Self == ConditionTrait {
  /// Tests of lines to a server; they run with the pass over the verbs that is made on PostgreSQL.
  static var onPostgres: Self { .enabled(if: EngineUnderTest.isPostgres) }
}

/// A desk whose line to the server can be cut, beside one that looks from the other side.
struct LineUnderTest {
  let database: TestDatabase
  let proxy: CuttingProxy
  /// Works over a line of its own that nobody cuts.
  let watcher: Desk
  private let url: String

  init() throws {
    database = try TestDatabase(.books)
    proxy = try CuttingProxy()
    url = try database.url(through: proxy)
    watcher = try Desk(on: database)
  }

  /// Books over a new line through the proxy.
  func books() throws -> Books {
    Books(store: try Store.open(PostgresConnection.open(url: url, create: false)), clock: .utc)
  }

  /// How often the audit trail knows a request.
  func count(of request: String) throws -> Int {
    var count = 0
    try watcher.connection.query(
      "SELECT count(*) FROM audit WHERE request = $1", [.text(request)]
    ) { count = $0.first?.integer ?? -1 }
    return count
  }

  /// How many live enrolments a person has.
  func enrolments(of person: StaffMember) throws -> Int {
    var count = 0
    try watcher.connection.query(
      "SELECT count(*) FROM enrolment WHERE employee_number = $1 AND state = 'confirmed'",
      [.text(person.number.text)]
    ) { count = $0.first?.integer ?? -1 }
    return count
  }

  func acting(_ request: String) -> Acting {
    Acting(actor: "rep", desk: "cut desk", now: watcher.now, request: request)
  }
}

extension Desk {
  /// A desk over new books at the server.
  convenience init(on database: TestDatabase) throws {
    try self.init(in: TemporaryBooks(database))
  }
}
