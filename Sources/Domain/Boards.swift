/// One enrolment of a person, with its class.
public struct EnrolmentLine: Hashable, Sendable {
  /// The enrolment.
  public var enrolment: Enrolment
  /// The class it is on.
  public var line: ClassLine
  /// The place in line where waiting, from 1.
  public var position: Int?
  /// Until when the place is held, by an offer or for a manager's answer.
  public var heldUntil: WallTime?
  /// Whether the manager said no, so that the learner has to decide.
  public var isReleaseDeclined: Bool
  /// The marks counted.
  public var tally: AttendanceTally
  /// What is to be looked at in how the learner attends.
  public var concerns: [AttendanceConcern]

  /// Joins an enrolment and its class.
  public init(
    enrolment: Enrolment, line: ClassLine, position: Int? = nil, heldUntil: WallTime? = nil,
    isReleaseDeclined: Bool = false, tally: AttendanceTally,
    concerns: [AttendanceConcern] = []
  ) {
    self.enrolment = enrolment
    self.line = line
    self.position = position
    self.heldUntil = heldUntil
    self.isReleaseDeclined = isReleaseDeclined
    self.tally = tally
    self.concerns = concerns
  }
}

/// One class a person might join, and what booking it now would do.
public struct ClassOffer: Hashable, Sendable {
  /// The class.
  public var line: ClassLine
  /// What the rules say.
  public var decision: BookingDecision
  /// Places the person can have now: those kept for others are not among them.
  public var open: Int

  /// Joins a class and what the rules say; every place left is open unless told otherwise.
  public init(line: ClassLine, decision: BookingDecision, open: Int? = nil) {
    self.line = line
    self.decision = decision
    self.open = open ?? line.places.left
  }
}

/// A person with everything a ULR looks at when somebody walks up.
public struct PersonCard: Hashable, Sendable {
  /// The person.
  public var person: StaffMember
  /// Every enrolment, live ones first, then newest first.
  public var enrolments: [EnrolmentLine]
  /// Classes people may enrol on now, those the person can join first.
  public var offers: [ClassOffer]

  /// What the first of the posts was, oldest first.
  public var earlier: [PastPost]

  /// Joins a person, the enrolments, the classes on offer and what the post was.
  public init(
    person: StaffMember, enrolments: [EnrolmentLine], offers: [ClassOffer],
    earlier: [PastPost] = []
  ) {
    self.person = person
    self.enrolments = enrolments
    self.offers = offers
    self.earlier = earlier
  }
}

/// One session on a day's board or in a diary.
public struct SessionLine: Hashable, Sendable {
  /// The session.
  public var session: Session
  /// The class it belongs to.
  public var label: ClassLabel
  /// How the class's places stand.
  public var places: Places
  /// How many on the register have a mark.
  public var marked: Int
  /// How many are on the register.
  public var expected: Int
  /// The name of the learning space.
  public var spaceName: String?

  /// Joins what a board shows of a session.
  public init(
    session: Session, label: ClassLabel, places: Places, marked: Int, expected: Int,
    spaceName: String?
  ) {
    self.session = session
    self.label = label
    self.places = places
    self.marked = marked
    self.expected = expected
    self.spaceName = spaceName
  }
}

/// Something that waits for a person to act.
public enum Need: Hashable, Sendable {
  /// A register of a past session is not submitted.
  case registerOpen(ClassLabel, session: Int, on: Day, unmarked: Int, tutor: String?)
  /// Learners miss sessions running, or are or will stay below the threshold, on so many classes.
  case slipping(SlippingCounts, classes: Int)
  /// Places are free while people wait, and a person has to decide.
  case placesToGive(ClassLabel, free: Int, waiting: Int)
  /// A class starts soon with fewer learners than its minimum.
  case belowMinimum(ClassLabel, starts: Day, booked: Int, minimum: Int)
  /// A leaver still has a place or a claim.
  case leaverEnrolled(PersonName, EmployeeNumber, ClassLabel)
  /// A learning agreement is due for review.
  case agreementReview(title: String, due: Day)
  /// A request for release is without an answer, or was declined and the learner has to decide.
  case releaseWaiting(
    PersonName, EmployeeNumber, ClassLabel, ReleaseState, days: Int, heldUntil: WallTime?,
    session: Int? = nil)
  /// An offer runs.
  case offerRunning(PersonName, EmployeeNumber, ClassLabel, ends: WallTime)
  /// Classes or bookings lie on a holiday or in a closure; the first of them, and how many there are.
  case toSettle(ClosedDay, first: Hit, count: Int)
  /// A class is over and its learners' enrolments are not settled.
  case classToComplete(ClassLabel, lastDay: Day)
}

/// What the desk opens on.
public struct TodayBoard: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// Today's sessions by time.
  public var sessions: [SessionLine]
  /// The next day with sessions, where today has none left.
  public var nextSessions: [SessionLine]
  /// What waits for a person, most urgent first.
  public var needs: [Need]
  /// The organisation's name.
  public var organisation: String

  /// Joins the parts of the board.
  public init(
    day: Day, sessions: [SessionLine], nextSessions: [SessionLine], needs: [Need],
    organisation: String
  ) {
    self.day = day
    self.sessions = sessions
    self.nextSessions = nextSessions
    self.needs = needs
    self.organisation = organisation
  }
}

/// One act in the history, as facts.
public struct HistoryLine: Hashable, Sendable {
  /// Its number in the audit trail.
  public var number: Int
  /// The day and time on the trust's wall clock.
  public var day: Day
  /// The time on the trust's wall clock.
  public var time: TimeOfDay
  /// Who did it.
  public var actor: String
  /// At which desk.
  public var desk: String
  /// What was done: the act's name.
  public var act: String
  /// What it was done to, in words kept with the act.
  public var subject: String
  /// The number of the act that took it back, where it was undone.
  public var undoneBy: Int?

  /// Joins the facts of one act.
  public init(
    number: Int, day: Day, time: TimeOfDay, actor: String, desk: String, act: String,
    subject: String, undoneBy: Int? = nil
  ) {
    self.number = number
    self.day = day
    self.time = time
    self.actor = actor
    self.desk = desk
    self.act = act
    self.subject = subject
    self.undoneBy = undoneBy
  }
}
