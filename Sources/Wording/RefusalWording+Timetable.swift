public import Domain

extension Wording {
  /// Why a space, a tutor or equipment is not to be had then.
  static func timetable(_ refusal: Refusal) -> String {
    switch refusal {
    case .spaceClash(let space, let who, let on, let from, let to):
      "\(name(space)) is taken on \(day(on)), \(times(from, to)), by \(name(who)), set-up and clear-down counted. Choose another space or time."
    case .tutorClash(let tutor, let who, let on, let from, let to):
      "\(tutor) already teaches \(name(who)) on \(day(on)), \(times(from, to)). Choose another tutor or time."
    case .spaceCrowded(let space, let taken, let wanted, let capacity, let on):
      "\(name(space)) has \(count(capacity, "place")) for all who use it at once. On \(day(on)) "
        + "\(taken) of them are taken, and \(wanted) more are wanted. "
        + "Choose another time, or a space of its own."
    case .kitShort(let what, let wanted, let free, let on):
      "On \(day(on)) \(free == 0 ? "none" : "\(free)") of the \(what) \(free == 1 ? "is" : "are") free at that time, and "
        + "\(wanted) \(wanted == 1 ? "is" : "are") wanted. Choose another time, or take fewer."
    case .noSuchStock(let what, let known):
      "There is no shared equipment called \(what). "
        + (known.isEmpty ? "None is recorded." : "There is \(list(known)).")
    case .centreNotOpen(let centre, let on, nil):
      "\(centre) does not open on \(weekday(on))s. Choose another day or space."
    case .centreNotOpen(let centre, let on, let hours?):
      "\(centre) is open from \(hours.from.text) to \(hours.to.text) on \(weekday(on))s. "
        + "Choose another time or space."
    case .closed(let closed, let on):
      "\(sentence(closed, on: on)) Choose another day, or give a reason to meet all the same."
    case .tooFewDays(let wanted, let found):
      "The series has \(found == 0 ? "no day" : "only \(count(found, "day"))") on which it can be, and "
        + "\(wanted) \(wanted == 1 ? "is" : "are") wanted. Choose more days, or fewer."
    case .noSuchBooking(let code): "There is no booking of a space \(code)."
    case .bookingReleased(let label): "\(name(label)) has been given back already."
    case .noSuchClosure(let code, let known):
      "There is no closure \(code). "
        + (known.isEmpty ? "None is recorded." : "There is \(list(known.map(\.text))).")
    case .noSuchCentre(let centre, let known):
      "There is no centre called \(centre). "
        + (known.isEmpty ? "Name it on a space first." : "There is \(list(known)).")
    case .lastSession(let label):
      "\(name(label)) would have no session left that takes place. Cancel the class instead: then "
        + "everybody keeps the joining time."
    case .noSuchTutor(let name, let known):
      "No tutor is called \u{201C}\(name)\u{201D}. " + choices("Tutors", known)
    case .sessionBegun(let label, let session, let on):
      "Session \(session) of \(name(label)), on \(day(on)), has begun and stays as it was."
    case .ownSessionAtThatTime(let label, let session, let on):
      "\(name(label)) already meets then: session \(session), on \(day(on)). "
        + "Choose another time, or move the sessions from there on."
    default: refusal.code
    }
  }

  /// Who or what holds something: a class by title and code, a booking by title unless private.
  public static func name(_ occupant: Occupant) -> String {
    switch occupant {
    case .session(let label, _): name(label)
    case .booking(let label): name(label)
    }
  }

  /// A booking of a space: `Fire training (B3)`, or `a private booking (B4)`.
  public static func name(_ label: BookingLabel) -> String {
    "\(label.title ?? "a private booking") (\(label.code))"
  }

  /// Why nothing takes place on a day.
  public static func sentence(_ closed: ClosedDay, on date: Day) -> String {
    switch closed {
    case .holiday(let name): "\(day(date)) is \(name)."
    case .closure(let closure):
      "\(scope(closure.of)) on \(day(date))"
        + (closure.hours.map { ", \(times($0.from, $0.to))" } ?? "")
        + ": \(stopped(closure.reason))"
    }
  }

  /// Why nothing takes place on a day, in few words: `Boxing Day`, `Ola Berg is away`.
  public static func brief(_ closed: ClosedDay) -> String {
    switch closed {
    case .holiday(let name): name
    case .closure(let closure): "\(scope(closure.of)): \(closure.reason)"
    }
  }

  /// What a closure says of its subject: `HALL is out of use`.
  static func scope(_ scope: ClosureScope) -> String {
    switch scope {
    case .trust: "The trust is closed"
    case .centre(let name): "\(name) is closed"
    case .space(let code): "\(code) is out of use"
    case .tutor(let name): "\(name) is away"
    }
  }

  /// The day of the week in full: `Tuesday`.
  static func weekday(_ day: Day) -> String {
    let word = "\(day.weekday)"
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
