import Domain
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
    let making = path + ".unfinished"
    // What an earlier try left behind when it was cut off.
    for file in BooksFile.files(at: making) { unlink(file) }
    do {
      try SQLiteFile.copy(source, to: making)
    } catch {
      throw Failure(error, copying: source, to: path)
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
