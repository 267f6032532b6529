import Domain
import Engine

extension Store {
  /// What time has made of the rows an act changed, and of those it changed with them: the acts in
  /// its name since that stand, newest first.
  public func settled(since act: Int) throws -> [AuditedAct] {
    var rows = Set(try changes(of: act).map(\.row))
    return try settlingActs(since: act).filter { settling in
      let touched = Set(try changes(of: settling.number).map(\.row))
      guard !touched.isDisjoint(with: rows) else { return false }
      rows.formUnion(touched)
      return true
    }.reversed()
  }
}

extension Journal.Change {
  /// Which row it is a change of.
  fileprivate var row: [String] { [relation, RowImage.text(key)] }
}

extension Journal {
  /// Takes back every row an act changed, newest change first.
  ///
  /// An enrolment the act made is cancelled, not removed, so that its history stays.
  /// - Returns: false where a row no longer stands as the act left it: somebody has built on it.
  ///   Nothing must then be kept of this journal.
  public func takeBack(_ act: Int) throws -> Bool {
    let changes = try store.changes(of: act)
    for change in changes.reversed() {
      if try isSettled(change) { return false }
      guard let shape = Relations.shapes[change.relation] else { return false }
      let now = try image(shape, change.key)
      guard now == change.after else { return false }
      if change.before == nil, var enrolment = try madeEnrolment(change) {
        enrolment.takeBack()
        try save(enrolment, because: .undone)
        continue
      }
      guard try store.trying({ try restore(shape, key: change.key, to: change.before, from: now) })
      else { return false }
      try follow(change)
    }
    for change in changes where change.relation == Relations.session.shape.name {
      try keepPartTaken(change.key)
    }
    for code in try store.codes(.class, of: act) { note(ClassCode(code)) }
    for number in try store.codes(.person, of: act) { note(EmployeeNumber(number)) }
    return true
  }

  /// Whether a mark stands on a register that is submitted by now: only an amendment changes it.
  private func isSettled(_ change: Change) throws -> Bool {
    guard change.relation == Relations.mark.shape.name else { return false }
    let session = try store.find(Relations.session, Array(change.key.prefix(2)))
    return session?.register.isSubmitted ?? false
  }

  /// A register that others have marked too stays part taken.
  private func keepPartTaken(_ key: [Cell]) throws {
    guard var session = try store.find(Relations.session, key), session.register == .notTaken,
      try store.marks(of: session.classCode).contains(where: { $0.session == session.number })
    else { return }
    session.register = .partTaken
    try save(session)
  }

  private func madeEnrolment(_ change: Change) throws -> Enrolment? {
    guard change.relation == Relations.enrolment.shape.name else { return nil }
    return try store.find(Relations.enrolment, change.key)
  }

  /// Keeps what hangs on a row in step with it: an enrolment's history, a person's search words.
  private func follow(_ change: Change) throws {
    guard let key = change.key.first?.text else { return }
    switch change.relation {
    case Relations.enrolment.shape.name:
      if let enrolment = try store.find(Relations.enrolment, [.text(key)]) {
        try addMove(enrolment.id, enrolment.state, .undone)
      }
    case Relations.staffMember.shape.name:
      let undone = change.after.map { row -> StaffMember in
        var cells = Cells(row)
        return Relations.staffMember.decode(&cells)
      }
      try index(try store.find(Relations.staffMember, [.text(key)]), insteadOf: undone)
    default: break
    }
  }
}
