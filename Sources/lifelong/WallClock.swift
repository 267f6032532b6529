import Domain
import Glibc

extension Domain.WallClock {
  /// The wall clock of a time zone; nil where the system does not know the zone. A process has one: it
  /// is the C library's, which has it in a thousandth of a second where Foundation reads all of ICU.
  static func zone(_ name: String) -> Domain.WallClock? {
    guard isZone(name) else { return nil }
    setenv("TZ", ":" + name, 1)
    tzset()
    let offset = { @Sendable (seconds: Int64) in
      var moment = time_t(seconds)
      var shown = tm()
      return localtime_r(&moment, &shown) == nil ? 0 : Int64(shown.tm_gmtoff)
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

  /// Whether the system knows a time zone of that name, `Europe/London` for example.
  static func isZone(_ name: String) -> Bool {
    let isName = !name.isEmpty && !name.hasPrefix("/") && !name.contains("..")
    guard isName, let file = fopen("/usr/share/zoneinfo/" + name, "re") else { return false }
    defer { fclose(file) }
    var beginning = [UInt8](repeating: 0, count: 4)
    return fread(&beginning, 1, 4, file) == 4 && beginning == Array("TZif".utf8)
  }

  /// The present moment.
  static func presentMoment() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
  }
}
