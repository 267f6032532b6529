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
      PrintOut<RegisterPrintArguments>.self, PrintOut<OpenRegistersArguments>.self,
      PrintOut<SlippingArguments>.self, PrintStaffCommands.self,
      PrintOut<OffersArguments>.self, PrintOut<WhyArguments>.self,
      PrintClassCommands.self, PrintReleaseCommands.self, PrintReportCommands.self,
      PrintOut<AgreementPrintArguments>.self, PrintAgain.self, Printers.self,
      PrintQueue.self,
    ])
}

/// `print report attendance`, spelled as the report itself is.
struct PrintReportCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Prints a report.",
    discussion: "Example: lifelong print report attendance --by band",
    subcommands: [
      PrintOut<AttendanceArguments>.self, PrintOut<TakeUpArguments>.self,
      PrintOut<NotReachedArguments>.self, PrintOut<DemandArguments>.self,
      PrintOut<BelowMinimumArguments>.self, PrintOut<ReleaseReportArguments>.self,
      PrintOut<DaySheetArguments>.self, PrintOut<RecordArguments>.self,
      PrintOut<CertificateArguments>.self, PrintOut<SlipArguments>.self,
      PrintOut<PackArguments>.self,
    ])
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
  @Option(help: "How many copies.") var copies = 1
  @Option(help: "One side of the paper or both; as the printer is set unless given.")
  var sides: PrintOptions.Sides?
  @Option(help: "Only these pages, as 1-3,5.") var pages: PageRange?
  @OptionGroup var place: Place
  @OptionGroup var output: Output

  private static var file: String {
    "Save it as a file instead: --format pdf --output FILE on the command without print."
  }

  func validate() throws {
    guard (1...999).contains(copies) else {
      throw ValidationError("--copies needs a number from 1 to 999.")
    }
  }

  func perform(_ desk: OpenDesk) async throws {
    let report = try arguments.report(desk).document
    let document = output.largePrint ? report.inLargePrint : report
    let chosen = printer ?? (desk.settings[.printer].isEmpty ? nil : desk.settings[.printer])
    do {
      let pdf = try PDF(document)
      let options = PrintOptions(copies: copies, sides: sides, pages: pages)
      let job = try await LinePrinter().send(pdf, title: document.kind, to: chosen, options)
      LastPrinted.keep(job.reference)
      let sent = pages?.count(of: pdf.pageCount) ?? pdf.pageCount
      try output.give(
        Answer(
          job.sentence(pages: sent, copies: copies),
          [
            "outcome": "sent", "printer": .string(job.printer), "job": .integer(job.number),
            "pages": .integer(sent), "copies": .integer(copies), "stopped": JSON(job.stopped),
          ]))
    } catch let failure as PrintFailure {
      throw Failure(.unavailable, failure.sentence(orInstead: Self.file))
    }
  }
}

/// The printers there are, the default first.
struct Printers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "printers", abstract: "The printers there are, the system's own choice first.",
    discussion: "Example: lifelong print printers")
  @OptionGroup var output: Output

  func run() async throws {
    try await ending(at: "") {
      let printers = try await printing { () async throws(PrintFailure) in
        try await LinePrinter().printers()
      }
      try output.giveList(
        printers.map { printer in
          printer.name + (printer.isDefault ? ", the default" : "")
            + (printer.stopped.map { $0.isEmpty ? ", stopped" : ", stopped: \($0)" } ?? "")
        }, whenEmpty: "",
        header: ["printer", "default", "stopped"],
        rows: printers.map {
          [$0.name, $0.isDefault ? "yes" : "no", $0.stopped ?? ""]
        })
    }
  }
}

/// What waits to be printed.
struct PrintQueue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "What waits to be printed, the oldest first.",
    discussion: "Example: lifelong print queue --printer office-2")
  @Option(help: "One printer only.") var printer: String?
  @OptionGroup var output: Output

  func run() async throws {
    try await ending(at: "") {
      let jobs = try await printing { () async throws(PrintFailure) in
        try await LinePrinter().queue(of: printer)
      }
      try output.giveList(
        jobs.map { "\($0.printer), job \($0.number), from \($0.owner), \($0.sent)" },
        whenEmpty: "Nothing waits to be printed.",
        header: ["printer", "job", "owner", "bytes", "sent"],
        rows: jobs.map { [$0.printer, String($0.number), $0.owner, String($0.bytes), $0.sent] })
    }
  }
}

/// Asks the print service; what it cannot do becomes a sentence.
func printing<Answer>(
  _ ask: () async throws(PrintFailure) -> Answer
) async throws -> Answer {
  do {
    return try await ask()
  } catch {
    throw Failure(.unavailable, error.sentence(orInstead: "Ask whoever looks after this machine."))
  }
}

extension Output {
  /// Gives a plain list: a line each for people, the cells by name for programs.
  fileprivate func giveList(
    _ lines: [String], whenEmpty: String, header: [String], rows: [[String]]
  ) throws {
    let text =
      switch format {
      case .json:
        JSON.array(
          rows.map { .object(JSON.Members(zip(header, $0).map { ($0, .string($1)) })) }
        ).text
      case .csv: CSVText.text(header: header, rows: rows)
      default: (lines.isEmpty ? [whenEmpty] : lines).map { $0 + "\n" }.joined()
      }
    try OutputFile.write(to: output) { try $0(Array(text.utf8)) }
  }
}
