import ArgumentParser
import Domain
import Reports
import UseCases

/// Explains what the rules say of a person and a class.
struct WhyArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Every rule asked about a person and a class: answer, facts, what would change it.",
    discussion: "Example: lifelong why 20044170 YOGA-1")
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Argument(help: "The class's code.") var `class`: ClassCode
  @Option(help: "Who would give the time to attend.") var release = ReleaseModel.ownTime

  func report(_ desk: OpenDesk) throws -> Report {
    .why(
      try desk.books.why(number, on: `class`, release: release, at: desk.now()).get(),
      desk.heading)
  }
}
