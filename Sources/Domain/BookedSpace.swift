/// Bookings of a space that were made, confirmed or given back.
public struct BookedSpace: Hashable, Sendable {
  /// The bookings, by day.
  public var bookings: [SpaceBooking]
  /// Days of the series that were passed over.
  public var skipped: [SkippedDay]

  /// Joins the two.
  public init(bookings: [SpaceBooking], skipped: [SkippedDay]) {
    self.bookings = bookings
    self.skipped = skipped
  }
}

/// Bookings of a space as they would be, before anything is kept.
public struct BookingPreview: Hashable, Sendable {
  /// Each date it would have.
  public var dates: [PlannedBooking]
  /// Days of the series that would be passed over.
  public var skipped: [SkippedDay]
  /// What is wrong with it whatever its dates.
  public var problems: [Refusal]

  /// Joins the parts.
  public init(
    dates: [PlannedBooking] = [], skipped: [SkippedDay] = [], problems: [Refusal] = []
  ) {
    self.dates = dates
    self.skipped = skipped
    self.problems = problems
  }
}

/// One date of a booking as it would be.
public struct PlannedBooking: Hashable, Sendable {
  /// The booking.
  public var booking: SpaceBooking
  /// What stands in its way.
  public var problems: [Refusal]

  /// Joins a booking and its problems.
  public init(booking: SpaceBooking, problems: [Refusal]) {
    self.booking = booking
    self.problems = problems
  }
}

/// A booking of a space as somebody wants it: the first, and how it goes on.
public struct BookingWish: Hashable, Sendable {
  /// The first; it has no code yet.
  public var first: SpaceBooking
  /// How its days follow each other.
  public var series: Series
  /// How many; 1 for a single booking.
  public var count: Int

  /// Joins a booking and its series.
  public init(_ first: SpaceBooking, series: Series = .weeks(1), count: Int = 1) {
    self.first = first
    self.series = series
    self.count = count
  }
}

/// What somebody needs of a space.
public struct SpaceNeed: Hashable, Sendable {
  /// On which day.
  public var day: Day
  /// From when.
  public var start: TimeOfDay
  /// Until when.
  public var end: TimeOfDay
  /// For how many people.
  public var people: Int
  /// Equipment the space has to have.
  public var equipment: [Equipment]
  /// Whether it has to be reached without steps.
  public var stepFree: Bool
  /// Whether it has to have a hearing loop.
  public var hearingLoop: Bool
  /// Only of this centre; nil for all.
  public var centre: String?
  /// The session the space is for, which is not in its own way; nil for anything else.
  public var session: SessionNumber?

  /// A session of a class.
  public struct SessionNumber: Hashable, Sendable {
    /// The class.
    public let code: ClassCode
    /// The number within the class.
    public let number: Int

    /// Joins a class and a number.
    public init(_ code: ClassCode, _ number: Int) {
      self.code = code
      self.number = number
    }
  }

  /// Joins the needs.
  public init(
    day: Day, start: TimeOfDay, end: TimeOfDay, people: Int = 1, equipment: [Equipment] = [],
    stepFree: Bool = false, hearingLoop: Bool = false, centre: String? = nil
  ) {
    self.day = day
    self.start = start
    self.end = end
    self.people = people
    self.equipment = equipment
    self.stepFree = stepFree
    self.hearingLoop = hearingLoop
    self.centre = centre
  }

  /// Whether a space has what is needed, whoever is in it.
  public func isMet(by space: LearningSpace) -> Bool {
    guard space.capacity >= people, !stepFree || space.isStepFree,
      !hearingLoop || space.hasHearingLoop,
      centre.map({ FoldedName.key($0) == FoldedName.key(space.centre ?? "") }) ?? true
    else { return false }
    return equipment.allSatisfy { wanted in
      space.equipment.contains {
        FoldedName.key($0.name) == FoldedName.key(wanted.name)
          && ($0.count ?? .max) >= (wanted.count ?? 1)
      }
    }
  }
}

/// A space looked at for a need: free, or why not.
public struct SpaceOffer: Hashable, Sendable {
  /// The space.
  public var space: LearningSpace
  /// What stands in the way; empty where it is free.
  public var problems: [Refusal]

  /// Joins the two.
  public init(space: LearningSpace, problems: [Refusal]) {
    self.space = space
    self.problems = problems
  }
}
