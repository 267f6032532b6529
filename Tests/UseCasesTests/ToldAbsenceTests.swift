import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("Absences told beforehand") struct ToldAbsenceTests {
  private func tell(
    _ desk: Desk, _ from: Day, _ to: Day, on code: ClassCode? = nil,
    _ reason: AbsenceReason? = .annualLeave
  ) throws -> Outcome<ToldAbsence> {
    try desk.books.tellAbsence(
      Cast.ada.number, from: from, to: to, on: code, reason: reason, by: desk.acting)
  }

  private func marks(_ desk: Desk) throws -> [String] {
    try desk.books.store.marks(of: Cast.ada.number)
      .map { "\($0.classCode) \($0.session) \($0.mark.text)" }.sorted()
  }

  @Test("Days away stand on the registers of every class, and one undo takes them back")
  func everyClass() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada)
    try desk.book(Cast.ada, on: "ESP-1", override: "runs between the rooms")
    let told = try #require(try tell(desk, Cast.thursday, Cast.thursday + 7).done)
    #expect(
      Wording.sentence(told, isCleared: false)
        == "Ada Okafor is away, annual leave: Yoga for beginners (YOGA-1) session 1, Thu 26 Nov, "
        + "Spanish (ESP-1) session 1, Thu 26 Nov, Yoga for beginners (YOGA-1) session 2, "
        + "Thu 3 Dec and Spanish (ESP-1) session 2, Thu 3 Dec. It stands on the sheet and the "
        + "register.")
    #expect(
      try marks(desk) == [
        "ESP-1 1 A:annual-leave", "ESP-1 2 A:annual-leave", "YOGA-1 1 A:annual-leave",
        "YOGA-1 2 A:annual-leave",
      ])
    #expect(try desk.books.undo(by: desk.acting).refusals == [])
    #expect(try marks(desk) == [])
    #expect(try desk.broken() == [])
  }

  @Test(
    "One class may be meant, another reason takes the place of the first, and it can be taken back")
  func oneClass() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    _ = try tell(desk, Cast.thursday, Cast.thursday, on: "YOGA-1")
    _ = try tell(desk, Cast.thursday, Cast.thursday + 7, .rota)
    #expect(try marks(desk) == ["YOGA-1 1 A:rota", "YOGA-1 2 A:rota"])
    #expect(try tell(desk, Cast.thursday, Cast.thursday, nil).refusals == [])
    #expect(try marks(desk) == ["YOGA-1 2 A:rota"])
    let first = try desk.books.register("YOGA-1", session: 1, at: desk.now)
    #expect(first?.session.register == .notTaken)
  }

  @Test("A session that has begun is for its register, and days without a session are said so")
  func tooLate() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    desk.now = Cast.at(Cast.thursday, "12:00")
    expectRefused(
      try tell(desk, Cast.thursday, Cast.thursday),
      saying: "Ada Okafor has no session still to come on Thu 26 Nov 2026. "
        + "Check the day and the number.")
    expectRefused(try tell(desk, Cast.thursday + 7, Cast.thursday), "bad-day")
    expectRefused(try tell(desk, Cast.thursday, Cast.thursday + 7, on: "NO-1"), "no-such-class")
    expectRefused(try tell(desk, Cast.thursday + 7, Cast.thursday + 7, nil), "nothing-expected")
  }

  @Test("What was told counts in no rate before the session begins")
  func notYet() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    _ = try tell(desk, Cast.thursday, Cast.thursday)
    #expect(try expected(desk) == 0)
    desk.now = Cast.at(Cast.thursday, "12:00")
    #expect(try expected(desk) == 1)
  }

  /// At how many sessions Ada was expected, as her roster line counts them.
  private func expected(_ desk: Desk) throws -> Int? {
    try desk.books.roster("YOGA-1", at: desk.now)?.learners.first?.tally.expected
  }
}
