import ArgumentParser
import Domain
import Interchange
import Reports
import UseCases

/// Whose calendar is wanted, as it is typed.
protocol CalendarArguments: ParsableArguments {
  static var configuration: CommandConfiguration { get }
  func file(_ desk: OpenDesk) throws -> CalendarFile
}

/// Whose calendar is wanted, where it is one of what the books have.
protocol SubjectArguments: CalendarArguments {
  var subject: CalendarSubject { get }
}

extension SubjectArguments {
  func file(_ desk: OpenDesk) throws -> CalendarFile {
    CalendarFile(try desk.books.calendarFeed(of: subject, at: desk.now()).get())
  }
}

/// Writes events for programs that keep calendars.
struct CalendarOut<Arguments: CalendarArguments>: AsyncParsableCommand {
  static var configuration: CommandConfiguration { Arguments.configuration }
  @OptionGroup var arguments: Arguments
  @OptionGroup var place: Place
  @Option(help: "The form; a calendar is always iCalendar.") var format = Form.ics
  @Option(
    help: ArgumentHelp(
      "A file for it; an existing file is replaced as a whole.", valueName: "file"))
  var output: String?

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case ics
  }

  func run() async throws {
    try await ending(at: place.shown) {
      let desk = try place.open(sparing: [output])
      let file = try arguments.file(desk)
      try OutputFile.write(to: output) { try $0(Array(file.text.utf8)) }
    }
  }
}

/// The sessions of a class.
struct ClassCalendarArguments: SubjectArguments {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "The sessions of a class as iCalendar.",
    discussion: "Example: lifelong class calendar YOGA-1 --output yoga.ics")
  @Argument(help: "The class's code.") var code: ClassCode
  var subject: CalendarSubject { .theClass(code) }
}

/// What is in a space.
struct SpaceCalendarArguments: SubjectArguments {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "What is in a learning space as iCalendar.",
    discussion: "Example: lifelong space calendar SEM --output seminar-room.ics")
  @Argument(help: "The space's code.") var code: SpaceCode
  var subject: CalendarSubject { .space(code) }
}

/// What a person has a place on, or when a manager's staff is in class.
struct StaffCalendarArguments: CalendarArguments {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "The sessions a person has a place on, or those of somebody's staff, as iCalendar.",
    discussion: """
      Example: lifelong staff calendar 20044170 --output ada.ics
      For a manager: lifelong staff calendar --manager 20031466 --output staff.ics
      """)
  @Argument(help: "The employee number.") var number: EmployeeNumber?
  @OptionGroup var choice: StaffChoiceOptions

  func validate() throws {
    if (number == nil) == (choice.scope(.earliest) == nil) {
      throw ValidationError("Give a number, or one of --manager, --department and --site.")
    }
  }

  func file(_ desk: OpenDesk) throws -> CalendarFile {
    if let scope = choice.scope(desk.now().day) {
      return CalendarFile(try desk.books.staffRoster(scope, at: desk.now()).get())
    }
    let subject = number.map { CalendarSubject.person($0) }
    guard let subject else { throw Failure(.usage, "Give a number.") }
    return CalendarFile(try desk.books.calendarFeed(of: subject, at: desk.now()).get())
  }
}

/// Tutors.
struct TutorCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tutor", abstract: "What a tutor teaches.",
    discussion: "Example: lifelong tutor calendar \"Mina Joshi\"",
    subcommands: [CalendarOut<TutorCalendarArguments>.self])
}

/// What a tutor teaches.
struct TutorCalendarArguments: SubjectArguments {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "What a tutor teaches as iCalendar.",
    discussion: "Example: lifelong tutor calendar \"Mina Joshi\" --output mina.ics")
  @Argument(help: "The tutor's name.") var name: String
  var subject: CalendarSubject { .tutor(name) }
}
