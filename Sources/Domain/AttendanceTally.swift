/// Marks counted, and the attendance rate they make (`domain` term 46).
public struct AttendanceTally: Hashable, Sendable {
  /// P: there from start to end.
  public var present = 0
  /// L: there, but late, perhaps leaving early too.
  public var late = 0
  /// E: there, but left early.
  public var leftEarly = 0
  /// A: absent, authorised.
  public var authorised = 0
  /// U: absent, unauthorised.
  public var unauthorised = 0
  /// Minutes of the sessions counted whose length is known.
  public var minutesExpected = 0
  /// Minutes of them spent there: the whole session, less those late and those left early.
  public var minutesThere = 0
  /// How many of the sessions counted have a length that is known.
  private var timed = 0

  /// A tally of nothing.
  public init() {}

  /// A tally from counts made elsewhere, such as in the database.
  ///
  /// - Parameter minutes: minutes there and minutes expected, over all of the sessions counted; nil
  ///   where nobody has added them up.
  public init(
    present: Int, late: Int, leftEarly: Int, authorised: Int, unauthorised: Int,
    minutes: (there: Int, expected: Int)? = nil
  ) {
    self.present = present
    self.late = late
    self.leftEarly = leftEarly
    self.authorised = authorised
    self.unauthorised = unauthorised
    guard let minutes else { return }
    minutesThere = minutes.there
    minutesExpected = minutes.expected
    timed = expected
  }

  /// Counts one mark; N, X and blanks count for nothing.
  ///
  /// - Parameter minutes: how long the session is; nil where that is not known.
  public mutating func count(_ mark: Mark?, of minutes: Int? = nil) {
    if let minutes, let missed = mark?.minutesMissed(of: minutes) {
      minutesExpected += minutes
      minutesThere += minutes - missed
      timed += 1
    }
    switch mark {
    case .present: present += 1
    case .late: late += 1
    case .leftEarly: leftEarly += 1
    case .authorised: authorised += 1
    case .unauthorised: unauthorised += 1
    case .notExpected, .sessionCancelled, nil: break
    }
  }

  /// Sessions attended: P + L + E.
  public var attended: Int { present + late + leftEarly }
  /// Sessions the learner was expected at and marked for: P + L + E + A + U.
  public var expected: Int { attended + authorised + unauthorised }
  /// Attended of expected in tenths of a percent, half up; nil when nothing was expected.
  public var rateTenths: Int? {
    expected == 0 ? nil : (attended * 2_000 + expected) / (expected * 2)
  }

  /// Minutes there of minutes expected in tenths of a percent, half up; nil when nothing was expected,
  /// or where the length of a session counted is not known.
  public var minuteRateTenths: Int? {
    minutesExpected == 0 || timed != expected
      ? nil : (minutesThere * 2_000 + minutesExpected) / (minutesExpected * 2)
  }

  /// Adds another tally to this one.
  public static func += (left: inout AttendanceTally, right: AttendanceTally) {
    left.present += right.present
    left.late += right.late
    left.leftEarly += right.leftEarly
    left.authorised += right.authorised
    left.unauthorised += right.unauthorised
    left.minutesExpected += right.minutesExpected
    left.minutesThere += right.minutesThere
    left.timed += right.timed
  }
}
