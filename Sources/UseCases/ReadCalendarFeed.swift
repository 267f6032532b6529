public import Domain
import Store

extension Books {
  /// The events of a class, a space, a tutor or a person, cancelled ones included.
  ///
  /// A class has all its sessions; spaces and tutors those from four weeks ago on. A person has the
  /// sessions of classes with a place, while the place is held: nothing that is only waited for.
  public func calendarFeed(
    of subject: CalendarSubject, at now: Now
  ) throws -> Outcome<CalendarFeed> {
    try store.read {
      let from = now.day - Self.kept
      switch subject {
      case .theClass(let code):
        let found = try known(code)
        guard let theClass = found.done else { return .refused(found.refusals) }
        let sessions = try store.sessions(of: code).map { Commitment(theClass.label, $0) }
        return try feed(theClass.title, sessions, at: now)
      case .space(let code):
        guard let space = try store.space(code) else {
          return .refused([.noSuchSpace(code, known: try store.spaces().map(\.code))])
        }
        let sessions = try store.sessions(SessionDays(from: from, to: .latest), withCancelled: true)
        let bookings = try store.spaceBookings(from: from, to: .latest, withReleased: true)
        return try feed(
          space.name, sessions.filter { $0.session.space == code },
          bookings.filter { $0.space == code }, at: now)
      case .tutor(let name):
        guard let tutor = try store.knownName(name, .tutor) else {
          return .refused([.noSuchTutor(name, known: try store.knownNames(.tutor))])
        }
        let sessions = try store.sessions(SessionDays(from: from, to: .latest), withCancelled: true)
        return try feed(tutor, sessions.filter { $0.session.tutor == tutor }, at: now)
      case .person(let number):
        guard try store.staffMember(number) != nil else {
          return .refused([.noSuchPerson(number)])
        }
        return try feed(nil, sessionsWithPlace(of: number), at: now)
      }
    }
  }

  /// For how many days what is over stays in the calendar of a space or a tutor.
  private static let kept = 28

  private func sessionsWithPlace(of number: EmployeeNumber) throws -> [Commitment] {
    let states: [EnrolmentState] = [.confirmed, .attended, .didNotAttend]
    return try store.enrolments(of: number).filter { states.contains($0.state) }.flatMap {
      enrolment -> [Commitment] in
      guard let theClass = try store.theClass(enrolment.classCode) else { return [] }
      return try store.sessions(of: theClass.code)
        .filter { enrolment.isExpected(on: $0.date) }.map { Commitment(theClass.label, $0) }
    }
  }

  private func feed(
    _ name: String?, _ sessions: [Commitment], _ bookings: [SpaceBooking] = [], at now: Now
  ) throws -> Outcome<CalendarFeed> {
    let books = String((try store.identity() ?? "").prefix(16))
    let spaces = try spaceLabels()
    var entries: [CalendarEntry] = []
    for (label, sessions) in Dictionary(grouping: sessions, by: \.label) {
      let pictures = try store.sessionPictures(of: label.code)
      let count = try store.sessions(of: label.code).count
      entries += sessions.map(\.session).map { session in
        let revision = pictures.count { picture in
          guard let before = picture.before, before.number == session.number else { return false }
          return picture.after.map { $0.isElsewhere(than: before) } ?? true
        }
        return entry(
          "session-\(label.code)-\(session.number)@\(books)", revision,
          SpaceUse(session, of: label), spaces, sessions: count)
      }
    }
    for (space, bookings) in Dictionary(grouping: bookings, by: \.space) {
      let pictures = try store.bookingPictures(of: space)
      entries += bookings.map { booking in
        entry(
          "booking-\(booking.code)@\(books)",
          pictures.count { $0.before?.code == booking.code }, SpaceUse(booking), spaces,
          sessions: nil)
      }
    }
    return .done(
      CalendarFeed(
        name: name, asAt: now, entries: entries.sorted { ($0.from, $0.id) < ($1.from, $1.id) }))
  }

  private func entry(
    _ id: String, _ revision: Int, _ use: SpaceUse, _ spaces: [SpaceCode: LearningSpaceLabel],
    sessions: Int?
  ) -> CalendarEntry {
    let stretch = use.interval
    let (start, end) = (WallTime(minutes: stretch.from), WallTime(minutes: stretch.to))
    let from = clock.moment(start.day, start.time)
    // Where the clocks go forward a wall-clock time may not be there; a session has a length all
    // the same.
    let least = Moment(
      microseconds: from.microseconds + Int64(stretch.minutes) * 60_000_000)
    let to = clock.moment(end.day, end.time)
    return CalendarEntry(
      id: id, revision: revision, use: use, space: use.space.flatMap { spaces[$0] },
      sessions: sessions, from: from, to: to > from ? to : least)
  }
}
