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
    case .spaceCrowded(let space, let people, let capacity, let on):
      "Space \(space) has room for \(capacity) people at once and holds \(people) on \(day(on))."
    case .kitShort(let what, let short, let on):
      "\(short) more of the \(what) \(short == 1 ? "is" : "are") in use at a time on \(day(on)) than there are."
    case .noSuchStock(let what, let who):
      "\(name(who)) uses shared equipment that is not recorded: \(what)."
    case .tutorClash(let tutor, let one, let two, let on):
      "\(tutor) teaches \(name(one)) and \(name(two)) at the same time on \(day(on))."
    case .overCapacity(let label, let space, let capacity):
      "\(name(label)) takes more learners than the \(capacity) places of space \(space)."
    case .markWithoutEnrolment(let label, let session, let number):
      "\(number) has a mark at session \(session) of \(name(label)) but was never on it."
    case .markBeforeStart(let label, let session, let number):
      "\(number) has a mark at session \(session) of \(name(label)), which has not begun."
    case .unknownMark(let label, let session, let number):
      "\(number) has a mark at session \(session) of \(name(label)) that no register knows."
    case .submittedWithBlanks(let label, let session, let blanks):
      "The register of session \(session) of \(name(label)) is submitted with \(count(blanks, "blank"))."
    case .historyDiffers(let label, let number):
      "The history of \(number) on \(name(label)) has a gap, or does not end where the enrolment stands."
    case .illegalMove(let label, let number, let from, let to):
      "\(number) on \(name(label)) went from \(inside(word(from))) to \(inside(word(to))), "
        + "which is no allowed move."
    case .groundContradicts(let label, let number, let state):
      "\(number) on \(name(label)) came to \(inside(word(state))) for a reason that does not lead there."
    case .twoLiveEnrolments(let label, let number):
      "\(number) has two places or claims on \(name(label)) at once."
    case .liveOnCancelledClass(let label, let number, let state):
      "\(number) still stands as \(inside(word(state))) on \(name(label)), which was cancelled."
    case .sessionOfCancelledClass(let label, let session):
      "Session \(session) of \(name(label)) still stands, though the class was cancelled."
    case .absenceAtCancelledSession(let label, let session, let number):
      "\(number) is counted absent at session \(session) of \(name(label)), which was cancelled."
    case .attendanceSumsDiffer(let label):
      "The sums of attendance kept of \(name(label)) are not what its marks make."
    case .offerWithoutEnd(let label, let number):
      "The offer of a place on \(name(label)) to \(number) has no end."
    case .placeWithoutRelease(let label, let number):
      "\(number) has a place on \(name(label)) in work time, though no manager agreed."
    case .releaseNeverAsked(let label, let number):
      "\(number) is to come to \(name(label)) in work time, though no release was asked for."
    case .heldWithoutEnd(let label, let number):
      "The place on \(name(label)) held for \(number) until a manager answers has no end."
    case .releaseContradicts(let label, let number, let session):
      "The release of \(number) for \(part(session, of: label)) says agreed, but not what was agreed or by whom."
    case .declinedWithoutGround(let label, let number):
      "The release of \(number) for \(name(label)) was declined without a reason or a name."
    case .releaseOfNoSession(let label, let number, let session):
      "\(number) has a release for session \(session) of \(name(label)), which has no such session."
    case .releaseNotOffered(let label, let number, let model, let code):
      "\(number) has release for \(name(label)) agreed as \(word(model)), "
        + "which the learning agreement \(code) does not offer."
    case .notAdmitted(let label, let number, let code):
      "\(number) stands on \(name(label)), though the learning agreement \(code) lets only others enrol."
    case .hoursBeyondAgreement(let number, let code, let year, let minutes, let hours):
      "\(number) has \(duration(minutes)) of agreed hours in \(year), though the learning agreement "
        + "\(code) gives \(count(hours, "hour")) a year."
    case .minimumAboveMaximum(let label, let minimum, let maximum):
      "\(name(label)) needs \(count(minimum, "learner")) but has only \(count(maximum, "place"))."
    case .keptMoreThanPlaces(let label, let kept, let maximum):
      "\(name(label)) keeps \(count(kept, "place")) but has only \(maximum)."
    case .buddiesApart(let label, let one, let other):
      "\(one) and \(other) come to \(name(label)) only together, but one of them waits and one does not."
    case .buddyOneSided(let label, let one, let other):
      "\(one) comes to \(name(label)) only together with \(other), who does not come with \(one)."
    case .priorityWithoutAgreement(let label, let number):
      "\(number) goes first in the waiting list of \(name(label)), though no agreement provides it."
    case .twoAgreementsInForce(let one, let other):
      "The learning agreements \(one) and \(other) are in force on the same day."
    case .inForceUnsigned(let code, let missing):
      "The learning agreement \(code) came into force without \(list(missing, most: 12))."
    case .overrideWithoutReason(let label, let number):
      "A rule was set aside for \(number) on \(name(label)) without a reason."
    case .inForceOneSided(let code, let side):
      "The learning agreement \(code) came into force with no party of the \(side.rawValue) side."
    case .inForceUnapproved(let code):
      "The learning agreement \(code) came into force without approval."
    case .inForceWithoutDays(let code):
      "The learning agreement \(code) does not say from when or until when it is in force."
    case .restrictionUnexplained(let code):
      "The learning agreement \(code) limits who may enrol without a reason or an owner."
    case .sameJoiningNumber(let label, let number):
      "Two people have the joining number \(number) on \(name(label))."
    case .placeWithoutFirstDay(let label, let number):
      "\(number) has a place on \(name(label)), but no first day, and stands on no register."
    case .expectedWithoutPlace(let label, let number, let state):
      "\(number) is expected on the registers of \(name(label)), but stands as \(inside(word(state)))."
    case .placeAfterLeaving(let label, let number):
      "\(number) has a place on \(name(label)), but counts as having left."
    case .carriedFromAnother(let label, let number):
      "The joining time of \(number) on \(name(label)) was kept from somebody else."
    case .carriedTwice(let label, let number):
      "The joining time of \(number) on \(name(label)) was kept a second time."
    case .joiningTimeLost(let label, let number):
      "The joining time of \(number) on \(name(label)) is not the one that was to be kept."
    case .inDepartmentGone(let number, let name, let successor):
      "\(number) still stands in the department \(name), which is \(successor) now."
    case .belongsNowhere(let what, let to, let key):
      "A row of the table \(what) belongs to \(key) of the table \(to), which is not there."
    case .changedOutside(let what, let act):
      "A row of the table \(what) was changed from outside: it does not stand as act \(act) left it."
    case .rowsUnaccountedFor(let what, let more):
      "\(rows(of: what)): \(abs(more)) \(more > 0 ? "more" : "fewer") than the acts account for. "
        + "Somebody has written to the books from outside."
    case .auditBroken(let entry):
      "The audit trail was changed from outside: entry \(entry) or one it holds does not fit."
    case .trailShortened(let entries, let kept):
      "The audit trail ends at entry \(entries), but what is kept beside the books knows of entry \(kept). "
        + "The last acts were lost or cut off, or an older copy stands in place of the books."
    case .storageDamaged(let words):
      "The database itself is damaged (\(words)). Restore the newest good copy: lifelong restore FILE."
    }
  }

  /// That nothing can be told of the end of the audit trail.
  public static let headNotKept =
    "Nothing beside these books says how long the audit trail was, so that a missing end would not be noticed. It is kept from the next act on."

  private static func part(_ session: Int?, of label: ClassLabel) -> String {
    session.map { "session \($0) of \(name(label))" } ?? name(label)
  }

  /// What the rows of a table are.
  private static func rows(of table: String) -> String {
    switch table {
    case "agreement": "Learning agreements"
    case "agreement_clause": "Clauses of agreements"
    case "agreement_party": "Parties to agreements"
    case "amendment": "Amendments"
    case "assignment": "Assignments"
    case "assignment_past": "Assignments of the past"
    case "class": "Classes"
    case "course": "Courses"
    case "department_end": "Ends of departments"
    case "enrolment": "Enrolments"
    case "kept_place": "Lines of kept places"
    case "learning_space": "Learning spaces"
    case "mark": "Marks"
    case "release": "Releases"
    case "session": "Sessions"
    case "setting": "Settings"
    case "signature": "Signatures"
    case "staff_member": "Staff"
    default: "Rows of the table \(table)"
    }
  }
}
