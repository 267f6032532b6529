/// What a learning agreement provides, as data the rules read. What it leaves open binds nobody:
/// without an agreement all staff may enrol, in own time, in the order of joining.
public struct Provisions: Hashable, Sendable {
  /// Who may enrol; nil means all staff, apprentices included.
  public var restriction: Restriction?
  /// The pay bands that go first on a waiting list; empty for no priority group.
  public var priorityBands: [String]
  /// For how many days from the opening of enrolment the priority group goes first.
  public var priorityDays: Int
  /// The release models offered; nil means all there are.
  public var releaseModels: Set<ReleaseModel>?
  /// Hours a year in work time under the model of agreed hours; nil means no limit.
  public var hoursAYear: Int?
  /// Days before the next session by which a learner should withdraw; 0 for no notice.
  public var noticeDays: Int
  /// The attendance rate, in percent, from which a learner counts as having attended; nil where any
  /// attendance does.
  public var attendanceThreshold: Int?

  /// The provisions; what is left out binds nobody.
  public init(
    restriction: Restriction? = nil, priorityBands: [String] = [], priorityDays: Int = 0,
    releaseModels: Set<ReleaseModel>? = nil, hoursAYear: Int? = nil, noticeDays: Int = 0,
    attendanceThreshold: Int? = nil
  ) {
    self.restriction = restriction
    self.priorityBands = priorityBands
    self.priorityDays = priorityDays
    self.releaseModels = releaseModels
    self.hoursAYear = hoursAYear
    self.noticeDays = noticeDays
    self.attendanceThreshold = attendanceThreshold
  }

  /// The priority group unless an agreement says otherwise (`domain` term 41).
  public static let standardPriorityBands = ["1", "2", "3", "4"]

  /// What a new draft begins with: the standard priority group for 14 days.
  public static let ofNewDraft = Provisions(
    priorityBands: standardPriorityBands, priorityDays: 14)

  /// Whether a person belongs to the priority group by any post held.
  public func isPriority(_ person: StaffMember) -> Bool {
    person.assignments.contains { post in
      post.payBand.map { priorityBands.contains($0) } ?? false
    }
  }
}

extension Provisions {
  /// What makes no sense in them; empty where all does.
  public var refusals: [Refusal] {
    var refusals = restriction?.refusals ?? []
    refusals += priorityBands.filter { !PayBand.all.contains($0) }.map { .unknownBand($0) }
    if !priorityBands.isEmpty, priorityDays < 1 {
      refusals.append(.notPositive(what: "number of days of priority", priorityDays))
    }
    if let hoursAYear, hoursAYear < 1 {
      refusals.append(.notPositive(what: "number of hours a year", hoursAYear))
    }
    if noticeDays < 0 {
      refusals.append(.notPositive(what: "number of days of notice", noticeDays))
    }
    if let attendanceThreshold, !(1...100).contains(attendanceThreshold) {
      refusals.append(
        .badValue(
          of: "attendance threshold", String(attendanceThreshold),
          expected: "a percentage from 1 to 100"))
    }
    return refusals
  }
}

/// A limit on who may enrol (`domain` term 41); it needs a reason and an owner.
public struct Restriction: Hashable, Sendable {
  /// What it goes by.
  public var kind: Kind
  /// The bands, departments, sites or staff groups that may enrol; at least one.
  public var names: [String]
  /// Why.
  public var reason: String
  /// Who answers for it.
  public var owner: String

  /// What a restriction may go by: never a union, never a protected characteristic (invariants I8, I9).
  public enum Kind: String, CaseIterable, Sendable {
    case band, department, site
    case staffGroup = "staff-group"
  }

  /// Joins the parts of a restriction.
  public init(kind: Kind, names: [String], reason: String, owner: String) {
    self.kind = kind
    self.names = names
    self.reason = reason
    self.owner = owner
  }

  /// The band, department, site or staff group by which a person may enrol, from any post held; nil
  /// for somebody who may not.
  public func post(admitting person: StaffMember) -> String? {
    person.assignments.compactMap { post in
      switch kind {
      case .band: post.payBand
      case .department: post.department
      case .site: post.site
      case .staffGroup: post.staffGroup
      }
    }.first { isNamed($0) }
  }

  /// Whether it names a band, department, site or staff group; upper case and accents aside.
  public func isNamed(_ post: String) -> Bool {
    names.contains { FoldedName.key($0) == FoldedName.key(post) }
  }
}

extension Restriction {
  /// What is missing from it, or makes no sense.
  fileprivate var refusals: [Refusal] {
    var refusals: [Refusal] = []
    if names.isEmpty {
      refusals.append(
        .badValue(
          of: "limit on who may enrol", "",
          expected: "at least one band, department, site or staff group"))
    }
    if reason.allSatisfy(\.isWhitespace) {
      refusals.append(.reasonRequired(for: "limit who may enrol"))
    }
    if owner.allSatisfy(\.isWhitespace) {
      refusals.append(
        .badValue(
          of: "owner of the limit on who may enrol", "", expected: "the name of who answers for it")
      )
    }
    if kind == .band {
      refusals += names.filter { !PayBand.all.contains($0) }.map { .unknownBand($0) }
    }
    return refusals
  }
}
