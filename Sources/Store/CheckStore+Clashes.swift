public import Domain
import Engine

extension Store {
  /// Every pair of sessions at the same time that share a learner, a space or a tutor.
  ///
  /// Sessions are compared day by day; set-up and clear-down minutes of a space count.
  public func clashesFound() throws -> [BrokenPromise] {
    let sessions = try sessions(from: .earliest, to: .latest).filter(\.session.takesPlace)
    let spaces = try self.spaces().reduce(into: [SpaceCode: LearningSpace]()) {
      $0[$1.code] = $1
    }
    let learners = try confirmedLearners()
    var found: (learners: [BrokenPromise], spaces: [BrokenPromise], tutors: [BrokenPromise]) =
      ([], [], [])
    for (index, one) in sessions.enumerated() {
      for two in sessions[(index + 1)...] {
        // Sorted by date: nothing that begins two days later can overlap.
        if two.session.date > one.session.date + 1 { break }
        guard one.label.code != two.label.code else { continue }
        let day = two.session.date
        if let code = one.session.space, code == two.session.space, let space = spaces[code],
          one.session.interval.widened(
            before: space.setUpMinutes, after: space.clearDownMinutes
          ).overlaps(
            two.session.interval.widened(
              before: space.setUpMinutes, after: space.clearDownMinutes))
        {
          found.spaces.append(.spaceClash(code, one.label, two.label, on: day))
        }
        guard one.session.interval.overlaps(two.session.interval) else { continue }
        if let tutor = one.session.tutor, tutor == two.session.tutor {
          found.tutors.append(.tutorClash(tutor, one.label, two.label, on: day))
        }
        let others = learners[two.label.code] ?? [:]
        let shared = (learners[one.label.code] ?? [:]).filter { learner, joined in
          joined <= one.session.date && others[learner].map { $0 <= two.session.date } ?? false
        }
        for learner in shared.keys.sorted() {
          found.learners.append(.learnerClash(learner, one.label, two.label, on: day))
        }
      }
    }
    return found.learners + found.spaces + found.tutors
  }

  /// Who has a place on each class, and since when, without a reason that overrode a rule.
  private func confirmedLearners() throws -> [ClassCode: [EmployeeNumber: Day]] {
    let places = try rows(
      """
      SELECT class_code, employee_number, joined_on FROM enrolment
      WHERE state = 'confirmed' AND override_reason IS NULL
      """
    ) { (ClassCode($0.text()), EmployeeNumber($0.text()), $0.day() ?? .earliest) }
    return places.reduce(into: [:]) { $0[$1.0, default: [:]][$1.1] = $1.2 }
  }
}
