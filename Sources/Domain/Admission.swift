/// By what somebody was let in when the rules were asked who may enrol (`domain` term 41). It is kept
/// with the enrolment: people change posts and agreements are superseded, but the past stands.
public struct Admission: Hashable, Sendable {
  /// The agreement in force on the class's date; nil where none was.
  public let agreement: AgreementCode?
  /// The band, department, site or staff group of the person's that its limit names; nil where it
  /// limits nobody, or the rule was set aside.
  public let post: String?

  /// Joins what was read.
  public init(agreement: AgreementCode?, as post: String? = nil) {
    self.agreement = agreement
    self.post = post
  }
}

extension BookingFacts {
  /// Whether the governing agreement limits enrolment to others now.
  var isOutsideLimit: Bool {
    agreement?.provisions.restriction.map { $0.post(admitting: person) == nil } ?? false
  }

  /// By what the governing agreement lets the person in.
  public var admission: Admission {
    Admission(
      agreement: agreement?.code, as: agreement?.provisions.restriction?.post(admitting: person))
  }
}
