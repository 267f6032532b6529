import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Registers that are not submitted.
struct OpenRegistersArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Registers of sessions that are over and not submitted.",
    discussion: "Example: lifelong register due")

  func report(_ desk: OpenDesk) throws -> Report {
    .openRegisters(try desk.books.openRegisters(at: desk.now()), desk.heading)
  }
}

/// Whom to call about attendance.
struct SlippingArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "calls",
    abstract: "Whom to call: absent twice or more running, or below the threshold.",
    discussion: "Example: lifelong register calls --class YOGA-1")
  @Option(name: .customLong("class"), help: "One class only.") var classCode: ClassCode?

  func report(_ desk: OpenDesk) throws -> Report {
    let label = try classCode.map { Wording.name(try desk.theClass($0).theClass.label) }
    return .slipping(
      try desk.books.slipping(on: classCode, at: desk.now()).get(), of: label, desk.heading)
  }
}

/// Somebody tells us of being away.
struct AbsenceArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "absence",
    abstract: "Keeps that somebody is away on some days, on the registers of the sessions then.",
    discussion: """
      Example: lifelong absence 20044170 --from 2026-12-01 --to 2026-12-14 --reason annual-leave
      """)
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Option(help: "The first day away.") var from: Day
  @Option(help: "The last day away; the first unless given.") var to: Day?
  @Option(name: .customLong("class"), help: "One class only.") var classCode: ClassCode?
  @Option(help: "Why; never about health.") var reason: AbsenceReason?
  @Flag(help: "Takes back what was told: the person is coming after all.") var clear = false

  var subject: JSON.Members { ["employee_number": .string(number.text)] }

  func validate() throws {
    if clear == (reason != nil) {
      throw ValidationError("Give --reason with one of its codes, or --clear.")
    }
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let told = try desk.books.tellAbsence(
      number, from: from, to: to ?? from, on: classCode, reason: reason, by: desk.acting()
    ).get()
    return Answer(
      Wording.sentence(told, isCleared: clear),
      [
        "outcome": .string(clear ? "cleared" : "told"),
        "employee_number": .string(number.text),
        "sessions": .array(
          told.sessions.map {
            [
              "class": .string($0.label.code.text), "session": .integer($0.session.number),
              "date": .string($0.session.date.iso),
            ]
          }), "reasons": [],
      ])
  }
}
