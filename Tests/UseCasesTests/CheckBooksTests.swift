import Domain
import Testing
import UseCases

@Suite("Checking the books") struct CheckBooksTests {
  @Test("Books that were kept by the rules balance, and the check tells what it looked at")
  func balanced() throws {
    let check = try CheckedBooks.check()
    #expect(check.broken == [])
    #expect(check.classes == 10)
    #expect(check.sessions == 40)
    #expect(check.enrolments == 22)
    #expect(check.marks == 1)
    #expect(check.auditEntries == 62)
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
