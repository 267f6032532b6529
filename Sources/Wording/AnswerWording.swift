public import Domain

extension Wording {
  /// What booking came to, as a sentence or two; the buddy's booking follows.
  public static func sentence(_ booking: Booking) -> String {
    let kept = booking.joiningKeptFrom.map { "The joining time is kept from \(name($0))." }
    let more =
      (booking.state == .waitlisted ? [kept].compactMap { $0 } : [])
      + booking.warnings.map { warning($0) } + booking.companions.map { sentence($0) }
    return ([standing(booking)] + more).joined(separator: " ")
  }

  private static func standing(_ booking: Booking) -> String {
    let who = booking.name.spoken
    let what = name(booking.label)
    switch booking.state {
    case .waitlisted:
      return "Waiting: \(who) is number \(booking.position ?? 1) in line for \(what)."
    case .requested:
      return "Held: \(who) has a place on \(what) as soon as release is agreed."
        + (booking.heldUntil.map { " It is held until \(wall($0))." } ?? "")
    case .offered:
      let until = booking.heldUntil.map { " until \(wall($0))" } ?? ""
      return "Offered: \(who) may take a place on \(what)\(until): tell them."
    case .onBreak:
      return "On a break: \(who) keeps the place on \(what)."
    default:
      let from = booking.next.map { ", next on \(when($0))" } ?? ""
      return "Booked: \(who) on \(what)\(from)."
    }
  }

  /// A rule that warns and refuses nothing, as a sentence that follows what was done.
  static func warning(_ refusal: Refusal) -> String {
    switch refusal {
    case .clash(_, _, let other, let on, let from, let to):
      "It clashes with \(name(other)) on \(day(on)), \(times(from, to)): "
        + "one of the two has to give way."
    default: sentence(refusal)
    }
  }

  /// What withdrawing came to, as a sentence or more.
  public static func sentence(_ withdrawal: Withdrawal) -> String {
    let who = withdrawal.name.spoken
    let first =
      withdrawal.from == .waitlisted
      ? "\(who) no longer waits for \(name(withdrawal.label))."
      : "Withdrawn: \(who) from \(name(withdrawal.label))."
    let notice = withdrawal.shortNotice.map { notice in
      let given =
        notice.given < 1
        ? "on the day of" : "\(count(notice.given, "day")) before"
      return "That is \(given) the next session; the learning agreement asks for "
        + "\(count(notice.asked, "day")) of notice."
    }
    let buddy = withdrawal.buddyLeft.map { askAlone($0.name, partedFrom: withdrawal.name) }
    let more =
      [notice, buddy].compactMap { $0 } + sentences(withdrawal.service)
      + withdrawal.alsoBooked.map { sentence($0) }
    return ([first] + more).joined(separator: " ")
  }

  /// What to ask somebody whose buddy does not come along any more.
  static func askAlone(_ name: PersonName, partedFrom buddy: PersonName) -> String {
    "Ask \(name.spoken), who was to come with \(buddy.spoken), about coming alone."
  }

  /// A class that was cancelled, as a sentence.
  public static func sentence(_ cancelled: CancelledClass) -> String {
    let first =
      "Cancelled: \(name(cancelled.label)). " + (tell(cancelled.toTell) ?? "Nobody was booked.")
    return ([first] + cancelled.alsoBooked.map { sentence($0) }).joined(separator: " ")
  }

  /// A class that is over, and where its learners ended, as a sentence.
  public static func sentence(_ completed: CompletedClass) -> String {
    let counts = [
      "\(completed.attended) attended", "\(completed.didNotAttend) did not attend",
      completed.belowThreshold > 0
        ? "\(completed.belowThreshold) came too seldom to count as having attended"
          + (completed.threshold.map { " (to less than \($0) % of the sessions)" } ?? "")
        : nil,
    ]
    return "Completed: \(name(completed.label)). \(list(counts.compactMap { $0 }))."
  }

  /// What was taken back, as a sentence.
  public static func sentence(_ undone: Undone) -> String {
    let acts = undone.acts.map { act($0) }
    let first =
      acts.count == 1
      ? "Undone: \(acts.first ?? "")."
      : "Undone \(acts.count) acts: \(acts.joined(separator: "; "))."
    return ([first] + undone.alsoBooked.map { sentence($0) }).joined(separator: " ")
  }
}
