public import Domain
import Store

extension Books {
  /// Keeps that somebody has told us of being away: on the register of every session of some days at
  /// which the person is expected and that has not begun. It stands on the sheet before the session.
  ///
  /// - Parameters:
  ///   - code: one class only.
  ///   - reason: why, which is never about health; nil takes back what was told.
  public func tellAbsence(
    _ number: EmployeeNumber, from: Day, to: Day, on code: ClassCode? = nil,
    reason: AbsenceReason?, by acting: Acting
  ) throws -> Outcome<ToldAbsence> {
    try store.write(
      "tell-absence", by: acting,
      detail: { told in
        let sessions = told.sessions.map { "\($0.label.code) \($0.session.number)" }
        return "\(number): \(sessions.joined(separator: ", ")) "
          + (reason.map { "A:\($0.rawValue)" } ?? "cleared")
      }
    ) { journal in
      guard let person = try store.personLine(number) else {
        return .refused([.noSuchPerson(number)])
      }
      if let code, case .refused(let refusals) = try known(code) { return .refused(refusals) }
      guard from <= to else {
        return .refused([.badDay(of: "last day away", to, earliest: from, latest: nil)])
      }
      let meant = try store.commitments(of: number, from: from, to: to).filter {
        (code == nil || $0.label.code == code) && !$0.session.hasBegun(at: acting.now)
          && !$0.session.register.isSubmitted
      }
      for code in Set(meant.map(\.label.code)).sorted() { try journal.takeTurn(code) }
      var told: [Commitment] = []
      for commitment in meant {
        let code = commitment.label.code
        let session = commitment.session.number
        let kept = KeptMark(
          classCode: code, session: session, learner: number,
          mark: reason.map { .authorised($0) } ?? .notExpected)
        let before = try store.mark(code, session: session, learner: number)
        let wasTold = if case .authorised = before { true } else { false }
        guard before == nil ? reason != nil : wasTold else { continue }
        if reason == nil { try journal.clear(kept) } else { try journal.save(kept) }
        told.append(commitment)
        if var session = try store.sessions(of: code).first(where: { $0.number == session }),
          let register = try readRegister(code, session: session.number, at: acting.now)
        {
          session.noteMarks(of: register)
          try journal.save(session)
        }
      }
      guard !told.isEmpty else {
        return .refused([.nothingExpected(person.name, from: from, to: to)])
      }
      return .done(
        ToldAbsence(person: person, sessions: told, reason: reason ?? .otherNotified))
    }
  }
}
