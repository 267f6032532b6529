import Domain
import Screens
import Wording

/// Taking a register person by person; every mark is kept at once.
extension PlainDesk {
  private static let keys =
    "p present, l20 late by 20 minutes, e15 left 15 early, a absent with a reason, u absent, "
    + "n not expected, Enter leaves it, = the rest present, stop"

  func takeRegister(_ code: ClassCode, _ number: Int) async {
    guard case .register(let register?) = await answer(.register(code, session: number)) else {
      talk.say("There is no session \(number).")
      return
    }
    talk.say(
      "Register of \(Wording.name(register.line.theClass.label)), session \(number), "
        + "\(Wording.when(register.session)). \(register.marked) of \(register.lines.count) marked."
    )
    if register.session.register.isSubmitted {
      for line in register.lines { talk.say(Self.line(line)) }
      talk.say("It is submitted. A mark is now amended: lifelong register amend.")
      return
    }
    talk.say("For each: \(Self.keys).")
    for line in register.lines where line.mark == nil {
      switch await mark(line, code, number) {
      case .next: continue
      case .rest:
        let rest = register.lines.filter { $0.row >= line.row && $0.mark == nil }
        await keep(rest.map { change(of: $0, to: .present) }, code, number)
      case .stop: break
      }
      break
    }
    await offerToSubmit(code, number)
  }

  private enum Step { case next, rest, stop }

  private static func line(_ line: RegisterLine) -> String {
    "\(line.row). \(line.person.name.familyFirst): "
      + (line.mark == nil ? "not marked." : "\(Wording.word(line.mark)).")
  }

  private func mark(_ line: RegisterLine, _ code: ClassCode, _ number: Int) async -> Step {
    while let text = talk.ask("\(line.row). \(line.person.name.familyFirst):") {
      switch text.lowercased() {
      case "": return .next
      case "=": return .rest
      case "stop", ".": return .stop
      case "a":
        let reasons = AbsenceReason.allCases
        guard let index = talk.choose("Why?", reasons.map { Wording.word($0) }) else { continue }
        await keep([change(of: line, to: .authorised(reasons[index]))], code, number)
        return .next
      default:
        guard let mark = Mark(text) else {
          talk.say(Wording.sentence(Refusal.unknownMark(text)))
          continue
        }
        await keep([change(of: line, to: mark)], code, number)
        return .next
      }
    }
    return .stop
  }

  /// A change that says what was read out, so that nobody writes over what another desk has marked since.
  private func change(of line: RegisterLine, to mark: Mark) -> MarkChange {
    MarkChange(line.person.number, mark, seen: .mark(line.mark))
  }

  private func keep(_ changes: [MarkChange], _ code: ClassCode, _ number: Int) async {
    guard case .marked(let outcome) = await act(.mark(code, session: number, changes)) else {
      return
    }
    tell(outcome) { register in
      let last = changes.last.flatMap { change in
        register.lines.first { $0.person.number == change.learner }
      }
      let name = last?.person.name.spoken ?? ""
      return changes.count == 1
        ? "\(name): \(Wording.word(changes[0].mark)), \(register.marked) of \(register.lines.count)."
        : "\(Wording.count(changes.count, "person", "people")) marked present."
    }
  }

  private func offerToSubmit(_ code: ClassCode, _ number: Int) async {
    guard case .register(let register?) = await answer(.register(code, session: number)) else {
      return
    }
    let unmarked = register.lines.filter { $0.mark == nil }
    let names = Wording.list(unmarked.map(\.person.name.spoken))
    talk.say(
      unmarked.isEmpty ? "All \(register.lines.count) are marked." : "Not marked: \(names).")
    guard talk.confirm("Submit the register?") else {
      talk.say("It is kept and not submitted.")
      return
    }
    if case .marked(let outcome) = await act(.submit(code, session: number)) {
      tell(outcome) { "Submitted: \(Wording.name($0.line.theClass.label)), session \(number)." }
    }
  }
}
