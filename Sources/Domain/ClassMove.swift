/// People going on from one class to another: one by one, or all of them when classes are merged.
public struct ClassMove: Hashable, Sendable {
  /// From which class.
  public var from: ClassLabel
  /// To which class.
  public var to: ClassLabel
  /// What becomes of each, in the order places are given.
  public var people: [MovedPerson]
  /// Whether it was done, or only looked at.
  public var isDone: Bool
  /// Whether the class they leave is cancelled with it.
  public var isMerge: Bool
  /// What the places they left led to.
  public var service: WaitingListService
  /// Places people got elsewhere, where only the class they left had been in the way.
  public var alsoBooked: [Booking]
  /// Those who were to come with somebody and do not any more: to be asked whether to come alone.
  public var comeAlone: [PartedBuddy]

  /// Joins the parts.
  public init(
    from: ClassLabel, to: ClassLabel, people: [MovedPerson], isDone: Bool, isMerge: Bool,
    service: WaitingListService = WaitingListService(), alsoBooked: [Booking] = [],
    comeAlone: [PartedBuddy] = []
  ) {
    self.comeAlone = comeAlone
    self.from = from
    self.to = to
    self.people = people
    self.isDone = isDone
    self.isMerge = isMerge
    self.service = service
    self.alsoBooked = alsoBooked
  }
}

/// Somebody who was to come together with another, and comes alone from here on.
public struct PartedBuddy: Hashable, Sendable {
  /// Who.
  public var person: PersonLine
  /// With whom the person was to come.
  public var from: PersonLine

  /// Joins the two.
  public init(person: PersonLine, from: PersonLine) {
    self.person = person
    self.from = from
  }
}

/// What moving means for one person.
public struct MovedPerson: Hashable, Sendable {
  /// Who.
  public var person: PersonLine
  /// Where the person stood.
  public var was: EnrolmentState
  /// Where the person stands on the other class; nil where the rules say no.
  public var becomes: EnrolmentState?
  /// What the person has to agree to or know: clashes, a full class, release to be asked again.
  public var warnings: [MoveWarning]

  /// Joins the facts.
  public init(
    person: PersonLine, was: EnrolmentState, becomes: EnrolmentState?, warnings: [MoveWarning]
  ) {
    self.person = person
    self.was = was
    self.becomes = becomes
    self.warnings = warnings
  }

  /// Whether the person has a place and would only wait on the other class.
  public var losesPlace: Bool { was.holdsPlace && becomes == .waitlisted }
}

/// Something to know before a person is moved to another class.
public enum MoveWarning: Hashable, Sendable {
  /// A rule that says no, or would without an override.
  case rule(Refusal)
  /// The other class is full: the person waits there, with the joining time kept.
  case waits
  /// Release was agreed for the other times; it has to be asked again.
  case releaseAgain(ReleaseModel)
}

/// A class that is over, and where its learners ended.
public struct CompletedClass: Hashable, Sendable {
  /// The class.
  public var label: ClassLabel
  /// How many attended, as the agreement's threshold or any attendance says.
  public var attended: Int
  /// How many did not attend at all.
  public var didNotAttend: Int
  /// How many stayed below the threshold.
  public var belowThreshold: Int
  /// The agreement's threshold in percent; nil where any attendance counts.
  public var threshold: Int?

  /// Joins the counts.
  public init(
    label: ClassLabel, attended: Int, didNotAttend: Int, belowThreshold: Int,
    threshold: Int? = nil
  ) {
    self.threshold = threshold
    self.label = label
    self.attended = attended
    self.didNotAttend = didNotAttend
    self.belowThreshold = belowThreshold
  }
}
