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
  @Option(help: "Hours of work time in all, where the release is hours.") var hours: Int?
  @Option(help: "With whom the person comes, or neither comes: the other's employee number.")
  var with: EmployeeNumber?
  @Option(help: "Sets aside the rules that may be, for a reason that is kept.")
  var override: String?

  var subject: JSON.Members {
    ["class": .string(`class`.text), "employee_number": .string(number.text)]
  }

  func validate() throws {
    if hours != nil, release != .hours {
      throw ValidationError("--hours goes with --release hours.")
    }
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    try override.map { try needed($0, for: "override a rule") }
    let booking = try desk.books.bookPlace(
      number, on: `class`, release: release, hours: hours, with: with, override: override,
      by: desk.acting()
    ).get()
    var members: JSON.Members = [
      "outcome": .string(booking.state.outcome), "class": .string(`class`.text),
      "employee_number": .string(number.text),
    ]
    if let position = booking.position { members["position"] = .integer(position) }
    members["held_until"] = JSON(booking.heldUntil?.text)
    members["with"] = JSON(with?.text)
    members["warnings"] = .array(booking.warnings.map(\.json))
    members["reasons"] = []
    return Answer(Wording.sentence(booking), members)
  }
}

extension EnrolmentState {
  /// What booking came to, as programs read it.
  var outcome: String { self == .confirmed ? "booked" : rawValue }
}

/// Refuses a reason that is asked for and holds no word.
func needed(_ reason: String, for what: String) throws {
  guard reason.allSatisfy(\.isWhitespace) else { return }
  throw Refused(refusals: [.reasonRequired(for: what)])
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
    let members: JSON.Members = [
      "outcome": "withdrawn", "class": .string(`class`.text),
      "employee_number": .string(number.text),
      "short_notice": withdrawal.shortNotice.map { notice in
        ["given": .integer(notice.given), "asked": .integer(notice.asked)]
      } ?? .null,
      "buddy_left": JSON(withdrawal.buddyLeft?.number.text),
    ]
    return Answer(
      Wording.sentence(withdrawal),
      members.and(withdrawal.service.members).and(["reasons": []]))
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
