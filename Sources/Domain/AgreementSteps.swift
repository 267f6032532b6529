/// The steps of a learning agreement, each with the rules that allow it. A step answers the
/// agreement as it is afterwards; one that is refused changes nothing.
extension LearningAgreement {
  /// The title with the code, which tells two versions apart.
  public var name: String { "\(title) (\(code))" }

  /// A draft of the version after this one: the same title, text, parties and provisions.
  public func nextVersion(as code: AgreementCode) -> LearningAgreement {
    LearningAgreement(
      code: code, title: title, version: version + 1, recognition: recognition,
      provisions: provisions, clauses: clauses, parties: parties)
  }

  /// With the text, parties, provisions and review date of another.
  ///
  /// Refused with `agreementFrozen` once it is approved.
  public func worded(as other: LearningAgreement) -> Outcome<LearningAgreement> {
    guard state.isOpenToChange else { return frozen }
    var agreement = self
    agreement.title = other.title
    agreement.recognition = other.recognition
    agreement.reviewDue = other.reviewDue
    agreement.provisions = other.provisions
    agreement.clauses = other.clauses
    agreement.parties = other.parties
    return .done(agreement)
  }

  /// Goes out for consultation.
  public func consulted() -> Outcome<LearningAgreement> { step(to: .consultation) }

  /// After the approving body's decision: approved, or a draft again.
  ///
  /// One that is approved may be referred back while nobody has signed. From approval on nothing of
  /// it can be changed, so both sides have to be named by then.
  public func decided(_ decision: Approval, today: Day) -> Outcome<LearningAgreement> {
    let isApproved = decision.decision == .approved
    let outcome = step(to: isApproved ? .approved : .draft)
    guard var agreement = outcome.done else { return outcome }
    guard signatures.isEmpty else { return frozen }
    var refusals = isApproved ? sidesMissing : []
    if decision.on > today {
      refusals.append(
        .badDay(of: "decision", decision.on, earliest: nil, latest: today))
    }
    guard refusals.isEmpty else { return .refused(refusals) }
    agreement.approval = decision
    return .done(agreement)
  }

  /// With one more signature; the last one that was missing makes it signed.
  ///
  /// The party is found however its name is spelt, and kept as the agreement spells it.
  public func signed(_ signature: Signature, today: Day) -> Outcome<LearningAgreement> {
    guard !state.isOpenToChange else {
      return .refused([.agreementStep(title: name, from: state, to: .signed)])
    }
    guard let party = party(signature.party) else {
      return .refused([
        .noSuchParty(signature.party, title: name, known: parties.map(\.name))
      ])
    }
    if let earlier = signatures.first(where: { $0.party == party.name }) {
      return .refused([
        .alreadySigned(
          party: party.name, title: name, by: earlier.signatory, on: earlier.on)
      ])
    }
    guard state == .approved else {
      return .refused([.agreementStep(title: name, from: state, to: .signed)])
    }
    // What was not approved yet could not be signed.
    guard approval.map({ $0.on <= signature.on }) ?? true, signature.on <= today else {
      return .refused([
        .badDay(of: "signature", signature.on, earliest: approval?.on, latest: today)
      ])
    }
    var agreement = self
    agreement.signatures.append(
      Signature(
        party: party.name, signatory: signature.signatory, role: signature.role, on: signature.on))
    return agreement.unsigned.isEmpty ? agreement.step(to: .signed) : .done(agreement)
  }

  /// In force from a day, together with the agreement it supersedes.
  ///
  /// The past is never rewritten: the day lies neither before the last signature, nor before the
  /// agreement it follows has begun, nor before today, unless nothing was ever in force and what
  /// was signed on paper long ago is being entered.
  /// - Parameter others: every other agreement there is.
  /// - Returns: this one first, then the one it supersedes.
  public func started(
    from day: Day, today: Day, others: [LearningAgreement]
  ) -> Outcome<[LearningAgreement]> {
    if state == .approved {
      return .refused([.notSigned(title: name, missing: unsigned.map(\.name))])
    }
    guard state == .signed, var agreement = step(to: .inForce).done else {
      // Under review it is in force.
      let stands = state == .underReview ? .inForce : state
      return .refused([.agreementStep(title: name, from: stands, to: .inForce)])
    }
    guard sidesMissing.isEmpty else { return .refused(sidesMissing) }
    let before = others.filter { $0.state.hasComeIntoForce }
    let current = before.filter { $0.state != .superseded }
    let agreed = signatures.map(\.on) + [approval?.on].compactMap { $0 }
    let afterOthers =
      before.isEmpty ? [] : [today] + current.compactMap { $0.inForceFrom.map { $0 + 1 } }
    let earliest = (agreed + afterOthers).max() ?? day
    guard earliest <= day else {
      let isPast = afterOthers.contains { day < $0 }
      let unsigned = isPast ? [] : signatures.filter { day < $0.on }.map(\.party)
      return .refused([
        unsigned.isEmpty
          ? .agreementInPast(title: name, from: day, earliest: earliest)
          : .unsignedThen(title: name, on: day, missing: unsigned, earliest: earliest)
      ])
    }
    agreement.inForceFrom = day
    var all = [agreement]
    for one in current {
      guard var superseded = one.step(to: .superseded).done else { continue }
      superseded.inForceTo = day
      all.append(superseded)
    }
    return .done(all)
  }

  /// Under review; it stays in force.
  public func reviewed() -> Outcome<LearningAgreement> { step(to: .underReview) }

  /// Confirmed as it is after its review, until the next one.
  public func confirmed(reviewDue: Day, today: Day) -> Outcome<LearningAgreement> {
    guard state == .underReview else {
      return .refused([.notUnderReview(title: name, state)])
    }
    guard reviewDue > today else {
      return .refused([
        .badDay(of: "next review", reviewDue, earliest: today + 1, latest: nil)
      ])
    }
    var agreement = self
    agreement.reviewDue = reviewDue
    return agreement.step(to: .inForce)
  }

  /// With the first signature only a new version can change anything.
  private var frozen: Outcome<LearningAgreement> {
    let stands = state == .approved && !signatures.isEmpty ? .signed : state
    return .refused([.agreementFrozen(title: name, stands)])
  }

  private func step(to next: AgreementState) -> Outcome<LearningAgreement> {
    var agreement = self
    do {
      try agreement.move(to: next)
      return .done(agreement)
    } catch {
      return .refused([.agreementStep(title: name, from: error.from, to: error.to)])
    }
  }

  /// The sides that no party stands for.
  private var sidesMissing: [Refusal] {
    Side.allCases.filter { side in !parties.contains { $0.side == side } }
      .map { .partyMissing(title: name, $0) }
  }

  private func party(_ name: String) -> AgreementParty? {
    parties.first { FoldedName.key($0.name) == FoldedName.key(name) }
  }
}
