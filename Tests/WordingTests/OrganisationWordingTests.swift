import Domain
import Testing
import Wording

@Suite("Sentences of the organisation") struct OrganisationWordingTests {
  private let ward7 = DepartmentEnd("Ward 7", from: Cast.thursday, .closed)

  @Test("What a department is, today and before its end")
  func states() {
    let lines = [
      DepartmentLine("A", people: 1),
      DepartmentLine("A", people: 0, end: DepartmentEnd("A", from: Cast.monday, .renamed("B"))),
      DepartmentLine("A", people: 0, end: DepartmentEnd("A", from: Cast.monday, .merged("B"))),
      DepartmentLine("A", people: 0, end: DepartmentEnd("A", from: Cast.monday, .closed)),
      DepartmentLine("Ward 7", people: 2, end: ward7),
    ]
    #expect(
      lines.map { Wording.state($0, on: Cast.monday) } == [
        "current", "renamed B on 23 Nov 2026", "merged into B on 23 Nov 2026",
        "closed on 23 Nov 2026", "closes on 26 Nov 2026",
      ])
    #expect(
      lines.map { $0.state(on: Cast.monday) } == [
        "current", "renamed", "merged", "closed", "current",
      ])
  }

  @Test("Closing says who is still there, for whom places are kept and what names it")
  func closing() {
    let ada = PersonLine(number: "1", name: Cast.ada)
    let lukasz = PersonLine(number: "2", name: Cast.lukasz)
    var agreement = LearningAgreement(code: "LA-2", title: "Partnership agreement")
    agreement.provisions.restriction = nil
    var change = DepartmentChange(
      end: ward7, people: [ada, lukasz], kept: [Cast.yoga, Cast.spanish],
      agreements: [GoverningAgreement(agreement)])
    #expect(
      Wording.sentences(change) == [
        "Closed: Ward 7 is closed from Thu 26 Nov 2026.",
        "2 people are still in it; find out where they belong: Ada Okafor and Łukasz Grzyb.",
        "Places are kept for it on Yoga for beginners (YOGA-1) and Spanish (ESP-1). "
          + "Decide who they are for.",
        "Partnership agreement (LA-2) says who may enrol and names Ward 7. "
          + "Decide whether a new version names another department.",
      ])
    change.people = []
    #expect(Wording.sentences(change)[1] == "Nobody is in it.")
  }

  @Test("What differs in somebody is named")
  func fields() {
    let fields: [StaffField] =
      [.name, .leavingDate] + PostPart.allCases.map { .post($0, place: 0) }
      + (1...3).map { .post(.payBand, place: $0) }
    #expect(
      fields.map { Wording.word($0) } == [
        "name", "last day", "department", "site", "staff group", "pay band", "job title",
        "line manager", "second post, pay band", "third post, pay band", "further post, pay band",
      ])
    #expect(Set(fields.map(\.code)).count == fields.count)
  }

  @Test("A place to decide about names the class and how the person stands")
  func enrolment() {
    #expect(
      Wording.word(LiveEnrolment(Cast.yoga, .confirmed)) == "Yoga for beginners (YOGA-1): booked")
    #expect(
      Wording.word(LiveEnrolment(Cast.yoga, .waitlisted))
        == "Yoga for beginners (YOGA-1): waiting for a place")
  }

  @Test("Somebody in a department that is no more is told by number and both names")
  func broken() {
    #expect(
      Wording.sentence(.inDepartmentGone("20044170", "Ward 7", successor: "Ward 9"))
        == "20044170 still stands in the department Ward 7, which is Ward 9 now.")
    #expect(
      Wording.sentence(.rowsUnaccountedFor(what: "assignment_past", more: 1))
        == "Assignments of the past: 1 more than the acts account for. "
        + "Somebody has written to the books from outside.")
    #expect(
      Wording.sentence(.rowsUnaccountedFor(what: "department_end", more: 2))
        .hasPrefix("Ends of departments: 2 more"))
  }
}
