import ArgumentParser
import Domain
import Reports
import UseCases

/// What hangs on the doors of learning spaces.
struct DoorArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "door", abstract: "Door sheets: what is in each learning space on a day.",
    discussion: "Example: lifelong space door SEM --date 2026-11-26 --format pdf --output door.pdf")
  @Argument(help: "One space only, by code.") var space: SpaceCode?
  @Option(help: "The day, as 2026-11-26; today unless given.") var date: Day?
  @Option(help: "Only of this centre.") var centre: String?

  func report(_ desk: OpenDesk) throws -> Report {
    let day = date ?? desk.now().day
    return .doorSheets(
      try desk.books.spaceDays(
        from: day, to: day, space: space, centre: centre, withMoved: true
      ).get(),
      desk.heading)
  }
}

/// Every session of a class, or of every class over some days.
struct TimetableArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "timetable",
    abstract: "Every session of a class, to take away; without a class, of all over some days.",
    discussion: """
      Example: lifelong class timetable YOGA-1
      Example: lifelong class timetable --from 2027-01-11 --to 2027-01-24 --centre "Inspire Centre"
      """)
  @Argument(help: "The class's code; all classes unless given.") var code: ClassCode?
  @Option(help: "Of all classes: the first day; today unless given.") var from: Day?
  @Option(help: "Of all classes: the last day; six days on unless given.") var to: Day?
  @Option(help: "Of all classes: only in this centre.") var centre: String?

  func validate() throws {
    guard code == nil || (from == nil && to == nil && centre == nil) else {
      throw ValidationError(
        "A class has one timetable: leave --from, --to and --centre out, or the class.")
    }
    if let from, let to, from > to {
      throw ValidationError("--from lies after --to. Turn them round.")
    }
  }

  func report(_ desk: OpenDesk) throws -> Report {
    if let code { return .timetable(try desk.timetable(code), desk.heading) }
    let from = from ?? desk.now().day
    return .programme(
      try desk.books.programme(from: from, to: to ?? from + 6, centre: centre).get(), of: centre,
      desk.heading)
  }
}

/// What has changed of a class, to be pinned up.
struct NoticeArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "A change notice: when and where a class was, and is now.",
    discussion: "Example: lifelong class notice YOGA-1 --format pdf --output notice.pdf")
  @Argument(help: "The class's code.") var code: ClassCode

  func report(_ desk: OpenDesk) throws -> Report {
    .changeNotice(try desk.timetable(code), desk.heading)
  }
}

extension OpenDesk {
  /// A class with its sessions and their changes, or the refusal that names the classes there are.
  func timetable(_ code: ClassCode) throws -> ClassTimetable {
    if let timetable = try books.timetable(of: code, at: now()) { return timetable }
    throw try unknown(code)
  }
}
