import Domain
import Testing
import UseCases

@Suite("Why, for any person and class") struct ExplainWhyTests {
  private func why(
    _ desk: Desk, _ person: StaffMember, on code: ClassCode = "YOGA-1",
    release: ReleaseModel = .ownTime
  ) throws -> Why {
    try #require(
      try desk.books.why(person.number, on: code, release: release, at: desk.now).done)
  }

  @Test("For somebody without an enrolment it says what booking would come to")
  func newcomer() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    let open = try why(desk, Cast.ada)
    #expect(open.standing == nil && open.decision == .confirmed)
    #expect(open.answers.map(\.rule) == RuleName.allCases)
    #expect(open.moves == [] && open.waiting == nil)
    try desk.book(Cast.sian)
    try desk.book(Cast.hoa)
    let full = try why(desk, Cast.ada)
    #expect(full.decision == .waitlisted)
    #expect(
      full.answers.filter { $0.verdict == .waits }.map(\.rule) == [.placeFree, .queueFirst])
    #expect(try why(desk, Cast.ada, release: .half).answers.last?.verdict == .waits)
  }

  @Test("A free place that nobody in line can take is the newcomer's, and why says so")
  func freeForNewcomer() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.hoa, on: "ESP-1")
    try desk.book(Cast.benedict)
    try desk.book(Cast.hoa)
    try desk.book(Cast.sian, release: .half)
    try desk.change { $0.maximum = 2 }
    let why = try why(desk, Cast.ada)
    #expect(why.decision == .confirmed)
    let turn = try #require(why.answers.first { $0.rule == .queueFirst })
    #expect(turn.verdict == .allows && turn.facts.last == .cannotTakeIt(2))
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
  }

  @Test("Once a class has begun it says that nobody moves up")
  func begun() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.ada, Cast.sian] { try desk.book(person) }
    desk.go(to: Cast.thursday, "12:00")
    let turn = try #require(
      try why(desk, Cast.hoa).answers.first { $0.rule == .queueFirst })
    #expect(turn.facts.contains(.nobodyMovesUp))
  }

  @Test("It says the same as booking does, whatever the rules say")
  func sameAsBooking() throws {
    let desk = try Desk.withYoga { $0.enrolTo = Cast.monday }
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada, on: "ESP-1")
    try desk.enforce {
      $0.restriction = Restriction(kind: .band, names: ["6"], reason: "r", owner: "o")
      $0.releaseModels = [.half]
    }
    desk.go(to: Cast.monday + 1)
    for person in Cast.everybody {
      for release in [ReleaseModel.ownTime, .full] {
        let decision = try why(desk, person, release: release).decision
        let outcome = try desk.book(person, release: release)
        #expect(decision == .refused(outcome.refusals))
      }
    }
  }

  @Test("For somebody in line it says why they stand there, and how they came there")
  func waiting() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.ada, Cast.sian, Cast.hoa] { try desk.book(person) }
    let why = try why(desk, Cast.hoa)
    #expect(why.standing == .waitlisted)
    #expect(why.waiting?.position == 2)
    let moment = WallTime(Cast.monday, Cast.time("09:00"))
    #expect(why.moves == [ShownMove(state: .waitlisted, at: moment, ground: nil)])
    #expect(why.answers.first { $0.rule == .queueFirst }?.facts.contains(.position(2)) == true)
  }

  @Test("For somebody who was promoted it says why it was them")
  func promoted() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.ada, Cast.sian] { try desk.book(person) }
    desk.go(to: Cast.monday + 1)
    try desk.withdraw(Cast.ada)
    let why = try why(desk, Cast.sian)
    #expect(why.standing == .confirmed && why.decision == nil)
    #expect(
      why.moves.last
        == ShownMove(
          state: .confirmed, at: WallTime(Cast.monday + 1, Cast.time("09:00")),
          ground: .firstInLine(passedOver: 0, priority: false)))
    #expect(why.answers.first { $0.rule == .placeFree }?.verdict == .allows)
  }

  @Test("For somebody who left it tells the last enrolment, and what booking again would come to")
  func left() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.withdraw(Cast.ada)
    let why = try why(desk, Cast.ada)
    #expect(why.standing == .withdrawn)
    #expect(why.decision == .confirmed)
    #expect(why.moves.map(\.state) == [.confirmed, .withdrawn])
  }

  @Test("A class that is still planned says that everybody waits for it to open")
  func planned() throws {
    let desk = try Desk.withYoga { $0.state = .planned }
    let why = try why(desk, Cast.ada)
    #expect(why.decision == .waitlisted)
    let place = why.answers.first { $0.rule == .placeFree }
    #expect(place?.verdict == .waits)
    #expect(place?.refusals == [.classNotOpen(Cast.yoga, .planned)])
  }

  @Test("Nobody and nothing are named as such, and asking changes nothing")
  func unknown() throws {
    let desk = try Desk.withYoga()
    let acts = try desk.books.history(limit: 100).count
    expectRefused(
      try desk.books.why("999", on: "YOGA-9", at: desk.now), "no-such-person", "no-such-class")
    _ = try why(desk, Cast.ada)
    #expect(try desk.books.history(limit: 100).count == acts)
  }
}
