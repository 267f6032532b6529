public import Domain
import Store

extension Books {
  /// The register of one session with everyone expected, by the numbers of their rows; nil where there
  /// is no such session.
  public func register(_ code: ClassCode, session number: Int, at now: Now) throws -> Register? {
    try store.read { try readRegister(code, session: number, at: now) }
  }

  func readRegister(_ code: ClassCode, session number: Int, at now: Now) throws -> Register? {
    guard let line = try line(code, at: now),
      let session = line.sessions.first(where: { $0.number == number })
    else { return nil }
    let marks = Dictionary(grouping: try store.marks(of: code), by: \.learner)
    let amendments = try store.amendments(of: code, session: number).mapValues {
      $0.map { amendment in
        var shown = amendment
        let (day, time) = clock.wall(amendment.at)
        shown.wall = WallTime(day, time)
        return shown
      }
    }
    let notes = try store.registerNotes(of: code)
    let earlier = line.sessions.filter { $0.takesPlace && $0.number < number }.suffix(5)
    var seen: Set<EmployeeNumber> = []
    let people = try store.enrolments(on: code).filter { enrolment, _ in
      enrolment.isExpected(on: session.date)
        || (marks[enrolment.learner] ?? []).contains { $0.session == number }
    }.filter { seen.insert($0.enrolment.learner).inserted }
    let rows = Self.rows(try store.registerRows(of: code), giving: people.map(\.enrolment))
    let breaks = try onBreak(at: session)
    let lines = people.map { enrolment, person in
      let own = marks[enrolment.learner] ?? []
      let bySession = own.reduce(into: [Int: Mark]()) { $0[$1.session] = $1.mark }
      return RegisterLine(
        row: rows[enrolment.learner] ?? 0, person: person, mark: bySession[number],
        before: earlier.map { bySession[$0.number] },
        amendments: amendments[enrolment.learner] ?? [],
        note: notes[enrolment.learner]?[number], isOnBreak: breaks.contains(enrolment.id),
        concerns: enrolment.isWatched
          ? AttendanceStanding(line, marks: own, of: enrolment, at: now).concerns : [])
    }
    let lockDays = try store.settings().number(.registerLockDays)
    return Register(
      line: line, session: session, lines: lines.sorted { $0.row < $1.row },
      lastDayToAmend: session.lastDayToAmend(lockDays: lockDays))
  }

  /// Those who were on a break when a session began.
  private func onBreak(at session: Session) throws -> Set<EnrolmentID> {
    let began = clock.moment(session.date, session.start)
    return Set(
      try store.moves(on: session.classCode).filter { _, moves in
        moves.standing.last { $0.at <= began }?.state == .onBreak
      }.keys)
  }
}
