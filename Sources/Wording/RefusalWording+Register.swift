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
    default: refusal.code
    }
  }
}
