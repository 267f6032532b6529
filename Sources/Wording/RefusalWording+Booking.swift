import Domain

extension Wording {
  /// Why a person cannot be booked.
  static func booking(_ refusal: Refusal) -> String {
    switch refusal {
    case .alreadyEnrolled(let name, let label, let state, let since, let position):
      switch state {
      case .waitlisted:
        "\(name.spoken) already waits for \(self.name(label)), since \(day(since))"
          + (position.map { ", number \($0) in line." } ?? ".") + " Nothing more is needed."
      case .requested:
        "\(name.spoken) has already asked for \(self.name(label)), on \(day(since)), and waits for release."
      case .offered:
        "\(name.spoken) asked for \(self.name(label)) on \(day(since)) and is offered a place. "
          + "Accept the offer, or decline it."
      default:
        "\(name.spoken) already has a place on \(self.name(label)), since \(day(since))."
      }
    case .notEnrolled(let name, let label):
      "\(name.spoken) has no place on \(self.name(label)) and does not wait for one. Check the class and the number."
    case .clash(let name, let label, let other, let on, let from, let to):
      "\(name.spoken) cannot take \(self.name(label)): it clashes with \(self.name(other)) on "
        + "\(day(on)), \(times(from, to)). Choose another class, or withdraw from that one first."
    case .enrolmentNotOpen(let label, let from):
      "Enrolment for \(self.name(label)) opens on \(day(from)). Come back then, or give a reason to override."
    case .enrolmentClosed(let label, let on, let at):
      "Enrolment for \(self.name(label)) closed on \(day(on))"
        + (at.map { " at \($0.text), when it started." } ?? ".")
        + " Look for another class of the course."
    case .classNotOpen(let label, let state):
      "\(self.name(label)) is \(state == .planned ? "still being planned" : "closed") and takes no bookings. Ask the centre to open it."
    case .classCancelled(let label, let reason):
      "\(self.name(label)) was cancelled" + (reason.map { ": \(stopped($0))" } ?? ".")
        + " Look for another class of the course."
    case .classCompleted(let label, let lastDay):
      "\(self.name(label)) ended on \(day(lastDay)). Look for a class that is still to come."
    case .leaver(let name, let lastDay):
      "\(name.spoken) left the trust on \(day(lastDay)). If that is wrong, have the staff record changed."
    default: refusal.code
    }
  }

  /// What an agreement, a buddy, kept places or a manager have to do with it.
  static func terms(_ refusal: Refusal) -> String {
    switch refusal {
    case .notEligible(let name, let label, let restriction, let agreement):
      "\(name.spoken) cannot enrol on \(self.name(label)): \(agreement) limits it to "
        + "\(limit(restriction)). The reason given: \(stopped(restriction.reason)) "
        + "Ask \(restriction.owner), who answers for it, or give a reason to override."
    case .releaseNotOffered(let model, let label, let offered, let agreement):
      "\(agreement) does not offer \(word(model)) for \(name(label)). It offers: "
        + "\(offered.map { word($0) }.joined(separator: "; ")). "
        + "Choose what it offers."
    case .hoursUsedUp(let name, let label, let used, let wanted, let hoursAYear):
      "The agreed hours of \(name.spoken) are not enough for \(self.name(label)): "
        + "\(used > 0 ? duration(used) : "none") of the year's \(hoursAYear) h are used, and the "
        + "class takes \(duration(wanted)). "
        + "Choose another kind of release, or fewer hours."
    case .sameBuddy(let name):
      "\(name.spoken) cannot be their own buddy. "
        + "Give the employee number of the other person."
    case .buddyNotWaiting(let name, let label, let state):
      "\(standing(name, on: label, state)). Only two who both still want a place can come "
        + "together. Book without a buddy."
    case .comesOnlyWith(let name, let buddy, let label):
      "\(name.spoken) comes to \(self.name(label)) only together with \(buddy.spoken), and there "
        + "are not two places for them now. Both wait until there are."
    case .placesKept(let name, let label, let groups, let until):
      "The places left on \(self.name(label)) are kept until \(day(until)), for "
        + "\(list(groups.map { word($0) })). They are open to everyone, and so to \(name.spoken), "
        + "from \(day(until + 1)) on."
    case .notReleased(let name, let label, let state, let ground):
      notReleased(name, label, state, ground)
    default: refusal.code
    }
  }

  private static func standing(
    _ name: PersonName, on label: ClassLabel, _ state: EnrolmentState
  ) -> String {
    let what = self.name(label)
    return switch state {
    case .requested: "\(name.spoken) already has a place on \(what), held for release"
    case .offered: "\(name.spoken) has already been offered a place on \(what)"
    case .waitlisted: "\(name.spoken) already waits for \(what)"
    default: "\(name.spoken) already has a place on \(what)"
    }
  }

  private static func notReleased(
    _ name: PersonName, _ label: ClassLabel, _ state: ReleaseState, _ ground: ReleaseGround?
  ) -> String {
    let what = "release for \(self.name(label))"
    return switch state {
    case .declined:
      "The manager of \(name.spoken) has declined \(what)\(ground.map { " (\(word($0)))" } ?? ""). "
        + "Come in own time, ask again or withdraw."
    case .withdrawn:
      "\(name.spoken) has withdrawn the request for \(what). Ask again, or come in own time."
    case .requested, .agreed, .agreedOther:
      "The manager of \(name.spoken) has not answered yet about \(what). "
        + "Ask for the answer and enter it, or come in own time."
    }
  }
}
