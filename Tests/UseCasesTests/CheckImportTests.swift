import Domain
import Engine
import SQLiteEngine
import Store
import Testing
import UseCases

/// What a file brings is checked like everything else.
@Suite("Checking what was imported") struct CheckImportTests {
  private func check(_ desk: ImportDesk) throws -> [BrokenPromise] {
    try desk.books.check(at: desk.now).broken
  }

  @Test("A place a file says is confirmed counts as released")
  func released() throws {
    let desk = try ImportDesk.furnished()
    let place = try desk.books.bookPlace("1", on: "YOGA-1", release: .full, by: desk.acting)
    #expect(place.done?.state == .requested)
    try desk.take(.enrolments, "class,employee_number,state,release\nYOGA-1,1,confirmed,full\n")
    #expect(try desk.books.store.liveEnrolment(of: "1", on: "YOGA-1")?.state == .confirmed)
    #expect(try check(desk) == [])
  }

  @Test("A place a file says is held for release ends some time")
  func held() throws {
    let desk = try ImportDesk.furnished()
    try desk.take(.enrolments, "class,employee_number,state,release\nYOGA-1,1,waitlisted,half\n")
    try desk.take(.enrolments, "class,employee_number,state,release\nYOGA-1,1,requested,half\n")
    try desk.take(.enrolments, "class,employee_number,state,release\nYOGA-1,2,requested,full\n")
    #expect(try check(desk) == [])
  }

  @Test("An absence told for a session that a file cancels counts for nothing any more")
  func cancelledSession() throws {
    let desk = try ImportDesk.furnished()
    _ = try desk.books.bookPlace("1", on: "YOGA-1", by: desk.acting)
    let told = try desk.books.mark(
      "YOGA-1", session: 2, [("1", .authorised(.rota))], by: desk.acting)
    #expect(told.refusals == [])
    try desk.take(.sessions, "class,session,state\nYOGA-1,2,cancelled\n")
    #expect(
      try desk.books.store.mark("YOGA-1", session: 2, learner: "1") == .sessionCancelled)
    #expect(try check(desk) == [])
  }

  @Test("A class that a file cancels leaves nobody and no session behind")
  func cancelledClass() throws {
    let desk = try ImportDesk.furnished()
    _ = try desk.books.bookPlace("1", on: "YOGA-1", by: desk.acting)
    try desk.take(
      .classes,
      "code,course,first_date,start,end,state,reason\n"
        + "YOGA-1,YOGA,2026-11-26,10:00,11:00,cancelled,No tutor\n")
    #expect(try desk.books.store.liveEnrolment(of: "1", on: "YOGA-1") == nil)
    #expect(try check(desk) == [])
  }

  @Test("What was written beside the imports is found, and by how much")
  func writtenBeside() throws {
    let desk = try ImportDesk.furnished()
    _ = try desk.books.bookPlace("1", on: "YOGA-1", by: desk.acting)
    #expect(try check(desk) == [])
    try desk.connection.runScript(
      """
      INSERT INTO staff_member (employee_number, family_name, badge, sort_key)
      VALUES ('8', 'Nobody', '8', 'nobody'), ('9', 'Nemo', '9', 'nemo')
      """)
    #expect(try check(desk) == [.rowsUnaccountedFor(what: "staff_member", more: 2)])
  }
}
