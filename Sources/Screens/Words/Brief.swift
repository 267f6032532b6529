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
    case .notEligible: "Not for this person"
    case .releaseNotOffered: "Release not offered"
    case .hoursUsedUp: "Hours used up"
    case .buddyNotWaiting, .comesOnlyWith, .sameBuddy: "Comes with somebody"
    case .placesKept: "Kept for others"
    case .notReleased(_, _, .declined, _): "Release declined"
    case .notReleased: "Not released yet"
    case .turnedDownToday: "Said no today"
    case .spaceClash(_, let who, _, let from, let to):
      "Taken \(Wording.times(from, to)): \(Wording.name(who))"
    case .tutorClash(let tutor, let who, _, let from, let to):
      "\(tutor) teaches \(Wording.times(from, to)): \(Wording.name(who))"
    case .spaceCrowded(_, let taken, let wanted, let capacity, _):
      "\(taken) of \(capacity) seats taken, \(wanted) wanted"
    case .kitShort(let what, let wanted, let free, _): "\(free) \(what) free, \(wanted) wanted"
    case .closed(let closed, _): Wording.brief(closed)
    case .centreNotOpen(let centre, _, nil): "\(centre) is closed that day"
    case .centreNotOpen(let centre, _, let hours?):
      "\(centre) opens \(Wording.times(hours.from, hours.to))"
    case .outsideOpeningHours(let space, _, _, _, let opens, let closes):
      "\(space.name) opens \(Wording.times(opens, closes))"
    case .overCapacity(let space, let capacity, _),
      .spaceTooSmall(let space, let capacity, _, _, _):
      "\(space.name) has \(capacity) seats"
    case .ownSessionAtThatTime(_, let session, _): "Session \(session) is then"
    case .badDay, .noSuchStock: Wording.sentence(refusal)
    default: refusal.code
    }
  }

  /// What to know before somebody is moved.
  static func warning(_ warning: MoveWarning) -> String {
    switch warning {
    case .rule(let refusal): reason(refusal)
    case .waits: "No place free"
    case .releaseAgain: "Release again"
    }
  }

  /// Where an enrolment stands; what somebody waits for tells two states apart.
  static func standing(_ state: EnrolmentState) -> String {
    switch state {
    case .requested: "Waits: release"
    case .waitlisted: "Waits: place"
    default: Wording.word(state)
    }
  }

  /// A release and where it stands: `full paid release asked`, `declined: no cover`.
  static func release(_ release: Release) -> String {
    switch release.state {
    case .requested: "\(Wording.word(release.model)) asked"
    case .declined: "declined" + (release.ground.map { ": \(Wording.word($0))" } ?? "")
    case .agreed, .agreedOther, .withdrawn: Wording.word(release.model)
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
