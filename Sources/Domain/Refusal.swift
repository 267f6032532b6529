/// A rule's "no", as facts. The sentence a person reads is made from it in `Wording`.
public enum Refusal: Hashable, Sendable {
  case noSuchPerson(EmployeeNumber)
  case noSuchClass(ClassCode, known: [ClassCode])
  case noSuchCourse(CourseCode, known: [CourseCode])
  case noSuchSpace(SpaceCode, known: [SpaceCode])
  case noSuchDepartment(String, known: [String])
  case noSuchSession(ClassCode, Int, known: [Int])
  case codeTaken(kind: String, code: String)

  /// The person already has a live enrolment on the class.
  case alreadyEnrolled(PersonName, ClassLabel, EnrolmentState, since: Day, position: Int?)
  /// The person has no live enrolment on the class.
  case notEnrolled(PersonName, ClassLabel)
  /// The person has a place on another class at the same time.
  case clash(PersonName, ClassLabel, with: ClassLabel, on: Day, from: TimeOfDay, to: TimeOfDay)
  case enrolmentNotOpen(ClassLabel, from: Day)
  case enrolmentClosed(ClassLabel, on: Day, at: TimeOfDay?)
  /// The class is still planned, or closed by decision.
  case classNotOpen(ClassLabel, ClassState)
  case classCancelled(ClassLabel, reason: String?)
  case classCompleted(ClassLabel, lastDay: Day)
  case leaver(PersonName, lastDay: Day)

  case spaceClash(LearningSpaceLabel, with: ClassLabel, on: Day, from: TimeOfDay, to: TimeOfDay)
  case tutorClash(String, with: ClassLabel, on: Day, from: TimeOfDay, to: TimeOfDay)
  case overCapacity(LearningSpaceLabel, capacity: Int, wanted: Int)
  case outsideOpeningHours(
    LearningSpaceLabel, on: Day, from: TimeOfDay, to: TimeOfDay, opens: TimeOfDay,
    closes: TimeOfDay)
  /// The end lies before the start, and it is no evening that runs into the next morning.
  case endsBeforeStart(from: TimeOfDay, to: TimeOfDay)
  case belowOccupied(ClassLabel, wanted: Int, occupied: Int)
  case minimumAboveMaximum(minimum: Int, maximum: Int)
  /// A number that has to be at least 1 is not.
  case notPositive(what: String, Int)

  case registerNotStarted(ClassLabel, session: Int, on: Day, at: TimeOfDay)
  case registerSubmitted(ClassLabel, session: Int)
  case registerNotSubmitted(ClassLabel, session: Int)
  case registerIncomplete(ClassLabel, session: Int, unmarked: [PersonName])
  case notExpected(PersonName, ClassLabel, session: Int)
  case minutesOutOfRange(PersonName, Mark, sessionMinutes: Int)
  case unknownMark(String)
  case sessionCancelled(ClassLabel, session: Int)
  case reasonRequired(for: String)

  case nothingToUndo
  /// Somebody has built on what would be undone.
  case builtUpon(what: String, by: String)
  case cannotUndo(what: String, instead: String)

  case unknownSetting(String, known: [String])
  case badSetting(String, value: String, expected: String)
  case badCode(kind: String, String)
  case unknownBand(String)
  case tooLong(String, limit: Int)
  /// One learner is given two marks at once.
  case markedTwice(PersonName)
  /// A text holds a character that could command a terminal or mislead a reader; shown made visible.
  case badText(String, shown: String)
  case missingName
}

/// A class as a sentence names it.
public struct ClassLabel: Hashable, Sendable {
  /// The code.
  public let code: ClassCode
  /// The title.
  public let title: String

  /// Joins a code and a title.
  public init(_ code: ClassCode, _ title: String) {
    self.code = code
    self.title = title
  }
}

extension Class {
  /// The class as a sentence names it.
  public var label: ClassLabel { ClassLabel(code, title) }
}

/// A learning space as a sentence names it.
public struct LearningSpaceLabel: Hashable, Sendable {
  /// The code.
  public let code: SpaceCode
  /// The name.
  public let name: String

  /// Joins a code and a name.
  public init(_ code: SpaceCode, _ name: String) {
    self.code = code
    self.name = name
  }
}

extension LearningSpace {
  /// The space as a sentence names it.
  public var label: LearningSpaceLabel { LearningSpaceLabel(code, name) }
}

extension Refusal {
  /// The stable code scripts go by (`cli` contract); kebab-case.
  public var code: String {
    switch self {
    case .noSuchPerson: "no-such-person"
    case .noSuchClass: "no-such-class"
    case .noSuchCourse: "no-such-course"
    case .noSuchSpace: "no-such-space"
    case .noSuchDepartment: "no-such-department"
    case .noSuchSession: "no-such-session"
    case .codeTaken: "code-taken"
    case .alreadyEnrolled: "already-enrolled"
    case .notEnrolled: "not-enrolled"
    case .clash: "clash"
    case .enrolmentNotOpen: "enrolment-not-open"
    case .enrolmentClosed: "enrolment-closed"
    case .classNotOpen: "class-not-open"
    case .classCancelled: "class-cancelled"
    case .classCompleted: "class-completed"
    case .leaver: "leaver"
    case .spaceClash: "space-clash"
    case .tutorClash: "tutor-clash"
    case .overCapacity: "over-capacity"
    case .outsideOpeningHours: "outside-opening-hours"
    case .endsBeforeStart: "ends-before-start"
    case .belowOccupied: "below-occupied"
    case .minimumAboveMaximum: "minimum-above-maximum"
    case .notPositive: "not-positive"
    case .registerNotStarted: "register-not-started"
    case .registerSubmitted: "register-submitted"
    case .registerNotSubmitted: "register-not-submitted"
    case .registerIncomplete: "register-incomplete"
    case .notExpected: "not-expected"
    case .minutesOutOfRange: "minutes-out-of-range"
    case .unknownMark: "unknown-mark"
    case .sessionCancelled: "session-cancelled"
    case .reasonRequired: "reason-required"
    case .nothingToUndo: "nothing-to-undo"
    case .builtUpon: "built-upon"
    case .cannotUndo: "cannot-undo"
    case .unknownSetting: "unknown-setting"
    case .badSetting: "bad-setting"
    case .badCode: "bad-code"
    case .unknownBand: "unknown-band"
    case .tooLong: "too-long"
    case .markedTwice: "marked-twice"
    case .badText: "bad-text"
    case .missingName: "missing-name"
    }
  }

  /// Whether a person in charge may set the rule aside, giving a reason.
  public var mayBeOverridden: Bool {
    switch self {
    case .clash, .enrolmentNotOpen, .enrolmentClosed, .classNotOpen, .classCompleted, .leaver:
      true
    default: false
    }
  }
}
