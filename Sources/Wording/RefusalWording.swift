public import Domain

extension Wording {
  /// A refusal as a sentence: who, what, when, and what can be done.
  public static func sentence(_ refusal: Refusal) -> String {
    switch refusal {
    case .noSuchPerson, .noSuchClass, .noSuchCourse, .noSuchSpace, .noSuchDepartment,
      .noSuchSession, .codeTaken,
      .badCode, .unknownBand, .tooLong, .badText, .missingName, .unknownSetting, .badSetting:
      unknown(refusal)
    case .alreadyEnrolled, .notEnrolled, .clash, .enrolmentNotOpen, .enrolmentClosed,
      .classNotOpen, .classCancelled, .classCompleted, .leaver:
      booking(refusal)
    case .spaceClash, .tutorClash, .overCapacity, .outsideOpeningHours, .belowOccupied,
      .endsBeforeStart, .minimumAboveMaximum, .notPositive:
      planning(refusal)
    case .registerNotStarted, .registerSubmitted, .registerNotSubmitted, .registerIncomplete,
      .notExpected, .minutesOutOfRange, .markedTwice, .unknownMark, .sessionCancelled,
      .reasonRequired:
      register(refusal)
    case .nothingToUndo:
      "There is nothing to undo: you have done nothing at this desk that can be taken back."
    case .builtUpon(let what, let who):
      "Cannot undo \(what): \(who) has changed the same record since. Look at the history first."
    case .cannotUndo(let what, let instead):
      "Cannot undo \(what). \(instead)"
    }
  }

  private static func unknown(_ refusal: Refusal) -> String {
    switch refusal {
    case .noSuchPerson(let number):
      "Nobody has the employee number \(number). Find the person by name, or add them as a newcomer."
    case .noSuchClass(let code, let known):
      "There is no class \(code). " + choices("Classes", known.map(\.text))
    case .noSuchCourse(let code, let known):
      "There is no course \(code). " + choices("Courses", known.map(\.text))
    case .noSuchSpace(let code, let known):
      "There is no learning space \(code). " + choices("Learning spaces", known.map(\.text))
    case .noSuchDepartment(let name, let known):
      "There is no department \u{201C}\(name)\u{201D}. " + choices("Departments", known)
    case .noSuchSession(let code, let number, let known):
      "Class \(code) has no session \(number). "
        + choices("Sessions", known.map { String($0) })
    case .codeTaken(let kind, let code):
      "There is already a \(kind) \(code). Choose another, or change the one there is."
    case .badCode(let kind, let text):
      "\u{201C}\(text)\u{201D} cannot be used as \(kind). Use letters, digits, hyphens and full stops, at most 20."
    case .unknownBand(let text):
      "There is no pay band \u{201C}\(text)\u{201D}. Use one of: \(PayBand.all.joined(separator: ", "))."
    case .tooLong(let what, let limit):
      "The \(what) is too long: at most \(limit) characters are kept. Shorten it."
    case .badText(let what, let text):
      "The \(what) \u{201C}\(text)\u{201D} holds a character that cannot be kept, shown between < and >. Type it again without."
    case .missingName:
      "A name is missing. A person with a single name has it as the family name."
    case .unknownSetting(let name, let known):
      "There is no setting \(name). " + choices("Settings", known)
    case .badSetting(let name, let value, let expected):
      "\(name) cannot be \u{201C}\(value)\u{201D}: it has to be \(expected)."
    default: ""
    }
  }

  private static func booking(_ refusal: Refusal) -> String {
    switch refusal {
    case .alreadyEnrolled(let name, let label, let state, let since, let position):
      switch state {
      case .waitlisted:
        "\(name.spoken) already waits for \(self.name(label)), since \(day(since))"
          + (position.map { ", number \($0) in line." } ?? ".") + " Nothing more is needed."
      case .requested:
        "\(name.spoken) has already asked for \(self.name(label)), on \(day(since)), and waits for release."
      default:
        "\(name.spoken) already has a place on \(self.name(label)), since \(day(since))."
      }
    case .notEnrolled(let name, let label):
      "\(name.spoken) has no place on \(self.name(label)) and does not wait for one. Check the class and the number."
    case .clash(let name, let label, let other, let on, let from, let to):
      "\(name.spoken) cannot take \(self.name(label)): it clashes with \(self.name(other)) on "
        + "\(day(on)), \(times(from, to)). Choose another class, or withdraw from that one first."
    case .enrolmentNotOpen(let label, let from):
      "Enrolment for \(self.name(label)) opens on \(day(from)). Come back then, or give a reason to override."
    case .enrolmentClosed(let label, let on, let at):
      "Enrolment for \(self.name(label)) closed on \(day(on))"
        + (at.map { " at \($0.text), when it started." } ?? ".")
        + " Look for another class of the course."
    case .classNotOpen(let label, let state):
      "\(self.name(label)) is \(state == .planned ? "still being planned" : "closed") and takes no bookings. Ask the centre to open it."
    case .classCancelled(let label, let reason):
      "\(self.name(label)) was cancelled" + (reason.map { ": \($0)." } ?? ".")
        + " Look for another class of the course."
    case .classCompleted(let label, let lastDay):
      "\(self.name(label)) ended on \(day(lastDay)). Look for a class that is still to come."
    case .leaver(let name, let lastDay):
      "\(name.spoken) left the trust on \(day(lastDay)). If that is wrong, have the staff record changed."
    default: ""
    }
  }

  private static func planning(_ refusal: Refusal) -> String {
    switch refusal {
    case .spaceClash(let space, let label, let on, let from, let to):
      "\(name(space)) is taken on \(day(on)), \(times(from, to)), by \(name(label)), set-up and clear-down counted. Choose another space or time."
    case .tutorClash(let tutor, let label, let on, let from, let to):
      "\(tutor) already teaches \(name(label)) on \(day(on)), \(times(from, to)). Choose another tutor or time."
    case .overCapacity(let space, let capacity, let wanted):
      "\(name(space)) has \(count(capacity, "place")), and the class would take \(wanted). Lower the maximum or choose a larger space."
    case .outsideOpeningHours(let space, let on, let from, let to, let opens, let closes):
      "\(name(space)) is open from \(opens.text) to \(closes.text); \(times(from, to)) on \(day(on)) lies outside. Choose another time or space."
    case .belowOccupied(let label, let wanted, let occupied):
      "\(name(label)) has \(count(occupied, "place")) taken or held, so it cannot be cut to \(wanted). Settle who leaves first."
    case .endsBeforeStart(let from, let to):
      "A session cannot end at \(to.text) when it starts at \(from.text). Only one that starts at noon or later may run past midnight."
    case .minimumAboveMaximum(let minimum, let maximum):
      "The minimum, \(minimum), is more than the maximum, \(maximum)."
    case .notPositive(let what, let number):
      "The \(what) has to be at least 1, not \(number)."
    default: ""
    }
  }

  private static func register(_ refusal: Refusal) -> String {
    switch refusal {
    case .registerNotStarted(let label, let session, let on, let at):
      "Session \(session) of \(name(label)) starts on \(day(on)) at \(at.text). Before that only an absence told in advance (A:…) can be marked."
    case .registerSubmitted(let label, let session):
      "The register of session \(session) of \(name(label)) is submitted. Amend it, giving a reason."
    case .registerNotSubmitted(let label, let session):
      "The register of session \(session) of \(name(label)) is not submitted yet. Mark it; nothing needs amending."
    case .registerIncomplete(let label, let session, let unmarked):
      "The register of session \(session) of \(name(label)) is not complete: "
        + "\(list(unmarked.map(\.spoken))) \(unmarked.count == 1 ? "has" : "have") no mark. Mark everyone, then submit."
    case .notExpected(let person, let label, let session):
      "\(person.spoken) is not expected at session \(session) of \(name(label)). Book the person first, or check the number."
    case .minutesOutOfRange(let person, let mark, let sessionMinutes):
      "\(mark.text) for \(person.spoken) does not fit: minutes count from 1 to the session's \(sessionMinutes)."
    case .markedTwice(let person):
      "\(person.spoken) is given two marks. Give one."
    case .unknownMark(let text):
      "\u{201C}\(text)\u{201D} is not a mark. Use P, L20 (late 20 minutes), E15 (left 15 minutes early), L20E15, A:annual-leave, A:rota, A:other-training, A:other-notified, U, N or X."
    case .sessionCancelled(let label, let session):
      "Session \(session) of \(name(label)) was cancelled: the only mark there is X."
    case .reasonRequired(let what):
      "A reason is needed to \(what). Say why, in a few words."
    default: ""
    }
  }

  private static func choices(_ what: String, _ known: [String]) -> String {
    guard !known.isEmpty else { return "\(what) there are: none yet." }
    let shown = known.prefix(12).joined(separator: ", ")
    return "\(what) there are: \(shown)"
      + (known.count > 12 ? " and \(known.count - 12) more." : ".")
  }
}
