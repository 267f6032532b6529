import Domain
import Testing
import UseCases

@Suite("Checking the books") struct CheckBooksTests {
  /// Yoga with one place taken by Ada and Siân waiting, Spanish with Ada too, a register submitted.
  private func keptBooks() throws -> Desk {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    try desk.book(Cast.ada, on: "ESP-1")
    desk.now = Cast.at(Cast.thursday, "12:30")
    try desk.mark(1, (Cast.ada, .present))
    _ = try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting)
    return desk
  }

  @Test("Books that were kept by the rules balance, and the check tells what it looked at")
  func balanced() throws {
    let desk = try keptBooks()
    let check = try desk.books.check(at: desk.now)
    #expect(check.broken == [])
    #expect(check.classes == 2)
    #expect(check.sessions == 8)
    #expect(check.enrolments == 3)
    #expect(check.marks == 1)
    #expect(check.auditEntries == 15)
  }

  /// What somebody might break behind the program's back, and what the check says of it.
  static let breaks: [(sql: String, found: BrokenPromise)] = [
    (
      "UPDATE enrolment SET state = 'confirmed' WHERE state = 'waitlisted'",
      .overfull(Cast.yoga, occupied: 2, maximum: 1)
    ),
    (
      "UPDATE learning_space SET capacity = 0",
      .overCapacity(Cast.yoga, "SEM", capacity: 0)
    ),
    (
      "UPDATE session SET starts = '12:30', ends = '13:30' WHERE class_code = 'ESP-1'",
      .learnerClash(Cast.ada.number, Cast.yoga, Cast.spanish, on: Cast.thursday)
    ),
    (
      """
      UPDATE session SET starts = '12:30', ends = '13:30', space_code = 'SEM'
      WHERE class_code = 'ESP-1' AND number = 2
      """,
      .spaceClash("SEM", Cast.yoga, Cast.spanish, on: Cast.thursday + 7)
    ),
    (
      "UPDATE session SET starts = '12:30', ends = '13:30', tutor = 'Mara Lind'",
      .tutorClash("Mara Lind", Cast.spanish, Cast.yoga, on: Cast.thursday)
    ),
    (
      "INSERT INTO mark VALUES ('YOGA-1', 1, '20036617', 'P')",
      .markWithoutEnrolment(Cast.yoga, session: 1, Cast.hoa.number)
    ),
    ("DELETE FROM mark", .submittedWithBlanks(Cast.yoga, session: 1, blanks: 1)),
    (
      "UPDATE enrolment SET state = 'withdrawn' WHERE class_code = 'ESP-1'",
      .historyDiffers(Cast.spanish, Cast.ada.number)
    ),
    (
      "UPDATE mark SET mark = 'U' WHERE class_code = 'YOGA-1'",
      .changedOutside(what: "mark", act: 14)
    ),
    ("UPDATE audit SET actor = 'somebody' WHERE number = 3", .auditBroken(entry: 3)),
  ]

  @Test("A promise that was broken is found and named", arguments: breaks)
  func broken(_ row: (sql: String, found: BrokenPromise)) throws {
    let desk = try keptBooks()
    try desk.tamper(row.sql)
    #expect(try desk.broken().contains(row.found))
  }

  @Test("A free place beside somebody who could take it is found")
  func unserved() throws {
    let desk = try keptBooks()
    desk.now = Cast.at(Cast.monday, "09:00")
    try desk.tamper("UPDATE class SET maximum = 2 WHERE code = 'YOGA-1'")
    #expect(try desk.broken().first == .unserved(Cast.yoga, free: 1, Cast.sian.number))
  }

  @Test("Sessions before somebody joined are no clash of theirs")
  func joinedLater() throws {
    let desk = try Desk.withYoga { $0.enrolTo = Cast.thursday + 20 }
    var spanish = Cast.spanishPlan
    spanish.sessions = 1
    try desk.plan(spanish)
    try desk.book(Cast.ada, on: "ESP-1")
    desk.now = Cast.at(Cast.thursday + 1, "09:00")
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    #expect(try desk.broken() == [])
  }
}
