/// How a department came to be no more (`domain` term 3).
public enum DepartmentEnding: Hashable, Sendable {
  /// The same people under another name.
  case renamed(String)
  /// Its people belong to another department.
  case merged(String)
  /// Nobody is new there any more.
  case closed

  /// As kept: `renamed`, `merged`, `closed`.
  public var text: String {
    switch self {
    case .renamed: "renamed"
    case .merged: "merged"
    case .closed: "closed"
    }
  }

  /// The department its people belong to; nil where it was closed.
  public var successor: String? {
    switch self {
    case .renamed(let name), .merged(let name): name
    case .closed: nil
    }
  }
}

/// A department that is no more from a day on.
public struct DepartmentEnd: Hashable, Sendable {
  /// The department.
  public var name: String
  /// The first day without it.
  public var from: Day
  /// What became of it.
  public var ending: DepartmentEnding

  /// Joins a department and its end.
  public init(_ name: String, from: Day, _ ending: DepartmentEnding) {
    self.name = name
    self.from = from
    self.ending = ending
  }
}

/// A department in a list.
public struct DepartmentLine: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// How many staff members hold a post there, leavers left out.
  public var people: Int
  /// Set once it has an end.
  public var end: DepartmentEnd?

  /// Joins what a list shows of a department.
  public init(_ name: String, people: Int, end: DepartmentEnd? = nil) {
    self.name = name
    self.people = people
    self.end = end
  }

  /// What it is on a day: `current`, or how it ended; a day to come ends nothing yet.
  public func state(on day: Day) -> String {
    end.map { $0.from <= day ? $0.ending.text : "current" } ?? "current"
  }
}

/// What renaming, merging or closing a department came to, and what a person has to decide.
public struct DepartmentChange: Hashable, Sendable {
  /// What became of it.
  public var end: DepartmentEnd
  /// Those who hold a post there: with a successor they have moved, else they are still in it.
  public var people: [PersonLine]
  /// Classes with places kept for it: with a successor they are kept for that one now.
  public var kept: [ClassLabel]
  /// Learning agreements whose limit on who may enrol names it; their text stands.
  public var agreements: [GoverningAgreement]
  /// Places that people got because they belong to another department now.
  public var alsoBooked: [Booking]
  /// Whether its day is still to come, and nothing has moved yet.
  public var isAhead: Bool

  /// Joins an end and what hangs on it.
  public init(
    end: DepartmentEnd, people: [PersonLine], kept: [ClassLabel] = [],
    agreements: [GoverningAgreement] = [], alsoBooked: [Booking] = [], isAhead: Bool = false
  ) {
    self.isAhead = isAhead
    self.end = end
    self.people = people
    self.kept = kept
    self.agreements = agreements
    self.alsoBooked = alsoBooked
  }
}
