import Domain

extension Cast {
  /// One agreement in force, a draft of the next, and one that is being signed.
  static let agreements: [LearningAgreement] = {
    var inForce = LearningAgreement(
      code: "LLA-1", title: "Lifelong Learning Agreement", state: .inForce,
      recognition: "Recognition Agreement of 2009", inForceFrom: day(2024, 12, 2),
      reviewDue: day(2026, 12, 2),
      provisions: Provisions(
        priorityBands: ["1", "2", "3", "4"], priorityDays: 14,
        releaseModels: [.full, .half, .toil], noticeDays: 2, attendanceThreshold: 80),
      clauses: [
        Clause(
          heading: "Statement of intent",
          text:
            "The trust and its unions want everybody who works here to go on learning, for the job and beyond it."
        ),
        Clause(
          heading: "Who may learn",
          text: "All staff, apprentices included.\nBands 1 to 4 go first where places are short."),
      ],
      parties: [
        AgreementParty("Management", .management), AgreementParty("UNISON", .staff),
        AgreementParty("Unite", .staff),
      ],
      approval: Approval(
        body: "Education Committee", decision: .approved, on: day(2024, 11, 5), minute: "14/3"),
      signatures: [
        Signature(
          party: "Management", signatory: "Margaret Ashdown", role: "Chief Executive",
          on: day(2024, 11, 19)),
        Signature(party: "UNISON", signatory: "Pat Adeyemi", on: day(2024, 11, 19)),
        Signature(party: "Unite", signatory: "Graham Tull", on: day(2024, 11, 21)),
      ])
    var draft = inForce.nextVersion(as: "LLA-2")
    draft.provisions.priorityDays = 21
    var signing = inForce.nextVersion(as: "LLA-3")
    try? signing.move(to: .consultation)
    try? signing.move(to: .approved)
    signing.approval = inForce.approval
    signing.signatures = [inForce.signatures[0]]
    return [inForce, draft, signing]
  }()
}

extension FakeOffice {
  /// Does something to an agreement by the rules of the books.
  mutating func agree(_ act: AgreementAct) -> Outcome<LearningAgreement> {
    let today = Cast.today
    if case .draft(let draft) = act {
      agreements.append(draft)
      return .done(draft)
    }
    guard let index = agreements.firstIndex(where: { $0.code == act.code }) else {
      return .refused([.noSuchAgreement(act.code, known: agreements.map(\.code))])
    }
    let agreement = agreements[index]
    let outcome: Outcome<LearningAgreement> =
      switch act {
      case .draft(let words), .change(let words): agreement.worded(as: words)
      case .consult: agreement.consulted()
      case .decide(_, let approval): agreement.decided(approval, today: today)
      case .sign(_, let signature): agreement.signed(signature, today: today)
      case .review: agreement.reviewed()
      case .confirm(_, let due): agreement.confirmed(reviewDue: due, today: today)
      case .start(_, let day): started(agreement, from: day)
      }
    if let done = outcome.done { agreements[index] = done }
    return outcome
  }

  private mutating func started(
    _ agreement: LearningAgreement, from day: Day
  ) -> Outcome<LearningAgreement> {
    let others = agreements.filter { $0.code != agreement.code }
    let outcome = agreement.started(from: day, today: Cast.today, others: others)
    guard let all = outcome.done, let first = all.first else {
      return .refused(outcome.refusals)
    }
    for one in all {
      if let index = agreements.firstIndex(where: { $0.code == one.code }) {
        agreements[index] = one
      }
    }
    return .done(first)
  }
}
