import Domain
import Testing
import Wording

@Suite("Sentences of release") struct ReleaseWordingTests {
  private func answer(
    _ state: ReleaseState, agreed: ReleaseModel? = nil, session: Int? = nil, hours: Int? = nil,
    heldUntil: WallTime? = nil, ground: ReleaseGround? = nil, settlement: Settlement? = nil
  ) -> String {
    let release = Release(
      enrolment: "e", session: session, asked: .full, state: state, agreed: agreed, hours: hours,
      askedAt: Moment(microseconds: 0), heldUntil: heldUntil, ground: ground)
    let enrolment = Enrolment(
      id: "e", classCode: "YOGA-1", learner: "20044170", state: .requested,
      requestedAt: Moment(microseconds: 0), joiningNumber: 1)
    return Wording.sentence(
      ReleaseAnswer(
        release: release,
        asked: AskedRelease(
          release: release, enrolment: enrolment, person: Cast.line(Cast.ada), label: Cast.yoga),
        minutes: ReleaseMinutes(work: 200, own: 200), settlement: settlement))
  }

  @Test("A request says what was asked and how long the place is held")
  func asked() {
    #expect(
      answer(.requested)
        == "Release asked for Ada Okafor on Yoga for beginners (YOGA-1): full paid release.")
    #expect(
      answer(.requested, heldUntil: Cast.tuesday)
        == "Release asked for Ada Okafor on Yoga for beginners (YOGA-1): full paid release. "
        + "The place is held until Tue 24 Nov 2026 09:30.")
  }

  @Test("A yes says whose time it is, and what became of the place")
  func agreed() {
    let settlement = Settlement(
      person: Cast.line(Cast.ada), label: Cast.yoga, state: .confirmed, ground: .releaseAgreed,
      booking: Cast.booking(.confirmed))
    #expect(
      answer(.agreed, agreed: .full, settlement: settlement)
        == "Release agreed for Ada Okafor on Yoga for beginners (YOGA-1): full paid release. "
        + "Work time 3 h 20 min, own time 3 h 20 min. "
        + "Booked: Ada Okafor on Yoga for beginners (YOGA-1).")
  }

  @Test("A yes to something else names both")
  func agreedOtherwise() {
    #expect(
      answer(.agreedOther, agreed: .half)
        == "Release agreed otherwise for Ada Okafor on Yoga for beginners (YOGA-1): "
        + "half work time, half own, where full paid release was asked. "
        + "Work time 3 h 20 min, own time 3 h 20 min.")
    #expect(
      answer(.agreedOther, agreed: .hours, hours: 6)
        == "Release agreed otherwise for Ada Okafor on Yoga for beginners (YOGA-1): "
        + "agreed hours, 6 h in all, where full paid release was asked. "
        + "Work time 3 h 20 min, own time 3 h 20 min.")
  }

  @Test("A yes for one session names the session")
  func session() {
    #expect(
      answer(.agreed, session: 3)
        == "Release agreed for Ada Okafor on session 3 of Yoga for beginners (YOGA-1): "
        + "full paid release. Work time 3 h 20 min, own time 3 h 20 min.")
  }

  @Test("A no says why, how long the place is held, and what the learner can do")
  func declined() {
    #expect(
      answer(.declined, heldUntil: Cast.tuesday, ground: .cover)
        == "Release declined for Ada Okafor on Yoga for beginners (YOGA-1): no cover. "
        + "The place is held until Tue 24 Nov 2026 09:30. "
        + "Ask Ada Okafor what to do: come in own time, ask again or withdraw.")
    #expect(
      answer(.declined)
        == "Release declined for Ada Okafor on Yoga for beginners (YOGA-1). "
        + "Ask Ada Okafor what to do: come in own time, ask again or withdraw.")
  }

  @Test("Own time instead needs no answer any more")
  func withdrawn() {
    let settlement = Settlement(
      person: Cast.line(Cast.ada), label: Cast.yoga, state: .confirmed, ground: .ownTimeInstead,
      booking: Cast.booking(.confirmed))
    #expect(
      answer(.withdrawn, agreed: .ownTime, settlement: settlement)
        == "Ada Okafor comes to Yoga for beginners (YOGA-1) in own time instead. "
        + "Booked: Ada Okafor on Yoga for beginners (YOGA-1).")
  }

  @Test("Where a request stands and why it was declined are words of their own")
  func words() {
    #expect(
      ReleaseState.allCases.map { Wording.word($0) }
        == ["Asked", "Agreed", "Declined", "Withdrawn", "Agreed otherwise"])
    #expect(
      ReleaseGround.allCases.map { Wording.word($0) } == [
        "no cover", "needs of the service", "too little notice", "another reason",
        "other leave at that time", "other training at that time",
      ])
  }
}
