import Domain
import Engine
import Store
import TestServer
import Testing

@Suite("Enrolments, as kept") struct EnrolmentStoreTests {
  private func books(_ engine: EngineUnderTest) throws -> BooksUnderTest {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    return books
  }

  @Test(
    "Everything there is to know of an enrolment comes back", arguments: EngineUnderTest.available)
  func roundTrip(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    let before = Cast.enrolment("e0", Cast.ada, .withdrawn, joining: 1)
    var enrolment = Cast.enrolment("e1", Cast.ada, .offered, joining: 2)
    enrolment.release = .shiftSwap
    enrolment.overrideReason = "agreed; every other week"
    enrolment.overridden = ["clash", "queue-first", "a|b"]
    enrolment.offerEnds = WallTime(Cast.thursday, Cast.time("12:00"))
    enrolment.queueAgreement = "LLA-1"
    enrolment.priorityUntil = Cast.thursday
    enrolment.buddy = Cast.sian.number
    enrolment.keptFor = .department("Ward 7")
    enrolment.carriedFrom = "e0"
    let agreement = LearningAgreement(code: "LLA-1", title: "Learning agreement")
    try books.write("all") { journal in
      try journal.save(agreement)
      try journal.save(before)
      try journal.save(enrolment)
    }
    #expect(try books.store.enrolment("e1") == enrolment)
    #expect(try books.store.liveEnrolment(of: Cast.ada.number, on: "YOGA-1") == enrolment)
    #expect(try books.store.enrolments(on: "YOGA-1").map(\.enrolment) == [before, enrolment])
    #expect(try books.store.enrolment("e2") == nil)
  }

  @Test(
    "Kept places come back with how many are used; those named no more are kept no more",
    arguments: EngineUnderTest.available)
  func keptPlaces(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    let ward = KeptPlaces(for: .department("Ward 7"), count: 2, until: Cast.thursday)
    let first = KeptPlaces(for: .firstTime, count: 1, until: Cast.thursday - 1)
    try books.write("keep") { try $0.save([first, ward], on: "YOGA-1") }
    #expect(try books.store.keptPlaces(on: "YOGA-1") == [ward, first])
    var ada = Cast.enrolment("e1", Cast.ada, .requested, joining: 1)
    ada.keptFor = .department("Ward 7")
    var sian = Cast.enrolment("e2", Cast.sian, .withdrawn, joining: 2)
    sian.keptFor = .department("Ward 7")
    try books.write("use") { journal in
      try journal.save(ada)
      try journal.save(sian)
    }
    #expect(try books.store.places(of: Cast.yoga).kept.map(\.used) == [1, 0])
    #expect(
      try books.store.places(ClassFilter(), of: [Cast.yoga])["YOGA-1"]?.kept.map(\.used) == [1, 0])
    try books.write("less") { try $0.save([ward], on: "YOGA-1") }
    #expect(try books.store.keptPlaces(on: "YOGA-1").map(\.group) == [ward.group])
  }

  @Test(
    "Whoever has had a place anywhere is no first-time learner; who only waited is",
    arguments: EngineUnderTest.available)
  func firstTime(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    #expect(try books.store.isFirstTime(Cast.ada.number))
    try books.write("wait") { try $0.save(Cast.enrolment("e1", Cast.ada, .waitlisted, joining: 1)) }
    #expect(try books.store.isFirstTime(Cast.ada.number))
    var came = Cast.enrolment("e1", Cast.ada, .confirmed, joining: 1)
    came.joinedOn = Cast.thursday
    try books.write("come") { try $0.save(came) }
    #expect(try !books.store.isFirstTime(Cast.ada.number))
  }

  @Test(
    "A loss through the employer is one until it is carried on",
    arguments: EngineUnderTest.available)
  func losses(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    let ends: [(EnrolmentState, String)] = [
      (.cancelled, "class cancelled"), (.cancelled, "undone"), (.cancelled, "offer-ended"),
      (.withdrawn, "moved"), (.withdrawn, "shift"), (.withdrawn, "moved to YOGA-2"),
    ]
    for (index, (state, reason)) in ends.enumerated() {
      var lost = Cast.enrolment(EnrolmentID("e\(index)"), Cast.ada, state, joining: index + 1)
      lost.reason = reason
      // The later ones joined earlier.
      lost.requestedAt = Moment(microseconds: Cast.now.moment.microseconds - Int64(index))
      try books.write("\(index)") { try $0.save(lost) }
    }
    let losses = { try books.store.employersLosses(of: Cast.ada.number, course: "YOGA").map(\.id) }
    #expect(try losses() == ["e3", "e0"])
    #expect(try books.store.employersLosses(of: Cast.ada.number, course: "ESP").isEmpty)
    #expect(try books.store.employersLosses(of: Cast.sian.number, course: "YOGA").isEmpty)
    var again = Cast.enrolment("e9", Cast.ada, .waitlisted, joining: 9)
    again.carriedFrom = "e3"
    try books.write("again") { try $0.save(again) }
    #expect(try losses() == ["e0"])
  }

  @Test(
    "Offers are listed by when they end, and time changes only classes where something may be due",
    arguments: EngineUnderTest.available)
  func offers(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    let noon = WallTime(Cast.thursday, Cast.time("12:00"))
    let due = { (wall: WallTime) in try books.store.classesTimeMayChange(at: wall) }
    #expect(try due(noon) == [])
    for (index, person) in [Cast.ada, Cast.sian].enumerated() {
      var offered = Cast.enrolment(
        EnrolmentID("e\(index)"), person, .offered, joining: index + 1)
      offered.offerEnds = WallTime(minutes: noon.minutes - index)
      try books.write("offer \(index)") { try $0.save(offered) }
    }
    let offers = try books.store.offersOpen()
    #expect(offers.map(\.person.number) == [Cast.sian.number, Cast.ada.number])
    #expect(offers.map(\.label) == [Cast.yoga.label, Cast.yoga.label])
    #expect(offers.last?.ends == noon)
    #expect(try due(WallTime(minutes: noon.minutes - 2)) == [])
    #expect(try due(WallTime(minutes: noon.minutes - 1)) == ["YOGA-1"])
  }

  @Test("Whoever waits may be served as time passes", arguments: EngineUnderTest.available)
  func waiting(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    try books.write("wait") { try $0.save(Cast.enrolment("e1", Cast.ada, .waitlisted, joining: 1)) }
    #expect(
      try books.store.classesTimeMayChange(at: WallTime(Cast.thursday, .startOfDay)) == ["YOGA-1"])
  }
}
