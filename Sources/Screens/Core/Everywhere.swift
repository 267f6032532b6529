import Canvas
import Domain

extension App {
  /// What can be done on every screen.
  static let everywhere: [Act<App>] = [
    Act(
      "Help", keys: [.character("?"), .function(1)],
      help: "Shows what can be done here; type to search, Enter does it", hint: "Help"
    ) { app, turn in
      turn.open(
        .commands(CommandList(.help, of: app.top.title, app.commands, typing: app.top.typing)))
    },
    Act(
      "Back", keys: [.escape, .function(12), .character("q")],
      help: "Goes one step back; never leaves the desk and never loses anything", hint: "Back"
    ) { app, turn in app.goBack(&turn) },
    Act(
      "Find anything", keys: [.function(2)],
      help: "Finds people, classes, courses and spaces by a few letters, a number or a badge",
      hint: "Find"
    ) { _, turn in turn.push(FindScreen()) },
    Act(
      "Classes", keys: [.function(3)], help: "Every class: who is on it, who waits, when it meets",
      hint: "Classes"
    ) { _, turn in turn.push(ClassesScreen()) },
    Act(
      "Learning spaces", keys: [.function(7)], help: "What is in the rooms, day by day",
      hint: "Spaces"
    ) { app, turn in turn.push(SpacesScreen(day: app.now.day)) },
    Act(
      "Reports", keys: [.function(8)],
      help: "Attendance, class rosters and sign-in sheets: read, print, save", hint: "Reports"
    ) { app, turn in turn.push(ReportsScreen(today: app.now.day)) },
    Act(
      "Print the last one again", keys: [.character("&")],
      help: "Prints what was printed last, on the same printer",
      whyNot: { $0.lastPrinted == nil ? "Nothing has been printed at this desk yet." : nil }
    ) { app, turn in
      if let last = app.lastPrinted { turn.ask(last) }
    },
    Act(
      "What waits to be printed", keys: [.character("~")],
      help: "The jobs that have not come out of the printer yet"
    ) { _, turn in turn.ask(.queue) },
    Act(
      "Undo", keys: [.control("z"), .character("u")],
      help: "Takes back what was done last at this desk; again for what was done before it"
    ) { app, turn in turn.ask(.undo(app.done.undoable)) },
    Act(
      "Registers not submitted", keys: [.character("_")],
      help: "Lists registers of sessions that are over and not submitted, and whom to chase"
    ) { _, turn in turn.show(.openRegisters) },
    Act(
      "Whom to call about attendance", keys: [.character("%")],
      help: "Everybody who misses sessions running or stays below the threshold, of every class"
    ) { _, turn in turn.show(.slipping(nil)) },
    Act(
      "My staff", keys: [.character("@")],
      help: "Who of a manager's, a department's or a site's staff is in class when"
    ) { _, turn in turn.push(ReportsScreen(kind: .staffRoster, today: turn.now.day)) },
    Act(
      "Redo", keys: [.control("y")],
      help: "Does again what was taken back last, if the rules allow",
      whyNot: { app in
        if app.top is any FormScreen { return "Finish the form or leave it first." }
        return app.done.redoable == nil ? "Nothing was taken back just now." : nil
      }
    ) { app, turn in if let ask = app.done.redoable { turn.ask(ask) } },
    Act(
      "History", keys: [.control("r")],
      help: "What was done, by whom, when; newest first"
    ) { _, turn in turn.push(HistoryScreen(of: nil)) },
    Act(
      "Add a newcomer", keys: [.control("n")],
      help: "Adds a person who is not in the staff extract yet"
    ) { _, turn in turn.push(NewPersonScreen()) },
    Act(
      "Plan a class", keys: [.control("t")],
      help: "Plans a class: course, days, time, learning space, tutor"
    ) { _, turn in turn.push(PlanClassScreen()) },
    Act(
      "Book a space", keys: [.control("o")],
      help: "Finds and books a space for training, a meeting, a one-to-one"
    ) { _, turn in turn.push(BookSpaceScreen()) },
    Act(
      "Holidays and closures", keys: [.control("x")],
      help: "Bank holidays, closures, spaces out of use and tutors away"
    ) { _, turn in turn.push(CalendarScreen()) },
    Act(
      "Learning agreements", keys: [.control("g")],
      help: "What the trust and its unions have agreed: who has signed, what it provides"
    ) { _, turn in turn.push(AgreementsScreen()) },
    Act("Redraw", keys: [.control("l")], help: "Draws the whole screen anew") { _, turn in
      turn.ask(.repaint)
    },
    Act(
      "Courses, spaces, settings", keys: [.function(11)],
      help:
        "Courses, spaces, centres, equipment, departments, sites, settings; refresh the staff, import, export, check, back up"
    ) { _, turn in turn.push(RecordsScreen()) },
    Act(
      "Practise", keys: [.function(1)],
      help: "F1 in the help: five tasks on a made-up trust, each checked; nothing of it is kept",
      whyNot: { $0.isPractice ? "This is the practice. F10 goes back to the live books." : nil }
    ) { _, turn in turn.ask(.practise) },
    Act(
      "Mouse on or off", keys: [.control("v")],
      help: "Listens to clicks and the wheel, or leaves the mouse to the terminal for copying text"
    ) { app, turn in
      app.hasMouse.toggle()
      turn.ask(.mouse(app.hasMouse))
      turn.say(
        app.hasMouse
          ? "Clicks and the wheel work at the desk. With Shift the terminal selects text."
          : "The mouse selects text as in any terminal. Ctrl-V brings clicks back.")
    },
    Act("Refresh", keys: [.function(5)], help: "Reads again what is shown") { app, turn in
      app.top.refresh(&turn)
    },
    Act(
      "Leave the desk", keys: [.function(10), .control("q")],
      help: "Quits: ends the desk, and asks first where something would be lost", hint: "Leave"
    ) { app, turn in app.leave(&turn) },
    Act(
      "All commands", keys: [.function(9), .character(":")],
      help: "Every command by name, with its key, or why it cannot be done now", hint: "More"
    ) { app, turn in
      turn.open(
        .commands(CommandList(.palette, of: app.top.title, app.commands, typing: app.top.typing)))
    },
  ]

  private mutating func goBack(_ turn: inout Turn) {
    if top.stepBack(&turn) { return }
    guard screens.count > 1 else {
      turn.say("This is the first screen. F10 leaves the desk.")
      return
    }
    if let parting = top.parting { turn.say(parting) }
    guard top.parting == nil, let unsaved = top.unsaved else {
      turn.back()
      return
    }
    turn.open(
      .question(
        Question(
          "Leave without saving?", [unsaved], buttons: ["Keep writing", "Leave without saving"]
        ) { _, button, turn in if button == 1 { turn.back() } }))
  }

  private mutating func leave(_ turn: inout Turn) {
    guard let unsaved else {
      turn.ask(.quit)
      return
    }
    turn.open(
      .question(
        Question("Leave the desk?", [unsaved], buttons: ["Stay", "Leave the desk"]) {
          _, button, turn in if button == 1 { turn.ask(.quit) }
        }))
  }
}
