public import Domain
import Store

extension Books {
  /// Decides that a class runs although it has fewer learners than its minimum (invariant I12).
  public func decideToRun(
    _ code: ClassCode, reason: String, by acting: Acting
  ) throws -> Outcome<ChangedClass> {
    try store.write("decide-run", by: acting, detail: { _ in "\(code): \(reason)" }) { journal in
      try journal.takeTurn(code)
      let found = try known(code)
      guard var theClass = found.done else { return .refused(found.refusals) }
      var refusals = Self.cannotEnd(
        theClass, sessions: try store.sessions(of: code), at: acting.now)
      if reason.allSatisfy(\.isWhitespace) {
        refusals.append(.reasonRequired(for: "run a class below its minimum"))
      }
      refusals += KeptText.refusals([("reason", reason)])
      let places = try store.places(of: theClass)
      if places.confirmed >= places.minimum {
        refusals.append(
          .notBelowMinimum(
            theClass.label, booked: places.confirmed, minimum: places.minimum))
      }
      guard refusals.isEmpty else { return .refused(refusals) }
      theClass.runsBelowMinimumSince = acting.now.day
      try journal.save(theClass)
      guard let line = try line(code, at: acting.now) else { return .refused([]) }
      return .done(ChangedClass(line: line))
    }
  }

  /// Postpones a class: its sessions still to come move with the first of them, at the same time and
  /// weeks apart. Everybody keeps the place; release that was agreed is asked again.
  ///
  /// - Parameter first: the new day of the first session still to come, later than the old one.
  public func postponeClass(
    _ code: ClassCode, to first: Day, reason: String, by acting: Acting
  ) throws -> Outcome<ChangedClass> {
    guard !reason.allSatisfy(\.isWhitespace) else {
      return .refused([.reasonRequired(for: "postpone a class")])
    }
    let badText = KeptText.refusals([("reason", reason)])
    guard badText.isEmpty else { return .refused(badText) }
    let next = try store.sessions(of: code).first {
      $0.takesPlace && $0.interval.from > acting.now.wallMinutes
    }
    if let next, first <= next.date {
      return .refused([
        .badDay(of: "first session", first, earliest: next.date + 1, latest: nil)
      ])
    }
    var change = ClassChange()
    change.first = first
    // Time may bring more people: what was decided for the old days is decided anew.
    change.decidesAnew = true
    return try changeClass(
      code, change, as: "postpone-class", detail: "\(code) to \(first.iso): \(reason)",
      by: acting)
  }

  /// Keeps places of a class for some people until a release date; an empty list keeps none.
  public func keepPlaces(
    _ kept: [KeptPlaces], on code: ClassCode, by acting: Acting
  ) throws -> Outcome<ChangedClass> {
    try store.write(
      "keep-places", by: acting,
      detail: { _ in
        kept.isEmpty
          ? "\(code): none"
          : "\(code): "
            + kept.map { "\($0.count) for \($0.group.text) until \($0.until.iso)" }
            .joined(separator: ", ")
      }
    ) { journal in
      try journal.takeTurn(code)
      let found = try known(code)
      guard let theClass = found.done else { return .refused(found.refusals) }
      let sessions = try store.sessions(of: code)
      var refusals = Self.cannotEnd(theClass, sessions: sessions, at: acting.now)
      let total = kept.reduce(0) { $0 + $1.count }
      if total > theClass.maximum {
        refusals.append(
          .keptMoreThanPlaces(theClass.label, kept: total, maximum: theClass.maximum))
      }
      for places in kept where places.count < 1 {
        refusals.append(.notPositive(what: "number of places kept", places.count))
      }
      for case .department(let name) in kept.map(\.group) {
        refusals += try departmentRefusals([name], on: acting.now.day)
      }
      let sites = try store.knownNames(.site)
      let knownSites = Set(sites.map { FoldedName.key($0) })
      for case .site(let name) in kept.map(\.group)
      where !knownSites.contains(FoldedName.key(name)) {
        refusals.append(
          .badValue(of: "site", name, expected: "one of \(sites.joined(separator: ", "))"))
      }
      refusals += KeptText.refusals(kept.map { ("group's name", $0.group.text) })
      guard refusals.isEmpty else { return .refused(refusals) }
      try journal.save(kept, on: code)
      let service = try serveWaitingList(theClass, sessions: sessions, in: journal)
      guard let line = try line(code, at: acting.now) else { return .refused([]) }
      return .done(ChangedClass(line: line, service: service))
    }
  }
}
