import Domain
import Testing
import UseCases
import Wording

@Suite("Cancelling a class") struct CancelClassTests {
  @Test("Everyone with a place or a claim is cancelled and named, the room is free")
  func cancelled() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    let cancelled = try #require(
      try desk.books.cancelClass("YOGA-1", reason: "no tutor", by: desk.acting).done)
    #expect(
      Wording.sentence(cancelled)
        == "Cancelled: Yoga for beginners (YOGA-1). Tell 2 people: Siân Davies and Ada Okafor.")
    let line = try #require(try desk.books.classLine("YOGA-1", at: desk.now))
    #expect(line.standing == .cancelled)
    #expect(line.theClass.reason == "no tutor")
    #expect(line.sessions.allSatisfy { !$0.takesPlace })
    #expect(line.places == Places(minimum: 1, maximum: 1))
    for person in [Cast.ada, Cast.sian] {
      let card = try #require(try desk.books.personCard(person.number, at: desk.now))
      #expect(card.enrolments.map(\.enrolment.state) == [.cancelled])
      #expect(card.enrolments.first?.enrolment.reason == "class cancelled")
    }
    #expect(try desk.books.classes(at: desk.now).isEmpty)
    #expect(
      try desk.books.diary(from: Cast.thursday, to: Cast.thursday).sessions.isEmpty)
    #expect(try desk.broken() == [])
  }

  @Test("A reason is needed, and a class is cancelled once and never after its end")
  func refused() throws {
    let desk = try Desk.withYoga()
    expectRefused(
      try desk.books.cancelClass("YOGA-1", reason: " ", by: desk.acting),
      saying: "A reason is needed to cancel a class. Say why, in a few words.")
    expectRefused(
      try desk.books.cancelClass("YOGA-9", reason: "x", by: desk.acting), "no-such-class")
    _ = try desk.books.cancelClass("YOGA-1", reason: "no tutor", by: desk.acting)
    expectRefused(
      try desk.books.cancelClass("YOGA-1", reason: "again", by: desk.acting), "class-cancelled")
    let other = try Desk.withYoga()
    other.now = Cast.at(Cast.thursday + 21, "13:00")
    expectRefused(
      try other.books.cancelClass("YOGA-1", reason: "late", by: other.acting), "class-completed")
  }

  @Test("Sessions that were held stay held, and absences told for the others count for nothing")
  func halfWay() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.mark(3, (Cast.ada, .authorised(.rota)))
    desk.now = Cast.at(Cast.thursday, "12:30")
    try desk.mark(1, (Cast.ada, .present))
    desk.now = Cast.at(Cast.thursday + 1, "09:00")
    _ = try desk.books.cancelClass("YOGA-1", reason: "no tutor", by: desk.acting)
    let line = try #require(try desk.books.classLine("YOGA-1", at: desk.now))
    #expect(line.sessions.map(\.takesPlace) == [true, false, false, false])
    let card = try #require(try desk.books.personCard(Cast.ada.number, at: desk.now))
    #expect(card.enrolments.first?.tally.authorised == 0)
    #expect(card.enrolments.first?.tally.present == 1)
    for split in [AttendanceSplit.class, .person] {
      let report = try desk.books.attendance(AttendanceScope(by: split), at: desk.now)
      #expect(report.rows.map(\.tally.present) == [1])
      #expect(report.total.expected == 1)
    }
    let staff = try desk.books.attendance(AttendanceScope(person: Cast.ada.number), at: desk.now)
    #expect(staff.total.expected == card.enrolments.first?.tally.expected)
    #expect(staff.total.attended == card.enrolments.first?.tally.attended)
  }

  @Test("Whoever was kept from a place elsewhere by it alone gets that place, and is named")
  func alsoBooked() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    try desk.book(Cast.sian, on: "ESP-1")
    try desk.withdraw(Cast.ada)
    let cancelled = try #require(
      try desk.books.cancelClass("ESP-1", reason: "no tutor", by: desk.acting).done)
    #expect(cancelled.alsoBooked.map(\.label) == [Cast.yoga])
    #expect(
      Wording.sentence(cancelled).hasSuffix(
        "Tell 1 person: Siân Davies. "
          + "Booked: Siân Davies on Yoga for beginners (YOGA-1), next on Thu 26 Nov 12:00."))
    #expect(try desk.broken() == [])
  }
}
