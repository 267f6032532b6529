import ArgumentParser
import Domain
import Interchange
import Reports
import UseCases
import Wording

/// Reads a file into the books.
struct Import: BooksCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads a CSV file into the books: all of it, or nothing.",
    discussion: """
      Every problem of every line is listed at once. A second run changes nothing.

      Example: lifelong import staff extract.csv --dry-run
      """)
  @Argument(help: "What the file holds.") var kind: ImportKind
  @Argument(help: "The file; - for standard input.") var file: String
  @Flag(help: "Says what it would come to, and writes nothing.") var dryRun = false
  @Option(
    help: ArgumentHelp(
      "Writes the bad lines to a file of their own and the good ones into the books.",
      valueName: "file"))
  var fix: String?
  @OptionGroup var place: Place
  @OptionGroup var output: Output

  func perform(_ desk: OpenDesk) async throws {
    try place.address().spare([fix])
    if let fix, OutputFile.isSame(fix, file) {
      throw Failure(
        .usage, "\(fix) is the file that is read. Name another file for the bad lines.")
    }
    let bar = ProgressLine("Import")
    let summary: ImportSummary
    do {
      summary = try desk.books.importFile(
        kind, from: file, dryRun: dryRun, fix: fix,
        progress: {
          bar.show($0.done, of: $0.total, $0.step == .checking ? ": checking" : ": writing")
        },
        by: desk.acting())
      bar.end()
    } catch let error as InputFileError {
      bar.end()
      throw Failure(error)
    }
    summary.sayNotices()
    try output.give(Answer(Wording.sentence(summary), summary.members))
    if summary.problemsInAll > 0 && !summary.isWritten {
      throw ExitCode(Failure.Status.badInput.rawValue)
    }
  }
}

extension ImportSummary {
  /// Says what to know of the file, and what is wrong with it.
  func sayNotices() {
    for warning in warnings { say(Wording.sentence(warning)) }
    if let ignored = Wording.ignored(ignoredColumns) { say(ignored) }
    for problem in problems { say(Wording.line(problem)) }
    if let more = Wording.more(self) { say(more) }
    for booking in booked { say(Wording.sentence(booking)) }
    for changed in concerned { say(Wording.sentence(changed)) }
  }
}

extension Failure {
  /// Why a file cannot be read or written, as a sentence.
  init(_ error: InputFileError) {
    switch error {
    case .missing(let path):
      self.init(.noInput, "There is no file \(path). Check its name and folder.")
    case .directory(let path):
      self.init(.noInput, "\(path) is a folder. Name the file in it.")
    case .unreadable(let path, let why):
      self.init(.noInput, "\(path) cannot be read: \(why).")
    case .changedMeanwhile(let path):
      self.init(
        .tryAgain, "\(path) was changed while it was being read. Nothing was written; try again.")
    case .noSpool(let why):
      self.init(.inputOutput, "What came in cannot be put aside: \(why). Nothing was written.")
    case .unwritable(let path, let why):
      self.init(.cannotCreate, "\(path) cannot be written: \(why). Nothing was written.")
    }
  }
}
