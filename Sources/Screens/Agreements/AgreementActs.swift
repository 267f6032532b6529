import Canvas
import Domain
import Wording

extension AgreementScreen {
  private static let frozen = "Its text stands since it was approved. n drafts a new version."

  private static func unless(
    _ state: AgreementState, _ reason: String
  ) -> @Sendable (AgreementScreen) -> String? {
    { $0.agreement?.state == state ? nil : reason }
  }

  static let acts: [Act<AgreementScreen>] = [
    Act(
      "Send out for consultation", keys: [.enter, .character("s")],
      help: "Sends the draft out for consultation", hint: "Consult",
      whyNot: unless(.draft, "Only a draft goes out for consultation.")
    ) { screen, turn in turn.ask(.agree(.consult(screen.code))) },
    Act(
      "Sign", keys: [.enter, .character("s")],
      help: "Keys in one party's signature; the last one missing makes the agreement signed",
      hint: "Sign", whyNot: unless(.approved, "It is signed once it is approved, by each party.")
    ) { screen, turn in screen.sign(&turn) },
    Act(
      "Key in the decision", keys: [.enter, .character("a")],
      help: "Keys in what the approving body decided: approved, referred back or refused",
      hint: "Decision", whyNot: { $0.whyNoDecision }
    ) { screen, turn in screen.decide(&turn) },
    Act(
      "Put in force", keys: [.enter, .character("i")],
      help: "Puts it in force from a day; the agreement before it ends then", hint: "In force",
      whyNot: unless(.signed, "It comes into force once everybody has signed.")
    ) { screen, turn in screen.start(&turn) },
    Act(
      "Open its review", keys: [.character("r")],
      help: "Puts it under review; it stays in force meanwhile", hint: "Review",
      whyNot: unless(.inForce, "Only what is in force comes under review.")
    ) { screen, turn in turn.ask(.agree(.review(screen.code))) },
    Act(
      "Confirm it as it is", keys: [.enter, .character("m")],
      help: "Ends the review and sets the day of the next one", hint: "Confirm",
      whyNot: unless(.underReview, "Only what is under review is confirmed.")
    ) { screen, turn in screen.confirm(&turn) },
    Act(
      "Change the draft", keys: [.character("c")],
      help: "Changes title, parties and provisions while it is a draft or in consultation",
      hint: "Change", whyNot: { $0.isOpen ? nil : frozen }
    ) { screen, turn in
      if let agreement = screen.agreement {
        turn.push(DraftAgreementScreen(changing: agreement))
      }
    },
    Act(
      "Add a clause", keys: [.character("+")],
      help: "Adds a clause at the end: its heading, then its text", hint: "Clause",
      whyNot: { $0.isOpen ? nil : frozen }
    ) { screen, turn in screen.addClause(&turn) },
    Act(
      "Take a clause out", keys: [.character("x")], help: "Takes one clause out of the draft",
      whyNot: { screen in
        guard screen.isOpen else { return frozen }
        return screen.agreement?.clauses.isEmpty ?? true ? "It has no clause." : nil
      }
    ) { screen, turn in screen.takeClauseOut(&turn) },
    Act(
      "Draft a new version", keys: [.character("n")],
      help: "Drafts the next version with the same text, parties and provisions",
      hint: "New version", whyNot: { $0.agreement == nil ? "There is no such agreement." : nil }
    ) { screen, turn in screen.newVersion(&turn) },
    Act(
      "Print the agreement", keys: [.character("p")],
      help: "Shows it as it will be printed or saved, with a page to sign", hint: "Print",
      whyNot: { $0.agreement == nil ? "There is no such agreement." : nil }
    ) { screen, turn in
      turn.push(ReportsScreen(today: turn.now.day, sheet: .agreement(screen.code)))
    },
  ]

  private var isOpen: Bool { agreement?.state.isOpenToChange ?? false }

  private var whyNoDecision: String? {
    switch agreement?.state {
    case .consultation: nil
    case .approved where agreement?.signatures.isEmpty ?? true: nil
    case .approved: "It is being signed: only a new version can change it now."
    default: "The approving body decides once it has been in consultation."
    }
  }
}
