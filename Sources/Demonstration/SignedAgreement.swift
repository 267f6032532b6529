import Domain

/// The papers of the demonstration trust: what it is called, and what it has signed.
enum SignedAgreement {
  /// The settings that differ from the standard.
  static let settings: [(Setting, String)] = [
    (.organisation, "St Brigid University Hospitals"),
    (.contact, "Learning desk, The Lantern Centre, extension 5417"),
    (.badgeShape, "7-8 digits"),
  ]

  /// The draft of the version after it.
  static func next(after agreement: LearningAgreement) -> LearningAgreement {
    var next = agreement.nextVersion(as: "LLA-2")
    next.provisions.priorityDays = 21
    next.clauses.append(
      Clause(
        heading: "Digital skills",
        text:
          "Every member of staff may learn the basics of working on a computer, whatever the job."))
    return next
  }

  /// An agreement in force for nearly two years, so that its review is due within six weeks.
  static func agreement(on today: Day) -> LearningAgreement {
    let start = today - 700
    return LearningAgreement(
      code: "LLA-1", title: "Lifelong Learning Partnership Agreement", state: .inForce,
      recognition: "Recognition Agreement of the trust and its unions", inForceFrom: start,
      reviewDue: start + 731, provisions: provisions, clauses: clauses, parties: parties,
      approval: Approval(
        body: "Trust Education Resource Management Group", decision: .approved, on: start - 35,
        minute: "TERM 41/7"),
      signatures: [
        Signature(
          party: "Management", signatory: "Margaret Ashdown", role: "Chief Executive",
          on: start - 14),
        Signature(
          party: "UNISON", signatory: "Patricia Adeyemi", role: "Branch Secretary",
          on: start - 14),
        Signature(
          party: "Unite", signatory: "Graham Tull", role: "Workplace Representative",
          on: start - 12),
        Signature(
          party: "RCN", signatory: "Siobhán Keane", role: "Regional Officer", on: start - 7),
      ])
  }

  private static let parties = [
    AgreementParty("Management", .management), AgreementParty("RCN", .staff),
    AgreementParty("UNISON", .staff), AgreementParty("Unite", .staff),
  ]

  private static let provisions = Provisions(
    priorityBands: Provisions.standardPriorityBands, priorityDays: 14,
    releaseModels: [.full, .half, .toil, .hours, .shiftSwap], noticeDays: 2, attendanceThreshold: 80
  )

  private static let clauses = [
    Clause(
      heading: "Statement of intent",
      text:
        "The trust and its recognised unions want everybody who works here to go on learning, for "
        + "the job and beyond it. They do so in partnership, through this agreement."),
    Clause(
      heading: "Who may learn",
      text:
        "Learning is open to all staff, apprentices included, whether they belong to a union or "
        + "not. Bands 1 to 4 go first where places are short."),
    Clause(
      heading: "Union learning representatives",
      text:
        "Each branch may name union learning representatives. They advise colleagues in "
        + "confidence, arrange classes and have paid time off for it.\n"
        + "What a colleague tells a representative is used for learning and for nothing else."),
    Clause(
      heading: "Time to learn",
      text:
        "Managers say yes to release wherever the service allows, and give the ground where it "
        + "does not. A class in own time needs nobody's permission."),
    Clause(
      heading: "Resolving disagreements",
      text:
        "What cannot be settled between a manager and a representative goes to the joint "
        + "learning committee, and from there by the trust's own procedure."),
    Clause(
      heading: "Review",
      text: "The parties review this agreement every two years. Until then it stands as signed."),
  ]
}
