import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Breaks: a learner stays away for a while and keeps the place.
struct BreakCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "break", abstract: "A learner's break: the place is kept meanwhile.",
    discussion: "Example: lifelong break start 20044170 YOGA-1",
    subcommands: [Act<BreakStartArguments>.self, Act<BreakEndArguments>.self])
}

/// Begins a break.
struct BreakStartArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Puts a learner on a break; the place is kept.",
    discussion: "Example: lifelong break start 20044170 YOGA-1")
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Argument(help: "The class's code.") var `class`: ClassCode

  var subject: JSON.Members {
    ["class": .string(`class`.text), "employee_number": .string(number.text)]
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let booking = try desk.books.startBreak(number, on: `class`, by: desk.acting()).get()
    return booking.answer(outcome: "on-break")
  }
}

/// Ends a break.
struct BreakEndArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Brings a learner back from a break.",
    discussion: "Example: lifelong break end 20044170 YOGA-1")
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Argument(help: "The class's code.") var `class`: ClassCode

  var subject: JSON.Members {
    ["class": .string(`class`.text), "employee_number": .string(number.text)]
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let booking = try desk.books.endBreak(number, on: `class`, by: desk.acting()).get()
    return booking.answer(outcome: "back")
  }
}

extension Booking {
  fileprivate func answer(outcome: String) -> Answer {
    Answer(
      Wording.sentence(self),
      [
        "outcome": .string(outcome), "class": .string(label.code.text),
        "employee_number": .string(number.text), "reasons": [],
      ])
  }
}
