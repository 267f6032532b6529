/// Everything the rules of a register look at for one mark.
public struct MarkingFacts: Sendable {
  /// The class.
  public var label: ClassLabel
  /// The session.
  public var session: Session
  /// The learner's name.
  public var person: PersonName
  /// Whether the learner belongs on this session's register.
  public var isExpected: Bool
  /// What time it is.
  public var now: Now

  /// Joins the facts.
  public init(
    label: ClassLabel, session: Session, person: PersonName, isExpected: Bool, now: Now
  ) {
    self.label = label
    self.session = session
    self.person = person
    self.isExpected = isExpected
    self.now = now
  }

  /// Every reason why this mark cannot stand; empty when it can. Nil clears a mark.
  public func refusals(of mark: Mark?) -> [Refusal] {
    var refusals: [Refusal] = []
    if !isExpected {
      refusals.append(.notExpected(person, label, session: session.number))
    }
    guard let mark else { return refusals }
    if session.interval.from > now.wallMinutes && !mark.mayComeEarly {
      refusals.append(
        .registerNotStarted(label, session: session.number, on: session.date, at: session.start))
    }
    if !session.takesPlace && mark != .sessionCancelled {
      refusals.append(.sessionCancelled(label, session: session.number))
    }
    if !mark.fits(sessionMinutes: session.interval.minutes) {
      refusals.append(
        .minutesOutOfRange(person, mark, sessionMinutes: session.interval.minutes))
    }
    return refusals
  }
}
