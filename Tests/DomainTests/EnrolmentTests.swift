import Domain
import Testing

@Suite("Enrolments") struct EnrolmentTests {
  /// Which state may follow which: every pair not named here may not.
  static let moves: [EnrolmentState: Set<EnrolmentState>] = [
    .requested: [.waitlisted, .offered, .confirmed, .withdrawn, .declined, .cancelled],
    .waitlisted: [.requested, .offered, .confirmed, .withdrawn, .cancelled],
    .offered: [.confirmed, .waitlisted, .declined, .withdrawn, .cancelled],
    .confirmed: [.attended, .didNotAttend, .withdrawn, .onBreak, .cancelled, .waitlisted],
    .onBreak: [.confirmed, .withdrawn, .cancelled],
  ]

  @Test("A state is followed only by those its row names", arguments: EnrolmentState.allCases)
  func follows(_ state: EnrolmentState) {
    for other in EnrolmentState.allCases {
      #expect(
        state.next.contains(other) == EnrolmentTests.moves[state, default: []].contains(other),
        "\(state) → \(other)")
    }
  }

  @Test("What is over claims nothing, and nothing follows it")
  func finalStates() {
    for state in EnrolmentState.allCases {
      #expect(state.isLive == !state.next.isEmpty, "\(state)")
    }
  }

  @Test("Places are held by all who have or are promised one, never by those who wait")
  func places() {
    let holding = EnrolmentState.allCases.filter(\.holdsPlace)
    #expect(
      Set(holding) == [.requested, .offered, .confirmed, .onBreak, .attended, .didNotAttend])
  }

  @Test("A roster holds those with a place, never those who wait or only asked")
  func roster() {
    let shown = EnrolmentState.allCases.filter(\.isOnRoster)
    #expect(Set(shown) == [.confirmed, .attended, .didNotAttend, .onBreak])
  }

  @Test("A learner is expected from the day of joining until the day of leaving")
  func expected() {
    var enrolment = Cast.enrolment(
      Cast.ada, .confirmed, at: Cast.moment(Cast.monday, "09:00"))
    #expect(!enrolment.isExpected(on: Cast.thursday))
    enrolment.joinedOn = Cast.thursday
    #expect(!enrolment.isExpected(on: Cast.thursday - 1))
    #expect(enrolment.isExpected(on: Cast.thursday))
    enrolment.leftOn = Cast.thursday + 7
    #expect(enrolment.isExpected(on: Cast.thursday + 6))
    #expect(!enrolment.isExpected(on: Cast.thursday + 7))
  }

  @Test("Only a class in own time needs nobody's agreement")
  func release() {
    #expect(ReleaseModel.allCases.filter { !$0.needsAgreement } == [.ownTime])
  }
}
