public import Domain
import Store

extension Books {
  /// Marks the owner of a badge present on one session's register. Whoever is there already stays as
  /// marked; whoever is not on the register is told where they are expected today.
  public func scan(
    _ badge: String, on code: ClassCode, session number: Int, by acting: Acting
  ) throws -> Outcome<BadgeMark> {
    guard let person = try personWithBadge(badge) else { return .refused([.noSuchBadge(badge)]) }
    let change = [MarkChange(person.number, .present)]
    var before: Mark?
    let outcome: Outcome<Register> = try store.write(
      "mark", by: acting, detail: { _ in Self.detail(code, number, change) }
    ) { journal in
      try onRegister(code, session: number, in: journal) { register in
        let label = register.line.theClass.label
        guard let line = register.lines.first(where: { $0.person.number == person.number })
        else {
          return [
            .wrongRegister(
              person.name, label, session: number,
              today: try today(person.number, on: acting.now.day))
          ]
        }
        before = line.mark
        if line.mark?.isAttendance ?? false { return [] }
        guard !register.session.register.isSubmitted else {
          return [.registerSubmitted(label, session: number)]
        }
        return try write(change, on: register, in: journal) { kept, _, _ in
          try journal.save(KeptMark(kept, .present))
        }
      } then: {
        $0.noteMarks(of: $1)
      }
    }
    return outcome.map { BadgeMark(person: person, before: before, register: $0) }
  }

  /// Where somebody is expected on a day, as one tells a person the way.
  private func today(_ number: EmployeeNumber, on day: Day) throws -> [Commitment] {
    try store.commitments(of: number, on: day).map { one in
      let space = try one.session.space.flatMap { try store.space($0) }
      return Commitment(one.label, one.session, spaceName: space?.name)
    }
  }
}
