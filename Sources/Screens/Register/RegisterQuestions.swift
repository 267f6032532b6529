import Canvas
import Domain
import Wording

extension RegisterScreen {
  /// Minutes late, proposing those since the start while the session runs, else those keyed last.
  func askLate(_ turn: inout Turn) {
    guard let session = register?.session, let name = line?.person.name.spoken else { return }
    let since = turn.now.wallMinutes - session.interval.from
    let runs = (1..<session.interval.minutes).contains(since)
    askMinutes(
      "How many minutes late was \(name)?",
      help: "Minutes. 20e15 is 20 late and left 15 early.", letter: "L",
      proposal: runs ? since : lastMinutes, &turn)
  }

  /// Minutes left early, proposing those until the end while the session runs, else those keyed last.
  func askEarly(_ turn: inout Turn) {
    guard let session = register?.session, let name = line?.person.name.spoken else { return }
    let left = session.interval.to - turn.now.wallMinutes
    let runs = (1..<session.interval.minutes).contains(left)
    askMinutes(
      "How many minutes early did \(name) leave?", help: "Minutes.", letter: "E",
      proposal: runs ? left : lastMinutes, &turn)
  }

  private func askMinutes(
    _ title: String, help: String, letter: String, proposal: Int, _ turn: inout Turn
  ) {
    guard let most = register?.session.interval.minutes else { return }
    let old = line?.mark
    turn.open(
      .field(
        FieldBox(
          title, help: "\(help) 1 to \(most) in all. Enter takes what is written.",
          text: String(min(proposal, most)), isProposal: true,
          check: { text in
            guard let mark = Mark(letter + text)?.joined(to: old) else {
              return .wrong("Write the minutes as a number.")
            }
            guard mark.fits(sessionMinutes: most) else {
              return .wrong("Minutes count from 1 to \(most).")
            }
            return .echo(Wording.word(mark))
          },
          entered: then { (screen: inout RegisterScreen, text, turn) in
            guard let typed = Mark(letter + text) else { return }
            if case .leftEarly(let minutes) = typed { screen.lastMinutes = minutes }
            if case .late(let minutes, _) = typed { screen.lastMinutes = minutes }
            screen.mark(typed.joined(to: old), seen: .mark(old), &turn)
          })))
  }

  /// Marks keyed from paper, by row number.
  func askRows(_ text: String = "", _ turn: inout Turn) {
    let rows = lines.map(\.row)
    let unmarked = unmarked.map(\.row)
    let shown = lines
    turn.open(
      .field(
        FieldBox(
          "Marks by row, session \(session)",
          help:
            "Row numbers and a mark, parted by semicolons: 1-12 P; 5 L20; rest U. A later entry wins over an earlier one. A number alone goes to its row.",
          text: text,
          check: { text in
            if let row = Int(text), rows.contains(row) { return .echo("goes to row \(row)") }
            do throws(RowMarks.Problem) {
              let marks = try RowMarks(text, rows: rows, unmarked: unmarked).marks
              return marks.isEmpty ? .fine : .echo(Wording.count(marks.count, "mark"))
            } catch {
              return .wrong(Wording.sentence(error, rows: rows))
            }
          },
          entered: then { (screen: inout RegisterScreen, text, turn) in
            if let row = Int(text) {
              screen.go(toRow: row, turn.room)
            } else if let marks = try? RowMarks(text, rows: rows, unmarked: unmarked).marks {
              screen.mark(marks, of: shown, &turn)
            }
          })))
  }

  /// Marks rows, where they do not mix a session that took place with one that did not.
  ///
  /// - Parameter lines: the rows as they stood when the marks were begun.
  private func mark(_ marks: [Int: Mark], of lines: [RegisterLine], _ turn: inout Turn) {
    guard !marks.isEmpty else { return }
    let isMixed =
      isCancelled
      || marks.values.contains(.sessionCancelled)
        && (Set(marks.values).count > 1 || marks.count < lines.count)
    guard !isMixed else {
      turn.refuse(
        "A session took place for everybody or for nobody: x marks all, . takes it back.")
      return
    }
    let changes = lines.compactMap { line in
      marks[line.row].map { MarkChange(line.person.number, $0, seen: .mark(line.mark)) }
    }
    turn.ask(.mark(code, session: session, changes))
  }

  /// A note beside the mark, from the list there is.
  func askNote(_ turn: inout Turn) {
    guard let line else { return }
    let number = line.person.number
    let code = code
    let session = session
    let notes: [RegisterNote?] = RegisterNote.allCases + [nil]
    turn.open(
      .choice(
        ChoiceBox(
          "Note what of \(line.person.name.spoken)?",
          notes.map { ChoiceBox.Choice($0.map { Wording.word($0) } ?? "no note") }
        ) { _, index, turn in
          turn.ask(.note(code, session: session, number, notes[index]))
        }))
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
