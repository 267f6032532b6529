import Domain
import Testing

@Suite("What is in a space on a day") struct SpaceDayTests {
  private static let seminar = LearningSpace(
    code: "SEM", name: "Seminar room", capacity: 12, centre: "Inspire Centre",
    opens: Cast.time("08:00"), closes: Cast.time("20:00"))

  private func line(
    _ number: Int, on day: Day, _ start: String, _ end: String, in space: SpaceCode = "SEM",
    _ state: SessionState = .scheduled
  ) -> SessionLine {
    var session = Cast.session("YOGA-1", number, on: day, start, end, space: space, tutor: "Mara")
    session.state = state
    return SessionLine(
      session: session, label: Cast.yoga.label, places: Places(minimum: 1, maximum: 2), marked: 0,
      expected: 0, spaceName: nil)
  }

  private func booking(_ change: (inout SpaceBooking) -> Void = { _ in }) -> SpaceBooking {
    var booking = SpaceBooking(
      code: "B1", space: "SEM", date: Cast.thursday, start: Cast.time("09:00"),
      end: Cast.time("10:00"), setUpMinutes: 30, clearDownMinutes: 30, purpose: .committee,
      title: "Learning committee")
    change(&booking)
    return booking
  }

  @Test("Sessions and bookings stand by start, without set-up, and none of another space or day")
  func uses() {
    let diary = SpaceDiary(
      from: Cast.thursday - 1, to: Cast.thursday, spaces: [Self.seminar],
      sessions: [
        line(1, on: Cast.thursday, "12:00", "13:00"),
        line(2, on: Cast.thursday - 1, "12:00", "13:00"),
        line(3, on: Cast.thursday, "08:00", "09:00", in: "HALL"),
      ], bookings: [booking()])
    let uses = diary.uses(of: "SEM", on: Cast.thursday)
    #expect(uses.map(\.start) == [Cast.time("09:00"), Cast.time("12:00")])
    #expect(uses.map(\.end) == [Cast.time("10:00"), Cast.time("13:00")])
    #expect(uses.map(\.tutor) == [nil, "Mara"])
  }

  @Test("A night class is on the door of both its days")
  func night() {
    let diary = SpaceDiary(
      from: Cast.thursday - 1, to: Cast.thursday, spaces: [Self.seminar],
      sessions: [line(1, on: Cast.thursday - 1, "22:00", "02:00")])
    #expect(diary.uses(of: "SEM", on: Cast.thursday - 1).count == 1)
    #expect(diary.uses(of: "SEM", on: Cast.thursday).count == 1)
    #expect(diary.uses(of: "SEM", on: Cast.thursday + 1).isEmpty)
  }

  @Test("Whether it takes place goes with it, and a private title does not")
  func standing() {
    let cancelled = line(1, on: Cast.thursday, "12:00", "13:00", .cancelled)
    #expect(SpaceUse(cancelled.session, of: cancelled.label).standing == .cancelled)
    #expect(SpaceUse(booking { $0.state = .provisional }).standing == .provisional)
    #expect(SpaceUse(booking { $0.state = .released }).standing == .cancelled)
    #expect(SpaceUse(booking { $0.isPrivate = true }).by == .booking(BookingLabel("B1", nil)))
  }

  @Test("A holiday closes the whole day, and nothing else is told of it")
  func holiday() {
    let closure = Closure(
      code: "C1", of: .trust, first: Cast.day("2026-12-25"), last: Cast.day("2026-12-25"),
      hours: Hours(Cast.time("12:00"), Cast.time("13:00")), reason: "lunch")
    let closed = TrustCalendar(closures: [closure]).closed(
      on: Cast.day("2026-12-25"), space: Self.seminar, centre: nil)
    #expect(closed.map(\.reason) == [.closed(.holiday("Christmas Day"))])
    #expect(closed.map(\.isAllDay) == [true])
  }

  @Test(
    "Closures of the space, its centre and the trust count; other spaces and tutors away do not")
  func closures() {
    func closure(_ code: ClosureCode, _ of: ClosureScope, _ hours: Hours?) -> Closure {
      Closure(
        code: code, of: of, first: Cast.thursday, last: Cast.thursday, hours: hours, reason: "x")
    }
    let lunch = Hours(Cast.time("12:00"), Cast.time("13:00"))
    let all = [
      closure("C1", .space("SEM"), lunch), closure("C2", .space("HALL"), nil),
      closure("C3", .centre("inspire centre"), lunch), closure("C4", .tutor("Mara"), nil),
      closure("C5", .trust, lunch),
    ]
    let closed = TrustCalendar(closures: all).closed(
      on: Cast.thursday, space: Self.seminar, centre: nil)
    let told = closed.compactMap { stretch -> ClosureCode? in
      guard case .closed(.closure(let closure)) = stretch.reason else { return nil }
      return closure.code
    }
    #expect(told == ["C1", "C3", "C5"])
    #expect(closed.filter { $0.reason == .notOpen }.map(\.to) == [Cast.time("08:00"), .endOfDay])
  }

  @Test("Hours that run past midnight close the morning after too")
  func overnight() {
    let closure = Closure(
      code: "C1", of: .trust, first: Cast.thursday, last: Cast.thursday,
      hours: Hours(Cast.time("22:00"), Cast.time("06:00")), reason: "power off")
    var space = Self.seminar
    (space.opens, space.closes) = (.startOfDay, .endOfDay)
    let calendar = TrustCalendar(closures: [closure])
    func closed(_ day: Day) -> [[TimeOfDay]] {
      calendar.closed(on: day, space: space, centre: nil).map { [$0.from, $0.to] }
    }
    #expect(closed(Cast.thursday) == [[Cast.time("22:00"), .endOfDay]])
    #expect(closed(Cast.thursday + 1) == [[.startOfDay, Cast.time("06:00")]])
    #expect(closed(Cast.thursday + 2) == [])
  }

  @Test("The narrower of a centre's and a space's hours holds, and a day without hours is closed")
  func hours() {
    let centre = Centre(
      name: "Inspire Centre", hours: Hours.week("mon-thu 09:00-21:00"))
    let calendar = TrustCalendar()
    #expect(
      calendar.closed(on: Cast.thursday, space: Self.seminar, centre: centre) == [
        ClosedStretch(from: .startOfDay, to: Cast.time("09:00"), reason: .notOpen),
        ClosedStretch(from: Cast.time("20:00"), to: .endOfDay, reason: .notOpen),
      ])
    let friday = calendar.closed(on: Cast.thursday + 1, space: Self.seminar, centre: centre)
    #expect(friday == [ClosedStretch(from: .startOfDay, to: .endOfDay, reason: .notOpen)])
  }
}
