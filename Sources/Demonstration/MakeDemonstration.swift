public import Domain
import Store
public import UseCases

extension DemonstrationTrust {
  /// The act by which a made-up trust is known: the first of its audit trail.
  public static let act = "demonstration"

  /// Writes the whole trust into empty books, in one transaction with one audit entry.
  ///
  /// - Parameter progress: told after every batch how many of the staff are written; what it
  ///   throws ends the making, and nothing is written.
  /// - Throws: an `EngineError`, or what `progress` threw.
  public func make(
    in books: Books, by acting: Acting,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    _ = try books.store.write(
      Self.act, by: acting, keepsChanges: false,
      detail: { (staff: Int) in "\(staff) staff, \(plans.count) classes" }
    ) { journal in
      for (setting, value) in settings { try journal.set(setting, to: value) }
      try saveStaff(in: books, journal, progress)
      for space in spaces { try journal.save(space) }
      for course in courses { try journal.save(course) }
      try journal.save(agreement)
      try journal.save(nextAgreement)
      try saveClasses(journal)
      try saveEnrolments(journal, books.clock)
      for taken in marks {
        try journal.save(
          KeptMark(
            classCode: taken.classCode, session: taken.session, learner: taken.learner,
            mark: taken.mark))
      }
      return .done(staff.count)
    }
  }

  private func saveStaff(
    in books: Books, _ journal: Journal, _ progress: (Int, Int) throws -> Void
  ) throws {
    let bulk = try BulkStaff(books.store, writingThrough: journal)
    var done = 0
    while done < staff.count {
      let batch = staff[done..<min(done + BulkStaff.batch, staff.count)]
      _ = try bulk.save(Array(batch)) { new, _ in new }
      done = batch.endIndex
      try progress(done, staff.count)
    }
    try bulk.finish()
  }

  private func saveClasses(_ journal: Journal) throws {
    for theClass in classes {
      try journal.save(theClass)
      if let kept = keptPlaces[theClass.code] { try journal.save(kept, on: theClass.code) }
    }
    for session in sessions { try journal.save(session) }
  }

  /// Enrolments with their histories; one that carries on from another comes after it.
  private func saveEnrolments(_ journal: Journal, _ clock: WallClock) throws {
    let histories = histories(clock)
    for carriesOn in [false, true] {
      for history in histories {
        for (index, step) in history.enumerated()
        where (step.enrolment.carriedFrom != nil) == carriesOn {
          try journal.save(
            step.enrolment, because: step.ground,
            at: index == 0 ? step.enrolment.requestedAt : nil)
        }
      }
    }
    for release in releases(clock) { try journal.save(release) }
  }
}
