public import Domain
import Store

extension Books {
  /// The learning agreement with a code, whole; nil where there is none.
  public func agreement(_ code: AgreementCode) throws -> LearningAgreement? {
    try store.read { try store.agreement(code) }
  }

  /// Does something to a learning agreement and answers it as it is afterwards.
  ///
  /// An agreement that comes into force supersedes the one before it in the same act.
  public func agree(
    _ act: AgreementAct, by acting: Acting
  ) throws -> Outcome<LearningAgreement> {
    try store.write(act.name, by: acting, detail: { _ in "\(act.code)" }) { journal in
      let outcome = try outcome(of: act, on: acting.now.day)
      guard let agreements = outcome.done else { return .refused(outcome.refusals) }
      for agreement in agreements { try journal.save(agreement) }
      var done = try store.agreement(act.code) ?? agreements[0]
      done.follows = agreements.dropFirst().first?.name
      return .done(done)
    }
  }

  /// The agreements an act changes, the one it is done to first.
  private func outcome(
    of act: AgreementAct, on today: Day
  ) throws -> Outcome<[LearningAgreement]> {
    let known = try store.agreements()
    guard let agreement = known.first(where: { $0.code == act.code }) ?? act.blank else {
      return .refused([.noSuchAgreement(act.code, known: known.map(\.code))])
    }
    let refusals = try refusals(of: act)
    guard refusals.isEmpty else { return .refused(refusals) }
    switch act {
    case .draft(let text), .change(let text): return agreement.worded(as: text).alone
    case .consult: return agreement.consulted().alone
    case .decide(_, let decision): return agreement.decided(decision, today: today).alone
    case .sign(_, let signature): return agreement.signed(signature, today: today).alone
    case .start(_, let day):
      let others = known.filter { $0.code != act.code }
      return agreement.started(from: day, today: today, others: others)
    case .review: return agreement.reviewed().alone
    case .confirm(_, let due): return agreement.confirmed(reviewDue: due, today: today).alone
    }
  }

  /// What cannot be kept of what an act brings.
  private func refusals(of act: AgreementAct) throws -> [Refusal] {
    switch act {
    case .draft(let agreement):
      let isTaken = try store.agreement(agreement.code) != nil
      return
        (Self.isCode(agreement.code.text)
        ? [] : [.badCode(kind: "agreement code", agreement.code.text)])
        + (isTaken ? [.codeTaken(kind: "learning agreement", code: agreement.code.text)] : [])
        + (try refusals(of: agreement))
    case .change(let agreement): return try refusals(of: agreement)
    case .decide(_, let approval):
      return Self.kept("approving body", approval.body, "the name of the body")
        + Self.kept("minute", approval.minute, "the reference of the minute")
    case .sign(_, let signature):
      return Self.kept("signatory", signature.signatory, "the name of who signs")
        + KeptText.refusals([("role", signature.role)])
    case .consult, .start, .review, .confirm: return []
    }
  }

  private func refusals(of agreement: LearningAgreement) throws -> [Refusal] {
    var refusals = Self.kept("title", agreement.title, "a title")
    refusals += KeptText.refusals([("recognition agreement", agreement.recognition)])
    for party in agreement.parties {
      refusals += Self.kept("party", party.name, "the name of a union or of the management")
    }
    refusals += Self.named(twice: agreement.parties)
    for clause in agreement.clauses {
      refusals += Self.kept("heading", clause.heading, "a heading for each clause")
      refusals += KeptText.refusals(clause.paragraphs.map { ("clause", $0) })
    }
    refusals += agreement.provisions.refusals
    if let restriction = agreement.provisions.restriction {
      refusals += try self.refusals(of: restriction)
    }
    return refusals
  }

  /// A department nobody works in would shut everybody out.
  private func refusals(of restriction: Restriction) throws -> [Refusal] {
    var refusals = KeptText.refusals(
      [("reason", restriction.reason), ("owner", restriction.owner)]
        + restriction.names.map { ("limit on who may enrol", $0) })
    if restriction.kind == .department {
      refusals += try departmentRefusals(restriction.names, on: .latest)
    }
    return refusals
  }

  /// What is wrong with a text that has to be there.
  private static func kept(_ what: String, _ text: String, _ expected: String) -> [Refusal] {
    text.allSatisfy(\.isWhitespace)
      ? [.badValue(of: what, "", expected: expected)] : KeptText.refusals([(what, text)])
  }

  private static func named(twice parties: [AgreementParty]) -> [Refusal] {
    let byKey = Dictionary(grouping: parties) { FoldedName.key($0.name) }
    return byKey.keys.sorted().compactMap { key in
      guard let same = byKey[key], same.count > 1 else { return nil }
      return .codeTaken(kind: "party", code: same[0].name)
    }
  }
}

extension AgreementAct {
  /// What a draft begins as, before it has words.
  fileprivate var blank: LearningAgreement? {
    guard case .draft(let draft) = self else { return nil }
    return LearningAgreement(code: draft.code, title: draft.title, version: draft.version)
  }
}

extension Outcome<LearningAgreement> {
  /// The same with nothing else changed.
  fileprivate var alone: Outcome<[LearningAgreement]> {
    done.map { .done([$0]) } ?? .refused(refusals)
  }
}
