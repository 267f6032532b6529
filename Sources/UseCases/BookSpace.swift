public import Domain
import Store

extension Books {
  /// Books a space, once or as a series; closed days of a series are passed over and listed.
  ///
  /// A confirmed booking never overlaps another use, set-up and clear-down included; a provisional
  /// one may, and is shown (invariant I2). All bookings of a series are made, or none.
  /// - Parameters:
  ///   - booking: the first; its code is given here.
  ///   - count: how many of a series; 1 for a single booking.
  public func bookSpace(
    _ booking: SpaceBooking, series: Series = .weeks(1), count: Int = 1, by acting: Acting
  ) throws -> Outcome<BookedSpace> {
    try store.write(
      "book-space", by: acting,
      detail: { $0.bookings.map(\.code.text).joined(separator: ", ") }
    ) { journal in
      let preview = try preview(
        BookingWish(booking, series: series, count: count), at: acting.now)
      let refusals =
        (preview.problems + preview.dates.flatMap(\.problems)
        + Self.closedDays(preview.skipped, of: series))
        .reduce(into: [Refusal]()) { if !$0.contains($1) { $0.append($1) } }
      guard refusals.isEmpty else { return .refused(refusals) }
      var bookings = preview.dates.map(\.booking)
      let first = try journal.nextBookingCode()
      for index in bookings.indices {
        bookings[index].code = try journal.nextBookingCode()
        bookings[index].series = bookings.count > 1 ? first : nil
        try journal.save(bookings[index])
      }
      return .done(BookedSpace(bookings: bookings, skipped: preview.skipped))
    }
  }

  /// Bookings of a space as they would be: every date with what stands in its way. Nothing is kept.
  public func previewBooking(_ wish: BookingWish, at now: Now) throws -> BookingPreview {
    try store.read { try preview(wish, at: now) }
  }

  private func preview(_ wish: BookingWish, at now: Now) throws -> BookingPreview {
    var problems = Self.refusals(of: wish.first, count: wish.count)
    guard let space = try store.space(wish.first.space) else {
      problems.append(.noSuchSpace(wish.first.space, known: try store.spaces().map(\.code)))
      return BookingPreview(problems: problems)
    }
    guard problems.isEmpty else { return BookingPreview(problems: problems) }
    let (days, skipped) = try days(
      of: wish.first, series: wish.series, count: wish.count, in: space)
    let bookings = days.map { day in
      var one = wish.first
      one.date = day.date
      one.closedReason = day.isClosed ? wish.first.closedReason : nil
      return one
    }
    if bookings.count < wish.count, wish.count > 0 {
      problems.append(.tooFewDays(wanted: wish.count, found: bookings.count))
    }
    let facts = try around(bookings.map { Occupation($0) }) { _ in false }
    let dates = bookings.indices.map { index in
      let booking = bookings[index]
      let past: [Refusal] =
        booking.interval.from <= now.wallMinutes
        ? [.badDay(of: "booking", booking.date, earliest: now.day, latest: nil)] : []
      return PlannedBooking(booking: booking, problems: facts.refusals(of: index) + past)
    }
    return BookingPreview(dates: dates, skipped: skipped, problems: problems)
  }

  /// Makes a provisional booking sure; the rules are asked again.
  public func confirmSpace(_ code: BookingCode, by acting: Acting) throws -> Outcome<BookedSpace> {
    try store.write("confirm-space", by: acting, detail: { _ in "\(code)" }) { journal in
      guard var booking = try store.spaceBooking(code) else {
        return .refused([.noSuchBooking(code)])
      }
      if booking.state == .released { return .refused([.bookingReleased(booking.label)]) }
      booking.state = .confirmed
      let own = booking.label
      let refusals = try around([Occupation(booking)]) { $0 == .booking(own) }.refusals()
      guard refusals.isEmpty else { return .refused(refusals) }
      try journal.save(booking)
      return .done(BookedSpace(bookings: [booking], skipped: []))
    }
  }

  /// Gives a booking back, or it and all later ones of its series.
  public func releaseSpace(
    _ code: BookingCode, _ scope: SessionScope = .one, by acting: Acting
  ) throws -> Outcome<BookedSpace> {
    try store.write("release-space", by: acting, detail: { _ in "\(code)" }) { journal in
      guard let booking = try store.spaceBooking(code) else {
        return .refused([.noSuchBooking(code)])
      }
      if booking.state == .released { return .refused([.bookingReleased(booking.label)]) }
      let series = scope == .one ? nil : booking.series
      let all = try series.map { try store.spaceBookings(inSeries: $0) } ?? [booking]
      var released = all.filter { $0.date >= booking.date && $0.state != .released }
      for index in released.indices {
        released[index].state = .released
        try journal.save(released[index])
      }
      return .done(BookedSpace(bookings: released, skipped: []))
    }
  }

  /// A booking as somebody may read it, and whether that one may read the title of a private one.
  ///
  /// - Parameter reader: whose account asks; only whoever booked it reads what is private.
  public func spaceBooking(
    _ code: BookingCode, for reader: String
  ) throws -> Outcome<(booking: SpaceBooking, isInside: Bool)> {
    try store.read {
      guard let booking = try store.spaceBooking(code) else {
        return .refused([.noSuchBooking(code)])
      }
      return .done((booking, try !booking.isPrivate || bookedBy(reader, [booking]).contains(code)))
    }
  }

  /// Those of some private bookings that an account has booked.
  func bookedBy(_ account: String, _ bookings: [SpaceBooking]) throws -> Set<BookingCode> {
    let hidden = bookings.filter(\.isPrivate)
    let own = try Set(hidden.map(\.space)).flatMap { try store.bookings(of: $0, by: account) }
    return Set(hidden.map(\.code)).intersection(own)
  }

  private static func refusals(of booking: SpaceBooking, count: Int) -> [Refusal] {
    var refusals: [Refusal] = []
    if booking.title.allSatisfy(\.isWhitespace) { refusals.append(.missingName) }
    if count < 1 { refusals.append(.notPositive(what: "number of bookings", count)) }
    if let people = booking.people, people < 1 {
      refusals.append(.notPositive(what: "number of people", people))
    }
    for (what, minutes) in [
      ("set-up time", booking.setUpMinutes), ("clear-down time", booking.clearDownMinutes),
    ] where !(0...480).contains(minutes) {
      refusals.append(.badValue(of: what, "\(minutes)", expected: "0 to 480 minutes"))
    }
    if !booking.end.mayEnd(startingAt: booking.start) {
      refusals.append(.endsBeforeStart(from: booking.start, to: booking.end))
    }
    return refusals
      + KeptText.refusals([
        ("title", booking.title), ("contact", booking.contact),
        ("reason", booking.closedReason),
      ])
  }

  private func days(
    of booking: SpaceBooking, series: Series, count: Int, in space: LearningSpace
  ) throws -> (days: [(date: Day, isClosed: Bool)], skipped: [SkippedDay]) {
    let calendar = try store.calendar()
    var days: [(date: Day, isClosed: Bool)] = []
    var skipped: [SkippedDay] = []
    for day in series.days(from: booking.date) where days.count < count {
      let reason = calendar.closed(
        Interval(on: day, from: booking.start, to: booking.end), on: day, space: space,
        tutor: nil)
      if let reason, booking.closedReason == nil, count > 1 {
        skipped.append(SkippedDay(day: day, reason: reason))
      } else {
        days.append((day, reason != nil))
      }
    }
    return (days, skipped)
  }
}
