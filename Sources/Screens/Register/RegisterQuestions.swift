import Canvas
import Domain
import Wording

extension RegisterScreen {
  /// Minutes late, proposing those since the start.
  func askLate(_ turn: inout Turn) {
    guard let session = register?.session, let name = line?.person.name.spoken else { return }
    let since = turn.now.wallMinutes - session.interval.from
    askMinutes("How many minutes late was \(name)?", proposal: since, of: session, &turn) {
      old, minutes in
      switch old {
      case .late(_, let early): .late(minutes: minutes, leftEarly: early)
      case .leftEarly(let early): .late(minutes: minutes, leftEarly: early)
      default: .late(minutes: minutes, leftEarly: nil)
      }
    }
  }

  /// Minutes left early, proposing those until the end.
  func askEarly(_ turn: inout Turn) {
    guard let session = register?.session, let name = line?.person.name.spoken else { return }
    let left = session.interval.to - turn.now.wallMinutes
    askMinutes("How many minutes early did \(name) leave?", proposal: left, of: session, &turn) {
      old, minutes in
      if case .late(let late, _) = old { return .late(minutes: late, leftEarly: minutes) }
      return .leftEarly(minutes: minutes)
    }
  }

  private func askMinutes(
    _ title: String, proposal: Int, of session: Session, _ turn: inout Turn,
    mark: @escaping @Sendable (Mark?, Int) -> Mark
  ) {
    let most = session.interval.minutes
    let text = (1..<most).contains(proposal) ? String(proposal) : ""
    turn.open(
      .field(
        FieldBox(
          title, help: "1 to \(most) minutes. Enter takes what is written.", text: text,
          isProposal: true,
          check: { text in
            if text.isEmpty { return .wrong("Write the minutes as a number.") }
            guard let minutes = Int(text), (1...most).contains(minutes) else {
              return .wrong("Minutes count from 1 to \(most).")
            }
            return .echo(Wording.count(minutes, "minute"))
          },
          entered: then { (screen: inout RegisterScreen, text, turn) in
            guard let minutes = Int(text) else { return }
            screen.mark(mark(screen.line?.mark, minutes), &turn)
          })))
  }

  /// Marks keyed from paper, by row number.
  func askRows(_ turn: inout Turn) {
    let rows = lines.map(\.row).max() ?? 0
    turn.open(
      .field(
        FieldBox(
          "Marks by row",
          help:
            "Row numbers and a mark, parted by semicolons: 1-12 P; 5 L20; 7 A:rota. A later entry wins over an earlier one.",
          check: { RowMarks.understood($0, rows: rows) },
          entered: then { (screen: inout RegisterScreen, text, turn) in
            guard case .success(let marks) = RowMarks.read(text, rows: rows), !marks.isEmpty
            else { return }
            let entries = screen.lines.compactMap { line in
              marks[line.row].map { MarkEntry(line.person.number, $0) }
            }
            turn.ask(.mark(screen.code, session: screen.session, entries))
          })))
  }

  /// Submits, after saying what will be submitted; with people unmarked it names them instead.
  func submit(_ turn: inout Turn) {
    guard let register else { return }
    let unmarked = unmarked
    guard unmarked.isEmpty else {
      let names = Wording.list(unmarked.map(\.person.name.spoken), most: 8)
      turn.open(
        .question(
          Question(
            "\(Wording.count(unmarked.count, "person has", "people have")) no mark",
            [
              "\(names).",
              "A register is submitted when everyone has a mark; no mark is not taken for present.",
            ], buttons: ["Go on marking"],
            answered: then { (screen: inout RegisterScreen, _, turn) in
              let index = screen.lines.firstIndex { $0.mark == nil } ?? 0
              screen.cursor.select(
                index, count: screen.lines.count, height: screen.height(turn.room))
            })))
      return
    }
    let there = register.lines.count { $0.mark?.isAttendance == true }
    let code = code
    let session = session
    turn.open(
      .question(
        Question(
          "Submit the register of \(register.line.theClass.title), session \(session)?",
          [
            "\(there) of \(register.lines.count) were there.",
            "From then on a mark is only amended, with a reason.",
          ], buttons: ["Not yet", "Submit"], eager: true
        ) { _, button, turn in
          if button == 1 { turn.ask(.submit(code, session: session)) }
        }))
  }
}
