public import Domain
import Engine

extension Relations {
  static let spaceBooking = Relation<SpaceBooking>(
    "space_booking", key: ["code"],
    [
      "series", "space_code", "date", "starts", "ends", "set_up_minutes", "clear_down_minutes",
      "purpose", "title", "private", "contact", "people", "kit", "state", "closed_reason",
    ],
    encode: { booking in
      [
        .text(booking.code.text), Cell(booking.series?.text), .text(booking.space.text),
        Cell(booking.date), .text(booking.start.text), .text(booking.end.text),
        Cell(booking.setUpMinutes), Cell(booking.clearDownMinutes),
        .text(booking.purpose.rawValue), .text(booking.title), Cell(booking.isPrivate),
        Cell(booking.contact), Cell(booking.people), .text(Equipment.text(booking.kit)),
        .text(booking.state.rawValue), Cell(booking.closedReason),
      ]
    },
    decode: { cells in
      let code = BookingCode(cells.text())
      let series = cells.optionalText().map { BookingCode($0) }
      var booking = SpaceBooking(
        code: code, series: series, space: Code(cells.text()), date: cells.day() ?? .earliest,
        start: cells.time(), end: cells.time(), purpose: .other, title: "")
      booking.setUpMinutes = cells.integer()
      booking.clearDownMinutes = cells.integer()
      booking.purpose = cells.word(.other)
      booking.title = cells.text()
      booking.isPrivate = cells.flag()
      booking.contact = cells.optionalText()
      booking.people = cells.optionalInteger()
      booking.kit = Equipment.list(cells.text()) ?? []
      booking.state = cells.word(.confirmed)
      booking.closedReason = cells.optionalText()
      return booking
    })
}

extension Store {
  private static let bookingColumns = Relations.spaceBooking.list("b")

  /// The booking with a code.
  public func spaceBooking(_ code: BookingCode) throws -> SpaceBooking? {
    try find(Relations.spaceBooking, [.text(code.text)])
  }

  /// The bookings of a series, by day.
  public func spaceBookings(inSeries series: BookingCode) throws -> [SpaceBooking] {
    try rows(
      """
      SELECT \(Self.bookingColumns) FROM space_booking b WHERE b.series = $1
      ORDER BY b.date, b.starts, b.code
      """, [.text(series.text)]
    ) { Relations.spaceBooking.decode(&$0) }
  }

  /// Bookings on some days, by day, start and space.
  ///
  /// - Parameter withReleased: those that were given back too.
  public func spaceBookings(
    from: Day, to: Day, withReleased: Bool = false
  ) throws -> [SpaceBooking] {
    try rows(
      """
      SELECT \(Self.bookingColumns) FROM space_booking b
      WHERE b.date >= $1 AND b.date <= $2 \(withReleased ? "" : "AND b.state <> 'released'")
      ORDER BY b.date, b.starts, b.space_code, b.code
      """, [Cell(from), Cell(to)]
    ) { Relations.spaceBooking.decode(&$0) }
  }

  /// Everything that holds a space, a tutor or equipment on some days: sessions that take place, and
  /// bookings that stand.
  public func occupations(from: Day, to: Day) throws -> [Occupation] {
    let sessions = try rows(
      """
      SELECT \(Relations.session.list("s")), o.title, c.maximum, c.kit FROM session s
      JOIN class c ON c.code = s.class_code JOIN course o ON o.code = c.course_code
      WHERE s.date >= $1 AND s.date <= $2 AND c.state <> 'cancelled' AND s.state <> 'cancelled'
      ORDER BY s.date, s.starts, s.class_code
      """, [Cell(from), Cell(to)]
    ) { cells in
      let session = Relations.session.decode(&cells)
      let label = ClassLabel(session.classCode, cells.text())
      return Occupation(
        session, of: label, people: cells.integer(), kit: Equipment.list(cells.text()) ?? [])
    }
    return sessions + (try spaceBookings(from: from, to: to).map { Occupation($0) })
  }
}

extension Journal {
  /// Writes a booking of a space.
  @discardableResult
  public func save(_ booking: SpaceBooking) throws -> Written {
    note(booking.space)
    return try put(booking, in: Relations.spaceBooking)
  }

  /// A code for a new booking, after all there are.
  public func nextBookingCode() throws -> BookingCode {
    BookingCode("B\(try store.lastNumber(in: Relations.spaceBooking.shape.name) + 1)")
  }
}
