import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Sessions of a class, moved or cancelled one by one or from one on.
struct SessionCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Moves, re-rooms or cancels sessions of a class.",
    discussion:
      "Example: lifelong class session move YOGA-1 3 --to 2026-12-11 --reason \"fire drill\"",
    subcommands: [Act<SessionMoveArguments>.self, Act<SessionCancelArguments>.self])
}

/// Which session, how many of them, and why.
struct SessionOptions: ParsableArguments {
  @Argument(help: "The class's code.") var code: ClassCode
  @Argument(help: "The session's number.") var number: Int
  @Option(help: "Why; kept with the act.") var reason: String
  @Flag(help: "That session and all after it.") var fromHereOn = false
  @Flag(help: "Only says what would come of it; nothing changes.") var dryRun = false

  var subject: JSON.Members {
    ["class": .string(code.text), "session": .integer(number)]
  }

  func change(_ change: Rearrangement, _ desk: OpenDesk) throws -> Answer {
    let changed = try desk.books.rearrange(
      code, from: number, fromHereOn ? .fromHereOn : .one, change, reason: reason,
      isRehearsal: dryRun, by: desk.acting()
    ).get()
    let outcome: JSON = changed.isDone ? change.isCancelled ? "cancelled" : "moved" : "rehearsed"
    return Answer(
      Wording.sentences(changed).joined(separator: "\n"),
      JSON.Members([("outcome", outcome)]).and(changed.members).and(["reasons": []]))
  }
}

/// Moves or re-rooms sessions.
struct SessionMoveArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Gives sessions another day, time, space or tutor.",
    discussion: """
      Example: lifelong class session move YOGA-1 3 --to 2026-12-11 --from-here-on \
      --reason "the hall is let" --dry-run
      """)
  @OptionGroup var options: SessionOptions
  @Option(help: "The new day; later sessions move by as many days.") var to: Day?
  @Option(help: "From when to when, as 10:00-12:00.") var time: TimeSpan?
  @Option(help: "The learning space, by code.") var space: SpaceCode?
  @Option(help: "The tutor's name.") var tutor: String?
  @Option(help: "Why it takes place although the day is closed.") var closedReason: String?

  var subject: JSON.Members { options.subject }
  var passesOnFirst: Bool { !options.dryRun }

  func act(_ desk: OpenDesk) throws -> Answer {
    var change = Rearrangement()
    change.date = to
    change.start = time?.start
    change.end = time?.end
    change.space = space
    change.tutor = tutor
    change.closedReason = closedReason
    guard change != Rearrangement() else {
      throw Failure(
        .usage, "Nothing to change was named. See lifelong class session move --help.")
    }
    return try options.change(change, desk)
  }
}

/// Cancels sessions.
struct SessionCancelArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Cancels sessions; nobody counts as absent.",
    discussion: "Example: lifelong class session cancel YOGA-1 3 --reason \"the tutor is ill\"")
  @OptionGroup var options: SessionOptions

  var subject: JSON.Members { options.subject }
  var passesOnFirst: Bool { !options.dryRun }

  func act(_ desk: OpenDesk) throws -> Answer {
    var change = Rearrangement()
    change.isCancelled = true
    return try options.change(change, desk)
  }
}
