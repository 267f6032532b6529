import Domain

extension EveryRefusal {
  /// Steps of a learning agreement.
  static let agreements: [RefusalExample] = [
    RefusalExample(
      .agreementStep(title: "Partnership agreement (LA-2)", from: .draft, to: .signed),
      "agreement-step",
      "Partnership agreement (LA-2) is a draft and cannot be signed now. It can only go "
        + "out to consultation."),
    RefusalExample(
      .agreementStep(title: "Partnership agreement (LA-2)", from: .consultation, to: .inForce),
      "agreement-step",
      "Partnership agreement (LA-2) is in consultation and cannot come into force now. It "
        + "can only be approved or go back to being a draft."),
    RefusalExample(
      .agreementStep(title: "Partnership agreement (LA-2)", from: .approved, to: .inForce),
      "agreement-step",
      "Partnership agreement (LA-2) is approved and cannot come into force now. It can "
        + "only be signed or go back to being a draft."),
    RefusalExample(
      .agreementStep(title: "Partnership agreement (LA-2)", from: .signed, to: .approved),
      "agreement-step",
      "Partnership agreement (LA-2) is signed and cannot be approved now. It can only come "
        + "into force."),
    RefusalExample(
      .agreementStep(title: "Partnership agreement (LA-2)", from: .inForce, to: .draft),
      "agreement-step",
      "Partnership agreement (LA-2) is in force and cannot go back to being a draft now. "
        + "It can only be put under review or be superseded."),
    RefusalExample(
      .agreementStep(title: "Partnership agreement (LA-2)", from: .underReview, to: .consultation),
      "agreement-step",
      "Partnership agreement (LA-2) is under review and cannot go out to consultation now. "
        + "It can only be confirmed as it is or be superseded."),
    RefusalExample(
      .agreementStep(title: "Partnership agreement (LA-2)", from: .superseded, to: .underReview),
      "agreement-step",
      "Partnership agreement (LA-2) is superseded and cannot be put under review now. Look "
        + "for the version that follows it."),
    RefusalExample(
      .agreementStep(title: "Partnership agreement (LA-2)", from: .inForce, to: .inForce),
      "agreement-step",
      "Partnership agreement (LA-2) is in force already. It can only be put under review "
        + "or be superseded."),
    RefusalExample(
      .agreementFrozen(title: "Partnership agreement (LA-2)", .approved), "agreement-frozen",
      "Partnership agreement (LA-2) is approved, so its text, parties and provisions "
        + "stand. Refer it back to change them."),
    RefusalExample(
      .agreementFrozen(title: "Partnership agreement (LA-2)", .inForce), "agreement-frozen",
      "Partnership agreement (LA-2) is in force, so its text, parties and provisions "
        + "stand. Draft a new version to change them."),
    RefusalExample(
      .noSuchParty("RCN", title: "Partnership agreement (LA-2)", known: ["UNISON", "Trust"]),
      "no-such-party",
      "“RCN” is not a party to Partnership agreement (LA-2). Parties there are: UNISON, "
        + "Trust."),
    RefusalExample(
      .alreadySigned(
        party: "UNISON", title: "Partnership agreement (LA-2)", by: "Mara Lind", on: Cast.thursday),
      "already-signed",
      "Mara Lind has already signed Partnership agreement (LA-2) for UNISON, on Thu 26 Nov "
        + "2026. Nothing more is needed."),
    RefusalExample(
      .notSigned(title: "Partnership agreement (LA-2)", missing: ["UNISON"]), "not-signed",
      "Partnership agreement (LA-2) is not signed by everyone: UNISON is missing. Have it "
        + "signed first."),
    RefusalExample(
      .notSigned(title: "Partnership agreement (LA-2)", missing: ["Trust", "UNISON"]), "not-signed",
      "Partnership agreement (LA-2) is not signed by everyone: Trust and UNISON are "
        + "missing. Have it signed first."),
    RefusalExample(
      .partyMissing(title: "Partnership agreement (LA-2)", .management), "party-missing",
      "Partnership agreement (LA-2) names no party for the management side. Add the "
        + "trust's management first."),
    RefusalExample(
      .partyMissing(title: "Partnership agreement (LA-2)", .staff), "party-missing",
      "Partnership agreement (LA-2) names no party for the staff side. Add at least one "
        + "union first."),
    RefusalExample(
      .unsignedThen(
        title: "Partnership agreement (LA-2)", on: Cast.monday, missing: ["Trust", "UNISON"],
        earliest: Cast.thursday),
      "unsigned-then",
      "Partnership agreement (LA-2) cannot come into force on Mon 23 Nov 2026: Trust and UNISON had "
        + "not signed by then. The earliest day is Thu 26 Nov 2026."),
    RefusalExample(
      .notUnderReview(title: "Partnership agreement (LA-2)", .inForce), "not-under-review",
      "Partnership agreement (LA-2) is in force, and only an agreement under review can be confirmed "
        + "as it is. Put it under review first."),
    RefusalExample(
      .notUnderReview(title: "Partnership agreement (LA-2)", .signed), "not-under-review",
      "Partnership agreement (LA-2) is signed, and only an agreement under review can be confirmed as "
        + "it is."),
    RefusalExample(
      .agreementInPast(
        title: "Partnership agreement (LA-2)", from: Cast.monday, earliest: Cast.thursday),
      "agreement-in-past",
      "Partnership agreement (LA-2) cannot come into force on Mon 23 Nov 2026: an "
        + "agreement never changes what is past. The earliest day is Thu 26 Nov 2026."),
  ]
}
