import ArgumentParser
import Glibc
import Terminal

/// The program: on its own it opens the desk; every job of the desk is also a command.
@main
struct Lifelong: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lifelong",
    abstract: "Books hospital staff onto classes, takes registers, prints rosters and reports.",
    discussion: """
      On its own, on a terminal, it opens the desk. `lifelong demo` opens the desk on a made-up \
      trust to try things on.

      Example: lifelong book 20044170 YOGA-1
      """,
    version: "0.1.0",
    subcommands: [
      Desk.self, Demo.self, Init.self, Import.self, Export.self, Copy.self,
      Show<FindArguments>.self,
      StaffCommands.self, DepartmentCommands.self, SiteCommands.self,
      CourseCommands.self, SpaceCommands.self,
      TutorCommands.self,
      CalendarCommands.self,
      ClassCommands.self,
      AgreementCommands.self, Act<BookArguments>.self, Act<WithdrawArguments>.self,
      Show<WaitingArguments>.self, Show<WhyArguments>.self, Act<OfferArguments>.self,
      Act<AcceptArguments>.self, Act<DeclineArguments>.self, Show<OffersArguments>.self,
      Act<SettleArguments>.self, ReleaseCommands.self, BreakCommands.self,
      RegisterCommands.self, Act<AbsenceArguments>.self, Show<RosterArguments>.self,
      Show<SheetArguments>.self,
      ReportCommands.self, PrintCommands.self, Act<UndoArguments>.self,
      Show<HistoryArguments>.self, SettingsCommands.self, Check.self, Backup.self, Restore.self,
    ],
    defaultSubcommand: Desk.self)

  /// Takes `--database` from before the command; without this the desk would be handed it.
  private static func leading(_ words: [String]) -> [String] {
    var words = words
    if words.first == "--database", words.count > 1 {
      setenv("LIFELONG_DATABASE", words[1], 1)
      words.removeFirst(2)
    } else if let first = words.first, first.hasPrefix("--database=") {
      setenv("LIFELONG_DATABASE", String(first.dropFirst("--database=".count)), 1)
      words.removeFirst()
    }
    return words
  }

  /// Opens the desk without looking at the other commands: making their types known takes
  /// milliseconds that somebody waits for. False where it is not the desk that is asked for, or
  /// not rightly.
  private static func openDesk(_ words: [String]) async -> Bool {
    do {
      if words.isEmpty || words == ["desk"] {
        try await Desk.run()
      } else if words.first == "desk", let desk = try? Desk.parse(Array(words.dropFirst())) {
        try await desk.run()
      } else {
        return false
      }
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      exit(withError: error)
    }
    return true
  }

  /// Says which commands there are where the first word is none.
  private static func expectKnown(_ words: [String]) {
    let commands = configuration.subcommands.map { $0._commandName }
    if let first = words.first, !first.hasPrefix("-"), first != "help",
      !commands.contains(first)
    {
      say("There is no command \(first). Commands there are: \(commands.joined(separator: ", ")).")
      Glibc.exit(Failure.Status.usage.rawValue)
    }
  }

  static func main() async {
    Memory.keepInOneHeap()
    // Whatever is written is its owner's alone, and a fault prints no memory.
    umask(0o077)
    // A file that may grow no further is an error of that file, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    CrashGuard.install(sentence: "Lifelong has stopped because of a fault in the program.")
    if CommandLine.arguments.contains(Kiosk.option) { Kiosk.enter() }
    let words = leading(Array(CommandLine.arguments.dropFirst()))
    if await openDesk(words) { return }
    expectKnown(words)
    await main(words)
  }
}
