import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Courses: list, show, add, change.
struct CourseCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "The catalogue of courses.",
    discussion: "Example: lifelong course list",
    subcommands: [
      Show<CourseListArguments>.self, Show<CourseShowArguments>.self,
      Act<CourseAddArguments>.self, Act<CourseChangeArguments>.self,
    ])
}

/// Lists courses.
struct CourseListArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the catalogue.",
    discussion: "Example: lifelong course list --format csv")

  func report(_ desk: OpenDesk) throws -> Report {
    .courses(try desk.books.courses(), desk.heading)
  }
}

/// Shows one course.
struct CourseShowArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One course of the catalogue.",
    discussion: "Example: lifelong course show YOGA")
  @Argument(help: "The course's code.") var code: CourseCode

  func report(_ desk: OpenDesk) throws -> Report {
    let course = try desk.course(code)
    var report = Report.courses([course], desk.heading)
    report.json = .object(course.members)
    return report
  }
}

/// What is known of a course, as options.
struct CourseOptions: ParsableArguments {
  @Option(help: "The subject area.") var subject: String?
  @Option(help: "What sort of learning it is.") var kind: CourseKind?
  @Option(help: "The level, such as Entry 3.") var level: String?
  @Option(help: "Who runs it.") var provider: String?
  @Option(help: "How many sessions a class has.") var sessions: Int?
  @Option(help: "How long a session is, in minutes.") var sessionMinutes: Int?
  @Option(help: "The fewest learners.") var minimum: Int?

  func applied(to course: Course) -> Course {
    var changed = course
    changed.subject = subject ?? course.subject
    changed.kind = kind ?? course.kind
    changed.level = level ?? course.level
    changed.provider = provider ?? course.provider
    changed.sessions = sessions ?? course.sessions
    changed.sessionMinutes = sessionMinutes ?? course.sessionMinutes
    changed.minimum = minimum ?? course.minimum
    return changed
  }
}

/// Adds a course.
struct CourseAddArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a course to the catalogue.",
    discussion:
      "Example: lifelong course add BSL-1 --title \"British Sign Language 1\" --maximum 14")
  @Argument(help: "The course's code.") var code: CourseCode
  @Option(help: "The title.") var title: String
  @Option(help: "The most learners.") var maximum: Int
  @OptionGroup var options: CourseOptions

  var subject: JSON.Members { ["course": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let course = options.applied(to: Course(code: code, title: title, maximum: maximum))
    let added = try desk.books.addCourse(course, by: desk.acting()).get()
    return Answer(
      "Added: \(added.title) (\(added.code)).",
      ["outcome": "added", "course": .string(added.code.text), "reasons": []])
  }
}

/// Changes a course.
struct CourseChangeArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Changes a course of the catalogue.",
    discussion: "Example: lifelong course change YOGA --maximum 20")
  @Argument(help: "The course's code.") var code: CourseCode
  @Option(help: "The title.") var title: String?
  @Option(help: "The most learners.") var maximum: Int?
  @OptionGroup var options: CourseOptions

  var subject: JSON.Members { ["course": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    var course = options.applied(to: try desk.course(code))
    course.title = title ?? course.title
    course.maximum = maximum ?? course.maximum
    let changed = try desk.books.changeCourse(course, by: desk.acting()).get()
    return Answer(
      "Changed: \(changed.title) (\(changed.code)).",
      ["outcome": "changed", "course": .string(changed.code.text), "reasons": []])
  }
}

extension OpenDesk {
  /// The course with a code, or the refusal that names those there are.
  func course(_ code: CourseCode) throws -> Course {
    let courses = try books.courses()
    guard let course = courses.first(where: { $0.code == code }) else {
      throw Refused(refusals: [.noSuchCourse(code, known: courses.map(\.code))])
    }
    return course
  }
}
