public import Domain

extension Wording {
  /// A refusal as a sentence: who, what, when, and what can be done.
  ///
  /// The groups below are exhaustive together. Each passes on what is not its own as the refusal's
  /// code; a test holds that none ever does.
  public static func sentence(_ refusal: Refusal) -> String {
    switch refusal {
    case .departmentEnded(let end): whatToDo(about: end)
    case .departmentThere(let name, let people):
      "There is already a department \(name), with \(count(people, "person", "people")) in it. "
        + "Choose another name, or merge the two."
    case .noSuchPerson, .noSuchClass, .noSuchCourse, .noSuchSpace, .noSuchDepartment,
      .noSuchSession, .noSuchAgreement, .noSuchSite, .codeTaken, .badCode, .unknownBand, .tooLong,
      .badText,
      .badValue, .badDay, .missingName, .unknownSetting, .badSetting:
      finding(refusal)
    case .alreadyEnrolled, .notEnrolled, .clash, .enrolmentNotOpen, .enrolmentClosed,
      .classNotOpen, .classCancelled, .classCompleted, .leaver:
      booking(refusal)
    case .notEligible, .releaseNotOffered, .hoursUsedUp, .sameBuddy, .buddyNotWaiting,
      .comesOnlyWith, .placesKept, .notReleased:
      terms(refusal)
    case .notOffered, .offerEnded, .turnedDownToday, .notWaiting, .notInState, .nobodyWaiting,
      .noPlaceFree,
      .tooLateToOffer, .noReleaseAsked, .releaseSettled, .noSessionMoved:
      places(refusal)
    case .agreementStep, .agreementFrozen, .noSuchParty, .alreadySigned, .notSigned,
      .partyMissing, .agreementInPast, .unsignedThen, .notUnderReview:
      agreements(refusal)
    case .sameClass, .notEnoughPlaces, .keptMoreThanPlaces, .notBelowMinimum, .classNotOver,
      .registersOpen:
      numbers(refusal)
    case .spaceClash, .tutorClash, .spaceCrowded, .kitShort, .noSuchStock, .centreNotOpen, .closed,
      .tooFewDays, .noSuchBooking, .bookingReleased, .noSuchClosure, .noSuchCentre, .noSuchTutor,
      .sessionBegun, .ownSessionAtThatTime, .lastSession:
      timetable(refusal)
    case .overCapacity, .spaceTooSmall, .outsideOpeningHours, .belowOccupied, .endsBeforeStart,
      .minimumAboveMaximum, .notPositive:
      planning(refusal)
    case .registerNotStarted, .registerSubmitted, .registerNotSubmitted, .registerIncomplete,
      .notExpected, .minutesOutOfRange, .markedTwice, .unknownMark, .sessionCancelled,
      .reasonRequired, .registerClosed, .markChanged, .wrongRegister, .noSuchBadge, .othersWait,
      .nothingExpected:
      register(refusal)
    case .nothingToUndo:
      "There is nothing to undo: you have done nothing at this desk that can be taken back."
    case .builtUpon(let what, let who):
      "Cannot undo \(what): \(who) has changed the same record since. Look at the history first."
    case .cannotUndo(let what, let instead):
      "Cannot undo \(what). \(instead)"
    }
  }
}
