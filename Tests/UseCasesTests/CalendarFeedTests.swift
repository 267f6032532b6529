import Domain
import Store
import Testing
import UseCases

@Suite("Calendars for other programs") struct CalendarFeedTests {
  private func feed(_ desk: Desk, _ subject: CalendarSubject) throws -> CalendarFeed {
    try #require(try desk.books.calendarFeed(of: subject, at: desk.now).done)
  }

  @Test("A class has every session, each under a name of its own that stays")
  func theClass() throws {
    let desk = try Desk.withYoga()
    let before = try feed(desk, .theClass("YOGA-1"))
    #expect(before.name == "Yoga for beginners")
    #expect(Set(before.entries.map(\.id)).count == 4)
    #expect(before.entries.allSatisfy { $0.revision == 0 && $0.sessions == 4 })
    #expect(before.entries[0].space == Cast.seminar.label)
    try desk.rearrange(2) { $0.date = Cast.thursday + 9 }
    let after = try feed(desk, .theClass("YOGA-1"))
    #expect(Set(after.entries.map(\.id)) == Set(before.entries.map(\.id)))
    let other = try feed(try Desk.withYoga(), .theClass("YOGA-1"))
    #expect(Set(other.entries.map(\.id)).count == 4)
  }

  @Test(
    "The number of the version grows with every change of time, place or standing, and by no other")
  func revision() throws {
    let desk = try Desk.withYoga()
    func revision() throws -> Int? {
      try feed(desk, .theClass("YOGA-1")).entries.first { $0.id.hasPrefix("session-YOGA-1-2@") }?
        .revision
    }
    try desk.rearrange(2) { $0.tutor = "Ola Berg" }
    #expect(try revision() == 0)
    try desk.rearrange(2) { $0.date = Cast.thursday + 9 }
    #expect(try revision() == 1)
    try desk.undo()
    #expect(try revision() == 2)
    try desk.rearrange(2) { $0.isCancelled = true }
    #expect(try revision() == 3)
    #expect(
      try feed(desk, .theClass("YOGA-1")).entries.map(\.use.standing)
        == [.confirmed, .cancelled, .confirmed, .confirmed])
  }

  @Test("A person has what there is a place on, and nothing that is waited for or was left")
  func person() throws {
    let desk = try Desk.withYoga { $0.maximum = 2 }
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    try desk.book(Cast.ada)
    try desk.book(Cast.ada, on: "ESP-1")
    try desk.book(Cast.sian, release: .half)
    try desk.book(Cast.lukasz)
    func codes(_ person: StaffMember) throws -> [Occupant] {
      try feed(desk, .person(person.number)).entries.map(\.use.by)
    }
    #expect(try codes(Cast.ada).count == 8)
    #expect(try feed(desk, .person(Cast.ada.number)).name == nil)
    #expect(try desk.state(of: Cast.sian) == .requested)
    #expect(try codes(Cast.sian) == [])
    #expect(try desk.state(of: Cast.lukasz) == .waitlisted)
    #expect(try codes(Cast.lukasz) == [])
    try desk.withdraw(Cast.ada)
    #expect(try codes(Cast.ada) == (1...4).map { .session(Cast.spanish, number: $0) })
  }

  @Test("Who joins a class that runs has only the sessions still to come for them")
  func late() throws {
    let desk = try Desk.withYoga()
    desk.go(to: Cast.thursday + 8, "09:00")
    try desk.book(Cast.ada, override: "asked late")
    let numbers = try feed(desk, .person(Cast.ada.number)).entries.map(\.use.by)
    #expect(numbers == [3, 4].map { .session(Cast.yoga, number: $0) })
  }

  @Test("A space has bookings too, private ones without a title, those given back as cancelled")
  func space() throws {
    let desk = try Desk.withYoga()
    func book(_ start: String, _ change: (inout SpaceBooking) -> Void) throws {
      var booking = SpaceBooking(
        code: "", space: "SEM", date: Cast.thursday, start: Cast.time(start),
        end: Cast.time("18:00"), purpose: .unionMeeting, title: "Branch meeting")
      change(&booking)
      try desk.books.bookSpace(booking, series: .weeks(1), count: 1, by: desk.acting).expectDone()
    }
    try book("14:00") { ($0.end, $0.isPrivate) = (Cast.time("15:00"), true) }
    try book("16:00") { $0.state = .provisional }
    try desk.books.releaseSpace("B2", by: desk.acting).expectDone()
    let entries = try feed(desk, .space("SEM")).entries.filter { $0.use.date == Cast.thursday }
    #expect(
      entries.map(\.use.by) == [
        .session(Cast.yoga, number: 1), .booking(BookingLabel("B1", nil)),
        .booking(BookingLabel("B2", "Branch meeting")),
      ])
    #expect(entries.map(\.use.standing) == [.confirmed, .confirmed, .cancelled])
    #expect(entries.map(\.revision) == [0, 0, 1])
    desk.go(to: Cast.thursday + 29, "09:00")
    #expect(try feed(desk, .space("SEM")).entries.count == 3)
  }

  @Test("A tutor is found in any spelling, and has what the tutor teaches")
  func tutor() throws {
    let desk = try Desk.withYoga { $0.tutor = "Mara Lind" }
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    let feed = try feed(desk, .tutor("mara LIND"))
    #expect(feed.name == "Mara Lind" && feed.entries.count == 4)
  }

  @Test("Whoever or whatever is not there is refused")
  func refused() throws {
    let desk = try Desk.withYoga { $0.tutor = "Mara Lind" }
    func refusals(_ subject: CalendarSubject) throws -> [String] {
      try desk.books.calendarFeed(of: subject, at: desk.now).refusals.map(\.code)
    }
    #expect(try refusals(.theClass("NO-1")) == ["no-such-class"])
    #expect(try refusals(.space("GYM")) == ["no-such-space"])
    #expect(try refusals(.person("999")) == ["no-such-person"])
    expectRefused(
      try desk.books.calendarFeed(of: .tutor("Nobody"), at: desk.now),
      saying: "No tutor is called “Nobody”. Tutors there are: Mara Lind.")
  }
}
