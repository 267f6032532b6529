import Domain
import Testing
import Wording

@Suite("Learning agreements in words") struct AgreementWordingTests {
  private static let day = Day(iso: "2026-11-23") ?? Day(number: 0)
  private static let agreement = LearningAgreement(
    code: "LLA-2", title: "Learning agreement", version: 2, inForceFrom: day, reviewDue: day + 731,
    parties: [
      AgreementParty("Management", .management), AgreementParty("RCN", .staff),
      AgreementParty("UNISON", .staff),
    ],
    signatures: [
      Signature(party: "RCN", signatory: "Siobhán Keane", on: day),
      Signature(party: "Management", signatory: "M. Ashdown", on: day),
    ])

  private static func approval(_ decision: ApprovalDecision) -> Approval {
    Approval(body: "TERM", decision: decision, on: day, minute: "14/3")
  }

  @Test("What an act came to says what can be done next")
  func acts() {
    let agreement = Self.agreement
    var signed = agreement
    signed.signatures.append(Signature(party: "UNISON", signatory: "Pat", on: Self.day))
    let sentences: [(AgreementAct, LearningAgreement, String)] = [
      (.draft(agreement), agreement, "Drafted: Learning agreement (LLA-2), version 2."),
      (.change(agreement), agreement, "Changed: Learning agreement (LLA-2)."),
      (.consult("LLA-2"), agreement, "Out for consultation: Learning agreement (LLA-2)."),
      (
        .decide("LLA-2", Self.approval(.approved)), agreement,
        "Approved: Learning agreement (LLA-2). Its text stands now; UNISON can sign."
      ),
      (
        .decide("LLA-2", Self.approval(.referredBack)), agreement,
        "Referred back: Learning agreement (LLA-2). It is a draft again."
      ),
      (
        .sign("LLA-2", agreement.signatures[0]), agreement,
        "Signed: Learning agreement (LLA-2), by Siobhán Keane. 2 of 3 signed, missing UNISON."
      ),
      (
        .sign("LLA-2", signed.signatures[2]), signed,
        "Signed: Learning agreement (LLA-2), by Pat. 3 of 3 signed. It can be put in force."
      ),
      (
        .start("LLA-2", from: Self.day), signed,
        "In force from Mon 23 Nov 2026: Learning agreement (LLA-2)."
      ),
      (
        .review("LLA-2"), signed,
        "Under review: Learning agreement (LLA-2). It stays in force meanwhile."
      ),
      (
        .confirm("LLA-2", reviewDue: Self.day + 731), signed,
        "Confirmed: Learning agreement (LLA-2). Its next review is due on Thu 23 Nov 2028."
      ),
    ]
    for (act, agreement, sentence) in sentences {
      #expect(Wording.sentence(agreement, after: act) == sentence)
    }
  }

  @Test("How far the signing is, when it is in force, what was decided")
  func lines() {
    var agreement = Self.agreement
    #expect(Wording.signed(LearningAgreement(code: "L", title: "L")) == "No party is named")
    #expect(Wording.inForce(agreement) == "from Mon 23 Nov 2026")
    agreement.inForceTo = Self.day + 30
    #expect(Wording.inForce(agreement) == "from Mon 23 Nov 2026 to Tue 22 Dec 2026")
    #expect(
      Wording.standing(agreement, on: Self.day)
        == "Draft, in force from Mon 23 Nov 2026 to Tue 22 Dec 2026.")
    agreement.inForceFrom = nil
    #expect(Wording.inForce(agreement) == "not yet")
    #expect(Wording.standing(agreement, on: Self.day) == "Draft, not in force yet.")
    let governing = LearningAgreement(
      code: "L", title: "L", state: .inForce, inForceFrom: Self.day)
    #expect(Wording.standing(governing, on: Self.day) == "In force from Mon 23 Nov 2026.")
    #expect(
      Wording.standing(governing, on: Self.day - 1) == "Signed, in force from Mon 23 Nov 2026.")
    #expect(
      Wording.line(Self.approval(.refused)) == "Refused by TERM on Mon 23 Nov 2026, minute 14/3")
  }

  @Test("What an agreement leaves open binds nobody, and says so")
  func open() {
    #expect(
      Wording.sentences(Provisions()) == [
        "All staff may enrol, apprentices included.",
        "A waiting list goes by the order of joining.",
        "Classes in own time need no manager. Every kind of release is offered.",
        "Whoever withdraws need give no notice.",
        "Whoever came to any session counts as having attended.",
      ])
  }

  @Test("Each provision is a sentence")
  func provisions() {
    let provisions = Provisions(
      restriction: Restriction(
        kind: .department, names: ["Ward 7", "Ward 8"], reason: "a pilot", owner: "Ruth"),
      priorityBands: ["1", "2", "3"], priorityDays: 14, releaseModels: [.ownTime, .toil, .full],
      hoursAYear: 20, noticeDays: 1, attendanceThreshold: 80)
    let sentences = Wording.sentences(provisions)
    #expect(sentences[0].hasSuffix("The reason given: a pilot. Ruth answers for it."))
    #expect(
      sentences.dropFirst() == [
        "Pay bands 1, 2 and 3 go first on a waiting list for 14 days from the opening of enrolment.",
        "Classes in own time need no manager. Release offered: full paid release; time off in lieu.",
        "Agreed hours come to at most 20 hours of work time a year.",
        "Whoever withdraws says so at least 1 day before the next session.",
        "Whoever came to 80 % of the sessions or more counts as having attended.",
      ])
    #expect(
      Wording.sentences(Provisions(priorityBands: ["2"], priorityDays: 1))[1]
        == "Pay band 2 goes first on a waiting list for 1 day from the opening of enrolment.")
    #expect(
      Wording.sentences(Provisions(releaseModels: [.ownTime]))[2]
        == "Classes in own time need no manager. No release is offered, only own time.")
  }

  @Test("An agreement before it is told of where there is one")
  func follows() {
    var agreement = LearningAgreement(
      code: "LLA-2", title: "Learning agreement", inForceFrom: Cast.monday)
    agreement.follows = "Learning agreement (LLA-1)"
    #expect(
      Wording.sentence(agreement, after: .start("LLA-2", from: Cast.monday))
        == "In force from Mon 23 Nov 2026: Learning agreement (LLA-2). "
        + "Learning agreement (LLA-1) ends that day.")
  }
}
