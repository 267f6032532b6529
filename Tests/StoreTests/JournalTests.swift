import Domain
import Engine
import Store
import TestServer
import Testing

@Suite("Acts and their audit entries") struct JournalTests {
  private struct Stop: Error {}

  @Test(
    "What an act writes and its audit entry are one transaction",
    arguments: EngineUnderTest.available)
  func entry(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write("request 1") { try $0.save(Cast.sian) }
    let acts = try books.store.acts(person: Cast.sian.number, theClass: nil, limit: 10)
    #expect(acts.map(\.act) == ["test"])
    #expect(acts.map(\.detail) == ["a test"])
    #expect(acts.first?.actor == "rep")
    #expect(acts.first?.desk == "desk 1")
    #expect(acts.first?.at == Cast.now.moment)
    #expect(try books.store.knows(request: "request 1"))
    #expect(try !books.store.knows(request: "request 2"))
    #expect(try books.store.acts(person: Cast.ada.number, theClass: nil, limit: 10).isEmpty)
  }

  @Test("A refusal takes back everything written before it", arguments: EngineUnderTest.available)
  func refusal(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    let outcome = try books.store.write(
      "test", by: BooksUnderTest.acting("r"), detail: { (_: Int) in "" }
    ) { journal in
      try journal.save(Cast.sian)
      return .refused([.missingName])
    }
    #expect(outcome.refusals == [.missingName])
    #expect(try books.store.countStaff() == 0)
    for table in [
      "staff_member", "staff_word", "assignment", "audit", "audit_change", "known_name",
    ] {
      #expect(try books.count(table) == 0, "\(table)")
    }
  }

  @Test(
    "An error takes back everything written before it, and comes out as it was",
    arguments: EngineUnderTest.available)
  func error(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    #expect(throws: Stop.self) {
      try books.write { journal in
        try journal.save(Cast.sian)
        throw Stop()
      }
    }
    #expect(try books.count("staff_member") == 0)
    #expect(try books.count("audit") == 0)
    try books.write { try $0.save(Cast.sian) }
    #expect(try books.store.countStaff() == 1)
  }

  @Test(
    "A request is done once: a second act under it writes nothing",
    arguments: EngineUnderTest.available)
  func requestOnce(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write("same") { try $0.save(Cast.sian) }
    do {
      try books.write("same") { try $0.save(Cast.hoa) }
      Issue.record("the same request was done twice")
    } catch EngineError.constraint {}
    #expect(try books.store.staffMember(Cast.hoa.number) == nil)
    #expect(try books.count("audit") == 1)
  }

  @Test("An act that changes nothing leaves no entry", arguments: EngineUnderTest.available)
  func nothing(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write("one") { try $0.save(Cast.sian) }
    #expect(try books.write("two") { try $0.save(Cast.sian) } == .unchanged)
    #expect(try books.count("audit") == 1)
    #expect(try !books.store.knows(request: "two"))
  }

  @Test(
    "An enrolment's history holds every state it has been in", arguments: EngineUnderTest.available)
  func moves(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    for (place, state) in [EnrolmentState.waitlisted, .confirmed, .confirmed, .withdrawn]
      .enumerated()
    {
      try books.write("\(place)") {
        try $0.save(Cast.enrolment("e1", Cast.ada, state, joining: 1))
      }
    }
    let moves = try books.rows("SELECT state FROM enrolment_move ORDER BY place")
    #expect(moves == [[.text("waitlisted")], [.text("confirmed")], [.text("withdrawn")]])
    #expect(try books.store.historiesThatDiffer() == [])
  }

  @Test(
    "The books show no move outside the table of moves, and keep nothing of one that is tried",
    arguments: EngineUnderTest.available)
  func illegalMove(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    try books.write("over") { try $0.save(Cast.enrolment("e1", Cast.ada, .withdrawn, joining: 1)) }
    for state in EnrolmentState.allCases where state != .withdrawn {
      #expect(throws: IllegalMove(from: .withdrawn, to: state)) {
        try books.write("to \(state)") {
          try $0.save(Cast.enrolment("e1", Cast.ada, state, joining: 1))
        }
      }
    }
    #expect(try books.store.enrolment("e1")?.state == .withdrawn)
    #expect(try books.store.moves(of: "e1").map(\.state) == [.withdrawn])
    #expect(try books.count("audit") == 2)
  }

  @Test("Why an enrolment moved is kept with the move", arguments: EngineUnderTest.available)
  func grounds(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    let ground = MoveGround.firstInLine(passedOver: 2, priority: true)
    try books.write("wait") { try $0.save(Cast.enrolment("e1", Cast.ada, .waitlisted, joining: 1)) }
    try books.write("serve") {
      try $0.save(Cast.enrolment("e1", Cast.ada, .confirmed, joining: 1), because: ground)
    }
    let expected = [
      EnrolmentMove(state: .waitlisted, at: Cast.now.moment, actor: "rep"),
      EnrolmentMove(state: .confirmed, at: Cast.now.moment, actor: "rep", ground: ground),
    ]
    #expect(try books.store.moves(of: "e1") == expected)
    #expect(try books.store.moves(on: "YOGA-1") == ["e1": expected])
  }

  @Test(
    "A rehearsal tells what would come of an act and leaves nothing of it",
    arguments: EngineUnderTest.available)
  func rehearsal(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    let acting = BooksUnderTest.acting("rehearsal")
    let outcome = try books.store.rehearse(by: acting) { journal in
      try journal.save(Cast.sian)
      return .done(try books.store.countStaff())
    }
    #expect(outcome.done == 1)
    #expect(try books.store.countStaff() == 0)
    let refused: Outcome<Int> = try books.store.rehearse(by: acting) { _ in
      .refused([.missingName])
    }
    #expect(refused.refusals == [.missingName])
    #expect(try books.count("audit") == 0)
    #expect(try !books.store.knows(request: "rehearsal"))
  }

  @Test(
    "The order in which people wait is the order of joining",
    arguments: EngineUnderTest.available)
  func waiting(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    try books.write { journal in
      var late = Cast.enrolment("a", Cast.ada, .waitlisted, joining: 1)
      late.requestedAt = Moment(microseconds: Cast.now.moment.microseconds + 1)
      try journal.save(late)
      try journal.save(Cast.enrolment("b", Cast.sian, .waitlisted, joining: 2))
    }
    #expect(
      try books.store.waitingList("YOGA-1", on: Cast.thursday).queue.map(\.learner)
        == [Cast.sian.number, Cast.ada.number])
  }
}
