/// A site that is called otherwise from a day on (`domain` term 2).
public struct SiteEnd: Hashable, Sendable {
  /// The name it had.
  public var name: String
  /// The first day of the new name.
  public var from: Day
  /// What it is called since.
  public var successor: String

  /// Joins a name and what came after it.
  public init(_ name: String, from: Day, successor: String) {
    self.name = name
    self.from = from
    self.successor = successor
  }
}

/// A site in a list.
public struct SiteLine: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// How many staff members hold a post there, leavers left out.
  public var people: Int
  /// The learning spaces on it, by code.
  public var spaces: [LearningSpace]
  /// Set once it is called otherwise.
  public var end: SiteEnd?

  /// Joins what a list shows of a site.
  public init(_ name: String, people: Int, spaces: [LearningSpace] = [], end: SiteEnd? = nil) {
    self.name = name
    self.people = people
    self.spaces = spaces
    self.end = end
  }
}

/// What renaming a site came to, and what a person has to decide.
public struct SiteChange: Hashable, Sendable {
  /// What it was called, and is.
  public var end: SiteEnd
  /// How many staff members hold a post there.
  public var people: Int
  /// The learning spaces on it, by code.
  public var spaces: [SpaceCode]
  /// Classes with places kept for it.
  public var kept: [ClassLabel]
  /// Learning agreements whose limit on who may enrol names it; their text stands.
  public var agreements: [GoverningAgreement]

  /// Joins a new name and what hangs on it.
  public init(
    end: SiteEnd, people: Int, spaces: [SpaceCode] = [], kept: [ClassLabel] = [],
    agreements: [GoverningAgreement] = []
  ) {
    self.end = end
    self.people = people
    self.spaces = spaces
    self.kept = kept
    self.agreements = agreements
  }
}
