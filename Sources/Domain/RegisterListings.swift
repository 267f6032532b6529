/// One learner on a session's register.
public struct RegisterLine: Hashable, Sendable {
  /// The row number printed on the sheet, from 1.
  public var row: Int
  /// Who.
  public var person: PersonLine
  /// The mark; nil while blank.
  public var mark: Mark?
  /// Marks of the sessions before, oldest first; nil where there is none.
  public var before: [Mark?]
  /// Earlier values of a mark that was amended, oldest first.
  public var amendments: [Amendment]
  /// What was noted beside the mark.
  public var note: RegisterNote?
  /// Whether the learner was on a break when the session began: not expected, and never absent.
  public var isOnBreak: Bool
  /// What is to be looked at in how the learner attends.
  public var concerns: [AttendanceConcern]

  /// Joins what a register shows of a learner.
  public init(
    row: Int, person: PersonLine, mark: Mark?, before: [Mark?] = [],
    amendments: [Amendment] = [], note: RegisterNote? = nil, isOnBreak: Bool = false,
    concerns: [AttendanceConcern] = []
  ) {
    self.row = row
    self.person = person
    self.mark = mark
    self.before = before
    self.amendments = amendments
    self.note = note
    self.isOnBreak = isOnBreak
    self.concerns = concerns
  }
}

/// A change of a submitted mark; both values stay readable (invariant I17).
public struct Amendment: Hashable, Sendable {
  /// The value before; nil where the learner had no mark.
  public var from: Mark?
  /// The value after.
  public var to: Mark
  /// Why.
  public var reason: String
  /// Who amended it.
  public var by: String
  /// When.
  public var at: Moment
  /// Who allowed it, where the register was closed by then.
  public var allowedBy: String?
  /// When, on the trust's wall clock; nil where nobody has looked at one.
  public var wall: WallTime?

  /// Joins the facts of an amendment.
  public init(
    from: Mark?, to: Mark, reason: String, by: String, at: Moment, allowedBy: String? = nil
  ) {
    self.from = from
    self.to = to
    self.reason = reason
    self.by = by
    self.at = at
    self.allowedBy = allowedBy
  }
}

/// The register of one session, with everyone expected.
public struct Register: Hashable, Sendable {
  /// The class.
  public var line: ClassLine
  /// The session.
  public var session: Session
  /// Everyone expected, by the number of their row.
  public var lines: [RegisterLine]
  /// The last day on which it may be amended without anybody allowing it; nil until it is submitted.
  public var lastDayToAmend: Day?

  /// Joins a session and its learners.
  public init(
    line: ClassLine, session: Session, lines: [RegisterLine], lastDayToAmend: Day? = nil
  ) {
    self.line = line
    self.session = session
    self.lines = lines
    self.lastDayToAmend = lastDayToAmend
  }

  /// How many have a mark.
  public var marked: Int { lines.count { $0.mark != nil } }

  /// Those a mark is still wanted of: everyone without one, but for who is on a break.
  public var unmarked: [RegisterLine] { lines.filter { $0.mark == nil && !$0.isOnBreak } }

  /// The marks counted as an attendance of this one session.
  public var tally: AttendanceTally {
    lines.reduce(into: AttendanceTally()) { $0.count($1.mark, of: session.interval.minutes) }
  }

  /// Whether it is closed: an amendment then needs somebody who allows it.
  public func isClosed(on day: Day) -> Bool { lastDayToAmend.map { $0 < day } ?? false }
}
