extension Refusal {
  /// The stable code scripts go by (`cli` contract); kebab-case.
  public var code: String {
    switch self {
    case .noSuchPerson: "no-such-person"
    case .noSuchClass: "no-such-class"
    case .noSuchCourse: "no-such-course"
    case .noSuchSpace: "no-such-space"
    case .noSuchDepartment: "no-such-department"
    case .departmentEnded: "department-ended"
    case .departmentThere: "department-there"
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
    case .notEligible: "not-eligible"
    case .releaseNotOffered: "release-not-offered"
    case .hoursUsedUp: "hours-used-up"
    case .sameBuddy: "same-buddy"
    case .buddyNotWaiting: "buddy-not-waiting"
    case .comesOnlyWith: "comes-only-with"
    case .placesKept: "places-kept"
    case .notReleased: "not-released"
    case .notOffered: "not-offered"
    case .offerEnded: "offer-ended"
    case .turnedDownToday: "turned-down-today"
    case .notWaiting: "not-waiting"
    case .notInState: "not-in-state"
    case .nobodyWaiting: "nobody-waiting"
    case .noPlaceFree: "no-place-free"
    case .tooLateToOffer: "too-late-to-offer"
    case .noReleaseAsked: "no-release-asked"
    case .noSessionMoved: "no-session-moved"
    case .releaseSettled: "release-settled"
    case .noSuchAgreement: "no-such-agreement"
    case .agreementStep: "agreement-step"
    case .agreementFrozen: "agreement-frozen"
    case .noSuchParty: "no-such-party"
    case .alreadySigned: "already-signed"
    case .notSigned: "not-signed"
    case .unsignedThen: "unsigned-then"
    case .notUnderReview: "not-under-review"
    case .partyMissing: "party-missing"
    case .agreementInPast: "agreement-in-past"
    case .sameClass: "same-class"
    case .notEnoughPlaces: "not-enough-places"
    case .keptMoreThanPlaces: "kept-more-than-places"
    case .notBelowMinimum: "not-below-minimum"
    case .classNotOver: "class-not-over"
    case .registersOpen: "registers-open"
    case .spaceClash: "space-clash"
    case .tutorClash: "tutor-clash"
    case .spaceCrowded: "space-crowded"
    case .kitShort: "equipment-short"
    case .noSuchStock: "no-such-equipment"
    case .centreNotOpen: "centre-not-open"
    case .closed: "closed"
    case .tooFewDays: "too-few-days"
    case .noSuchBooking: "no-such-booking"
    case .bookingReleased: "booking-released"
    case .noSuchClosure: "no-such-closure"
    case .noSuchCentre: "no-such-centre"
    case .lastSession: "last-session"
    case .noSuchTutor: "no-such-tutor"
    case .sessionBegun: "session-begun"
    case .ownSessionAtThatTime: "own-session-at-that-time"
    case .overCapacity: "over-capacity"
    case .spaceTooSmall: "space-too-small"
    case .outsideOpeningHours: "outside-opening-hours"
    case .endsBeforeStart: "ends-before-start"
    case .belowOccupied: "below-occupied"
    case .minimumAboveMaximum: "minimum-above-maximum"
    case .notPositive: "not-positive"
    case .registerNotStarted: "register-not-started"
    case .registerSubmitted: "register-submitted"
    case .registerNotSubmitted: "register-not-submitted"
    case .registerClosed: "register-closed"
    case .markChanged: "mark-changed"
    case .wrongRegister: "wrong-register"
    case .othersWait: "others-wait"
    case .noSuchBadge: "no-such-badge"
    case .nothingExpected: "nothing-expected"
    case .noSuchSite: "no-such-site"
    case .registerIncomplete: "register-incomplete"
    case .notExpected: "not-expected"
    case .minutesOutOfRange: "minutes-out-of-range"
    case .unknownMark: "unknown-mark"
    case .sessionCancelled: "session-cancelled"
    case .reasonRequired: "reason-required"
    case .badValue: "bad-value"
    case .badDay: "bad-day"
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
    case .clash, .enrolmentNotOpen, .enrolmentClosed, .classNotOpen, .classCompleted, .leaver,
      .notEligible, .releaseNotOffered, .hoursUsedUp, .othersWait:
      true
    default: false
    }
  }
}

extension Refusal {
  /// Whether it says that a space is too small, closed at the hour, or taken.
  public var isAboutSpace: Bool {
    switch self {
    case .spaceClash, .spaceCrowded, .overCapacity, .outsideOpeningHours: true
    default: false
    }
  }
}
