import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Registers: show, mark, submit, amend.
struct RegisterCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Takes the register of a session.",
    discussion: "Example: lifelong register mark YOGA-1 3 20044170=P 20044171=L20",
    subcommands: [
      Show<RegisterShowArguments>.self, Act<RegisterMarkArguments>.self,
      Act<RegisterSubmitArguments>.self, Act<RegisterAmendArguments>.self,
    ])
}

/// Shows a register with everyone expected.
struct RegisterShowArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The register of a session, with everyone expected.",
    discussion: "Example: lifelong register show YOGA-1 3")
  @Argument(help: "The class's code.") var `class`: ClassCode
  @Argument(help: "The session's number.") var session: Int

  func report(_ desk: OpenDesk) throws -> Report {
    .register(try desk.register(`class`, session), desk.heading)
  }
}

/// Marks learners.
struct RegisterMarkArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Marks learners on a session's register.",
    discussion: "Example: lifelong register mark YOGA-1 3 20044170=P 20044171=A:annual-leave")
  @Argument(help: "The class's code.") var `class`: ClassCode
  @Argument(help: "The session's number.") var session: Int
  @Argument(help: "NUMBER=MARK, as often as needed; NUMBER= clears a mark.") var marks: [String]

  var subject: JSON.Members {
    ["class": .string(`class`.text), "session": .integer(session)]
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let pairs = try MarkPair.read(marks, mayClear: true)
    let register = try desk.books.mark(
      `class`, session: session, pairs.map { ($0.number, $0.mark) }, by: desk.acting()
    ).get()
    return register.answer(
      "Marked \(Wording.count(pairs.count, "learner")); "
        + "\(register.marked) of \(register.lines.count) have a mark.", outcome: "marked")
  }
}

/// Submits a register.
struct RegisterSubmitArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Submits a register once everyone has a mark.",
    discussion: "Example: lifelong register submit YOGA-1 3")
  @Argument(help: "The class's code.") var `class`: ClassCode
  @Argument(help: "The session's number.") var session: Int

  var subject: JSON.Members {
    ["class": .string(`class`.text), "session": .integer(session)]
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let register = try desk.books.submitRegister(
      `class`, session: session, by: desk.acting()
    ).get()
    return register.answer(
      "Submitted: the register of session \(session) of "
        + "\(Wording.name(register.line.theClass.label)).", outcome: "submitted")
  }
}

/// Amends a submitted register.
struct RegisterAmendArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Changes marks of a submitted register, with a reason.",
    discussion: """
      Example: lifelong register amend YOGA-1 3 20044170=L20 --reason "came after handover"
      """)
  @Argument(help: "The class's code.") var `class`: ClassCode
  @Argument(help: "The session's number.") var session: Int
  @Argument(help: "NUMBER=MARK, as often as needed.") var marks: [String]
  @Option(help: "Why.") var reason = ""

  var subject: JSON.Members {
    ["class": .string(`class`.text), "session": .integer(session)]
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let pairs = try MarkPair.read(marks, mayClear: false)
    let register = try desk.books.amendRegister(
      `class`, session: session, pairs.compactMap { pair in pair.mark.map { (pair.number, $0) } },
      reason: reason, by: desk.acting()
    ).get()
    return register.answer(
      "Amended \(Wording.count(pairs.count, "mark")); the earlier values stay readable.",
      outcome: "amended")
  }
}

/// A learner and a mark, as typed: `20044170=L20`.
struct MarkPair {
  let number: EmployeeNumber
  let mark: Mark?

  /// Reads every pair, or refuses with each that cannot be read.
  static func read(_ texts: [String], mayClear: Bool) throws -> [MarkPair] {
    var refusals: [Refusal] = []
    let pairs = texts.compactMap { text -> MarkPair? in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let number = EmployeeNumber(String(parts[0]))
      let typed = parts.count == 2 ? String(parts[1]) : text
      if let mark = Mark(typed), parts.count == 2 { return MarkPair(number: number, mark: mark) }
      if mayClear, parts.count == 2, typed.isEmpty {
        return MarkPair(number: number, mark: nil)
      }
      refusals.append(.unknownMark(typed))
      return nil
    }
    guard refusals.isEmpty else { throw Refused(refusals: refusals) }
    return pairs
  }
}

extension Register {
  /// The register's standing as an act's answer.
  func answer(_ sentence: String, outcome: String) -> Answer {
    Answer(
      sentence,
      [
        "outcome": .string(outcome), "class": .string(line.theClass.code.text),
        "session": .integer(session.number), "state": .string(session.register.rawValue),
        "marked": .integer(marked), "expected": .integer(lines.count), "reasons": [],
      ])
  }
}
