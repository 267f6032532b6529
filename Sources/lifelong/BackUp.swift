import DeskApp
import Domain
import Glibc
import UseCases
import Wording

extension OpenDesk {
  /// Copies the books into a new file while desks go on working, and checks the copy.
  ///
  /// - Parameter progress: told how many rows of books at a server are done, of how many; what it
  ///   throws ends it.
  func backUp(
    into file: String, progress: (_ done: Int, _ total: Int) throws -> Void
  ) throws -> CopyOfBooks {
    guard access(file, F_OK) != 0 else {
      throw Failure(
        .cannotCreate,
        "There is already something at \(file). Nothing was copied; name a file that is not there.")
    }
    let copy =
      if let path = try BooksAddress(place).path {
        try CopyOfBooks.make(of: path, for: file)
      } else {
        try CopyOfBooks.make(of: books.store, at: place, for: file, progress: progress)
      }
    guard copy.give(file) else {
      throw Failure(.cannotCreate, "Cannot write \(file): \(String(cString: strerror(errno))).")
    }
    LastBackup.keep(file)
    return copy
  }

  /// How the desk backs the books up.
  var backingUp: BackingUp {
    BackingUp(
      make: { [self] file, progress in
        let copy = try backUp(into: file, progress: progress)
        let broken =
          copy.broken.isEmpty ? "" : " The books themselves do not balance: c checks them."
        return copy.saved(as: file) + broken
      },
      last: { [self] in LastBackup.path.flatMap { copyKept(at: $0) } })
  }

  /// A copy that stands at a path, by when it was written.
  private func copyKept(at path: String) -> (path: String, day: Day, time: TimeOfDay)? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    let (day, time) = books.clock.wall(
      Moment(microseconds: Int64(facts.st_mtim.tv_sec) * 1_000_000))
    return (path, day, time)
  }
}

extension CopyOfBooks {
  /// What was saved, as a sentence.
  func saved(as file: String) -> String {
    "Saved and checked: \(file) holds the books as of act \(check.auditEntries), with \(Wording.count(check.enrolments, "enrolment")) and \(Wording.count(check.marks, "mark"))."
  }
}

/// Where this account made its last copy of the books, to propose the next one beside it.
enum LastBackup {
  private static let note = StateNote("last-backup")

  /// The path of the copy; nil where none is known.
  static var path: String? { note.line }

  /// Keeps where a copy is. Where that cannot be noted, the copy is as good.
  static func keep(_ file: String) {
    guard let real = realpath(file, nil) else { return }
    defer { free(real) }
    note.keep(String(cString: real))
  }
}
