/// A class as it would be planned: each date with what stands in its way, before anything is kept.
public struct SeriesPreview: Hashable, Sendable {
  /// The class.
  public var label: ClassLabel
  /// Each date it would have.
  public var dates: [PlannedDate]
  /// Days of the series that are passed over, with the nearest free ones.
  public var skipped: [SkippedDay]
  /// What is wrong with the class whatever its dates.
  public var problems: [Refusal]

  /// Joins the parts.
  public init(
    label: ClassLabel, dates: [PlannedDate], skipped: [SkippedDay], problems: [Refusal]
  ) {
    self.label = label
    self.dates = dates
    self.skipped = skipped
    self.problems = problems
  }

  /// The dates on which nothing is in the way: what is left of the series without the others.
  public var clearDays: [Day] { dates.filter(\.problems.isEmpty).map(\.session.date) }

  /// The dates with the nearest free day in place of each on which something is in the way, and of
  /// each day passed over; as many as there were dates.
  public var daysInstead: [Day] {
    var days: Set<Day> = []
    func take(_ alternatives: [Day], near day: Day) {
      let free = alternatives.filter { !days.contains($0) }
      days.formUnion(
        free.min { abs($0.number - day.number) < abs($1.number - day.number) }.map { [$0] } ?? [])
    }
    days.formUnion(clearDays)
    let inTheWay = dates.filter { !$0.problems.isEmpty }
    for date in inTheWay { take(date.alternatives, near: date.session.date) }
    for day in skipped { take(day.alternatives, near: day.day) }
    return Array(days.sorted().prefix(dates.count))
  }

  /// Whether it could be kept as it is.
  public var isClear: Bool { problems.isEmpty && dates.allSatisfy(\.problems.isEmpty) }
}

/// One date of a class as it would be.
public struct PlannedDate: Hashable, Sendable {
  /// The session.
  public var session: Session
  /// What stands in its way.
  public var problems: [Refusal]
  /// Provisional bookings that are in the space then; they stand in nobody's way.
  public var provisional: [Occupant]
  /// The nearest days on which it could be at the same time instead; empty where nothing is in the way.
  public var alternatives: [Day]

  /// Joins a session and its problems.
  public init(
    session: Session, problems: [Refusal], provisional: [Occupant] = [], alternatives: [Day] = []
  ) {
    self.session = session
    self.problems = problems
    self.provisional = provisional
    self.alternatives = alternatives
  }
}

/// A class that was planned, and the days its series passed over.
public struct PlannedClass: Hashable, Sendable {
  /// The class.
  public var line: ClassLine
  /// Days on which it does not take place.
  public var skipped: [SkippedDay]

  /// Joins a class and the days passed over.
  public init(line: ClassLine, skipped: [SkippedDay]) {
    self.line = line
    self.skipped = skipped
  }
}
