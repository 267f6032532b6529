import Domain

/// The bank holidays of England and Wales, by their standing rules.
///
/// Single days proclaimed for one year (a coronation, a jubilee) are not known here.
struct BankHolidays: Sendable {
  private let days: Set<Day>

  /// The bank holidays of every year that the stretch touches.
  init(from first: Day, to last: Day) {
    days = Set((first.parts.year...max(first.parts.year, last.parts.year)).flatMap(Self.of(year:)))
  }

  /// Whether the day is a bank holiday.
  func contains(_ day: Day) -> Bool { days.contains(day) }

  /// The eight bank holidays of a year.
  static func of(year: Int) -> [Day] {
    guard let newYear = Day(year: year, month: 1, day: 1),
      let mayDay = Day(year: year, month: 5, day: 1),
      let springEnd = Day(year: year, month: 5, day: 31),
      let augustEnd = Day(year: year, month: 8, day: 31),
      let christmas = Day(year: year, month: 12, day: 25)
    else { return [] }
    let easter = easterSunday(year: year)
    return [
      afterWeekend(newYear), easter - 2, easter + 1, (mayDay + 6).monday, springEnd.monday,
      augustEnd.monday,
    ] + christmasDays(christmas)
  }

  /// New Year's Day, or the Monday after a weekend it falls on.
  private static func afterWeekend(_ day: Day) -> Day {
    day.weekday.rawValue >= Weekday.saturday.rawValue ? day.monday + 7 : day
  }

  /// Christmas Day and Boxing Day; what falls on a weekend is given on the next free weekday.
  private static func christmasDays(_ christmas: Day) -> [Day] {
    switch christmas.weekday {
    case .friday: [christmas, christmas + 3]
    case .saturday: [christmas + 2, christmas + 3]
    case .sunday: [christmas + 1, christmas + 2]
    default: [christmas, christmas + 1]
    }
  }

  /// Easter Sunday of the Gregorian calendar, after the anonymous algorithm of 1876.
  private static func easterSunday(year: Int) -> Day {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let moon =
      (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let late = (golden + 11 * moon + 22 * sunday) / 451
    let sum = moon + sunday - 7 * late + 114
    // The algorithm yields days of March and April only, so the day exists.
    return Day(year: year, month: sum / 31, day: sum % 31 + 1) ?? Day(number: 0)
  }
}
