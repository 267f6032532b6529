import Domain
import Foundation

extension Domain.WallClock {
  /// The wall clock of a time zone; nil where the system does not know the zone.
  static func zone(_ name: String) -> Domain.WallClock? {
    guard let zone = TimeZone(identifier: name) else { return nil }
    let offset = { @Sendable (seconds: Int64) in
      Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))))
    }
    return Domain.WallClock(
      show: { moment in
        let seconds = moment.microseconds / 1_000_000
        return Domain.WallClock.utc.wall(
          Moment(microseconds: moment.microseconds + offset(seconds) * 1_000_000))
      },
      find: { day, time in
        let wall = Domain.WallClock.utc.moment(day, time).microseconds / 1_000_000
        // By the hour that held the day before: it finds the first of two equal readings, and goes on
        // where the clocks have jumped over the wanted one.
        let before = wall - offset(wall - 86_400)
        let after = wall - offset(wall + 86_400)
        let isShown = { (moment: Int64) in moment + offset(moment) == wall }
        let exact = isShown(before) || !isShown(after) ? before : after
        return Moment(microseconds: exact * 1_000_000)
      })
  }

  /// The present moment.
  static func presentMoment() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
  }
}
