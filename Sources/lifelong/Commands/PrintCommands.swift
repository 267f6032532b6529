import ArgumentParser
import DeskApp
import Domain
import Glibc
import Printing
import Reports
import Wording

/// Any sheet, through `lp`.
struct PrintCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Prints a sheet.",
    discussion: "Example: lifelong print roster YOGA-1 --printer office-2",
    subcommands: [
      PrintOut<RosterArguments>.self, PrintOut<SheetArguments>.self,
      PrintOut<AttendanceArguments>.self, PrintOut<WaitingArguments>.self,
      PrintOut<DiaryArguments>.self, PrintOut<DoorArguments>.self,
      PrintOut<RegisterPrintArguments>.self,
      PrintOut<OffersArguments>.self, PrintOut<WhyArguments>.self,
      PrintClassCommands.self, PrintReleaseCommands.self, PrintReportCommands.self,
      PrintOut<AgreementPrintArguments>.self,
    ])
}

/// `print report attendance`, spelled as the report itself is.
struct PrintReportCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Prints a report.",
    discussion: "Example: lifelong print report attendance --by band",
    subcommands: [PrintOut<AttendanceArguments>.self, PrintOut<ReleaseReportArguments>.self])
}

/// `print class tell` and its like, spelled as the sheets themselves are.
struct PrintClassCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "Prints what there is on paper about a class.",
    discussion: "Example: lifelong print class tell YOGA-1",
    subcommands: [
      PrintOut<ClassTellArguments>.self, PrintOut<TimetableArguments>.self,
      PrintOut<NoticeArguments>.self,
    ])
}

/// `print release form`, spelled as the form itself is.
struct PrintReleaseCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Prints a release form, or the requests without a yes.",
    discussion: "Example: lifelong print release form 20044170 YOGA-1",
    subcommands: [PrintOut<ReleaseFormArguments>.self, PrintOut<ReleaseListArguments>.self])
}

/// A register as taken, on paper.
struct RegisterPrintArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "The register as taken, with amendments.",
    discussion: "Example: lifelong print register YOGA-1 3")
  @OptionGroup var register: RegisterShowArguments

  func report(_ desk: OpenDesk) throws -> Report { try register.report(desk) }
}

/// Prints a report on a printer.
struct PrintOut<Arguments: ReportArguments>: BooksCommand {
  static var configuration: CommandConfiguration { Arguments.configuration }
  @OptionGroup var arguments: Arguments
  @Option(help: "The printer; else the one in the settings, else the system's own choice.")
  var printer: String?
  @OptionGroup var place: Place
  @OptionGroup var output: Output

  private static var file: String {
    "Save it as a file instead: --format pdf --output FILE on the command without print."
  }

  func perform(_ desk: OpenDesk) async throws {
    let document = try arguments.report(desk).document
    let chosen = printer ?? (desk.settings[.printer].isEmpty ? nil : desk.settings[.printer])
    do {
      let pdf = try PDF(document)
      let job = try await LinePrinter().send(pdf, title: document.kind, to: chosen)
      try output.give(
        Answer(
          "Sent \(Wording.count(pdf.pageCount, "page")) to \(job.printer), job \(job.number).",
          [
            "outcome": "sent", "printer": .string(job.printer), "job": .integer(job.number),
            "pages": .integer(pdf.pageCount),
          ]))
    } catch let failure as PrintFailure {
      throw Failure(.unavailable, failure.sentence(orInstead: Self.file))
    }
  }
}
