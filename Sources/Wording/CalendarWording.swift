public import Domain

// Words of what anybody may read of the timetable: at doors, on notice boards, in calendars.

extension Wording {
  /// What a booking is called where others read it and its title is kept from them.
  public static let privateBooking = "Private booking"
  /// What a person's own calendar is called; it names nobody.
  public static let ownCalendar = "My learning"
  /// Stands on a door sheet of a day without any use.
  public static let nothingBooked = "Nothing is booked."
  /// Stands on a change notice without any change.
  public static let nothingChanged = "Every session stands as it was planned."
  /// What a change notice says of the sessions it does not name.
  public static let restStands = "All other sessions stay as they are."
  /// What a space says of hours in which it is not open.
  public static let notOpen = "Not open"

  /// `Thursday 26 November 2026`.
  public static func fullDay(_ day: Day) -> String {
    let (year, month, number) = day.parts
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(weekday(day)) \(number) \(names[month - 1]) \(year)"
  }

  /// What a use of a space is called, without a code: `Yoga for beginners`, `Private booking`.
  public static func title(_ use: SpaceUse) -> String {
    switch use.by {
    case .session(let label, _): label.title
    case .booking(let label): label.title ?? privateBooking
    }
  }

  /// What stands before a use that is not sure to take place: `Cancelled`, `Provisional`, `Moved to
  /// Mon 21 Dec 2026, 12:30-14:00, Annex`; nil where it is.
  public static func caution(_ use: SpaceUse) -> String? {
    switch use.standing {
    case .confirmed: nil
    case .provisional: "Provisional"
    case .cancelled: word(SessionState.cancelled)
    case .moved: use.elsewhere.map { "Moved to \(place($0, from: use))" } ?? "Moved"
    }
  }

  /// When and where a session is now; what is as before is left out.
  private static func place(_ now: SpaceUse.Elsewhere, from use: SpaceUse) -> String {
    let session = now.session
    let isOtherDay = session.date != use.date
    let isOtherTime = isOtherDay || session.interval != use.interval
    return [
      isOtherDay ? day(session.date) : nil,
      isOtherTime ? times(session.start, session.end) : nil,
      session.space == use.space ? nil : now.space?.name ?? "a space yet to be named",
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// Why a space is closed, short: `Boxing Day`, `HALL is out of use: new floor`, `Not open`.
  public static func brief(_ reason: ClosedStretch.Reason) -> String {
    switch reason {
    case .closed(let day): brief(day)
    case .notOpen: notOpen
    }
  }

  /// When a space is closed on a day, as a sentence: `Closed: Boxing Day.`
  public static func sentence(_ closed: ClosedStretch) -> String {
    let when = closed.isAllDay ? "" : " \(times(closed.from, closed.to))"
    switch closed.reason {
    case .notOpen: return "\(notOpen)\(when)."
    case .closed(let day): return "Closed\(when): \(stopped(brief(day)))"
    }
  }

  /// When and where a session is or was, a line each: day, times, space.
  public static func lines(
    _ session: Session?, _ spaces: [SpaceCode: LearningSpaceLabel]
  ) -> [String] {
    guard let session else { return ["Not recorded"] }
    return [day(session.date), times(session.start, session.end)]
      + (session.space.map { [spaces[$0]?.name ?? $0.text] } ?? [])
  }

  /// Where a session that changed is now, a line each; what is the same as before is said again.
  public static func now(
    _ change: ChangedSession, _ spaces: [SpaceCode: LearningSpaceLabel]
  ) -> [String] {
    guard let now = change.now, now.takesPlace else { return [word(SessionState.cancelled)] }
    return lines(now, spaces)
  }

  /// What a change notice says of a class below its changes; nil where there are none.
  public static func told(_ theClass: Class, changes: Int) -> String? {
    if theClass.state == .cancelled {
      return "The class is cancelled"
        + (theClass.reason.map { ": \(stopped($0))" } ?? ".")
    }
    return changes == 0 ? nil : restStands
  }

  /// What has become of a session, for the last column of a timetable: `Cancelled`, or where it
  /// was: `Was Thu 10 Dec 12:00, Seminar room`.
  public static func note(
    _ session: Session, _ change: ChangedSession?, _ spaces: [SpaceCode: LearningSpaceLabel]
  ) -> String {
    guard session.takesPlace else { return word(SessionState.cancelled) }
    guard let was = change?.was else { return change == nil ? "" : word(session.state) }
    let place = was.space == session.space ? nil : was.space.map { spaces[$0]?.name ?? $0.text }
    let time = was.interval == session.interval ? nil : when(was)
    return "Was " + [time, place].compactMap { $0 }.joined(separator: ", ")
  }

  /// What more there is to know of an event in a calendar.
  public static func note(_ entry: CalendarEntry) -> String? {
    guard case .session(let label, let number) = entry.use.by else { return nil }
    let of = entry.sessions.map { " of \($0)" } ?? ""
    let tutor = entry.use.tutor.map { "\nTutor: \($0)" } ?? ""
    return "\(label.code), session \(number)\(of)\(tutor)"
  }
}
