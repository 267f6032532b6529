/// Everything the rules of planning look at: one class as it would be, and what is there already.
public struct PlanFacts: Sendable {
  /// The class as it would be.
  public var theClass: Class
  /// Its sessions as they would be.
  public var sessions: [Session]
  /// The spaces its sessions use.
  public var spaces: [SpaceCode: LearningSpace]
  /// Sessions of other classes on the same days.
  public var others: [Commitment]
  /// Places taken or held now.
  public var occupied: Int
  /// Places kept for some people.
  public var kept: Int

  /// Joins the facts.
  public init(
    theClass: Class, sessions: [Session], spaces: [SpaceCode: LearningSpace],
    others: [Commitment], occupied: Int = 0, kept: Int = 0
  ) {
    self.theClass = theClass
    self.sessions = sessions
    self.spaces = spaces
    self.others = others
    self.occupied = occupied
    self.kept = kept
  }

  /// Every reason why the plan cannot stand (invariants I1–I3, I10, I12, I13); empty when it can.
  public func refusals() -> [Refusal] {
    numbers() + spaceRefusals() + clashes()
  }

  private func numbers() -> [Refusal] {
    var refusals: [Refusal] = []
    if theClass.minimum < 1 { refusals.append(.notPositive(what: "minimum", theClass.minimum)) }
    if theClass.maximum < 1 {
      // Measured against a maximum that is none, the other numbers would only be noise.
      refusals.append(.notPositive(what: "maximum", theClass.maximum))
    } else {
      refusals += maximumTooSmall()
    }
    if let session = sessions.first(where: { !$0.end.mayEnd(startingAt: $0.start) }) {
      refusals.append(.endsBeforeStart(from: session.start, to: session.end))
    }
    return refusals
  }

  private func maximumTooSmall() -> [Refusal] {
    var refusals: [Refusal] = []
    if theClass.minimum > theClass.maximum {
      refusals.append(
        .minimumAboveMaximum(minimum: theClass.minimum, maximum: theClass.maximum))
    }
    if theClass.maximum < occupied {
      refusals.append(
        .belowOccupied(theClass.label, wanted: theClass.maximum, occupied: occupied))
    }
    if theClass.maximum < kept {
      refusals.append(
        .keptMoreThanPlaces(theClass.label, kept: kept, maximum: theClass.maximum))
    }
    return refusals
  }

  private func spaceRefusals() -> [Refusal] {
    var refusals: [Refusal] = []
    var tooSmall: Set<SpaceCode> = []
    for session in sessions where session.takesPlace {
      guard let code = session.space, let space = spaces[code] else { continue }
      if theClass.maximum > space.capacity, tooSmall.insert(code).inserted {
        refusals.append(
          .overCapacity(space.label, capacity: space.capacity, wanted: theClass.maximum))
      }
      if !space.isOpen(from: session.start, to: session.end) {
        refusals.append(
          .outsideOpeningHours(
            space.label, on: session.date, from: session.start, to: session.end,
            opens: space.opens, closes: space.closes))
      }
    }
    return refusals
  }

  /// A space and a tutor are in one place at a time; a space's set-up and clear-down count.
  private func clashes() -> [Refusal] {
    var refusals: [Refusal] = []
    for session in sessions where session.takesPlace {
      for other in others
      where other.session.takesPlace && other.label.code != theClass.code {
        let there = other.session
        if let code = session.space, code == there.space, let space = spaces[code],
          needed(session, space).overlaps(needed(there, space))
        {
          refusals.append(
            .spaceClash(
              space.label, with: other.label, on: there.date, from: there.start, to: there.end))
        }
        if let tutor = session.tutor, let theirs = there.tutor,
          FoldedName.key(tutor) == FoldedName.key(theirs),
          session.interval.overlaps(there.interval)
        {
          refusals.append(
            .tutorClash(
              tutor, with: other.label, on: there.date, from: there.start, to: there.end))
        }
      }
    }
    return refusals
  }

  /// The stretch a session needs its space for, set-up and clear-down included (invariant I2).
  private func needed(_ session: Session, _ space: LearningSpace) -> Interval {
    session.interval.widened(before: space.setUpMinutes, after: space.clearDownMinutes)
  }
}
