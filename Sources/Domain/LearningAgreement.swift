/// What the trust and its unions have promised each other on learning (`domain` term 16).
///
/// While it is a draft its text may change. Once it is in force text, parties and provisions stand
/// as they were signed; what is to change is changed by a new version.
public struct LearningAgreement: Hashable, Sendable {
  /// The code people type.
  public var code: AgreementCode
  /// The title.
  public var title: String
  /// The version, from 1; a new version supersedes the one in force.
  public var version: Int
  /// How far it has come.
  public private(set) var state: AgreementState
  /// The recognition agreement it belongs to, as people refer to it.
  public var recognition: String?
  /// The day it came or comes into force; nil before that is decided.
  public var inForceFrom: Day?
  /// The first day it is in force no more; nil while no other has followed.
  public var inForceTo: Day?
  /// When it is to be reviewed.
  public var reviewDue: Day?
  /// What the rules read.
  public var provisions: Provisions
  /// The text, clause by clause.
  public var clauses: [Clause]
  /// Who has to sign: the management side and every named union.
  public var parties: [AgreementParty]
  /// The approving body's decision, the last where there were several.
  public var approval: Approval?
  /// Who has signed, in any order.
  public var signatures: [Signature]
  /// The agreement, by name, that ends as this one comes into force; told by that act alone.
  public var follows: String?

  /// Joins what is known of an agreement.
  public init(
    code: AgreementCode, title: String, version: Int = 1, state: AgreementState = .draft,
    recognition: String? = nil, inForceFrom: Day? = nil, inForceTo: Day? = nil,
    reviewDue: Day? = nil, provisions: Provisions = Provisions(), clauses: [Clause] = [],
    parties: [AgreementParty] = [], approval: Approval? = nil, signatures: [Signature] = []
  ) {
    self.code = code
    self.title = title
    self.version = version
    self.state = state
    self.recognition = recognition
    self.inForceFrom = inForceFrom
    self.inForceTo = inForceTo
    self.reviewDue = reviewDue
    self.provisions = provisions
    self.clauses = clauses
    self.parties = parties
    self.approval = approval
    self.signatures = signatures
  }

  /// Takes the next step.
  ///
  /// - Throws: `IllegalStep` where the table of steps does not allow it.
  public mutating func move(to next: AgreementState) throws(IllegalStep) {
    guard state.next.contains(next) else { throw IllegalStep(from: state, to: next) }
    state = next
  }

  /// The parties that have not signed yet.
  public var unsigned: [AgreementParty] {
    parties.filter { party in !signatures.contains { $0.party == party.name } }
  }

  /// Whether it governs what happens on a day.
  public func isInForce(on day: Day) -> Bool {
    guard state.hasComeIntoForce, let inForceFrom, inForceFrom <= day else { return false }
    return inForceTo.map { day < $0 } ?? true
  }

  /// How far it has come by a day: one that starts later is signed until then, and the one it
  /// follows is in force to its last day.
  public func standing(on day: Day) -> AgreementState {
    switch state {
    case .superseded where isInForce(on: day): .inForce
    case .inForce, .underReview: inForceFrom.map { day < $0 } ?? false ? .signed : state
    default: state
    }
  }
}

/// The code of a learning agreement.
public typealias AgreementCode = Code<LearningAgreement>

/// How far a learning agreement has come.
public enum AgreementState: String, CaseIterable, Sendable {
  case draft, consultation, approved, signed, superseded
  case inForce = "in-force"
  case underReview = "under-review"

  /// The one table of steps. An approving body may refer an agreement back; one under review stays
  /// in force until the next version follows, or is confirmed as it is.
  public var next: Set<AgreementState> {
    switch self {
    case .draft: [.consultation]
    case .consultation: [.approved, .draft]
    case .approved: [.signed, .draft]
    case .signed: [.inForce]
    case .inForce: [.underReview, .superseded]
    case .underReview: [.inForce, .superseded]
    case .superseded: []
    }
  }

  /// Whether the text may still be changed.
  public var isOpenToChange: Bool { self == .draft || self == .consultation }

  /// Whether it governs or has governed.
  public var hasComeIntoForce: Bool {
    self == .inForce || self == .underReview || self == .superseded
  }
}

/// A step the table of steps does not allow.
public struct IllegalStep: Error, Hashable, Sendable {
  /// Where the agreement stands.
  public let from: AgreementState
  /// Where it was to go.
  public let to: AgreementState

  /// Joins the two ends of the step.
  public init(from: AgreementState, to: AgreementState) {
    self.from = from
    self.to = to
  }
}

/// One clause of an agreement.
public struct Clause: Hashable, Sendable {
  /// The heading.
  public var heading: String
  /// The text.
  public var text: String

  /// Joins a heading and its text.
  public init(heading: String, text: String) {
    self.heading = heading
    self.text = text
  }
}

/// A party that has to sign.
public struct AgreementParty: Hashable, Sendable {
  /// The trust's management, or the union's name.
  public var name: String
  /// On which side.
  public var side: Side

  /// Joins a name and a side.
  public init(_ name: String, _ side: Side) {
    self.name = name
    self.side = side
  }
}

/// The two sides of a partnership (`domain` term 18).
public enum Side: String, CaseIterable, Sendable {
  case management, staff
}

/// What the approving body decided (`domain` term 16).
public struct Approval: Hashable, Sendable {
  /// The body, such as the Trust Education Resource Management Group.
  public var body: String
  /// What it decided.
  public var decision: ApprovalDecision
  /// The day.
  public var on: Day
  /// The reference of the minute.
  public var minute: String

  /// Joins the facts of a decision.
  public init(body: String, decision: ApprovalDecision, on: Day, minute: String) {
    self.body = body
    self.decision = decision
    self.on = on
    self.minute = minute
  }
}

/// What an approving body can decide.
public enum ApprovalDecision: String, CaseIterable, Sendable {
  case approved, refused
  case referredBack = "referred-back"
}

/// One party's signature under a learning agreement.
public struct Signature: Hashable, Sendable {
  /// The union or the management side.
  public var party: String
  /// Who signed for it.
  public var signatory: String
  /// The signatory's role.
  public var role: String?
  /// When.
  public var on: Day

  /// Joins the facts of a signature.
  public init(party: String, signatory: String, role: String? = nil, on: Day) {
    self.party = party
    self.signatory = signatory
    self.role = role
    self.on = on
  }
}
