import Domain
import Store

/// What acts on a register have in common: the class's turn, the rules, the writing, the new state.
extension Books {
  /// Runs one act on a register: the class's turn, the rules, the writing, the register's new state.
  func onRegister(
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

  /// Asks the rules about every change, and whether anybody else has made one meanwhile; writes them all
  /// where none is refused.
  func write(
    _ changes: [MarkChange], on register: Register, in journal: Journal,
    _ body: (KeptMark, _ before: Mark?, _ mark: Mark?) throws -> Void
  ) throws -> [Refusal] {
    let label = register.line.theClass.label
    let number = register.session.number
    var refusals: [Refusal] = []
    var seen: Set<EmployeeNumber> = []
    for change in changes {
      let line = register.lines.first { $0.person.number == change.learner }
      guard let person = try line?.person ?? store.personLine(change.learner) else {
        refusals.append(.noSuchPerson(change.learner))
        continue
      }
      if !seen.insert(change.learner).inserted { refusals.append(.markedTwice(person.name)) }
      refusals += MarkingFacts(
        label: label, session: register.session, person: person.name,
        isExpected: line != nil, now: journal.acting.now
      ).refusals(of: change.mark)
      if change.collides(with: line?.mark), case .mark(let before) = change.seen {
        refusals.append(
          .markChanged(
            person.name, change.learner, label, session: number, seen: before, now: line?.mark,
            by: try store.lastToMark(change.learner, at: number, of: label.code),
            wanted: change.mark))
      }
    }
    guard refusals.isEmpty else { return refusals }
    for change in changes {
      let before = register.lines.first { $0.person.number == change.learner }?.mark
      let kept = KeptMark(
        classCode: label.code, session: number, learner: change.learner,
        mark: before ?? change.mark ?? .notExpected)
      try body(kept, before, change.mark)
    }
    return []
  }

  /// What the history keeps of marks; numbers and letters, never names.
  static func detail(_ code: ClassCode, _ session: Int, _ changes: [MarkChange]) -> String {
    let list = changes.prefix(40).map { "\($0.learner) \($0.mark?.letter ?? "cleared")" }
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

extension Session {
  /// Its register has, or has no longer, a mark; one that is submitted stays so.
  mutating func noteMarks(of register: Register) {
    guard !self.register.isSubmitted else { return }
    self.register = register.marked == 0 ? .notTaken : .partTaken
  }
}
