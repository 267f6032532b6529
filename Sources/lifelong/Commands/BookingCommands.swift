import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Books a person onto a class.
struct BookArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "book", abstract: "Books a person onto a class: a place, or the waiting list.",
    discussion: "Example: lifelong book 20044170 YOGA-1")
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Argument(help: "The class's code.") var `class`: ClassCode
  @Option(help: "Who gives the time to attend.") var release = ReleaseModel.ownTime
  @Option(help: "Sets aside the rules that may be, for a reason that is kept.")
  var override: String?

  var subject: JSON.Members {
    ["class": .string(`class`.text), "employee_number": .string(number.text)]
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    if let override, override.allSatisfy(\.isWhitespace) {
      throw Refused(refusals: [.reasonRequired(for: "override a rule")])
    }
    let booking = try desk.books.bookPlace(
      number, on: `class`, release: release, override: override, by: desk.acting()
    ).get()
    let outcome =
      switch booking.state {
      case .waitlisted: "waitlisted"
      case .requested: "requested"
      default: "booked"
      }
    var members: JSON.Members = [
      "outcome": .string(outcome), "class": .string(`class`.text),
      "employee_number": .string(number.text),
    ]
    if let position = booking.position { members["position"] = .integer(position) }
    members["reasons"] = []
    return Answer(Wording.sentence(booking), members)
  }
}

/// Withdraws a person from a class.
struct WithdrawArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraws a person from a place or a waiting list; a freed place goes to the next.",
    discussion: "Example: lifelong withdraw 20044170 YOGA-1 --reason shift")
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Argument(help: "The class's code.") var `class`: ClassCode
  @Option(help: "Why.") var reason: WithdrawalReason

  var subject: JSON.Members {
    ["class": .string(`class`.text), "employee_number": .string(number.text)]
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let withdrawal = try desk.books.withdraw(
      number, from: `class`, reason: reason, by: desk.acting()
    ).get()
    let service = withdrawal.service
    return Answer(
      Wording.sentence(withdrawal),
      [
        "outcome": "withdrawn", "class": .string(`class`.text),
        "employee_number": .string(number.text),
        "promoted": .array(service.promoted.map { .string($0.number.text) }),
        "passed_over": .array(
          service.passedOver.map { passed in
            [
              "employee_number": .string(passed.person.number.text),
              "reasons": .array(passed.obstacles.map(\.json)),
            ]
          }),
        "left": .integer(service.placesLeft), "waiting": .integer(service.waiting),
        "reasons": [],
      ])
  }
}

/// Takes back the last acts of this person at this desk.
struct UndoArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes back your last acts at this desk, newest first.",
    discussion: "Example: lifelong undo 2")
  @Argument(help: "How many acts.") var count = 1

  func validate() throws {
    guard count >= 1 else { throw ValidationError("Give a number of acts from 1.") }
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let undone = try desk.books.undo(count, by: desk.acting()).get()
    return Answer(
      Wording.sentence(undone),
      [
        "outcome": "undone",
        "acts": .array(
          undone.acts.map { line in
            [
              "number": .integer(line.number), "act": .string(line.act),
              "text": .string(Wording.act(line)),
            ]
          }),
        "reasons": [],
      ])
  }
}
