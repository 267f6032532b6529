import Domain
import Testing
import UseCases

@Suite("Rosters for managers") struct StaffRosterTests {
  /// Benedict manages Ada and Łukasz, who are on yoga: Ada in work time, Łukasz in own time. Siân, who
  /// is nobody's, is on it too.
  private func trust() throws -> Desk {
    let desk = try Desk.withYoga { $0.maximum = 4 }
    for person in [Cast.ada, Cast.lukasz] {
      var changed = person
      changed.assignments[0].lineManager = Cast.benedict.number
      _ = try desk.books.changeStaff(changed, by: desk.acting)
    }
    try desk.book(Cast.ada, release: .half)
    _ = try desk.books.agreeRelease(
      Cast.ada.number, on: "YOGA-1", by: "B Okafor", on: Cast.monday, acting: desk.acting)
    try desk.book(Cast.lukasz)
    try desk.book(Cast.sian)
    return desk
  }

  private func roster(
    _ desk: Desk, _ choice: StaffChoice = .manager(Cast.benedict.number)
  ) throws -> StaffRoster {
    let outcome = try desk.books.staffRoster(
      StaffRosterScope(of: choice, week: desk.now.day), at: desk.now)
    #expect(outcome.refusals == [])
    return try #require(outcome.done)
  }

  // I24
  @Test("A manager sees own staff and nobody else's; an own-time class has no title, no mark")
  func fields() throws {
    let desk = try trust()
    desk.now = Cast.at(Cast.thursday, "13:30")
    try desk.mark(
      1, (Cast.ada, .late(minutes: 5, leftEarly: nil)), (Cast.lukasz, .unauthorised),
      (Cast.sian, .present))
    let roster = try roster(desk)
    #expect(roster.name == "Benedict Okafor" && roster.staff == 2)
    let first = roster.lines.filter { $0.day == Cast.thursday }
    #expect(first.map(\.number) == [Cast.lukasz.number, Cast.ada.number])
    #expect(first.map(\.title) == [nil, "Yoga for beginners"])
    #expect(first.map(\.attended) == [nil, .there(late: 5, leftEarly: nil)])
    #expect(first.map(\.time) == [.own, .both])
    #expect(first.map(\.minutes.work) == [0, 30])
  }

  @Test("Why somebody was away is not the manager's, only that it was told")
  func noReason() throws {
    let desk = try trust()
    _ = try desk.books.tellAbsence(
      Cast.ada.number, from: Cast.thursday, to: Cast.thursday, reason: .annualLeave,
      by: desk.acting)
    #expect(try roster(desk).lines.compactMap(\.attended) == [.away])
  }

  @Test("Cover counts the people and minutes released on each day, and no own time")
  func cover() throws {
    let desk = try trust()
    #expect(
      try roster(desk).cover
        == (0...3).map {
          DayCover(day: Cast.thursday + 7 * $0, people: 1, minutes: 30)
        })
  }

  // I42
  @Test("Who moves to another manager is seen by the one of the day")
  func movers() throws {
    let desk = try trust()
    desk.now = Cast.at(Cast.thursday + 1, "09:00")
    var moved = try #require(try desk.books.person(Cast.ada.number))
    moved.assignments[0].lineManager = Cast.sian.number
    _ = try desk.books.changeStaff(moved, by: desk.acting)
    let days = try roster(desk).lines.filter { $0.number == Cast.ada.number }.map(\.day)
    #expect(days == [Cast.thursday])
    let sian = try roster(desk, .manager(Cast.sian.number))
    #expect(sian.lines.map(\.day) == [7, 14, 21].map { Cast.thursday + $0 })
  }

  @Test("A department or a site may be meant; what is unknown is refused with what there is")
  func choices() throws {
    let desk = try trust()
    let ward = try roster(desk, .department("ward 7"))
    #expect(Set(ward.lines.map(\.number)) == [Cast.ada.number])
    #expect(Set(try roster(desk, .site("Main site")).lines.map(\.number)).count == 3)
    func refused(_ choice: StaffChoice) throws -> [String] {
      try desk.books.staffRoster(StaffRosterScope(of: choice, week: desk.now.day), at: desk.now)
        .refusals.map(\.code)
    }
    #expect(try refused(.manager("999")) == ["no-such-person"])
    #expect(try refused(.department("Ward 99")) == ["no-such-department"])
    #expect(try refused(.site("Moon")) == ["no-such-site"])
  }

  @Test("Who waits or has not been released yet is not in class, and an event names no class")
  func onlyPlaces() throws {
    let desk = try trust()
    var hoa = Cast.hoa
    hoa.assignments[0].lineManager = Cast.benedict.number
    _ = try desk.books.changeStaff(hoa, by: desk.acting)
    try desk.book(Cast.hoa, release: .full)
    let roster = try roster(desk)
    #expect(!roster.lines.contains { $0.number == Cast.hoa.number })
    #expect(roster.staff == 3)
    #expect(Set(roster.lines.map(\.event.id)).count == roster.lines.count)
    #expect(!roster.lines.contains { $0.event.id.contains("YOGA") })
  }

  @Test("A cancelled session is told and releases nobody")
  func cancelled() throws {
    let desk = try trust()
    var change = Rearrangement()
    change.isCancelled = true
    _ = try desk.books.rearrange(
      "YOGA-1", from: 1, .one, change, reason: "no tutor", by: desk.acting)
    let roster = try roster(desk)
    let first = roster.lines.filter { $0.day == Cast.thursday }
    #expect(first.allSatisfy { !$0.takesPlace && $0.minutes == ReleaseMinutes() })
    #expect(roster.cover.map(\.day).first == Cast.thursday + 7)
    #expect(first.map(\.event.revision) == [1, 1])
  }
}
