import ArgumentParser
import DeskApp
import Domain
import Reports
import UseCases

/// The reports there are.
struct ReportCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Reports for the committee, for managers and for learners.",
    discussion: "Example: lifelong report attendance --by band",
    subcommands: [
      Show<AttendanceArguments>.self, Show<TakeUpArguments>.self, Show<NotReachedArguments>.self,
      Show<DemandArguments>.self, Show<BelowMinimumArguments>.self,
      Show<ReleaseReportArguments>.self, Show<DaySheetArguments>.self,
      Show<RecordArguments>.self, Show<CertificateArguments>.self, Show<SlipArguments>.self,
      Show<PackArguments>.self,
    ])
}

/// The days a report covers.
struct PeriodOptions: ParsableArguments {
  @Option(help: "The first day, as 2026-11-23 or 23/11/2026.") var from: Day?
  @Option(help: "The last day, as 2026-11-23 or 23/11/2026.") var to: Day?

  var period: Period { Period(from: from, to: to) }

  func validate() throws {
    if let from, let to, from > to {
      throw ValidationError("--from lies after --to. Turn them round.")
    }
  }
}

/// Learners of the workforce.
struct TakeUpArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "take-up", abstract: "Learners against the workforce, by part of the post.",
    discussion: "Example: lifelong report take-up --by band --from 2026-09-01")
  @Option(help: "What the rows are.") var by = TakeUpSplit.band
  @OptionGroup var days: PeriodOptions

  func report(_ desk: OpenDesk) throws -> Report {
    .takeUp(try desk.books.takeUp(by: by, in: days.period, at: desk.now()), desk.heading)
  }
}

/// Where nobody has learned.
struct NotReachedArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "not-reached",
    abstract:
      "Departments, sites, staff groups and bands without a learner; or a department's people.",
    discussion: "Example: lifelong report not-reached --department \"Ward 7\"")
  @Option(help: "The people of one department who have not learned.") var department: String?
  @OptionGroup var days: PeriodOptions

  func report(_ desk: OpenDesk) throws -> Report {
    .notReached(
      try desk.books.notReached(in: days.period, department: department, at: desk.now()).get(),
      desk.heading)
  }
}

/// Waiting and unmet demand.
struct DemandArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "demand", abstract: "Who waits for which course, and who gave up, in numbers.",
    discussion: "Example: lifelong report demand --from 2026-09-01")
  @OptionGroup var days: PeriodOptions

  func report(_ desk: OpenDesk) throws -> Report {
    .demand(try desk.books.demand(in: days.period, at: desk.now()), desk.heading)
  }
}

/// Classes with too few learners.
struct BelowMinimumArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "below-minimum", abstract: "Classes still to start with fewer than their minimum.",
    discussion: "Example: lifelong report below-minimum")

  func report(_ desk: OpenDesk) throws -> Report {
    .belowMinimum(try desk.books.classesBelowMinimum(at: desk.now()), desk.heading)
  }
}

/// A day at the desk.
struct DaySheetArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "day", abstract: "The day sheet: what is on, where, who teaches, how many come.",
    discussion: "Example: lifelong report day --on 2026-11-26 --format pdf --output day.pdf")
  @Option(help: "The day, as 2026-11-26; today unless given.") var on: Day?

  func report(_ desk: OpenDesk) throws -> Report {
    let day = on ?? desk.now().day
    return .daySheet(
      try desk.books.diary(from: day, to: day, withCancelled: true), desk.heading)
  }
}

/// What a person has learned.
struct RecordArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "A learner's own record: classes, attendance, hours learned.",
    discussion: "Example: lifelong report record 20044170 --format pdf --output record.pdf")
  @Argument(help: "The employee number.") var number: EmployeeNumber

  func report(_ desk: OpenDesk) throws -> Report {
    guard let record = try desk.books.learnerRecord(number, at: desk.now()) else {
      throw Refused(refusals: [.noSuchPerson(number)])
    }
    return .learnerRecord(record, desk.heading)
  }
}

/// The proof of having attended.
struct CertificateArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "certificate",
    abstract: "A certificate of attendance, for a learner who attended a completed class.",
    discussion: """
      Example: lifelong report certificate 20044170 IT-4 --format pdf --output certificate.pdf
      """)
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Argument(help: "The class's code.") var `class`: ClassCode

  func report(_ desk: OpenDesk) throws -> Report {
    .certificate(
      try desk.books.certificate(number, on: `class`, at: desk.now()).get(), desk.heading)
  }
}

/// What somebody with a place has to know.
struct SlipArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "slip", abstract: "A joining slip: when and where a learner's class meets.",
    discussion: "Example: lifelong report slip 20044170 YOGA-1 --format pdf --output slip.pdf")
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Argument(help: "The class's code.") var `class`: ClassCode

  func report(_ desk: OpenDesk) throws -> Report {
    .joiningSlip(
      try desk.books.joiningSlip(number, on: `class`, at: desk.now()).get(), desk.heading)
  }
}

/// Several reports in one.
struct PackArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "The month-end pack: several reports in one, with a list of them.",
    discussion: "Example: lifelong report pack --month 2026-10-01 --format pdf --output october.pdf"
  )
  @Option(help: "Any day of the month; the last whole month unless given.") var month: Day?

  func report(_ desk: OpenDesk) throws -> Report {
    try desk.books.monthPack(month, at: desk.now(), desk.heading)
  }
}
