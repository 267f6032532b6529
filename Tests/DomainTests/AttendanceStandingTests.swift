import Domain
import Testing

@Suite("How a learner stands") struct AttendanceStandingTests {
  /// Five weekly sessions of an hour; it is after so many of them.
  private func standing(
    _ marks: [Mark?], after begun: Int, threshold: Int? = 80,
    _ change: (inout [Session]) -> Void = { _ in }
  ) -> AttendanceStanding {
    var sessions = (1...5).map { number in
      Session(
        classCode: "YOGA-1", number: number, date: Cast.thursday + 7 * (number - 1),
        start: Cast.time("12:00"), end: Cast.time("13:00"))
    }
    change(&sessions)
    let byNumber = marks.enumerated().reduce(into: [Int: Mark]()) { $0[$1.offset + 1] = $1.element }
    return AttendanceStanding(
      sessions: sessions, marks: byNumber, threshold: threshold,
      at: Cast.at(Cast.thursday + 7 * (begun - 1), "18:00"))
  }

  @Test("An absence told of a session to come counts once the session begins, and not before")
  func toldAhead() {
    let before = standing([.authorised(.rota)], after: 0)
    #expect(before.tally == AttendanceTally())
    #expect(before.tally.rateTenths == nil)
    #expect(standing([.authorised(.rota)], after: 1).tally.authorised == 1)
  }

  @Test("Only absences without a word run on; what was told neither counts nor ends the row")
  func running() {
    #expect(standing([.present, .unauthorised], after: 2).concerns == [.below(80)])
    let told = standing([.unauthorised, .authorised(.rota), .unauthorised], after: 3)
    #expect(told.absentRunning == 2)
    #expect(standing([.unauthorised, .notExpected, .unauthorised], after: 3).absentRunning == 2)
    #expect(
      standing([.unauthorised, .unauthorised, .leftEarly(minutes: 50)], after: 3).absentRunning
        == 0)
  }

  @Test("The threshold is out of reach once attending all that is left would not reach it")
  func cannotReach() {
    let once = standing([.unauthorised], after: 1)
    #expect(once.canReach && once.concerns == [.below(80)])
    let twice = standing([.unauthorised, .unauthorised], after: 2)
    #expect(twice.concerns == [.cannotReach(80), .absentRunning(2)])
    // What will be missed is known already.
    let told = standing([.unauthorised, .present, .authorised(.rota)], after: 2)
    #expect(told.missedAhead == 1 && told.concerns == [.cannotReach(80)])
    #expect(
      standing([.unauthorised, .unauthorised], after: 2, threshold: nil).concerns == [
        .absentRunning(2)
      ])
  }

  @Test(
    "A cancelled session counts for nothing, and a session without a mark may still be attended")
  func notCounted() {
    let cancelled = standing([.unauthorised, .authorised(.rota)], after: 2) {
      $0[0].state = .cancelled
      $0[1].state = .cancelled
    }
    #expect(cancelled.tally.expected == 0 && cancelled.absentRunning == 0)
    #expect(cancelled.open == 3)
    #expect(standing([nil, .present], after: 2).open == 4)
  }

  @Test("Nothing is out of reach while nothing was expected")
  func nothingYet() { #expect(standing([], after: 0).concerns == []) }

  @Test("Learners are counted under each of their concerns, and once in all")
  func counted() {
    let counts = SlippingCounts([
      [.cannotReach(80), .absentRunning(3)], [.absentRunning(2)], [.below(80)], [],
    ])
    #expect(counts.cannotReach == 1 && counts.absentRunning == 2 && counts.below == 1)
    #expect(counts.all == 3)
  }

  @Test("The rate by minutes counts what was missed of each session")
  func minutes() {
    let tally = standing(
      [.present, .late(minutes: 20, leftEarly: 10), .leftEarly(minutes: 15), .unauthorised],
      after: 4
    ).tally
    #expect(tally.rateTenths == 750)
    #expect(tally.minutesThere == 60 + 30 + 45 && tally.minutesExpected == 240)
    #expect(tally.minuteRateTenths == 563)
  }

  @Test("There is no rate by minutes where the length of a session is not known")
  func unknownMinutes() {
    var tally = AttendanceTally()
    tally.count(.present, of: 60)
    #expect(tally.minuteRateTenths == 1_000)
    tally.count(.present)
    #expect(tally.minuteRateTenths == nil)
    let made = AttendanceTally(
      present: 1, late: 0, leftEarly: 0, authorised: 0, unauthorised: 1, minutes: (60, 120))
    #expect(made.minuteRateTenths == 500)
  }

  @Test("Late and left early belong together, whichever is keyed first")
  func joined() {
    let late = Mark.late(minutes: 20, leftEarly: nil)
    let early = Mark.leftEarly(minutes: 15)
    let both = Mark.late(minutes: 20, leftEarly: 15)
    #expect(late.joined(to: early) == both)
    #expect(early.joined(to: late) == both)
    #expect(
      Mark.late(minutes: 5, leftEarly: nil).joined(to: both) == .late(minutes: 5, leftEarly: 15))
    #expect(late.joined(to: .present) == late)
    #expect(both.joined(to: .leftEarly(minutes: 1)) == both)
  }
}
