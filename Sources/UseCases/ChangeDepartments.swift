public import Domain
import Store

extension Books {
  /// Every department with the people in it and, where it has one, its end; by name.
  public func departmentList(at now: Now) throws -> [DepartmentLine] {
    try store.read {
      let people = try store.peopleByDepartment(on: now.day)
      let ends = try store.departmentEnds()
      return try store.knownNames(.department).map { name in
        DepartmentLine(name, people: people[name] ?? 0, end: ends.first { $0.name == name })
      }
    }
  }

  /// Gives a department another name from a day on, today or before.
  ///
  /// Everybody's post moves with it, and places kept for it; reports of the days before have the old
  /// name. What names it in learning agreements stands and is answered, to be decided.
  public func renameDepartment(
    _ name: String, to newName: String, from day: Day? = nil, by acting: Acting
  ) throws -> Outcome<DepartmentChange> {
    try end(name, as: "rename-department", from: day, latest: acting.now.day, by: acting) {
      known, journal in
      var refusals = KeptText.refusals([("department's name", newName)])
      if newName.allSatisfy(\.isWhitespace) { refusals.append(.missingName) }
      if FoldedName.key(newName) == FoldedName.key(known) {
        refusals.append(
          .badValue(
            of: "new name", newName,
            expected: "a name that differs by more than capitals and accents"))
      }
      let spelt = try store.knownName(newName, .department) ?? newName
      let people = try store.peopleByDepartment(on: acting.now.day)[spelt] ?? 0
      if people > 0, spelt != known { refusals.append(.departmentThere(spelt, people: people)) }
      guard refusals.isEmpty else { return .refused(refusals) }
      // A name that somebody else had before may be used again.
      try journal.removeEnd(of: spelt)
      return .done(.renamed(try journal.knownDepartment(newName)))
    }
  }

  /// Makes a department part of another from a day on, today or before; otherwise as a rename.
  public func mergeDepartment(
    _ name: String, into other: String, from day: Day? = nil, by acting: Acting
  ) throws -> Outcome<DepartmentChange> {
    try end(name, as: "merge-department", from: day, latest: acting.now.day, by: acting) {
      known, _ in
      let refusals = try departmentRefusals([other], on: acting.now.day)
      guard refusals.isEmpty, let successor = try store.knownName(other, .department) else {
        return .refused(refusals)
      }
      return successor == known
        ? .refused([
          .badValue(of: "department to merge into", other, expected: "another department")
        ]) : .done(.merged(successor))
    }
  }

  /// Closes a department from a day on. Whoever is in it stays until somebody decides; nobody new is
  /// put there, and a file that does so is warned of.
  public func closeDepartment(
    _ name: String, from day: Day? = nil, by acting: Acting
  ) throws -> Outcome<DepartmentChange> {
    try end(name, as: "close-department", from: day, latest: nil, by: acting) { _, _ in
      .done(.closed)
    }
  }

  /// Takes the end of a department back. Nobody moves back by it.
  public func reopenDepartment(_ name: String, by acting: Acting) throws -> Outcome<DepartmentEnd> {
    try store.write("reopen-department", by: acting, detail: { "\u{201C}\($0.name)\u{201D}" }) {
      journal in
      guard let known = try store.knownName(name, .department) else {
        return .refused([.noSuchDepartment(name, known: try departments())])
      }
      guard let end = try store.departmentEnd(known) else {
        return .refused([
          .badValue(
            of: "department", known, expected: "one that was renamed, merged or closed")
        ])
      }
      try journal.removeEnd(of: known)
      return .done(end)
    }
  }

  /// Why departments cannot be named for anything new: they are not known, or are no more on a day.
  func departmentRefusals(_ names: [String], on day: Day) throws -> [Refusal] {
    try names.compactMap { name in
      guard let known = try store.knownName(name, .department) else {
        return .noSuchDepartment(name, known: try departments())
      }
      return try store.departmentEnd(known).flatMap {
        $0.from <= day ? .departmentEnded($0) : nil
      }
    }
  }

  /// Ends a department, and settles or names what hangs on it.
  private func end(
    _ name: String, as act: String, from: Day?, latest: Day?, by acting: Acting,
    _ decide: (String, Journal) throws -> Outcome<DepartmentEnding>
  ) throws -> Outcome<DepartmentChange> {
    let today = acting.now.day
    return try store.write(act, by: acting, detail: { Self.detail(of: $0.end) }) { journal in
      let day = from ?? today
      var refusals = try departmentRefusals([name], on: today)
      if let latest, day > latest {
        refusals.append(.badDay(of: "change", day, earliest: nil, latest: latest))
      }
      guard refusals.isEmpty, let known = try store.knownName(name, .department) else {
        return .refused(refusals)
      }
      let decided = try decide(known, journal)
      guard let ending = decided.done else { return .refused(decided.refusals) }
      let end = DepartmentEnd(known, from: day, ending)
      var change = DepartmentChange(
        end: end, people: try store.people(inDepartment: known, on: today),
        kept: try classes(keepingPlacesFor: known, on: today).map(\.label),
        agreements: try agreements(naming: known))
      if let successor = ending.successor {
        try journal.moveEverybody(from: known, to: successor, since: day)
        change.alsoBooked =
          try keepPlaces(of: known, for: successor, in: journal)
          + serveListsElsewhere(of: change.people.map(\.number), in: journal)
      }
      try journal.save(end)
      return .done(change)
    }
  }

  private static func detail(of end: DepartmentEnd) -> String {
    let name = "\u{201C}\(end.name)\u{201D}"
    let from = "from \(end.from.iso)"
    switch end.ending {
    case .renamed(let other): return "\(name) to \u{201C}\(other)\u{201D} \(from)"
    case .merged(let other): return "\(name) into \u{201C}\(other)\u{201D} \(from)"
    case .closed: return "\(name) \(from)"
    }
  }

  /// Learning agreements that are not superseded and let only named departments enrol, this one
  /// among them.
  private func agreements(naming department: String) throws -> [GoverningAgreement] {
    try store.agreements().filter {
      guard $0.state != .superseded, let restriction = $0.provisions.restriction else {
        return false
      }
      return restriction.kind == .department && restriction.isNamed(department)
    }.map { GoverningAgreement($0) }
  }

  private func classes(keepingPlacesFor department: String, on day: Day) throws -> [Class] {
    try store.classes(ClassFilter()).filter { theClass in
      try store.keptPlaces(on: theClass.code).contains {
        $0.isFor(department) && day <= $0.until
      }
    }
  }

  /// Keeps for a department what is kept for another, and gives what its people can take now.
  private func keepPlaces(
    of department: String, for successor: String, in journal: Journal
  ) throws -> [Booking] {
    let now = journal.acting.now
    let involved = try [department, successor].flatMap {
      try classes(keepingPlacesFor: $0, on: now.day)
    }
    let byCode = involved.reduce(into: [ClassCode: Class]()) { $0[$1.code] = $1 }
    return try byCode.values.sorted { $0.code < $1.code }.flatMap { theClass -> [Booking] in
      let code = theClass.code
      try journal.takeTurn(code)
      let kept = try store.keptPlaces(on: code)
      try journal.save(
        KeptPlaces.moved(kept, from: department, to: successor, on: now.day), on: code)
      for var enrolment in try store.enrolmentsInOrder(on: code)
      where enrolment.keptFor.map({ $0.isFor(department) || $0.isFor(successor) }) ?? false {
        enrolment.keptFor = .department(successor)
        try journal.save(enrolment)
      }
      let service = try serveWaitingList(
        theClass, sessions: try store.sessions(of: code), in: journal)
      let served = service.promoted.map(\.number) + service.offered.map(\.person.number)
      return try served.compactMap { try standing($0, on: code, at: now) }
    }
  }
}
