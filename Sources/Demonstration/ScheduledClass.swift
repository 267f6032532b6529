import Domain

/// A class of the demonstration with everything about it.
struct ScheduledClass: Sendable {
  let plan: ClassPlan
  let course: Course
  var sessions: [Session]
  let wish: ClassWish
  /// Places kept for some people.
  let kept: [KeptPlaces]
  private let plannedOn: Day
  private let runsBelowMinimumSince: Day?

  /// The class as it stands.
  var theClass: Class {
    var theClass = plan.theClass(of: course)
    theClass.plannedOn = plannedOn
    theClass.runsBelowMinimumSince = runsBelowMinimumSince
    return theClass
  }

  var maximum: Int { plan.maximum ?? course.maximum }
  var first: Day { sessions.first?.date ?? plan.first }
  var last: Day { sessions.map(\.date).max() ?? plan.first }

  /// A wish that found its place.
  init(_ wish: ClassWish, _ entry: CatalogueEntry, _ slot: Slot, code: ClassCode, on today: Day) {
    let course = entry.course
    let capacity = Centre.spaces.first { $0.code == slot.space }?.capacity ?? course.maximum
    let maximum = min(course.maximum, capacity)
    let begins = slot.dates.min() ?? slot.first
    let opens = wish.opened.map { today - $0 } ?? begins - 42
    var plan = ClassPlan(
      code: code, course: course.code, first: slot.first, start: slot.start, end: slot.end,
      space: slot.space, tutor: slot.tutor,
      maximum: maximum == course.maximum ? nil : maximum, enrolFrom: opens,
      enrolTo: wish.takesLateJoiners ? begins + 14 : nil, freedPlace: wish.freedPlace)
    switch wish.fate {
    case .ended: plan.state = .completed
    case .planned: plan.state = .planned
    case .cancelled:
      plan.state = .cancelled
      plan.reason = begins < today ? "Tutor not available" : "Too few bookings"
    case .running, .coming, .over: plan.state = .open
    }
    self.plan = plan
    self.course = course
    self.wish = wish
    kept = wish.kept.map { group, count in
      KeptPlaces(for: group, count: count, until: max(today, begins - 3))
    }
    plannedOn = min(opens, today) - 14
    runsBelowMinimumSince = wish.isDecided ? today - 1 : nil
    sessions = zip(plan.plannedSessions(of: course).sessions, slot.dates).map { session, date in
      var session = session
      if session.date != date {
        session.date = date
        session.state = .rescheduled
      }
      if wish.fate == .cancelled { session.state = .cancelled }
      return session
    }
  }
}

/// Gives classes their codes: course, year, third of the year, and a number.
struct ClassCodes {
  private var used: [String: Int] = [:]

  /// The next code of a course in a term, such as `YOGA-26C-1`; at most 12 characters.
  mutating func next(_ prefix: String, term: String) -> ClassCode {
    let stem = "\(prefix)-\(term)-"
    used[stem, default: 0] += 1
    return ClassCode("\(stem)\(used[stem, default: 0])")
  }

  /// The term a day lies in, such as `26C`, and the term before it.
  static func terms(of day: Day) -> (current: String, last: String) {
    let (year, month, _) = day.parts
    let third = (month - 1) / 4
    return (name(year, third), third == 0 ? name(year - 1, 2) : name(year, third - 1))
  }

  private static func name(_ year: Int, _ third: Int) -> String {
    let digits = String(year % 100)
    return (digits.count == 1 ? "0" : "") + digits + ["A", "B", "C"][third]
  }
}
