import Foundation
import TestServer

/// A trust of a test's own: a folder with a database, gone when the test is over.
///
/// It is Monday 23 November 2026, 09:30.
final class Trust: Sendable {
  static let now = "2026-11-23T09:30"
  private let root: String
  /// Where commands run and the database stands.
  let folder: String
  /// The database, from the root.
  var database: String { folder + "/books.sqlite" }

  private let server: TestDatabase?
  /// The books, as a command in the trust's folder names them.
  var books: String { server?.url ?? "books.sqlite" }

  /// The books, from anywhere.
  var address: String { server?.url ?? database }

  /// A folder without a database; the books are to be in a file there unless a server has them.
  init(at server: TestDatabase? = nil) throws {
    self.server = server
    root = try Files.newFolder()
    folder = root + "/trust"
    try Files.makeFolder(folder)
  }

  /// A trust that begins as another was made.
  convenience init(like model: Model) throws {
    try self.init()
    try Files.copyBooks(try model.database(), to: database)
  }

  deinit { Files.remove(root) }

  /// The path of a file in the trust's folder.
  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Starts a command as it would be typed; single quotes hold words together.
  ///
  /// Commands run in the trust's folder, so that file names are short in what they say.
  func start(
    _ line: String, now: String = Trust.now, variables: [String: String] = [:],
    input: String = "/dev/null", output: String? = nil
  ) throws -> Child {
    try start(Program.lifelong, Self.words(line), now, variables, input, output)
  }

  /// Runs a command to its end.
  @discardableResult
  func run(
    _ line: String, now: String = Trust.now, variables: [String: String] = [:],
    input: String = "/dev/null", output: String? = nil
  ) throws -> Ended {
    try start(line, now: now, variables: variables, input: input, output: output).wait()
  }

  /// What a command answers to programs.
  func facts(_ line: String, now: String = Trust.now) throws -> Facts {
    try run(line + " --format json", now: now).facts
  }

  /// Runs another program in the trust's folder.
  @discardableResult
  func tool(_ program: String, _ arguments: String...) throws -> Ended {
    try start(program, arguments, Trust.now, [:], "/dev/null", nil).wait()
  }

  /// Starts another program that reads a file.
  func startTool(
    _ program: String, _ arguments: [String], variables: [String: String] = [:],
    input: String = "/dev/null"
  ) throws -> Child {
    try start(program, arguments, Trust.now, variables, input, nil)
  }

  private func start(
    _ program: String, _ arguments: [String], _ now: String, _ variables: [String: String],
    _ input: String, _ output: String?
  ) throws -> Child {
    let said = "\(root)/\(UUID().uuidString)"
    return try Program.start(
      program, arguments, environment: environment(now).merging(variables) { $1 }, folder: folder,
      input: input, output: output ?? said + "-out", errors: said + "-err")
  }

  private func environment(_ now: String) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH": path, "LANG": "C.UTF-8", "HOME": folder, "LIFELONG_DATABASE": books,
      "LIFELONG_NOW": now, "XDG_DATA_HOME": folder + "/data", "XDG_STATE_HOME": folder + "/state",
      "SWIFT_BACKTRACE": "enable=no", "CUPS_SERVER": folder + "/no-printer",
    ]
  }

  /// The words of a line, as a shell would part them.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    for (place, part) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      if place.isMultiple(of: 2) {
        words += part.split(separator: " ").map { String($0) }
      } else {
        words.append(String(part))
      }
    }
    return words
  }
}

extension Trust {
  /// Every kind of file there is, in an order in which an empty database takes them.
  ///
  /// Sessions come last: a register is submitted once everyone expected has a mark.
  static let kinds = [
    "staff", "spaces", "courses", "classes", "enrolments", "marks", "sessions",
  ]

  /// One kind of thing as the file that `import` reads.
  func export(_ kind: String) throws -> String { try run("export \(kind)").text }

  /// How many entries the audit trail has.
  func entries() throws -> Int? { try facts("check")["audit_entries"].number }

  /// Everything that is exported.
  func everything() throws -> [String] { try Self.kinds.map { try export($0) } }

  /// Writes a file into the trust's folder and imports it.
  @discardableResult
  func take(_ kind: String, _ text: String, _ options: String = "") throws -> Ended {
    try Files.write(text, to: path("\(kind).csv"))
    return try run("import \(kind) \(kind).csv \(options) --format json")
  }
}
