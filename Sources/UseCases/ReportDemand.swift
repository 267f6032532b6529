public import Domain
import Store

extension Books {
  /// Waiting and unmet demand by course: who waits now, and what came of what was asked in a period.
  public func demand(in period: Period, at now: Now) throws -> DemandReport {
    try store.read {
      let counted = try store.demand(
        from: period.from.map { clock.moment($0, .startOfDay) } ?? Moment(microseconds: 0),
        // Nobody asks in the future; the day after tomorrow is past every clock.
        to: clock.moment(period.to.map { $0 + 1 } ?? now.day + 2, .startOfDay))
      var lines = counted.reduce(into: [CourseCode: DemandLine]()) { lines, one in
        var line = one.line
        line.since = one.oldest.map { clock.wall($0).day }
        lines[line.code] = line
      }
      for course in try store.courses() where lines[course.code] == nil {
        lines[course.code] = DemandLine(code: course.code, title: course.title)
      }
      for line in try self.lines(ClassFilter(from: now.day), at: now)
      where line.theClass.takesBookings(sessions: line.sessions, at: now) {
        lines[line.theClass.course]?.classes += 1
        lines[line.theClass.course]?.placesLeft += line.places.left
      }
      let keyed = lines.values.map { (fold: FoldedName.key($0.title), line: $0) }
      return DemandReport(
        period: period,
        lines: keyed.sorted { ($0.fold, $0.line.code) < ($1.fold, $1.line.code) }.map(\.line))
    }
  }

  /// Classes still to start with fewer learners than their minimum, the next one first.
  public func classesBelowMinimum(at now: Now) throws -> [ClassLine] {
    try classes(from: now.day, at: now).filter { line in
      guard let first = line.first else { return false }
      return line.theClass.state != .completed && first.interval.from > now.wallMinutes
        && line.places.confirmed < line.places.minimum
    }.sorted {
      ($0.first?.interval.from ?? 0, $0.theClass.code)
        < ($1.first?.interval.from ?? 0, $1.theClass.code)
    }
  }
}
