import Domain
import Testing
import UseCases

@Suite("Completing a class") struct CompleteClassTests {
  /// Yoga with two sessions, both held: Ada came twice, Siân once, Hoa never; Łukasz waits.
  private func heldYoga(_ desk: Desk? = nil) throws -> Desk {
    let desk = try desk ?? Desk()
    var plan = Cast.yogaPlan
    plan.maximum = 3
    plan.sessions = 2
    try desk.plan(plan)
    for person in [Cast.ada, Cast.sian, Cast.hoa, Cast.lukasz] { try desk.book(person) }
    for session in 1...2 {
      desk.go(to: Cast.thursday + 7 * (session - 1), "13:00")
      try desk.mark(
        session, (Cast.ada, .present), (Cast.hoa, .authorised(.rota)),
        (Cast.sian, session == 1 ? .late(minutes: 5, leftEarly: nil) : .unauthorised))
      _ = try desk.books.submitRegister("YOGA-1", session: session, by: desk.acting)
    }
    return desk
  }

  private func complete(_ desk: Desk) throws -> Outcome<CompletedClass> {
    try desk.books.completeClass("YOGA-1", by: desk.acting)
  }

  private func states(_ desk: Desk) throws -> [EnrolmentState?] {
    try [Cast.ada, Cast.sian, Cast.hoa, Cast.lukasz].map { try desk.enrolment(of: $0)?.state }
  }

  @Test("Any attendance counts as attended where no agreement says how much it takes")
  func anyAttendance() throws {
    let desk = try heldYoga()
    #expect(
      try desk.books.today(at: desk.now).needs == [
        .classToComplete(Cast.yoga, lastDay: Cast.thursday + 7)
      ])
    #expect(
      try complete(desk).done
        == CompletedClass(label: Cast.yoga, attended: 2, didNotAttend: 1, belowThreshold: 0))
    #expect(try states(desk) == [.attended, .attended, .didNotAttend, .cancelled])
    #expect(try desk.grounds(of: Cast.ada).last == .classOver)
    #expect(try desk.books.today(at: desk.now).needs == [])
    #expect(try desk.broken() == [])
  }

  @Test(
    "Below the agreement's threshold a learner counts as withdrawn, and absences stay as marked")
  func threshold() throws {
    for (percent, states) in [
      (50, [EnrolmentState.attended, .attended]), (51, [.attended, .withdrawn]),
    ] {
      let desk = try Desk()
      try desk.enforce { $0.attendanceThreshold = percent }
      _ = try heldYoga(desk)
      let absences = try desk.books.attendance(AttendanceScope(), at: desk.now).total
      #expect(
        try complete(desk).done?.belowThreshold == states.filter { $0 == .withdrawn }.count)
      #expect(try self.states(desk).prefix(2).map { $0 } == states)
      #expect(try desk.books.attendance(AttendanceScope(), at: desk.now).total == absences)
      #expect(try desk.broken() == [])
    }
  }

  @Test("It is undone as a whole")
  func undone() throws {
    let desk = try heldYoga()
    _ = try complete(desk)
    #expect(try desk.undo().done?.acts.map(\.act) == ["complete-class"])
    #expect(try states(desk) == [.confirmed, .confirmed, .confirmed, .waitlisted])
    #expect(try desk.books.classLine("YOGA-1", at: desk.now)?.theClass.state == .open)
    #expect(try desk.broken() == [])
    #expect(try complete(desk).done != nil)
  }

  @Test("Not before its last session, not with registers open, and once")
  func refused() throws {
    let desk = try Desk.withYoga { $0.sessions = 2 }
    try desk.book(Cast.ada)
    #expect(try complete(desk).refusals == [.classNotOver(Cast.yoga, lastDay: Cast.thursday + 7)])
    desk.go(to: Cast.thursday + 7, "13:00")
    #expect(try complete(desk).refusals == [.registersOpen(Cast.yoga, sessions: [1, 2])])
    try desk.mark(1, (Cast.ada, .present))
    _ = try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting)
    #expect(try complete(desk).refusals == [.registersOpen(Cast.yoga, sessions: [2])])
    try desk.mark(2, (Cast.ada, .present))
    _ = try desk.books.submitRegister("YOGA-1", session: 2, by: desk.acting)
    #expect(try complete(desk).done?.attended == 1)
    #expect(
      try complete(desk).refusals == [.classCompleted(Cast.yoga, lastDay: Cast.thursday + 7)])
    expectRefused(try desk.change { $0.maximum = 9 }, "class-completed")
    expectRefused(
      try desk.books.completeClass("YOGA-9", by: desk.acting), "no-such-class")
  }

  @Test("Nobody's requests, offers or places in line outlive the class, and none is an absence")
  func claims() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 3
      $0.sessions = 1
      $0.enrolTo = Cast.thursday + 1
      $0.freedPlace = .offer
    }
    for person in [Cast.ada, Cast.lukasz, Cast.benedict, Cast.hoa] { try desk.book(person) }
    desk.go(to: Cast.thursday, "12:30")
    try desk.withdraw(Cast.lukasz)
    try desk.withdraw(Cast.benedict)
    try desk.book(Cast.sian, release: .half)
    #expect(try [Cast.hoa, Cast.sian].map { try desk.state(of: $0) } == [.offered, .requested])
    try desk.mark(1, (Cast.ada, .present), (Cast.lukasz, .present), (Cast.benedict, .present))
    _ = try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting)
    desk.go(to: Cast.thursday, "13:00")
    #expect(try complete(desk).done?.attended == 1)
    #expect(
      try [Cast.hoa, Cast.sian].map { try desk.enrolment(of: $0)?.state }
        == [.cancelled, .cancelled])
    #expect(try desk.broken() == [])
  }

  @Test("Whoever was expected at no session did not miss any")
  func nothingExpected() throws {
    let desk = try Desk.withYoga {
      $0.sessions = 1
      $0.enrolTo = Cast.thursday + 1
    }
    desk.go(to: Cast.thursday, "13:00")
    try desk.book(Cast.ada, override: "came by")
    #expect(try complete(desk).done?.didNotAttend == 0)
    #expect(try desk.enrolment(of: Cast.ada)?.state == .cancelled)
    #expect(try desk.broken() == [])
  }
}
