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
  func askRows(_ text: String = "", _ turn: inout Turn) {
    let rows = lines.map(\.row).max() ?? 0
    turn.open(
      .field(
        FieldBox(
          "Marks by row",
          help:
            "Row numbers and a mark, parted by semicolons: 1-12 P; 5 L20; 7 A:rota. A later entry wins over an earlier one. A number alone goes to its row.",
          text: text,
          check: { text in
            if let row = Int(text), (1...max(1, rows)).contains(row) {
              return .echo("goes to row \(row)")
            }
            return RowMarks.understood(text, rows: rows)
          },
          entered: then { (screen: inout RegisterScreen, text, turn) in
            if let row = Int(text) {
              screen.go(toRow: row, turn.room)
              return
            }
            guard case .success(let marks) = RowMarks.read(text, rows: rows), !marks.isEmpty
            else { return }
            let isMixed =
              screen.isCancelled
              || marks.values.contains(.sessionCancelled)
                && (Set(marks.values).count > 1 || marks.count < screen.lines.count)
            guard !isMixed else {
              turn.refuse(
                "A session took place for everybody or for nobody: x marks all, . takes it back.")
              return
            }
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
    let expected = register.lines.count {
      $0.mark != .notExpected && $0.mark != .sessionCancelled
    }
    let others = register.lines.count - expected
    let notExpected = others > 0 ? " \(others) not expected." : ""
    let outcome =
      isCancelled
      ? "The session did not take place."
      : "\(there) of \(expected) expected were there.\(notExpected)"
    let code = code
    let session = session
    turn.open(
      .question(
        Question(
          "Submit the register of \(Wording.name(register.line.theClass.label)), session \(session)?",
          [
            outcome,
            "From then on a mark is only amended, with a reason.",
          ], buttons: ["Not yet", "Submit"], eager: true
        ) { _, button, turn in
          if button == 1 { turn.ask(.submit(code, session: session)) }
        }))
  }
}
