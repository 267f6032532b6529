import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("Departments renamed and merged on a day to come") struct DepartmentPlanTests {
  private let day = Cast.monday + 7

  private func department(_ desk: Desk, _ person: StaffMember) throws -> String? {
    try desk.books.person(person.number)?.post.department
  }

  private func state(_ desk: Desk, _ name: String) throws -> String? {
    try desk.books.departmentList(at: desk.now).first { $0.name == name }.map {
      Wording.state($0, on: desk.now.day)
    }
  }

  @Test("Until its day nothing moves; on it everybody does, and the days before keep the old name")
  func renamed() throws {
    let desk = try Desk.withYoga()
    try desk.keep(2, for: .department("Ward 7"), until: Cast.thursday + 30)
    let change = try #require(
      try desk.books.renameDepartment("Ward 7", to: "Acorn Ward", from: day, by: desk.acting).done)
    #expect(
      Wording.sentences(change) == [
        "To come: Ward 7 is called Acorn Ward from Mon 30 Nov 2026. Until then nothing moves; "
          + "1 person is in it today.",
        "Places kept for it are kept for Acorn Ward then, on Yoga for beginners (YOGA-1).",
      ])
    #expect(try department(desk, Cast.ada) == "Ward 7")
    #expect(try state(desk, "Ward 7") == "to be renamed Acorn Ward on 30 Nov 2026")
    desk.go(to: day - 1)
    #expect(try desk.passOn().isEmpty)
    desk.go(to: day + 2)
    #expect(
      Wording.sentences(try desk.passOn()) == [
        "Renamed: Ward 7 is called Acorn Ward from Mon 30 Nov 2026. 1 person moved with it.",
        "Places kept for it are kept for Acorn Ward now, on Yoga for beginners (YOGA-1).",
      ])
    #expect(try department(desk, Cast.ada) == "Acorn Ward")
    #expect(try desk.books.store.pastPosts(of: Cast.ada.number)[0]?.map(\.until) == [day - 1])
    #expect(try state(desk, "Ward 7") == "renamed Acorn Ward on 30 Nov 2026")
    #expect(
      try desk.lastAct().map { Wording.act($0) }
        == "by its day, ended the department \u{201C}Ward 7\u{201D} to \u{201C}Acorn Ward\u{201D} from "
        + "2026-11-30")
    #expect(try desk.passOn().isEmpty)
    #expect(try desk.broken() == [])
  }

  @Test("A merge to come may be changed, carried out at once, or taken back")
  func changed() throws {
    let desk = try Desk()
    func merge(_ other: String, _ day: Day) throws -> Outcome<DepartmentChange> {
      try desk.books.mergeDepartment("Ward 7", into: other, from: day, by: desk.acting)
    }
    try merge("Ward 3", day).expectDone()
    try merge("Catering", day + 1).expectDone()
    #expect(try state(desk, "Ward 7") == "to be merged into Catering on 1 Dec 2026")
    try desk.undo().expectDone()
    #expect(try state(desk, "Ward 7") == "to be merged into Ward 3 on 30 Nov 2026")
    #expect(try desk.books.reopenDepartment("Ward 7", by: desk.acting).done?.name == "Ward 7")
    #expect(try state(desk, "Ward 7") == "current")
    try merge("Ward 3", day).expectDone()
    try merge("Catering", desk.now.day).expectDone()
    #expect(try department(desk, Cast.ada) == "Catering")
    desk.go(to: day)
    #expect(try desk.passOn().isEmpty)
    #expect(try desk.broken() == [])
  }

  @Test("People go where the department they are to belong to has gone meanwhile")
  func chain() throws {
    let desk = try Desk()
    try desk.books.mergeDepartment("Ward 7", into: "Ward 3", from: day, by: desk.acting)
      .expectDone()
    expectRefused(
      try desk.books.mergeDepartment("Ward 3", into: "Ward 7", from: day + 1, by: desk.acting),
      saying:
        "The department to merge into cannot be \u{201C}Ward 7\u{201D}. Give another department.")
    try desk.books.renameDepartment("Ward 3", to: "Oak Ward", by: desk.acting).expectDone()
    desk.go(to: day)
    #expect(try desk.passOn().departments.count == 1)
    #expect(try department(desk, Cast.ada) == "Oak Ward")
    #expect(try desk.broken() == [])
  }

  @Test("What its day did is nobody's act to be undone")
  func undo() throws {
    let desk = try Desk()
    try desk.books.renameDepartment("Ward 7", to: "Acorn Ward", from: day, by: desk.acting)
      .expectDone()
    desk.go(to: day)
    try desk.passOn()
    #expect(try desk.undo().refusals.map(\.code) == ["built-upon"])
    #expect(try department(desk, Cast.ada) == "Acorn Ward")
    #expect(try desk.broken() == [])
  }
}
