/// How moments show on the trust's wall clock; made outside, where the time-zone data are.
public struct WallClock: Sendable {
  private let show: @Sendable (Moment) -> (Day, TimeOfDay)
  private let find: @Sendable (Day, TimeOfDay) -> Moment

  /// Joins the two directions: what the wall shows at a moment, and the moment the wall shows something.
  public init(
    show: @escaping @Sendable (Moment) -> (Day, TimeOfDay),
    find: @escaping @Sendable (Day, TimeOfDay) -> Moment
  ) {
    self.show = show
    self.find = find
  }

  /// The day and time on the wall at a moment.
  public func wall(_ moment: Moment) -> (day: Day, time: TimeOfDay) {
    let (day, time) = show(moment)
    return (day, time)
  }

  /// The moment at which the wall shows a day and time: the first, where clocks go back and show it
  /// twice. A time they jump over is counted on from before the jump: 01:30 is then when the wall
  /// shows 02:30.
  public func moment(_ day: Day, _ time: TimeOfDay) -> Moment { find(day, time) }

  /// A time on the wall, or the next the wall shows where clocks going forward pass it over.
  public func next(_ time: WallTime) -> WallTime {
    let skipped = (time.minutes..<time.minutes + 1_440).lazy.map { WallTime(minutes: $0) }
    return skipped.first { self.wall(self.moment($0.day, $0.time)) == ($0.day, $0.time) } ?? time
  }

  /// A wall that shows UTC: for tests, and for trusts that live there.
  public static let utc = WallClock(
    show: { moment in
      let minute: Int64 = 60_000_000
      let micros = moment.microseconds
      let minutes = Int(micros >= 0 ? micros / minute : (micros - minute + 1) / minute)
      let day = minutes >= 0 ? minutes / 1_440 : (minutes - 1_439) / 1_440
      return (Day(number: day), TimeOfDay(minutes: minutes - day * 1_440) ?? .startOfDay)
    },
    find: { day, time in
      Moment(microseconds: Int64(day.number * 1_440 + time.minutes) * 60_000_000)
    })
}
