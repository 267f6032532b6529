import Domain
import Engine
import Store
import TestServer
import Testing

@Suite("Release, as kept") struct ReleaseStoreTests {
  private func release(
    _ id: EnrolmentID, _ model: ReleaseModel = .half, session: Int? = nil
  ) -> Release {
    Release(enrolment: id, session: session, asked: model, askedAt: Cast.now.moment)
  }

  /// Yoga with Ada and Siân on it in a state.
  private func books(
    _ engine: EngineUnderTest, _ state: EnrolmentState = .requested
  ) throws -> BooksUnderTest {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    for (id, person, place) in [("e1", Cast.ada, 1), ("e2", Cast.sian, 2)] {
      var enrolment = Cast.enrolment(EnrolmentID(id), person, state, joining: place)
      enrolment.release = .hours
      try books.write(id) { try $0.save(enrolment) }
    }
    return books
  }

  @Test(
    "What was asked and answered comes back, the class's first",
    arguments: EngineUnderTest.available)
  func roundTrip(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    var whole = release("e1", .hours)
    whole.state = .agreedOther
    whole.agreed = .half
    whole.hours = 12
    whole.heldUntil = WallTime(Cast.thursday, Cast.time("12:00"))
    whole.answeredBy = "P. Hale"
    whole.answeredOn = Cast.thursday
    var session = release("e1", .toil, session: 1)
    session.state = .declined
    session.ground = .otherTraining
    session.answeredBy = "P. Hale"
    try books.write("release") { journal in
      try journal.save(session)
      try journal.save(whole)
    }
    #expect(try books.store.releases(of: "e1") == [whole, session])
    #expect(try books.store.releases(on: "YOGA-1") == ["e1": [whole, session]])
    try books.write("less") { try $0.remove(session) }
    #expect(try books.store.releases(of: "e1") == [whole])
  }

  @Test(
    "A refusal of release without a ground or a name is not kept",
    arguments: EngineUnderTest.available)
  func declined(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    for (ground, manager) in [(ReleaseGround.cover, nil), (nil, "P. Hale")] {
      var declined = release("e1")
      declined.state = .declined
      declined.ground = ground
      declined.answeredBy = manager
      #expect(throws: EngineError.self) {
        try books.write("declined") { try $0.save(declined) }
      }
    }
    #expect(try books.store.releases(of: "e1").isEmpty)
  }

  @Test(
    "Requests are open until they are agreed or the claim is over",
    arguments: EngineUnderTest.available)
  func open(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    var first = release("e1")
    let second = release("e2")
    try books.write("ask") { journal in
      try journal.save(first)
      try journal.save(second)
    }
    let open = { try books.store.releasesOpen() }
    #expect(try open().map(\.person.number) == [Cast.ada.number, Cast.sian.number])
    #expect(try open().first?.label == Cast.yoga.label)
    #expect(try open().first?.release == first)
    first.state = .declined
    first.ground = .service
    first.answeredBy = "P. Hale"
    try books.write("decline") { try $0.save(first) }
    #expect(try open().count == 2)
    first.state = .agreed
    first.agreed = .half
    try books.write("agree") { try $0.save(first) }
    #expect(try open().map(\.person.number) == [Cast.sian.number])
    try books.write("leave") {
      try $0.save(Cast.enrolment("e2", Cast.sian, .withdrawn, joining: 2))
    }
    #expect(try open().isEmpty)
  }

  @Test(
    "Requests of some days are found, from the first moment to before the last",
    arguments: EngineUnderTest.available)
  func between(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    let asked = Cast.now.moment
    try books.write("ask") { try $0.save(release("e1")) }
    let count = { (from: Int64, to: Int64) in
      try books.store.releases(
        from: Moment(microseconds: asked.microseconds + from),
        to: Moment(microseconds: asked.microseconds + to)
      ).count
    }
    #expect(try count(0, 1) == 1)
    #expect(try count(-9, 0) == 0)
    #expect(try count(1, 9) == 0)
  }

  @Test(
    "A held place is due once its time is up; one already agreed or given up is not looked at",
    arguments: EngineUnderTest.available)
  func held(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    let end = WallTime(Cast.thursday, Cast.time("12:00"))
    var held = release("e1")
    held.heldUntil = end
    try books.write("ask") { try $0.save(held) }
    let due = { (minutes: Int) in
      try books.store.classesTimeMayChange(at: WallTime(minutes: end.minutes + minutes))
    }
    #expect(try due(-1) == [])
    #expect(try due(0) == ["YOGA-1"])
    try books.write("agree") { try $0.save(Cast.enrolment("e1", Cast.ada, .confirmed, joining: 1)) }
    #expect(try due(0) == [])
  }

  @Test(
    "Agreed hours count in the year of their sessions, on classes other than the one asked for",
    arguments: EngineUnderTest.available)
  func hours(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    let used = { (code: ClassCode) in
      try books.store.hoursMinutes(of: Cast.ada.number, except: code)
    }
    // The one session of yoga lasts from 22:00 to 00:30.
    let year = Cast.thursday.parts.year
    #expect(try used("ESP-1") == [year: 150])
    #expect(try used("YOGA-1") == [:])
    var agreed = release("e1", .hours)
    agreed.hours = 2
    try books.write("two hours") { try $0.save(agreed) }
    #expect(try used("ESP-1") == [year: 120])
    try books.write("leave") { try $0.save(Cast.enrolment("e1", Cast.ada, .withdrawn, joining: 1)) }
    #expect(try used("ESP-1") == [:])
  }
}
