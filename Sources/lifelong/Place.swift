import ArgumentParser
import Domain
import Engine
import Glibc
import SQLiteEngine
import Store
import UseCases

/// Where the books are: `--database`, else `LIFELONG_DATABASE`, else the user's own data folder.
struct Place: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The database: a path or sqlite:PATH.",
      discussion: "Else LIFELONG_DATABASE, else $XDG_DATA_HOME/lifelong/lifelong.sqlite.",
      valueName: "url"))
  var database: String?

  /// The path of the file, as a sentence names it.
  func path() throws -> String {
    let text =
      database ?? Environment["LIFELONG_DATABASE"]
      ?? Environment.dataFolder + "/lifelong/lifelong.sqlite"
    if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      throw Failure(
        .badConfiguration,
        "This Lifelong keeps its books in SQLite. Give the path of a file instead of \(text.prefix { $0 != "/" })//…."
      )
    }
    if let scheme = text.firstRange(of: "://"), !text.hasPrefix("sqlite:") {
      throw Failure(
        .badConfiguration,
        "Lifelong knows no database of the kind \(text[..<scheme.lowerBound]). Give a path, or sqlite:PATH."
      )
    }
    return text.hasPrefix("sqlite:") ? String(text.dropFirst("sqlite:".count)) : text
  }

  /// Opens the books that are there, unless an answer is to be written over them.
  func open(sparing outputs: [String?] = []) throws -> OpenDesk {
    let path = try path()
    try spare(outputs)
    do {
      return try OpenDesk(
        store: .open(SQLiteConnection.open(path: path, create: false)), path: path)
    } catch {
      throw Failure(error, at: path)
    }
  }
}

extension Place {
  /// Refuses to write an answer over the database it comes from.
  func spare(_ outputs: [String?]) throws {
    let path = try path()
    for output in outputs.compactMap({ $0 }) {
      guard !["", "-wal", "-shm"].contains(where: { OutputFile.isSame(path + $0, output) }) else {
        throw Failure(
          .cannotCreate, "\(output) is the database itself. Name another file for the answer.")
      }
    }
  }
}

/// What the environment says.
enum Environment {
  /// A variable's value; nil where it is not set or empty.
  static subscript(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Where a user's data are kept.
  static var dataFolder: String {
    Environment["XDG_DATA_HOME"] ?? (Environment["HOME"] ?? ".") + "/.local/share"
  }

  /// The operating system's name of the user.
  static var user: String {
    if let entry = getpwuid(geteuid()) { return String(cString: entry.pointee.pw_name) }
    return Environment["USER"] ?? "unknown"
  }

  /// The desk: the host and the terminal.
  static var desk: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let terminal = ttyname(STDIN_FILENO) else { return host }
    let path = String(cString: terminal)
    return "\(host) \(path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path)"
  }
}
