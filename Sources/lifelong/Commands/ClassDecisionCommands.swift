import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Keeps places for some people until a day.
struct ClassKeepArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "keep",
    abstract: "Keeps places for a department, a site or first-time learners until a day.",
    discussion: """
      What is given is all that is kept: --for, --places and --until stand together, as often as \
      needed; --none keeps none any more.

      Example: lifelong class keep YOGA-1 --for "department:Ward 7" --places 2 --until 2026-12-01
      """)
  @Argument(help: "The class's code.") var code: ClassCode
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "For whom: department:NAME, site:NAME or first-time.", valueName: "group"))
  var groups: [KeptGroup] = []
  @Option(help: "How many.") var places: [Int] = []
  @Option(help: "The last day, as 2026-11-23.") var until: [Day] = []
  @Flag(help: "Keeps no places any more.") var none = false

  var subject: JSON.Members { ["class": .string(code.text)] }

  func validate() throws {
    guard groups.count == places.count, groups.count == until.count, none == groups.isEmpty else {
      throw ValidationError("Give --for, --places and --until together, or --none alone.")
    }
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let kept = groups.indices.map {
      KeptPlaces(for: groups[$0], count: places[$0], until: until[$0])
    }
    let changed = try desk.books.keepPlaces(kept, on: code, by: desk.acting()).get()
    let members: JSON.Members = [
      "outcome": "kept", "class": .string(code.text),
      "kept": .array(changed.line.places.kept.map { .object($0.members) }),
    ]
    return Answer(
      Wording.keptPlaces(changed), members.and(changed.service.members).and(["reasons": []]))
  }
}

/// Decides to run a class below its minimum.
struct ClassRunArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Decides that a class runs with fewer learners than its minimum.",
    discussion: "Example: lifelong class run YOGA-1 --reason \"the ward asked for it\"")
  @Argument(help: "The class's code.") var code: ClassCode
  @Option(help: "Why, in words people may read.") var reason = ""

  var subject: JSON.Members { ["class": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let decided = try desk.books.decideToRun(code, reason: reason, by: desk.acting()).get()
    return decided.line.answer("Runs with fewer than its minimum", outcome: "runs")
  }
}

/// Postpones a class.
struct ClassPostponeArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "postpone",
    abstract: "Moves a class's sessions still to come with the first of them.",
    discussion: """
      Example: lifelong class postpone YOGA-1 --to 2027-02-01 --reason "too few so far"
      """)
  @Argument(help: "The class's code.") var code: ClassCode
  @Option(help: "The new day of the first session, as 2026-11-23.") var to: Day
  @Option(help: "Why, in words people may read.") var reason = ""

  var subject: JSON.Members { ["class": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let changed = try desk.books.postponeClass(code, to: to, reason: reason, by: desk.acting())
      .get()
    return changed.answer("Postponed", outcome: "postponed")
  }
}

/// Completes a class.
struct ClassCompleteArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "complete",
    abstract: "Completes a class that is over: every enrolment comes to its end.",
    discussion: "Example: lifelong class complete YOGA-1")
  @Argument(help: "The class's code.") var code: ClassCode

  var subject: JSON.Members { ["class": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let completed = try desk.books.completeClass(code, by: desk.acting()).get()
    return Answer(
      Wording.sentence(completed),
      [
        "outcome": "completed", "class": .string(code.text),
        "attended": .integer(completed.attended),
        "did_not_attend": .integer(completed.didNotAttend),
        "below_threshold": .integer(completed.belowThreshold),
        "threshold": completed.threshold.map { .integer($0) } ?? .null, "reasons": [],
      ])
  }
}

/// Lists whom to tell of a cancelled class.
struct ClassTellArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "tell", abstract: "Whom to tell of a cancelled class, with a box to tick.",
    discussion: """
      Before it is cancelled: whom it would concern. Example: lifelong class tell YOGA-1
      """)
  @Argument(help: "The class's code.") var code: ClassCode

  func report(_ desk: OpenDesk) throws -> Report {
    guard let list = try desk.books.callList(code, at: desk.now()) else {
      throw try desk.unknown(code)
    }
    return .callList(list, desk.heading)
  }
}
