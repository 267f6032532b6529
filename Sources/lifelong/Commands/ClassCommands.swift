import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Classes: what there is, and what is decided about them.
struct ClassCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "The programme of classes.",
    discussion: "Example: lifelong class list --open",
    subcommands: [
      Show<ClassListArguments>.self, Show<ClassShowArguments>.self,
      Act<ClassPlanArguments>.self, Act<ClassChangeArguments>.self, SessionCommands.self,
      Act<ClassKeepArguments>.self, Act<ClassRunArguments>.self,
      Act<ClassPostponeArguments>.self, Act<ClassMoveArguments>.self,
      Act<ClassMergeArguments>.self, Act<ClassCancelArguments>.self,
      Show<ClassTellArguments>.self, Act<ClassCompleteArguments>.self,
      Show<TimetableArguments>.self, Show<NoticeArguments>.self,
      CalendarOut<ClassCalendarArguments>.self,
    ])
}

/// Lists classes.
struct ClassListArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists classes; without dates, all that are not cancelled.",
    discussion: "Example: lifelong class list --from 2026-11-23 --open")
  @Option(help: "Only classes with a session on or after this day, as 2026-11-23.") var from: Day?
  @Option(help: "Only classes with a session on or before this day, as 2026-11-23.") var to: Day?
  @Option(help: "Only classes of this course.") var course: CourseCode?
  @Flag(help: "Only classes that take bookings now.") var open = false

  func report(_ desk: OpenDesk) throws -> Report {
    if let course { _ = try desk.course(course) }
    return .classes(
      try desk.books.classes(
        from: from, to: to, course: course, onlyOpen: open, at: desk.now()), desk.heading)
  }
}

/// Shows one class.
struct ClassShowArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One class with its sessions and places.",
    discussion: "Example: lifelong class show YOGA-1")
  @Argument(help: "The class's code.") var code: ClassCode

  func report(_ desk: OpenDesk) throws -> Report {
    .theClass(try desk.theClass(code), desk.heading)
  }
}

/// What `class plan` and `class change` both take.
struct ClassOptions: ParsableArguments {
  @Option(help: "How many sessions; the course's number unless given.") var sessions: Int?
  @Option(help: "Weeks from one session to the next.") var everyWeeks: Int?
  @Option(help: "The learning space, by code.") var space: SpaceCode?
  @Option(help: "The tutor's name.") var tutor: String?
  @Option(help: "The fewest learners.") var minimum: Int?
  @Option(help: "The most learners.") var maximum: Int?
  @Option(help: "The first day people may enrol, as 2026-11-23.") var enrolFrom: Day?
  @Option(help: "The last day people may enrol, as 2026-11-23.") var enrolTo: Day?
  @Option(help: "What happens to a freed place while people wait.") var freedPlace: FreedPlace?
  @Option(help: "Whether it is still planned, open for booking, or closed.")
  var state: DecidedState?
}

/// Plans a class.
struct ClassPlanArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plans a class of a course as a series of sessions.",
    discussion: """
      Example: lifelong class plan YOGA --code YOGA-1 --first 2027-01-11 --time 12:00-13:00 \
      --sessions 6 --space HALL --tutor "Mina Joshi"
      """)
  @Argument(help: "The course's code.") var course: CourseCode
  @Option(help: "The code of the new class.") var code: ClassCode
  @Option(
    help: """
      How the days follow each other: weekly, fortnightly, "every 3 weeks"; first to fifth or last, \
      of the first day's weekday in each month; or days parted by commas.
      """) var series: Series?
  @Option(help: "Shared equipment each session needs, as laptops:12.") var equipment: String?
  @Option(help: "Why on closed days too; without it they are passed over.") var closedReason:
    String?
  @Flag(help: "Only shows each date with what is in its way; nothing changes.") var dryRun = false
  @Option(help: "The day of the first session, as 2026-11-23 or 23/11/2026.") var first: Day
  @Option(help: "From when to when, as 10:00-12:00.") var time: TimeSpan
  @OptionGroup var options: ClassOptions

  var subject: JSON.Members { ["class": .string(code.text)] }
  var passesOnFirst: Bool { !dryRun }

  func validate() throws {
    if let equipment, Equipment.list(equipment) == nil {
      throw ValidationError("--equipment has to look like laptops:12/projector.")
    }
    if series != nil, options.everyWeeks != nil {
      throw ValidationError("Give --series or --every-weeks, not both.")
    }
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let plan = ClassPlan(
      code: code, course: course, first: first, start: time.start, end: time.end,
      sessions: options.sessions, series: series ?? .weeks(options.everyWeeks ?? 1),
      space: options.space,
      tutor: options.tutor, minimum: options.minimum, maximum: options.maximum,
      enrolFrom: options.enrolFrom, enrolTo: options.enrolTo,
      freedPlace: options.freedPlace ?? .automatic,
      state: options.state?.state ?? .open,
      kit: equipment.flatMap { Equipment.list($0) } ?? [], closedReason: closedReason)
    if dryRun {
      let preview = try desk.books.previewPlan(plan, at: desk.now()).get()
      return Answer(
        Wording.sentences(preview).joined(separator: "\n"),
        JSON.Members([("outcome", "rehearsed")]).and(preview.members).and(["reasons": []]))
    }
    let planned = try desk.books.planClass(plan, by: desk.acting()).get()
    let answer = planned.line.answer("Planned", outcome: "planned")
    return Answer(
      ([answer.sentence] + Wording.sentences(planned.skipped)).joined(separator: "\n"),
      answer.members.and(["skipped": .array(planned.skipped.map { .object($0.members) })]))
  }
}

/// Changes a class.
struct ClassChangeArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Changes a class and its sessions still to come.",
    discussion: "Example: lifelong class change YOGA-1 --maximum 16")
  @Argument(help: "The class's code.") var code: ClassCode
  @Option(help: "The day of the first session, as 2026-11-23 or 23/11/2026.") var first: Day?
  @Option(help: "From when to when, as 10:00-12:00.") var time: TimeSpan?
  @OptionGroup var options: ClassOptions

  var subject: JSON.Members { ["class": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    var change = ClassChange()
    change.first = first
    change.start = time?.start
    change.end = time?.end
    change.sessions = options.sessions
    change.everyWeeks = options.everyWeeks
    change.space = options.space
    change.tutor = options.tutor
    change.minimum = options.minimum
    change.maximum = options.maximum
    change.enrolFrom = options.enrolFrom
    change.enrolTo = options.enrolTo
    change.freedPlace = options.freedPlace
    change.state = options.state?.state
    guard change != ClassChange() else {
      throw Failure(.usage, "Nothing to change was named. See lifelong class change --help.")
    }
    let changed = try desk.books.changeClass(code, change, by: desk.acting()).get()
    return changed.answer("Changed", outcome: "changed")
  }
}

/// Cancels a class.
struct ClassCancelArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Cancels a class and says whom to tell.",
    discussion: "Example: lifelong class cancel YOGA-1 --reason \"the tutor is ill\"")
  @Argument(help: "The class's code.") var code: ClassCode
  @Option(help: "Why, in words people may read.") var reason = ""

  var subject: JSON.Members { ["class": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let cancelled = try desk.books.cancelClass(code, reason: reason, by: desk.acting()).get()
    return Answer(
      Wording.sentence(cancelled),
      [
        "outcome": "cancelled", "class": .string(code.text),
        "to_tell": .array(cancelled.toTell.map { .object($0.members) }),
        "reasons": [],
      ])
  }
}

extension ChangedClass {
  /// The class's standing and whom the decision concerned, as an act's answer.
  func answer(_ verb: String, outcome: String) -> Answer {
    Answer(
      Wording.sentence(self, verb),
      JSON.Members([("outcome", .string(outcome))]).and(members).and(["reasons": []]))
  }
}

extension ClassLine {
  /// The class's standing as an act's answer.
  func answer(_ verb: String, outcome: String) -> Answer {
    Answer(
      Wording.answer(verb, self),
      [
        "outcome": .string(outcome), "class": .string(theClass.code.text),
        "sessions": .integer(sessions.count), "left": .integer(places.left),
        "waiting": .integer(places.waiting), "reasons": [],
      ])
  }
}
