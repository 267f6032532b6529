import ArgumentParser
import Domain
import Glibc
import Store
import UseCases

/// Where the books are: `--database`, else `LIFELONG_DATABASE`, else the user's own data folder.
struct Place: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The database: a path, sqlite:PATH or postgres://USER@HOST/NAME.",
      discussion: "Else LIFELONG_DATABASE, else $XDG_DATA_HOME/lifelong/lifelong.sqlite.",
      valueName: "url"))
  var database: String?

  /// The address that is meant.
  func address() throws -> BooksAddress { try Self.address(database) }

  /// The address as a sentence names it; empty where it makes no sense.
  var shown: String { Self.shown(database) }

  /// Opens the books that are there, unless an answer is to be written over them.
  func open(sparing outputs: [String?] = []) throws -> OpenDesk {
    try Self.open(database, sparing: outputs)
  }

  static func shown(_ database: String?) -> String { (try? address(database).shown) ?? "" }

  private static func address(_ database: String?) throws -> BooksAddress {
    try BooksAddress(
      database ?? Environment["LIFELONG_DATABASE"]
        ?? Environment.dataFolder + "/lifelong/lifelong.sqlite")
  }

  static func open(_ database: String?, sparing outputs: [String?] = []) throws -> OpenDesk {
    let address = try address(database)
    try address.spare(outputs)
    do {
      let desk = try OpenDesk(store: address.open(), place: address.shown)
      try desk.books.store.sayWarnings(
        at: WallClock.presentMoment(), isClockSet: desk.isClockSet)
      return desk
    } catch {
      throw Failure(error, at: address.shown)
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

  /// Where what a user's programs leave behind is kept.
  static var stateFolder: String {
    Environment["XDG_STATE_HOME"] ?? (Environment["HOME"] ?? ".") + "/.local/state"
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
