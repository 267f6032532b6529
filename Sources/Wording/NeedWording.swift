public import Domain

extension Wording {
  /// Something that waits for a person, as a sentence; what matters most stands first, as a narrow
  /// screen cuts the end.
  public static func need(_ need: Need) -> String {
    switch need {
    case .registerOpen(let label, let session, let day, let unmarked, let tutor):
      "Register not submitted: \(label.title), session \(session), \(shortDay(day)). "
        + (unmarked > 0
          ? "\(count(unmarked, "person", "people")) unmarked." : "Everyone is marked.")
        + (tutor.map { " Ask \($0)." } ?? "")
    case .slipping(let slipping, let classes):
      "Attendance: \(counts(slipping)), on \(count(classes, "class", "classes")). Call."
    case .placesToGive(let label, let free, let waiting):
      "\(count(free, "place")) free on \(label.title), and "
        + "\(count(waiting, "person is", "people are")) waiting."
    case .belowMinimum(let label, let starts, let booked, let minimum):
      "\(label.title) starts \(shortDay(starts)) with \(booked) booked; it needs \(minimum). "
        + "Decide: run, merge, postpone or cancel."
    case .leaverEnrolled(let name, _, let label):
      "\(name.spoken) has left the trust and still has a place on \(label.title)."
    case .agreementReview(let title, let due):
      "\(title) is due for review on \(self.day(due))."
    case .releaseWaiting(let name, _, let label, .declined, _, let until, let session):
      "Release declined\(held(until)): \(name.spoken), \(label.title)\(part(session)). "
        + "Ask what to do: own time, ask again or withdraw."
    case .releaseWaiting(let name, _, let label, _, let days, let until, let session):
      "Release asked \(ago(days))\(held(until)): \(name.spoken), \(label.title)\(part(session))."
    case .offerRunning(let name, _, let label, let ends):
      "Offered until \(when(ends)): \(name.spoken), \(label.title)."
    case .toSettle(let closed, let first, let count):
      "\(brief(closed)): \(shortDay(first.what.day)) \(times(first.what.start, first.what.end)), "
        + "\(name(first.what.by))"
        + (count > 1 ? ", and \(count - 1) more. " : ". ") + "Move or cancel, or say why not."
    case .classToComplete(let label, let lastDay):
      "\(label.title) ended on \(shortDay(lastDay)). Complete the class."
    }
  }

  private static func part(_ session: Int?) -> String {
    session.map { ", session \($0)" } ?? ""
  }

  private static func held(_ until: WallTime?) -> String {
    until.map { ", held until \(when($0))" } ?? ""
  }

  private static func ago(_ days: Int) -> String {
    switch days {
    case ..<1: "today"
    case 1: "yesterday"
    default: "\(days) days ago"
    }
  }
}
