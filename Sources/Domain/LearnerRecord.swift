/// What a person has learned: one class they have, or have had, a place on.
public struct LearnedClass: Hashable, Sendable {
  /// The class with its sessions.
  public var line: ClassLine
  /// How the enrolment stands or ended.
  public var state: EnrolmentState
  /// Marks counted.
  public var tally: AttendanceTally
  /// Minutes in the room: the sessions attended, less what was missed by coming late or leaving early.
  public var minutes: Int

  /// Joins a class and how it was attended.
  public init(line: ClassLine, state: EnrolmentState, tally: AttendanceTally, minutes: Int) {
    self.line = line
    self.state = state
    self.tally = tally
    self.minutes = minutes
  }
}

/// What a person has learned, for that person.
public struct LearnerRecord: Hashable, Sendable {
  /// Whose.
  public var person: StaffMember
  /// Classes with a place, the earliest first. Nothing that was only asked for or waited for.
  public var classes: [LearnedClass]

  /// Joins a person and what they have learned.
  public init(person: StaffMember, classes: [LearnedClass]) {
    self.person = person
    self.classes = classes
  }

  /// Minutes in the room, in all.
  public var minutes: Int { classes.reduce(0) { $0 + $1.minutes } }
}

/// A place on a class, for the person who has it: what to know before the first session, or the proof
/// of having been there.
public struct LearnerPlace: Hashable, Sendable {
  /// Whose.
  public var person: PersonLine
  /// The class and how it was attended.
  public var learned: LearnedClass
  /// Who gives the time.
  public var release: ReleaseModel
  /// The learning spaces of the class.
  public var spaces: [LearningSpace]

  /// Joins a person, a class and its spaces.
  public init(
    person: PersonLine, learned: LearnedClass, release: ReleaseModel, spaces: [LearningSpace]
  ) {
    self.person = person
    self.learned = learned
    self.release = release
    self.spaces = spaces
  }
}

extension Mark {
  /// Minutes in the room at a session of so many minutes.
  public func minutes(of session: Int) -> Int {
    switch self {
    case .present: session
    case .late(let late, let early): max(0, session - late - (early ?? 0))
    case .leftEarly(let early): max(0, session - early)
    case .authorised, .unauthorised, .notExpected, .sessionCancelled: 0
    }
  }
}
