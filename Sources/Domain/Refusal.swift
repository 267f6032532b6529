/// A rule's "no", as facts. The sentence a person reads is made from it in `Wording`.
public enum Refusal: Hashable, Sendable {
  case noSuchPerson(EmployeeNumber)
  case noSuchClass(ClassCode, known: [ClassCode])
  case noSuchCourse(CourseCode, known: [CourseCode])
  case noSuchSpace(SpaceCode, known: [SpaceCode])
  case noSuchDepartment(String, known: [String])
  /// The department was renamed, merged or closed.
  case departmentEnded(DepartmentEnd)
  /// Another department has the name already, with so many people in it.
  case departmentThere(String, people: Int)
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

  /// The agreement that governs the class limits who may enrol.
  case notEligible(PersonName, ClassLabel, Restriction, agreement: String)
  /// The agreement does not offer this release model.
  case releaseNotOffered(ReleaseModel, ClassLabel, offered: [ReleaseModel], agreement: String)
  /// The agreed hours of the year do not suffice; minutes.
  case hoursUsedUp(PersonName, ClassLabel, used: Int, wanted: Int, hoursAYear: Int)
  /// Two people who come together are one and the same.
  case sameBuddy(PersonName)
  /// The buddy already has a place or a claim on the class that does not wait.
  case buddyNotWaiting(PersonName, ClassLabel, EnrolmentState)
  /// A person comes only with somebody for whom there is no place now.
  case comesOnlyWith(PersonName, buddy: PersonName, ClassLabel)
  /// The places left are kept for others until a day.
  case placesKept(PersonName, ClassLabel, for: [KeptGroup], until: Day)
  /// A manager has not agreed to release.
  case notReleased(PersonName, ClassLabel, ReleaseState, ReleaseGround?)

  /// Nobody has offered the person a place on the class.
  case notOffered(PersonName, ClassLabel)
  /// The offer ended before it was answered.
  case offerEnded(PersonName, ClassLabel, at: WallTime)
  /// The person said no to an offer today, keeping the place in line.
  case turnedDownToday(PersonName, ClassLabel)
  case notWaiting(PersonName, ClassLabel)
  /// The enrolment does not stand where it has to for this.
  case notInState(PersonName, ClassLabel, EnrolmentState, needed: EnrolmentState)
  case nobodyWaiting(ClassLabel)
  case noPlaceFree(ClassLabel, maximum: Int)
  /// The class starts too soon for an offer to be answered.
  case tooLateToOffer(ClassLabel, on: Day, at: TimeOfDay)
  /// The person has asked for no release on the class.
  case noReleaseAsked(PersonName, ClassLabel)
  /// The request was answered or given up before.
  case releaseSettled(PersonName, ClassLabel, ReleaseState)

  /// "A session was moved" is given as the reason, and none was.
  case noSessionMoved(ClassLabel)

  case noSuchAgreement(AgreementCode, known: [AgreementCode])
  /// The agreement cannot take this step from where it stands.
  case agreementStep(title: String, from: AgreementState, to: AgreementState)
  /// The text, parties and provisions of an agreement stand once it is approved.
  case agreementFrozen(title: String, AgreementState)
  case noSuchParty(String, title: String, known: [String])
  case alreadySigned(party: String, title: String, by: String, on: Day)
  /// An agreement lacks signatures.
  case notSigned(title: String, missing: [String])
  /// An agreement lacked signatures on the day it is to come into force, and until another.
  case unsignedThen(title: String, on: Day, missing: [String], earliest: Day)
  /// Only an agreement under review can be confirmed.
  case notUnderReview(title: String, AgreementState)
  /// An agreement needs the management side and at least one union as parties.
  case partyMissing(title: String, Side)
  /// A change of agreement never rewrites the past.
  case agreementInPast(title: String, from: Day, earliest: Day)

  /// A person cannot be moved from a class to itself.
  case sameClass(ClassLabel)
  /// A class has fewer places left than are wanted.
  case notEnoughPlaces(ClassLabel, left: Int, wanted: Int)
  case keptMoreThanPlaces(ClassLabel, kept: Int, maximum: Int)
  case notBelowMinimum(ClassLabel, booked: Int, minimum: Int)
  /// A class cannot be completed before its last session.
  case classNotOver(ClassLabel, lastDay: Day)
  /// A class cannot be completed while registers are open.
  case registersOpen(ClassLabel, sessions: [Int])

  case spaceClash(LearningSpaceLabel, with: Occupant, on: Day, from: TimeOfDay, to: TimeOfDay)
  case tutorClash(String, with: Occupant, on: Day, from: TimeOfDay, to: TimeOfDay)
  /// A space for several at once has no room for so many more.
  case spaceCrowded(LearningSpaceLabel, taken: Int, wanted: Int, capacity: Int, on: Day)
  /// Less of the shared equipment is free than is wanted.
  case kitShort(String, wanted: Int, free: Int, on: Day)
  case noSuchStock(String, known: [String])
  /// The centre's hours of that day; nil where it does not open.
  case centreNotOpen(String, on: Day, hours: Hours?)
  /// A holiday, a closure, a space out of use or a tutor away.
  case closed(ClosedDay, on: Day)
  /// A series has fewer days than sessions were asked for.
  case tooFewDays(wanted: Int, found: Int)
  case noSuchBooking(BookingCode)
  case bookingReleased(BookingLabel)
  case noSuchClosure(ClosureCode, known: [ClosureCode])
  case noSuchCentre(String, known: [String])
  case noSuchTutor(String, known: [String])
  /// A class would meet itself: another of its sessions is at that time.
  case ownSessionAtThatTime(ClassLabel, session: Int, on: Day)
  /// Without its last session a class would stand and never meet.
  case lastSession(ClassLabel)
  /// The session has begun, or marks stand on its register.
  case sessionBegun(ClassLabel, session: Int, on: Day)
  case overCapacity(LearningSpaceLabel, capacity: Int, wanted: Int)
  /// A space would become too small for what is in it already, the first time on a day.
  case spaceTooSmall(LearningSpaceLabel, capacity: Int, for: Occupant, people: Int, on: Day)
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
  /// The register was submitted so long ago that somebody has to allow an amendment; since when.
  case registerClosed(ClassLabel, session: Int, since: Day)
  /// Another desk has changed the mark since it was looked at: what was seen, what stands there now
  /// and by whom, and what was to be written.
  case markChanged(
    PersonName, EmployeeNumber, ClassLabel, session: Int, seen: Mark?, now: Mark?, by: String?,
    wanted: Mark?)
  /// A badge of somebody who is not on this register; what the person has today.
  case wrongRegister(PersonName, ClassLabel, session: Int, today: [Commitment])
  case noSuchBadge(String)
  /// People wait for the class, and a walk-in does not pass them.
  case othersWait(ClassLabel, waiting: Int)
  /// The person has no session to be absent from on those days.
  case nothingExpected(PersonName, from: Day, to: Day)
  case noSuchSite(String, known: [String])
  case registerIncomplete(ClassLabel, session: Int, unmarked: [PersonName])
  case notExpected(PersonName, ClassLabel, session: Int)
  case minutesOutOfRange(PersonName, Mark, sessionMinutes: Int)
  case unknownMark(String)
  case sessionCancelled(ClassLabel, session: Int)
  case reasonRequired(for: String)
  /// What was given makes no sense there: of what it is, what was given (empty where nothing was),
  /// and what it has to be, in words.
  case badValue(of: String, String, expected: String)
  /// A day makes no sense there: of what it is, the day, and the first or last it may be.
  case badDay(of: String, Day, earliest: Day?, latest: Day?)

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
