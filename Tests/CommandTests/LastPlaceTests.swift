import Glibc
import TestServer
import Testing

@Suite("The last places")
struct LastPlaceTests {
  private static let people = (1...50).map { "7000\($0 + 100)" }

  /// Fifty people and twenty classes of one place each, on days of their own; one class of five.
  private func trust(on engine: EngineUnderTest) throws -> Trust {
    let trust = try Trust(like: .empty, on: engine)
    let staff = Self.people.map { "\($0),Racer\n" }.joined()
    let races = (1...20).map { "RACE-\($0),RACE,2027-03-\($0 + 9),10:00,11:00,1\n" }.joined()
    for (kind, text) in [
      ("staff", "employee_number,family_name\n" + staff),
      ("courses", "code,title,maximum\nRACE,A place worth having,1\n"),
      (
        "classes",
        "code,course,first_date,start,end,maximum\n" + races
          + "FIVE,RACE,2027-04-15,10:00,11:00,5\n"
      ),
    ] { #expect(try trust.take(kind, text).status == 0) }
    return trust
  }

  @Test(
    "Of two desks after the last place exactly one gets it, twenty times over",
    arguments: EngineUnderTest.available)
  func twoDesks(_ engine: EngineUnderTest) throws {
    let trust = try trust(on: engine)
    for round in 1...20 { try race(trust, "RACE-\(round)", Self.people.prefix(2), places: 1) }
    #expect(try trust.run("check").status == 0)
    let enrolments = try trust.export("enrolments")
    for round in 1...20 {
      for state in ["confirmed", "waitlisted"] {
        #expect(lines(of: "RACE-\(round)", state, in: enrolments) == 1)
      }
    }
  }

  // Q22
  @Test(
    "Of fifty desks after five places five get one, and nobody is lost",
    arguments: EngineUnderTest.available)
  func fiftyDesks(_ engine: EngineUnderTest) throws {
    let trust = try trust(on: engine)
    try race(trust, "FIVE", Self.people[...], places: 5)
    let learners = try trust.facts("roster FIVE")["learners"].texts("employee_number")
    let waiting = try trust.facts("waiting FIVE").texts("employee_number")
    #expect(learners.count == 5 && waiting.count == 45)
    #expect(Set(learners + waiting) == Set(Self.people))
    #expect(try trust.run("check").status == 0)
  }

  @Test(
    "A desk that dies in the middle of booking takes no place with it",
    arguments: EngineUnderTest.available)
  func deadDesk(_ engine: EngineUnderTest) throws {
    let trust = try trust(on: engine)
    for round in 1...6 {
      let code = "RACE-\(round)"
      let dying = try trust.start("book \(Self.people[0]) \(code)")
      let living = try trust.start("book \(Self.people[1]) \(code) --format json")
      usleep(useconds_t(round) * 10_000)
      dying.killHard()
      _ = dying.wait()
      _ = living.wait()
      let confirmed = try trust.facts("roster \(code)")["learners"].texts("employee_number")
      #expect(confirmed.count == 1)
    }
    #expect(try trust.run("check").status == 0)
  }

  private func race(
    _ trust: Trust, _ code: String, _ people: ArraySlice<String>, places: Int
  ) throws {
    let desks = try people.map { try trust.start("book \($0) \(code) --format json") }
    let answers = desks.map { $0.wait() }
    #expect(answers.filter { $0.status != 0 || !$0.words.isEmpty }.map(\.words) == [])
    let outcomes = answers.map { $0.facts["outcome"].text }
    #expect(outcomes.count { $0 == "booked" } == places)
    #expect(outcomes.count { $0 == "waitlisted" } == people.count - places)
    let positions = answers.compactMap { $0.facts["position"].number }.sorted()
    #expect(positions == Array(1...people.count - places))
  }

  private func lines(of code: String, _ state: String, in enrolments: String) -> Int {
    enrolments.split(separator: "\n").count {
      $0.hasPrefix(code + ",") && $0.contains(",\(state),")
    }
  }
}
