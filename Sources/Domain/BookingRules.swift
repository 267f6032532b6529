/// The rules of booking by name, in the order they are asked and listed.
public enum RuleName: String, CaseIterable, Sendable {
  case classIsOpen = "class-open"
  case enrolmentWindow = "enrolment-window"
  case inPost = "in-post"
  case eligible
  case oneEnrolment = "one-enrolment"
  case noClash = "no-clash"
  case releaseOffered = "release-offered"
  case agreedHours = "agreed-hours"
  case comesTogether = "comes-together"
  case placeFree = "place-free"
  case queueFirst = "queue-first"
  case released
}

/// One rule of booking that can refuse: nothing to say, or why not.
public struct BookingRule: Sendable {
  /// Its name.
  public let name: RuleName
  let check: @Sendable (BookingFacts) -> [Refusal]

  /// What the rule has to say against a booking; empty where it lets it pass.
  public func refusals(_ facts: BookingFacts) -> [Refusal] { check(facts) }

  /// Every rule that refuses, in the order their refusals are listed. All are asked, not only the
  /// first that fails.
  public static let all: [BookingRule] = [
    classIsOpen, insideEnrolmentWindow, stillInPost, eligible, oneLiveEnrolment, noClash,
    releaseOffered, agreedHours, comesTogether,
  ]

  static let classIsOpen = BookingRule(name: .classIsOpen) { facts in
    let theClass = facts.theClass
    switch theClass.state {
    case .open, .planned: return []
    case .cancelled: return [.classCancelled(theClass.label, reason: theClass.reason)]
    case .completed: return [.classCompleted(theClass.label, lastDay: facts.lastDay)]
    case .closed:
      return facts.hasClaim ? [] : [.classNotOpen(theClass.label, theClass.state)]
    }
  }

  static let insideEnrolmentWindow = BookingRule(name: .enrolmentWindow) { facts in
    let theClass = facts.theClass
    let today = facts.now.day
    switch theClass.state {
    case .open, .planned: break
    case .closed where facts.hasClaim: break
    case .closed, .completed, .cancelled: return []
    }
    if facts.isOver { return [.classCompleted(theClass.label, lastDay: facts.lastDay)] }
    // Only the start ends a claim, unless people may still enrol after it (scenario W18).
    if facts.hasClaim, !facts.hasBegun || theClass.enrolTo.map({ today <= $0 }) ?? false {
      return []
    }
    if let from = theClass.enrolFrom, today < from {
      return [.enrolmentNotOpen(theClass.label, from: from)]
    }
    if let to = theClass.enrolTo {
      return today > to ? [.enrolmentClosed(theClass.label, on: to, at: nil)] : []
    }
    if let first = facts.firstSession, facts.hasBegun {
      return [.enrolmentClosed(theClass.label, on: first.date, at: first.start)]
    }
    return []
  }

  static let stillInPost = BookingRule(name: .inPost) { facts in
    guard let last = facts.person.leavingDate, last < facts.now.day else { return [] }
    return [.leaver(facts.person.name, lastDay: last)]
  }

  /// Who has a claim was let in with it, and stays so: neither a later agreement nor another post
  /// rewrites the past.
  public static let eligible = BookingRule(name: .eligible) { facts in
    guard let agreement = facts.agreement, let restriction = agreement.provisions.restriction,
      facts.isOutsideLimit, facts.live == nil
    else { return [] }
    return [
      .notEligible(
        facts.person.name, facts.theClass.label, restriction, agreement: agreement.title)
    ]
  }

  static let oneLiveEnrolment = BookingRule(name: .oneEnrolment) { facts in
    guard let live = facts.live, !facts.isPickFromWaitingList else { return [] }
    return [
      .alreadyEnrolled(
        facts.person.name, facts.theClass.label, live.state,
        since: facts.liveSince ?? facts.now.day, position: facts.position)
    ]
  }

  static let noClash = BookingRule(name: .noClash) { facts in
    facts.clashes.map { commitment in
      .clash(
        facts.person.name, facts.theClass.label, with: commitment.label,
        on: commitment.session.date, from: commitment.session.start, to: commitment.session.end)
    }
  }

  /// The agreement that governs the class offers the release.
  public static let releaseOffered = BookingRule(name: .releaseOffered) { facts in
    guard let agreement = facts.agreement, let offered = agreement.provisions.releaseModels,
      facts.release.needsAgreement, !offered.contains(facts.release)
    else { return [] }
    return [
      .releaseNotOffered(
        facts.release, facts.theClass.label,
        offered: ReleaseModel.allCases.filter { $0 == .ownTime || offered.contains($0) },
        agreement: agreement.title)
    ]
  }

  /// The year's agreed hours suffice.
  public static let agreedHours = BookingRule(name: .agreedHours) { facts in
    guard facts.release == .hours, let hours = facts.agreement?.provisions.hoursAYear else {
      return []
    }
    // A class that runs over New Year uses the hours of both years; the first that lacks is told.
    let short = facts.hoursWanted.sorted { $0.key < $1.key }.first { year, wanted in
      (facts.hoursUsed[year] ?? 0) + wanted > hours * 60
    }
    return short.map { year, wanted in
      [
        .hoursUsedUp(
          facts.person.name, facts.theClass.label, used: facts.hoursUsed[year] ?? 0,
          wanted: wanted, hoursAYear: hours)
      ]
    } ?? []
  }

  static let comesTogether = BookingRule(name: .comesTogether) { facts in
    guard let buddy = facts.buddy, !(facts.live?.state.holdsPlace ?? false) else { return [] }
    if buddy.number == facts.person.number { return [.sameBuddy(facts.person.name)] }
    guard let state = buddy.state, state != .waitlisted || buddy.comesWithAnother else {
      return []
    }
    return [.buddyNotWaiting(buddy.name, facts.theClass.label, state)]
  }
}

extension Refusal {
  /// Whether it keeps a person only from a place, not from waiting or asking for one (invariant I4,
  /// scenario C15).
  var bindsOnlyPlaces: Bool {
    if case .clash = self { true } else { false }
  }
}
