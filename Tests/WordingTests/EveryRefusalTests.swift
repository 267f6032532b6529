import Domain
import Testing

@Suite("Examples of refusals") struct EveryRefusalTests {
  /// A number of each kind of refusal. A new one does not compile until it has one here, and the test
  /// below does not pass until it has an example.
  private func kind(_ refusal: Refusal) -> Int {
    switch refusal {
    case .noSuchPerson: 0
    case .noSuchClass: 1
    case .noSuchCourse: 2
    case .noSuchSpace: 3
    case .noSuchDepartment: 4
    case .noSuchSession: 5
    case .noSuchAgreement: 6
    case .codeTaken: 7
    case .badCode: 8
    case .missingName: 9
    case .unknownBand: 10
    case .tooLong: 11
    case .badText: 12
    case .badValue: 13
    case .badDay: 14
    case .unknownSetting: 15
    case .badSetting: 16
    case .nothingToUndo: 17
    case .builtUpon: 18
    case .cannotUndo: 19
    case .alreadyEnrolled: 20
    case .notEnrolled: 21
    case .clash: 22
    case .enrolmentNotOpen: 23
    case .enrolmentClosed: 24
    case .classNotOpen: 25
    case .classCancelled: 26
    case .classCompleted: 27
    case .leaver: 28
    case .notEligible: 29
    case .releaseNotOffered: 30
    case .hoursUsedUp: 31
    case .sameBuddy: 32
    case .buddyNotWaiting: 33
    case .comesOnlyWith: 34
    case .placesKept: 35
    case .notReleased: 36
    case .notOffered: 37
    case .offerEnded: 38
    case .turnedDownToday: 39
    case .notWaiting: 40
    case .notInState: 41
    case .nobodyWaiting: 42
    case .noPlaceFree: 43
    case .tooLateToOffer: 44
    case .noReleaseAsked: 45
    case .releaseSettled: 46
    case .sameClass: 47
    case .notEnoughPlaces: 48
    case .keptMoreThanPlaces: 49
    case .notBelowMinimum: 50
    case .classNotOver: 51
    case .registersOpen: 52
    case .agreementStep: 53
    case .agreementFrozen: 54
    case .noSuchParty: 55
    case .alreadySigned: 56
    case .notSigned: 57
    case .partyMissing: 58
    case .agreementInPast: 59
    case .spaceClash: 60
    case .tutorClash: 61
    case .overCapacity: 62
    case .outsideOpeningHours: 63
    case .endsBeforeStart: 64
    case .belowOccupied: 65
    case .minimumAboveMaximum: 66
    case .notPositive: 67
    case .registerNotStarted: 68
    case .registerSubmitted: 69
    case .registerNotSubmitted: 70
    case .registerIncomplete: 71
    case .notExpected: 72
    case .minutesOutOfRange: 73
    case .markedTwice: 74
    case .unknownMark: 75
    case .sessionCancelled: 76
    case .reasonRequired: 77
    case .noSessionMoved: 78
    case .spaceCrowded: 79
    case .kitShort: 80
    case .noSuchStock: 81
    case .centreNotOpen: 82
    case .closed: 83
    case .tooFewDays: 84
    case .noSuchBooking: 85
    case .bookingReleased: 86
    case .noSuchClosure: 87
    case .noSuchCentre: 88
    case .sessionBegun: 89
    case .ownSessionAtThatTime: 90
    case .lastSession: 91
    case .unsignedThen: 92
    case .notUnderReview: 93
    case .noSuchTutor: 94
    case .departmentEnded: 95
    case .departmentThere: 96
    case .spaceTooSmall: 97
    case .registerClosed: 98
    case .markChanged: 99
    case .wrongRegister: 100
    case .noSuchBadge: 101
    case .othersWait: 102
    case .nothingExpected: 103
    case .noSuchSite: 104
    }
  }

  @Test("Every refusal there is has its example")
  func complete() {
    #expect(Set(EveryRefusal.examples.map { kind($0.refusal) }) == Set(0...104))
  }

  @Test("No two kinds of refusal share a code")
  func codes() {
    let kinds = Dictionary(grouping: EveryRefusal.examples, by: \.code)
    for (code, examples) in kinds {
      #expect(Set(examples.map { kind($0.refusal) }).count == 1, "\(code)")
    }
  }
}
