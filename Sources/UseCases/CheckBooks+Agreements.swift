import Domain
import Store

extension Books {
  /// What is asked of the agreements that govern or have governed.
  var agreementPromises: [() throws -> [BrokenPromise]] {
    let governing = {
      try self.store.agreements().filter(\.state.hasComeIntoForce)
    }
    return [
      { try Self.twoInForce(governing()) },
      { try governing().flatMap { Self.unsigned($0) } },
      { try governing().flatMap { Self.oneSided($0) } },
      { try governing().flatMap { Self.unapproved($0) } },
      { try governing().flatMap { Self.withoutDays($0) } },
      { try self.store.agreements().flatMap { Self.restrictionUnexplained($0) } },
      { try governing().flatMap { try self.releasesNotOffered(by: $0) } },
    ]
  }

  /// Releases agreed to on classes an agreement governs that it does not offer. What was asked before
  /// it was in force and entered, what a reason has set aside and what a file said stands.
  private func releasesNotOffered(by agreement: LearningAgreement) throws -> [BrokenPromise] {
    guard let offered = agreement.provisions.releaseModels, let from = agreement.inForceFrom else {
      return []
    }
    let firstDays = try store.sessions(SessionDays(from: .earliest, to: .latest))
      .filter(\.session.takesPlace)
      .reduce(into: [ClassCode: Day]()) { days, session in
        days[session.label.code] = min(days[session.label.code] ?? .latest, session.session.date)
      }
    let entered = try store.started(agreement.code)
    let asked = try store.releases(
      from: clock.moment(from, .startOfDay), to: clock.moment(.latest, .startOfDay))
    return asked.compactMap { asked in
      guard let model = asked.release.agreed, asked.release.state.isAgreed, model.needsAgreement,
        !offered.contains(model), asked.enrolment.state.isLive || asked.enrolment.state.isOnRoster,
        !asked.enrolment.overridden.contains("release-not-offered"),
        asked.release.answeredBy != Release.saidByFile,
        entered.map({ $0 < asked.release.askedAt }) ?? true,
        let day = firstDays[asked.label.code], agreement.isInForce(on: day)
      else { return nil }
      return .releaseNotOffered(asked.label, asked.person.number, model, agreement.code)
    }
  }

  private static func twoInForce(_ agreements: [LearningAgreement]) -> [BrokenPromise] {
    let spans = agreements.compactMap { agreement in
      agreement.inForceFrom.map {
        (code: agreement.code, from: $0, to: agreement.inForceTo ?? .latest)
      }
    }
    return spans.enumerated().flatMap { index, one in
      spans[(index + 1)...].filter { $0.from < one.to && one.from < $0.to }
        .map { .twoAgreementsInForce(one.code, $0.code) }
    }
  }

  private static func unsigned(_ agreement: LearningAgreement) -> [BrokenPromise] {
    let missing = agreement.unsigned.map(\.name)
    return missing.isEmpty ? [] : [.inForceUnsigned(agreement.code, missing: missing)]
  }

  private static func oneSided(_ agreement: LearningAgreement) -> [BrokenPromise] {
    Side.allCases.filter { side in !agreement.parties.contains { $0.side == side } }
      .map { .inForceOneSided(agreement.code, without: $0) }
  }

  private static func unapproved(_ agreement: LearningAgreement) -> [BrokenPromise] {
    agreement.approval?.decision == .approved ? [] : [.inForceUnapproved(agreement.code)]
  }

  private static func withoutDays(_ agreement: LearningAgreement) -> [BrokenPromise] {
    let hasEnded = agreement.state == .superseded
    guard let from = agreement.inForceFrom, hasEnded == (agreement.inForceTo != nil),
      agreement.inForceTo.map({ from <= $0 }) ?? true
    else { return [.inForceWithoutDays(agreement.code)] }
    return []
  }

  private static func restrictionUnexplained(_ agreement: LearningAgreement) -> [BrokenPromise] {
    guard let restriction = agreement.provisions.restriction,
      [restriction.reason, restriction.owner].contains(where: { $0.allSatisfy(\.isWhitespace) })
    else { return [] }
    return [.restrictionUnexplained(agreement.code)]
  }
}
