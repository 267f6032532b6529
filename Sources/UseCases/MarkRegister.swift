public import Domain
import Store

extension Books {
  /// Marks learners on one session's register, or clears their marks (nil). All of them, or none.
  ///
  /// A change that says what was seen is refused where somebody else has made another one since, with
  /// both values; nothing is written over unseen.
  public func mark(
    _ code: ClassCode, session number: Int, _ changes: [MarkChange], by acting: Acting
  ) throws -> Outcome<Register> {
    try store.write(
      "mark", by: acting, detail: { _ in Self.detail(code, number, changes) }
    ) { journal in
      try onRegister(code, session: number, in: journal) { register in
        guard !register.session.register.isSubmitted else {
          return [.registerSubmitted(register.line.theClass.label, session: number)]
        }
        return try write(changes, on: register, in: journal) { kept, _, mark in
          if let mark {
            try journal.save(KeptMark(kept, mark))
          } else {
            try journal.clear(kept)
          }
        }
      } then: {
        $0.noteMarks(of: $1)
      }
    }
  }

  /// Submits a register: everyone expected has a mark, and from then on only amendments change it. Who
  /// was on a break is marked as not expected.
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
        if session.takesPlace && !session.hasBegun(at: acting.now) {
          return [
            .registerNotStarted(label, session: number, on: session.date, at: session.start)
          ]
        }
        let unmarked = register.unmarked.map(\.person.name)
        guard unmarked.isEmpty else {
          return [.registerIncomplete(label, session: number, unmarked: unmarked)]
        }
        for line in register.lines where line.mark == nil {
          try journal.save(
            KeptMark(
              classCode: code, session: number, learner: line.person.number,
              mark: session.takesPlace ? .notExpected : .sessionCancelled))
        }
        return []
      } then: { session, _ in
        session.register = .submitted
        session.submittedOn = acting.now.day
      }
    }
  }

  /// Changes marks of a submitted register; needs a reason, and every earlier value stays readable.
  ///
  /// - Parameter allowedBy: who allows it; needed once the register is closed, so many days after it was
  ///   submitted as the settings say.
  public func amendRegister(
    _ code: ClassCode, session number: Int, _ changes: [MarkChange], reason: String,
    allowedBy: String? = nil, by acting: Acting
  ) throws -> Outcome<Register> {
    try store.write(
      "amend-register", by: acting, detail: { _ in Self.detail(code, number, changes) }
    ) { journal in
      var isAmended = false
      return try onRegister(code, session: number, in: journal) { register in
        var refusals: [Refusal] = []
        let label = register.line.theClass.label
        if !register.session.register.isSubmitted {
          refusals.append(.registerNotSubmitted(label, session: number))
        }
        if reason.allSatisfy(\.isWhitespace) {
          refusals.append(.reasonRequired(for: "amend a submitted register"))
        }
        let isClosed = register.isClosed(on: acting.now.day)
        if isClosed, allowedBy?.allSatisfy(\.isWhitespace) ?? true,
          let last = register.lastDayToAmend
        {
          refusals.append(.registerClosed(label, session: number, since: last + 1))
        }
        refusals += KeptText.refusals([("reason", reason), ("name", allowedBy)])
        guard refusals.isEmpty else { return refusals }
        return try write(changes, on: register, in: journal) { kept, before, mark in
          guard let mark, mark != before else { return }
          isAmended = true
          try journal.add(
            Amendment(
              from: before, to: mark, reason: reason, by: acting.actor, at: acting.now.moment,
              allowedBy: isClosed ? allowedBy : nil), to: kept)
          try journal.save(KeptMark(kept, mark))
        }
      } then: { session, _ in
        if isAmended { session.register = .amended }
      }
    }
  }

  /// Notes something beside a mark, from a short list; nil takes the note away. It changes no mark, so a
  /// submitted register takes it too: whoever is absent is called afterwards.
  public func noteOnRegister(
    _ code: ClassCode, session number: Int, _ learner: EmployeeNumber, _ note: RegisterNote?,
    by acting: Acting
  ) throws -> Outcome<Register> {
    try store.write(
      "note-register", by: acting,
      detail: { _ in "session \(number) of \(code): \(learner) \(note?.rawValue ?? "cleared")" }
    ) { journal in
      try onRegister(code, session: number, in: journal) { register in
        guard register.lines.contains(where: { $0.person.number == learner }) else {
          guard let person = try store.personLine(learner) else {
            return [.noSuchPerson(learner)]
          }
          return [.notExpected(person.name, register.line.theClass.label, session: number)]
        }
        try journal.save(note, of: learner, session: number, on: code)
        return []
      } then: { _, _ in
      }
    }
  }
}
