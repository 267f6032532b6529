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

  /// Joins what a register shows of a learner.
  public init(
    row: Int, person: PersonLine, mark: Mark?, before: [Mark?] = [],
    amendments: [Amendment] = []
  ) {
    self.row = row
    self.person = person
    self.mark = mark
    self.before = before
    self.amendments = amendments
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

  /// Joins the facts of an amendment.
  public init(from: Mark?, to: Mark, reason: String, by: String, at: Moment) {
    self.from = from
    self.to = to
    self.reason = reason
    self.by = by
    self.at = at
  }
}

/// The register of one session, with everyone expected.
public struct Register: Hashable, Sendable {
  /// The class.
  public var line: ClassLine
  /// The session.
  public var session: Session
  /// Everyone expected, by name.
  public var lines: [RegisterLine]

  /// Joins a session and its learners.
  public init(line: ClassLine, session: Session, lines: [RegisterLine]) {
    self.line = line
    self.session = session
    self.lines = lines
  }

  /// How many have a mark.
  public var marked: Int { lines.count { $0.mark != nil } }
}
