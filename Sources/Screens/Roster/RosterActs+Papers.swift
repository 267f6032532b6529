import Canvas
import Domain
import Wording

extension RosterScreen {
  /// What is read, printed or looked up.
  static let paperActs: [Act<RosterScreen>] = [
    Act(
      "Open the register", keys: [.character("r")],
      help: "Opens the register of the session that is next to be marked", hint: "Register",
      whyNot: { $0.roster?.line.first == nil ? "The class has no session." : nil }
    ) { screen, turn in
      guard let session = screen.roster?.line.sessionToMark(at: turn.now) else { return }
      turn.push(RegisterScreen(screen.code, session: session.number))
    },
    Act(
      "Print the class roster", keys: [.character("p")],
      help: "Shows the roster as it will be printed", hint: "Print"
    ) { screen, turn in turn.show(.roster(screen.code)) },
    Act(
      "Print the waiting list", keys: [.character("l")],
      help: "Shows who waits, in order and why, as it will be printed"
    ) { screen, turn in turn.show(.waitingList(screen.code)) },
    Act(
      "Print the release form", keys: [.character("f")],
      help: "Shows the request for release of the person at the > row, for the manager to sign",
      whyNot: { $0.entry?.mayHaveRelease ?? false ? nil : chooseAsked }
    ) { screen, turn in
      if let person = screen.person { turn.show(.releaseForm(person.number, screen.code)) }
    },
    Act(
      "Print the sign-in sheet", keys: [.character("i")],
      help: "Shows the sign-in sheet of the next session as it will be printed"
    ) { screen, turn in turn.show(.signIn(screen.code, session: nil)) },
    Act(
      "Whom to call of this class", keys: [.character("%")],
      help: "Shows who misses sessions or stays below the threshold, with whom to call"
    ) { screen, turn in turn.show(.slipping(screen.code)) },
    Act("History of the class", keys: [.character("h")], help: "What was done on this class") {
      screen, turn in turn.push(HistoryScreen(of: screen.code))
    },
    .calendarFile(
      of: "the sessions of the class, of its tutor or of the learner at the > row",
      whyNot: "The class is not read yet."
    ) { screen in
      guard let roster = screen.roster else { return [] }
      return roster.line.calendars + (screen.person.map { Array($0.calendars.prefix(1)) } ?? [])
    },
  ]
}

extension Turn {
  /// Opens a report, ready to print.
  mutating func show(_ sheet: Sheet) {
    push(ReportsScreen(today: now.day, sheet: sheet))
  }
}
