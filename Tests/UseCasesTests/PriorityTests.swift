import Domain
import Testing
import UseCases

@Suite("Who stands where in line") struct PriorityTests {
  /// Yoga full with Benedict; bands 1 to 3 go first for so many days.
  private func yoga(days: Int = 14) throws -> Desk {
    let desk = try Desk()
    try desk.enforce {
      $0.priorityBands = ["1", "2", "3"]
      $0.priorityDays = days
    }
    var plan = Cast.yogaPlan
    plan.maximum = 1
    plan.first = Cast.thursday + 60
    try desk.plan(plan)
    try desk.book(Cast.benedict)
    return desk
  }

  @Test(
    "The priority group goes first while its time lasts, then the order of joining counts again")
  func window() throws {
    let desk = try yoga(days: 7)
    for person in [Cast.sian, Cast.hoa, Cast.ada, Cast.lukasz] { try desk.book(person) }
    #expect(try desk.waiting() == ["Ada", "Łukasz", "Siân", "Thị Hoa"])
    let lines = try #require(try desk.books.waitingList("YOGA-1", at: desk.now))
    #expect(lines[0].place.priority?.until == Cast.monday + 6)
    #expect(lines[0].place.priority?.title == "Learning agreement")
    #expect(lines[2].place.priority == nil)
    desk.go(to: Cast.monday + 6, "23:59")
    #expect(try desk.waiting().first == "Ada")
    desk.go(to: Cast.monday + 7, "00:00")
    #expect(try desk.waiting() == ["Siân", "Thị Hoa", "Ada", "Łukasz"])
    let after = try #require(try desk.books.waitingList("YOGA-1", at: desk.now))
    #expect(after[2].place.priorityIsOver)
    #expect(try desk.broken() == [])
  }

  @Test("An edit of the first day to enrol gives the group no more time in a list that is there")
  func edited() throws {
    let desk = try yoga(days: 7)
    for person in [Cast.sian, Cast.ada] { try desk.book(person) }
    desk.go(to: Cast.monday + 7)
    try desk.change { $0.enrolFrom = Cast.monday + 7 }
    try desk.book(Cast.lukasz)
    #expect(try desk.waiting() == ["Siân", "Ada", "Łukasz"])
    // The same where nobody of the group waits yet.
    let other = try yoga(days: 7)
    for person in [Cast.sian, Cast.hoa] { try other.book(person) }
    other.go(to: Cast.monday + 7)
    try other.change { $0.enrolFrom = Cast.monday + 7 }
    try other.book(Cast.lukasz)
    #expect(try other.waiting() == ["Siân", "Thị Hoa", "Łukasz"])
  }

  @Test("A freed place goes to the first of the group, and says that it was for that")
  func promoted() throws {
    let desk = try yoga()
    try desk.book(Cast.sian)
    try desk.book(Cast.ada)
    try desk.withdraw(Cast.benedict)
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    let roster = try #require(try desk.books.roster("YOGA-1", at: desk.now))
    #expect(roster.promotions.map(\.ground) == [.firstInLine(passedOver: 0, priority: true)])
  }

  @Test("A queue that began before an agreement is not reordered by it")
  func queueBegunBefore() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.benedict, Cast.sian] { try desk.book(person) }
    try desk.enforce {
      $0.priorityBands = ["2"]
      $0.priorityDays = 30
    }
    try desk.book(Cast.hoa)
    try desk.book(Cast.ada)
    #expect(try desk.waiting() == ["Siân", "Thị Hoa", "Ada"])
    // A queue that begins now goes by the agreement.
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    for person in [Cast.benedict, Cast.lukasz, Cast.sian, Cast.ada] {
      try desk.book(person, on: "ESP-1")
    }
    #expect(try desk.waiting(for: "ESP-1") == ["Ada", "Siân"])
    #expect(try desk.broken() == [])
  }

  @Test("A queue keeps to the agreement it began under when another one follows")
  func nextAgreement() throws {
    let desk = try yoga()
    try desk.book(Cast.sian)
    try desk.book(Cast.ada)
    desk.go(to: Cast.monday + 1)
    try desk.enforce("LLA-2") {
      $0.priorityBands = ["8a"]
      $0.priorityDays = 14
    }
    try desk.book(Cast.hoa)
    #expect(try desk.waiting() == ["Ada", "Siân", "Thị Hoa"])
    #expect(try desk.broken() == [])
  }

  @Test("No change to a person or to the class moves anybody")
  func edits() throws {
    let desk = try yoga()
    for person in [Cast.sian, Cast.ada, Cast.hoa, Cast.lukasz] { try desk.book(person) }
    let order = try desk.waiting()
    var promotedNurse = Cast.ada
    promotedNurse.assignments[0].payBand = "7"
    promotedNurse.name.family = "Zabel"
    var porter = Cast.sian
    porter.assignments[0].payBand = "2"
    for person in [promotedNurse, porter] {
      _ = try desk.books.changeStaff(person, by: desk.acting)
      #expect(try desk.waiting() == order)
    }
    try desk.change { $0.enrolFrom = Cast.monday - 30 }
    try desk.change { $0.freedPlace = .offer }
    try desk.change { $0.first = Cast.thursday + 67 }
    #expect(try desk.waiting() == order)
    #expect(try desk.broken() == [])
  }

  @Test("People who join in the same moment stand in the order they joined")
  func sameMoment() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.benedict, Cast.hoa, Cast.ada, Cast.sian] { try desk.book(person) }
    #expect(try desk.waiting() == ["Thị Hoa", "Ada", "Siân"])
  }
}
