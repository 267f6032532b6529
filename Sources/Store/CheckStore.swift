public import Domain
import Engine

extension Store {
  /// Every pair of sessions at the same time that share a learner, a space or a tutor.
  ///
  /// Sessions are compared day by day; set-up and clear-down minutes of a space count.
  public func clashesFound() throws -> (
    learners: [BrokenPromise], spaces: [BrokenPromise], tutors: [BrokenPromise]
  ) {
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
        let shared = (learners[one.label.code] ?? []).intersection(
          learners[two.label.code] ?? [])
        for learner in shared.sorted() {
          found.learners.append(.learnerClash(learner, one.label, two.label, on: day))
        }
      }
    }
    return found
  }

  /// Who has a place on each class without a reason that overrode a rule.
  private func confirmedLearners() throws -> [ClassCode: Set<EmployeeNumber>] {
    let pairs = try rows(
      "SELECT class_code, employee_number FROM enrolment WHERE state = 'confirmed' AND reason IS NULL"
    ) { (ClassCode($0.text()), EmployeeNumber($0.text())) }
    return pairs.reduce(into: [:]) { $0[$1.0, default: []].insert($1.1) }
  }

  /// Learners whose enrolment on a class does not stand where its history ends.
  public func historiesThatDiffer(on code: ClassCode) throws -> [EmployeeNumber] {
    try rows(
      """
      SELECT e.employee_number FROM enrolment e
      WHERE e.class_code = $1 AND e.state <> coalesce((SELECT v.state FROM enrolment_move v
        WHERE v.enrolment_id = e.id ORDER BY v.place DESC LIMIT 1), '')
      ORDER BY e.employee_number
      """, [.text(code.text)]
    ) { EmployeeNumber($0.text()) }
  }
}
