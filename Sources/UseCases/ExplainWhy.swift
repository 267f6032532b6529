public import Domain
import Store

extension Books {
  /// Every rule asked about a person and a class, with its answer and the facts it read; and how the
  /// person came to stand there.
  public func why(
    _ number: EmployeeNumber, on code: ClassCode, release: ReleaseModel = .ownTime, at now: Now
  ) throws -> Outcome<Why> {
    try store.read {
      let found = try known(number, on: code)
      guard let (person, theClass) = found.done, let shown = try store.personLine(number) else {
        return .refused(found.refusals)
      }
      let sessions = try store.sessions(of: code)
      let facts = try bookingFacts(
        person, on: theClass, sessions: sessions, places: store.places(of: theClass),
        release: release, at: now)
      let own = try store.enrolmentsInOrder(on: code).filter { $0.learner == number }
      let enrolment = facts.live ?? own.last
      return .done(
        Why(
          person: shown, label: theClass.label, standing: enrolment?.state,
          decision: facts.live == nil || facts.live?.state == .waitlisted
            ? facts.decide() : nil,
          answers: facts.answers,
          moves: try enrolment.map { try shownMoves(of: $0) } ?? [],
          waiting: try waitingLines(theClass, sessions: sessions, at: now)
            .first { $0.person.number == number },
          override: enrolment?.override))
    }
  }

  private func shownMoves(of enrolment: Enrolment) throws -> [ShownMove] {
    try store.moves(of: enrolment.id).map { move in
      let (day, time) = clock.wall(move.at)
      return ShownMove(state: move.state, at: WallTime(day, time), ground: move.ground)
    }
  }
}
