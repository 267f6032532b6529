import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("Attendance, as other desks learnt it") struct AttendanceScenarioTests {
  /// Yoga with Ada and Łukasz, in the middle of its first session.
  private func duringYoga() throws -> Desk {
    let desk = try Desk.withYoga()
    for person in [Cast.ada, Cast.lukasz] { try desk.book(person) }
    desk.now = Cast.at(Cast.thursday, "12:30")
    return desk
  }

  private func line(_ person: StaffMember, _ desk: Desk, session: Int = 1) throws -> RegisterLine {
    let register = try #require(
      try desk.books.register("YOGA-1", session: session, at: desk.now))
    return try #require(register.lines.first { $0.person.number == person.number })
  }

  // A02
  @Test("A session nobody has taken is in no rate, and where there is none it is said in words")
  func untaken() throws {
    let desk = try duringYoga()
    let roster = try #require(try desk.books.roster("YOGA-1", at: desk.now))
    #expect(roster.learners.map(\.tally.expected) == [0, 0])
    #expect(Wording.attendance(roster.learners[0].tally) == "no sessions yet")
    try desk.mark(1, (Cast.ada, .present))
    let card = try #require(try desk.books.personCard(Cast.ada.number, at: desk.now))
    #expect(
      card.enrolments.map { Wording.attendance($0.tally) } == [
        "1 of 1 session, 100.0 %; 100.0 % of the minutes"
      ])
  }

  // A03
  @Test("Marking only those who are there settles nothing: everyone needs a mark")
  func onlyThePresent() throws {
    let desk = try duringYoga()
    try desk.mark(1, (Cast.ada, .present))
    expectRefused(
      try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting),
      "register-incomplete")
  }

  // A05
  @Test("Minutes late and early are true times: from 1, and together within the session")
  func partial() throws {
    let desk = try duringYoga()
    for mark in [
      Mark.late(minutes: 0, leftEarly: nil), .late(minutes: 61, leftEarly: nil),
      .leftEarly(minutes: 61), .late(minutes: 40, leftEarly: 21), .late(minutes: 5, leftEarly: 0),
    ] {
      expectRefused(try desk.mark(1, (Cast.ada, mark)), "minutes-out-of-range")
    }
    let kept = try desk.mark(1, (Cast.ada, .late(minutes: 40, leftEarly: 20))).done
    #expect(kept?.tally.minutesThere == 0 && kept?.tally.attended == 1)
  }

  // A08
  @Test("There is one mark a learner and session, and none for who is not on the class")
  func oneMark() throws {
    let desk = try duringYoga()
    let twice = try desk.mark(1, (Cast.ada, .present), (Cast.ada, .unauthorised))
    expectRefused(twice, "marked-twice")
    try desk.mark(1, (Cast.ada, .present))
    try desk.mark(1, (Cast.ada, .unauthorised))
    #expect(try desk.books.store.marks(of: ClassCode("YOGA-1")).map(\.mark) == [.unauthorised])
    expectRefused(try desk.mark(1, (Cast.sian, .present)), "not-expected")
  }

  // A09
  @Test("Nobody is marked before the start, but an expected absence is entered any time")
  func beforeTheStart() throws {
    let desk = try duringYoga()
    desk.now = Cast.at(Cast.thursday, "11:59")
    for mark in [Mark.present, .unauthorised, .notExpected] {
      expectRefused(try desk.mark(1, (Cast.ada, mark)), "register-not-started")
    }
    let told = try desk.books.tellAbsence(
      Cast.ada.number, from: Cast.thursday, to: Cast.thursday + 7, reason: .annualLeave,
      by: desk.acting)
    #expect(told.done?.sessions.map(\.session.number) == [1, 2])
    #expect(try line(Cast.ada, desk).mark == .authorised(.annualLeave))
    #expect(try line(Cast.lukasz, desk).mark == nil)
  }

  // A10
  @Test("A learner is one thing at a time: another mark takes the place of the one before")
  func exclusive() throws {
    let desk = try duringYoga()
    try desk.mark(1, (Cast.ada, .present))
    try desk.mark(1, (Cast.ada, .late(minutes: 5, leftEarly: nil)))
    #expect(try line(Cast.ada, desk).mark == .late(minutes: 5, leftEarly: nil))
    #expect(try desk.books.store.marks(of: ClassCode("YOGA-1")).count == 1)
  }

  // A14, as far as a badge goes
  @Test("A badge on the wrong register says where its owner is today; a second scan says already")
  func scans() throws {
    let desk = try duringYoga()
    desk.now = Cast.at(Cast.monday, "09:00")
    _ = try desk.books.addSpace(
      LearningSpace(code: "LIB", name: "Library", capacity: 8), by: desk.acting)
    try desk.plan(
      Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "12:30", "13:30", in: "LIB"))
    try desk.book(Cast.sian, on: "ESP-1")
    desk.now = Cast.at(Cast.thursday, "12:30")
    func scan(_ badge: String) throws -> Outcome<BadgeMark> {
      try desk.books.scan(badge, on: "YOGA-1", session: 1, by: desk.acting)
    }
    let first = try #require(try scan(Cast.ada.badge).done)
    #expect(!first.wasThere && first.register.marked == 1)
    #expect(Wording.sentence(first) == "Ada Okafor: present.")
    let again = try #require(try scan(Cast.ada.badge).done)
    #expect(again.wasThere)
    #expect(Wording.sentence(again) == "Ada Okafor is already marked: present.")
    expectRefused(
      try scan(Cast.sian.badge),
      saying: "Siân Davies is not on the register of session 1 of Yoga for beginners (YOGA-1). "
        + "Today: Spanish (ESP-1) at 12:30 in Library.")
    expectRefused(
      try scan(Cast.hoa.badge),
      saying: "Thị Hoa Nguyễn is not on the register of session 1 of Yoga for beginners (YOGA-1). "
        + "Nothing is booked for today: book a walk-in.")
    expectRefused(try scan("999999"), "no-such-badge")
  }

  @Test("Whoever had told us of being away and comes after all is present by badge, and it is said")
  func cameAfterAll() throws {
    let desk = try duringYoga()
    try desk.mark(1, (Cast.ada, .authorised(.rota)))
    let scan = try desk.books.scan(
      Cast.ada.badge, on: "YOGA-1", session: 1, by: desk.acting
    ).done
    #expect(scan.map { Wording.sentence($0) } == "Ada Okafor: present; was away: rota.")
  }

  // A18
  @Test("A mark made by mistake is annulled with a reason, and both entries stay")
  func annulled() throws {
    let desk = try duringYoga()
    try desk.mark(1, (Cast.ada, .present), (Cast.lukasz, .present))
    _ = try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting)
    _ = try desk.books.amendRegister(
      "YOGA-1", session: 1, [(Cast.ada.number, .unauthorised)], reason: "wrong Okafor",
      by: desk.acting)
    let line = try line(Cast.ada, desk)
    #expect(line.mark == .unauthorised)
    #expect(line.amendments.map(\.from) == [.present])
    #expect(line.amendments.map(\.reason) == ["wrong Okafor"])
    #expect(line.amendments.first?.wall == WallTime(Cast.thursday, Cast.time("12:30")))
  }

  // A19
  @Test("Taking back a mark brings the one before it")
  func previous() throws {
    let desk = try duringYoga()
    try desk.mark(1, (Cast.ada, .authorised(.rota)))
    try desk.mark(1, (Cast.ada, .present))
    _ = try desk.books.undo(by: desk.acting)
    #expect(try line(Cast.ada, desk).mark == .authorised(.rota))
  }

  // A20
  @Test("Two desks on one register merge; the same person marked twice shows both values")
  func twoDesks() throws {
    let desk = try duringYoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    func change(_ person: StaffMember, _ mark: Mark, _ seen: Mark?) -> MarkChange {
      MarkChange(person.number, mark, seen: .mark(seen))
    }
    // Both looked at a blank register.
    _ = try desk.books.mark(
      "YOGA-1", session: 1, [change(Cast.ada, .present, nil)], by: desk.acting)
    _ = try other.books.mark(
      "YOGA-1", session: 1, [change(Cast.lukasz, .present, nil)], by: other.acting)
    #expect(
      try desk.books.register("YOGA-1", session: 1, at: desk.now)?.lines.map(\.mark) == [
        .present, .present,
      ])
    let clash = try other.books.mark(
      "YOGA-1", session: 1, [change(Cast.ada, .unauthorised, nil)], by: other.acting)
    #expect(
      clash.refusals == [
        .markChanged(
          Cast.ada.name, Cast.ada.number, Cast.yoga, session: 1, seen: nil, now: .present,
          by: "rep at desk 1", wanted: .unauthorised)
      ])
    #expect(try line(Cast.ada, desk).mark == .present)
    // Whoever has seen both values may choose; two who want the same agree.
    _ = try other.books.mark(
      "YOGA-1", session: 1, [change(Cast.ada, .unauthorised, .present)], by: other.acting)
    #expect(try line(Cast.ada, desk).mark == .unauthorised)
    let same = try desk.books.mark(
      "YOGA-1", session: 1, [change(Cast.ada, .unauthorised, .present)], by: desk.acting)
    #expect(same.refusals == [])
  }

  // A23
  @Test("A session counts only for those who belong to it: not before joining, not after leaving")
  func ownSessions() throws {
    let desk = try duringYoga()
    try desk.mark(1, (Cast.ada, .present), (Cast.lukasz, .present))
    desk.now = Cast.at(Cast.thursday + 1, "09:00")
    try desk.withdraw(Cast.lukasz)
    try desk.book(Cast.sian, override: "joins late")
    desk.now = Cast.at(Cast.thursday + 7, "12:30")
    let second = try #require(try desk.books.register("YOGA-1", session: 2, at: desk.now))
    #expect(second.lines.map(\.person.number) == [Cast.sian.number, Cast.ada.number])
    try desk.mark(2, (Cast.ada, .present), (Cast.sian, .present))
    let roster = try #require(try desk.books.roster("YOGA-1", at: desk.now))
    #expect(
      roster.learners.map { "\($0.tally.attended) of \($0.tally.expected)" } == [
        "1 of 1", "2 of 2",
      ])
  }

  // A24
  @Test("Three times away without a word puts the place in doubt; an absence told does not count")
  func threeTimes() throws {
    let desk = try duringYoga()
    for session in 1...3 {
      desk.now = Cast.at(Cast.thursday + 7 * (session - 1), "12:30")
      let lukasz: Mark = session == 2 ? .authorised(.rota) : .unauthorised
      try desk.mark(session, (Cast.ada, .unauthorised), (Cast.lukasz, lukasz))
    }
    let calls = try #require(try desk.books.slipping(at: desk.now).done)
    #expect(calls.map(\.person.number) == [Cast.lukasz.number, Cast.ada.number])
    #expect(calls.map(\.concerns) == [[.absentRunning(2)], [.absentRunning(3)]])
    #expect(
      Wording.sentence(calls[1].concerns[0])
        == "Absent 3 sessions running without a word: the place may go to somebody who waits.")
    let needs = try desk.books.today(at: desk.now).needs
    #expect(
      needs.map { Wording.need($0) }.contains(
        "Attendance: 2 absent twice or more running, on 1 class. Call."))
    // Nobody is dropped by that alone.
    #expect(try desk.places()?.confirmed == 2)
  }

  @Test("Sessions during a break are no absence, and keep nobody from submitting")
  func onBreak() throws {
    let desk = try duringYoga()
    try desk.mark(1, (Cast.ada, .present), (Cast.lukasz, .present))
    desk.now = Cast.at(Cast.thursday + 1, "09:00")
    _ = try desk.books.startBreak(Cast.lukasz.number, on: "YOGA-1", by: desk.acting)
    desk.now = Cast.at(Cast.thursday + 7, "12:30")
    #expect(try line(Cast.lukasz, desk, session: 2).isOnBreak)
    #expect(!(try line(Cast.lukasz, desk, session: 1).isOnBreak))
    try desk.mark(2, (Cast.ada, .present))
    let submitted = try desk.books.submitRegister("YOGA-1", session: 2, by: desk.acting)
    #expect(submitted.refusals == [])
    #expect(try line(Cast.lukasz, desk, session: 2).mark == .notExpected)
    #expect(try desk.broken() == [])
  }
}
