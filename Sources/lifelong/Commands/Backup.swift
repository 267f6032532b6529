import ArgumentParser
import Domain
import Engine
import Glibc
import Reports
import SQLiteEngine
import Store
import UseCases
import Wording

/// Copies the books into a file, while desks go on working.
struct Backup: BooksCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copies the books into a new file while desks go on working, and checks the copy.",
    discussion: """
      The copy is one state of the books in one file. It is opened and checked before it gets its name. \
      Books at a server come into a file too, each row compared; the server's own tools are quicker.

      Example: lifelong backup /srv/copies/trust-2026-11-23.sqlite
      """)
  @Argument(help: "The new file.") var file: String
  @OptionGroup var place: Place
  @OptionGroup var output: Output

  func perform(_ desk: OpenDesk) async throws {
    let bar = ProgressLine("Copying")
    let copy = try desk.backUp(into: file) { bar.show($0, of: $1) }
    bar.end()
    for sentence in copy.broken { say(sentence) }
    try output.give(
      Answer(copy.saved(as: file), copy.members("saved", ["file": .string(file)])))
    // The copy is as good as the books are; that those are not is for somebody to know.
    if !copy.broken.isEmpty { throw ExitCode(Failure.Status.refused.rawValue) }
  }
}

/// Puts a copy in the place of the books.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts a copy in the place of the books, and keeps what was there.",
    discussion: """
      The copy is opened and checked first. Nobody may have the books open; what is replaced is kept \
      beside them.

      Example: lifelong restore /srv/copies/trust-2026-11-23.sqlite
      """)
  @Argument(help: "The copy.") var file: String
  @Flag(help: "Takes the copy although its books do not balance.") var evenIfBroken = false
  @OptionGroup var place: Place
  @OptionGroup var output: Output

  func run() async throws {
    try await ending(at: place.shown, output: output) {
      guard let path = try place.address().path else {
        throw Failure(
          .usage,
          "The books are at a server, and it has means of its own for restoring. To fill an empty database there: lifelong copy \(file) postgres://USER@HOST/NAME."
        )
      }
      guard access(file, F_OK) == 0 else {
        throw Failure(.noInput, "There is no file \(file). Check its name and folder.")
      }
      guard !OutputFile.isSame(file, path) else {
        throw Failure(.usage, "\(file) is the database itself. Name the copy to put in its place.")
      }
      try makeFolder(of: path)
      let copy = try CopyOfBooks.make(of: file, for: path)
      for sentence in copy.broken { say(sentence) }
      guard copy.broken.isEmpty || evenIfBroken else {
        copy.discard()
        say(
          "\(file) was not put in place of the books, which stand as they were. To take it all the same: --even-if-broken."
        )
        throw ExitCode(Failure.Status.refused.rawValue)
      }
      let kept = access(path, F_OK) == 0 ? Self.freeName(beside: path) : nil
      do {
        try SQLiteFile.replace(path, with: copy.path, keepingAs: kept ?? path + ".replaced")
      } catch EngineError.busy {
        copy.discard()
        throw Failure(
          .tryAgain,
          "Somebody has \(path) open. Leave every desk, then try again; nothing changed.")
      }
      try BooksFile.open(path).keepHeadAsItIs()
      let was = kept.map { " What was there is kept as \($0)." } ?? ""
      try output.give(
        Answer(
          "Restored: \(path) is as it was at act \(copy.check.auditEntries), from \(file).\(was)",
          copy.members(
            "restored",
            ["database": .string(path), "from": .string(file), "kept": JSON(kept)])))
    }
  }

  private static func freeName(beside path: String) -> String {
    var number = 1
    while access("\(path).replaced-\(number)", F_OK) == 0 { number += 1 }
    return "\(path).replaced-\(number)"
  }
}
