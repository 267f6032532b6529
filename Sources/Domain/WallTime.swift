/// A day and a minute on the wall clock of the trust: when an offer ends, how long a place is held.
public struct WallTime: Hashable, Comparable, Sendable {
  /// The day.
  public let day: Day
  /// The time on that day.
  public let time: TimeOfDay

  /// Joins a day and a time.
  public init(_ day: Day, _ time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// Reads `2026-11-24T09:30`; nil for anything else.
  public init?(_ text: String) {
    var stamp = StampReader(text)
    guard let day = stamp.day(), stamp.take("T"), let time = stamp.time(), stamp.isAtEnd
    else { return nil }
    self.init(day, time)
  }

  /// The wall time so many minutes after 1 January 1970, 00:00.
  public init(minutes: Int) {
    let day = minutes >= 0 ? minutes / 1_440 : (minutes - 1_439) / 1_440
    self.init(
      Day(number: day), TimeOfDay(minutes: minutes - day * 1_440) ?? .startOfDay)
  }

  /// Wall-clock minutes since 1 January 1970, comparable with `Interval` and `Now`.
  public var minutes: Int { day.number * 1_440 + time.minutes }

  /// As kept: `2026-11-24T09:30`; sorts as text.
  public var text: String { "\(day.iso)T\(time.text)" }

  /// Orders by day, then time.
  public static func < (left: WallTime, right: WallTime) -> Bool { left.minutes < right.minutes }
}

extension Now {
  /// What the trust's wall clock shows.
  public var wall: WallTime { WallTime(day, time) }
}
