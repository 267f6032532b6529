import Domain
import Store
import Testing
import UseCases

@Suite("Booking learning spaces") struct BookSpaceTests {
  private func training(
    _ day: Day = Cast.thursday, _ start: String = "09:00", _ end: String = "11:00",
    _ change: (inout SpaceBooking) -> Void = { _ in }
  ) -> SpaceBooking {
    var booking = SpaceBooking(
      code: "", space: "SEM", date: day, start: Cast.time(start), end: Cast.time(end),
      purpose: .mandatoryTraining, title: "Fire training")
    change(&booking)
    return booking
  }

  private func book(
    _ desk: Desk, _ booking: SpaceBooking, _ series: Series = .weeks(1), count: Int = 1
  ) throws -> Outcome<BookedSpace> {
    try desk.books.bookSpace(booking, series: series, count: count, by: desk.acting)
  }

  @Test("A weekly series is booked in one act, each with its code, and undone in one")
  func series() throws {
    let desk = try Desk()
    let booked = try #require(try book(desk, training(), count: 3).done)
    #expect(booked.bookings.map(\.code) == ["B1", "B2", "B3"])
    #expect(booked.bookings.map(\.series) == ["B1", "B1", "B1"])
    #expect(booked.bookings.map(\.date) == (0..<3).map { Cast.thursday + 7 * $0 })
    #expect(try desk.broken() == [])
    try desk.undo()
    #expect(try desk.books.store.spaceBooking("B1") == nil)
  }

  @Test("The diary shows what a space is booked for, and of a released booking nothing")
  func diary() throws {
    let desk = try Desk.withYoga()
    try book(desk, training(), count: 2).expectDone()
    let diary = { try desk.books.diary(from: Cast.thursday, to: Cast.thursday, space: "SEM") }
    #expect(try diary().bookings.map(\.code) == ["B1"])
    #expect(try diary().sessions.map(\.session.number) == [1])
    try desk.books.releaseSpace("B1", by: desk.acting).expectDone()
    #expect(try diary().bookings == [])
  }

  @Test("Beforehand each date is shown with what is in its way; keeping it then says the same")
  func preview() throws {
    let desk = try Desk()
    try book(desk, training(Cast.thursday + 7, "10:00", "12:00")).expectDone()
    let wish = BookingWish(training(), count: 3)
    let preview = try desk.books.previewBooking(wish, at: desk.now)
    #expect(preview.dates.map(\.booking.date) == (0..<3).map { Cast.thursday + 7 * $0 })
    #expect(preview.dates.map { $0.problems.map(\.code) } == [[], ["space-clash"], []])
    #expect(
      try book(desk, training(), count: 3).refusals == preview.dates.flatMap(\.problems))
    let nowhere = BookingWish(training { $0.space = "ATTIC" })
    #expect(
      try desk.books.previewBooking(nowhere, at: desk.now)
        == BookingPreview(problems: [.noSuchSpace("ATTIC", known: ["SEM"])]))
  }

  // C09
  @Test("One date of a series that clashes refuses it whole, and is named")
  func oneClash() throws {
    let desk = try Desk()
    try book(desk, training(Cast.thursday + 7, "10:00", "12:00")).expectDone()
    let refused = try book(desk, training(), count: 2)
    #expect(
      refused.refusals == [
        .spaceClash(
          Cast.seminar.label, with: .booking(BookingLabel("B1", "Fire training")),
          on: Cast.thursday + 7, from: Cast.time("10:00"), to: Cast.time("12:00"))
      ])
    #expect(try desk.books.store.spaceBookings(from: Cast.thursday, to: Cast.thursday).isEmpty)
  }

  @Test("A class and a booking keep out of each other's way, both ways round")
  func classes() throws {
    let desk = try Desk.withYoga()
    expectRefused(try book(desk, training(Cast.thursday, "12:30", "14:00")), "space-clash")
    try book(desk, training(Cast.thursday, "13:00", "14:00")).expectDone()
    expectRefused(
      try desk.rearrange(1) { $0.start = Cast.time("12:30") }, "space-clash")
  }

  // C16
  @Test("Provisional bookings overlap until one of them is made sure; then the others cannot be")
  func provisional() throws {
    let desk = try Desk()
    for _ in 1...3 { try book(desk, training { $0.state = .provisional }).expectDone() }
    #expect(try desk.broken() == [])
    try desk.books.confirmSpace("B2", by: desk.acting).expectDone()
    expectRefused(try desk.books.confirmSpace("B1", by: desk.acting), "space-clash")
    expectRefused(try desk.books.confirmSpace("B9", by: desk.acting), "no-such-booking")
  }

  // C18
  @Test("Of a series one is given back, or it and all later ones")
  func released() throws {
    let desk = try Desk()
    try book(desk, training(), count: 4).expectDone()
    let one = try desk.books.releaseSpace("B1", by: desk.acting)
    #expect(one.done?.bookings.map(\.code) == ["B1"])
    let rest = try desk.books.releaseSpace("B3", .fromHereOn, by: desk.acting)
    #expect(rest.done?.bookings.map(\.code) == ["B3", "B4"])
    expectRefused(try desk.books.releaseSpace("B3", by: desk.acting), "booking-released")
    #expect(
      try desk.books.store.spaceBookings(from: Cast.thursday, to: Cast.thursday + 60)
        .map(\.code) == ["B2"])
  }

  @Test("A space is found by time, size and need: the smallest free one first, then why not")
  func find() throws {
    let desk = try Desk()
    let hall = LearningSpace(
      code: "HALL", name: "Hall", capacity: 60, equipment: [Equipment("projector")],
      isStepFree: true)
    try desk.books.addSpace(hall, by: desk.acting).expectDone()
    func find(_ change: (inout SpaceNeed) -> Void = { _ in }) throws -> [String] {
      var need = SpaceNeed(
        day: Cast.thursday, start: Cast.time("09:00"), end: Cast.time("11:00"))
      change(&need)
      return try desk.books.findSpaces(need).map {
        "\($0.space.code)\($0.problems.isEmpty ? "" : " taken")"
      }
    }
    #expect(try find() == ["SEM", "HALL"])
    #expect(try find { $0.people = 13 } == ["HALL"])
    #expect(try find { $0.equipment = [Equipment("Projector")] } == ["HALL"])
    #expect(try find { $0.stepFree = true } == ["HALL"])
    #expect(try find { $0.hearingLoop = true } == [])
    try book(desk, training()).expectDone()
    #expect(try find() == ["HALL", "SEM taken"])
  }

  @Test("A closed day needs a reason for one booking, and is passed over in a series")
  func closed() throws {
    let desk = try Desk()
    let christmas = Cast.day("2026-12-25")
    expectRefused(try book(desk, training(christmas)), "closed")
    try book(desk, training(christmas) { $0.closedReason = "the chaplaincy" }).expectDone()
    let series = try #require(try book(desk, training(christmas - 7), count: 2).done)
    #expect(series.bookings.map(\.date.iso) == ["2026-12-18", "2027-01-08"])
    #expect(series.skipped.map(\.day.iso) == ["2026-12-25", "2027-01-01"])
  }

  @Test("Bad input is refused with every reason")
  func refused() throws {
    let desk = try Desk()
    expectRefused(try book(desk, training { $0.title = " " }), "missing-name")
    expectRefused(try book(desk, training(), count: 0), "not-positive")
    expectRefused(try book(desk, training { $0.space = "NOPE" }), "no-such-space")
    expectRefused(try book(desk, training(Cast.thursday, "11:00", "09:00")), "ends-before-start")
    expectRefused(try book(desk, training { $0.setUpMinutes = -1 }), "bad-value")
    expectRefused(try book(desk, training(Cast.monday - 3)), "bad-day")
    expectRefused(try book(desk, training { $0.people = 13 }), "over-capacity")
    expectRefused(
      try book(desk, training { $0.kit = [Equipment("laptops", 2)] }), "no-such-equipment")
  }
}
