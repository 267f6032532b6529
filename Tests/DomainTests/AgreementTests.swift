import Domain
import Testing

@Suite("Learning agreements") struct AgreementTests {
  /// Which step may follow which state: every pair not named here may not.
  static let steps: [AgreementState: Set<AgreementState>] = [
    .draft: [.consultation], .consultation: [.approved, .draft], .approved: [.signed, .draft],
    .signed: [.inForce], .inForce: [.underReview, .superseded],
    .underReview: [.inForce, .superseded],
  ]
  static let today = Cast.monday
  static let parties = [
    AgreementParty("Management", .management), AgreementParty("UNISON", .staff),
    AgreementParty("Unite", .staff),
  ]

  /// An agreement brought as far as a state, by way of the steps.
  static func agreement(
    _ state: AgreementState, _ code: AgreementCode = "LLA-1", from day: Day = today
  ) -> LearningAgreement {
    var agreement = LearningAgreement(
      code: code, title: "Learning agreement",
      clauses: [Clause(heading: "Aims", text: "To learn.")],
      parties: parties)
    let path: [AgreementState] = [
      .consultation, .approved, .signed, .inForce, .underReview, .superseded,
    ]
    guard let end = path.firstIndex(of: state) else { return agreement }
    for step in path[...end] {
      if step == .approved { agreement.approval = approval() }
      if step == .signed { agreement.signatures = parties.map { signature($0.name) } }
      if step == .inForce { agreement.inForceFrom = day }
      try? agreement.move(to: step)
    }
    return agreement
  }

  static func approval(_ decision: ApprovalDecision = .approved, on day: Day = today) -> Approval {
    Approval(body: "TERM", decision: decision, on: day, minute: "14/3")
  }

  static func signature(_ party: String, on day: Day = today) -> Signature {
    Signature(party: party, signatory: "Pat Adeyemi", role: "Branch secretary", on: day)
  }

  @Test("A state is followed only by those its row names", arguments: AgreementState.allCases)
  func table(_ state: AgreementState) {
    for next in AgreementState.allCases {
      var agreement = Self.agreement(state)
      let isAllowed = Self.steps[state, default: []].contains(next)
      if isAllowed {
        #expect(throws: Never.self) { try agreement.move(to: next) }
      } else {
        #expect(throws: IllegalStep(from: state, to: next)) { try agreement.move(to: next) }
      }
      #expect(agreement.state == (isAllowed ? next : state))
    }
  }

  @Test("Draft, consultation, approved, signed, in force: each step says where it leads")
  func wholeWay() throws {
    let today = Self.today
    var agreement = Self.agreement(.draft)
    agreement = try #require(agreement.consulted().done)
    agreement = try #require(agreement.decided(Self.approval(), today: today).done)
    #expect(agreement.state == .approved && agreement.approval?.minute == "14/3")
    for (party, state) in [
      ("Unite", AgreementState.approved), ("management", .approved), ("UNISON", .signed),
    ] {
      agreement = try #require(agreement.signed(Self.signature(party), today: today).done)
      #expect(agreement.state == state)
    }
    #expect(agreement.unsigned.isEmpty)
    #expect(agreement.signatures.map(\.party) == ["Unite", "Management", "UNISON"])
    let all = try #require(agreement.started(from: today, today: today, others: []).done)
    #expect(all.map(\.state) == [.inForce])
    #expect(all[0].isInForce(on: today) && !all[0].isInForce(on: today - 1))
  }

  @Test("Words change in a draft and in consultation, and never from approval on")
  func frozen() {
    var other = Self.agreement(.draft)
    other.title = "Lifelong learning agreement"
    other.provisions.noticeDays = 5
    for state in AgreementState.allCases {
      let agreement = Self.agreement(state)
      let outcome = agreement.worded(as: other)
      if state == .draft || state == .consultation {
        #expect(outcome.done?.title == other.title)
        #expect(outcome.done?.provisions.noticeDays == 5)
        #expect(outcome.done?.state == state)
      } else {
        #expect(
          outcome.refusals == [.agreementFrozen(title: "Learning agreement (LLA-1)", state)])
      }
    }
  }

  @Test("Referred back or refused, it is a draft again, and so may be one nobody has signed")
  func referredBack() throws {
    for decision in [ApprovalDecision.referredBack, .refused] {
      let back = Self.approval(decision)
      let consulted = Self.agreement(.consultation).decided(back, today: Self.today)
      #expect(consulted.done?.state == .draft && consulted.done?.approval == back)
      let approved = Self.agreement(.approved).decided(back, today: Self.today)
      #expect(approved.done?.state == .draft && approved.done?.approval == back)
    }
    let begun = try #require(
      Self.agreement(.approved).signed(Self.signature("Unite"), today: Self.today).done)
    let frozen = Refusal.agreementFrozen(title: "Learning agreement (LLA-1)", .signed)
    #expect(
      begun.decided(Self.approval(.referredBack), today: Self.today).refusals == [frozen])
    #expect(begun.worded(as: begun).refusals == [frozen])
  }

  @Test("Approval needs both sides among the parties, and a day that is not ahead")
  func approval() {
    var agreement = Self.agreement(.consultation)
    agreement.parties.removeAll { $0.side == .management }
    #expect(
      agreement.decided(Self.approval(on: Self.today + 1), today: Self.today).refusals == [
        .partyMissing(title: "Learning agreement (LLA-1)", .management),
        .badDay(of: "decision", Self.today + 1, earliest: nil, latest: Self.today),
      ])
    agreement.parties = []
    #expect(
      agreement.decided(Self.approval(.refused), today: Self.today).done?.state == .draft)
  }

  @Test("Only a named party signs, once, not before approval and not ahead of the day")
  func signing() throws {
    let name = "Learning agreement (LLA-1)"
    func refusals(_ agreement: LearningAgreement, _ party: String, on day: Day = Self.today)
      -> [Refusal]
    {
      agreement.signed(Self.signature(party, on: day), today: Self.today).refusals
    }
    #expect(
      refusals(Self.agreement(.draft), "Unite")
        == [.agreementStep(title: name, from: .draft, to: .signed)])
    let approved = Self.agreement(.approved)
    #expect(
      refusals(approved, "GMB")
        == [.noSuchParty("GMB", title: name, known: ["Management", "UNISON", "Unite"])])
    #expect(
      refusals(approved, "Unite", on: Self.today + 1)
        == [.badDay(of: "signature", Self.today + 1, earliest: Self.today, latest: Self.today)])
    let inForce = Self.agreement(.inForce)
    #expect(
      refusals(inForce, "unite")
        == [.alreadySigned(party: "Unite", title: name, by: "Pat Adeyemi", on: Self.today)])
  }

  @Test("The next version keeps text, parties and provisions, and begins as a draft")
  func nextVersion() {
    var first = Self.agreement(.inForce)
    first.provisions.noticeDays = 2
    first.reviewDue = Self.today
    let next = first.nextVersion(as: "LLA-2")
    #expect(next.code == "LLA-2" && next.version == 2 && next.state == .draft)
    #expect(next.clauses == first.clauses && next.parties == first.parties)
    #expect(next.provisions == first.provisions)
    #expect(next.signatures.isEmpty && next.approval == nil)
    #expect(next.inForceFrom == nil && next.reviewDue == nil)
  }
}
