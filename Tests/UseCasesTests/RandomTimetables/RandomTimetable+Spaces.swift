import Domain
import Store
import UseCases

/// Booking and changing spaces, closing and opening; who is hit is counted by hand as well.
extension RandomTimetable {
  mutating func bookSpace(at desk: Desk) throws -> TimetableAct {
    let (start, end) = pick([("09:00", "11:00"), ("12:30", "13:30"), ("23:00", "01:15")])
    var booking = SpaceBooking(
      code: "", space: pick(Self.spaces), date: soon(desk), start: Cast.time(start),
      end: Cast.time(end), purpose: .mandatoryTraining, title: "Fire training",
      people: number(1...4))
    booking.state = chance(25) ? .provisional : .confirmed
    booking.kit = pick([[], [Equipment("laptops", number(1...3))]])
    booking.closedReason = chance(15) ? "the fire officer asked for it" : nil
    let space = try desk.books.spaces().first { $0.code == booking.space }
    // Found as free is as much as booked.
    booking.setUpMinutes = space?.setUpMinutes ?? 0
    booking.clearDownMinutes = space?.clearDownMinutes ?? 0
    let count = pick([1, 1, 3])
    let offers = try desk.books.findSpaces(
      SpaceNeed(
        day: booking.date, start: booking.start, end: booking.end, people: booking.people ?? 1))
    let outcome = try desk.books.bookSpace(
      booking, series: count == 1 ? .weeks(1) : pick([.weeks(1), .monthly(.last)]), count: count,
      by: desk.acting)
    var act = TimetableAct(
      "book \(booking.space) \(booking.date.iso) \(start)-\(end), \(count), \(booking.state)"
        + (booking.closedReason == nil ? "" : ", on closed days too"), outcome)
    act.closedReason = booking.closedReason
    let isPlain =
      count == 1 && booking.state == .confirmed && booking.kit.isEmpty
      && booking.closedReason == nil
    if isPlain, let offer = offers.first(where: { $0.space.code == booking.space }),
      offer.problems.isEmpty != act.isDone
    {
      act.differs = ["what was found is not what was booked: \(offer.problems)"]
    }
    return act
  }

  mutating func settleBooking(at desk: Desk) throws -> TimetableAct {
    let bookings = try desk.books.store.spaceBookings(from: .earliest, to: .latest)
    guard !bookings.isEmpty else { return try bookSpace(at: desk) }
    let code = pick(bookings).code
    if chance(40) {
      return TimetableAct("confirm \(code)", try desk.books.confirmSpace(code, by: desk.acting))
    }
    let scope = pick(SessionScope.allCases)
    return TimetableAct(
      "release \(code) \(scope.rawValue)",
      try desk.books.releaseSpace(code, scope, by: desk.acting))
  }

  mutating func close(at desk: Desk) throws -> TimetableAct {
    if chance(20) {
      let day = soon(desk)
      let isHoliday = chance(70)
      let outcome = try desk.books.changeHoliday(
        day, name: "Trust day", isHoliday: isHoliday, by: desk.acting)
      var act = TimetableAct("holiday \(day.iso): \(isHoliday)", outcome)
      let picture = try TimetablePicture(desk.books)
      let hit = outcome.done.map { _ in
        isHoliday ? counted(picture, at: desk.now) { $0.begins(on: day) } : []
      }
      act.differs = differs(outcome.done, from: hit ?? [])
      return act
    }
    let first = soon(desk)
    let closure = Closure(
      code: "",
      of: pick([
        .trust, .centre("Inspire Centre"), .space(pick(Self.spaces)), .space("SEM"),
        .tutor("Mara Lind"),
      ]), first: first, last: first + number(0...9),
      hours: pick([nil, nil, Hours(Cast.time("12:30"), Cast.time("17:00"))]),
      repeats: pick([.everyDay, .everyDay, .weekly([.sunday, .monday])]), reason: "works")
    let outcome = try desk.books.close(closure, by: desk.acting)
    var act = TimetableAct(
      "close \(closure.of) \(first.iso) to \(closure.last.iso), "
        + "\(closure.hours?.text ?? "all day"), \(closure.repeats.text)", outcome)
    let picture = try TimetablePicture(desk.books)
    act.differs = differs(
      outcome.done?.hit, from: counted(picture, at: desk.now) { picture.closes(closure, $0) })
    return act
  }

  /// What a closure or holiday hits, by hand.
  private func counted(
    _ picture: TimetablePicture, at now: Now, _ isHit: (Use) -> Bool
  ) -> [String] {
    var sure = picture
    // Provisional bookings are hit as well.
    for index in sure.bookings.indices { sure.bookings[index].state = .confirmed }
    return sure.uses(after: now.wallMinutes).filter(isHit).map(\.name)
  }

  private func differs(_ hit: [Hit]?, from counted: [String]) -> [String] {
    let named = (hit ?? []).map { one in
      switch one.what.by {
      case .session(let label, let number): "\(label.code), session \(number)"
      case .booking(let label): "\(label.code)"
      }
    }
    return named.sorted() == counted.sorted() ? [] : ["hit \(named), counted \(counted)"]
  }

  mutating func reopen(at desk: Desk) throws -> TimetableAct {
    let closures = try desk.books.calendar().closures
    guard !closures.isEmpty else { return try close(at: desk) }
    let code = pick(closures).code
    return TimetableAct("reopen \(code)", try desk.books.reopen(code, by: desk.acting))
  }

  mutating func changeSpace(at desk: Desk) throws -> TimetableAct {
    var space = pick(try desk.books.spaces())
    switch number(0...3) {
    case 0: space.capacity = number(2...8)
    case 1: space.setUpMinutes = pick([0, 15, 45])
    case 2: space.clearDownMinutes = pick([0, 20])
    default: space.isShared.toggle()
    }
    return TimetableAct(
      "change \(space.code): \(space.capacity), \(space.setUpMinutes) before, "
        + "\(space.clearDownMinutes) after, shared \(space.isShared)",
      try desk.books.changeSpace(space, by: desk.acting))
  }

  mutating func changeStock(at desk: Desk) throws -> TimetableAct {
    let count = number(0...8)
    return TimetableAct(
      "laptops \(count)",
      try desk.books.keepStock(Stock("laptops", count), by: desk.acting))
  }
}
