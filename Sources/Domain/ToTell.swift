/// Somebody who has to be told of a change, and how the person stood before it.
public struct ToTell: Hashable, Sendable {
  /// Who.
  public var person: PersonLine
  /// The work e-mail address, where one is known.
  public var email: String?
  /// Where the enrolment stood.
  public var was: EnrolmentState
  /// When the person joined, on the trust's wall clock; kept for the next run.
  public var joined: WallTime
  /// Where the person stands on the class they went on to; nil where they did not, or left it since.
  public var onward: Onward?

  /// Joins what a call list shows.
  public init(
    person: PersonLine, email: String?, was: EnrolmentState, joined: WallTime,
    onward: Onward? = nil
  ) {
    self.person = person
    self.email = email
    self.was = was
    self.joined = joined
    self.onward = onward
  }
}

/// Where somebody stands on the class that takes the place of another.
public struct Onward: Hashable, Sendable {
  /// The class.
  public var label: ClassLabel
  /// Where the enrolment stands.
  public var state: EnrolmentState
  /// The place in line where waiting, from 1.
  public var position: Int?

  /// Joins the facts.
  public init(_ label: ClassLabel, _ state: EnrolmentState, position: Int? = nil) {
    self.label = label
    self.state = state
    self.position = position
  }
}

/// Whom to tell that a class is cancelled, merged or changed, and of what.
public struct CallList: Hashable, Sendable {
  /// The class.
  public var line: ClassLine
  /// Those who have, or had, a place or a claim, by name.
  public var people: [ToTell]
  /// What has changed of its sessions from today on; of a cancelled class nothing more.
  public var changes: [ChangedSession]
  /// The classes people went on to, by code.
  public var onward: [ClassLine]
  /// The spaces there are, as they are named.
  public var spaces: [SpaceCode: LearningSpaceLabel]

  /// Joins a class, its people and what they are told.
  public init(
    line: ClassLine, people: [ToTell], changes: [ChangedSession] = [], onward: [ClassLine] = [],
    spaces: [SpaceCode: LearningSpaceLabel] = [:]
  ) {
    self.line = line
    self.people = people
    self.changes = changes
    self.onward = onward
    self.spaces = spaces
  }
}
