import Canvas
import Domain
import Wording

/// What is asked where a register was submitted, or where another desk has changed the same person.
extension RegisterScreen {
  /// Why a submitted mark is amended, and who allows it once the register is closed.
  func askReason(_ change: MarkChange, of person: PersonLine, _ turn: inout Turn) {
    let code = code
    let session = session
    let isClosed = register?.isClosed(on: turn.now.day) ?? false
    turn.open(
      .reason(
        "Amend \(person.name.spoken) to \(Wording.word(change.mark))?",
        "This register is submitted. Say why it is changed; both values stay readable."
      ) { _, reason, turn in
        guard isClosed else {
          turn.ask(.amend(code, session: session, change, reason: reason, allowedBy: nil))
          return
        }
        turn.open(
          .field(
            FieldBox(
              "Who allows it?",
              help: "This register is closed. The name is kept with the amendment and printed.",
              check: { $0.allSatisfy(\.isWhitespace) ? .wrong("Write a name.") : .fine },
              entered: { _, name, turn in
                turn.ask(.amend(code, session: session, change, reason: reason, allowedBy: name))
              })))
      })
  }

  /// Shows both values where another desk has marked the same person, and lets one be chosen. Nothing is
  /// asked where there is another reason why not.
  func askWhichMark(_ ask: Ask, _ refusals: [Refusal], _ turn: inout Turn) {
    let clashes = refusals.compactMap(MarkClash.init)
    guard let first = clashes.first, clashes.count == refusals.count else { return }
    let title =
      clashes.count == 1
      ? "\(first.name) was marked elsewhere meanwhile"
      : "\(clashes.count) people were marked elsewhere meanwhile"
    let lines = clashes.prefix(6).flatMap { clash in
      (clashes.count == 1 ? [] : [clash.name]) + [
        "There now: \(Wording.word(clash.now))\(clash.by.map { ", by \($0)" } ?? "")",
        "Yours: \(Wording.word(clash.wanted))",
      ]
    }
    let rest = clashes.count > 6 ? ["and \(clashes.count - 6) more"] : []
    turn.open(
      .question(
        Question(title, lines + rest, buttons: ["Keep what is there", "Take mine"]) {
          _, button, turn in
          if let next = Self.settled(ask, clashes, takingMine: button == 1) { turn.ask(next) }
        }))
  }

  /// What is asked once one of the values was chosen; nil where nothing is left to be done.
  private static func settled(_ ask: Ask, _ clashes: [MarkClash], takingMine: Bool) -> Ask? {
    /// The change with what stands there now as seen; nil where it is given up.
    func settled(_ change: MarkChange) -> MarkChange? {
      guard let clash = clashes.first(where: { $0.number == change.learner }) else {
        return change
      }
      return takingMine
        ? MarkChange(change.learner, change.mark, seen: .mark(clash.now)) : nil
    }
    switch ask {
    case .mark(let code, let session, let changes):
      let left = changes.compactMap(settled)
      return left.isEmpty ? nil : .mark(code, session: session, left)
    case .amend(let code, let session, let change, let reason, let allowedBy):
      return settled(change).map {
        .amend(code, session: session, $0, reason: reason, allowedBy: allowedBy)
      }
    default: return nil
    }
  }
}

/// Two values for one mark.
private struct MarkClash {
  let name: String
  let number: EmployeeNumber
  let now: Mark?
  let by: String?
  let wanted: Mark?

  init?(_ refusal: Refusal) {
    guard case .markChanged(let person, let number, _, _, _, let now, let by, let wanted) = refusal
    else { return nil }
    name = person.spoken
    self.number = number
    self.now = now
    self.by = by
    self.wanted = wanted
  }
}
