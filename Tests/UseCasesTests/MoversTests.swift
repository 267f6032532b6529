import Domain
import SeededNumbers
import Store
import Testing
import UseCases
import Wording

@Suite("People who move") struct MoversTests {
  /// Yoga on four Thursdays with everybody on it, the first two held.
  private func held() throws -> Desk {
    let desk = try Desk.withYoga { $0.maximum = 5 }
    for person in Cast.everybody { try desk.book(person) }
    for session in 1...2 {
      desk.go(to: Cast.thursday + 7 * (session - 1), "18:00")
      for person in Cast.everybody { try desk.mark(session, (person, .present)) }
    }
    return desk
  }

  private func moved(
    _ person: StaffMember, to department: String, band: String? = nil,
    manager: EmployeeNumber? = nil
  ) -> StaffMember {
    var person = person
    person.assignments[0].department = department
    person.assignments[0].payBand = band ?? person.post.payBand
    person.assignments[0].lineManager = manager ?? person.post.lineManager
    return person
  }

  private func counts(
    _ desk: Desk, _ split: AttendanceSplit, department: String? = nil
  ) throws -> [String: Int] {
    let report = try desk.books.attendance(
      AttendanceScope(by: split, department: department), at: desk.now)
    return report.rows.reduce(into: [:]) { $0[$1.label] = $1.tally.expected }
  }

  @Test("A session counts for the department, band and manager of its day")
  func reports() throws {
    let desk = try held()
    desk.go(to: Cast.thursday + 8)
    var ada = moved(Cast.ada, to: "Ward 3", band: "6", manager: Cast.sian.number)
    #expect(try desk.books.changeStaff(ada, by: desk.acting).refusals == [])
    desk.go(to: Cast.thursday + 14, "18:00")
    try desk.mark(3, (Cast.ada, .present))
    let departments = try counts(desk, .department)
    #expect(departments["Ward 7"] == 2 && departments["Ward 3"] == 3)
    let bands = try counts(desk, .band)
    #expect(bands["2"] == 4 && bands["6"] == 3)
    // She had no manager that was known, so the one that is known now always was.
    #expect(try counts(desk, .manager) == ["": 8, "Davies, Siân": 3])
    ada.assignments[0].lineManager = "404"
    _ = try desk.books.changeStaff(ada, by: desk.acting)
    #expect(try counts(desk, .manager) == ["": 8, "Davies, Siân": 2, "404": 1])
    #expect(try counts(desk, .person, department: "ward 7") == ["Okafor, Ada": 2])
    #expect(try counts(desk, .person, department: "Ward 3")["Okafor, Ada"] == 1)
  }

  @Test("A move entered late counts from its own day, never from a day to come")
  func late() throws {
    let desk = try held()
    let ada = moved(Cast.ada, to: "Ward 3")
    _ = try desk.books.changeStaff(ada, from: Cast.thursday + 7, by: desk.acting)
    #expect(try counts(desk, .department)["Ward 7"] == 1)
    #expect(try counts(desk, .department)["Ward 3"] == 3)
    expectRefused(
      try desk.books.changeStaff(Cast.ada, from: desk.now.day + 1, by: desk.acting),
      saying: "The day of the change cannot be Fri 4 Dec 2026. The latest is Thu 3 Dec 2026.")
  }

  @Test("Undo takes a move back with what it kept of the post before")
  func undone() throws {
    let desk = try held()
    let before = try counts(desk, .department)
    for (day, department) in [(2, "Ward 3"), (0, "Pathology")] {
      _ = try desk.books.changeStaff(
        moved(Cast.ada, to: department), from: Cast.thursday + day, by: desk.acting)
    }
    #expect(try counts(desk, .department)["Pathology"] == 4)
    #expect(try desk.undo(2).refusals == [])
    #expect(try counts(desk, .department) == before)
    #expect(try desk.books.store.pastPosts(of: Cast.ada.number) == [:])
    #expect(try desk.broken() == [])
  }

  @Test("Release counts for the department of the day on which it was asked")
  func release() throws {
    let desk = try Desk.withYoga { $0.maximum = 5 }
    try desk.book(Cast.ada, release: .full)
    desk.go(to: Cast.monday + 1)
    _ = try desk.books.changeStaff(moved(Cast.ada, to: "Ward 3"), by: desk.acting)
    _ = try desk.books.changeStaff(moved(Cast.hoa, to: "Ward 3"), by: desk.acting)
    try desk.book(Cast.hoa, release: .full)
    let report = try desk.books.releaseReport(from: nil, to: nil, at: desk.now)
    #expect(report.rows.map(\.department) == ["Ward 3", "Ward 7"])
    #expect(report.rows.map(\.tally.asked) == [1, 1])
    #expect(try desk.books.releasesOpen(at: desk.now).first?.asked.person.department == "Ward 3")
  }

  @Test("A person's card says what the post was")
  func card() throws {
    let desk = try Desk()
    _ = try desk.books.changeStaff(moved(Cast.ada, to: "Ward 3"), by: desk.acting)
    let card = try #require(try desk.books.personCard(Cast.ada.number, at: desk.now))
    #expect(card.earlier.map(\.until) == [Cast.monday - 1])
    #expect(card.earlier.map(\.post.department) == ["Ward 7"])
  }

  private func isOfOrganisation(_ act: HistoryLine?) -> Bool {
    act.map { $0.act.hasSuffix("-department") || $0.act == "change-staff" } ?? false
  }

  @Test(
    "Whatever moves from today on, a report of the days before stays as it was", arguments: 0..<8)
  func pastStands(_ seed: UInt64) throws {
    let desk = try held()
    var generator = SeededGenerator(seed: seed)
    desk.go(to: Cast.thursday + 8)
    let splits = AttendanceSplit.allCases
    func past() throws -> [[AttendanceRow]] {
      try splits.map {
        try desk.books.attendance(
          AttendanceScope(by: $0, to: Cast.thursday + 7), at: desk.now
        ).rows
      }
    }
    let before = try past()
    for _ in 0..<12 {
      let names = try desk.books.departments()
      let (one, other) = (
        names.randomElement(using: &generator) ?? "", names.randomElement(using: &generator) ?? ""
      )
      let person = Cast.everybody.randomElement(using: &generator) ?? Cast.ada
      switch Int.random(in: 0...5, using: &generator) {
      case 0:
        _ = try desk.books.renameDepartment(
          one, to: "\(other) \(Int.random(in: 1...9, using: &generator))", by: desk.acting)
      case 1: _ = try desk.books.mergeDepartment(one, into: other, by: desk.acting)
      case 2: _ = try desk.books.closeDepartment(one, by: desk.acting)
      case 3: _ = try desk.books.reopenDepartment(one, by: desk.acting)
      case 4 where try isOfOrganisation(desk.lastAct()): _ = try desk.undo()
      default:
        let band = Bool.random(using: &generator) ? "8a" : "3"
        _ = try desk.books.changeStaff(
          moved(person, to: one, band: band, manager: nil), by: desk.acting)
      }
      #expect(try past() == before, "seed \(seed)")
      #expect(try desk.broken() == [], "seed \(seed)")
      desk.go(to: desk.now.day + Int.random(in: 0...1, using: &generator))
    }
  }
}
