import Domain
import Engine
import Glibc
import Reports
import SQLiteEngine
import Store
import UseCases
import Wording

/// A copy of books that was opened and checked, under a name of its own until it is given its own.
struct CopyOfBooks {
  /// Where it stands meanwhile.
  let path: String
  /// What the check found.
  let check: BooksCheck

  /// The broken promises, as sentences.
  var broken: [String] { check.broken.map { Wording.sentence($0) } }

  /// Copies the books at a path, to be given another: beside that one, so that a name is all it takes.
  static func make(of source: String, for path: String) throws -> CopyOfBooks {
    try make(of: source, for: path) { making in try SQLiteFile.copy(source, to: making) }
  }

  /// Copies books that are in no file, row by row, and compares each.
  ///
  /// - Parameter progress: told how many rows are done, of how many; what it throws ends it.
  static func make(
    of books: Store, at source: String, for path: String,
    progress: (_ done: Int, _ total: Int) throws -> Void
  ) throws -> CopyOfBooks {
    try make(of: source, for: path) { making in
      guard let target = try? BooksFile.make(making) else {
        throw Failure(.cannotCreate, "Cannot write \(path), or what has to stand beside it.")
      }
      _ = try books.copy(to: target) { try progress($0.done, $0.total) }
    }
  }

  private static func make(
    of source: String, for path: String, _ copy: (_ making: String) throws -> Void
  ) throws -> CopyOfBooks {
    let making = path + ".unfinished"
    // What an earlier try left behind when it was cut off.
    for file in BooksFile.files(at: making) { unlink(file) }
    do {
      try copy(making)
    } catch {
      for file in BooksFile.files(at: making) { unlink(file) }
      throw (error as? EngineError).map { Failure($0, copying: source, to: path) }
        ?? Failure(error, at: source)
    }
    do {
      let check = try { () throws -> BooksCheck in
        let desk = try OpenDesk(store: BooksFile.open(making, isCopy: true), place: making)
        return try desk.books.check(at: desk.now())
      }()
      try SQLiteFile.fold(making)
      return CopyOfBooks(path: making, check: check)
    } catch {
      for file in BooksFile.files(at: making) { unlink(file) }
      throw Failure(error, at: source)
    }
  }

  /// Gives the copy its name, unless something is there by now.
  func give(_ name: String) -> Bool {
    defer { discard() }
    return link(path, name) == 0
  }

  /// Takes the copy away.
  func discard() { unlink(path) }

  /// What programs are told of it.
  func members(_ outcome: String, _ about: JSON.Members) -> JSON.Members {
    var members: JSON.Members = ["outcome": .string(outcome)]
    for (name, value) in about.pairs { members[name] = value }
    members["audit_entries"] = .integer(check.auditEntries)
    members["classes"] = .integer(check.classes)
    members["sessions"] = .integer(check.sessions)
    members["enrolments"] = .integer(check.enrolments)
    members["marks"] = .integer(check.marks)
    members["broken"] = .array(broken.map { .string($0) })
    return members
  }
}
