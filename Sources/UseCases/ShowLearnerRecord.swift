public import Domain
import Store

extension Books {
  /// What a person has learned, for that person; nil where nobody has the number.
  public func learnerRecord(_ number: EmployeeNumber, at now: Now) throws -> LearnerRecord? {
    try store.read {
      guard let person = try store.staffMember(number) else { return nil }
      let marks = Dictionary(grouping: try store.marks(of: number), by: \.classCode)
      let classes = try store.enrolments(of: number).compactMap { enrolment -> LearnedClass? in
        guard enrolment.joinedOn != nil, enrolment.reason != "undone",
          let line = try line(enrolment.classCode, at: now)
        else { return nil }
        return LearnedClass(line, enrolment, marks[enrolment.classCode] ?? [], at: now)
      }
      return LearnerRecord(
        person: person,
        classes: classes.sorted {
          ($0.line.first?.date ?? .latest, $0.line.theClass.code)
            < ($1.line.first?.date ?? .latest, $1.line.theClass.code)
        })
    }
  }

  /// A confirmed place, for the joining slip.
  public func joiningSlip(
    _ number: EmployeeNumber, on code: ClassCode, at now: Now
  ) throws -> Outcome<LearnerPlace> {
    try store.read {
      let found = try enrolled(number, on: code)
      guard let enrolled = found.done else { return .refused(found.refusals) }
      guard enrolled.enrolment.state == .confirmed else {
        return .refused([
          .notInState(
            enrolled.person.name, enrolled.theClass.label, enrolled.enrolment.state,
            needed: .confirmed)
        ])
      }
      return try place(enrolled.line, enrolled.enrolment, at: now)
    }
  }

  /// A class somebody has attended to the end, for the certificate of attendance.
  public func certificate(
    _ number: EmployeeNumber, on code: ClassCode, at now: Now
  ) throws -> Outcome<LearnerPlace> {
    try store.read {
      let found = try known(number, on: code)
      guard let (person, theClass) = found.done else { return .refused(found.refusals) }
      let enrolments = try store.enrolments(of: number).filter { $0.classCode == code }
      guard let last = enrolments.first(where: { $0.state == .attended }) ?? enrolments.first,
        let line = try store.personLine(number)
      else { return .refused([.notEnrolled(person.name, theClass.label)]) }
      guard last.state == .attended else {
        return .refused([
          .notInState(person.name, theClass.label, last.state, needed: .attended)
        ])
      }
      return try place(line, last, at: now)
    }
  }

  private func place(
    _ person: PersonLine, _ enrolment: Enrolment, at now: Now
  ) throws -> Outcome<LearnerPlace> {
    guard let line = try line(enrolment.classCode, at: now) else {
      return .refused([.noSuchClass(enrolment.classCode, known: try store.classCodes())])
    }
    let codes = Set(line.sessions.compactMap(\.space))
    let marks = try store.marks(of: enrolment.learner).filter {
      $0.classCode == enrolment.classCode
    }
    return .done(
      LearnerPlace(
        person: person, learned: LearnedClass(line, enrolment, marks, at: now),
        release: enrolment.release, spaces: try store.spaces().filter { codes.contains($0.code) }))
  }
}

extension LearnedClass {
  /// A class, how the enrolment stands, and what the marks make of it; what was told of a session to
  /// come counts once it begins.
  fileprivate init(_ line: ClassLine, _ enrolment: Enrolment, _ marks: [KeptMark], at now: Now) {
    let sessions = line.sessions.reduce(into: [Int: Session]()) { $0[$1.number] = $1 }
    var tally = AttendanceTally()
    var minutes = 0
    for mark in marks {
      guard let session = sessions[mark.session], session.takesPlace, session.hasBegun(at: now)
      else { continue }
      tally.count(mark.mark, of: session.interval.minutes)
      minutes += mark.mark.minutes(of: session.interval.minutes)
    }
    self.init(line: line, state: enrolment.state, tally: tally, minutes: minutes)
  }
}
