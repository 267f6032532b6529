/// What take-up is split by: a part of the post held on the last day counted.
public enum TakeUpSplit: String, CaseIterable, Sendable {
  case band
  case staffGroup = "staff-group"
  case department, site, apprentice

  /// Whether it tells of people what colleagues need not know: small numbers are pooled then.
  public var isSensitive: Bool { [.band, .staffGroup, .apprentice].contains(self) }
}

/// A stretch of days, either end perhaps open.
public struct Period: Hashable, Sendable {
  /// The first day; nil for no limit.
  public var from: Day?
  /// The last day; nil for no limit.
  public var to: Day?

  /// From a day to a day, both included.
  public init(from: Day? = nil, to: Day? = nil) {
    self.from = from
    self.to = to
  }

  /// The month a day is in.
  public init(monthOf day: Day) {
    let (year, month, _) = day.parts
    let next = Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
    self.init(from: Day(year: year, month: month, day: 1), to: next.map { $0 - 1 })
  }
}

/// A part of the workforce, and how many of it are learners.
public struct TakeUpRow: Hashable, Sendable {
  /// The part: a pay band, a department; empty where none is recorded. Several where small numbers
  /// are pooled.
  public var keys: [String]
  /// People in post on the day counted.
  public var workforce: Int
  /// Those of them who had a place on a class that met in the period.
  public var learners: Int

  /// A part and its counts.
  public init(_ keys: [String], workforce: Int, learners: Int) {
    self.keys = keys
    self.workforce = workforce
    self.learners = learners
  }

  /// Learners of the workforce in tenths of a percent, half up; nil where there is nobody.
  public var rateTenths: Int? { Share.tenths(learners, of: workforce) }
}

/// A part of a whole.
public enum Share {
  /// Tenths of a percent, half up; nil of nothing.
  public static func tenths(_ part: Int, of whole: Int) -> Int? {
    whole == 0 ? nil : (part * 2_000 + whole) / (whole * 2)
  }
}

/// How far learning has reached each part of the workforce.
public struct TakeUpReport: Hashable, Sendable {
  /// What the rows are.
  public var by: TakeUpSplit
  /// The days on which classes met.
  public var period: Period
  /// The parts, in order.
  public var rows: [TakeUpRow]
  /// The day of which the workforce is.
  public var day: Day

  /// Joins a split and its rows.
  public init(by: TakeUpSplit, period: Period, rows: [TakeUpRow], day: Day) {
    self.by = by
    self.period = period
    self.rows = rows
    self.day = day
  }

  /// Everybody.
  public var total: TakeUpRow { Self.sum(rows) }

  /// Pay bands 1 to 4, those training has reached least in the past; nil of another split.
  public var priority: TakeUpRow? {
    let bands: Set = ["1", "2", "3", "4"]
    return by == .band ? Self.sum(rows.filter { bands.isSuperset(of: $0.keys) }) : nil
  }

  /// The rows as they may be shown: parts of few people pooled at the end, where the split is
  /// sensitive; nil where not even their sum may be.
  public func shown(fewest: Int) -> [TakeUpRow]? {
    guard by.isSensitive else { return rows }
    let parts = rows.map { SmallCounts.Part($0.learners, others: $0.workforce - $0.learners) }
    guard let pool = SmallCounts.pooled(parts, fewest: fewest) else { return nil }
    guard !pool.isEmpty else { return rows }
    return rows.indices.filter { !pool.contains($0) }.map { rows[$0] }
      + [Self.sum(pool.sorted().map { rows[$0] })]
  }

  private static func sum(_ rows: [TakeUpRow]) -> TakeUpRow {
    rows.reduce(TakeUpRow([], workforce: 0, learners: 0)) {
      TakeUpRow(
        $0.keys + $1.keys, workforce: $0.workforce + $1.workforce,
        learners: $0.learners + $1.learners)
    }
  }
}

/// Whom learning has not reached: parts of the trust without a single learner, and in one department
/// the people.
public struct NotReachedReport: Hashable, Sendable {
  /// The days on which classes met.
  public var period: Period
  /// Take-up by everything that is looked at; the rows without learners are told.
  public var parts: [TakeUpReport]
  /// One department only.
  public var department: String?
  /// In one department, those who had no place, by name.
  public var people: [PersonLine]

  /// Joins what was counted.
  public init(
    period: Period, parts: [TakeUpReport], department: String? = nil, people: [PersonLine] = []
  ) {
    self.period = period
    self.parts = parts
    self.department = department
    self.people = people
  }
}
