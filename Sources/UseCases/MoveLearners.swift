public import Domain
import Store

extension Books {
  /// Moves people from one class to another; history stays on both.
  ///
  /// A place on the other class is given only where one is free and nobody waits for it; otherwise
  /// they wait there, after those who wait already: nobody passes a queue by coming from another
  /// class (invariant I7). All are moved, or none.
  /// - Parameters:
  ///   - reason: sets aside the rules that may be, such as a clash; kept with the new enrolment.
  ///   - isRehearsal: only finds out what would come of it.
  public func moveLearners(
    _ numbers: [EmployeeNumber], from: ClassCode, to: ClassCode, override reason: String? = nil,
    isRehearsal: Bool = false, by acting: Acting
  ) throws -> Outcome<ClassMove> {
    try act("move", isRehearsal: isRehearsal, by: acting, from: from, to: to) { journal in
      let found = try bothClasses(from, to, in: journal)
      guard let (old, new) = found.done else { return .refused(found.refusals) }
      var refusals = KeptText.refusals([("reason", reason)])
      var leaving: [Enrolled] = []
      for number in numbers where !leaving.contains(where: { $0.line.number == number }) {
        let found = try enrolled(number, on: from)
        refusals += found.refusals
        leaving += found.done.map { [$0] } ?? []
      }
      guard refusals.isEmpty else { return .refused(refusals) }
      let (people, comeAlone) = try move(
        leaving, to: new, keepsJoiningTime: false, override: reason, in: journal)
      let blocked = people.filter { $0.becomes == nil }
      guard blocked.isEmpty || isRehearsal else {
        return .refused(
          blocked.flatMap(\.warnings).compactMap { warning in
            if case .rule(let refusal) = warning { refusal } else { nil }
          })
      }
      let service = try serveWaitingList(
        old, sessions: try store.sessions(of: from), in: journal)
      return .done(
        ClassMove(
          from: old.label, to: new.label, people: people, isDone: !isRehearsal,
          isMerge: false, service: service,
          alsoBooked: try serveListsElsewhere(of: people.map(\.person.number), in: journal),
          comeAlone: comeAlone))
    }
  }

  /// Merges a class into another: all its people go on there with their joining times, in the order
  /// places are given, and the class is cancelled. Whoever the rules keep from the other class is named and has to be told.
  public func mergeClass(
    _ from: ClassCode, into to: ClassCode, override reason: String? = nil,
    isRehearsal: Bool = false, by acting: Acting
  ) throws -> Outcome<ClassMove> {
    try act("merge-class", isRehearsal: isRehearsal, by: acting, from: from, to: to) { journal in
      let found = try bothClasses(from, to, in: journal)
      guard let (old, new) = found.done else { return .refused(found.refusals) }
      let badText = KeptText.refusals([("reason", reason)])
      guard badText.isEmpty else { return .refused(badText) }
      let sessions = try store.sessions(of: from)
      let live = try store.enrolmentsInOrder(on: from).filter(\.state.isLive)
      let queue = try store.waitingList(from, on: acting.now.day).queue
      let ordered = live.filter { $0.state != .waitlisted } + queue
      let leaving = try ordered.compactMap { try enrolled($0.learner, on: from).done }
      let (people, comeAlone) = try move(
        leaving, to: new, keepsJoiningTime: true, override: reason, in: journal)
      _ = try cancel(old, sessions: sessions, reason: "merged into \(to)", in: journal)
      return .done(
        ClassMove(
          from: old.label, to: new.label, people: people, isDone: !isRehearsal, isMerge: true,
          alsoBooked: try serveListsElsewhere(of: people.map(\.person.number), in: journal),
          comeAlone: comeAlone))
    }
  }

  private func act(
    _ name: String, isRehearsal: Bool, by acting: Acting, from: ClassCode, to: ClassCode,
    _ body: (Journal) throws -> Outcome<ClassMove>
  ) throws -> Outcome<ClassMove> {
    guard !isRehearsal else { return try store.rehearse(by: acting, body) }
    return try store.write(
      name, by: acting,
      detail: { move in
        "\(from) to \(to): " + move.people.map(\.person.number.text).joined(separator: ", ")
      }, body)
  }

  /// Takes both classes' turns, always in the order of their codes, so that two desks never wait for
  /// each other.
  private func bothClasses(
    _ from: ClassCode, _ to: ClassCode, in journal: Journal
  ) throws -> Outcome<(Class, Class)> {
    for code in [from, to].sorted() { try journal.takeTurn(code) }
    let old = try known(from)
    let new = try known(to)
    guard let old = old.done, let new = new.done else {
      return .refused(old.refusals + new.refusals)
    }
    if from == to { return .refused([.sameClass(old.label)]) }
    let now = journal.acting.now
    let refusals =
      Self.cannotEnd(old, sessions: try store.sessions(of: from), at: now)
      + Self.cannotEnd(new, sessions: try store.sessions(of: to), at: now)
    return refusals.isEmpty ? .done((old, new)) : .refused(refusals)
  }

  private func move(
    _ leaving: [Enrolled], to theClass: Class, keepsJoiningTime: Bool, override reason: String?,
    in journal: Journal
  ) throws -> (people: [MovedPerson], comeAlone: [PartedBuddy]) {
    let sessions = try store.sessions(of: theClass.code)
    var moved: [MovedPerson] = []
    var comeAlone: [PartedBuddy] = []
    for enrolled in leaving {
      // Two who come together go on together: the later of them as the earlier.
      let buddy = enrolled.enrolment.buddy.flatMap { number in
        leaving.first { $0.line.number == number }?.line
      }
      let earlier = moved.first { $0.person == buddy }
      let gone = try move(
        enrolled, to: theClass, sessions: sessions, keepsJoiningTime: keepsJoiningTime,
        with: buddy, after: earlier?.becomes, override: reason, in: journal)
      moved.append(gone.person)
      if buddy == nil, let left = gone.buddyLeft {
        comeAlone.append(PartedBuddy(person: left, from: enrolled.line))
      }
    }
    comeAlone += try partBuddies(
      moved.filter { $0.becomes != nil }.map(\.person), on: theClass.code, in: journal)
    try serveWaitingList(theClass, sessions: sessions, in: journal)
    // Serving may have given some of them a place.
    let people = try moved.map { person in
      var person = person
      guard person.becomes != nil else { return person }
      person.becomes = try store.liveEnrolment(of: person.person.number, on: theClass.code)?.state
      if person.becomes != .waitlisted { person.warnings.removeAll { $0 == .waits } }
      return person
    }
    return (people, comeAlone)
  }

  /// Lets those come alone whose buddy did not get as far, and answers who they are.
  private func partBuddies(
    _ moved: [PersonLine], on code: ClassCode, in journal: Journal
  ) throws -> [PartedBuddy] {
    var comeAlone: [PartedBuddy] = []
    for person in moved {
      let number = person.number
      guard var live = try store.liveEnrolment(of: number, on: code), let buddy = live.buddy
      else { continue }
      let other = try store.liveEnrolment(of: buddy, on: code)
      let isApart =
        other?.buddy != number
        || (other?.state == .waitlisted) != (live.state == .waitlisted)
      guard isApart, let from = try store.personLine(buddy) else { continue }
      let freed = try freeBuddy(of: live, in: journal)
      live.buddy = nil
      try journal.save(live)
      comeAlone.append(PartedBuddy(person: person, from: from))
      if let freed { comeAlone.append(PartedBuddy(person: freed, from: person)) }
    }
    return comeAlone
  }

  private func move(
    _ enrolled: Enrolled, to theClass: Class, sessions: [Session], keepsJoiningTime: Bool,
    with buddy: PersonLine?, after earlier: EnrolmentState?, override reason: String?,
    in journal: Journal
  ) throws -> (person: MovedPerson, buddyLeft: PersonLine?) {
    let now = journal.acting.now
    let old = enrolled.enrolment
    var facts = try bookingFacts(
      enrolled.person, on: theClass, sessions: sessions, places: store.places(of: theClass),
      release: old.release, isOverridden: reason != nil, at: now)
    let asked = try store.releases(of: old.id).first { $0.session == nil }
    let hours = old.release == .hours ? asked?.hours : nil
    if facts.live == nil { facts.hoursAsked = hours }
    // The place that is given up is in nobody's way.
    facts.commitments.removeAll { $0.label.code == old.classCode }
    if let buddy, earlier == nil { facts.buddy = Buddy(number: buddy.number, name: buddy.name) }
    let known = facts.refusals
    var person = MovedPerson(
      person: enrolled.line, was: old.state, becomes: nil, warnings: known.map { .rule($0) })
    // Whoever waits there already is given a place there, not moved.
    if let live = facts.live, facts.isPickFromWaitingList {
      person.warnings.append(
        .rule(
          .alreadyEnrolled(
            enrolled.person.name, theClass.label, live.state, since: facts.liveSince ?? now.day,
            position: facts.position)))
      return (person, nil)
    }
    // Whoever waited waits on, where the rules let the person in at all.
    facts.onlyWaits = old.state == .waitlisted || earlier == .waitlisted
    let decision = facts.decide()
    let state: EnrolmentState
    switch decision {
    case .refused: return (person, nil)
    case .confirmed: state = .confirmed
    case .requested: state = .requested
    case .waitlisted: state = .waitlisted
    }
    if state == .waitlisted { person.warnings.append(.waits) }
    if old.release.needsAgreement { person.warnings.append(.releaseAgain(old.release)) }
    let left = try end(
      enrolled, to: .withdrawn,
      reason: "moved to \(theClass.code)", because: .movedTo(theClass.code), in: journal)
    var new = Enrolment(
      id: EnrolmentID("\(journal.acting.request)-\(enrolled.line.number)"),
      classCode: theClass.code, learner: enrolled.line.number, state: state,
      requestedAt: keepsJoiningTime ? old.requestedAt : now.moment,
      joiningNumber: try store.nextJoiningNumber(on: theClass.code), release: old.release,
      buddy: buddy?.number, carriedFrom: keepsJoiningTime ? old.id : nil,
      admission: facts.admission)
    if state == .waitlisted {
      try joinQueue(
        &new,
        Wish(
          person: enrolled.person, theClass: theClass, sessions: sessions,
          release: old.release), at: now)
    } else {
      new.keptFor = facts.places.keptGroup(for: facts.groups, on: now.day)
    }
    if state == .confirmed { new.joinedOn = Self.firstDayExpected(sessions, at: now) }
    if let reason { new.setAside(facts.overriddenRules, because: reason) }
    try journal.save(new, because: .movedFrom(old.classCode))
    if new.release.needsAgreement {
      try askRelease(new, on: theClass, sessions: sessions, hours: hours, in: journal)
    }
    person.becomes = state
    return (person, left)
  }
}
