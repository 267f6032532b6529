public import Domain
import Store

extension Books {
  /// Completes a class that is over: every enrolment comes to its end (`domain`, state machine).
  ///
  /// Attended means at least the agreement's threshold, or any attendance where there is none; no
  /// positive mark at all is "did not attend"; in between the learner counts as withdrawn. Who still
  /// waited, or held a place nobody confirmed, is cancelled. Nothing of it counts as an absence.
  public func completeClass(
    _ code: ClassCode, by acting: Acting
  ) throws -> Outcome<CompletedClass> {
    try store.write("complete-class", by: acting, detail: { _ in "\(code)" }) { journal in
      try journal.takeTurn(code)
      let found = try known(code)
      guard var theClass = found.done else { return .refused(found.refusals) }
      let sessions = try store.sessions(of: code).filter(\.takesPlace)
      let refusals = try cannotComplete(theClass, sessions: sessions, at: acting.now)
      guard refusals.isEmpty else { return .refused(refusals) }
      let threshold = try agreement(governing: sessions, at: acting.now)?.provisions
        .attendanceThreshold
      let marks = Dictionary(grouping: try store.marks(of: code), by: \.learner)
      var completed = CompletedClass(
        label: theClass.label, attended: 0, didNotAttend: 0, belowThreshold: 0,
        threshold: threshold)
      for (enrolment, _) in try store.enrolments(on: code) where enrolment.state.isLive {
        var enrolment = enrolment
        let tally = AttendanceStanding(
          sessions: sessions,
          marks: (marks[enrolment.learner] ?? []).reduce(into: [:]) { $0[$1.session] = $1.mark },
          threshold: threshold, at: acting.now
        ).tally
        var ground = MoveGround.classOver
        switch Self.ending(enrolment.state, tally, threshold: threshold) {
        case .attended:
          try enrolment.move(to: .attended)
          completed.attended += 1
        case .didNotAttend:
          try enrolment.move(to: .didNotAttend)
          completed.didNotAttend += 1
        case .withdrawn:
          if enrolment.state == .confirmed, let threshold {
            ground = .belowThreshold(
              attended: tally.attended, of: tally.expected, threshold: threshold)
          }
          try enrolment.move(to: .withdrawn)
          enrolment.reason = "below the attendance threshold"
          completed.belowThreshold += 1
        default:
          try enrolment.move(to: .cancelled)
          enrolment.reason = "class over"
        }
        try journal.save(enrolment, because: ground)
      }
      theClass.state = .completed
      try journal.save(theClass)
      return .done(completed)
    }
  }

  private static func ending(
    _ state: EnrolmentState, _ tally: AttendanceTally, threshold: Int?
  ) -> EnrolmentState {
    switch state {
    case .confirmed:
      // Whoever was expected at no session has missed none.
      if tally.expected == 0 { return .cancelled }
      if tally.attended == 0 { return .didNotAttend }
      let isEnough = tally.attended * 100 >= (threshold ?? 0) * tally.expected
      return isEnough ? .attended : .withdrawn
    case .onBreak: return .withdrawn
    default: return .cancelled
    }
  }

  private func cannotComplete(
    _ theClass: Class, sessions: [Session], at now: Now
  ) throws -> [Refusal] {
    let last = sessions.max { $0.interval.to < $1.interval.to }
    switch theClass.state {
    case .cancelled: return [.classCancelled(theClass.label, reason: theClass.reason)]
    case .completed:
      return [.classCompleted(theClass.label, lastDay: last?.date ?? now.day)]
    case .planned, .open, .closed: break
    }
    if let last, last.interval.to > now.wallMinutes {
      return [.classNotOver(theClass.label, lastDay: last.date)]
    }
    let enrolments = try store.enrolmentsInOrder(on: theClass.code)
    let open = sessions.filter { session in
      !session.register.isSubmitted && enrolments.contains { $0.isExpected(on: session.date) }
    }
    return open.isEmpty
      ? [] : [.registersOpen(theClass.label, sessions: open.map(\.number))]
  }
}
