import Canvas
import Domain
import Wording

extension RosterScreen {
  private static let nobody = "Nobody is on this list."
  private static let chooseOffered = "Choose somebody who was offered a place first."
  static let chooseAsked = "Choose somebody who has asked for release first."

  static let acts: [Act<RosterScreen>] = placeActs + peopleActs + paperActs + sortActs + classActs

  /// What can be done about a place that is free, offered or held.
  private static let placeActs: [Act<RosterScreen>] = [
    Act(
      "Give the place", keys: [.enter],
      help: "Gives a free place to the person who waits at the > row, and says whom it passes over",
      hint: "Give place", isMeant: { $0.waiting != nil && !$0.offersPlaces },
      whyNot: { screen in
        screen.whyNoPlace
          ?? (screen.offersPlaces ? "Places of this class are offered: o offers one." : nil)
      }
    ) { screen, turn in screen.give(&turn) },
    Act(
      "Take the offer", keys: [.enter],
      help: "Keys in that the person at the > row takes the place that was offered",
      hint: "Takes it", isMeant: { $0.held?.state == .offered },
      whyNot: { $0.held?.state == .offered ? nil : chooseOffered }
    ) { screen, turn in
      guard let line = screen.held else { return }
      turn.ask(.offer(.accept(line.person.number, screen.code)))
    },
    Act(
      "Decline the offer", keys: [.character("d")],
      help: "Keys in that the person does not take the place that was offered; asks what then",
      hint: "Declines", whyNot: { $0.held?.state == .offered ? nil : chooseOffered }
    ) { screen, turn in
      guard let line = screen.held else { return }
      turn.open(.declineOffer(line.person, screen.label))
    },
    Act(
      "Key in the manager's reply", keys: [.enter, .character("a")],
      help: "Keys in what the manager said to the request for release, or what the learner decides",
      hint: "Reply", isMeant: { $0.held?.state == .requested },
      whyNot: { $0.held?.state == .requested ? nil : chooseAsked }
    ) { screen, turn in screen.askReply(&turn) },
    Act(
      "Change the release", keys: [.character("a")],
      help: "Keys in what the manager says of somebody who has a place already, or waits for one",
      whyNot: { $0.entry?.mayHaveRelease ?? false ? nil : chooseAsked }
    ) { screen, turn in screen.askReply(&turn) },
    Act(
      "Offer the place", keys: [.character("o"), .enter],
      help: "Offers a free place to the person who waits at the > row; it is held meanwhile",
      hint: "Offer", isMeant: { $0.waiting != nil && $0.offersPlaces },
      whyNot: { $0.whyNoPlace }
    ) { screen, turn in
      guard let line = screen.waiting else { return }
      turn.ask(.offer(.offer(line.person.number, screen.code)))
    },
  ]

  /// What can be done about the people.
  private static let peopleActs: [Act<RosterScreen>] = [
    Act(
      "Open the person", keys: [.enter, .character("v")],
      help: "Opens the person at the > row with this class first", hint: "Person",
      whyNot: { $0.person == nil ? nobody : nil }
    ) { screen, turn in
      if let person = screen.person { turn.push(FindScreen(person: person, of: screen.code)) }
    },
    Act(
      "Why", keys: [.character("y")],
      help: "Shows every rule's answer for the person at the > row, and how it came to this",
      hint: "Why", whyNot: { $0.person == nil ? nobody : nil }
    ) { screen, turn in
      if let person = screen.person { turn.push(WhyScreen(person.number, on: screen.code)) }
    },
    Act(
      "Tick", keys: [.character(" ")], help: "Ticks the person at the > row and moves down",
      hint: "Tick", whyNot: { $0.entry?.isLive ?? false ? nil : nobody }
    ) { screen, turn in screen.tick(turn) },
    Act(
      "Tick all", keys: [.control("a")], help: "Ticks every learner, or unticks them",
      whyNot: { $0.roster?.learners.isEmpty ?? true ? "Nobody has a place yet." : nil }
    ) { screen, _ in screen.tickAll() },
    Act(
      "Move to another class", keys: [.character("m")],
      help: "Shows what moving those ticked, or the person at the > row, would come to, then moves",
      hint: "Move", whyNot: { $0.meant.isEmpty ? nobody : nil }
    ) { screen, turn in turn.push(MoveScreen(screen.meant, from: screen.label)) },
    Act(
      "Withdraw", keys: [.character("w")],
      help: "Withdraws those ticked, or the person at the > row, with a reason",
      hint: "Withdraw", whyNot: { $0.meant.isEmpty ? nobody : nil }
    ) { screen, turn in screen.withdraw(&turn) },
    Act(
      "Told us of being away", keys: [.character("x")],
      help: "Keeps on the registers that the learner at the > row is away on some days to come",
      whyNot: { $0.learner == nil ? "Choose somebody with a place first." : nil }
    ) { screen, turn in
      if let person = screen.learner?.person { turn.askAbsence(of: person, on: screen.code) }
    },
    Act(
      "Start a break", keys: [.character("-")],
      help: "Keeps the place of the learner at the > row during a break",
      whyNot: { $0.learner?.state == .confirmed ? nil : "Choose somebody with a place first." }
    ) { screen, turn in
      guard let line = screen.learner else { return }
      turn.ask(.takeBreak(line.person.number, screen.code, starts: true))
    },
    Act(
      "End the break", keys: [.character("+")],
      help: "Brings the learner at the > row back to the place that was kept",
      whyNot: { $0.learner?.state == .onBreak ? nil : "Choose somebody on a break first." }
    ) { screen, turn in
      guard let line = screen.learner else { return }
      turn.ask(.takeBreak(line.person.number, screen.code, starts: false))
    },
    Act(
      "Book somebody", keys: [.character("b")], help: "Finds a person to book on this class",
      hint: "Book"
    ) { screen, turn in turn.push(FindScreen(aim: screen.code)) },
    Act(
      "Ask for release", keys: [.character("t")],
      help: "Asks the manager of the person at the > row for time to attend",
      hint: "Release", whyNot: { $0.meant.isEmpty ? nobody : nil }
    ) { screen, turn in
      guard let number = screen.person?.number else { return }
      let code = screen.code
      turn.open(
        .releaseModel(
          "Ask for which release?", screen.theClass?.releaseModels ?? ReleaseModel.allCases
        ) { model, turn in
          turn.askHours(for: model) { hours, turn in
            turn.ask(.release(.ask(number, code, model, hours: hours)))
          }
        })
    },
  ]

  private func askReply(_ turn: inout Turn) {
    if let person { turn.ask(.askedRelease(person.number, code)) }
  }
}

extension RosterEntry {
  /// Whether a manager may have been asked.
  var mayHaveRelease: Bool {
    switch self {
    case .learner: true
    case .held(let line): line.release != nil
    case .waiting(let line): line.release.needsAgreement
    case .promotion: false
    }
  }
}
