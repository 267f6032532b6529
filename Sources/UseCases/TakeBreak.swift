public import Domain
import Store

extension Books {
  /// Puts a learner on a break: the place is kept, and sessions meanwhile are marked "not expected".
  public func startBreak(
    _ number: EmployeeNumber, on code: ClassCode, by acting: Acting
  ) throws -> Outcome<Booking> {
    try change(number, on: code, from: .confirmed, to: .onBreak, as: "start-break", by: acting)
  }

  /// Brings a learner back from a break to the place that was kept.
  public func endBreak(
    _ number: EmployeeNumber, on code: ClassCode, by acting: Acting
  ) throws -> Outcome<Booking> {
    try change(number, on: code, from: .onBreak, to: .confirmed, as: "end-break", by: acting)
  }

  private func change(
    _ number: EmployeeNumber, on code: ClassCode, from: EnrolmentState, to: EnrolmentState,
    as act: String, by acting: Acting
  ) throws -> Outcome<Booking> {
    try store.write(act, by: acting, detail: { _ in "\(number) on \(code)" }) { journal in
      try journal.takeTurn(code)
      let found = try enrolled(number, on: code)
      guard var enrolled = found.done else { return .refused(found.refusals) }
      guard enrolled.enrolment.state == from else {
        return .refused([
          .notInState(
            enrolled.person.name, enrolled.theClass.label, enrolled.enrolment.state,
            needed: from)
        ])
      }
      if to == .confirmed {
        let obstacles = try bookingFacts(
          enrolled.person, on: enrolled.theClass, sessions: enrolled.sessions,
          places: store.places(of: enrolled.theClass), at: acting.now
        ).obstaclesToPlace.filter {
          // Release asked again, as the sessions have other times, takes no place away.
          $0.code != "not-released" && !enrolled.enrolment.overridden.contains($0.code)
        }
        guard obstacles.isEmpty else { return .refused(obstacles) }
      }
      try enrolled.enrolment.move(to: to)
      try journal.save(enrolled.enrolment)
      guard let booking = try standing(number, on: code, at: acting.now) else {
        return .refused([.notEnrolled(enrolled.person.name, enrolled.theClass.label)])
      }
      return .done(booking)
    }
  }
}
