public import Domain
import Store

extension Books {
  /// The register of one session with everyone expected, by name; nil where there is no such session.
  public func register(_ code: ClassCode, session number: Int, at now: Now) throws -> Register? {
    try store.read { try readRegister(code, session: number, at: now) }
  }

  func readRegister(_ code: ClassCode, session number: Int, at now: Now) throws -> Register? {
    guard let line = try line(code, at: now),
      let session = line.sessions.first(where: { $0.number == number })
    else { return nil }
    let marks = try store.marks(of: code)
    var byLearner: [EmployeeNumber: [Int: Mark]] = [:]
    for mark in marks { byLearner[mark.learner, default: [:]][mark.session] = mark.mark }
    let amendments = try store.amendments(of: code, session: number)
    let earlier = line.sessions.filter { $0.takesPlace && $0.number < number }.suffix(5)
    var seen: Set<EmployeeNumber> = []
    let people = try store.enrolments(on: code).filter { enrolment, _ in
      enrolment.isExpected(on: session.date) || byLearner[enrolment.learner]?[number] != nil
    }.filter { seen.insert($0.enrolment.learner).inserted }
    let lines = people.enumerated().map { index, entry in
      let own = byLearner[entry.enrolment.learner] ?? [:]
      return RegisterLine(
        row: index + 1, person: entry.person, mark: own[number],
        before: earlier.map { own[$0.number] },
        amendments: amendments[entry.enrolment.learner] ?? [])
    }
    return Register(line: line, session: session, lines: lines)
  }
}
