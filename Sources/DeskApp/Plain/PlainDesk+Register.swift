import Domain
import Screens
import Wording

/// Taking a register person by person; every mark is kept at once.
extension PlainDesk {
  private static let marks =
    "p present, l20 late by 20 minutes, e15 left 15 early, a absent with a reason, u absent, "
    + "n not expected"
  private static let keys = "\(marks), Enter leaves it, = the rest present, stop"

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
      await amend(register, code, number)
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
      default:
        guard let mark = mark(text) else { continue }
        await keep([change(of: line, to: mark)], code, number)
        return .next
      }
    }
    return .stop
  }

  /// Amends a submitted register, a mark at a time, with the reason.
  private func amend(_ register: Register, _ code: ClassCode, _ number: Int) async {
    talk.say("It is submitted: a mark can be amended, with a reason.")
    var register = register
    while let index = talk.choose("Amend whose mark?", register.lines.map(Self.line)) {
      let line = register.lines[index]
      guard let mark = askMark(of: line), let reason = askReason("Why is it changed?") else {
        continue
      }
      let isClosed = register.isClosed(on: office.clockNow().day)
      let allowedBy = isClosed ? askReason("The register is closed. Who allows it?") : nil
      if isClosed, allowedBy == nil { continue }
      let ask = Ask.amend(
        code, session: number, change(of: line, to: mark), reason: reason, allowedBy: allowedBy)
      guard case .marked(let outcome) = await act(ask) else { return }
      tell(outcome) { done in
        register = done
        return
          "Amended: \(line.person.name.spoken), \(Wording.word(mark)). Both values stay readable."
      }
    }
  }

  /// A mark in words or letters; nil where none is written.
  private func askMark(of line: RegisterLine) -> Mark? {
    let name = line.person.name.spoken
    while let text = talk.ask("What was \(name)? (\(Self.marks), Enter for none)"), !text.isEmpty {
      if let mark = mark(text) { return mark }
    }
    return nil
  }

  private func askReason(_ question: String) -> String? {
    guard let text = talk.ask("\(question) (Enter changes nothing)"), !text.isEmpty else {
      return nil
    }
    return text
  }

  /// The mark that is meant; asks for the reason of an absence, and says what is no mark.
  private func mark(_ text: String) -> Mark? {
    if text.lowercased() == "a" {
      let reasons = AbsenceReason.allCases
      return talk.choose("Why?", reasons.map { Wording.word($0) }).map { .authorised(reasons[$0]) }
    }
    if let mark = Mark(text) { return mark }
    talk.say(Wording.sentence(Refusal.unknownMark(text)))
    return nil
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
