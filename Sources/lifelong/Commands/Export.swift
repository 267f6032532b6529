import ArgumentParser
import Domain
import UseCases

/// Writes a kind of thing as the file that `import` reads.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes one kind of thing as CSV; reading it back changes nothing.",
    discussion: "Example: lifelong export enrolments --output enrolments.csv")
  @Argument(help: "What to write.") var kind: ImportKind
  @OptionGroup var place: Place
  @Option(help: "The form; an export is always CSV.") var format = Form.csv
  @Option(
    help: ArgumentHelp(
      "A file for it; an existing file is replaced as a whole.", valueName: "file"))
  var output: String?

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case csv
  }

  func run() async throws {
    try await ending(at: place.shown) {
      let desk = try place.open(sparing: [output])
      try OutputFile.write(to: output) { write in
        try desk.books.exportFile(kind, to: write)
      }
    }
  }
}
