import Canvas
import Domain

extension TodayScreen {
  static let acts: [Act<TodayScreen>] =
    [
      Act(
        "Next part", keys: [.tab],
        help: "Goes from the find box to the sessions and what needs you",
        hint: "Next part", hinting: { $0.nextWord }
      ) { screen, _ in screen.move(1) },
      Act(
        "Open the register", keys: [.enter, .character("r")],
        help: "Opens the register of the session at the > row", hint: "Register",
        isMeant: { $0.part == .sessions },
        whyNot: { $0.session == nil ? "Choose a session first: Tab or Down." : nil }
      ) { screen, turn in
        guard let line = screen.session else { return }
        turn.push(RegisterScreen(line.session.classCode, session: line.session.number))
      },
      Act(
        "Open what needs you", keys: [.enter], help: "Opens the place where it can be settled",
        hint: "Open", isMeant: { $0.part == .needs },
        whyNot: { $0.need == nil ? "Choose something under Needs you first: Tab." : nil }
      ) { screen, turn in screen.settle(&turn) },
      Act(
        "Open the class roster", keys: [.character("o")],
        help: "Shows everyone on the class of the > row and who waits for it", hint: "Roster",
        whyNot: { $0.session == nil ? "Choose a session first: Tab or Down." : nil }
      ) { screen, turn in
        guard let line = screen.session else { return }
        turn.push(RosterScreen(line.session.classCode))
      },
      Act(
        "Print the sign-in sheet", keys: [.character("p")],
        help: "Shows the sign-in sheet of the session at the > row, ready to print", hint: "Print",
        whyNot: { $0.session == nil ? "Choose a session first: Tab or Down." : nil }
      ) { screen, turn in
        guard let session = screen.session?.session else { return }
        turn.push(
          ReportsScreen(
            today: turn.now.day, sheet: .signIn(session.classCode, session: session.number)))
      },
      Act(
        "New person", keys: [.function(6)],
        help: "Adds a newcomer who is not in the staff extract yet", hint: "New person"
      ) { _, turn in turn.push(NewPersonScreen()) },
    ] + sortActs

  private mutating func settle(_ turn: inout Turn) {
    switch need {
    case .registerOpen(let label, let session, _, _, _):
      turn.push(RegisterScreen(label.code, session: session))
    case .slipping: turn.show(.slipping(nil))
    case .placesToGive(let label, _, _): turn.push(RosterScreen(label.code, atWaiting: true))
    case .belowMinimum(let label, let starts, let booked, let minimum):
      turn.open(.belowMinimum(label, starts: starts, booked: booked, minimum: minimum))
    case .leaverEnrolled(_, let number, let label):
      turn.push(FindScreen(text: number.text, about: label.code))
    case .releaseWaiting(_, let number, let label, _, _, _, let session):
      turn.ask(.askedRelease(number, label.code, session: session))
    case .offerRunning(_, let number, let label, _):
      turn.push(RosterScreen(label.code, at: number))
    case .toSettle(_, let first, _):
      if let space = first.what.space {
        turn.push(
          SpacesScreen(day: first.what.day, centre: nil, at: space, from: first.what.start))
      } else if case .session(let label, _) = first.what.by {
        turn.push(RosterScreen(label.code))
      }
    case .classToComplete(let label, _): turn.open(.completeClass(label))
    case .agreementReview: turn.push(AgreementsScreen())
    case nil: break
    }
  }
}
