import Canvas
import Domain

extension SpacesScreen {
  static let acts: [Act<SpacesScreen>] = [
    Act(
      "Open or plan", keys: [.enter],
      help: "Opens the class at the cursor, or plans one where the space is free",
      hint: "Open", hinting: { $0.session == nil ? "Plan" : "Open" },
      whyNot: { $0.session == nil ? $0.whyNoPlan : nil }
    ) { screen, turn in
      guard let chosen = screen.chosen else { return }
      if let line = screen.session {
        turn.push(RosterScreen(line.session.classCode))
      } else {
        let time = TimeOfDay(minutes: screen.minute)?.text ?? ""
        turn.push(PlanClassScreen(on: chosen.day, at: time + "-", space: chosen.space.code))
      }
    },
    Act(
      "Open the register", keys: [.character("r")],
      help: "Opens the register of the session at the cursor", hint: "Register",
      whyNot: { $0.session == nil ? "There is no session at the cursor." : nil }
    ) { screen, turn in
      guard let session = screen.session?.session else { return }
      turn.push(RegisterScreen(session.classCode, session: session.number))
    },
    Act(
      "Day before", keys: [.character("[")], help: "Shows the day before, or the week before",
      hint: "Before"
    ) { screen, turn in screen.show(screen.day - (screen.week == nil ? 1 : 7), &turn) },
    Act(
      "Day after", keys: [.character("]")], help: "Shows the day after, or the week after",
      hint: "After"
    ) { screen, turn in screen.show(screen.day + (screen.week == nil ? 1 : 7), &turn) },
    Act(
      "Go to a date", keys: [.character("d")],
      help: "Asks for a date: mon, 1 dec, 24/11, +7", hint: "Date"
    ) { _, turn in
      let today = turn.now.day
      turn.open(
        .field(
          FieldBox(
            "Go to which day?", help: "fri, thu week, 1 dec, 24/11, +7 or 2026-11-23.",
            check: { text in
              text.isEmpty
                ? .wrong("Write a day.") : DateWords.understood(text, today: today)
            },
            entered: then { (screen: inout SpacesScreen, text, turn) in
              if let day = DateWords.day(text, today: today) { screen.show(day, &turn) }
            })))
    },
    Act("Today", keys: [.character("t")], help: "Goes back to today", hint: "Today") {
      screen, turn in screen.show(turn.now.day, &turn)
    },
    Act(
      "Week of this space", keys: [.character("v")],
      help: "Shows the space at the cursor over the whole week, or all spaces again",
      hint: "Week", whyNot: { $0.chosen == nil ? "There is no learning space yet." : nil }
    ) { screen, turn in screen.turnWeek(&turn) },
  ]
}
