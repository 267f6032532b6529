public import Domain
import Store

extension Books {
  /// Every department with the people in it and, where it has one, its end; by name.
  public func departmentList(at now: Now) throws -> [DepartmentLine] {
    try store.read {
      let people = try store.people(by: .department, on: now.day)
      let ends = try store.departmentEnds() + store.departmentPlans()
      return try store.knownNames(.department).map { name in
        DepartmentLine(name, people: people[name] ?? 0, end: ends.first { $0.name == name })
      }
    }
  }

  /// Gives a department another name from a day on; one to come is carried out once it has come.
  ///
  /// Everybody's post moves with it, and places kept for it; reports of the days before have the old
  /// name. What names it in learning agreements stands and is answered, to be decided.
  public func renameDepartment(
    _ name: String, to newName: String, from day: Day? = nil, by acting: Acting
  ) throws -> Outcome<DepartmentChange> {
    try end(name, as: "rename-department", from: day, by: acting) {
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
      let people = try store.people(by: .department, on: acting.now.day)[spelt] ?? 0
      if people > 0, spelt != known { refusals.append(.departmentThere(spelt, people: people)) }
      guard refusals.isEmpty else { return .refused(refusals) }
      return .done(.renamed(try journal.knownDepartment(newName)))
    }
  }

  /// Makes a department part of another from a day on; otherwise as a rename.
  public func mergeDepartment(
    _ name: String, into other: String, from day: Day? = nil, by acting: Acting
  ) throws -> Outcome<DepartmentChange> {
    try end(name, as: "merge-department", from: day, by: acting) {
      known, _ in
      let refusals = try departmentRefusals([other], on: acting.now.day)
      guard refusals.isEmpty, let successor = try store.knownName(other, .department) else {
        return .refused(refusals)
      }
      let plan = try store.departmentPlan(successor)?.ending.successor
      return successor == known || plan == known
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
    try end(name, as: "close-department", from: day, by: acting) { _, _ in .done(.closed) }
  }

  /// Takes the end of a department back, or what was to become of it. Nobody moves back by it.
  public func reopenDepartment(_ name: String, by acting: Acting) throws -> Outcome<DepartmentEnd> {
    try store.write("reopen-department", by: acting, detail: { "\u{201C}\($0.name)\u{201D}" }) {
      journal in
      guard let known = try store.knownName(name, .department) else {
        return .refused([.noSuchDepartment(name, known: try departments())])
      }
      if let plan = try store.departmentPlan(known) {
        try journal.removePlan(of: known)
        return .done(plan)
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

  /// Carries out what was decided of departments for a day that has come, each an act of its own.
  func endDepartments(by acting: Acting) throws -> [DepartmentChange] {
    let today = acting.now.day
    let due = try store.read { try store.departmentPlans() }.filter { $0.from <= today }
    return try due.enumerated().compactMap { index, plan in
      try store.write(
        "end-department", by: acting.step(index), detail: { Self.detail(of: $0.end) }
      ) { journal in
        // Another desk may have been faster.
        guard try store.departmentPlan(plan.name) == plan else { return .refused([]) }
        try journal.removePlan(of: plan.name)
        return .done(try carryOut(plan, in: journal))
      }.done
    }
  }

  /// Ends a department, and settles or names what hangs on it; or notes a rename or a merge to come.
  private func end(
    _ name: String, as act: String, from: Day?, by acting: Acting,
    _ decide: (String, Journal) throws -> Outcome<DepartmentEnding>
  ) throws -> Outcome<DepartmentChange> {
    let today = acting.now.day
    return try store.write(act, by: acting, detail: { Self.detail(of: $0.end) }) { journal in
      let day = from ?? today
      let refusals = try departmentRefusals([name], on: today)
      guard refusals.isEmpty, let known = try store.knownName(name, .department) else {
        return .refused(refusals)
      }
      let decided = try decide(known, journal)
      guard let ending = decided.done else { return .refused(decided.refusals) }
      let end = DepartmentEnd(known, from: day, ending)
      if try store.departmentPlan(known) != nil { try journal.removePlan(of: known) }
      guard ending.successor != nil, day > today else {
        return .done(try carryOut(end, in: journal))
      }
      try journal.savePlan(end)
      var change = try whatHangs(on: end, at: today)
      change.isAhead = true
      return .done(change)
    }
  }

  /// Ends a department whose day has come: with a successor everybody moves there, and what is kept for it.
  private func carryOut(_ end: DepartmentEnd, in journal: Journal) throws -> DepartmentChange {
    var change = try whatHangs(on: end, at: journal.acting.now.day)
    // A name that somebody else had before may be used again.
    if case .renamed(let name) = end.ending { try journal.removeEnd(of: name) }
    if let successor = try end.ending.successor.map({ try store.departmentOfToday($0) }) {
      try journal.moveEverybody(from: end.name, to: successor, since: end.from)
      change.alsoBooked =
        try keepPlaces(of: end.name, for: successor, in: journal)
        + serveListsElsewhere(of: change.people.map(\.number), in: journal)
    }
    try journal.save(end)
    return change
  }

  private func whatHangs(on end: DepartmentEnd, at today: Day) throws -> DepartmentChange {
    DepartmentChange(
      end: end, people: try store.people(inDepartment: end.name, on: today),
      kept: try classes(keepingPlacesFor: end.name, on: today).map(\.label),
      agreements: try agreements(naming: end.name))
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
