import Domain

/// The papers of the demonstration trust: what it is called, and what it has signed.
enum SignedAgreement {
  /// The settings that differ from the standard.
  static let settings: [(Setting, String)] = [
    (.organisation, "St Brigid University Hospitals"),
    (.contact, "Learning desk, The Lantern Centre, extension 5417"),
    (.badgeShape, "7-8 digits"),
  ]

  /// An agreement in force for nearly two years, so that its review is due within six weeks.
  static func agreement(on today: Day) -> LearningAgreement {
    let start = today - 700
    return LearningAgreement(
      code: "LLA-1", title: "Lifelong Learning Partnership Agreement", inForceFrom: start,
      reviewDue: start + 731,
      signatures: [
        Signature(party: "Management", signatory: "Margaret Ashdown", on: start - 14),
        Signature(party: "UNISON", signatory: "Patricia Adeyemi", on: start - 14),
        Signature(party: "Unite", signatory: "Graham Tull", on: start - 12),
        Signature(party: "RCN", signatory: "Siobhán Keane", on: start - 7),
      ])
  }
}
