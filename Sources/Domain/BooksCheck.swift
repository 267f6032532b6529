/// A promise the books keep, found broken.
public enum BrokenPromise: Hashable, Sendable {
  /// More places are taken or held than there are (I1).
  case overfull(ClassLabel, occupied: Int, maximum: Int)
  /// Places are free and somebody who could take one waits, though the class serves itself (I7).
  case unserved(ClassLabel, free: Int, EmployeeNumber)
  /// A learner has places on two classes at the same time, and nobody overrode the rule (I4).
  case learnerClash(EmployeeNumber, ClassLabel, ClassLabel, on: Day)
  /// A space holds two sessions at once (I2).
  case spaceClash(SpaceCode, ClassLabel, ClassLabel, on: Day)
  /// A tutor teaches two sessions at once (I3).
  case tutorClash(String, ClassLabel, ClassLabel, on: Day)
  /// A class takes more learners than its smallest space seats (I1).
  case overCapacity(ClassLabel, SpaceCode, capacity: Int)
  /// A mark stands for somebody who was never on the class (I14).
  case markWithoutEnrolment(ClassLabel, session: Int, EmployeeNumber)
  /// A submitted register has blanks (I15).
  case submittedWithBlanks(ClassLabel, session: Int, blanks: Int)
  /// An enrolment's history does not end where the enrolment stands.
  case historyDiffers(ClassLabel, EmployeeNumber)
  /// A row no longer stands as the last act on it left it.
  case changedOutside(what: String, act: Int)
  /// The audit trail was changed at or after this entry (I35).
  case auditBroken(entry: Int)
}

/// What a check of the books looked at, and what it found.
public struct BooksCheck: Hashable, Sendable {
  /// How many classes were checked.
  public var classes: Int
  /// How many enrolments were checked.
  public var enrolments: Int
  /// How many sessions were checked.
  public var sessions: Int
  /// How many marks were checked.
  public var marks: Int
  /// How many audit entries were checked.
  public var auditEntries: Int
  /// Each broken promise; empty where the books balance.
  public var broken: [BrokenPromise]

  /// Joins counts and findings.
  public init(
    classes: Int = 0, enrolments: Int = 0, sessions: Int = 0, marks: Int = 0,
    auditEntries: Int = 0, broken: [BrokenPromise] = []
  ) {
    self.classes = classes
    self.enrolments = enrolments
    self.sessions = sessions
    self.marks = marks
    self.auditEntries = auditEntries
    self.broken = broken
  }
}
