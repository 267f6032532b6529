import Domain
import Testing

@Suite("Ways of breaking the books") struct CheckCoverageTests {
  static let breaks =
    CheckPlaceTests.breaks + CheckEnrolmentTests.breaks + CheckReleaseTests.breaks
    + CheckAgreementTests.breaks + CheckTrailTests.breaks
    + CheckTimetableTests.breaks + CheckDepartmentTests.breaks

  @Test("Each promise is broken in at least one way")
  func complete() {
    let broken = Set(Self.breaks.flatMap(\.found).map { kind($0) })
    // Two are broken in files, not in rows; the tests of a sick disk do that.
    #expect(broken.union([54, 55]) == Set(0..<57))
  }

  @Test("Each way has a name of its own")
  func named() { #expect(Set(Self.breaks.map(\.name)).count == Self.breaks.count) }

  /// A number of each promise. A new one does not compile until it has one here, and the test above
  /// does not pass until there is a way of breaking it.
  private func kind(_ promise: BrokenPromise) -> Int {
    switch promise {
    case .overfull: 0
    case .unserved: 1
    case .learnerClash: 2
    case .spaceClash: 3
    case .tutorClash: 4
    case .overCapacity: 5
    case .markWithoutEnrolment: 6
    case .submittedWithBlanks: 7
    case .historyDiffers: 8
    case .illegalMove: 9
    case .groundContradicts: 10
    case .twoLiveEnrolments: 11
    case .overrideWithoutReason: 12
    case .sameJoiningNumber: 13
    case .placeWithoutFirstDay: 14
    case .expectedWithoutPlace: 15
    case .placeAfterLeaving: 16
    case .carriedFromAnother: 17
    case .carriedTwice: 18
    case .joiningTimeLost: 19
    case .liveOnCancelledClass: 20
    case .sessionOfCancelledClass: 21
    case .absenceAtCancelledSession: 22
    case .offerWithoutEnd: 23
    case .keptMoreThanPlaces: 24
    case .buddiesApart: 25
    case .priorityWithoutAgreement: 26
    case .placeWithoutRelease: 27
    case .releaseNeverAsked: 28
    case .heldWithoutEnd: 29
    case .releaseContradicts: 30
    case .declinedWithoutGround: 31
    case .releaseOfNoSession: 32
    case .twoAgreementsInForce: 33
    case .inForceUnsigned: 34
    case .inForceOneSided: 35
    case .inForceUnapproved: 36
    case .inForceWithoutDays: 37
    case .restrictionUnexplained: 38
    case .belongsNowhere: 39
    case .changedOutside: 40
    case .auditBroken: 41
    case .minimumAboveMaximum: 42
    case .markBeforeStart: 43
    case .unknownMark: 44
    case .releaseNotOffered: 45
    case .rowsUnaccountedFor: 46
    case .spaceCrowded: 47
    case .kitShort: 48
    case .noSuchStock: 49
    case .notAdmitted: 50
    case .hoursBeyondAgreement: 51
    case .buddyOneSided: 52
    case .inDepartmentGone: 53
    case .trailShortened: 54
    case .storageDamaged: 55
    case .attendanceSumsDiffer: 56
    }
  }
}
