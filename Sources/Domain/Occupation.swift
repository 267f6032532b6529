/// What holds a space, a tutor or equipment.
public enum Occupant: Hashable, Sendable {
  /// A session of a class.
  case session(ClassLabel, number: Int)
  /// A booking of a space.
  case booking(BookingLabel)

  /// Whether it is a session of that class.
  public func isOf(_ code: ClassCode) -> Bool {
    if case .session(let label, _) = self { label.code == code } else { false }
  }

  /// The class where it is one of its sessions, by its first; a booking as it is.
  public var whole: Occupant {
    if case .session(let label, _) = self { .session(label, number: 1) } else { self }
  }
}

/// A stretch of time in which something is held: a session, or a booking of a space.
public struct Occupation: Hashable, Sendable {
  /// By what.
  public var by: Occupant
  /// The day it begins on.
  public var day: Day
  /// When it begins.
  public var start: TimeOfDay
  /// When it ends.
  public var end: TimeOfDay
  /// Where.
  public var space: SpaceCode?
  /// Minutes the space is needed before; the space's own where nil.
  public var setUpMinutes: Int?
  /// Minutes the space is needed after; the space's own where nil.
  public var clearDownMinutes: Int?
  /// Who teaches.
  public var tutor: String?
  /// What it needs of the equipment that spaces share.
  public var kit: [Equipment]
  /// How many people there may be.
  public var people: Int
  /// Whether it may overlap with others (a provisional booking).
  public var isProvisional: Bool
  /// Whether closed days and hours are asked about no more: somebody decided that it takes place all
  /// the same, or it was there before and stays where it is.
  public var isSettled: Bool

  /// A session of a class.
  public init(_ session: Session, of label: ClassLabel, people: Int, kit: [Equipment]) {
    by = .session(label, number: session.number)
    day = session.date
    start = session.start
    end = session.end
    space = session.space
    tutor = session.tutor
    self.kit = kit
    self.people = people
    isProvisional = false
    isSettled = session.closedReason != nil
  }

  /// A booking of a space.
  public init(_ booking: SpaceBooking) {
    by = .booking(booking.label)
    day = booking.date
    start = booking.start
    end = booking.end
    space = booking.space
    setUpMinutes = booking.setUpMinutes
    clearDownMinutes = booking.clearDownMinutes
    kit = booking.kit
    people = booking.people ?? 1
    isProvisional = booking.state == .provisional
    isSettled = booking.closedReason != nil
  }

  /// When people are there.
  public var interval: Interval { Interval(on: day, from: start, to: end) }

  /// When the space is needed, set-up and clear-down included (invariant I2).
  public func needed(in space: LearningSpace?) -> Interval {
    interval.widened(
      before: setUpMinutes ?? space?.setUpMinutes ?? 0,
      after: clearDownMinutes ?? space?.clearDownMinutes ?? 0)
  }
}

/// Equipment that spaces share, and how much of it there is.
public struct Stock: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// How many there are.
  public var count: Int

  /// Joins a name and a count.
  public init(_ name: String, _ count: Int) {
    self.name = name
    self.count = count
  }
}

/// How much is held at most at any minute of a stretch: the peak, not the sum.
public func peak(_ held: [(stretch: Interval, amount: Int)], within stretch: Interval) -> Int {
  let there = held.filter { $0.stretch.overlaps(stretch) }
  // The amount only grows where something begins.
  let moments = there.map { max($0.stretch.from, stretch.from) }
  return moments.map { moment in
    there.filter { $0.stretch.from <= moment && moment < $0.stretch.to }
      .reduce(0) { $0 + $1.amount }
  }.max() ?? 0
}
