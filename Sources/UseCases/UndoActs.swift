public import Domain
import Store

extension Books {
  /// Takes back the last acts of the same actor at the same desk, newest first, all or none.
  ///
  /// The rules are asked again afterwards: an undo never oversells a class or makes a clash. What
  /// somebody has built on stays. Submitted registers are amended, imports restored from a copy.
  public func undo(_ count: Int = 1, by acting: Acting) throws -> Outcome<Undone> {
    let acts = try store.standingActs(actor: acting.actor, desk: acting.desk, limit: count)
    guard count >= 1, acts.count == count else { return .refused([.nothingToUndo]) }
    let lines = try acts.map { try historyLine($0) }
    let undone = try store.takeBack(
      acts.enumerated().map { (act: $1, acting: acting.step($0)) },
      allow: { act in try undoable(act).map { [$0] } ?? [] },
      builtUpon: { act in
        .builtUpon(what: try historyLine(act).subject, by: try lastActor(since: act))
      },
      verify: { act in try broken(by: act, at: acting.now) })
    switch undone {
    case .done: return .done(Undone(acts: lines))
    case .refused(let refusals): return .refused(refusals)
    }
  }

  private func undoable(_ act: AuditedAct) throws -> Refusal? {
    switch act.act {
    case "submit-register", "amend-register":
      .cannotUndo(
        what: "the register: \(try historyLine(act).subject)",
        instead: "Amend it, giving a reason.")
    case "import", "demonstration":
      .cannotUndo(
        what: "an import", instead: "Restore the copy that was made before it.")
    default: nil
    }
  }

  /// Who acted last on what an act was about, after it.
  private func lastActor(since act: AuditedAct) throws -> String {
    let people = try store.codes(.person, of: act.number)
    let classes = try store.codes(.class, of: act.number)
    let later =
      try people.flatMap {
        try store.acts(person: EmployeeNumber($0), theClass: nil, limit: 5)
      } + classes.flatMap { try store.acts(person: nil, theClass: ClassCode($0), limit: 5) }
    let last = later.filter { $0.number > act.number }.max { $0.number < $1.number }
    return last.map { "\($0.actor) at \($0.desk)" } ?? "somebody"
  }

  /// What the rules say of the classes an undo has touched.
  private func broken(by act: AuditedAct, at now: Now) throws -> [Refusal] {
    var refusals: [Refusal] = []
    for code in try store.codes(.class, of: act.number).map({ ClassCode($0) }) {
      guard let theClass = try store.theClass(code) else { continue }
      let places = try store.places(of: theClass)
      if places.occupied > places.maximum {
        refusals.append(
          .belowOccupied(theClass.label, wanted: places.maximum, occupied: places.occupied))
      }
      let sessions = try store.sessions(of: code)
      for number in try store.codes(.person, of: act.number).map({ EmployeeNumber($0) }) {
        guard let person = try store.staffMember(number),
          try store.liveEnrolment(of: number, on: code)?.state == .confirmed
        else { continue }
        refusals += try bookingFacts(
          person, on: theClass, sessions: sessions, places: places, at: now
        ).obstaclesToPromotion
      }
    }
    return refusals
  }
}

extension Acting {
  /// The same person at the same moment; each step of one request has an id of its own.
  func step(_ index: Int) -> Acting {
    index == 0
      ? self
      : Acting(actor: actor, desk: desk, now: now, request: "\(request)-\(index + 1)")
  }
}
