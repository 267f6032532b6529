/// A point in time, UTC, to the microsecond: when an act was done.
public struct Moment: Hashable, Comparable, Sendable {
  /// Microseconds since 1 January 1970, 00:00 UTC.
  public let microseconds: Int64

  /// Makes a moment from microseconds since 1 January 1970 UTC.
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// Reads `2026-11-23T09:30:00.000000Z`, with or without seconds and their fraction; nil otherwise.
  public init?(iso text: String) {
    var stamp = StampReader(text)
    guard let day = stamp.day(), stamp.take("T"), let hour = stamp.number(2), stamp.take(":"),
      let minute = stamp.number(2), hour <= 23, minute <= 59
    else { return nil }
    var micros = 0
    if stamp.take(":") {
      guard let seconds = stamp.number(2), seconds <= 60 else { return nil }
      micros = seconds * 1_000_000 + (stamp.take(".") ? stamp.millionths() : 0)
    }
    guard stamp.take("Z"), stamp.isAtEnd else { return nil }
    microseconds = Int64(day.number * 1_440 + hour * 60 + minute) * 60_000_000 + Int64(micros)
  }

  /// The moment as kept in the database: `2026-11-23T09:30:00.000000Z`; sorts as text.
  public var iso: String {
    let minute: Int64 = 60_000_000
    let wholeMinutes = Int(
      microseconds >= 0 ? microseconds / minute : (microseconds - minute + 1) / minute)
    let rest = Int(microseconds - Int64(wholeMinutes) * minute)
    let dayNumber = wholeMinutes >= 0 ? wholeMinutes / 1_440 : (wholeMinutes - 1_439) / 1_440
    let inDay = wholeMinutes - dayNumber * 1_440
    let clock = "\(padded(inDay / 60, to: 2)):\(padded(inDay % 60, to: 2))"
    let seconds = "\(padded(rest / 1_000_000, to: 2)).\(padded(rest % 1_000_000, to: 6))"
    return "\(Day(number: dayNumber).iso)T\(clock):\(seconds)Z"
  }

  /// Orders moments by time.
  public static func < (left: Moment, right: Moment) -> Bool {
    left.microseconds < right.microseconds
  }
}

/// What time it is, handed in from outside: the moment and what the trust's wall clock shows.
public struct Now: Hashable, Sendable {
  /// The moment, UTC.
  public let moment: Moment
  /// The day on the trust's wall clock.
  public let day: Day
  /// The time on the trust's wall clock.
  public let time: TimeOfDay

  /// Joins a moment to what the wall clock shows at it.
  public init(moment: Moment, day: Day, time: TimeOfDay) {
    self.moment = moment
    self.day = day
    self.time = time
  }

  /// Wall-clock minutes since 1 January 1970, comparable with `Interval`.
  public var wallMinutes: Int { day.number * 1_440 + time.minutes }
}

/// Who does an act, at which desk, when, and under which request.
public struct Acting: Sendable {
  /// The person's user name.
  public let actor: String
  /// The desk: host and terminal.
  public let desk: String
  /// When.
  public let now: Now
  /// Made by the client for this one act; doing the same request twice acts once.
  public let request: String

  /// Joins the facts every change is written with.
  public init(actor: String, desk: String, now: Now, request: String) {
    self.actor = actor
    self.desk = desk
    self.now = now
    self.request = request
  }
}
