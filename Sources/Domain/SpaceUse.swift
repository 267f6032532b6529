/// A use of a learning space as anybody may be told of it: a session of a class, or a booking.
public struct SpaceUse: Hashable, Sendable {
  /// Whether it takes place.
  public enum Standing: String, CaseIterable, Sendable {
    case confirmed
    /// Asked for; it may overlap with others.
    case provisional
    /// A session that was cancelled, or a booking that was given back.
    case cancelled
    /// A session that was to be there, and is elsewhere now.
    case moved
  }

  /// When and where a session is that was moved away.
  public struct Elsewhere: Hashable, Sendable {
    /// The session as it is now.
    public let session: Session
    /// Its space; nil where it has none yet.
    public let space: LearningSpaceLabel?
  }

  /// What it is.
  public var by: Occupant
  /// The day it begins on.
  public var date: Day
  /// When it begins.
  public var start: TimeOfDay
  /// When it ends; at or before the start means on the next day.
  public var end: TimeOfDay
  /// Where; nil where no space is booked yet.
  public var space: SpaceCode?
  /// Who teaches; nil where nobody is named.
  public var tutor: String?
  /// Whether it takes place.
  public var standing: Standing
  /// Where it is now; nil where it was not moved away.
  public var elsewhere: Elsewhere?

  /// A session of a class as it was before it was moved away.
  ///
  /// - Parameters:
  ///   - now: the session as it is.
  ///   - space: the space it is in.
  public init(
    _ session: Session, of label: ClassLabel, movedTo now: Session, in space: LearningSpaceLabel?
  ) {
    self.init(session, of: label)
    standing = now.takesPlace ? .moved : .cancelled
    elsewhere = now.takesPlace ? Elsewhere(session: now, space: space) : nil
  }

  /// A session of a class.
  public init(_ session: Session, of label: ClassLabel) {
    by = .session(label, number: session.number)
    date = session.date
    start = session.start
    end = session.end
    space = session.space
    tutor = session.tutor
    standing = session.takesPlace ? .confirmed : .cancelled
  }

  /// A booking; a private one keeps its title to itself (invariant I46).
  public init(_ booking: SpaceBooking) {
    by = .booking(booking.label)
    date = booking.date
    start = booking.start
    end = booking.end
    space = booking.space
    standing =
      switch booking.state {
      case .provisional: .provisional
      case .confirmed: .confirmed
      case .released: .cancelled
      }
  }

  /// When people are there; set-up and clear-down are not in it.
  public var interval: Interval { Interval(on: date, from: start, to: end) }
}

/// What is in one learning space on one day, and when it is closed.
public struct SpaceDay: Hashable, Sendable {
  /// The space.
  public var space: LearningSpace
  /// The day.
  public var day: Day
  /// Whatever is there at any minute of the day, by start; a night class of the day before too.
  public var uses: [SpaceUse]
  /// When nobody is meant to be there.
  public var closed: [ClosedStretch]

  /// Joins a space, a day, and what is known of the two.
  public init(space: LearningSpace, day: Day, uses: [SpaceUse], closed: [ClosedStretch]) {
    self.space = space
    self.day = day
    self.uses = uses
    self.closed = closed
  }
}

extension SpaceDiary {
  /// What a space is used for at any minute of a day, by start. The diary has to begin a day
  /// earlier for the night classes of the day before.
  public func uses(of space: SpaceCode, on day: Day) -> [SpaceUse] {
    let whole = Interval(on: day, from: .startOfDay, to: .endOfDay)
    let all =
      sessions.map { SpaceUse($0.session, of: $0.label) } + bookings.map { SpaceUse($0) }
    return SpaceUse.inOrder(all.filter { $0.space == space && $0.interval.overlaps(whole) })
  }
}

extension SpaceUse {
  /// Uses by start, then by end.
  public static func inOrder(_ uses: [SpaceUse]) -> [SpaceUse] {
    uses.sorted { ($0.interval.from, $0.interval.to) < ($1.interval.from, $1.interval.to) }
  }
}
