import Domain

extension Wording {
  /// Why a learning agreement cannot take a step.
  static func agreements(_ refusal: Refusal) -> String {
    switch refusal {
    case .agreementStep(let title, let from, let to): step(title, from, to)
    case .agreementFrozen(let title, let state):
      "\(title) \(standing(state)), so its text, parties and provisions stand. "
        + (state == .approved
          ? "Refer it back to change them." : "Draft a new version to change them.")
    case .noSuchParty(let party, let title, let known):
      "\u{201C}\(party)\u{201D} is not a party to \(title). " + choices("Parties", known)
    case .alreadySigned(let party, let title, let signatory, let on):
      "\(signatory) has already signed \(title) for \(party), on \(day(on)). "
        + "Nothing more is needed."
    case .notSigned(let title, let missing):
      "\(title) is not signed by everyone: \(list(missing, most: 12)) "
        + "\(missing.count == 1 ? "is" : "are") missing. Have it signed first."
    case .unsignedThen(let title, let on, let missing, let earliest):
      "\(title) cannot come into force on \(day(on)): \(list(missing, most: 12)) had not signed by "
        + "then. The earliest day is \(day(earliest))."
    case .notUnderReview(let title, let state):
      "\(title) \(standing(state)), and only an agreement under review can be confirmed as it is."
        + (state == .inForce ? " Put it under review first." : "")
    case .partyMissing(let title, .management):
      "\(title) names no party for the management side. Add the trust's management first."
    case .partyMissing(let title, .staff):
      "\(title) names no party for the staff side. Add at least one union first."
    case .agreementInPast(let title, let from, let earliest):
      "\(title) cannot come into force on \(day(from)): an agreement never changes what is past. "
        + "The earliest day is \(day(earliest))."
    default: refusal.code
    }
  }

  private static func step(
    _ title: String, _ from: AgreementState, _ to: AgreementState
  ) -> String {
    let now =
      from == to
      ? "\(title) \(standing(from)) already."
      : "\(title) \(standing(from)) and cannot \(step(to, from: from)) now."
    // The step back to a draft is said last.
    let next = AgreementState.allCases.reversed().filter { from.next.contains($0) }
      .map { step($0, from: from) }
    return next.isEmpty
      ? "\(now) Look for the version that follows it."
      : "\(now) It can only \(next.joined(separator: " or "))."
  }

  private static func standing(_ state: AgreementState) -> String {
    switch state {
    case .draft: "is a draft"
    case .consultation: "is in consultation"
    case .approved: "is approved"
    case .signed: "is signed"
    case .inForce: "is in force"
    case .underReview: "is under review"
    case .superseded: "is superseded"
    }
  }

  private static func step(_ state: AgreementState, from: AgreementState) -> String {
    switch state {
    case .draft: "go back to being a draft"
    case .consultation: "go out to consultation"
    case .approved: "be approved"
    case .signed: "be signed"
    case .inForce: from == .underReview ? "be confirmed as it is" : "come into force"
    case .underReview: "be put under review"
    case .superseded: "be superseded"
    }
  }
}
