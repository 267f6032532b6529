import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Days on which nothing takes place.
struct CalendarCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Bank holidays and closures.",
    discussion:
      "Example: lifelong calendar close --space HALL --first 2026-12-07 --reason \"new floor\"",
    subcommands: [
      Show<CalendarListArguments>.self, Act<HolidayArguments>.self, Act<CloseArguments>.self,
      Act<ReopenArguments>.self,
    ])
}

/// Lists holidays and closures.
struct CalendarListArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The holidays and closures of some days.",
    discussion: "Example: lifelong calendar list --from 2027-01-01 --to 2027-12-31")
  @Option(help: "The first day; today unless given.") var from: Day?
  @Option(help: "The last day; a year on unless given.") var to: Day?

  func report(_ desk: OpenDesk) throws -> Report {
    let from = from ?? desk.now().day
    return .calendar(
      try desk.books.calendar(), from: from, to: to ?? from + 365, desk.heading)
  }
}

/// Adds a holiday, or takes one away.
struct HolidayArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "holiday", abstract: "Adds a day to the bank holidays, or takes one away.",
    discussion:
      "Example: lifelong calendar holiday 2027-06-07 --name \"Trust day\", lifelong calendar holiday 2026-12-28 --open"
  )
  @Argument(help: "The day.") var day: Day
  @Option(
    help: "What it is called; without a name what was changed of the day before is taken back.")
  var name: String?
  @Flag(help: "It is no holiday here.") var open = false

  var subject: JSON.Members { ["date": .string(day.iso)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let hit = try desk.books.changeHoliday(
      day, name: name, isHoliday: !open, by: desk.acting()
    ).get()
    let holiday = try desk.books.calendar().holiday(on: day)
    return Answer(
      (["Changed: \(Wording.day(day)) is \(holiday ?? "no holiday here")."]
        + (holiday == nil ? [] : Wording.sentences(hit)))
        .joined(separator: "\n"),
      [
        "outcome": "changed", "date": .string(day.iso),
        "hit": .array(hit.map { .object($0.members) }), "reasons": [],
      ])
  }
}

/// Closes the trust, a centre or a space, or keeps a tutor away.
struct CloseArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Closes the trust, a centre or a space, or notes that a tutor is away.",
    discussion: """
      Example: lifelong calendar close --tutor "Ola Berg" --first 2026-12-07 --last 2026-12-11 \
      --reason "on leave"
      """)
  @Option(help: "The centre, by name.") var centre: String?
  @Option(help: "The learning space, by code.") var space: SpaceCode?
  @Option(help: "The tutor, by name.") var tutor: String?
  @Option(help: "The first day.") var first: Day
  @Option(help: "The last day; the first unless given.") var last: Day?
  @Option(help: "The hours of each day, as 12:00-13:00; the whole day unless given.")
  var hours: Hours?
  @Option(help: "every-day, yearly, or weekdays as sat,sun.") var repeats = ClosureRepeat.everyDay
  @Option(help: "Why.") var reason: String

  var subject: JSON.Members { ["of": .string(scope.kind)] }

  private var scope: ClosureScope {
    centre.map { .centre($0) } ?? space.map { .space($0) } ?? tutor.map { .tutor($0) } ?? .trust
  }

  func validate() throws {
    let named = [centre, space?.text, tutor].compactMap { $0 }
    guard named.count <= 1 else {
      throw ValidationError("Name one of --centre, --space and --tutor, or none for the trust.")
    }
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let kept = try desk.books.close(
      Closure(
        code: "", of: scope, first: first, last: last ?? first, hours: hours, repeats: repeats,
        reason: reason), by: desk.acting()
    ).get()
    return Answer(
      ([Wording.sentence(kept.closure)] + Wording.sentences(kept.hit)).joined(separator: "\n"),
      JSON.Members([("outcome", "closed")]).and(kept.closure.members).and([
        "hit": .array(kept.hit.map { .object($0.members) }), "reasons": [],
      ]))
  }
}

/// Takes a closure back.
struct ReopenArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Takes a closure back.",
    discussion: "Example: lifelong calendar reopen C3")
  @Argument(help: "The closure's code.") var code: ClosureCode

  var subject: JSON.Members { ["code": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let closure = try desk.books.reopen(code, by: desk.acting()).get()
    return Answer(
      "Taken back: \(Wording.sentence(closure))",
      JSON.Members([("outcome", "reopened")]).and(closure.members).and(["reasons": []]))
  }
}
