public import Domain
import Wording

/// What can be done to the timetable and to what else learning spaces hold.
public enum TimetableAct: Hashable, Sendable {
  /// Plan a class.
  case plan(ClassPlan)
  /// Move, re-room or cancel sessions.
  case rearrange(SessionChange)
  /// Book a space.
  case book(BookingWish)
  /// Make a provisional booking sure.
  case confirm(BookingCode)
  /// Give a booking back, or it and the later ones of its series.
  case release(BookingCode, SessionScope)
  /// Close the trust, a centre or a space, or note that a tutor is away.
  case close(Closure)
  /// Take a closure back.
  case reopen(ClosureCode)
  /// Add a holiday, or take one away; the bank holidays' own rules again where the name is nil.
  case holiday(Day, name: String?, isHoliday: Bool)
}

/// A change to one session of a class, or to it and all after it.
public struct SessionChange: Hashable, Sendable {
  /// The class.
  public var code: ClassCode
  /// The session's number.
  public var number: Int
  /// How many of them.
  public var scope: SessionScope
  /// What becomes of them.
  public var change: Rearrangement
  /// Why; kept with the act.
  public var reason: String

  /// Joins the parts.
  public init(
    _ code: ClassCode, _ number: Int, _ scope: SessionScope, _ change: Rearrangement,
    reason: String
  ) {
    self.code = code
    self.number = number
    self.scope = scope
    self.change = change
    self.reason = reason
  }
}

/// What an act on the timetable came to, or would come to.
public enum TimetableAnswer: Sendable {
  /// To `.plan`, beforehand.
  case preview(Outcome<SeriesPreview>)
  /// To `.plan`.
  case planned(Outcome<PlannedClass>)
  /// To `.rearrange`, beforehand too.
  case rearranged(Outcome<RearrangedSessions>)
  /// To `.book`, beforehand.
  case bookingPreview(BookingPreview)
  /// To `.book`, `.confirm` and `.release`.
  case booked(Outcome<BookedSpace>)
  /// To `.close`, beforehand: what lies in it.
  case hit([Hit])
  /// To `.close`.
  case closed(Outcome<KeptClosure>)
  /// To `.reopen`.
  case reopened(Outcome<Closure>)
  /// To `.holiday`: what lies on it.
  case holidayChanged(Outcome<[Hit]>)
}

extension TimetableAnswer {
  /// What an act came to; nil where nothing was done.
  var told: Told? {
    switch self {
    case .preview, .bookingPreview, .hit: nil
    case .planned(let outcome):
      Told(outcome) { planned in
        ([Wording.answer("Planned", planned.line)] + Wording.sentences(planned.skipped))
          .joined(separator: " ")
      }
    case .rearranged(let outcome): Told(outcome) { Wording.sentence($0) }
    case .booked(let outcome):
      Told(outcome) { booked in
        let isReleased = booked.bookings.first?.state == .released
        return Wording.sentence(booked, isReleased ? "Given back" : "Booked")
      }
    case .closed(let outcome):
      Told(outcome) { kept in
        Wording.sentence(kept.closure) + " " + Wording.toSettle(kept.hit)
      }
    case .reopened(let outcome): Told(outcome) { "Taken back: \(Wording.sentence($0))" }
    case .holidayChanged(let outcome):
      Told(outcome) { "The holidays have changed. \(Wording.toSettle($0))" }
    }
  }
}
