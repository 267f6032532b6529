import Foundation

/// A PostgreSQL server of one test, which may be stopped and killed; gone with the test.
public final class OwnServer: Sendable {
  /// The folder in which it listens.
  public let folder: String

  /// Makes and starts one; takes two seconds.
  public init() throws {
    folder = try Self.script("make").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  deinit { _ = try? Self.script("remove", folder) }

  /// The address of a database at it.
  public func url(_ database: String) throws -> String {
    try TestServer.url(database, at: folder)
  }

  /// Stops it as a power cut would: nobody is told, and what was not kept is gone.
  public func stop() throws { _ = try Self.script("stop", folder, "immediate") }

  /// Starts it again.
  public func start() throws { _ = try Self.script("start", folder) }

  private struct Failed: Error {
    let arguments: [String]
  }

  private static func script(_ arguments: String...) throws -> String {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("postgres-server")
    let process = Process()
    process.executableURL = script
    process.arguments = arguments
    let said = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    _ = FileManager.default.createFile(atPath: said.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: said) }
    // A file and no pipe: the server would hold the pipe open.
    process.standardOutput = try FileHandle(forWritingTo: said)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(arguments: arguments) }
    return try String(contentsOf: said, encoding: .utf8)
  }
}
