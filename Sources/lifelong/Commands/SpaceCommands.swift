import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Learning spaces: list, show, add, change, diary.
struct SpaceCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "space", abstract: "The learning spaces and what is in them.",
    discussion: "Example: lifelong space diary",
    subcommands: [
      Show<SpaceListArguments>.self, Show<SpaceShowArguments>.self,
      Act<SpaceAddArguments>.self, Act<SpaceChangeArguments>.self, Show<DiaryArguments>.self,
      Show<SpaceFindArguments>.self, Act<SpaceBookArguments>.self,
      Show<SpaceBookingArguments>.self, Act<SpaceConfirmArguments>.self,
      Act<SpaceReleaseArguments>.self,
      Act<CentreHoursArguments>.self, Act<StockArguments>.self, Show<DoorArguments>.self,
      CalendarOut<SpaceCalendarArguments>.self,
    ])
}

/// Lists learning spaces.
struct SpaceListArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the learning spaces.",
    discussion: "Example: lifelong space list")

  func report(_ desk: OpenDesk) throws -> Report {
    .spaces(try desk.books.spaces(), desk.heading)
  }
}

/// Shows one learning space.
struct SpaceShowArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One learning space.",
    discussion: "Example: lifelong space show SEM")
  @Argument(help: "The space's code.") var code: SpaceCode

  func report(_ desk: OpenDesk) throws -> Report {
    let space = try desk.space(code)
    var report = Report.spaces([space], desk.heading)
    report.json = .object(space.members)
    return report
  }
}

/// What is known of a learning space, as options.
struct SpaceOptions: ParsableArguments {
  @Option(help: "The centre it belongs to.") var centre: String?
  @Option(help: "The site it stands on.") var site: String?
  @Option(help: "What it is equipped with, as laptops:12/projector.") var equipment: String?
  @Option(help: "Whether it is reached without steps.") var stepFree: YesNo?
  @Option(help: "Whether it has a hearing loop.") var hearingLoop: YesNo?
  @Option(help: "When it opens, every day.") var opens: TimeOfDay?
  @Option(help: "When it closes, every day.") var closes: TimeOfDay?
  @Option(help: "Whether several may use it at once, as far as it has places.") var shared: YesNo?
  @Option(help: "Minutes needed before each use.") var setUpMinutes: Int?
  @Option(help: "Minutes needed after each use.") var clearDownMinutes: Int?

  func validate() throws {
    if let equipment, Equipment.list(equipment) == nil {
      throw ValidationError("--equipment has to look like laptops:12/projector.")
    }
    for minutes in [setUpMinutes, clearDownMinutes].compactMap({ $0 }) where minutes < 0 {
      throw ValidationError("Minutes cannot be less than 0.")
    }
  }

  func applied(to space: LearningSpace) -> LearningSpace {
    var changed = space
    changed.centre = centre ?? space.centre
    changed.site = site ?? space.site
    changed.equipment = equipment.flatMap { Equipment.list($0) } ?? space.equipment
    changed.isStepFree = stepFree.map { $0 == .yes } ?? space.isStepFree
    changed.hasHearingLoop = hearingLoop.map { $0 == .yes } ?? space.hasHearingLoop
    changed.isShared = shared.map { $0 == .yes } ?? space.isShared
    changed.opens = opens ?? space.opens
    changed.closes = closes ?? space.closes
    changed.setUpMinutes = setUpMinutes ?? space.setUpMinutes
    changed.clearDownMinutes = clearDownMinutes ?? space.clearDownMinutes
    return changed
  }
}

/// Adds a learning space.
struct SpaceAddArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a learning space.",
    discussion: "Example: lifelong space add SEM --name \"Seminar room\" --capacity 20")
  @Argument(help: "The space's code.") var code: SpaceCode
  @Option(help: "The name on the door.") var name: String
  @Option(help: "How many learners it seats.") var capacity: Int
  @OptionGroup var options: SpaceOptions

  var subject: JSON.Members { ["space": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let space = options.applied(to: LearningSpace(code: code, name: name, capacity: capacity))
    let added = try desk.books.addSpace(space, by: desk.acting()).get()
    return Answer(
      "Added: \(Wording.name(added.label)).",
      ["outcome": "added", "space": .string(added.code.text), "reasons": []])
  }
}

/// Changes a learning space.
struct SpaceChangeArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Changes a learning space.",
    discussion: "Example: lifelong space change SEM --capacity 18")
  @Argument(help: "The space's code.") var code: SpaceCode
  @Option(help: "The name on the door.") var name: String?
  @Option(help: "How many learners it seats.") var capacity: Int?
  @OptionGroup var options: SpaceOptions

  var subject: JSON.Members { ["space": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    var space = options.applied(to: try desk.space(code))
    space.name = name ?? space.name
    space.capacity = capacity ?? space.capacity
    let changed = try desk.books.changeSpace(space, by: desk.acting()).get()
    return Answer(
      "Changed: \(Wording.name(changed.label)).",
      ["outcome": "changed", "space": .string(changed.code.text), "reasons": []])
  }
}

extension OpenDesk {
  /// The learning space with a code, or the refusal that names those there are.
  func space(_ code: SpaceCode) throws -> LearningSpace {
    let spaces = try books.spaces()
    guard let space = spaces.first(where: { $0.code == code }) else {
      throw Refused(refusals: [.noSuchSpace(code, known: spaces.map(\.code))])
    }
    return space
  }
}
