import Canvas
import Domain
import Wording

extension FindScreen {
  static let acts: [Act<FindScreen>] = bookingActs + thingActs + tickActs + sortActs

  private static let bookingActs: [Act<FindScreen>] = [
    Act(
      "Show the classes", keys: [.enter], help: "Goes to the classes the person may join",
      hint: "Classes", isMeant: { $0.part != .offers },
      whyNot: { screen in
        if screen.part == .offers { return "The classes are shown already." }
        if screen.person == nil { return "Find somebody first: type a few letters." }
        return screen.classes.isEmpty && screen.part == .people
          ? "There is no class to join now." : nil
      }
    ) { screen, _ in
      // Somebody who can join nothing may still withdraw: the letters have to be commands.
      screen.part = screen.classes.isEmpty ? .people : .offers
    },
    Act(
      "Book", keys: [.enter, .character("b")],
      help: "Books the person on the class at the > row, or puts them on its waiting list",
      hint: "Book", hinting: { $0.bookingWord }, isMeant: { $0.part == .offers },
      whyNot: { $0.whyNoBooking }
    ) { screen, turn in
      if screen.ticked.isEmpty {
        screen.book(.ownTime, override: nil, &turn)
      } else {
        screen.askBookingTicked(.ownTime, &turn)
      }
    },
    Act(
      "Book with release", keys: [.character("t")],
      help: "Books in work time: who gives the time is chosen, and the manager has to agree",
      hint: "Release", whyNot: { $0.whyNoBooking }
    ) { screen, turn in
      turn.open(
        .whoGivesTime(
          "Who gives the time?", screen.offer?.line.releaseModels ?? ReleaseModel.allCases,
          chosen: then { (screen: inout FindScreen, model, turn) in
            if screen.ticked.isEmpty {
              screen.book(model, override: nil, &turn)
            } else {
              screen.askBookingTicked(model, &turn)
            }
          }))
    },
    Act(
      "Why", keys: [.character("y")],
      help: "Shows every rule's answer for the person and the class at the > row", hint: "Why",
      whyNot: { screen in
        screen.part == .offers && screen.offer != nil || !screen.live.isEmpty
          ? nil : "Choose a class first: Enter."
      }
    ) { screen, turn in screen.askWhy(&turn) },
    Act(
      "Withdraw", keys: [.character("w")],
      help: "Withdraws the person from a class or its waiting list, with a reason",
      hint: "Withdraw",
      whyNot: { $0.live.isEmpty ? "The person is on no class and waits for none." : nil }
    ) { screen, turn in
      screen.chooseLive("Withdraw from which class?", screen.live, &turn) { line, turn in
        Self.askReason(line, &turn)
      }
    },
    Act(
      "Key in an answer", keys: [.character("a")],
      help: "Keys in the answer to an offer, or the manager's reply to a request for release",
      hint: "Answer",
      whyNot: { $0.answerable.isEmpty ? "Nothing is offered, and no release is asked for." : nil }
    ) { screen, turn in screen.askAnswer(&turn) },
    Act(
      "Book against a rule", keys: [.character("!")],
      help: "Overrides a rule that may be set aside, such as a clash, with a reason that is kept",
      whyNot: { screen in
        guard screen.part == .offers, case .refused = screen.offer?.decision else {
          return "Choose a class that cannot be joined first."
        }
        return screen.mayBeOverridden ? nil : "This rule cannot be set aside."
      }
    ) { _, turn in
      turn.open(
        .reason(
          "Why is the rule set aside?",
          "The reason is kept with the booking and shown ever after.",
          entered: then { (screen: inout FindScreen, reason, turn) in
            screen.book(.ownTime, override: reason, &turn)
          }))
    },
    Act(
      "Open the class roster", keys: [.character("o")],
      help: "Shows everyone on the class at the > row and who waits for it", hint: "Roster",
      whyNot: { $0.part == .offers && $0.offer != nil ? nil : "Choose a class first: Enter." }
    ) { screen, turn in
      guard let offer = screen.offer else { return }
      turn.push(RosterScreen(offer.line.theClass.code))
    },
    Act(
      "Told us of being away", keys: [.character("x")],
      help: "Keeps on the registers that the person is away on some days to come",
      whyNot: { $0.person == nil ? "Find somebody first: type a few letters." : nil }
    ) { screen, turn in
      if let person = screen.person { turn.askAbsence(of: person, on: nil) }
    },
    Act(
      "Staff in class", keys: [.character("m")],
      help: "Shows who of the person's own staff is in class when, in whose time, and who came",
      whyNot: { $0.person == nil ? "Find the manager first: type a few letters." : nil }
    ) { screen, turn in
      guard let person = screen.person else { return }
      turn.show(
        .staffRoster(StaffRosterScope(of: .manager(person.number), week: turn.now.day)))
    },
    .calendarFile(
      of: "what the person has a place on, or when the person's staff is in class,",
      whyNot: "Find somebody first: type a few letters."
    ) { $0.person?.calendars ?? [] },
    Act(
      "Book two together", keys: [.character("B")],
      help: "Books the person and a buddy who only come together: both have a place, or both wait",
      hint: "Two", whyNot: { $0.whyNoBooking }
    ) { screen, turn in screen.askBuddy(&turn) },
    Act(
      "Search again", keys: [.character("/")], help: "Puts the cursor back in the find box",
      whyNot: { $0.part == .box ? "The cursor is in the find box already." : nil }
    ) { screen, _ in
      screen.part = .box
      screen.startsAnew = true
    },
    Act(
      "Take back typing", keys: [.control("z")],
      help: "Takes back what was typed last in the find box",
      whyNot: { $0.hasTyped ? nil : TypedText.nothing }
    ) { screen, turn in screen.takeBack(&turn) },
    Act(
      "Change the person", keys: [.character("E")],
      help: "Changes name, badge, e-mail, post and last day of the person at the > row",
      whyNot: { $0.card == nil ? "Find somebody first: type a few letters." : nil }
    ) { screen, turn in
      if let card = screen.card { turn.push(ChangePersonScreen(card.person)) }
    },
    Act(
      "New person", keys: [.function(6)],
      help:
        "Adds a newcomer who is not in the staff extract yet; takes the name that was not found",
      hint: "New person"
    ) { screen, turn in
      let isMissing = screen.found?.lines.isEmpty ?? false
      turn.push(NewPersonScreen(named: isMissing ? screen.field.text : ""))
    },
  ]

  var whyNoBooking: String? {
    guard part == .offers else { return "Choose a class first: Enter." }
    guard let offer else { return "There is no class to join now." }
    // Whether somebody who stands in the room can stay is for the books to say.
    if isWalkIn(offer) { return nil }
    // What the rules say of the person at the > row says nothing of those ticked.
    guard ticked.isEmpty else { return nil }
    guard case .refused(let refusals) = offer.decision else { return nil }
    return RefusalWords.sentences(refusals)
  }

  mutating func book(_ release: ReleaseModel, override reason: String?, _ turn: inout Turn) {
    guard let person, let offer else { return }
    if let walkIn, let aim, isWalkIn(offer) {
      turn.ask(.walkIn(person.number, aim, session: walkIn, override: reason))
      return
    }
    turn.ask(.book(person.number, offer.line.theClass.code, release, override: reason))
  }

  private static func askReason(_ line: EnrolmentLine, _ turn: inout Turn) {
    let number = line.enrolment.learner
    let code = line.line.theClass.code
    turn.open(
      .withdrawalReason("Why withdraw from \(Wording.name(line.line.theClass.label))?") {
        reason, turn in
        turn.ask(.withdraw([number], code, reason))
      })
  }
}

extension Overlay {
  /// Asks why somebody leaves a class.
  static func withdrawalReason(
    _ title: String, then chosen: @escaping @Sendable (WithdrawalReason, inout Turn) -> Void
  ) -> Overlay {
    let reasons = WithdrawalReason.atTheDesk
    return .choice(
      ChoiceBox(title, reasons.map { ChoiceBox.Choice(Wording.word($0)) }) { _, index, turn in
        chosen(reasons[index], &turn)
      })
  }
}
