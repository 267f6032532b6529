/// Whose calendar is wanted.
public enum CalendarSubject: Hashable, Sendable {
  /// Every session of a class.
  case theClass(ClassCode)
  /// Whatever is in a space.
  case space(SpaceCode)
  /// What a tutor teaches, by name.
  case tutor(String)
  /// What a person has a place on.
  case person(EmployeeNumber)
}

/// The events of a calendar, for programs that keep calendars.
public struct CalendarFeed: Hashable, Sendable {
  /// What it is called: the name of the class, space or tutor; nil for a person's own.
  public var name: String?
  /// When the facts were read.
  public var asAt: Now
  /// The events, by start.
  public var entries: [CalendarEntry]

  /// Joins a name and the events.
  public init(name: String?, asAt: Now, entries: [CalendarEntry]) {
    self.name = name
    self.asAt = asAt
    self.entries = entries
  }
}

/// One event of a calendar.
public struct CalendarEntry: Hashable, Sendable {
  /// Stays the same for as long as the session or booking is there, and is no other's anywhere.
  public var id: String
  /// Grows with every change of time, place or standing, from 0.
  public var revision: Int
  /// What takes place, and whether it does.
  public var use: SpaceUse
  /// Where.
  public var space: LearningSpaceLabel?
  /// Of how many sessions it is one; nil for a booking.
  public var sessions: Int?
  /// When it begins.
  public var from: Moment
  /// When it ends; after `from`.
  public var to: Moment

  /// Joins what is known of an event.
  public init(
    id: String, revision: Int, use: SpaceUse, space: LearningSpaceLabel?, sessions: Int?,
    from: Moment, to: Moment
  ) {
    self.id = id
    self.revision = revision
    self.use = use
    self.space = space
    self.sessions = sessions
    self.from = from
    self.to = to
  }
}
