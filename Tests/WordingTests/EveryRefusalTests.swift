import Domain
import Testing

@Suite("Examples of refusals") struct EveryRefusalTests {
  /// The place of a refusal's example. A new refusal does not compile until it has one here.
  private func place(_ refusal: Refusal) -> Int {
    switch refusal {
    case .noSuchPerson: 0
    case .noSuchClass: 1
    case .noSuchCourse: 2
    case .noSuchSpace: 3
    case .noSuchSession: 4
    case .codeTaken: 5
    case .badCode: 6
    case .missingName: 7
    case .alreadyEnrolled: 8
    case .notEnrolled: 9
    case .clash: 10
    case .enrolmentNotOpen: 11
    case .enrolmentClosed: 12
    case .classNotOpen: 13
    case .classCancelled: 14
    case .classCompleted: 15
    case .leaver: 16
    case .spaceClash: 17
    case .tutorClash: 18
    case .overCapacity: 19
    case .outsideOpeningHours: 20
    case .belowOccupied: 21
    case .minimumAboveMaximum: 22
    case .notPositive: 23
    case .registerNotStarted: 24
    case .registerSubmitted: 25
    case .registerNotSubmitted: 26
    case .registerIncomplete: 27
    case .notExpected: 28
    case .minutesOutOfRange: 29
    case .unknownMark: 30
    case .sessionCancelled: 31
    case .reasonRequired: 32
    case .nothingToUndo: 33
    case .builtUpon: 34
    case .cannotUndo: 35
    case .unknownSetting: 36
    case .badSetting: 37
    case .badText: 38
    case .endsBeforeStart: 39
    case .noSuchDepartment: 40
    case .unknownBand: 41
    case .tooLong: 42
    case .markedTwice: 43
    }
  }

  @Test("Every refusal there is has its example")
  func complete() {
    #expect(EveryRefusal.examples.map(place) == Array(0...43))
  }
}
