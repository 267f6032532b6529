public import Domain
import Store

extension Books {
  /// Passes on what time has decided: departments whose day has come, offers that have ended, places held
  /// too long for a manager's answer, and lists that can be served since. Nothing else ever promotes or
  /// drops anybody by itself.
  ///
  /// Each department and each class is an act of its own; a class on which nothing is due is not touched.
  public func passOn(by acting: Acting) throws -> PassedOn {
    let departments = try endDepartments(by: acting)
    var passedOn = PassedOn(departments: departments)
    let acting = acting.step(departments.count)
    for (index, code) in try dueClasses(at: acting.now).enumerated() {
      let outcome: Outcome<PassedOn> = try store.write(
        "settle", by: acting.step(index), detail: { _ in "\(code)" }
      ) { journal in
        try journal.takeTurn(code)
        return .done(try passOn(code, in: journal))
      }
      if let done = outcome.done { passedOn = passedOn.and(done) }
    }
    return passedOn
  }

  /// The classes on which something is due.
  private func dueClasses(at now: Now) throws -> [ClassCode] {
    try store.read {
      try store.classesTimeMayChange(at: now.wall).filter { code in
        guard let theClass = try store.theClass(code) else { return false }
        if try !ended(on: theClass, at: now).isEmpty { return true }
        let places = try store.places(of: theClass)
        guard places.left > 0, places.waiting > 0 else { return false }
        let sessions = try store.sessions(of: code)
        let rule = try freePlaceRule(theClass, sessions: sessions, at: now)
        guard rule != .held else { return false }
        return try !served(
          store.waitingList(code, on: now.day), theClass, sessions: sessions, places: places,
          rule, at: now
        ).promoted.isEmpty
      }
    }
  }

  private func passOn(_ code: ClassCode, in journal: Journal) throws -> PassedOn {
    guard let theClass = try store.theClass(code) else { return PassedOn() }
    var settled: [Settlement] = []
    for enrolled in try ended(on: theClass, at: journal.acting.now) {
      let isOffer = enrolled.enrolment.state == .offered
      settled.append(
        try giveBack(
          enrolled, to: isOffer ? .cancelled : .declined,
          because: isOffer ? .offerEnded : .releaseNotAgreed, in: journal))
    }
    let service = try serveWaitingList(
      theClass, sessions: try store.sessions(of: code), in: journal)
    let isServed = !service.promoted.isEmpty || !service.offered.isEmpty
    return PassedOn(ended: settled, served: isServed ? [(theClass.label, service)] : [])
  }

  /// Those on a class whose offer, or whose place held for release, has run out.
  private func ended(on theClass: Class, at now: Now) throws -> [Enrolled] {
    let running = try store.enrolments(on: theClass.code, in: [.offered, .requested])
    guard !running.isEmpty else { return [] }
    let releases = try store.releases(on: theClass.code)
    let sessions = try store.sessions(of: theClass.code)
    return try running.compactMap { enrolment, line in
      let end: WallTime? =
        switch enrolment.state {
        case .offered: enrolment.offerEnds
        case .requested: releases[enrolment.id]?.first { $0.session == nil }?.heldUntil
        default: nil
        }
      guard let end, end <= now.wall, let person = try store.staffMember(line.number) else {
        return nil
      }
      return Enrolled(
        person: person, line: line, theClass: theClass, sessions: sessions,
        enrolment: enrolment)
    }
  }
}

extension PassedOn {
  fileprivate func and(_ other: PassedOn) -> PassedOn {
    PassedOn(
      ended: ended + other.ended, served: served + other.served,
      departments: departments + other.departments)
  }
}
