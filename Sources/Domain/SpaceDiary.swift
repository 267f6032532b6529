/// What is in the learning spaces over some days.
public struct SpaceDiary: Hashable, Sendable {
  /// The first day shown.
  public var from: Day
  /// The last day shown.
  public var to: Day
  /// The spaces, by code.
  public var spaces: [LearningSpace]
  /// The sessions in them, by date and start.
  public var sessions: [SessionLine]
  /// What else they are booked for, by date and start.
  public var bookings: [SpaceBooking]
  /// Holidays, closures and spaces out of use.
  public var calendar: TrustCalendar
  /// Centres with hours of their own.
  public var centres: [Centre]
  /// The private bookings that whoever reads this has booked, and may read the titles of (invariant I46).
  public var own: Set<BookingCode> = []

  /// Joins spaces with what is in them.
  public init(
    from: Day, to: Day, spaces: [LearningSpace], sessions: [SessionLine],
    bookings: [SpaceBooking] = [], calendar: TrustCalendar = TrustCalendar(),
    centres: [Centre] = []
  ) {
    self.from = from
    self.to = to
    self.spaces = spaces
    self.sessions = sessions
    self.bookings = bookings
    self.calendar = calendar
    self.centres = centres
  }

  /// The holidays and closures of its days that keep one of its spaces from being had, by day.
  public var closedDays: [(day: Day, closed: ClosedDay)] {
    (from.number...max(from.number, to.number)).flatMap { number in
      let day = Day(number: number)
      let whole = Interval(on: day, from: .startOfDay, to: .endOfDay)
      let here = spaces.compactMap { calendar.closed(whole, on: day, space: $0, tutor: nil) }
      return here.reduce(into: [ClosedDay]()) { if !$0.contains($1) { $0.append($1) } }
        .map { (day, $0) }
    }
  }

  /// Why a space cannot be had on a day between two times; nil where it can.
  public func closed(_ space: LearningSpace, on day: Day, _ hours: Hours) -> ClosedHours? {
    let stretch = Interval(on: day, from: hours.from, to: hours.to)
    if let closed = calendar.closed(stretch, on: day, space: space, tutor: nil) {
      return .closed(closed)
    }
    let name = space.centre.map { FoldedName.key($0) }
    if let centre = centres.first(where: { FoldedName.key($0.name) == name }),
      let week = centre.hours
    {
      guard let open = week[day.weekday] else { return .centre(centre.name, nil) }
      if !Interval(on: day, from: open.from, to: open.to).overlaps(stretch) {
        return .centre(centre.name, open)
      }
    }
    let open = Interval(on: day, from: space.opens, to: space.closes)
    return open.overlaps(stretch) ? nil : .space(Hours(space.opens, space.closes))
  }
}

/// Why a space cannot be had at some hour.
public enum ClosedHours: Hashable, Sendable {
  /// A holiday or a closure.
  case closed(ClosedDay)
  /// Its centre is open at other hours, or not at all on that day.
  case centre(String, Hours?)
  /// It is open at other hours itself.
  case space(Hours)
}
