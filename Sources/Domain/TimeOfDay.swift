/// A time on the wall clock of the trust, to the minute, from 00:00 to 24:00.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1440.
  public let minutes: Int

  /// Makes a time from minutes since midnight; nil outside 0 to 1440.
  public init?(minutes: Int) {
    guard (0...1_440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `09:30` or `9:30`; `24:00` is the end of the day. Nil for anything else.
  public init?(_ text: String) {
    var stamp = StampReader(text)
    guard let time = stamp.time(), stamp.isAtEnd else { return nil }
    self = time
  }

  /// The time as written everywhere: `09:30`.
  public var text: String { "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))" }

  /// Midnight at the beginning of the day.
  public static let startOfDay = TimeOfDay(unchecked: 0)
  /// Midnight at the end of the day, 24:00.
  public static let endOfDay = TimeOfDay(unchecked: 1_440)

  /// Whether a session that starts then may end at this time: later the same day, or by noon of
  /// the next where it starts at noon or after. Anything else is two times in the wrong order.
  public func mayEnd(startingAt start: TimeOfDay) -> Bool {
    let noon = 720
    return self > start || (start.minutes >= noon && minutes <= noon && self != start)
  }

  private init(unchecked minutes: Int) { self.minutes = minutes }

  /// Orders times within one day.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

/// A stretch of wall-clock time, half open: the end is not in it, so touching is no clash.
public struct Interval: Hashable, Sendable {
  /// Wall-clock minutes since 1 January 1970, 00:00.
  public let from: Int
  /// Wall-clock minutes since 1 January 1970, 00:00; after `from`.
  public let to: Int

  /// A stretch between two wall-clock minutes.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  /// A stretch that begins on a day; an end at or before the start lies on the next day.
  public init(on day: Day, from start: TimeOfDay, to end: TimeOfDay) {
    let base = day.number * 1_440
    from = base + start.minutes
    to = base + end.minutes + (end.minutes <= start.minutes ? 1_440 : 0)
  }

  /// The length in minutes.
  public var minutes: Int { to - from }

  /// Whether the two stretches share a minute.
  public func overlaps(_ other: Interval) -> Bool { from < other.to && other.from < to }

  /// The stretch made longer at both ends, as set-up and clear-down do.
  public func widened(before: Int, after: Int) -> Interval {
    Interval(from: from - before, to: to + after)
  }
}
