public import Domain
import Store

extension Books {
  /// Marks learners on one session's register, or clears their marks (nil). All of them, or none.
  public func mark(
    _ code: ClassCode, session number: Int, _ marks: [(EmployeeNumber, Mark?)],
    by acting: Acting
  ) throws -> Outcome<Register> {
    try store.write(
      "mark", by: acting, detail: { _ in Self.detail(code, number, marks) }
    ) { journal in
      try onRegister(code, session: number, in: journal) { register in
        guard !register.session.register.isSubmitted else {
          return [.registerSubmitted(register.line.theClass.label, session: number)]
        }
        return try write(marks, on: register, in: journal) { kept, _, mark in
          if let mark {
            try journal.save(KeptMark(kept, mark))
          } else {
            try journal.clear(kept)
          }
        }
      } then: { session, register in
        session.register = register.marked == 0 ? .notTaken : .partTaken
      }
    }
  }

  /// Submits a register: everyone expected has a mark, and from then on only amendments change it.
  public func submitRegister(
    _ code: ClassCode, session number: Int, by acting: Acting
  ) throws -> Outcome<Register> {
    try store.write(
      "submit-register", by: acting, detail: { _ in "session \(number) of \(code)" }
    ) { journal in
      try onRegister(code, session: number, in: journal) { register in
        let label = register.line.theClass.label
        let session = register.session
        if session.register.isSubmitted {
          return [.registerSubmitted(label, session: number)]
        }
        if session.takesPlace && session.interval.from > acting.now.wallMinutes {
          return [
            .registerNotStarted(label, session: number, on: session.date, at: session.start)
          ]
        }
        let unmarked = register.lines.filter { $0.mark == nil }.map(\.person.name)
        return unmarked.isEmpty
          ? [] : [.registerIncomplete(label, session: number, unmarked: unmarked)]
      } then: { session, _ in
        session.register = .submitted
      }
    }
  }

  /// Changes marks of a submitted register; needs a reason, and every earlier value stays readable.
  public func amendRegister(
    _ code: ClassCode, session number: Int, _ marks: [(EmployeeNumber, Mark)], reason: String,
    by acting: Acting
  ) throws -> Outcome<Register> {
    try store.write(
      "amend-register", by: acting, detail: { _ in Self.detail(code, number, marks) }
    ) { journal in
      var isAmended = false
      return try onRegister(code, session: number, in: journal) { register in
        var refusals: [Refusal] = []
        if !register.session.register.isSubmitted {
          refusals.append(
            .registerNotSubmitted(register.line.theClass.label, session: number))
        }
        if reason.allSatisfy(\.isWhitespace) {
          refusals.append(.reasonRequired(for: "amend a submitted register"))
        }
        refusals += KeptText.refusals([("reason", reason)])
        guard refusals.isEmpty else { return refusals }
        return try write(marks, on: register, in: journal) { kept, before, mark in
          guard let mark, mark != before else { return }
          let amendment = Amendment(
            from: before, to: mark, reason: reason, by: acting.actor, at: acting.now.moment)
          isAmended = true
          try journal.add(amendment, to: kept)
          try journal.save(KeptMark(kept, mark))
        }
      } then: { session, _ in
        if isAmended { session.register = .amended }
      }
    }
  }

  /// Runs one act on a register: the class's turn, the rules, the writing, the register's new state.
  private func onRegister(
    _ code: ClassCode, session number: Int, in journal: Journal,
    _ body: (Register) throws -> [Refusal], then settle: (inout Session, Register) -> Void
  ) throws -> Outcome<Register> {
    try journal.takeTurn(code)
    let now = journal.acting.now
    if case .refused(let refusals) = try known(code) { return .refused(refusals) }
    let sessions = try store.sessions(of: code)
    guard let register = try readRegister(code, session: number, at: now) else {
      return .refused(known(number, of: code, in: sessions).refusals)
    }
    let refusals = try body(register)
    guard refusals.isEmpty else { return .refused(refusals) }
    var session = register.session
    settle(&session, try readRegister(code, session: number, at: now) ?? register)
    try journal.save(session)
    return .done(try readRegister(code, session: number, at: now) ?? register)
  }

  /// Asks the rules about every mark; writes them all where none is refused.
  private func write(
    _ marks: [(EmployeeNumber, Mark?)], on register: Register, in journal: Journal,
    _ body: (KeptMark, _ before: Mark?, _ mark: Mark?) throws -> Void
  ) throws -> [Refusal] {
    let label = register.line.theClass.label
    let number = register.session.number
    var refusals: [Refusal] = []
    var seen: Set<EmployeeNumber> = []
    for (learner, mark) in marks {
      let line = register.lines.first { $0.person.number == learner }
      guard let person = try line?.person ?? store.personLine(learner) else {
        refusals.append(.noSuchPerson(learner))
        continue
      }
      if !seen.insert(learner).inserted { refusals.append(.markedTwice(person.name)) }
      refusals += MarkingFacts(
        label: label, session: register.session, person: person.name,
        isExpected: line != nil, now: journal.acting.now
      ).refusals(of: mark)
    }
    guard refusals.isEmpty else { return refusals }
    for (learner, mark) in marks {
      let before = register.lines.first { $0.person.number == learner }?.mark
      let kept = KeptMark(
        classCode: label.code, session: number, learner: learner,
        mark: before ?? mark ?? .notExpected)
      try body(kept, before, mark)
    }
    return []
  }

  private static func detail(
    _ code: ClassCode, _ session: Int, _ marks: [(EmployeeNumber, Mark?)]
  ) -> String {
    let list = marks.prefix(40).map { "\($0.0) \($0.1?.letter ?? "cleared")" }
    return "session \(session) of \(code): \(list.joined(separator: ", "))"
  }
}

extension KeptMark {
  /// The same place with another mark.
  init(_ kept: KeptMark, _ mark: Mark) {
    self = kept
    self.mark = mark
  }
}
