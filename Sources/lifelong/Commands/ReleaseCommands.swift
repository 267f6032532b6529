import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Time given to attend: asked, answered, listed, printed.
struct ReleaseCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Time given to attend: what was asked, and the answer.",
    discussion: "Example: lifelong release agree 20044170 YOGA-1 --by \"Ingrid Solheim\"",
    subcommands: [
      Act<ReleaseAskArguments>.self, Act<ReleaseAgreeArguments>.self,
      Act<ReleaseDeclineArguments>.self, Act<ReleaseOwnTimeArguments>.self,
      Show<ReleaseListArguments>.self, Show<ReleaseFormArguments>.self,
    ])
}

/// Whose release, for which class.
struct ReleaseSubject: ParsableArguments {
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Argument(help: "The class's code.") var `class`: ClassCode

  var members: JSON.Members {
    ["class": .string(`class`.text), "employee_number": .string(number.text)]
  }
}

/// Asks for release.
struct ReleaseAskArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Asks for release: the person wants to come in work time.",
    discussion: "Example: lifelong release ask 20044170 YOGA-1 --model half")
  @OptionGroup var of: ReleaseSubject
  @Option(help: "Who gives the time to attend.") var model = ReleaseModel.full
  @Option(help: "Hours of work time in all, where the model is hours.") var hours: Int?

  var subject: JSON.Members { of.members }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.books.askRelease(
      of.number, on: of.class, model: model, hours: hours, by: desk.acting()
    ).get().answer
  }
}

/// Keeps a manager's yes.
struct ReleaseAgreeArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "agree", abstract: "Keeps a manager's yes: as asked, or another way.",
    discussion: """
      Example: lifelong release agree 20044170 YOGA-1 --by "Ingrid Solheim" --model half
      """)
  @OptionGroup var of: ReleaseSubject
  @Option(help: "Who agreed.") var by: String
  @Option(help: "What was agreed, where it differs from what was asked.") var model: ReleaseModel?
  @Option(help: "Hours of work time for the class, or the session named, where the model is hours.")
  var hours: Int?
  @Option(help: "One session only, by number, where it is arranged otherwise.") var session: Int?
  @Option(help: "The day of the answer, as 2026-11-23; today unless given.") var on: Day?

  var subject: JSON.Members { of.members }

  func act(_ desk: OpenDesk) throws -> Answer {
    let acting = desk.acting()
    return try desk.books.agreeRelease(
      of.number, on: of.class, model: model, hours: hours, session: session, by: by,
      on: on ?? acting.now.day, acting: acting
    ).get().answer
  }
}

/// Keeps a manager's no.
struct ReleaseDeclineArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    abstract: "Keeps a manager's no; the person keeps the place until they or the time decide.",
    discussion: """
      Example: lifelong release decline 20044170 YOGA-1 --ground cover --by "Ingrid Solheim"
      """)
  @OptionGroup var of: ReleaseSubject
  @Option(help: "Why.") var ground: ReleaseGround
  @Option(help: "Who declined.") var by: String
  @Option(help: "One session only, by number, where release was asked for it.") var session: Int?
  @Option(help: "The day of the answer, as 2026-11-23; today unless given.") var on: Day?

  var subject: JSON.Members { of.members }

  func act(_ desk: OpenDesk) throws -> Answer {
    let acting = desk.acting()
    return try desk.books.declineRelease(
      of.number, on: of.class, session: session, ground: ground, by: by,
      on: on ?? acting.now.day, acting: acting
    ).get().answer
  }
}

/// Gives a request up: the person comes in own time.
struct ReleaseOwnTimeArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "own-time",
    abstract: "The person comes in own time instead; no manager is needed.",
    discussion: "Example: lifelong release own-time 20044170 YOGA-1")
  @OptionGroup var of: ReleaseSubject
  @Option(help: "One session only, by number, where release was asked for it.") var session: Int?

  var subject: JSON.Members { of.members }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.books.comeInOwnTime(
      of.number, on: of.class, session: session, by: desk.acting()
    ).get().answer
  }
}

extension ReleaseAnswer {
  /// A request for release, or its answer, as an act's answer.
  fileprivate var answer: Answer {
    let outcome =
      switch release.state {
      case .requested: "asked"
      case .withdrawn: "own-time"
      default: release.state.rawValue
      }
    return Answer(
      Wording.sentence(self),
      JSON.Members([("outcome", .string(outcome))]).and(members)
        .and((settlement?.service ?? WaitingListService()).gained).and(["reasons": []]))
  }
}

/// Lists the requests without a yes.
struct ReleaseListArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The requests for release without a yes, oldest first.",
    discussion: "Example: lifelong release list")

  func report(_ desk: OpenDesk) throws -> Report {
    .releasesOpen(try desk.books.releasesOpen(at: desk.now()), desk.heading)
  }
}

/// Shows a request for a manager to sign.
struct ReleaseFormArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "A request for release, for the manager to answer and sign.",
    discussion: """
      Example: lifelong release form 20044170 YOGA-1 --format pdf --output form.pdf
      """)
  @OptionGroup var of: ReleaseSubject

  func report(_ desk: OpenDesk) throws -> Report {
    .releaseForm(
      try desk.books.releaseForm(of.number, on: of.class, at: desk.now()).get(), desk.heading)
  }
}

/// Shows what requests for release came to.
struct ReleaseReportArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "What requests for release came to, by department.",
    discussion: "Example: lifelong report release --from 2026-09-01")
  @Option(help: "The first day of asking, as 2026-11-23 or 23/11/2026.") var from: Day?
  @Option(help: "The last day of asking, as 2026-11-23 or 23/11/2026.") var to: Day?

  func validate() throws {
    if let from, let to, from > to {
      throw ValidationError("--from lies after --to. Turn them round.")
    }
  }

  func report(_ desk: OpenDesk) throws -> Report {
    .release(
      try desk.books.releaseReport(from: from, to: to, at: desk.now()), desk.heading)
  }
}
