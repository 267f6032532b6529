import Domain
import Testing

@Suite("Rules of a register") struct RegisterRuleTests {
  private func refusals(
    of mark: Mark?, at time: String, cancelled: Bool = false, expected: Bool = true
  ) -> [Refusal] {
    var session = Cast.yogaSessions[0]
    if cancelled { session.state = .cancelled }
    return MarkingFacts(
      label: Cast.yoga.label, session: session, person: Cast.ada.name, isExpected: expected,
      now: Cast.at(Cast.thursday, time)
    ).refusals(of: mark)
  }

  @Test("Nobody is marked before the session starts; from its first minute on they are")
  func start() {
    let label = Cast.yoga.label
    #expect(
      refusals(of: .present, at: "11:59")
        == [
          .registerNotStarted(label, session: 1, on: Cast.thursday, at: Cast.time("12:00"))
        ])
    #expect(refusals(of: .present, at: "12:00").isEmpty)
    #expect(refusals(of: .unauthorised, at: "11:59").map(\.code) == ["register-not-started"])
  }

  @Test("An absence told in advance may be entered at any time, and a mark cleared")
  func early() {
    #expect(refusals(of: .authorised(.annualLeave), at: "08:00").isEmpty)
    #expect(refusals(of: nil, at: "08:00").isEmpty)
  }

  @Test("In a cancelled session the only mark is that it was cancelled")
  func cancelled() {
    #expect(refusals(of: .sessionCancelled, at: "12:00", cancelled: true).isEmpty)
    #expect(
      refusals(of: .present, at: "12:00", cancelled: true)
        == [.sessionCancelled(Cast.yoga.label, session: 1)])
  }

  @Test("Minutes late and left early fit into the session together")
  func minutes() {
    let mark = Mark.late(minutes: 40, leftEarly: 21)
    #expect(
      refusals(of: mark, at: "13:00")
        == [.minutesOutOfRange(Cast.ada.name, mark, sessionMinutes: 60)])
    #expect(refusals(of: .late(minutes: 40, leftEarly: 20), at: "13:00").isEmpty)
  }

  @Test("Somebody who is not expected is not marked, nor cleared")
  func notExpected() {
    let refusal = Refusal.notExpected(Cast.ada.name, Cast.yoga.label, session: 1)
    #expect(refusals(of: .present, at: "12:00", expected: false) == [refusal])
    #expect(refusals(of: nil, at: "12:00", expected: false) == [refusal])
  }

  @Test("Every reason is told, not only the first")
  func together() {
    #expect(
      refusals(of: .leftEarly(minutes: 90), at: "08:00", cancelled: true, expected: false)
        .map(\.code) == [
          "not-expected", "register-not-started", "session-cancelled", "minutes-out-of-range",
        ])
  }
}
