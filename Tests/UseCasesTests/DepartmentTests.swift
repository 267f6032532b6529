import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("Departments renamed, merged and closed") struct DepartmentTests {
  private func department(_ desk: Desk, _ person: StaffMember) throws -> String? {
    try desk.books.person(person.number)?.post.department
  }

  private func lines(_ desk: Desk) throws -> [String] {
    try desk.books.departmentList(at: desk.now).map {
      "\($0.name), \($0.people): \(Wording.state($0, on: desk.now.day))"
    }
  }

  @Test("A renamed department has its people, and its old name in files and at the desk means it")
  func rename() throws {
    let desk = try Desk()
    let change = try #require(
      try desk.books.renameDepartment("ward 7", to: "Acorn Ward", by: desk.acting).done)
    #expect(
      Wording.sentences(change) == [
        "Renamed: Ward 7 is called Acorn Ward from Mon 23 Nov 2026. 1 person moved with it."
      ])
    #expect(try department(desk, Cast.ada) == "Acorn Ward")
    let newcomer = StaffMember(
      number: "300", name: PersonName(family: "Suharto"),
      assignments: [Assignment(department: "WARD 7")])
    #expect(
      try desk.books.addStaff(newcomer, by: desk.acting).done?.post.department == "Acorn Ward")
    #expect(
      try lines(desk) == [
        "Acorn Ward, 2: current", "Catering, 1: current", "Pathology, 1: current",
        "Portering, 1: current", "Ward 3, 1: current",
        "Ward 7, 0: renamed Acorn Ward on 23 Nov 2026",
      ])
    #expect(
      try desk.books.history(limit: 2).last.map { Wording.act($0) }
        == "renamed the department “Ward 7” to “Acorn Ward” from 2026-11-23")
    #expect(try desk.broken() == [])
  }

  @Test("A new name may be one that nobody has any more; a name that people have is merged with")
  func names() throws {
    let desk = try Desk()
    func rename(_ one: String, _ other: String) throws -> Outcome<DepartmentChange> {
      try desk.books.renameDepartment(one, to: other, by: desk.acting)
    }
    expectRefused(
      try rename("Ward 7", "ward 3"),
      saying: "There is already a department Ward 3, with 1 person in it. "
        + "Choose another name, or merge the two.")
    expectRefused(
      try rename("Ward 7", "WARD 7"),
      saying: "The new name cannot be “WARD 7”. "
        + "Give a name that differs by more than capitals and accents.")
    expectRefused(try rename("Ward 7", " "), "missing-name")
    expectRefused(
      try rename("Ward 8", "Ward 9"),
      saying: "There is no department “Ward 8”. "
        + "Departments there are: Catering, Pathology, Portering, Ward 3, Ward 7.")
    #expect(try rename("Ward 7", "Acorn Ward").refusals == [])
    expectRefused(
      try rename("Ward 7", "Oak Ward"),
      saying: "Ward 7 is called Acorn Ward from Mon 23 Nov 2026. Name Acorn Ward instead.")
    #expect(try rename("Ward 3", "Ward 7").refusals == [])
    #expect(try department(desk, Cast.sian) == "Ward 7")
    #expect(try rename("Acorn Ward", "Ward 3").refusals == [])
    #expect(try department(desk, Cast.ada) == "Ward 3")
    #expect(try desk.broken() == [])
  }

  @Test("A merged department's people belong to the other, from today or a day before")
  func merge() throws {
    let desk = try Desk()
    let merged = try desk.books.mergeDepartment(
      "Ward 7", into: "ward 3", from: Cast.monday - 7, by: desk.acting)
    #expect(
      merged.done.map { Wording.sentences($0) } == [
        "Merged: Ward 7 is part of Ward 3 from Mon 16 Nov 2026. 1 person moved there."
      ])
    #expect(
      try desk.books.store.pastPosts(of: Cast.ada.number)[0]?.map(\.until) == [Cast.monday - 8])
    expectRefused(
      try desk.books.mergeDepartment("Ward 3", into: "Ward 3", by: desk.acting),
      saying: "The department to merge into cannot be “Ward 3”. Give another department.")
    expectRefused(
      try desk.books.mergeDepartment("Ward 3", into: "Ward 7", by: desk.acting),
      saying: "Ward 7 is part of Ward 3 from Mon 16 Nov 2026. Name Ward 3 instead.")
  }

  @Test("A closed department names who is still in it, and takes nobody new")
  func close() throws {
    let desk = try Desk()
    let closed = try #require(
      try desk.books.closeDepartment("Ward 7", from: Cast.monday + 1, by: desk.acting).done)
    #expect(
      Wording.sentences(closed) == [
        "Closed: Ward 7 is closed from Tue 24 Nov 2026.",
        "1 person is still in it; find out where they belong: Ada Okafor.",
      ])
    var sian = Cast.sian
    sian.assignments[0].department = "Ward 7"
    #expect(try desk.books.changeStaff(sian, by: desk.acting).refusals == [])
    #expect(try desk.undo().refusals == [])
    desk.go(to: Cast.monday + 1)
    let why =
      "Ward 7 is closed from Tue 24 Nov 2026. Name another department, or reopen it first."
    expectRefused(try desk.books.changeStaff(sian, by: desk.acting), saying: why)
    sian.number = "300"
    sian.badge = "300"
    expectRefused(try desk.books.addStaff(sian, by: desk.acting), saying: why)
    var ada = Cast.ada
    ada.email = "ada@trust.example"
    #expect(try desk.books.changeStaff(ada, by: desk.acting).refusals == [])
    ada.assignments[0].department = "WARD 7"
    #expect(try desk.books.changeStaff(ada, by: desk.acting).refusals == [])
    #expect(try lines(desk).last == "Ward 7, 1: closed on 24 Nov 2026")
    #expect(try desk.books.reopenDepartment("ward 7", by: desk.acting).done?.name == "Ward 7")
    #expect(try desk.books.addStaff(sian, by: desk.acting).refusals == [])
    expectRefused(
      try desk.books.reopenDepartment("Ward 7", by: desk.acting),
      saying: "The department cannot be “Ward 7”. "
        + "Give one that was renamed, merged or closed.")
  }

  @Test("Nobody is new in a closed department by a name it had before")
  func closedBehindAName() throws {
    let desk = try Desk()
    _ = try desk.books.renameDepartment("Ward 7", to: "Acorn Ward", by: desk.acting)
    _ = try desk.books.closeDepartment("Acorn Ward", by: desk.acting)
    var sian = Cast.sian
    sian.assignments[0].department = "Ward 7"
    expectRefused(
      try desk.books.changeStaff(sian, by: desk.acting),
      saying: "Acorn Ward is closed from Mon 23 Nov 2026. "
        + "Name another department, or reopen it first.")
  }

  @Test("Places kept for both of two departments that are merged are kept together, used ones too")
  func keptForBoth() throws {
    let desk = try Desk.withYoga { $0.maximum = 4 }
    let both = [
      KeptPlaces(for: .department("ward 3"), count: 1, until: Cast.thursday),
      KeptPlaces(for: .department("Ward 7"), count: 2, until: Cast.thursday - 1),
    ]
    _ = try desk.books.keepPlaces(both, on: "YOGA-1", by: desk.acting)
    for person in [Cast.ada, Cast.sian] { try desk.book(person) }
    _ = try desk.books.mergeDepartment("Ward 7", into: "Ward 3", by: desk.acting)
    let kept = KeptPlaces(
      for: .department("Ward 3"), count: 3, until: Cast.thursday, used: 2)
    #expect(try desk.places()?.kept == [kept])
    #expect(try desk.broken() == [])
    #expect(try desk.undo().refusals == [])
    #expect(try desk.places()?.kept.map(\.used) == [1, 1])
    #expect(try desk.broken() == [])
  }

  @Test("Places kept for a department are kept for what it is called, and those who use them stay")
  func keptPlaces() throws {
    let desk = try Desk.withYoga()
    try desk.keep(2, for: .department("ward 7"))
    try desk.book(Cast.ada)
    let change = try desk.books.renameDepartment("Ward 7", to: "Acorn Ward", by: desk.acting)
    #expect(change.done?.kept == [Cast.yoga])
    #expect(
      change.done.map { Wording.sentences($0) }?.last
        == "Places kept for it are kept for Acorn Ward now, on Yoga for beginners (YOGA-1).")
    let kept = KeptPlaces(
      for: .department("Acorn Ward"), count: 2, until: Cast.thursday, used: 1)
    #expect(try desk.places()?.kept == [kept])
    #expect(try desk.book(Cast.sian).done?.state == .waitlisted)
    #expect(try desk.broken() == [])
    #expect(try desk.undo(2).refusals == [])
    #expect(try desk.places()?.kept.map(\.group) == [.department("ward 7")])
    #expect(try desk.places()?.kept.map(\.used) == [1])
    #expect(try desk.broken() == [])
  }

  @Test("Who waits and belongs to another department now gets the place that was kept for it")
  func served() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.keep(1, for: .department("Ward 7"))
    try desk.book(Cast.sian)
    #expect(try desk.state(of: Cast.sian) == .waitlisted)
    let merged = try #require(
      try desk.books.mergeDepartment("Ward 3", into: "Ward 7", by: desk.acting).done)
    #expect(merged.alsoBooked.map(\.number) == [Cast.sian.number])
    #expect(
      Wording.sentences(merged).last
        == "Booked: Siân Davies on Yoga for beginners (YOGA-1), next on Thu 26 Nov 12:00.")
    #expect(try desk.broken() == [])
    #expect(try desk.undo().refusals == [])
    #expect(try desk.state(of: Cast.sian) == .waitlisted)
    #expect(try desk.broken() == [])
  }

  @Test("An agreement that names the department is named for decision, and its text stands")
  func agreements() throws {
    let desk = try Desk()
    try desk.enforce {
      $0.restriction = Restriction(
        kind: .department, names: ["Ward 7"], reason: "a pilot", owner: "Ruth")
    }
    let change = try #require(
      try desk.books.renameDepartment("Ward 7", to: "Acorn Ward", by: desk.acting).done)
    #expect(
      Wording.sentences(change).last
        == "Learning agreement (LLA-1) says who may enrol and names Ward 7. Its text stands, so "
        + "decide whether a new version names Acorn Ward.")
    #expect(
      try desk.books.agreement("LLA-1")?.provisions.restriction?.names == ["Ward 7"])
    let draft = LearningAgreement(
      code: "LLA-2", title: "Learning agreement",
      provisions: Provisions(
        restriction: Restriction(
          kind: .department, names: ["Ward 7"], reason: "a pilot", owner: "Ruth")))
    expectRefused(
      try desk.books.agree(.draft(draft), by: desk.acting),
      saying: "Ward 7 is called Acorn Ward from Mon 23 Nov 2026. Name Acorn Ward instead.")
  }

  @Test("Nobody is put back by an undo into a department that is no more")
  func undoAcross() throws {
    let desk = try Desk()
    let other = try Desk(beside: desk, actor: "clerk", name: "desk 2")
    var ada = Cast.ada
    ada.assignments[0].department = "Ward 3"
    _ = try other.books.changeStaff(ada, by: other.acting)
    _ = try desk.books.renameDepartment("Ward 7", to: "Acorn Ward", by: desk.acting)
    expectRefused(try other.undo(), "built-upon")
    #expect(try department(desk, Cast.ada) == "Ward 3")
    #expect(try desk.undo().refusals == [])
    #expect(try other.undo().refusals == [])
    #expect(try department(desk, Cast.ada) == "Ward 7")
    #expect(try desk.broken() == [])
  }

  @Test("Places are kept for no department that is no more")
  func keepForGone() throws {
    let desk = try Desk.withYoga()
    _ = try desk.books.mergeDepartment("Ward 7", into: "Ward 3", by: desk.acting)
    expectRefused(
      try desk.keep(1, for: .department("Ward 7")),
      saying: "Ward 7 is part of Ward 3 from Mon 23 Nov 2026. Name Ward 3 instead.")
  }
}
