public import Domain
import Store

extension Books {
  /// Whom to tell of a class and what of: where they go on from one that was cancelled or merged, or what
  /// has changed of one that stands. Nil where there is no such class.
  public func callList(_ code: ClassCode, at now: Now) throws -> CallList? {
    try store.read {
      guard let line = try line(code, at: now) else { return nil }
      let spaces = try spaceLabels()
      guard line.theClass.state == .cancelled else {
        let timetable = ClassTimetable(
          line: line, spaces: spaces, changes: try changes(of: line.sessions, on: code))
        return CallList(
          line: line, people: try liveToTell(on: code), changes: timetable.changes(from: now.day),
          spaces: spaces)
      }
      let people = try leftCancelledClass(code, at: now)
      let onward = Set(people.compactMap(\.onward?.label.code)).sorted()
      return CallList(
        line: line, people: people, onward: try onward.compactMap { try self.line($0, at: now) },
        spaces: spaces)
    }
  }

  private func leftCancelledClass(_ code: ClassCode, at now: Now) throws -> [ToTell] {
    let moves = try store.moves(on: code)
    return try store.enrolments(on: code).compactMap { enrolment, person in
      guard let history = moves[enrolment.id], let ground = history.last?.ground else { return nil }
      var told = try toTell(
        person, enrolment, was: history.dropLast().last?.state ?? .confirmed)
      switch ground {
      case .classCancelled: return told
      case .movedTo(let other):
        told.onward = try onward(person.number, on: other, at: now)
        return told
      default: return nil
      }
    }
  }

  private func onward(
    _ number: EmployeeNumber, on code: ClassCode, at now: Now
  ) throws -> Onward? {
    guard let label = try store.theClass(code)?.label,
      let live = try store.liveEnrolment(of: number, on: code)
    else { return nil }
    let position =
      live.state == .waitlisted
      ? try store.waitingList(code, on: now.day).position(of: number) : nil
    return Onward(label, live.state, position: position)
  }
}
