import Domain
import Store
import Testing
import UseCases

@Suite("The board of the day and the person at the desk") struct TodayTests {
  private func needs(_ desk: Desk) throws -> [Need] {
    try desk.books.today(at: desk.now).needs
  }

  @Test("The board shows today's sessions, or else the next day with some")
  func sessions() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    let ahead = try desk.books.today(at: desk.now)
    #expect(ahead.sessions.isEmpty)
    #expect(ahead.nextSessions.map(\.session.date) == [Cast.thursday])
    desk.now = Cast.at(Cast.thursday, "12:30")
    try desk.mark(1, (Cast.ada, .present))
    let today = try #require(try desk.books.today(at: desk.now).sessions.first)
    #expect(today.label == Cast.yoga)
    #expect(today.spaceName == "Seminar room")
    #expect(today.expected == 1)
    #expect(today.marked == 1)
    #expect(today.places == Places(minimum: 1, maximum: 2, confirmed: 1))
  }

  @Test("Whoever left and came back today is expected once")
  func expectedOnce() throws {
    let desk = try Desk.withYoga { $0.enrolTo = Cast.thursday + 7 }
    try desk.book(Cast.ada)
    desk.now = Cast.at(Cast.thursday, "12:30")
    try desk.withdraw(Cast.ada)
    try desk.book(Cast.ada)
    #expect(try desk.books.today(at: desk.now).sessions.first?.expected == 1)
    #expect(try desk.books.register("YOGA-1", session: 1, at: desk.now)?.lines.count == 1)
  }

  @Test("A register that is not submitted is asked for, from the end of its session")
  func registerOpen() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    let need = Need.registerOpen(Cast.yoga, session: 1, on: Cast.thursday, unmarked: 1, tutor: nil)
    desk.now = Cast.at(Cast.thursday, "12:59")
    #expect(try !needs(desk).contains(need))
    desk.now = Cast.at(Cast.thursday, "13:00")
    #expect(try needs(desk).contains(need))
    try desk.mark(1, (Cast.ada, .present))
    #expect(
      try needs(desk).contains(
        .registerOpen(Cast.yoga, session: 1, on: Cast.thursday, unmarked: 0, tutor: nil)))
    _ = try desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting)
    #expect(try needs(desk) == [])
  }

  @Test("What lies in a closure or on a holiday waits for a person, a line for each of them")
  func toSettle() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    let closure = Closure(
      code: "", of: .space("SEM"), first: Cast.thursday, last: Cast.thursday + 8,
      reason: "new floor")
    let kept = try #require(try desk.books.close(closure, by: desk.acting).done)
    let need = { Need.toSettle(.closure(kept.closure), first: kept.hit[0], count: $0) }
    #expect(kept.hit.map(\.people) == [1, 1])
    #expect(try needs(desk).contains(need(2)))
    var change = Rearrangement()
    change.date = Cast.thursday + 9
    _ = try desk.books.rearrange(
      "YOGA-1", from: 2, .one, change, reason: "new floor", by: desk.acting)
    #expect(try needs(desk).contains(need(1)))
    // What somebody has decided to hold all the same is settled.
    change.date = nil
    change.closedReason = "the floor is done in the morning"
    _ = try desk.books.rearrange(
      "YOGA-1", from: 1, .one, change, reason: "as it is", by: desk.acting)
    #expect(
      try !needs(desk).contains { if case .toSettle = $0 { true } else { false } })
  }

  @Test("A class that starts soon with too few is put to a person, never cancelled by itself")
  func belowMinimum() throws {
    let desk = try Desk.withYoga { $0.minimum = 2 }
    try desk.book(Cast.ada)
    #expect(
      try needs(desk)
        == [.belowMinimum(Cast.yoga, starts: Cast.thursday, booked: 1, minimum: 2)])
    desk.now = Cast.at(Cast.thursday - 8, "09:00")
    #expect(try needs(desk) == [])
    desk.now = Cast.at(Cast.thursday - 7, "09:00")
    #expect(try needs(desk).count == 1)
    try desk.book(Cast.sian)
    #expect(try needs(desk) == [])
  }

  @Test("A leaver with a place is named until somebody settles it")
  func leaver() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    var ada = Cast.ada
    ada.leavingDate = Cast.monday - 1
    _ = try desk.books.changeStaff(ada, by: desk.acting)
    let need = Need.leaverEnrolled(Cast.ada.name, Cast.ada.number, Cast.yoga)
    #expect(try needs(desk) == [need])
    try desk.withdraw(Cast.ada)
    #expect(try !needs(desk).contains(need))
  }

  @Test("An agreement is named from sixty days before its review")
  func review() throws {
    let desk = try Desk()
    let agreement = LearningAgreement(
      code: "LA-1", title: "Learning agreement", reviewDue: Cast.monday + 61)
    _ = try desk.books.store.write("test", by: desk.acting, detail: { (_: Int) in "" }) {
      try $0.save(agreement)
      return .done(1)
    }
    #expect(try needs(desk) == [])
    desk.now = Cast.at(Cast.monday + 1, "09:00")
    #expect(
      try needs(desk) == [.agreementReview(title: "Learning agreement", due: Cast.monday + 61)])
  }

  @Test("The diary shows each space with what is in it on those days")
  func diary() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.spanishPlan)
    let diary = try desk.books.diary(from: Cast.monday, to: Cast.thursday)
    #expect(diary.spaces == [Cast.seminar])
    #expect(diary.sessions.map(\.label) == [Cast.yoga, Cast.spanish])
    let room = try desk.books.diary(from: Cast.monday, to: Cast.thursday, space: "SEM")
    #expect(room.sessions.map(\.label) == [Cast.yoga])
  }

  @Test("A person's card offers classes to join first, then to wait for, then those that clash")
  func offers() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.spanishPlan)
    var full = Cast.plan("YOGA-2", of: "YOGA", first: Cast.thursday + 1, "12:00", "13:00")
    full.maximum = 1
    try desk.plan(full)
    try desk.plan(Cast.plan("ESP-2", of: "ESP", first: Cast.thursday + 2, "12:00", "13:00"))
    try desk.book(Cast.sian, on: "YOGA-2")
    try desk.book(Cast.ada)
    let card = try #require(try desk.books.personCard(Cast.ada.number, at: desk.now))
    #expect(card.enrolments.map(\.line.theClass.code) == ["YOGA-1"])
    #expect(card.offers.map(\.line.theClass.code) == ["ESP-2", "YOGA-2", "ESP-1"])
    #expect(card.offers.prefix(2).map(\.decision) == [.confirmed, .waitlisted])
    #expect(try desk.books.personCard("999", at: desk.now) == nil)
  }

  @Test("Classes are listed by dates, course and whether they take bookings")
  func classes() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday + 60, "09:00", "10:00"))
    let codes = { (lines: [ClassLine]) in lines.map(\.theClass.code) }
    let books = desk.books
    #expect(try codes(books.classes(at: desk.now)) == ["ESP-1", "YOGA-1"])
    #expect(try codes(books.classes(to: Cast.thursday, at: desk.now)) == ["YOGA-1"])
    #expect(try codes(books.classes(from: Cast.thursday + 22, at: desk.now)) == ["ESP-1"])
    #expect(try codes(books.classes(course: "ESP", at: desk.now)) == ["ESP-1"])
    desk.now = Cast.at(Cast.thursday, "12:00")
    #expect(try codes(books.classes(onlyOpen: true, at: desk.now)) == ["ESP-1"])
  }
}
