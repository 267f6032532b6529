public import Domain
import Store

extension Books {
  /// A person with every enrolment and the classes on offer; nil where nobody has the number.
  public func personCard(_ number: EmployeeNumber, at now: Now) throws -> PersonCard? {
    try store.read {
      guard let person = try store.staffMember(number) else { return nil }
      let enrolments = try store.enrolments(of: number)
      return PersonCard(
        person: person, enrolments: try lines(of: enrolments, by: number, at: now),
        offers: try offers(to: person, with: enrolments, at: now),
        earlier: try store.pastPosts(of: number)[0] ?? [])
    }
  }

  /// Every enrolment of a person: live ones first, then newest first.
  private func lines(
    of enrolments: [Enrolment], by number: EmployeeNumber, at now: Now
  ) throws -> [EnrolmentLine] {
    let marks = Dictionary(grouping: try store.marks(of: number), by: \.classCode)
    let lines = try enrolments.compactMap { enrolment -> EnrolmentLine? in
      guard let line = try line(enrolment.classCode, at: now) else { return nil }
      let standing = AttendanceStanding(
        line, marks: marks[enrolment.classCode] ?? [], of: enrolment, at: now)
      let position =
        enrolment.state == .waitlisted
        ? try store.waitingList(enrolment.classCode, on: now.day).position(of: number) : nil
      let release =
        enrolment.state.isLive
        ? try store.releases(of: enrolment.id).first { $0.session == nil } : nil
      return EnrolmentLine(
        enrolment: enrolment, line: line, position: position,
        heldUntil: enrolment.offerEnds
          ?? (enrolment.state == .requested ? release?.heldUntil : nil),
        isReleaseDeclined: release?.state == .declined && enrolment.release != .ownTime,
        tally: standing.tally, concerns: enrolment.isWatched ? standing.concerns : [])
    }
    let isCurrent = { (line: EnrolmentLine) in
      line.enrolment.state.isLive && ![.completed, .cancelled].contains(line.line.standing)
    }
    return lines.filter(isCurrent) + lines.filter { !isCurrent($0) }
  }

  /// Classes that take bookings now, with what booking would do: those to join, those to wait for,
  /// those that cannot be joined; each group by first day.
  private func offers(
    to person: StaffMember, with enrolments: [Enrolment], at now: Now
  ) throws -> [ClassOffer] {
    let live = enrolments.filter(\.state.isLive).reduce(into: [ClassCode: Enrolment]()) {
      $0[$1.classCode] = $1
    }
    let commitments = try store.commitments(of: person.number, except: "", from: now.day)
    let isFirstTime = try store.isFirstTime(person.number)
    let agreements = try store.agreements()
    let offers = try lines(ClassFilter(from: now.day), at: now)
      .filter { $0.theClass.takesBookings(sessions: $0.sessions, at: now) }
      .map { line in
        let facts = BookingFacts(
          person: person, theClass: line.theClass, sessions: line.sessions,
          places: line.places, live: live[line.theClass.code], commitments: commitments,
          agreement: agreements.first { $0.isInForce(on: line.first?.date ?? now.day) },
          isFirstTime: isFirstTime, now: now)
        return ClassOffer(line: line, decision: facts.decide(), open: facts.placesOpen)
      }
      .filter { !$0.isHeldAlready }
    return offers.sorted { left, right in
      (left.rank, left.line.first?.interval.from ?? 0, left.line.theClass.code)
        < (right.rank, right.line.first?.interval.from ?? 0, right.line.theClass.code)
    }
  }
}

extension ClassOffer {
  /// Whether the person has a live enrolment on the class already.
  fileprivate var isHeldAlready: Bool {
    guard case .refused(let refusals) = decision else { return false }
    return refusals.contains { $0.code == "already-enrolled" }
  }

  fileprivate var rank: Int {
    switch decision {
    case .confirmed, .requested: 0
    case .waitlisted: 1
    case .refused: 2
    }
  }
}
