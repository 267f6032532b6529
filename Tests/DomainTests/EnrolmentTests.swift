import Domain
import Testing

@Suite("Enrolments") struct EnrolmentTests {
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
