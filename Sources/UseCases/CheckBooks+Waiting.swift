import Domain
import Store

extension Books {
  /// Classes with a free place beside somebody who could take it, though the class serves itself.
  func unserved(at now: Now) throws -> [BrokenPromise] {
    let classes = try store.classes(ClassFilter())
    let places = try store.places(ClassFilter(), of: classes)
    return try classes.compactMap { theClass in
      guard let places = places[theClass.code], places.left > 0, places.waiting > 0,
        let first = try firstToServe(theClass, places: places, at: now)
      else { return nil }
      return .unserved(theClass.label, free: places.left, first)
    }
  }

  /// The first in line who should have had a free place when the list was last served. What time
  /// alone has allowed since is for the desk to pass on.
  private func firstToServe(
    _ theClass: Class, places: Places, at now: Now
  ) throws -> EmployeeNumber? {
    let then = min(try store.lastServed(theClass.code) ?? now.moment, now.moment)
    let (day, time) = clock.wall(then)
    let served = Now(moment: then, day: day, time: time)
    let sessions = try store.sessions(of: theClass.code)
    let rule = try freePlaceRule(theClass, sessions: sessions, at: served)
    guard rule != .held else { return nil }
    return try self.served(
      store.waitingList(theClass.code, on: served.day), theClass, sessions: sessions,
      places: places, rule, at: served
    ).promoted.first?.enrolment.learner
  }

  /// Those who go first in a waiting list though no agreement in force when they joined it provides
  /// it, or though the list began under another.
  func priorityWithoutAgreement() throws -> [BrokenPromise] {
    let agreements = try store.agreements()
    return try store.goingFirst().filter { first in
      guard let agreement = agreements.first(where: { $0.code == first.agreement }),
        agreement.state.hasComeIntoForce, !agreement.provisions.priorityBands.isEmpty,
        let from = agreement.inForceFrom, let until = first.until
      else { return true }
      guard !first.entersOtherQueue else { return true }
      // On the day an agreement is superseded some may have joined before that was entered.
      let last = agreement.inForceTo ?? .latest
      return first.joined.map { clock.wall($0).day }.map {
        $0 < from || last < $0 || until < $0
      } ?? false
    }.map { .priorityWithoutAgreement($0.label, $0.learner) }
  }
}
