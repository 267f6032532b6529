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

  /// Joins what a call list shows.
  public init(person: PersonLine, email: String?, was: EnrolmentState, joined: WallTime) {
    self.person = person
    self.email = email
    self.was = was
    self.joined = joined
  }
}

/// Whom to tell of a cancelled class.
public struct CallList: Hashable, Sendable {
  /// The class.
  public var line: ClassLine
  /// Those who had a place or a claim, by name.
  public var people: [ToTell]

  /// Joins a class and its people.
  public init(line: ClassLine, people: [ToTell]) {
    self.line = line
    self.people = people
  }
}
