import Domain
import Testing
import Wording

@Suite("Acts in words") struct ActWordingTests {
  private func act(_ name: String, _ subject: String) -> String {
    Wording.act(Cast.act(name, subject))
  }

  @Test("Every act of the desk has its verb in the history")
  func acts() {
    let acts = [
      "book", "withdraw", "mark", "submit-register", "amend-register", "add-staff",
      "change-staff", "add-course", "change-course", "add-space", "change-space", "plan-class",
      "change-class", "cancel-class", "undo", "import", "offer", "accept-offer", "decline-offer",
      "ask-release", "agree-release", "decline-release", "own-time", "move", "merge-class",
      "postpone-class", "decide-run", "complete-class", "keep-places", "start-break",
      "end-break", "settle", "draft-agreement", "change-agreement", "consult-agreement",
      "approve-agreement", "refer-agreement-back", "sign-agreement", "start-agreement",
      "review-agreement", "confirm-agreement", "walk-in", "tell-absence", "note-register",
      "number-register",
    ]
    for name in acts {
      let words = act(name, "X")
      #expect(words.hasSuffix(" X"))
      #expect(!words.hasPrefix("\(name) "), "\(name)")
    }
    #expect(act("set", "paper") == "set paper")
    #expect(act("demonstration", "") == "made the demonstration trust")
    #expect(act("of-a-later-version", "X") == "of-a-later-version X")
  }

  @Test("An act reads on into what it was done to")
  func sentences() {
    #expect(act("book", "Ada Okafor on Yoga") == "booked Ada Okafor on Yoga")
    #expect(act("offer", "Ada Okafor on Yoga") == "offered a place to Ada Okafor on Yoga")
    #expect(
      act("accept-offer", "Ada Okafor on Yoga") == "accepted the offer for Ada Okafor on Yoga")
    #expect(
      act("decline-offer", "Ada Okafor on Yoga") == "declined the offer for Ada Okafor on Yoga")
    #expect(
      act("ask-release", "Ada Okafor on Yoga: half")
        == "asked for release for Ada Okafor on Yoga: half")
    #expect(
      act("agree-release", "Ada Okafor on Yoga: half")
        == "recorded the release agreed for Ada Okafor on Yoga: half")
    #expect(
      act("decline-release", "Ada Okafor on Yoga: cover")
        == "recorded the release declined for Ada Okafor on Yoga: cover")
    #expect(act("own-time", "Ada Okafor on Yoga") == "recorded own time for Ada Okafor on Yoga")
    #expect(
      act("move", "Yoga to Spanish: Ada Okafor") == "moved people from Yoga to Spanish: Ada Okafor")
    #expect(act("merge-class", "Yoga to Spanish") == "merged Yoga to Spanish")
    #expect(act("postpone-class", "Yoga to 2026-12-03") == "postponed Yoga to 2026-12-03")
    #expect(act("decide-run", "Yoga: a small group") == "decided to run Yoga: a small group")
    #expect(act("complete-class", "Yoga") == "completed Yoga")
    #expect(act("keep-places", "Yoga: 2 for first-time") == "kept places on Yoga: 2 for first-time")
    #expect(act("settle", "Yoga") == "passed on what time had decided on Yoga")
    #expect(act("start-break", "Ada Okafor on Yoga") == "began the break of Ada Okafor on Yoga")
    #expect(act("end-break", "Ada Okafor on Yoga") == "ended the break of Ada Okafor on Yoga")
    #expect(act("draft-agreement", "LA-2") == "drafted agreement LA-2")
    #expect(act("change-agreement", "LA-2") == "changed agreement LA-2")
    #expect(act("consult-agreement", "LA-2") == "opened consultation on agreement LA-2")
    #expect(act("approve-agreement", "LA-2") == "recorded the approval of agreement LA-2")
    #expect(act("refer-agreement-back", "LA-2") == "referred back agreement LA-2")
    #expect(act("sign-agreement", "LA-2") == "recorded a signature under agreement LA-2")
    #expect(act("start-agreement", "LA-2") == "brought into force agreement LA-2")
    #expect(act("review-agreement", "LA-2") == "opened the review of agreement LA-2")
    #expect(act("confirm-agreement", "LA-2") == "confirmed agreement LA-2")
  }

  @Test("What was undone is said in the words of the history")
  func undone() {
    #expect(
      Wording.sentence(Undone(acts: [Cast.act("book", "Ada on Yoga")]))
        == "Undone: booked Ada on Yoga.")
    #expect(
      Wording.sentence(
        Undone(acts: [Cast.act("book", "Ada on Yoga"), Cast.act("mark", "session 1")]))
        == "Undone 2 acts: booked Ada on Yoga; marked session 1.")
  }
}
