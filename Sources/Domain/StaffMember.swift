/// A person's name as kept: in Unicode NFC, as given, never split or guessed.
public struct PersonName: Hashable, Sendable {
  /// The family name; a single name stands here.
  public var family: String
  /// The given name; nil where the person has none.
  public var given: String?
  /// What the person is called, where it differs from the given name.
  public var knownAs: String?

  /// Joins the parts of a name.
  public init(family: String, given: String? = nil, knownAs: String? = nil) {
    self.family = family
    self.given = given
    self.knownAs = knownAs
  }

  /// `Okafor, Ada`; a single name without comma. The order of lists and of JSON.
  public var familyFirst: String { given.map { "\(family), \($0)" } ?? family }

  /// `Ada Okafor`, with the known-as name in place of the given one where there is one.
  public var spoken: String {
    (knownAs ?? given).map { "\($0) \(family)" } ?? family
  }

  /// The folded key that lists are sorted by: family name, then given name.
  public var sortKey: String { FoldedName.key(family) + "," + FoldedName.key(given ?? "") }

  /// Every folded word the person is found by.
  public var searchWords: Set<String> {
    FoldedName.searchWords(family)
      .union(FoldedName.searchWords(given ?? ""))
      .union(FoldedName.searchWords(knownAs ?? ""))
  }
}

/// A person employed by the trust (`domain` term 4).
public struct StaffMember: Hashable, Sendable {
  /// The number that identifies the person.
  public var number: EmployeeNumber
  /// The person's name.
  public var name: PersonName
  /// What a scan of the badge sends; the employee number where the trust keeps no other.
  public var badge: String
  /// The work e-mail address.
  public var email: String?
  /// The last day in post; the person is a leaver from the next day on.
  public var leavingDate: Day?
  /// The posts held, at least one; the first is the one shown.
  public var assignments: [Assignment]

  /// Joins what is known of a person.
  public init(
    number: EmployeeNumber, name: PersonName, badge: String? = nil, email: String? = nil,
    leavingDate: Day? = nil, assignments: [Assignment] = [Assignment()]
  ) {
    self.number = number
    self.name = name
    self.badge = badge ?? number.text
    self.email = email
    self.leavingDate = leavingDate
    self.assignments = assignments
  }

  /// The post that is shown where one line has room for one.
  public var post: Assignment { assignments.first ?? Assignment() }

  /// Whether the person has left before that day.
  public func isLeaver(on day: Day) -> Bool { leavingDate.map { $0 < day } ?? false }
}

/// A post held by a staff member (`domain` term 5).
public struct Assignment: Hashable, Sendable {
  /// ESR's assignment number, e.g. `10949595-4`; needed only where a person holds several posts.
  public var number: String?
  /// The department's name.
  public var department: String?
  /// The name of the site where the person works.
  public var site: String?
  /// The ESR staff group's name.
  public var staffGroup: String?
  /// The pay band: `2` to `9`, `8a`–`8d`, `Medical & Dental`, `VSM` or `Other`.
  public var payBand: String?
  /// The job title.
  public var jobTitle: String?
  /// Whether the post is an apprenticeship.
  public var isApprentice: Bool
  /// The employee number of the line manager; may belong to nobody we know.
  public var lineManager: EmployeeNumber?
  /// Contracted hours a week, as given in the extract.
  public var contractedHours: String?
  /// The first day in this post.
  public var startDate: Day?

  /// Joins what is known of a post.
  public init(
    number: String? = nil, department: String? = nil, site: String? = nil,
    staffGroup: String? = nil, payBand: String? = nil, jobTitle: String? = nil,
    isApprentice: Bool = false, lineManager: EmployeeNumber? = nil,
    contractedHours: String? = nil, startDate: Day? = nil
  ) {
    self.number = number
    self.department = department
    self.site = site
    self.staffGroup = staffGroup
    self.payBand = payBand
    self.jobTitle = jobTitle
    self.isApprentice = isApprentice
    self.lineManager = lineManager
    self.contractedHours = contractedHours
    self.startDate = startDate
  }
}

/// The order pay bands are listed in: Agenda for Change from low to high, then those outside it.
public enum PayBand {
  /// The bands there are, in order (`domain` term 6).
  public static let all = [
    "1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "Medical & Dental", "VSM",
    "Other",
  ]

  /// The band as kept, for what a file says: `Band 5`, `8A` and `medical & dental` are understood; nil if unknown.
  public static func recognised(_ text: String) -> String? {
    var wanted = text.lowercased()
    if wanted.hasPrefix("band ") { wanted.removeFirst(5) }
    return all.first { $0.lowercased() == wanted }
  }
}
