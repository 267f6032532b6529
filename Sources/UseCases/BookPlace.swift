public import Domain
import Store

extension Books {
  /// Books a person onto a class: a place, a place held for release, or a place in line.
  ///
  /// All rules are asked. The class's turn is taken first, so that of two desks after the last
  /// place exactly one gets it.
  /// - Parameters:
  ///   - release: who gives the time to attend.
  ///   - hours: hours of work time asked for, where that is agreed hours; as many as the class takes
  ///     unless given.
  ///   - buddy: with whom the person comes, or neither comes; booked in the same act unless the
  ///     buddy waits already.
  ///   - reason: set to override the rules that may be; kept with the enrolment.
  public func bookPlace(
    _ number: EmployeeNumber, on code: ClassCode, release: ReleaseModel = .ownTime,
    hours: Int? = nil, with buddy: EmployeeNumber? = nil, override reason: String? = nil,
    by acting: Acting
  ) throws -> Outcome<Booking> {
    try store.write(
      "book", by: acting,
      detail: { try self.detail(of: $0, by: reason) }
    ) { journal in
      try journal.takeTurn(code)
      return try book(
        number, on: code, release: release, hours: hours, with: buddy, override: reason, in: journal
      )
    }
  }

  /// Books a person inside an act that has the class's turn.
  ///
  /// - Parameter day: the first day the person is expected, where that is known; else the next session's.
  func book(
    _ number: EmployeeNumber, on code: ClassCode, release: ReleaseModel = .ownTime,
    hours: Int? = nil, with buddy: EmployeeNumber? = nil, override reason: String?,
    joining day: Day? = nil, in journal: Journal
  ) throws -> Outcome<Booking> {
    if try store.knows(request: journal.acting.request),
      let done = try standing(number, on: code, at: journal.acting.now)
    {
      return .done(done)
    }
    let found = try known(number, on: code)
    let buddyRefusals = try buddy.flatMap {
      try store.personLine($0) == nil ? [Refusal.noSuchPerson($0)] : nil
    }
    let refusals =
      found.refusals + (buddyRefusals ?? []) + Self.badHours(hours)
      + KeptText.refusals([("reason", reason)])
    guard let (person, theClass) = found.done, refusals.isEmpty else {
      return .refused(refusals)
    }
    let live = try store.liveEnrolment(of: number, on: code)
    let wish = Wish(
      person: person, theClass: theClass, sessions: try store.sessions(of: code),
      release: release, hours: hours, buddy: live?.buddy ?? buddy, reason: reason, joinsOn: day)
    if let live, let taken = try take(live, wish, in: journal) { return taken }
    return try book(wish, in: journal)
  }

  /// What somebody asked for at the desk.
  struct Wish {
    var person: StaffMember
    var theClass: Class
    var sessions: [Session]
    var release: ReleaseModel
    var hours: Int?
    var buddy: EmployeeNumber?
    var reason: String?
    /// The first day the person is expected, where that is known.
    var joinsOn: Day?
    var suffix = ""
  }

  private func book(_ wish: Wish, in journal: Journal) throws -> Outcome<Booking> {
    let wishes = try [wish] + together(wish)
    let isAlone = wishes.count == 1
    let places = try store.places(of: wish.theClass)
    let facts = try wishes.map { try self.facts(of: $0, places: places, in: journal) }
    let decisions = facts.map { $0.decide() }
    let refusals = decisions.flatMap { decision -> [Refusal] in
      if case .refused(let refusals) = decision { refusals } else { [] }
    }
    // Two who come together have a place each, or wait together.
    let mustWait = decisions.contains(.waitlisted) || wishes.count < (wish.buddy == nil ? 1 : 2)
    let waitsAlready = facts[0].live?.state == .waitlisted
    guard refusals.isEmpty, !(waitsAlready && mustWait) else {
      // What kept a waiting person from a free place may be gone by now.
      guard waitsAlready else { return .refused(refusals) }
      try serveWaitingList(wish.theClass, sessions: wish.sessions, in: journal)
      guard
        let booking = try standing(
          wish.person.number, on: wish.theClass.code, at: journal.acting.now),
        booking.state != .waitlisted
      else { return .refused(try refusals + (refusals.isEmpty ? waitsOn(wish) : [])) }
      return .done(booking)
    }
    for (wish, var facts) in zip(wishes, facts) {
      // The other of the two may have used up a kept place just now.
      if !isAlone { facts.places.kept = try store.keptPlaces(on: wish.theClass.code) }
      try enter(wish, facts: facts, waits: mustWait, in: journal)
    }
    if isAlone, let buddy = wish.buddy,
      var other = try store.liveEnrolment(of: buddy, on: wish.theClass.code)
    {
      other.buddy = wish.person.number
      try journal.save(other)
    }
    // Those in front may be unable to take a free place; then it is this person's turn.
    if mustWait {
      try serveWaitingList(wish.theClass, sessions: wish.sessions, in: journal)
    }
    let bookings = try zip(wishes, facts).compactMap { wish, facts -> Booking? in
      guard
        var booking = try standing(
          wish.person.number, wish.person.name, on: wish.theClass, wish.sessions,
          at: journal.acting.now)
      else { return nil }
      if booking.state != .confirmed { booking.warnings = facts.warnings }
      return booking
    }
    guard var booking = bookings.first else {
      return .refused([.notEnrolled(wish.person.name, wish.theClass.label)])
    }
    booking.companions = Array(bookings.dropFirst())
    return .done(booking)
  }

  /// Why somebody who waits cannot be given the place a rep wants to give: nothing would change.
  private func waitsOn(_ wish: Wish) throws -> [Refusal] {
    let label = wish.theClass.label
    if wish.theClass.state == .planned, wish.reason == nil {
      return [.classNotOpen(label, .planned)]
    }
    guard let buddy = try wish.buddy.flatMap({ try store.personLine($0) }) else {
      return [.noPlaceFree(label, maximum: wish.theClass.maximum)]
    }
    return [.comesOnlyWith(wish.person.name, buddy: buddy.name, label)]
  }

  /// The buddy's wish, where the two are let in or picked together: one who is not on the class yet,
  /// or one with whom the person waits already.
  private func together(_ wish: Wish) throws -> [Wish] {
    let code = wish.theClass.code
    guard let buddy = wish.buddy, buddy != wish.person.number,
      let person = try store.staffMember(buddy)
    else { return [] }
    let live = try store.liveEnrolment(of: wish.person.number, on: code)
    let theirs = try store.liveEnrolment(of: buddy, on: code)
    let waitTogether = live?.buddy == buddy && theirs?.state == .waitlisted
    guard theirs == nil || waitTogether else { return [] }
    var other = wish
    other.person = person
    other.buddy = wish.person.number
    other.suffix = "-buddy"
    return [other]
  }

  private func facts(
    of wish: Wish, places: Places, in journal: Journal
  ) throws -> BookingFacts {
    var facts = try bookingFacts(
      wish.person, on: wish.theClass, sessions: wish.sessions, places: places,
      release: wish.release, with: wish.buddy, isOverridden: wish.reason != nil,
      at: journal.acting.now)
    if facts.live == nil { facts.hoursAsked = wish.hours }
    return facts
  }

  /// Writes the enrolment of one who was let in: with a place, one held for release, or in line.
  private func enter(
    _ wish: Wish, facts: BookingFacts, waits: Bool, in journal: Journal
  ) throws {
    let now = journal.acting.now
    let state: EnrolmentState =
      waits ? .waitlisted : facts.isReleased ? .confirmed : .requested
    var ground: MoveGround? = facts.overriddenRules.isEmpty ? .placeFree : .overridden
    var enrolment: Enrolment
    if let live = facts.live {
      enrolment = live
      ground = .picked
      if state != live.state { try enrolment.move(to: state) }
    } else {
      let loss = try store.employersLosses(of: wish.person.number, course: wish.theClass.course)
        .first
      enrolment = Enrolment(
        id: EnrolmentID(journal.acting.request + wish.suffix), classCode: wish.theClass.code,
        learner: wish.person.number, state: state,
        requestedAt: loss?.requestedAt ?? now.moment,
        joiningNumber: try store.nextJoiningNumber(on: wish.theClass.code),
        release: facts.release, carriedFrom: loss?.id)
      if waits { ground = loss.map { .joiningKept(from: $0.classCode) } }
    }
    if waits { try joinQueue(&enrolment, wish, at: now) }
    // Whoever waits was let in on joining.
    if facts.live == nil { enrolment.admission = facts.admission }
    enrolment.buddy = wish.buddy ?? enrolment.buddy
    enrolment.joinedOn =
      state == .confirmed
      ? wish.joinsOn ?? Self.firstDayExpected(wish.sessions, at: now) : nil
    if state.holdsPlace {
      enrolment.keptFor = facts.places.keptGroup(for: facts.groups, on: now.day)
    }
    if let reason = wish.reason { enrolment.setAside(facts.overriddenRules, because: reason) }
    try journal.save(enrolment, because: ground)
    if enrolment.release.needsAgreement, facts.releaseState == nil || state == .requested {
      try askRelease(
        enrolment, on: wish.theClass, sessions: wish.sessions,
        hours: enrolment.release == .hours ? wish.hours : nil, in: journal)
    }
  }

  /// The agreement of the queue one joins decides who goes first in it: that of those who wait
  /// already, else the one in force. Who came back to the list from a place may have none.
  func joinQueue(_ enrolment: inout Enrolment, _ wish: Wish, at now: Now) throws {
    guard enrolment.queueAgreement == nil, enrolment.priorityUntil == nil else { return }
    let queue = try store.waitingList(wish.theClass.code, on: now.day).queue
      .filter { $0.id != enrolment.id }
    let first = queue.first { $0.queueAgreement != nil } ?? queue.first
    let agreement =
      if let first {
        try first.queueAgreement.flatMap { try store.agreement($0) }
      } else {
        try self.agreement(governing: wish.sessions, at: now)
      }
    guard let agreement,
      let priority = QueuePriority(
        agreement, for: opened(wish.theClass, before: queue), on: now.day),
      queue.compactMap(\.priorityUntil).allSatisfy({ now.day <= $0 })
    else {
      enrolment.queueAgreement = first?.queueAgreement
      return
    }
    enrolment.queueAgreement = agreement.code
    enrolment.priorityUntil =
      agreement.provisions.isPriority(wish.person) ? priority.until : nil
  }

  /// The class as it opened for those who wait: an edit of its first day to enrol gives the priority
  /// group no more time in a list that is there.
  private func opened(_ theClass: Class, before queue: [Enrolment]) -> Class {
    let joined = queue.filter { $0.carriedFrom == nil }
      .map { clock.wall($0.requestedAt).day }.min()
    guard let joined, let opens = theClass.opensOn, joined < opens else { return theClass }
    var opened = theClass
    opened.enrolFrom = joined
    return opened
  }

  /// How a person stands on a class, as a booking.
  func standing(
    _ number: EmployeeNumber, on code: ClassCode, at now: Now
  ) throws -> Booking? {
    guard let person = try store.personLine(number), let theClass = try store.theClass(code)
    else { return nil }
    return try standing(
      number, person.name, on: theClass, try store.sessions(of: code), at: now)
  }

  private func standing(
    _ number: EmployeeNumber, _ name: PersonName, on theClass: Class, _ sessions: [Session],
    at now: Now
  ) throws -> Booking? {
    let code = theClass.code
    guard let live = try store.liveEnrolment(of: number, on: code) else { return nil }
    let expected = Self.firstDayExpected(sessions, at: now)
    let today = max(live.joinedOn ?? expected, expected)
    let position =
      live.state == .waitlisted
      ? try store.waitingList(code, on: now.day).position(of: number) : nil
    let held =
      live.state == .offered
      ? live.offerEnds
      : live.state == .requested ? try store.releases(of: live.id).first?.heldUntil : nil
    return Booking(
      state: live.state, number: number, name: name, label: theClass.label,
      position: position, next: sessions.first { $0.takesPlace && $0.date >= today },
      heldUntil: held,
      joiningKeptFrom: try live.carriedFrom.flatMap { try classLabel(of: $0) })
  }

  /// The class an earlier enrolment was on.
  func classLabel(of id: EnrolmentID) throws -> ClassLabel? {
    try store.enrolment(id).flatMap { try store.theClass($0.classCode)?.label }
  }

  /// What the history keeps of a booking; that it overrides only where a rule was set aside.
  private func detail(of booking: Booking, by reason: String?) throws -> String {
    let all = [booking] + booking.companions
    let reason = try reason.flatMap { reason in
      try all.contains {
        try store.liveEnrolment(of: $0.number, on: $0.label.code)?.isOverridden(because: reason)
          ?? false
      } ? reason : nil
    }
    return all.map { "\($0.number) on \($0.label.code): \($0.state.rawValue)" }
      .joined(separator: "; ") + (reason.map { ", overriding: \($0)" } ?? "")
  }
}
