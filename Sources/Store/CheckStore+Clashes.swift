public import Domain
import Engine

extension Store {
  /// Every pair of sessions at the same time that share a learner, a space or a tutor.
  ///
  /// Sessions are compared day by day; set-up and clear-down minutes of a space count.
  public func clashesFound() throws -> [BrokenPromise] {
    let sessions = try sessions(SessionDays(from: .earliest, to: .latest))
      .filter(\.session.takesPlace)
    let learners = try confirmedLearners()
    var found: (learners: [BrokenPromise], tutors: [BrokenPromise]) = ([], [])
    for (index, one) in sessions.enumerated() {
      for two in sessions[(index + 1)...] {
        // Sorted by date: nothing that begins two days later can overlap.
        if two.session.date > one.session.date + 1 { break }
        guard one.label.code != two.label.code else { continue }
        let day = two.session.date
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
    return found.learners + found.tutors
  }

  /// Spaces that are taken twice at a time, or by too many; and equipment of which more is in use than
  /// there is. Set-up and clear-down minutes count; provisional bookings do not, nor what is over: spaces
  /// and stock may have changed since.
  public func spacesInUseTwice(at wall: WallTime) throws -> [BrokenPromise] {
    let spaces = try self.spaces().reduce(into: [SpaceCode: LearningSpace]()) {
      $0[$1.code] = $1
    }
    let used = try occupations(from: wall.day - 1, to: .latest).filter {
      $0.interval.to > wall.minutes
    }.sorted {
      ($0.interval.from, $0.interval.to) < ($1.interval.from, $1.interval.to)
    }
    let byDay = Dictionary(grouping: used.indices, by: { used[$0].day })
    var broken: [BrokenPromise] = []
    let stock = try stock()
    for (index, one) in used.enumerated() where !one.isProvisional {
      // A night's use may be set up and cleared away over the days beside it.
      let days = [one.day - 2, one.day - 1, one.day]
      let before = days.flatMap { byDay[$0] ?? [] }.filter { $0 < index }
      let facts = OccupationFacts(
        wanted: [one], others: before.map { used[$0] }, spaces: spaces, stock: stock)
      broken += facts.refusals().compactMap { refusal in
        switch refusal {
        case .spaceClash(let space, let other, _, _, _):
          .spaceClash(space.code, other, one.by, on: one.day)
        case .spaceCrowded(let space, let taken, let wanted, let capacity, let day):
          .spaceCrowded(space.code, people: taken + wanted, capacity: capacity, on: day)
        case .kitShort(let what, let wanted, let free, let day):
          .kitShort(what, short: wanted - free, on: day)
        case .noSuchStock(let what, _): .noSuchStock(what, one.by)
        default: nil
        }
      }
    }
    return broken
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
