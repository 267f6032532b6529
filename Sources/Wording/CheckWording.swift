public import Domain

extension Wording {
  /// What a check looked at, and whether the books balance.
  public static func sentence(_ check: BooksCheck) -> String {
    let seen =
      "\(count(check.classes, "class", "classes")), \(count(check.sessions, "session")), "
      + "\(count(check.enrolments, "enrolment")), \(count(check.marks, "mark")) and "
      + "\(count(check.auditEntries, "audit entry", "audit entries"))"
    return check.broken.isEmpty
      ? "The books balance: \(seen) checked."
      : "The books do not balance: \(count(check.broken.count, "broken promise")) in \(seen)."
  }

  /// A broken promise as a sentence.
  public static func sentence(_ promise: BrokenPromise) -> String {
    switch promise {
    case .overfull(let label, let occupied, let maximum):
      "\(name(label)) has \(occupied) places taken or held of \(maximum)."
    case .unserved(let label, let free, let number):
      "\(name(label)) has \(count(free, "free place")) while \(number) waits and could take one."
    case .learnerClash(let number, let one, let two, let on):
      "\(number) has places on \(name(one)) and \(name(two)) at the same time on \(day(on))."
    case .spaceClash(let space, let one, let two, let on):
      "Space \(space) holds \(name(one)) and \(name(two)) at the same time on \(day(on))."
    case .tutorClash(let tutor, let one, let two, let on):
      "\(tutor) teaches \(name(one)) and \(name(two)) at the same time on \(day(on))."
    case .overCapacity(let label, let space, let capacity):
      "\(name(label)) takes more learners than the \(capacity) places of space \(space)."
    case .markWithoutEnrolment(let label, let session, let number):
      "\(number) has a mark at session \(session) of \(name(label)) but was never on it."
    case .submittedWithBlanks(let label, let session, let blanks):
      "The register of session \(session) of \(name(label)) is submitted with \(count(blanks, "blank"))."
    case .historyDiffers(let label, let number):
      "The history of \(number) on \(name(label)) does not end where the enrolment stands."
    case .changedOutside(let what, let act):
      "A row of the table \(what) was changed from outside: it does not stand as act \(act) left it."
    case .auditBroken(let entry):
      "The audit trail was changed from outside: entry \(entry) or one it holds does not fit."
    }
  }
}
