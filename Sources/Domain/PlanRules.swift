/// Everything the rules of planning look at: one class as it would be, and what is there already.
public struct PlanFacts: Sendable {
  /// The class as it would be.
  public var theClass: Class
  /// Its sessions as they would be.
  public var sessions: [Session]
  /// What its sessions hold, and what is held at the same time by others.
  public var occupation: OccupationFacts
  /// Places taken or held now.
  public var occupied: Int
  /// Places kept for some people.
  public var kept: Int

  /// Joins the facts; what the sessions hold is worked out of them.
  ///
  /// - Parameter settled: the numbers of sessions that stay as they were; a closure that came later
  ///   does not forbid other changes of their class.
  public init(
    theClass: Class, sessions: [Session], around: OccupationFacts, settled: Set<Int> = [],
    occupied: Int = 0, kept: Int = 0
  ) {
    self.theClass = theClass
    self.sessions = sessions
    occupation = around
    occupation.wanted = sessions.filter(\.takesPlace).map {
      var wanted = Occupation(
        $0, of: theClass.label, people: theClass.maximum, kit: theClass.kit)
      wanted.isSettled = wanted.isSettled || settled.contains($0.number)
      return wanted
    }
    self.occupied = occupied
    self.kept = kept
  }

  /// Every reason why the plan cannot stand (invariants I1–I3, I10, I12, I13); empty when it can.
  public func refusals() -> [Refusal] {
    // That a space is too small, or equipment unknown, is told once, not for each session.
    (numbers() + ownMeetings() + occupation.refusals()).reduce(into: []) { told, refusal in
      if !told.contains(refusal) { told.append(refusal) }
    }
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

  /// A class does not meet itself.
  private func ownMeetings() -> [Refusal] {
    let held = sessions.filter(\.takesPlace)
    return held.indices.flatMap { index in
      held[..<index].filter { $0.interval.overlaps(held[index].interval) }.map {
        .ownSessionAtThatTime(theClass.label, session: $0.number, on: $0.date)
      }
    }
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
}
