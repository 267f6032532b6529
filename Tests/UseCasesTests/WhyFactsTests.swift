import Domain
import Testing
import UseCases
import Wording

@Suite("The facts why goes by") struct WhyFactsTests {
  private func why(
    _ desk: Desk, _ person: StaffMember, on code: ClassCode = "YOGA-1"
  ) throws -> Why {
    try #require(try desk.books.why(person.number, on: code, at: desk.now).done)
  }

  private func answer(
    _ rule: RuleName, _ desk: Desk, _ person: StaffMember
  ) throws -> RuleAnswer {
    try #require(try why(desk, person).answers.first { $0.rule == rule })
  }

  @Test("A claim made before an agreement was entered stands, and serving gives the place")
  func claimStands() throws {
    for freed in [FreedPlace.automatic, .picked] {
      let desk = try Desk.withYoga {
        $0.state = .planned
        $0.freedPlace = freed
      }
      try desk.book(Cast.sian)
      desk.go(to: Cast.monday + 1)
      try desk.enforce {
        $0.restriction = Restriction(
          kind: .department, names: ["Ward 7"], reason: "a pilot", owner: "Ruth")
      }
      let may = try answer(.eligible, desk, Cast.sian)
      #expect(may.verdict == .allows)
      #expect(may.facts.last == .claimStands(since: Cast.monday))
      #expect(try answer(.eligible, desk, Cast.hoa).verdict == .refuses)
      try desk.change { $0.state = .open }
      if freed == .picked {
        #expect(try why(desk, Cast.sian).decision == .confirmed)
        #expect(try desk.book(Cast.sian).refusals == [])
      }
      #expect(try desk.state(of: Cast.sian) == .confirmed)
      #expect(try desk.broken() == [])
    }
  }

  @Test("Who was let in by a post stays in line with another post")
  func otherPost() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.freedPlace = .picked
    }
    try desk.enforce {
      $0.restriction = Restriction(
        kind: .department, names: ["Ward 7", "Ward 3"], reason: "a pilot", owner: "Ruth")
    }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    var moved = Cast.sian
    moved.assignments[0].department = "Catering"
    #expect(try desk.books.changeStaff(moved, by: desk.acting).refusals == [])
    #expect(try answer(.eligible, desk, moved).verdict == .allows)
    try desk.withdraw(Cast.ada)
    #expect(try desk.book(moved).refusals == [])
    #expect(try desk.broken() == [])
  }

  @Test("Release says who answered, when, what was agreed instead, and until when a place is held")
  func release() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .full)
    let deadline = WallTime(Cast.thursday, Cast.time("12:00"))
    #expect(
      try answer(.released, desk, Cast.sian).facts == [
        .release(.full), .managersAnswer(.requested), .placeHeld(until: deadline),
      ])
    try desk.declineRelease(Cast.sian)
    #expect(
      try answer(.released, desk, Cast.sian).facts == [
        .release(.full), .managersAnswer(.declined),
        .answered(by: Desk.manager, on: Cast.monday), .placeHeld(until: deadline),
      ])
    try desk.agreeRelease(Cast.sian, .hours, hours: 3)
    #expect(
      try answer(.released, desk, Cast.sian).facts == [
        .release(.full), .managersAnswer(.agreedOther),
        .agreedInstead(of: .full, hours: nil, .hours, agreedHours: 3),
        .answered(by: Desk.manager, on: Cast.monday),
      ])
    try desk.rearrange(1) { $0.start = Cast.time("14:00") }
    #expect(
      try answer(.released, desk, Cast.sian).facts == [
        .release(.hours), .managersAnswer(.requested), .askedAgain,
      ])
  }

  @Test("Those facts are sentences")
  func sentences() {
    #expect(
      Wording.sentence(.answered(by: "P. Hale", on: Cast.monday))
        == "P. Hale answered on Mon 23 Nov 2026.")
    #expect(
      Wording.sentence(.agreedInstead(of: .full, hours: nil, .hours, agreedHours: 3))
        == "Asked for: full paid release; agreed: agreed hours, 3 h in all.")
    #expect(
      Wording.sentence(.askedAgain)
        == "It was agreed for other times, so the manager is asked again; the place is kept meanwhile."
    )
    #expect(
      Wording.sentence(.placeHeld(until: WallTime(Cast.thursday, Cast.time("12:00"))))
        == "The place is held until Thu 26 Nov 2026 12:00.")
    #expect(
      Wording.sentence(.claimStands(since: Cast.monday))
        == "The person was let in with the claim of Mon 23 Nov 2026, which stands.")
  }

  @Test(
    "Two at the head of the line with one place free hear why, and so does who may use no kept place"
  )
  func placeLacks() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.sian, with: Cast.hoa)
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    let alone = Refusal.comesOnlyWith(Cast.sian.name, buddy: Cast.hoa.name, Cast.yoga)
    #expect(try answer(.placeFree, desk, Cast.sian).refusals == [alone])
    #expect(try desk.books.waitingList("YOGA-1", at: desk.now)?.first?.obstacles == [alone])
    #expect(try why(desk, Cast.sian).waiting?.obstacles == [alone])

    let kept = try Desk.withYoga { $0.maximum = 1 }
    try kept.keep(1, for: .department("Ward 7"))
    try kept.book(Cast.sian)
    let reason = Refusal.placesKept(
      Cast.sian.name, Cast.yoga, for: [.department("Ward 7")], until: Cast.thursday)
    #expect(try kept.books.waitingList("YOGA-1", at: kept.now)?.first?.obstacles == [reason])
    #expect(try why(kept, Cast.sian).waiting?.obstacles == [reason])
  }

  @Test(
    "Somebody in line is not told what booking again would come to, but where it would pick them")
  func inLine() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.ada, Cast.sian] { try desk.book(person) }
    #expect(try why(desk, Cast.sian).decision == nil)
    let picked = try Desk.withYoga {
      $0.maximum = 1
      $0.freedPlace = .picked
    }
    for person in [Cast.ada, Cast.sian] { try picked.book(person) }
    #expect(try why(picked, Cast.sian).decision == nil)
    try picked.withdraw(Cast.ada)
    #expect(try why(picked, Cast.sian).decision == .confirmed)
  }

  @Test("Every rule that may be set aside with a reason says so")
  func mayBeSetAside() throws {
    let desk = try Desk.withYoga { $0.enrolTo = Cast.monday - 1 }
    let closed = try #require(Wording.change(try answer(.enrolmentWindow, desk, Cast.ada)))
    #expect(
      closed == "Enrolment for Yoga for beginners (YOGA-1) closed on Sun 22 Nov 2026. "
        + "Look for another class of the course. Booking with a reason to override sets that aside."
    )
    let unopened = try Desk.withYoga { $0.enrolFrom = Cast.monday + 1 }
    let opens = try #require(Wording.change(try answer(.enrolmentWindow, unopened, Cast.ada)))
    #expect(opens.hasSuffix("Come back then, or give a reason to override."))
    let full = try Desk.withYoga { $0.maximum = 1 }
    try full.book(Cast.sian)
    let change = try #require(Wording.change(try answer(.placeFree, full, Cast.ada)))
    #expect(!change.contains("override"))
  }

  @Test("Who came too seldom hears how often, and how often it takes")
  func threshold() throws {
    let desk = try Desk()
    try desk.enforce { $0.attendanceThreshold = 80 }
    var plan = Cast.yogaPlan
    plan.sessions = 2
    try desk.plan(plan)
    try desk.book(Cast.ada)
    for session in 1...2 {
      desk.go(to: Cast.thursday + 7 * (session - 1), "13:00")
      try desk.mark(session, (Cast.ada, session == 1 ? .present : .unauthorised))
      _ = try desk.books.submitRegister("YOGA-1", session: session, by: desk.acting)
    }
    let completed = try #require(
      try desk.books.completeClass("YOGA-1", by: desk.acting).done)
    #expect(
      Wording.sentence(completed)
        == "Completed: Yoga for beginners (YOGA-1). 0 attended, 0 did not attend and 1 came too "
        + "seldom to count as having attended (to less than 80 % of the sessions).")
    let last = try #require(try why(desk, Cast.ada).moves.last)
    #expect(last.ground == .belowThreshold(attended: 1, of: 2, threshold: 80))
    #expect(
      Wording.sentence(last)
        == "Thu 3 Dec 2026 13:00: withdrawn, the class was over; came to 1 of 2 sessions, and 80 % "
        + "are needed to count as having attended")
    #expect(try desk.broken() == [])
  }
}
