import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Moves people from one class to another.
struct ClassMoveArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Moves people to another class, where they stand after those who wait.",
    discussion: "Example: lifelong class move 20044170 20044171 --from YOGA-1 --to YOGA-2")
  @Argument(help: "The employee numbers.") var numbers: [EmployeeNumber]
  @Option(help: "The class they leave, by code.") var from: ClassCode
  @Option(help: "The class they go to, by code.") var to: ClassCode
  @OptionGroup var options: MoveOptions

  var subject: JSON.Members { ["from": .string(from.text), "to": .string(to.text)] }
  var passesOnFirst: Bool { !options.dryRun }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.books.moveLearners(
      numbers, from: from, to: to, override: options.reason(), isRehearsal: options.dryRun,
      by: desk.acting()
    ).get().answer
  }
}

/// Merges a class into another.
struct ClassMergeArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Moves everybody to another class and cancels this one.",
    discussion: "Example: lifelong class merge YOGA-1 --into YOGA-2 --dry-run")
  @Argument(help: "The class to be cancelled, by code.") var code: ClassCode
  @Option(help: "The class its people go to, by code.") var into: ClassCode
  @OptionGroup var options: MoveOptions

  var subject: JSON.Members { ["from": .string(code.text), "to": .string(into.text)] }
  var passesOnFirst: Bool { !options.dryRun }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.books.mergeClass(
      code, into: into, override: options.reason(), isRehearsal: options.dryRun,
      by: desk.acting()
    ).get().answer
  }
}

/// What `class move` and `class merge` both take.
struct MoveOptions: ParsableArguments {
  @Option(help: "Sets aside the rules that may be, for a reason that is kept.")
  var override: String?
  @Flag(help: "Only says what would come of it; nothing changes.") var dryRun = false

  /// The reason for an override, where there is one.
  func reason() throws -> String? {
    try override.map { try needed($0, for: "override a rule") }
    return override
  }
}

extension ClassMove {
  /// What moving came to, or would come to, as an act's answer.
  fileprivate var answer: Answer {
    let outcome: JSON = isDone ? isMerge ? "merged" : "moved" : "rehearsed"
    return Answer(
      Wording.sentences(self).joined(separator: "\n"),
      JSON.Members([("outcome", outcome)]).and(members).and(service.gained)
        .and(["reasons": []]))
  }
}
