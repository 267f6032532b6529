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

  @Test("Whoever a moved session hit was named, has both places, and is no broken promise")
  func movedOnto() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    for code in ["YOGA-1", "ESP-1"] as [ClassCode] { try desk.book(Cast.ada, on: code) }
    let moved = try desk.rearrange(1) { $0.start = Cast.time("15:00") }
    #expect(moved.done?.hit.map(\.person.number) == [Cast.ada.number])
    #expect(try desk.broken() == [])
  }

  @Test("What is over was in the spaces and with the equipment there were then")
  func changedSince() throws {
    let desk = try Desk()
    try desk.books.keepStock(Stock("laptops", 5), by: desk.acting).expectDone()
    for (start, end) in [("09:00", "10:00"), ("10:00", "11:00")] {
      try desk.bookSpace(start, end) {
        $0.kit = [Equipment("laptops", 5)]
        $0.people = 12
      }.expectDone()
    }
    desk.go(to: Cast.thursday, "11:00")
    try desk.books.keepStock(Stock("laptops", 0), by: desk.acting).expectDone()
    var smaller = Cast.seminar
    smaller.capacity = 2
    smaller.setUpMinutes = 30
    try desk.books.changeSpace(smaller, by: desk.acting).expectDone()
    #expect(try desk.broken() == [])
  }
}
