import Canvas
import Domain
import Wording

extension RosterScreen {
  static let acts: [Act<RosterScreen>] = [
    Act(
      "Give the place", keys: [.enter, .character("o")],
      help: "Gives a free place to the person who waits at the > row, and says whom it passes over",
      hint: "Give place", isMeant: { $0.waiting != nil }, whyNot: { $0.whyNoGift }
    ) { screen, turn in screen.give(&turn) },
    Act(
      "Tick", keys: [.character(" ")], help: "Ticks the person at the > row and moves down",
      hint: "Tick", whyNot: { $0.person == nil ? "Nobody is on this list." : nil }
    ) { screen, turn in screen.tick(turn) },
    Act(
      "Tick all", keys: [.control("a")], help: "Ticks every learner, or unticks them",
      whyNot: { $0.roster?.learners.isEmpty ?? true ? "Nobody has a place yet." : nil }
    ) { screen, _ in screen.tickAll() },
    Act(
      "Book somebody", keys: [.character("b")], help: "Finds a person to book on this class",
      hint: "Book"
    ) { screen, turn in turn.push(FindScreen(aim: screen.code)) },
    Act(
      "Withdraw", keys: [.character("w")],
      help: "Withdraws those ticked, or the person at the > row, with a reason",
      hint: "Withdraw", whyNot: { $0.meant.isEmpty ? "Nobody is on this list." : nil }
    ) { screen, turn in screen.withdraw(&turn) },
    Act(
      "Open the register", keys: [.character("r")],
      help: "Opens the register of the session that is next to be marked", hint: "Register",
      whyNot: { $0.roster?.line.first == nil ? "The class has no session." : nil }
    ) { screen, turn in
      guard let session = screen.roster?.line.sessionToMark(at: turn.now) else { return }
      turn.push(RegisterScreen(screen.code, session: session.number))
    },
    Act(
      "Open the person", keys: [.enter, .character("v")],
      help: "Opens the person at the > row with this class first", hint: "Person",
      whyNot: { $0.person == nil ? "Nobody is on this list." : nil }
    ) { screen, turn in
      if let person = screen.person { turn.push(FindScreen(person: person, of: screen.code)) }
    },
    Act(
      "Print the class roster", keys: [.character("p")],
      help: "Shows the roster as it will be printed", hint: "Print"
    ) { screen, turn in
      turn.push(ReportsScreen(today: turn.now.day, sheet: .roster(screen.code)))
    },
    Act(
      "Print the sign-in sheet", keys: [.character("i")],
      help: "Shows the sign-in sheet of the next session as it will be printed"
    ) { screen, turn in
      turn.push(ReportsScreen(today: turn.now.day, sheet: .signIn(screen.code, session: nil)))
    },
    Act("History of the class", keys: [.character("h")], help: "What was done on this class") {
      screen, turn in turn.push(HistoryScreen(of: screen.code))
    },
    Act(
      "Cancel the class", keys: [.character("c")],
      help: "Cancels the class with a reason and names everyone to tell"
    ) { screen, turn in
      turn.open(
        .cancelClass(
          screen.code,
          title: screen.roster.map { Wording.name($0.line.theClass.label) } ?? screen.code.text))
    },
  ]

  private mutating func withdraw(_ turn: inout Turn) {
    let people = meant
    let code = code
    guard let roster, let first = people.first else { return }
    let who =
      people.count == 1 ? first.name.spoken : Wording.count(people.count, "person", "people")
    let title = Wording.name(roster.line.theClass.label)
    let names = Wording.list(people.map(\.name.spoken), most: 8)
    // Automatic classes give a freed place to the next in line at once.
    let next =
      roster.line.theClass.freedPlace == .automatic
      ? roster.waiting.filter { line in
        line.obstacles.isEmpty && !people.contains { $0.number == line.person.number }
      }.prefix(people.count).map(\.person.name.spoken) : []
    let outcome =
      next.isEmpty
      ? "" : "\(Wording.count(next.count, "place")) may go to \(Wording.list(next))."
    turn.open(
      .withdrawalReason("Why withdraw \(who) from \(title)?") { reason, turn in
        guard people.count > 1 else {
          turn.ask(.withdraw([first.number], code, reason))
          return
        }
        turn.open(
          .question(
            Question(
              "Withdraw \(who)?",
              ["\(names) leave \(title).", outcome].filter { !$0.isEmpty },
              buttons: ["Keep them", "Withdraw \(people.count) people"]
            ) { _, button, turn in
              if button == 1 { turn.ask(.withdraw(people.map(\.number), code, reason)) }
            }))
      })
  }
}

extension Overlay {
  /// Asks why a class is cancelled, and cancels it.
  static func cancelClass(_ code: ClassCode, title: String) -> Overlay {
    .field(
      FieldBox(
        "Cancel \(title)?",
        help:
          "Everyone with a place or a claim loses it and has to be told. Say why; Esc keeps the class.",
        check: { $0.isEmpty ? .wrong("Say why, in a few words.") : .fine },
        entered: { _, reason, turn in turn.ask(.cancel(code, reason: reason)) }))
  }
}
