import Domain
import Screens

extension FakeOffice {
  func register(_ code: ClassCode, _ number: Int) -> Register? {
    guard let line = classes.first(where: { $0.theClass.code == code }),
      var session = line.sessions.first(where: { $0.number == number })
    else { return nil }
    if isSubmitted { session.register = .submitted }
    let lines = learners(code).enumerated().map { index, person in
      RegisterLine(
        row: index + 1, person: person, mark: marks[person.number],
        before: [.present, .late(minutes: 5, leftEarly: nil), nil], note: notes[person.number],
        isOnBreak: onBreak.contains(person.number), concerns: concerns[person.number] ?? [])
    }
    return Register(
      line: line, session: session, lines: lines,
      lastDayToAmend: isSubmitted ? lastDayToAmend : nil)
  }

  /// Those whose mark is another than was seen: somebody else has been there.
  func clashes(
    among changes: [MarkChange], on code: ClassCode, _ session: Int
  ) -> [Refusal] {
    changes.filter { $0.collides(with: marks[$0.learner]) }.map { change in
      let seen: Mark? = if case .mark(let mark) = change.seen { mark } else { nil }
      return .markChanged(
        name(change.learner) ?? PersonName(family: "?"), change.learner,
        ClassLabel(code, "Functional Maths L1"), session: session, seen: seen,
        now: marks[change.learner], by: "ben at Desk 3", wanted: change.mark)
    }
  }

  mutating func scan(
    _ badge: String, _ code: ClassCode, _ session: Int
  ) -> Outcome<BadgeMark> {
    guard let person = people.first(where: { $0.badge == badge }) else {
      return .refused([.noSuchBadge(badge)])
    }
    let label = ClassLabel(code, "Functional Maths L1")
    guard learners(code).contains(where: { $0.number == person.number }) else {
      return .refused([.wrongRegister(person.name, label, session: session, today: elsewhere)])
    }
    let before = marks[person.number]
    if !(before?.isAttendance ?? false) { marks[person.number] = .present }
    guard let register = register(code, session) else { return .refused([]) }
    return .done(BadgeMark(person: Cast.line(person), before: before, register: register))
  }

  mutating func walkIn(_ number: EmployeeNumber, _ code: ClassCode, _ session: Int) -> Answer? {
    if let refusal { return .walkedIn(.refused([refusal])) }
    learners[code, default: []].append(number)
    marks[number] = .present
    guard let register = register(code, session), let name = name(number) else { return nil }
    return .walkedIn(
      .done(
        WalkIn(
          booking: Booking(
            state: .confirmed, number: number, name: name,
            label: ClassLabel(code, "Functional Maths L1")), register: register)))
  }
}
