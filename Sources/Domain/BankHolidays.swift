/// A bank holiday of England and Wales.
public struct BankHoliday: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// What it is called, as the published list has it.
  public let name: String
  /// Whether it stands in for a holiday that falls on a weekend.
  public let isSubstitute: Bool

  /// Joins a day and its name.
  public init(_ day: Day, _ name: String, isSubstitute: Bool = false) {
    self.day = day
    self.name = name
    self.isSubstitute = isSubstitute
  }
}

/// The bank holidays of England and Wales: the standing rules of the Banking and Financial Dealings
/// Act 1971 and by custom, and the single days proclaimed since 1995.
public enum BankHolidays {
  /// The bank holidays of a year, by day.
  public static func of(year: Int) -> [BankHoliday] {
    guard let newYear = Day(year: year, month: 1, day: 1),
      let mayDay = Day(year: year, month: 5, day: 1),
      let springEnd = Day(year: year, month: 5, day: 31),
      let augustEnd = Day(year: year, month: 8, day: 31),
      let christmas = Day(year: year, month: 12, day: 25)
    else { return [] }
    let easter = easterSunday(year: year)
    let standing =
      [
        newYearsDay(newYear), BankHoliday(easter - 2, "Good Friday"),
        BankHoliday(easter + 1, "Easter Monday"),
        BankHoliday((mayDay + 6).monday, "Early May bank holiday"),
        BankHoliday(springEnd.monday, "Spring bank holiday"),
        BankHoliday(augustEnd.monday, "Summer bank holiday"),
      ] + christmasDays(christmas)
    let proclaimed = proclaimed[year] ?? [:]
    let moved = Set(proclaimed.values.compactMap(\.insteadOf))
    return
      (standing.filter { !moved.contains($0.name) }
      + proclaimed.compactMap { iso, holiday in
        Day(iso: iso).map { BankHoliday($0, holiday.name) }
      }).sorted { $0.day < $1.day }
  }

  /// The bank holiday on a day, if it is one.
  public static func on(_ day: Day) -> BankHoliday? {
    of(year: day.parts.year).first { $0.day == day }
  }

  /// Days proclaimed for one year: added, or a standing one moved there.
  private static let proclaimed: [Int: [String: (name: String, insteadOf: String?)]] = [
    1995: ["1995-05-08": ("Early May bank holiday", "Early May bank holiday")],
    1999: ["1999-12-31": ("Millennium eve", nil)],
    2002: [
      "2002-06-03": ("Golden Jubilee bank holiday", nil),
      "2002-06-04": ("Spring bank holiday", "Spring bank holiday"),
    ],
    2011: ["2011-04-29": ("Royal wedding", nil)],
    2012: [
      "2012-06-04": ("Spring bank holiday", "Spring bank holiday"),
      "2012-06-05": ("Diamond Jubilee bank holiday", nil),
    ],
    2020: ["2020-05-08": ("Early May bank holiday", "Early May bank holiday")],
    2022: [
      "2022-06-02": ("Spring bank holiday", "Spring bank holiday"),
      "2022-06-03": ("Platinum Jubilee bank holiday", nil),
      "2022-09-19": ("State Funeral of Queen Elizabeth II", nil),
    ],
    2023: ["2023-05-08": ("Coronation of King Charles III", nil)],
  ]

  /// New Year's Day, or the Monday after a weekend it falls on.
  private static func newYearsDay(_ day: Day) -> BankHoliday {
    let name = "New Year's Day"
    return day.weekday.rawValue >= Weekday.saturday.rawValue
      ? BankHoliday(day.monday + 7, name, isSubstitute: true) : BankHoliday(day, name)
  }

  /// Christmas Day and Boxing Day; what falls on a weekend is given on the next free weekday.
  private static func christmasDays(_ christmas: Day) -> [BankHoliday] {
    func christmasDay(_ later: Int = 0) -> BankHoliday {
      BankHoliday(christmas + later, "Christmas Day", isSubstitute: later > 0)
    }
    func boxingDay(_ later: Int = 0) -> BankHoliday {
      BankHoliday(christmas + 1 + later, "Boxing Day", isSubstitute: later > 0)
    }
    return switch christmas.weekday {
    case .friday: [christmasDay(), boxingDay(2)]
    case .saturday: [christmasDay(2), boxingDay(2)]
    case .sunday: [christmasDay(2), boxingDay()]
    default: [christmasDay(), boxingDay()]
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
