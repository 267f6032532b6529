import Domain
import Testing
import UseCases
import Wording

@Suite("Keeping staff, catalogue and settings") struct KeepingTests {
  @Test("A newcomer is added, found by name and badge, and known to the departments")
  func newcomer() throws {
    let desk = try Desk()
    let suharto = StaffMember(
      number: "00000300", name: PersonName(family: "Suharto"), badge: "771",
      assignments: [Assignment(department: "ward 7", payBand: "2")])
    let kept = try #require(try desk.books.addStaff(suharto, by: desk.acting).done)
    #expect(kept.post.department == "Ward 7")
    #expect(try desk.books.findPeople("suh").lines.map(\.number) == ["00000300"])
    #expect(try desk.books.personWithBadge("771")?.number == "00000300")
    #expect(try desk.books.personWithBadge("00000300")?.number == "00000300")
    #expect(try desk.books.personWithBadge("772") == nil)
    #expect(
      try desk.books.departments() == ["Catering", "Pathology", "Portering", "Ward 3", "Ward 7"])
    #expect(try desk.lastAct().map { Wording.act($0) } == "added Suharto (00000300)")
  }

  @Test("A person without a name, with an odd number or an unknown band is refused for each")
  func badPerson() throws {
    let desk = try Desk()
    let odd = StaffMember(
      number: "30 0", name: PersonName(family: ""), assignments: [Assignment(payBand: "10")])
    expectRefused(
      try desk.books.addStaff(odd, by: desk.acting), "bad-code", "missing-name", "unknown-band")
    expectRefused(
      try desk.books.addStaff(Cast.ada, by: desk.acting),
      saying: "There is already a person with number 20044170. "
        + "Choose another, or change the one there is.")
    expectRefused(
      try desk.books.changeStaff(
        StaffMember(number: "999", name: PersonName(family: "X")), by: desk.acting),
      saying: "Nobody has the employee number 999. "
        + "Find the person by name, or add them as a newcomer.")
  }

  @Test("Courses are added and changed; a class keeps its own numbers and shows the new title")
  func courses() throws {
    let desk = try Desk.withYoga()
    var yoga = Cast.yogaCourse
    expectRefused(try desk.books.addCourse(yoga, by: desk.acting), "code-taken")
    yoga.title = "Chair yoga"
    yoga.maximum = 9
    #expect(try desk.books.changeCourse(yoga, by: desk.acting).done == yoga)
    let line = try #require(try desk.books.classLine("YOGA-1", at: desk.now))
    #expect(line.theClass.title == "Chair yoga")
    #expect(line.theClass.maximum == 2)
    expectRefused(
      try desk.books.changeCourse(Course(code: "X", title: "X", maximum: 1), by: desk.acting),
      saying: "There is no course X. Courses there are: ESP, YOGA.")
    let bad = Course(
      code: "A B", title: "", maximum: 0, sessions: 0, sessionMinutes: 0, minimum: 2)
    expectRefused(
      try desk.books.addCourse(bad, by: desk.acting), "bad-code", "missing-name", "not-positive",
      "not-positive", "not-positive", "minimum-above-maximum")
  }

  @Test("Spaces are added and changed, with at least one place")
  func spaces() throws {
    let desk = try Desk()
    var library = LearningSpace(code: "LIB", name: "Library", capacity: 0)
    expectRefused(
      try desk.books.addSpace(library, by: desk.acting),
      saying: "The number of places has to be at least 1, not 0.")
    library.capacity = 6
    #expect(try desk.books.addSpace(library, by: desk.acting).done == library)
    expectRefused(try desk.books.addSpace(library, by: desk.acting), "code-taken")
    library.isStepFree = true
    #expect(try desk.books.changeSpace(library, by: desk.acting).done == library)
    library.code = "GYM"
    expectRefused(
      try desk.books.changeSpace(library, by: desk.acting),
      saying: "There is no learning space GYM. Learning spaces there are: LIB, SEM.")
    #expect(try desk.books.spaces().map(\.code) == ["LIB", "SEM"])
  }

  @Test("A setting is changed where the value makes sense")
  func settings() throws {
    let desk = try Desk()
    #expect(
      try desk.books.set(.organisation, to: "Queen’s Hospital", by: desk.acting)
        .done?[.organisation] == "Queen’s Hospital")
    #expect(try desk.books.today(at: desk.now).organisation == "Queen’s Hospital")
    expectRefused(
      try desk.books.set(.registerLockDays, to: "0", by: desk.acting),
      saying: "register-lock-days cannot be “0”: it has to be a number of days from 1 to 365.")
    #expect(try desk.books.settings()[.registerLockDays] == "14")
  }

  @Test("An act that changes nothing leaves no trace in the history")
  func nothing() throws {
    let desk = try Desk()
    let acts = try desk.books.history().count
    _ = try desk.books.changeStaff(Cast.ada, by: desk.acting)
    _ = try desk.books.changeCourse(Cast.yogaCourse, by: desk.acting)
    #expect(try desk.books.history().count == acts)
  }
}
