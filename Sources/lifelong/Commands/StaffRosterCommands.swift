import ArgumentParser
import Domain
import Interchange
import Reports
import UseCases

/// Whose staff is meant, and which weeks.
struct StaffChoiceOptions: ParsableArguments {
  @Option(help: "Everybody below this manager, by employee number.") var manager: EmployeeNumber?
  @Option(help: "Everybody in a department, by name.") var department: String?
  @Option(help: "Everybody at a site, by name.") var site: String?
  @Option(help: "Any day of the first week, as 2026-11-23; this week unless given.") var week: Day?
  @Option(help: "How many weeks.") var weeks = 5

  func validate() throws {
    guard choices.count <= 1 else {
      throw ValidationError("Give one of --manager, --department and --site.")
    }
    guard (1...53).contains(weeks) else { throw ValidationError("--weeks goes from 1 to 53.") }
  }

  private var choices: [StaffChoice] {
    [
      manager.map { .manager($0) }, department.map { .department($0) }, site.map { .site($0) },
    ].compactMap { $0 }
  }

  /// What is asked for; nil where nobody's staff is named.
  func scope(_ today: Day) -> StaffRosterScope? {
    choices.first.map { StaffRosterScope(of: $0, week: week ?? today, weeks: weeks) }
  }
}

/// Who of some staff is in class when.
struct StaffRosterArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "Who of a manager's, a department's or a site's staff is in class when.",
    discussion: "Example: lifelong staff roster --manager 20031466 --format pdf --output staff.pdf")
  @OptionGroup var choice: StaffChoiceOptions

  func validate() throws {
    guard choice.scope(.earliest) != nil else {
      throw ValidationError("Give one of --manager, --department and --site.")
    }
  }

  func report(_ desk: OpenDesk) throws -> Report {
    guard let scope = choice.scope(desk.now().day) else {
      throw Failure(.usage, "Give one of --manager, --department and --site.")
    }
    return .staffRoster(try desk.books.staffRoster(scope, at: desk.now()).get(), desk.heading)
  }
}

/// `print staff roster`, spelled as the roster itself is.
struct PrintStaffCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Prints who of some staff is in class when.",
    discussion: "Example: lifelong print staff roster --department \"Ward 7\"",
    subcommands: [PrintOut<StaffRosterArguments>.self])
}
