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

  /// Joins a session and its problems.
  public init(session: Session, problems: [Refusal], provisional: [Occupant] = []) {
    self.session = session
    self.problems = problems
    self.provisional = provisional
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
