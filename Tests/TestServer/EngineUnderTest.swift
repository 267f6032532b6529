/// An engine that is present here. Every test of the books runs on each; another engine is one more
/// case.
public enum EngineUnderTest: Sendable, CaseIterable, CustomStringConvertible {
  case sqlite, postgres

  /// Without a server to test with, the tests on PostgreSQL say so and fail, unless it is left out on
  /// purpose.
  public static let available: [EngineUnderTest] = TestServer.isLeftOut ? [.sqlite] : allCases

  /// The engine as people call it.
  public var description: String {
    switch self {
    case .sqlite: "SQLite"
    case .postgres: "PostgreSQL"
    }
  }
}
