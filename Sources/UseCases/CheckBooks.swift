public import Domain
import Store

extension Books {
  /// Proves that the books balance: every promise asked of every class, and the audit trail followed.
  public func check(at now: Now) throws -> BooksCheck {
    try store.read {
      var check = BooksCheck()
      for theClass in try store.classes(ClassFilter(withCancelled: true)) {
        try checkClass(theClass, at: now, into: &check)
      }
      let clashes = try store.clashesFound()
      check.broken += clashes.learners + clashes.spaces + clashes.tutors
      check.broken += try store.rowsChangedOutside().map {
        .changedOutside(what: $0.relation, act: $0.act)
      }
      let audit = try store.verifyAuditChain()
      check.auditEntries = audit.entries
      if let entry = audit.firstBroken { check.broken.append(.auditBroken(entry: entry)) }
      return check
    }
  }

  private func checkClass(
    _ theClass: Class, at now: Now, into check: inout BooksCheck
  ) throws {
    let label = theClass.label
    let places = try store.places(of: theClass)
    let sessions = try store.sessions(of: theClass.code)
    let enrolments = try store.enrolmentsInOrder(on: theClass.code)
    let marks = try store.marks(of: theClass.code)
    check.classes += 1
    check.sessions += sessions.count
    check.enrolments += enrolments.count
    check.marks += marks.count
    if places.occupied > places.maximum {
      check.broken.append(
        .overfull(label, occupied: places.occupied, maximum: places.maximum))
    }
    if theClass.state != .cancelled {
      let spaces = try Set(sessions.filter(\.takesPlace).compactMap(\.space)).compactMap {
        try store.space($0)
      }
      if let small = spaces.filter({ $0.capacity < theClass.maximum }).min(by: {
        $0.code < $1.code
      }) {
        check.broken.append(.overCapacity(label, small.code, capacity: small.capacity))
      }
    }
    if let waiting = try unserved(theClass, sessions: sessions, places: places, at: now) {
      check.broken.append(.unserved(label, free: places.left, waiting))
    }
    let learners = Set(enrolments.map(\.learner))
    for mark in marks where !learners.contains(mark.learner) {
      check.broken.append(
        .markWithoutEnrolment(label, session: mark.session, mark.learner))
    }
    for session in sessions where session.takesPlace && session.register.isSubmitted {
      let marked = Set(marks.filter { $0.session == session.number }.map(\.learner))
      let blanks = enrolments.filter {
        $0.isExpected(on: session.date) && !marked.contains($0.learner)
      }
      if !blanks.isEmpty {
        check.broken.append(
          .submittedWithBlanks(label, session: session.number, blanks: blanks.count))
      }
    }
    for learner in try store.historiesThatDiffer(on: theClass.code) {
      check.broken.append(.historyDiffers(label, learner))
    }
  }

  /// The first in line who could take a free place that nobody gave out.
  private func unserved(
    _ theClass: Class, sessions: [Session], places: Places, at now: Now
  ) throws -> EmployeeNumber? {
    guard places.left > 0, places.waiting > 0,
      WaitingList.servesItself(theClass, sessions: sessions, at: now)
    else { return nil }
    return try store.waitingList(theClass.code).queue.first { enrolment in
      guard let person = try store.staffMember(enrolment.learner) else { return false }
      return try bookingFacts(
        person, on: theClass, sessions: sessions, places: places, at: now
      ).obstaclesToPromotion.isEmpty
    }?.learner
  }
}
