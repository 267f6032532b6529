public import Domain
import Store

extension Books {
  /// A class with its learners by name and its waiting list in order; nil where there is none.
  public func roster(_ code: ClassCode, at now: Now) throws -> ClassRoster? {
    try store.read {
      guard let line = try line(code, at: now) else { return nil }
      let marks = Dictionary(grouping: try store.marks(of: code), by: \.learner)
      let learners = try store.enrolments(on: code).filter { $0.enrolment.state.isOnRoster }
        .map { enrolment, person in
          var tally = AttendanceTally()
          var bySession: [Int: Mark] = [:]
          for mark in marks[enrolment.learner] ?? [] {
            tally.count(mark.mark)
            bySession[mark.session] = mark.mark
          }
          return RosterLine(
            person: person, state: enrolment.state, marks: bySession, tally: tally)
        }
      return ClassRoster(
        line: line, learners: learners, waiting: try waitingLines(line, at: now))
    }
  }

  /// Who waits for a class, in order, each with what would keep them from a free place; nil where
  /// there is no such class.
  public func waitingList(_ code: ClassCode, at now: Now) throws -> [WaitingLine]? {
    try store.read {
      try line(code, at: now).map { try waitingLines($0, at: now) }
    }
  }

  private func waitingLines(_ line: ClassLine, at now: Now) throws -> [WaitingLine] {
    let queue = try store.waitingList(line.theClass.code).queue
    return try queue.enumerated().compactMap { index, enrolment in
      guard let person = try store.staffMember(enrolment.learner),
        let shown = try store.personLine(enrolment.learner)
      else { return nil }
      let facts = try bookingFacts(
        person, on: line.theClass, sessions: line.sessions, places: line.places, at: now)
      return WaitingLine(
        position: index + 1, person: shown, since: clock.wall(enrolment.requestedAt),
        obstacles: facts.obstaclesToPromotion)
    }
  }
}
