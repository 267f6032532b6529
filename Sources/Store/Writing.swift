public import Domain
import Engine

extension Store {
  /// Runs one act in one transaction: everything it writes and its audit entry, or nothing.
  ///
  /// A refusal undoes whatever the body wrote before it. An act that changes nothing leaves no entry.
  /// - Parameters:
  ///   - act: the act's name, as the history words it.
  ///   - keepsChanges: whether each row is kept for undo; imports keep only their summary, and how
  ///     many rows there are once they end.
  ///   - detail: facts for the history, made once the body is done; codes, never names.
  public func write<Done>(
    _ act: String, by acting: Acting, keepsChanges: Bool = true,
    detail: (Done) throws -> String,
    _ body: (Journal) throws -> Outcome<Done>
  ) throws -> Outcome<Done> {
    // An act that keeps no picture of its rows reads a file as it goes, and that once.
    try refusing(acting.request, repeats: keepsChanges) {
      let journal = Journal(
        store: self, acting: try inOrder(acting), keepsChanges: keepsChanges)
      let outcome = try body(journal)
      guard let done = outcome.done else { throw RefusedInside(refusals: outcome.refusals) }
      if journal.hasChanged { try journal.close(act, detail: try detail(done), undoes: nil) }
      return done
    }
  }

  /// Runs an act to find out what would come of it, and takes everything back whatever it was.
  public func rehearse<Done>(
    by acting: Acting, _ body: (Journal) throws -> Outcome<Done>
  ) throws -> Outcome<Done> {
    do {
      return try keep(acting.request) {
        let journal = Journal(store: self, acting: acting, keepsChanges: false)
        throw Rehearsed(outcome: try body(journal))
      }
    } catch let rehearsed as Rehearsed<Done> {
      return rehearsed.outcome
    }
  }

  /// Takes back acts, newest first, in one transaction, each with an audit entry of its own.
  ///
  /// - Parameters:
  ///   - acts: the numbers of the acts to take back, and who takes each back.
  ///   - allow: asked before an act is taken back; what it answers refuses everything.
  ///   - settle: run once all are taken back, as part of the last of them.
  ///   - verify: asked after each, in the same transaction, whether the rules still hold.
  public func takeBack(
    _ acts: [(act: AuditedAct, acting: Acting)], allow: (AuditedAct) throws -> [Refusal],
    builtUpon: (AuditedAct) throws -> Refusal, settle: (Journal) throws -> Void,
    verify: (AuditedAct) throws -> [Refusal]
  ) throws -> Outcome<Int> {
    try refusing(acts.first?.acting.request ?? "") {
      for (index, (act, acting)) in acts.enumerated() {
        var refusals = try allow(act)
        if refusals.isEmpty {
          let journal = Journal(store: self, acting: try inOrder(acting), keepsChanges: true)
          if try journal.takeBack(act.number) {
            if index == acts.count - 1 { try settle(journal) }
            try journal.close("undo", detail: "act \(act.number)", undoes: act.number)
            refusals = try verify(act)
          } else {
            refusals = [try builtUpon(act)]
          }
        }
        guard refusals.isEmpty else { throw RefusedInside(refusals: refusals) }
      }
      return acts.count
    }
  }

  /// Runs an act that a refusal rolls back, and keeps the end of the trail beside the books once the
  /// act is kept.
  private func refusing<Done>(
    _ request: String, repeats: Bool = true, _ body: () throws -> Done
  ) throws -> Outcome<Done> {
    written = nil
    do {
      let done = try keep(request, repeats: repeats) {
        // An attempt before this one may have been taken back.
        written = nil
        return try body()
      }
      if let written { keepHead(written) }
      return .done(done)
    } catch let refused as RefusedInside {
      return .refused(refused.refusals)
    }
  }
}

/// Carries a refusal out of a transaction, so that it is rolled back.
private struct RefusedInside: Error {
  let refusals: [Refusal]
}

/// Carries an outcome out of a rehearsal's transaction, so that it is rolled back.
private struct Rehearsed<Done: Sendable>: Error {
  let outcome: Outcome<Done>
}
