import Domain
import Testing
import UseCases

@Suite("Exporting")
struct ExportTests {
  private func lived() throws -> ImportDesk {
    let desk = try ImportDesk.furnished()
    try desk.take(
      .staff,
      "employee_number,family_name,given_name,badge,assignment_number,job_title,pay_band\n4,=cmd,+44,77,4-2,\"a, \"\"b\"\"\",8a\n4,=cmd,+44,77,4-1,'x,\n"
    )
    for number: EmployeeNumber in ["1", "2", "3"] {
      _ = try desk.books.bookPlace(number, on: "YOGA-1", by: desk.acting)
    }
    // The clock stands still: each is asked for at the same moment.
    for _ in 1...2 {
      _ = try desk.books.withdraw("1", from: "YOGA-1", reason: .shift, by: desk.acting)
      _ = try desk.books.bookPlace("1", on: "YOGA-1", by: desk.acting)
    }
    try desk.take(.enrolments, "class,employee_number,state\nOLD-1,1,attended\nOLD-1,2,attended\n")
    _ = try desk.books.mark(
      "OLD-1", session: 1, [("1", .present), ("2", .unauthorised)], by: desk.acting)
    _ = try desk.books.submitRegister("OLD-1", session: 1, by: desk.acting)
    _ = try desk.books.amendRegister(
      "OLD-1", session: 1, [("2", .late(minutes: 5, leftEarly: nil))], reason: "Told late",
      by: desk.acting)
    try desk.take(
      .sessions, "class,session,date,state\nYOGA-1,1,2026-11-27,\nYOGA-1,3,,cancelled\n")
    _ = try desk.books.cancelClass("IT-1", reason: "No tutor", by: desk.acting)
    return desk
  }

  @Test("Reading an export back changes nothing", arguments: ImportKind.allCases)
  func changesNothing(_ kind: ImportKind) throws {
    let desk = try lived()
    let before = try desk.everything()
    let version = try desk.books.dataVersion()
    let text = try desk.export(kind)
    let summary = try desk.take(kind, text)
    #expect(summary.problems == [])
    #expect(summary.new == 0 && summary.changed == 0 && summary.refused == 0)
    #expect(summary.unchanged > 0)
    #expect(try desk.everything() == before)
    #expect(try desk.books.dataVersion() == version)
  }

  @Test("Everything exported makes the same books elsewhere")
  func elsewhere() throws {
    let desk = try lived()
    let there = try ImportDesk()
    for kind: ImportKind in [
      .staff, .spaces, .courses, .classes, .enrolments, .marks, .sessions,
    ] {
      let summary = try there.take(kind, try desk.export(kind))
      #expect(summary.problems == [], "\(kind)")
    }
    #expect(try there.everything() == desk.everything())
    #expect(try there.books.check(at: there.now).broken.isEmpty)
  }

  @Test("An export is sorted, with line feeds, without a byte-order mark, and guards formulas")
  func shape() throws {
    let desk = try lived()
    let staff = try desk.export(.staff)
    #expect(staff.hasPrefix("employee_number,family_name,"))
    #expect(!staff.contains("\r"))
    let lines = staff.split(separator: "\n").dropFirst()
    #expect(lines.map { $0.prefix(1) } == ["1", "2", "3", "4", "4"])
    #expect(staff.contains("4,'=cmd,'+44,,77,4-2,"))
    #expect(staff.contains("\"a, \"\"b\"\"\""))
  }

  @Test("Empty books export a header and nothing else", arguments: ImportKind.allCases)
  func empty(_ kind: ImportKind) throws {
    let text = try ImportDesk().export(kind)
    #expect(text.split(separator: "\n").count == 1)
    #expect(text.hasSuffix("\n"))
  }
}
