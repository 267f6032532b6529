/// A third of the year by which courses are planned: autumn from September, spring from January,
/// summer from April to August. Schools' terms move with Easter; these do not, so that years compare.
public struct Term: Hashable, Comparable, Sendable {
  /// Which third.
  public enum Season: Int, CaseIterable, Sendable {
    case spring, summer, autumn
  }

  /// The calendar year.
  public let year: Int
  /// Which third of it.
  public let season: Season

  /// The term of a year that is a season.
  public init(_ season: Season, _ year: Int) {
    self.season = season
    self.year = year
  }

  /// The term a month is in; nil unless it is written as `2026-11`.
  public init?(month text: String) {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      (1...12).contains(month)
    else { return nil }
    self.init(month < 4 ? .spring : month < 9 ? .summer : .autumn, year)
  }

  /// As programs read it, in the order of time: `2026-3` is the autumn of 2026.
  public var key: String { "\(year)-\(season.rawValue + 1)" }

  /// The term of a key; nil where it is none.
  public init?(key: String) {
    let parts = key.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]),
      let season = Season(rawValue: number - 1)
    else { return nil }
    self.init(season, year)
  }

  /// Earlier before later.
  public static func < (left: Term, right: Term) -> Bool { left.key < right.key }
}
