/// What the trust and its unions have promised each other on learning (`domain` term 16).
public struct LearningAgreement: Hashable, Sendable {
  /// The code people type.
  public var code: String
  /// The title.
  public var title: String
  /// The day it came into force; nil before.
  public var inForceFrom: Day?
  /// When it is to be reviewed.
  public var reviewDue: Day?
  /// Who signed it.
  public var signatures: [Signature]

  /// Joins what is known of an agreement.
  public init(
    code: String, title: String, inForceFrom: Day? = nil, reviewDue: Day? = nil,
    signatures: [Signature] = []
  ) {
    self.code = code
    self.title = title
    self.inForceFrom = inForceFrom
    self.reviewDue = reviewDue
    self.signatures = signatures
  }
}

/// One party's signature under a learning agreement.
public struct Signature: Hashable, Sendable {
  /// The union or the management side.
  public var party: String
  /// Who signed for it.
  public var signatory: String
  /// When.
  public var on: Day

  /// Joins the facts of a signature.
  public init(party: String, signatory: String, on: Day) {
    self.party = party
    self.signatory = signatory
    self.on = on
  }
}
