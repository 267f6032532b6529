import Engine
import PostgresEngine
import Store

/// Where books are kept, and by which engine: the only place that picks one.
enum BooksAddress {
  /// A file of SQLite.
  case file(String)
  /// A database at a PostgreSQL server; the URL, and how sentences show it.
  case server(url: String, shown: String)

  /// Reads a path, `sqlite:PATH` or `postgres://USER@HOST:PORT/NAME`.
  init(_ text: String) throws {
    if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      do {
        self = .server(url: text, shown: try PostgresConnection.shown(url: text))
      } catch .unfit {
        // The address is not repeated: it may hold a password.
        throw Failure(
          .badConfiguration,
          "The address of the database cannot be read. Write postgres://USER@HOST:PORT/NAME.")
      } catch {
        throw Failure(error, at: "postgres://…")
      }
      return
    }
    if let scheme = text.firstRange(of: "://"), !text.hasPrefix("sqlite:") {
      throw Failure(
        .badConfiguration,
        "Lifelong knows no database of the kind \(text[..<scheme.lowerBound]). Give a path, sqlite:PATH or postgres://USER@HOST/NAME."
      )
    }
    self = .file(text.hasPrefix("sqlite:") ? String(text.dropFirst("sqlite:".count)) : text)
  }

  /// The address as a sentence names it, without a password.
  var shown: String {
    switch self {
    case .file(let path): path
    case .server(_, let shown): shown
    }
  }

  /// Connects to the database.
  ///
  /// - Parameter create: whether a missing one is made.
  func connect(create: Bool = false) throws(EngineError) -> any Connection {
    switch self {
    case .file(let path): try BooksFile.connect(path, create: create)
    case .server(let url, _): try PostgresConnection.open(url: url, create: create)
    }
  }

  /// Opens the books that are there; those of an older version are brought up to date.
  func open() throws -> Store {
    switch self {
    case .file(let path): try BooksFile.open(path)
    case .server: try Store.open(connect())
    }
  }

  /// The path of the file; nil where the books are at a server.
  var path: String? {
    if case .file(let path) = self { path } else { nil }
  }

  /// Refuses to write an answer over the database it comes from.
  func spare(_ outputs: [String?]) throws {
    guard case .file(let path) = self else { return }
    for output in outputs.compactMap({ $0 }) {
      guard !BooksFile.files(at: path).contains(where: { OutputFile.isSame($0, output) }) else {
        throw Failure(
          .cannotCreate, "\(output) is the database itself. Name another file for the answer.")
      }
    }
  }
}
