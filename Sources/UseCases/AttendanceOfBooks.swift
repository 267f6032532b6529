public import Domain
import Store

extension AttendanceStanding {
  /// How a learner stands with a class, by the threshold of its agreement.
  init(_ line: ClassLine, marks: [KeptMark], of enrolment: Enrolment, at now: Now) {
    self.init(
      sessions: line.sessions, marks: marks.reduce(into: [:]) { $0[$1.session] = $1.mark },
      threshold: line.agreement?.attendanceThreshold, at: now, isExpected: enrolment.isExpected)
  }
}

extension Enrolment {
  /// Whether it matters how the learner attends: the place is held and the class is not settled.
  var isWatched: Bool { state == .confirmed }
}

extension Books {
  /// How far back absences are looked at to find whom to call, in days.
  private static let lookBack = 28

  /// Those to be called about attendance: absent twice or more running, below the threshold or unable to
  /// reach it; by class and name.
  ///
  /// - Parameter code: one class only; else all on which somebody was absent in the last four weeks.
  public func slipping(on code: ClassCode? = nil, at now: Now) throws -> Outcome<[SlippingLine]> {
    try store.read {
      if let code, case .refused(let refusals) = try known(code) { return .refused(refusals) }
      let codes =
        try code.map { [$0] }
        ?? store.classesWithAbsences(from: now.day - Self.lookBack, to: now.day)
      return .done(try codes.flatMap { try slipping($0, at: now) })
    }
  }

  func slipping(_ code: ClassCode, at now: Now) throws -> [SlippingLine] {
    guard let line = try line(code, at: now), line.standing != .completed else { return [] }
    let marks = Dictionary(grouping: try store.marks(of: code), by: \.learner)
    let notes = try store.registerNotes(of: code)
    let held = line.sessions.filter(\.takesPlace)
    return try store.enrolments(on: code).filter { $0.enrolment.isWatched }.compactMap {
      enrolment, person -> SlippingLine? in
      let own = marks[enrolment.learner] ?? []
      let standing = AttendanceStanding(line, marks: own, of: enrolment, at: now)
      guard !standing.concerns.isEmpty else { return nil }
      let came = Set(own.filter(\.mark.isAttendance).map(\.session))
      return SlippingLine(
        person: person, email: try store.staffMember(person.number)?.email,
        label: line.theClass.label, tally: standing.tally, concerns: standing.concerns,
        lastCame: held.last { came.contains($0.number) }?.date,
        note: notes[enrolment.learner]?.max { $0.key < $1.key }?.value)
    }
  }

  /// Registers of sessions that are over and not submitted, the oldest first.
  public func openRegisters(at now: Now) throws -> [OpenRegister] {
    try store.read {
      try sessionLines(
        SessionDays(from: now.day - Self.chasedFor, to: now.day, allFrom: now.day)
      ).filter { $0.isToBeSubmitted(at: now) }.map {
        OpenRegister(line: $0, days: now.day.number - $0.session.date.number)
      }
    }
  }

  /// That there is somebody to be called in the classes of the last weeks, and how many; nil where there
  /// is nobody. Counts those of ``slipping(on:at:)`` without reading who they are.
  func slippingNeed(in classes: [ClassLine], at now: Now) throws -> Need? {
    let absences = Set(
      try store.classesWithAbsences(from: now.day - Self.lookBack, to: now.day))
    let concerns = try classes.filter {
      absences.contains($0.theClass.code) && $0.standing != .completed
    }.map { line in
      let marks = Dictionary(grouping: try store.marks(of: line.theClass.code), by: \.learner)
      return try store.enrolmentsInOrder(on: line.theClass.code).filter(\.isWatched).map {
        AttendanceStanding(line, marks: marks[$0.learner] ?? [], of: $0, at: now).concerns
      }.filter { !$0.isEmpty }
    }.filter { !$0.isEmpty }
    return concerns.isEmpty
      ? nil : .slipping(SlippingCounts(concerns.flatMap(\.self)), classes: concerns.count)
  }

  /// For how many days registers are chased.
  static let chasedFor = 60
}

extension SessionLine {
  /// Whether its register is overdue: the session is over, people were expected, and nobody submitted.
  func isToBeSubmitted(at now: Now) -> Bool {
    session.takesPlace && !session.register.isSubmitted && expected > 0
      && session.interval.to <= now.wallMinutes
  }
}
