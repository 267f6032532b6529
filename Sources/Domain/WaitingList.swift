/// Who waits for a class, in the order places are given (`domain` term 40, invariants I7 and I8).
public struct WaitingList: Hashable, Sendable {
  /// The waiting enrolments, first in line first.
  public let queue: [Enrolment]

  /// Puts the waiting ones among a class's enrolments in order: joining time, then joining number.
  public init(_ enrolments: [Enrolment]) {
    queue = enrolments.filter { $0.state == .waitlisted }
      .sorted { ($0.requestedAt, $0.joiningNumber) < ($1.requestedAt, $1.joiningNumber) }
  }

  /// The person's place in line, from 1; nil where not waiting.
  public func position(of learner: EmployeeNumber) -> Int? {
    queue.firstIndex { $0.learner == learner }.map { $0 + 1 }
  }

  /// Whether places are given out by themselves now: the class is open, gives freed places
  /// automatically, and has not begun, unless people may still enrol (scenario W18).
  public static func servesItself(_ theClass: Class, sessions: [Session], at now: Now) -> Bool {
    guard theClass.freedPlace == .automatic, [.open, .closed].contains(theClass.state) else {
      return false
    }
    let start = sessions.filter(\.takesPlace).map(\.interval.from).min()
    if start.map({ now.wallMinutes < $0 }) ?? true { return true }
    return theClass.enrolTo.map { now.day <= $0 } ?? false
  }

  /// What to do with freed places: who gets one, and who was passed over because of what.
  ///
  /// A person who cannot take a place keeps the position and is reported (scenario W14).
  public func serve(
    places: Int, obstacles: (Enrolment) throws -> [Refusal]
  ) rethrows -> (promoted: [Enrolment], passedOver: [(Enrolment, [Refusal])]) {
    var promoted: [Enrolment] = []
    var passedOver: [(Enrolment, [Refusal])] = []
    for enrolment in queue where promoted.count < places {
      let reasons = try obstacles(enrolment)
      if reasons.isEmpty {
        promoted.append(enrolment)
      } else {
        passedOver.append((enrolment, reasons))
      }
    }
    return (promoted, passedOver)
  }
}

extension BookingFacts {
  /// What keeps a waiting person from taking a place that came free: a clash, or having left.
  public var obstaclesToPromotion: [Refusal] {
    [BookingRule.stillInPost, .noClash].flatMap { $0.check(self) }
  }
}
