import Domain

extension Wording {
  /// Why a register cannot be marked so.
  static func register(_ refusal: Refusal) -> String {
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
    case .registerClosed(let label, let session, let since):
      "The register of session \(session) of \(name(label)) has been closed since \(day(since)). Say who allows the amendment."
    case .markChanged(let person, _, let label, let session, let seen, let now, let who, let wanted):
      "\(person.spoken), session \(session) of \(name(label)): "
        + "\(shown(now)) stands there now\(who.map { ", by \($0)" } ?? ""). "
        + "You saw \(shown(seen)) and wanted \(shown(wanted)). Choose one."
    case .wrongRegister(let person, let label, let session, let today):
      "\(person.spoken) is not on the register of session \(session) of \(name(label)). "
        + elsewhere(today)
    case .noSuchBadge(let badge):
      "No one has badge \(badge). Find the person by name."
    case .othersWait(let label, let waiting):
      "\(count(waiting, "person waits", "people wait")) for \(name(label)), and a walk-in does not pass them. Give a reason to override."
    case .nothingExpected(let person, let from, let to):
      from == to
        ? "\(person.spoken) has no session still to come on \(day(from)). Check the day and the number."
        : "\(person.spoken) has no session still to come from \(day(from)) to \(day(to)). Check the days and the number."
    default: refusal.code
    }
  }

  /// A mark inside a sentence; a blank is said so.
  private static func shown(_ mark: Mark?) -> String {
    mark.map { inside(word($0)) } ?? "no mark"
  }

  /// Which classes somebody has today: whoever holds a badge to the wrong register goes there.
  private static func elsewhere(_ today: [Commitment]) -> String {
    let classes = today.map {
      "\(name($0.label)) at \($0.session.start.text)"
        + ($0.spaceName.map { " in \($0)" } ?? "")
    }
    return classes.isEmpty
      ? "Nothing is booked for today: book a walk-in." : "Today: \(list(classes))."
  }
}
