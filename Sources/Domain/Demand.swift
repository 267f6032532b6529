/// How much a course is wanted, and what there is of it.
public struct DemandLine: Hashable, Sendable {
  /// The course.
  public var code: CourseCode
  /// What it is called.
  public var title: String
  /// Classes that take bookings now.
  public var classes = 0
  /// Places left on them.
  public var placesLeft = 0
  /// People waiting for a place.
  public var waiting = 0
  /// People waiting for release or with an offer.
  public var held = 0
  /// The day since which somebody has waited; nil where nobody waits.
  public var since: Day?
  /// People who gave up, or were let go, without ever having had a place: asked in the period.
  public var unmet = 0
  /// People who got a place: asked in the period.
  public var met = 0

  /// A course nobody has asked for.
  public init(code: CourseCode, title: String) {
    self.code = code
    self.title = title
  }
}

/// Waiting and unmet demand by course.
public struct DemandReport: Hashable, Sendable {
  /// The days of asking that met and unmet demand are counted for; who waits, waits now.
  public var period: Period
  /// The courses, by title.
  public var lines: [DemandLine]

  /// Joins a period and its courses.
  public init(period: Period, lines: [DemandLine]) {
    self.period = period
    self.lines = lines
  }
}
