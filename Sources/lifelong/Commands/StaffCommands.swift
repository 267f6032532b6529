import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Staff members: show, add, change.
struct StaffCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "One person: classes, attendance, waiting; newcomers.",
    discussion: "Example: lifelong staff show 20044170",
    subcommands: [
      Show<StaffShowArguments>.self, Act<StaffAddArguments>.self, Act<StaffChangeArguments>.self,
      Show<StaffRosterArguments>.self, CalendarOut<StaffCalendarArguments>.self, Refresh.self,
    ])
}

/// Shows one person.
struct StaffShowArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One person with classes, attendance and waiting.",
    discussion: "Example: lifelong staff show 20044170")
  @Argument(help: "The employee number.") var number: EmployeeNumber

  func report(_ desk: OpenDesk) throws -> Report {
    guard let card = try desk.books.personCard(number, at: desk.now()) else {
      throw Refused(refusals: [.noSuchPerson(number)])
    }
    return .person(card, desk.heading)
  }
}

/// What is known of a person, as options.
struct PersonOptions: ParsableArguments {
  @Option(help: "The given name.") var givenName: String?
  @Option(help: "What the person is called, where it differs.") var knownAs: String?
  @Option(help: "What the badge sends; the employee number unless given.") var badge: String?
  @Option(help: "The work e-mail address.") var email: String?
  @Option(help: "The department.") var department: String?
  @Option(help: "The site.") var site: String?
  @Option(help: "The ESR staff group.") var staffGroup: String?
  @Option(help: "The pay band: 2 to 9, 8a to 8d, Medical & Dental, VSM or Other.")
  var payBand: String?
  @Option(help: "The job title.") var jobTitle: String?
  @Option(help: "Whether the post is an apprenticeship.") var apprentice: YesNo?
  @Option(help: "The line manager's employee number.") var lineManager: EmployeeNumber?
  @Option(help: "The last day in post, as 2026-11-23 or 23/11/2026.") var leavingDate: Day?

  /// The person with what was given changed.
  func applied(to person: StaffMember) -> StaffMember {
    var changed = person
    changed.name.given = givenName.map { FoldedName.composed($0) } ?? person.name.given
    changed.name.knownAs = knownAs.map { FoldedName.composed($0) } ?? person.name.knownAs
    changed.badge = badge ?? person.badge
    changed.email = email ?? person.email
    changed.leavingDate = leavingDate ?? person.leavingDate
    var post = person.post
    post.department = department ?? post.department
    post.site = site ?? post.site
    post.staffGroup = staffGroup ?? post.staffGroup
    post.payBand = payBand.map { PayBand.recognised($0) ?? $0 } ?? post.payBand
    post.jobTitle = jobTitle ?? post.jobTitle
    post.isApprentice = apprentice.map { $0 == .yes } ?? post.isApprentice
    post.lineManager = lineManager ?? post.lineManager
    changed.assignments = [post] + person.assignments.dropFirst()
    return changed
  }
}

/// Adds a newcomer.
struct StaffAddArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a newcomer who is not in the extract yet.",
    discussion: """
      Example: lifelong staff add 20099001 --family-name Grzyb --given-name Łukasz --department Estates
      """)
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Option(help: "The family name; a single name stands here.") var familyName: String
  @OptionGroup var options: PersonOptions

  var subject: JSON.Members { ["employee_number": .string(number.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let person = options.applied(
      to: StaffMember(
        number: number, name: PersonName(family: FoldedName.composed(familyName))))
    let added = try desk.books.addStaff(person, by: desk.acting()).get()
    return added.answer("Added", outcome: "added")
  }
}

/// Changes what is known of a person.
struct StaffChangeArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Changes what is known of a person.",
    discussion: "Example: lifelong staff change 20044170 --department \"Ward 9\"")
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Option(help: "The family name.") var familyName: String?
  @Option(help: "The first day of a new post, today or before; today unless given.")
  var from: Day?
  @OptionGroup var options: PersonOptions

  var subject: JSON.Members { ["employee_number": .string(number.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    guard var person = try desk.books.person(number) else {
      throw Refused(refusals: [.noSuchPerson(number)])
    }
    person.name.family = familyName.map { FoldedName.composed($0) } ?? person.name.family
    let changed = try desk.books.changeStaff(
      options.applied(to: person), from: from, by: desk.acting())
    return try changed.get().answer("Changed", outcome: "changed")
  }
}

extension StaffMember {
  fileprivate func answer(_ verb: String, outcome: String) -> Answer {
    Answer(
      "\(verb): \(name.spoken), \(number).",
      [
        "outcome": .string(outcome), "employee_number": .string(number.text),
        "name": .string(name.familyFirst), "reasons": [],
      ])
  }
}
