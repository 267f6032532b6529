public import Domain
import Engine

/// The days whose sessions are meant.
public struct SessionDays: Hashable, Sendable {
  /// The first day.
  public var from: Day
  /// The last day.
  public var to: Day
  /// Before this day only sessions whose register is not submitted.
  public var allFrom: Day

  /// Every session of some days; before `allFrom`, where it is given, only those whose register is not
  /// submitted.
  public init(from: Day, to: Day, allFrom: Day? = nil) {
    self.from = from
    self.to = to
    self.allFrom = allFrom ?? from
  }

  /// That the session `s` is one of them, where the first values are ``cells``.
  static let condition = """
    s.date >= $1 AND s.date <= $2
    AND (s.date >= $3 OR s.register IN ('not-taken', 'part-taken'))
    """

  var cells: [Cell] { [Cell(from), Cell(to), Cell(allFrom)] }
}
