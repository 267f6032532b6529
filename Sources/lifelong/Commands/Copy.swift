import ArgumentParser
import Glibc
import Reports
import Store
import Wording

/// Copies a whole database to another place, of the same engine or another.
struct Copy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copies a whole database, history included, and compares every row.",
    discussion: """
      Each place is a path, sqlite:PATH or postgres://USER@HOST/NAME. Nothing is written over: TO is \
      made, or must be empty. People may go on working on FROM.

      Example: lifelong copy /srv/lifelong/trust.sqlite postgres://lifelong@db.example/trust
      """)
  @Argument(help: ArgumentHelp("The books to copy.", valueName: "from")) var from: String
  @Argument(help: ArgumentHelp("Where the copy goes.", valueName: "to")) var to: String
  @OptionGroup var output: Output

  func run() async throws {
    try await ending(at: (try? BooksAddress(to).shown) ?? "", output: output) {
      let source = try BooksAddress(from)
      let target = try BooksAddress(to)
      let books = try source.books()
      let isNew = try target.prepare()
      do {
        let copy = try target.emptyBooks()
        let bar = ProgressLine("Copying")
        let copied = try books.copy(to: copy) { bar.show($0.done, of: $0.total) }
        bar.end()
        try copy.keepHeadAsItIs()
        try output.give(answer(copied, from: source.shown, to: target.shown))
      } catch {
        if isNew { target.takeBack() }
        throw Failure(ofCopying: error, to: target.shown)
      }
    }
  }

  private func answer(_ copied: CopiedBooks, from: String, to: String) -> Answer {
    var rows: JSON.Members = [:]
    for (table, count) in copied.rows.sorted(by: { $0.key < $1.key }) {
      rows[table] = .integer(count)
    }
    let total = Wording.count(copied.total, "row")
    return Answer(
      "Copied \(total) from \(from) to \(to), and compared each.",
      [
        "outcome": "copied", "from": .string(from), "to": .string(to),
        "total": .integer(copied.total), "rows": .object(rows),
      ])
  }
}

extension BooksAddress {
  /// The books that are there; what is wrong with them is said of this place.
  fileprivate func books() throws -> Store {
    do {
      return try open()
    } catch {
      throw Failure(error, at: shown)
    }
  }

  /// Makes the folders a file needs; answers whether there is no file yet.
  fileprivate func prepare() throws -> Bool {
    guard case .file(let path) = self, access(path, F_OK) != 0 else { return false }
    try makeFolder(of: path)
    return true
  }

  /// Books to fill: made where there is nothing, opened where there are empty ones.
  fileprivate func emptyBooks() throws -> Store {
    let connection = try connect(create: true)
    do {
      return try Store.open(connection)
    } catch StoreError.notLifelong {
      return try Store.make(connection)
    }
  }

  /// Removes the file of a copy that came to nothing.
  fileprivate func takeBack() {
    guard case .file(let path) = self else { return }
    for file in BooksFile.files(at: path) { unlink(file) }
  }
}

extension Failure {
  fileprivate init(ofCopying error: any Error, to place: String) {
    switch error {
    case CopyError.notEmpty:
      self.init(
        .cannotCreate,
        "There is already something at \(place). Nothing changed; choose another place.")
    case CopyError.differs(let table):
      self.init(
        .inputOutput,
        "The copy at \(place) differs from what was copied (table \(table)). Do not use it; check the disk and copy again."
      )
    default: self.init(error, at: place)
    }
  }
}
