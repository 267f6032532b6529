public import Domain
public import Reports
public import UseCases

extension Books {
  /// The reports of a month in one: the last whole month, or the one a day is in.
  public func monthPack(_ day: Day?, at now: Now, _ heading: SheetHeading) throws -> Report {
    let first = Period(monthOf: now.day).from ?? now.day
    let month = Period(monthOf: day ?? first - 1)
    let year = Period(from: month.to.map { $0.yearBefore + 1 }, to: month.to)
    func attendance(_ split: AttendanceSplit, _ days: Period) throws -> Report {
      .attendance(
        try self.attendance(
          AttendanceScope(
            by: split, from: days.from, to: days.to, compares: split != .month), at: now),
        heading)
    }
    return .pack(
      month.from ?? now.day,
      [
        try attendance(.month, year), try attendance(.course, month),
        try attendance(.department, month),
        .takeUp(try takeUp(by: .band, in: year, at: now), heading),
        .takeUp(try takeUp(by: .staffGroup, in: year, at: now), heading),
        .notReached(
          try notReached(in: year, at: now).done ?? .init(period: year, parts: []), heading),
        .demand(try demand(in: month, at: now), heading),
        .belowMinimum(try classesBelowMinimum(at: now), heading),
      ], heading)
  }
}
