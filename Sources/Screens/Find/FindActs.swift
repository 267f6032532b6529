import Canvas
import Domain
import Wording

extension FindScreen {
  static let acts: [Act<FindScreen>] = [
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
    ) { screen, turn in screen.book(.ownTime, override: nil, &turn) },
    Act(
      "Withdraw", keys: [.character("w")],
      help: "Withdraws the person from a class or its waiting list, with a reason",
      hint: "Withdraw",
      whyNot: { $0.live.isEmpty ? "The person is on no class and waits for none." : nil }
    ) { screen, turn in screen.withdraw(&turn) },
    Act(
      "Book with release", keys: [.character("t")],
      help: "Books in work time: who gives the time is chosen, and the manager has to agree",
      hint: "Release", whyNot: { $0.whyNoBooking }
    ) { _, turn in
      let models = ReleaseModel.allCases
      turn.open(
        .choice(
          ChoiceBox(
            "Who gives the time?",
            models.map {
              ChoiceBox.Choice(Wording.word($0), $0.needsAgreement ? "to be agreed" : "")
            },
            chosen: then { (screen: inout FindScreen, index, turn) in
              screen.book(models[index], override: nil, &turn)
            })))
    },
    Act(
      "Book against a rule",
      help: "Overrides a rule that may be set aside, such as a clash, with a reason that is kept",
      whyNot: { screen in
        guard screen.part == .offers, case .refused = screen.offer?.decision else {
          return "Choose a class that cannot be joined first."
        }
        return screen.mayBeOverridden ? nil : "This rule cannot be set aside."
      }
    ) { _, turn in
      turn.open(
        .field(
          FieldBox(
            "Why is the rule set aside?",
            help: "The reason is kept with the booking and shown in the history.",
            check: { $0.isEmpty ? .wrong("Say why, in a few words.") : .fine },
            entered: then { (screen: inout FindScreen, reason, turn) in
              screen.book(.ownTime, override: reason, &turn)
            })))
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
    guard case .refused(let refusals) = offer.decision else { return nil }
    return RefusalWords.sentences(refusals)
  }

  /// What the person has a place on or waits for.
  var live: [EnrolmentLine] { card?.enrolments.filter { $0.enrolment.state.isLive } ?? [] }

  mutating func book(_ release: ReleaseModel, override reason: String?, _ turn: inout Turn) {
    guard let person, let offer else { return }
    turn.ask(.book(person.number, offer.line.theClass.code, release, override: reason))
  }

  private mutating func withdraw(_ turn: inout Turn) {
    let live = live
    guard live.count > 1 else {
      if let line = live.first { Self.askReason(line, &turn) }
      return
    }
    turn.open(
      .choice(
        ChoiceBox(
          "Withdraw from which class?",
          live.map {
            ChoiceBox.Choice(Wording.name($0.line.theClass.label), Wording.word($0.enrolment.state))
          },
          chosen: then { (_: inout FindScreen, index, turn) in
            Self.askReason(live[index], &turn)
          })))
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
    let reasons: [WithdrawalReason] = [
      .shift, .workload, .leave, .moved, .childcare, .travel, .noLongerWanted, .leftTrust, .other,
    ]
    return .choice(
      ChoiceBox(title, reasons.map { ChoiceBox.Choice(Wording.word($0)) }) { _, index, turn in
        chosen(reasons[index], &turn)
      })
  }
}
