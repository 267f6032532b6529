import Canvas
import Domain
import Wording

extension RegisterScreen {
  static let acts: [Act<RegisterScreen>] = [
    mark("Present", "p", "Present, and goes to the next person without a mark") { screen, turn in
      screen.mark(.present, &turn)
    },
    mark("Late", "l", "Late; asks how many minutes and offers those since the start") {
      screen, turn in screen.askLate(&turn)
    },
    mark("Left early", "e", "Left early; asks how many minutes") { screen, turn in
      screen.askEarly(&turn)
    },
    mark("Away", "a", "Absent, and told us; asks why, never about health") {
      screen, turn in
      let reasons = AbsenceReason.allCases
      let seen = MarkChange.Seen.mark(screen.line?.mark)
      turn.open(
        .choice(
          ChoiceBox(
            "Away: why?", reasons.map { ChoiceBox.Choice(Wording.word($0)) },
            chosen: then { (screen: inout RegisterScreen, index, turn) in
              screen.mark(.authorised(reasons[index]), seen: seen, &turn)
            })))
    },
    mark("Absent", "u", "Absent without a word") { screen, turn in
      screen.mark(.unauthorised, &turn)
    },
    mark("Not expected", "n", "Not expected at this session", "Not expected") { screen, turn in
      screen.mark(.notExpected, &turn)
    },
    mark(
      "Session cancelled", "x", "The session did not take place; asks once, then marks everybody"
    ) {
      screen, turn in screen.askCancelled(&turn)
    },
    mark(
      "Note", "t", "Notes something beside the mark, from a short list; never about health", "Note"
    ) { screen, turn in screen.askNote(&turn) },
    mark("Clear the mark", ".", "Takes the mark away again", "Clear") { screen, turn in
      screen.mark(nil, &turn)
    },
    Act(
      "Rest present", keys: [.character("=")], help: "Marks everybody who is left as present",
      hint: "Rest present",
      whyNot: { screen in
        if screen.isSubmitted { return submitted }
        if screen.isCancelled { return mixed }
        return screen.unmarked.isEmpty ? "Everybody has a mark." : nil
      }
    ) { screen, turn in
      let entries = screen.unmarked.map {
        MarkChange($0.person.number, .present, seen: .mark(nil))
      }
      turn.ask(.mark(screen.code, session: screen.session, entries))
    },
    Act(
      "Marks by row", keys: [.character("#")],
      help: "Keys in a paper register by row numbers, such as 1-12 P; 5 L20", hint: "Rows",
      whyNot: { screen in
        if screen.isSubmitted { return submitted }
        return screen.lines.isEmpty ? nobody : nil
      }
    ) { screen, turn in screen.askRows("", &turn) },
    Act(
      "Session before", keys: [.character("[")], help: "Opens the register of the session before",
      whyNot: { $0.neighbour(-1) == nil ? "This is the first session." : nil }
    ) { screen, turn in
      if let number = screen.neighbour(-1) { screen.show(session: number, &turn) }
    },
    Act(
      "Session after", keys: [.character("]")], help: "Opens the register of the next session",
      whyNot: { $0.neighbour(1) == nil ? "This is the last session." : nil }
    ) { screen, turn in
      if let number = screen.neighbour(1) { screen.show(session: number, &turn) }
    },
    Act(
      "Add a walk-in", keys: [.function(6)],
      help: "Finds a person who has come without a place, books and marks them in one stroke",
      hint: "Walk-in",
      whyNot: { $0.isSubmitted ? submitted : nil }
    ) { screen, turn in turn.push(FindScreen(walkInOn: screen.code, session: screen.session)) },
    Act(
      "Submit", keys: [.control("s")],
      help: "Submits the register; from then on a mark is only amended, with a reason",
      hint: "Submit",
      whyNot: { screen in
        if screen.isSubmitted { return submitted }
        return screen.lines.isEmpty ? nobody : nil
      }
    ) { screen, turn in screen.submit(&turn) },
    Act(
      "Print the sign-in sheet", keys: [.control("p")],
      help: "Shows the sign-in sheet of this session as it will be printed"
    ) { screen, turn in
      turn.push(
        ReportsScreen(today: turn.now.day, sheet: .signIn(screen.code, session: screen.session)))
    },
    Act(
      "Print the register as taken", keys: [.character("r")],
      help: "Shows the register with its amendments, ready to print"
    ) { screen, turn in turn.show(.register(screen.code, session: screen.session)) },
    Act("Open the class roster", keys: [.character("o")], help: "Shows everyone on the class") {
      screen, turn in turn.push(RosterScreen(screen.code))
    },
  ]

  private static let submitted =
    "This register is submitted. A mark key amends the person at the > row."
  private static let nobody = "Nobody is on this register. F6 adds a walk-in."

  private static func mark(
    _ name: String, _ key: Character, _ help: String, _ hint: String? = nil,
    perform: @escaping @Sendable (inout RegisterScreen, inout Turn) -> Void
  ) -> Act<RegisterScreen> {
    Act(
      name, keys: [.character(key)], help: help, hint: hint ?? name, isMark: true,
      whyNot: { $0.line == nil ? nobody : nil }, perform: perform)
  }

  func neighbour(_ step: Int) -> Int? {
    guard let register else { return nil }
    let numbers = register.line.sessions.map(\.number)
    guard let at = numbers.firstIndex(of: session), numbers.indices.contains(at + step) else {
      return nil
    }
    return numbers[at + step]
  }
}
