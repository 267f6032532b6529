public import Engine
import Glibc
import PostgresEngine

/// The PostgreSQL server that tests have their databases at, as `Tests/with-postgres` starts it.
public enum TestServer {
  private static let variable = getenv("LIFELONG_TEST_POSTGRES").map { String(cString: $0) }

  /// Whether somebody decided to test without PostgreSQL.
  public static var isLeftOut: Bool { variable == "none" }

  /// The address of a database at the server.
  /// - Parameter folder: where a server listens, or something that stands between; the test server
  ///   itself unless given.
  public static func url(_ database: String, at folder: String? = nil) throws -> String {
    guard let folder = folder ?? variable, !isLeftOut else { throw NoTestServer() }
    return "postgres:///\(database)?host=\(folder)&user=lifelong"
  }

  /// The folder in which the server listens.
  public static func folder() throws -> String {
    guard let variable, !isLeftOut else { throw NoTestServer() }
    return variable
  }

  /// A connection with every right, to no test's database.
  public static func office() throws -> any Connection {
    try PostgresConnection.open(url: url("postgres"), create: false)
  }
}

/// There is no server to test with.
public struct NoTestServer: Error, CustomStringConvertible {
  /// What to do about it.
  public var description: String {
    """
    There is no PostgreSQL server to test with. `make test` starts one; for single tests: \
    Tests/with-postgres swift test --filter NAME. LIFELONG_TEST_POSTGRES=none leaves PostgreSQL out.
    """
  }
}
