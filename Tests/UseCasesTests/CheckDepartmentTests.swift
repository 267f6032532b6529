import Domain
import Testing
import UseCases

@Suite("Checking departments and posts") struct CheckDepartmentTests {
  static let breaks = [
    Break(
      "somebody in a department that was merged",
      "INSERT INTO department_end VALUES ('Ward 7', '2026-11-24', 'merged', 'Ward 3')",
      finds: .inDepartmentGone(Cast.ada.number, "Ward 7", successor: "Ward 3")),
    Break(
      "somebody put back into a department that was renamed",
      """
      INSERT INTO department_end VALUES ('Ward 8', '2026-11-24', 'renamed', 'Ward 3');
      UPDATE assignment SET department = 'Ward 8' WHERE employee_number = '\(Cast.hoa.number)'
      """, finds: .inDepartmentGone(Cast.hoa.number, "Ward 8", successor: "Ward 3")),
    Break(
      "what a post was said of nobody",
      "INSERT INTO assignment_past (employee_number, place, until) VALUES ('999', 0, '2026-11-01')",
      finds: .belongsNowhere(what: "assignment_past", to: "staff_member", key: "999")),
    Break(
      "a post of the past added",
      """
      INSERT INTO assignment_past (employee_number, place, until, department)
      VALUES ('\(Cast.ada.number)', 0, '2026-11-01', 'Ward 3')
      """, finds: .rowsUnaccountedFor(what: "assignment_past", more: 1)),
  ]

  @Test("A department or a post that breaks a promise is found", arguments: breaks)
  func found(_ way: Break) throws { try way.expectFound() }

  @Test("A department that is closed, with people in it, is no broken promise")
  func closed() throws {
    let desk = try Desk.withYoga()
    _ = try desk.books.closeDepartment("Ward 7", by: desk.acting)
    #expect(try desk.broken() == [])
  }

  @Test("What a post was cannot be rewritten unnoticed")
  func rewritten() throws {
    let desk = try Desk.withYoga()
    var moved = Cast.ada
    moved.assignments[0].department = "Ward 3"
    _ = try desk.books.changeStaff(moved, by: desk.acting)
    let act = try desk.lastAct()?.number ?? 0
    #expect(try desk.broken() == [])
    try desk.tamper("UPDATE assignment_past SET department = 'Ward 9'")
    #expect(try desk.broken() == [.changedOutside(what: "assignment_past", act: act)])
  }
}
