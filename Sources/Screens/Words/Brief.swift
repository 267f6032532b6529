import Domain
import Wording

/// Facts in the few letters a table column has.
enum Brief {
  /// Why a class cannot be joined: `Clashes: IT: email`.
  static func reason(_ refusal: Refusal) -> String {
    switch refusal {
    case .clash(_, _, let other, let day, _, _): "Clashes: \(other.title), \(Wording.shortDay(day))"
    case .alreadyEnrolled(_, _, .waitlisted, _, _): "Waits already"
    case .alreadyEnrolled: "Booked already"
    case .enrolmentNotOpen(_, let from): "Opens \(Wording.shortDay(from))"
    case .enrolmentClosed: "Enrolment closed"
    case .classNotOpen(_, .planned): "Still planned"
    case .classNotOpen: "Closed"
    case .classCancelled: "Cancelled"
    case .classCompleted: "Finished"
    case .leaver: "Has left the trust"
    default: refusal.code
    }
  }

  /// What booking would do: `Book`, `Join waiting list`, or why not.
  static func decision(_ decision: BookingDecision) -> String {
    switch decision {
    case .confirmed: "Book"
    case .requested: "Hold until released"
    case .waitlisted: "Join waiting list"
    case .refused(let refusals): refusals.first.map(reason) ?? "Not possible"
    }
  }

  /// When a class starts: `Thu 26 Nov 10:00`.
  static func start(_ line: ClassLine) -> String {
    line.first.map { Wording.when($0) } ?? "no date"
  }
}

extension ClassLine {
  /// The session whose register a person most likely wants: the first that has begun and is not
  /// submitted, else the last that has begun, else the first.
  func sessionToMark(at now: Now) -> Session? {
    let begun = sessions.filter { $0.takesPlace && $0.interval.from <= now.wallMinutes }
    return begun.first { !$0.register.isSubmitted } ?? begun.last ?? first
  }
}
