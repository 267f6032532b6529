/// A promise the books keep, found broken.
public enum BrokenPromise: Hashable, Sendable {
  /// More places are taken or held than there are (I1).
  case overfull(ClassLabel, occupied: Int, maximum: Int)
  /// Places are free and somebody who could take one waits, though the class serves itself (I7).
  case unserved(ClassLabel, free: Int, EmployeeNumber)
  /// A learner has places on two classes at the same time, and nobody overrode the rule (I4).
  case learnerClash(EmployeeNumber, ClassLabel, ClassLabel, on: Day)
  /// A space is used twice at a time (I2).
  case spaceClash(SpaceCode, Occupant, Occupant, on: Day)
  /// A space for several at once holds more people than it has room for (I2).
  case spaceCrowded(SpaceCode, people: Int, capacity: Int, on: Day)
  /// More of the shared equipment is in use at a time than there is.
  case kitShort(String, short: Int, on: Day)
  /// Something uses shared equipment that is not recorded.
  case noSuchStock(String, Occupant)
  /// A tutor teaches two sessions at once (I3).
  case tutorClash(String, ClassLabel, ClassLabel, on: Day)
  /// A class takes more learners than its smallest space seats (I1).
  case overCapacity(ClassLabel, SpaceCode, capacity: Int)
  /// A mark stands for somebody who was never on the class (I14).
  case markWithoutEnrolment(ClassLabel, session: Int, EmployeeNumber)
  /// A mark stands at a session that has not begun, and is no absence told beforehand (I16).
  case markBeforeStart(ClassLabel, session: Int, EmployeeNumber)
  /// A mark is none that a register knows.
  case unknownMark(ClassLabel, session: Int, EmployeeNumber)
  /// A submitted register has blanks (I15).
  case submittedWithBlanks(ClassLabel, session: Int, blanks: Int)
  /// An enrolment's history has a gap, or does not end where the enrolment stands.
  case historyDiffers(ClassLabel, EmployeeNumber)
  /// A history holds a move the table of moves does not allow, and no undo made it.
  case illegalMove(ClassLabel, EmployeeNumber, from: EnrolmentState, to: EnrolmentState)
  /// The ground kept with a move does not lead where the move went.
  case groundContradicts(ClassLabel, EmployeeNumber, EnrolmentState)
  /// Somebody has two live enrolments on one class (I5).
  case twoLiveEnrolments(ClassLabel, EmployeeNumber)
  /// A rule was set aside without a reason (I4, I6).
  case overrideWithoutReason(ClassLabel, EmployeeNumber)
  /// Two people have the same joining number, so that the order of joining is not total (I8).
  case sameJoiningNumber(ClassLabel, number: Int)
  /// Somebody with a place has no first day, and stands on no register (I14).
  case placeWithoutFirstDay(ClassLabel, EmployeeNumber)
  /// Somebody without a place, or who has left, is still expected on registers (I14).
  case expectedWithoutPlace(ClassLabel, EmployeeNumber, EnrolmentState)
  /// Somebody with a place is expected no more, or left before joining (I14).
  case placeAfterLeaving(ClassLabel, EmployeeNumber)
  /// An enrolment carries on from one that is not the person's own.
  case carriedFromAnother(ClassLabel, EmployeeNumber)
  /// Two enrolments keep the joining time of the same loss.
  case carriedTwice(ClassLabel, EmployeeNumber)
  /// An enrolment carries on from another, but its joining time was not kept.
  case joiningTimeLost(ClassLabel, EmployeeNumber)
  /// A live enrolment stands on a cancelled class (I11).
  case liveOnCancelledClass(ClassLabel, EmployeeNumber, EnrolmentState)
  /// A session of a cancelled class still to come was not cancelled with it (I11).
  case sessionOfCancelledClass(ClassLabel, session: Int)
  /// An absence is counted at a session that was cancelled (I11).
  case absenceAtCancelledSession(ClassLabel, session: Int, EmployeeNumber)
  /// The sums of attendance kept of a class are not what its marks make (I20).
  case attendanceSumsDiffer(ClassLabel)
  /// An offer has no end, so that its place is held for ever.
  case offerWithoutEnd(ClassLabel, EmployeeNumber)
  /// A class needs more learners than it has places (I12).
  case minimumAboveMaximum(ClassLabel, minimum: Int, maximum: Int)
  /// More places are kept than the class has.
  case keptMoreThanPlaces(ClassLabel, kept: Int, maximum: Int)
  /// Of two people who only come together one has a place and the other waits.
  case buddiesApart(ClassLabel, EmployeeNumber, EmployeeNumber)
  /// Somebody comes only together with another who is not there, or does not come with them.
  case buddyOneSided(ClassLabel, EmployeeNumber, EmployeeNumber)
  /// Somebody goes first in a waiting list without an agreement that provides it, or within a list
  /// that began under another (I8).
  case priorityWithoutAgreement(ClassLabel, EmployeeNumber)
  /// A place in work time stands without a manager's word (I22).
  case placeWithoutRelease(ClassLabel, EmployeeNumber)
  /// Somebody is to come in work time, but no release was asked for (I22).
  case releaseNeverAsked(ClassLabel, EmployeeNumber)
  /// A place held for a manager's answer has no end, so that it is held for ever.
  case heldWithoutEnd(ClassLabel, EmployeeNumber)
  /// A release says agreed, but not what, or something else than it says; nil for the whole class.
  case releaseContradicts(ClassLabel, EmployeeNumber, session: Int?)
  /// A release was declined without a ground or without saying by whom (I23).
  case declinedWithoutGround(ClassLabel, EmployeeNumber)
  /// A release is for a session the class does not have (I21).
  case releaseOfNoSession(ClassLabel, EmployeeNumber, session: Int)
  /// A manager agreed to a release that the agreement of the class's day does not offer.
  case releaseNotOffered(ClassLabel, EmployeeNumber, ReleaseModel, AgreementCode)
  /// Somebody is on a class whose agreement limits who may enrol to others, and nobody set that aside.
  case notAdmitted(ClassLabel, EmployeeNumber, AgreementCode)
  /// Somebody's agreed hours come to more in a year than the agreement gives, and nobody set that
  /// aside.
  case hoursBeyondAgreement(EmployeeNumber, AgreementCode, year: Int, minutes: Int, hoursAYear: Int)
  /// Two versions of the agreement govern the same day (I28).
  case twoAgreementsInForce(AgreementCode, AgreementCode)
  /// An agreement came into force without the signatures of these parties (I28).
  case inForceUnsigned(AgreementCode, missing: [String])
  /// An agreement came into force though nobody was to sign it for a side (I28).
  case inForceOneSided(AgreementCode, without: Side)
  /// An agreement came into force without its approving body's yes (I28).
  case inForceUnapproved(AgreementCode)
  /// An agreement governs or has governed, but its first day or its last is not known.
  case inForceWithoutDays(AgreementCode)
  /// An agreement limits who may enrol without a reason or an owner.
  case restrictionUnexplained(AgreementCode)
  /// Somebody still stands in a department that goes on under another name.
  case inDepartmentGone(EmployeeNumber, String, successor: String)
  /// A row belongs to something that is not there.
  case belongsNowhere(what: String, to: String, key: String)
  /// A row no longer stands as the last act on it left it.
  case changedOutside(what: String, act: Int)
  /// A relation has more rows than the acts account for, or fewer where the number is negative.
  case rowsUnaccountedFor(what: String, more: Int)
  /// The audit trail was changed at or after this entry (I35).
  case auditBroken(entry: Int)
  /// The audit trail does not hold the end that was kept beside the database: it was cut off, or an
  /// older copy stands in its place (I35).
  case trailShortened(entries: Int, kept: Int)
  /// The database itself is damaged; in its own words.
  case storageDamaged(String)
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
  /// Whether the end of the audit trail is kept beside the books, so that a trail that was cut short would
  /// have been noticed.
  public var isHeadKept: Bool
  /// Each broken promise; empty where the books balance.
  public var broken: [BrokenPromise]

  /// Joins counts and findings.
  public init(
    classes: Int = 0, enrolments: Int = 0, sessions: Int = 0, marks: Int = 0,
    auditEntries: Int = 0, isHeadKept: Bool = false, broken: [BrokenPromise] = []
  ) {
    self.classes = classes
    self.enrolments = enrolments
    self.sessions = sessions
    self.marks = marks
    self.auditEntries = auditEntries
    self.isHeadKept = isHeadKept
    self.broken = broken
  }
}
