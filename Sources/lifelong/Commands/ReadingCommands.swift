import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Finds people.
struct FindArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Finds people by the beginnings of name, number or e-mail, in any order.",
    discussion: "Example: lifelong find okaf ada")
  @Argument(help: "What to look for.") var text: [String]
  @Option(help: "How many to list at most.") var most = 50

  func validate() throws {
    guard most >= 1 else { throw ValidationError("--most needs a number from 1.") }
  }

  func report(_ desk: OpenDesk) throws -> Report {
    let words = text.joined(separator: " ")
    let found = try desk.books.findPeople(words, limit: most)
    if found.isMore {
      say("The first \(found.lines.count) of many. Type more letters.")
    } else if found.total > found.lines.count {
      say("The first \(found.lines.count) of \(found.total). Type more letters, or add --most.")
    }
    let meant = found.lines.isEmpty ? try desk.books.peopleMeant(by: words) : []
    if !meant.isEmpty { say(Wording.didYouMean(meant)) }
    return .people(found, desk.heading)
  }
}

/// Shows a waiting list.
struct WaitingArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "waiting",
    abstract: "Lists who waits for a class, in order, and why each stands there.",
    discussion: "Example: lifelong waiting YOGA-1")
  @Argument(help: "The class's code.") var `class`: ClassCode

  func report(_ desk: OpenDesk) throws -> Report {
    .waitingList(try desk.roster(`class`), desk.heading)
  }
}

/// Shows a class roster.
struct RosterArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "The class roster: who has a place, and how they attended.",
    discussion: "Example: lifelong roster YOGA-1 --format pdf --output roster.pdf")
  @Argument(help: "The class's code.") var `class`: ClassCode

  func report(_ desk: OpenDesk) throws -> Report {
    .roster(try desk.roster(`class`), desk.heading)
  }
}

/// Shows a sign-in sheet.
struct SheetArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "The sign-in sheet of a session; the next one unless named.",
    discussion: "Example: lifelong sheet YOGA-1 3 --format pdf --output sheet.pdf")
  @Argument(help: "The class's code.") var `class`: ClassCode
  @Argument(help: "The session's number.") var session: Int?
  @Flag(help: "One sheet for every session of the class: learners down, days across.")
  var series = false

  func validate() throws {
    guard session == nil || !series else {
      throw ValidationError("--series is of every session: leave the number out.")
    }
  }

  func report(_ desk: OpenDesk) throws -> Report {
    // Numbers that stand on paper are kept, so that they can be keyed back.
    _ = try desk.books.numberRegister(`class`, by: desk.acting()).get()
    if series { return .seriesSheet(try desk.roster(`class`), desk.heading) }
    let line = try desk.theClass(`class`)
    let next =
      line.next(after: desk.now().wallMinutes)?.number ?? line.last?.number
      ?? line.sessions.last?.number ?? 1
    return .signInSheet(try desk.register(`class`, session ?? next), desk.heading)
  }
}

/// Shows the attendance report.
struct AttendanceArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "attendance",
    abstract: "Attendance by class, person, department, band, staff group, site, course or time.",
    discussion: """
      Example: lifelong report attendance --by department --from 2026-09-01 --format csv
      """)
  @Option(help: "What the rows are.") var by = AttendanceSplit.class
  @Option(help: "The first day, as 2026-11-23 or 23/11/2026.") var from: Day?
  @Option(help: "The last day, as 2026-11-23 or 23/11/2026.") var to: Day?
  @Option(name: .customLong("class"), help: "One class only.") var classCode: ClassCode?
  @Option(help: "One person only, by employee number.") var person: EmployeeNumber?
  @Option(help: "One department only, by name.") var department: String?
  @Flag(help: "Beside it the same days a year before; needs --from.") var compare = false

  func validate() throws {
    if let from, let to, from > to {
      throw ValidationError("--from lies after --to. Turn them round.")
    }
    guard !compare || from != nil else {
      throw ValidationError("--compare needs --from: the day from which both years are counted.")
    }
  }

  func report(_ desk: OpenDesk) throws -> Report {
    if let department {
      let known = try desk.books.departments()
      guard known.contains(where: { FoldedName.key($0) == FoldedName.key(department) }) else {
        throw Refused(refusals: [.noSuchDepartment(department, known: known)])
      }
    }
    var label: String?
    if let classCode { label = try desk.theClass(classCode).theClass.title }
    if let person {
      guard let known = try desk.books.person(person) else {
        throw Refused(refusals: [.noSuchPerson(person)])
      }
      label = [label, known.name.spoken].compactMap { $0 }.joined(separator: ", ")
    }
    let scope = AttendanceScope(
      by: by, from: from, to: to, classCode: classCode, person: person, department: department,
      compares: compare)
    return .attendance(
      try desk.books.attendance(scope, at: desk.now()), of: label, desk.heading)
  }
}

/// Shows what is in the learning spaces.
struct DiaryArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "diary", abstract: "What is in the learning spaces in a week.",
    discussion: "Example: lifelong space diary SEM --week 2026-11-23")
  @Argument(help: "One space only, by code.") var space: SpaceCode?
  @Option(help: "Any day of the week, as 2026-11-23; this week unless given.") var week: Day?
  @Flag(help: "On paper a picture: days across, hours down, a sheet a space.") var grid = false

  func report(_ desk: OpenDesk) throws -> Report {
    let monday = (week ?? desk.now().day).monday
    let spaces = try desk.books.spaces()
    if let space, !spaces.contains(where: { $0.code == space }) {
      throw Refused(refusals: [.noSuchSpace(space, known: spaces.map(\.code))])
    }
    let diary = try desk.books.diary(from: monday, to: monday + 6, space: space)
    guard grid else { return .diary(diary, desk.heading) }
    return .roomDiary(
      try desk.books.spaceDays(from: monday, to: monday + 6, space: space).get(), of: diary,
      desk.heading)
  }
}

/// Shows the audit trail.
struct HistoryArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "The audit trail in words, newest first.",
    discussion: "Example: lifelong history --class YOGA-1")
  @Option(help: "About one person only, by employee number.") var person: EmployeeNumber?
  @Option(name: .customLong("class"), help: "About one class only.") var classCode: ClassCode?
  @Option(help: "How many acts at most.") var most = 200

  func validate() throws {
    guard most >= 1 else { throw ValidationError("--most needs a number from 1.") }
  }

  func report(_ desk: OpenDesk) throws -> Report {
    if let classCode { _ = try desk.theClass(classCode) }
    if let person, try desk.books.person(person) == nil {
      throw Refused(refusals: [.noSuchPerson(person)])
    }
    return .history(
      try desk.books.history(person: person, class: classCode, limit: most), desk.heading)
  }
}

extension OpenDesk {
  /// The class with a code, or the refusal that names those there are.
  func theClass(_ code: ClassCode) throws -> ClassLine {
    if let line = try books.classLine(code, at: now()) { return line }
    throw try unknown(code)
  }

  /// A class with everyone on it, or the refusal that names the classes there are.
  func roster(_ code: ClassCode) throws -> ClassRoster {
    if let roster = try books.roster(code, at: now()) { return roster }
    throw try unknown(code)
  }

  func unknown(_ code: ClassCode) throws -> Refused {
    Refused(refusals: [.noSuchClass(code, known: try books.classCodes())])
  }

  /// The register of a session, or the refusal that names what there is.
  func register(_ code: ClassCode, _ session: Int) throws -> Register {
    let line = try theClass(code)
    if let register = try books.register(code, session: session, at: now()) { return register }
    throw Refused(refusals: [
      .noSuchSession(code, session, known: line.sessions.map(\.number))
    ])
  }
}
