/// Something done to a learning agreement.
public enum AgreementAct: Hashable, Sendable {
  /// A new draft, or one of a further version.
  case draft(LearningAgreement)
  /// Other words, parties, provisions or another review date, while it is open to change.
  case change(LearningAgreement)
  /// Out for consultation.
  case consult(AgreementCode)
  /// What the approving body decided.
  case decide(AgreementCode, Approval)
  /// One party's signature.
  case sign(AgreementCode, Signature)
  /// Into force from a day.
  case start(AgreementCode, from: Day)
  /// Under review.
  case review(AgreementCode)
  /// As it is, until the next review.
  case confirm(AgreementCode, reviewDue: Day)

  /// The agreement it is done to.
  public var code: AgreementCode {
    switch self {
    case .draft(let agreement), .change(let agreement): agreement.code
    case .consult(let code), .review(let code): code
    case .decide(let code, _), .sign(let code, _), .start(let code, _), .confirm(let code, _):
      code
    }
  }

  /// The act's name in the audit trail.
  public var name: String {
    switch self {
    case .draft: "draft-agreement"
    case .change: "change-agreement"
    case .consult: "consult-agreement"
    case .decide(_, let approval):
      approval.decision == .approved ? "approve-agreement" : "refer-agreement-back"
    case .sign: "sign-agreement"
    case .start: "start-agreement"
    case .review: "review-agreement"
    case .confirm: "confirm-agreement"
    }
  }
}
