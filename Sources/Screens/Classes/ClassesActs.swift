import Canvas
import Domain
import Wording

extension ClassesScreen {
  private static let none = "There is no class to choose."

  static let acts: [Act<ClassesScreen>] =
    [
      Act(
        "Filter", keys: [.character("/")],
        help:
          "Goes to the filter, where letters narrow the list; Tab or Down leads back to the list, where letters are commands",
        hint: "Filter", whyNot: { $0.isFiltering ? "The cursor is in the filter already." : nil }
      ) { screen, _ in screen.isFiltering = true },
      Act(
        "Clear the filter", keys: [.control("u")], help: "Shows all classes again",
        whyNot: { $0.filter.isEmpty ? "Nothing is written in the filter." : nil }
      ) { screen, turn in screen.clearFilter(&turn) },
      Act(
        "To the list", keys: [.tab], help: "Goes to the list, where letters are commands",
        hint: "List", isMeant: { $0.isFiltering },
        whyNot: { $0.isFiltering ? nil : "The cursor is in the list already." }
      ) { screen, _ in screen.isFiltering = false },
      Act(
        "Open the class roster", keys: [.enter, .character("o")],
        help: "Shows everyone on the class and who waits for it", hint: "Roster",
        whyNot: { $0.line == nil ? none : nil }
      ) { screen, turn in
        if let line = screen.line { turn.push(RosterScreen(line.theClass.code)) }
      },
      Act(
        "Book somebody", keys: [.character("b")], help: "Finds a person to book on this class",
        hint: "Book", whyNot: { $0.line == nil ? none : nil }
      ) { screen, turn in
        if let line = screen.line { turn.push(FindScreen(aim: line.theClass.code)) }
      },
      Act(
        "Open the register", keys: [.character("r")],
        help: "Opens the register of the session that is next to be marked", hint: "Register",
        whyNot: { $0.line?.first == nil ? "The class has no session." : nil }
      ) { screen, turn in
        guard let line = screen.line, let session = line.sessionToMark(at: turn.now) else { return }
        turn.push(RegisterScreen(line.theClass.code, session: session.number))
      },
      Act(
        "Take back typing", keys: [.control("z")],
        help: "Takes back what was typed last in the filter, or brings back what was cleared",
        whyNot: { $0.isFiltering && !$0.typed.isEmpty ? nil : TypedText.nothing }
      ) { screen, turn in
        guard let (_, text) = screen.typed.takeBack() else { return }
        screen.filter.text = text
        screen.arrange(turn.room)
      },
      Act(
        "Plan a class", keys: [.function(6)],
        help: "Plans a class: course, days, time, learning space, tutor", hint: "Plan"
      ) { _, turn in turn.push(PlanClassScreen()) },
      Act(
        "Print the class roster", keys: [.character("p")],
        help: "Shows the roster as it will be printed", hint: "Print",
        whyNot: { $0.line == nil ? none : nil }
      ) { screen, turn in
        guard let line = screen.line else { return }
        turn.push(ReportsScreen(today: turn.now.day, sheet: .roster(line.theClass.code)))
      },
      Act(
        "Print the sign-in sheet", keys: [.character("i")],
        help: "Shows the sign-in sheet of the next session as it will be printed",
        whyNot: { $0.line == nil ? none : nil }
      ) { screen, turn in
        guard let line = screen.line else { return }
        turn.push(
          ReportsScreen(today: turn.now.day, sheet: .signIn(line.theClass.code, session: nil)))
      },
      Act(
        "Which classes", keys: [.character("v")],
        help: "Shows those not over, those open for booking, or all with the finished ones",
        hint: "Which"
      ) { screen, turn in
        let scopes = Scope.allCases
        screen.scope = scopes[(screen.scope.rawValue + 1) % scopes.count]
        screen.arrange(turn.room)
        turn.say(screen.scope.words)
      },
      .calendarFile(of: "the sessions of the class or of its tutor", whyNot: none) {
        $0.line?.calendars ?? []
      },
    ] + sortActs + classActs
}
