public import Domain

extension Wording {
  /// A rule as a short question; yes means that it lets the person in.
  public static func word(_ rule: RuleName) -> String {
    switch rule {
    case .classIsOpen: "Is the class open?"
    case .enrolmentWindow: "Is it the time to enrol?"
    case .inPost: "Is the person in post?"
    case .eligible: "May the person enrol?"
    case .oneEnrolment: "No place or claim there yet?"
    case .noClash: "Free at those times?"
    case .releaseOffered: "Is that release offered?"
    case .agreedHours: "Are the agreed hours enough?"
    case .comesTogether: "Can a buddy come along?"
    case .placeFree: "Is a place free?"
    case .queueFirst: "Is it the person's turn?"
    case .released: "Is the time to attend agreed?"
    }
  }

  /// What a rule says to its question.
  public static func word(_ verdict: RuleVerdict) -> String {
    switch verdict {
    case .allows: "Yes"
    case .refuses: "No"
    case .waits: "Not yet"
    case .warns: "No, but may wait"
    }
  }

  /// A rule's answer as a sentence.
  public static func answer(_ answer: RuleAnswer) -> String {
    let isYes = answer.verdict == .allows
    return switch answer.rule {
    case .classIsOpen:
      isYes ? "The class can be booked or waited for." : "The class takes no bookings."
    case .enrolmentWindow: isYes ? "It is the time to enrol." : "It is not the time to enrol."
    case .inPost: isYes ? "The person is in post." : "The person has left the trust."
    case .eligible:
      isYes ? "The person may enrol." : "The agreement limits enrolment to others."
    case .oneEnrolment:
      isYes
        ? "No other place or claim is in the way." : "The person has a place or a claim already."
    case .noClash:
      switch answer.verdict {
      case .allows: "No other class is at the same time."
      case .warns: "Another class is at the same time; the person can only wait."
      case .refuses, .waits: "Another class is at the same time."
      }
    case .releaseOffered:
      isYes ? "The person may come that way." : "The agreement does not offer that release."
    case .agreedHours:
      isYes ? "Agreed hours are not in the way." : "The agreed hours of the year are not enough."
    case .comesTogether:
      isYes
        ? answer.facts.contains(.buddy(nil, nil))
          ? "The person comes alone." : "The two can come together."
        : "The two cannot come together."
    case .placeFree:
      isYes ? "There is a place for the person." : "There is no place for the person now."
    case .queueFirst:
      !isYes
        ? "\(ahead(answer.facts)) before the person."
        : answer.facts.contains { if case .cannotTakeIt = $0 { true } else { false } }
          ? "Those before the person cannot take the place."
          : answer.facts.contains(.freedPlace(.picked)) && answer.facts.first != .waiting(0)
            ? "A person in charge picks who gets the place, in whatever order."
            : "Nobody goes before the person."
    case .released:
      isYes
        ? answer.facts.contains(.release(.ownTime))
          ? "Own time needs no manager." : "The manager has agreed."
        : "The manager has not agreed."
    }
  }

  /// What would change a rule's answer; nil where it lets the person in.
  public static func change(_ answer: RuleAnswer) -> String? {
    guard answer.verdict != .allows else { return nil }
    if answer.rule == .queueFirst { return nextTurn(answer.facts) }
    guard !answer.refusals.isEmpty else { return nil }
    let sentences = answer.refusals.map { sentence($0) }
    // Some sentences name the way round by themselves.
    let more =
      zip(answer.refusals, sentences).contains { $0.mayBeOverridden && !$1.contains("override") }
      ? [mayBeSetAside] : []
    return (sentences + more).joined(separator: " ")
  }

  /// Follows a rule that a person in charge may set aside.
  static let mayBeSetAside = "Booking with a reason to override sets that aside."

  private static func ahead(_ facts: [RuleFact]) -> String {
    var ahead = 0
    for fact in facts {
      if case .waiting(let number) = fact { ahead = number }
      if case .position(let position?) = fact { ahead = position - 1 }
    }
    return count(ahead, "person goes", "people go")
  }

  private static func nextTurn(_ facts: [RuleFact]) -> String {
    let given =
      facts.contains(.nobodyMovesUp)
      ? "The class has begun, so nobody moves up any more."
      : facts.contains(.freedPlace(.picked))
        ? "A person in charge picks who gets a place that comes free."
        : facts.contains(.freedPlace(.offer))
          ? "A place that comes free is offered to the first in line who could take it."
          : "A place that comes free goes to the first in line who can take it."
    return given + " Only an override, with a reason, goes before those in line."
  }

  /// What booking now would come to, as a sentence.
  public static func sentence(_ decision: BookingDecision) -> String {
    switch decision {
    case .confirmed: "Booking now would give a place."
    case .requested: "Booking now would hold a place until release is agreed."
    case .waitlisted: "Booking now would put the person in line."
    case .refused(let reasons):
      "Booking now would be refused, for \(count(reasons.count, "reason"))."
    }
  }

  /// A move of an enrolment: `Mon 23 Nov 2026 09:30: waiting for a place, joined the list`.
  public static func sentence(_ move: ShownMove) -> String {
    let why =
      move.ground.map { because($0) } ?? (move.state == .waitlisted ? "joined the list" : nil)
    return "\(wall(move.at)): \(inside(word(move.state)))" + (why.map { ", \($0)" } ?? "")
  }

  /// Why an enrolment went where it went, as part of a sentence.
  static func because(_ ground: MoveGround) -> String {
    switch ground {
    case .placeFree: "a place was free"
    case .overridden: "a rule was set aside"
    case .firstInLine(0, priority: false): "first in line"
    case .firstInLine(let number, priority: false):
      "next in line, \(number) before could not take it"
    case .firstInLine(0, priority: true): "first by the priority group"
    case .firstInLine(let number, priority: true):
      "first by the priority group, \(number) before could not take it"
    case .picked: "picked by a person in charge"
    case .offerAccepted: "took the offer"
    case .offerDeclined: "did not take the offer"
    case .offerEnded: "the offer ended without an answer"
    case .releaseAgreed: "the manager agreed to release"
    case .ownTimeInstead: "comes in own time instead"
    case .releaseNotAgreed: "release was not agreed in time"
    case .enrolmentClosed: "enrolment closed before release was agreed"
    case .classCancelled: "the class was cancelled"
    case .backToPlanned: "the class went back to planning"
    case .movedTo(let code): "went on to \(code)"
    case .movedFrom(let code): "came from \(code)"
    case .joiningKept(let code): "joining time kept from \(code)"
    case .classOver: "the class was over"
    case .belowThreshold(let attended, let expected, let threshold):
      "the class was over; came to \(attended) of \(count(expected, "session")), "
        + "and \(threshold) % are needed to count as having attended"
    case .undone: "the act was undone"
    }
  }

  /// Rules that were set aside, and why.
  public static func sentence(_ override: Override) -> String {
    let rules = override.rules.map { setAside($0) }.joined(separator: ", ")
    let first =
      override.rules.count == 1 ? "Rule set aside: \(rules)." : "Rules set aside: \(rules)."
    return (override.rules.isEmpty ? "" : first + " ") + "Reason: \(stopped(override.reason))"
  }

  /// A rule that may be set aside, by its code; one of an older programme keeps its code.
  static func setAside(_ code: String) -> String {
    switch code {
    case "clash": "a clash with another class"
    case "enrolment-not-open": "enrolment was not open yet"
    case "enrolment-closed": "enrolment was closed"
    case "class-not-open": "the class was not open"
    case "class-completed": "the class was over"
    case "leaver": "the person had left the trust"
    case "not-eligible": "the limit on who may enrol"
    case "release-not-offered": "the release was not offered"
    case "hours-used-up": "the agreed hours were not enough"
    case "others-wait", RuleName.queueFirst.rawValue: "others were first in line"
    default: code
    }
  }
}
