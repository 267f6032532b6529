import Domain
import Testing
import UseCases
import Wording

@Suite("Planning and changing a class") struct PlanClassTests {
  @Test("A class is planned with its series of sessions, and the history says so")
  func planned() throws {
    let desk = try Desk()
    var line = try #require(try desk.books.planClass(Cast.yogaPlan, by: desk.acting).done?.line)
    #expect(line.theClass.label == Cast.yoga)
    #expect(line.spaceNames == ["SEM": "Seminar room"])
    line.spaceNames = [:]
    #expect(line.standing == .open)
    #expect(line.places == Places(minimum: 1, maximum: 2))
    #expect(line.sessions.map(\.date) == (0..<4).map { Cast.thursday + 7 * $0 })
    #expect(try desk.books.classes(at: desk.now) == [line])
    #expect(
      try desk.lastAct().map { Wording.act($0) } == "planned Yoga for beginners (YOGA-1)")
  }

  @Test("Every reason against a plan is told, and nothing is planned")
  func refused() throws {
    let desk = try Desk.withYoga()
    var plan = Cast.plan("YOGA-1", of: "JUDO", first: Cast.thursday, "09:00", "10:00")
    plan.series = .weeks(0)
    plan.sessions = 0
    expectRefused(
      try desk.books.planClass(plan, by: desk.acting), "code-taken", "not-positive",
      "not-positive", "no-such-course")
    var odd = Cast.yogaPlan
    odd.code = "YOGA 2"
    let refusals = try desk.books.planClass(odd, by: desk.acting).refusals
    #expect(
      refusals.first.map { Wording.sentence($0) }
        == "“YOGA 2” cannot be used as class code. Use letters, digits, hyphens and full stops, "
        + "at most 20.")
    #expect(
      refusals.dropFirst().allSatisfy { $0.code == "space-clash" || $0.code == "tutor-clash" })
    #expect(refusals.count > 1)
    var nowhere = Cast.yogaPlan
    nowhere.code = "YOGA-2"
    nowhere.space = "GYM"
    expectRefused(
      try desk.books.planClass(nowhere, by: desk.acting),
      saying: "There is no learning space GYM. Learning spaces there are: SEM.")
    #expect(try desk.books.classCodes() == ["YOGA-1"])
  }

  @Test("A room is in one class at a time, and the one that has it is named")
  func spaceClash() throws {
    let desk = try Desk.withYoga()
    var plan = Cast.plan(
      "ESP-1", of: "ESP", first: Cast.thursday + 14, "12:30", "13:30", in: "SEM")
    plan.sessions = 1
    expectRefused(
      try desk.books.planClass(plan, by: desk.acting),
      saying: "Seminar room (SEM) is taken on Thu 10 Dec 2026, 12:00-13:00, by "
        + "Yoga for beginners (YOGA-1), set-up and clear-down counted. "
        + "Choose another space or time.")
    plan.start = Cast.time("13:00")
    plan.end = Cast.time("14:00")
    #expect(try desk.books.planClass(plan, by: desk.acting).done != nil)
    #expect(try desk.broken() == [])
  }

  @Test("A tutor teaches one class at a time, however the name is spelt")
  func tutorClash() throws {
    let desk = try Desk.withYoga { $0.tutor = "Mara Lind" }
    var plan = Cast.spanishPlan
    plan.tutor = "MARA LIND"
    plan.sessions = 1
    expectRefused(try desk.books.planClass(plan, by: desk.acting), "tutor-clash")
    plan.first = Cast.thursday + 1
    let line = try #require(try desk.books.planClass(plan, by: desk.acting).done?.line)
    #expect(line.sessions.first?.tutor == "Mara Lind")
  }

  @Test("A class of which only its cancelled neighbour had the room gets it")
  func cancelledNeighbour() throws {
    let desk = try Desk.withYoga()
    _ = try desk.books.cancelClass("YOGA-1", reason: "no tutor", by: desk.acting)
    let plan = Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "12:00", "13:00", in: "SEM")
    #expect(try desk.books.planClass(plan, by: desk.acting).done != nil)
  }

  private func change(
    _ desk: Desk, _ body: (inout ClassChange) -> Void
  ) throws -> Outcome<ChangedClass> {
    var change = ClassChange()
    body(&change)
    return try desk.books.changeClass("YOGA-1", change, by: desk.acting)
  }

  @Test("More places go to those who wait, in order")
  func morePlaces() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.ada, Cast.sian, Cast.hoa, Cast.lukasz] { try desk.book(person) }
    let line = try #require(try change(desk) { $0.maximum = 3 }.done?.line)
    #expect(line.places == Places(minimum: 1, maximum: 3, confirmed: 3, waiting: 1))
    #expect(try desk.waiting() == ["Łukasz"])
    #expect(try desk.broken() == [])
  }

  @Test("Places cannot be cut below those taken or held, nor above what the room seats")
  func fewerPlaces() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.book(Cast.sian, release: .full)
    expectRefused(
      try change(desk) { $0.maximum = 1 },
      saying: "Yoga for beginners (YOGA-1) has 2 places taken or held, so it cannot be cut to 1. "
        + "Settle who leaves first.")
    expectRefused(
      try change(desk) { $0.maximum = 13 },
      saying: "Seminar room (SEM) has 12 places, and the class would take 13. "
        + "Lower the maximum or choose a larger space.")
    #expect(try desk.places()?.maximum == 2)
  }

  @Test("A class keeps at least one session, and at least a week between two")
  func numbers() throws {
    let desk = try Desk.withYoga()
    expectRefused(try change(desk) { $0.sessions = 0 }, "not-positive")
    expectRefused(try change(desk) { $0.sessions = -1 }, "not-positive")
    expectRefused(try change(desk) { $0.everyWeeks = 0 }, "not-positive")
    expectRefused(try change(desk) { $0.minimum = 3 }, "minimum-above-maximum")
    #expect(try desk.books.classLine("YOGA-1", at: desk.now)?.sessions.count == 4)
  }

  @Test("Sessions are added and dropped, never those with marks")
  func sessions() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.mark(3, (Cast.ada, .authorised(.annualLeave)))
    #expect(try change(desk) { $0.sessions = 6 }.done?.line.sessions.count == 6)
    #expect(try change(desk) { $0.sessions = 1 }.done?.line.sessions.map(\.number) == [1, 2, 3])
  }

  @Test("A class does not move onto another class of its learners")
  func learnerClash() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    try desk.book(Cast.ada)
    try desk.book(Cast.ada, on: "ESP-1")
    expectRefused(
      try change(desk) {
        $0.start = Cast.time("15:30")
        $0.end = Cast.time("16:30")
      },
      saying: "Ada Okafor cannot take Yoga for beginners (YOGA-1): it clashes with "
        + "Spanish (ESP-1) on Thu 26 Nov 2026, 15:00-16:00. "
        + "Choose another class, or withdraw from that one first.")
    let moved = try change(desk) {
      $0.start = Cast.time("16:00")
      $0.end = Cast.time("17:00")
    }
    #expect(moved.done != nil)
    #expect(try desk.broken() == [])
  }

  @Test("A class that is not there is not changed")
  func unknown() throws {
    let desk = try Desk()
    expectRefused(
      try desk.books.changeClass("YOGA-9", ClassChange(), by: desk.acting), "no-such-class")
  }
}
