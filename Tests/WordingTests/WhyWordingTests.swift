import Domain
import Testing
import Wording

@Suite("Sentences that explain a decision") struct WhyWordingTests {
  @Test("Every rule is a short question that yes answers in favour")
  func questions() {
    #expect(
      RuleName.allCases.map { Wording.word($0) } == [
        "Is the class open?", "Is it the time to enrol?", "Is the person in post?",
        "May the person enrol?", "No place or claim there yet?", "Free at those times?",
        "Is that release offered?", "Are the agreed hours enough?", "Can a buddy come along?",
        "Is a place free?", "Is it the person's turn?", "Is the time to attend agreed?",
      ])
    #expect(
      RuleVerdict.allCases.map { Wording.word($0) }
        == ["Yes", "No", "Not yet", "No, but may wait"])
  }

  private func answer(
    _ rule: RuleName, _ verdict: RuleVerdict, _ facts: RuleFact..., refusals: [Refusal] = []
  ) -> RuleAnswer {
    RuleAnswer(rule: rule, verdict: verdict, facts: facts, refusals: refusals)
  }

  private static let answers: [(RuleName, RuleVerdict, String, String)] = [
    (
      .classIsOpen, .refuses, "The class can be booked or waited for.",
      "The class takes no bookings."
    ),
    (.enrolmentWindow, .refuses, "It is the time to enrol.", "It is not the time to enrol."),
    (.inPost, .refuses, "The person is in post.", "The person has left the trust."),
    (.eligible, .refuses, "The person may enrol.", "The agreement limits enrolment to others."),
    (
      .oneEnrolment, .refuses, "No other place or claim is in the way.",
      "The person has a place or a claim already."
    ),
    (
      .noClash, .warns, "No other class is at the same time.",
      "Another class is at the same time; the person can only wait."
    ),
    (
      .releaseOffered, .refuses, "The person may come that way.",
      "The agreement does not offer that release."
    ),
    (
      .agreedHours, .refuses, "Agreed hours are not in the way.",
      "The agreed hours of the year are not enough."
    ),
    (.comesTogether, .refuses, "The two can come together.", "The two cannot come together."),
    (
      .placeFree, .waits, "There is a place for the person.",
      "There is no place for the person now."
    ),
    (.released, .waits, "The manager has agreed.", "The manager has not agreed."),
  ]

  @Test("Every rule answers yes and no in a sentence of its own", arguments: answers)
  func yesAndNo(_ rule: RuleName, _ verdict: RuleVerdict, _ yes: String, _ no: String) {
    #expect(Wording.answer(answer(rule, .allows)) == yes)
    #expect(Wording.answer(answer(rule, verdict)) == no)
  }

  @Test("Whoever comes alone, or in own time, hears that nobody else has a say")
  func nothingToAsk() {
    #expect(
      Wording.answer(answer(.comesTogether, .allows, .buddy(nil, nil))) == "The person comes alone."
    )
    #expect(
      Wording.answer(answer(.released, .allows, .release(.ownTime), .managersAnswer(nil)))
        == "Own time needs no manager.")
  }

  @Test("The queue says how many go before")
  func queue() {
    #expect(
      Wording.answer(answer(.queueFirst, .allows, .waiting(0), .position(nil)))
        == "Nobody goes before the person.")
    #expect(
      Wording.answer(answer(.queueFirst, .waits, .waiting(3), .position(nil)))
        == "3 people go before the person.")
    #expect(
      Wording.answer(answer(.queueFirst, .waits, .waiting(3), .position(2)))
        == "1 person goes before the person.")
    #expect(
      Wording.answer(answer(.queueFirst, .allows, .waiting(2), .cannotTakeIt(2)))
        == "Those before the person cannot take the place.")
    #expect(
      Wording.answer(answer(.queueFirst, .allows, .waiting(2), .freedPlace(.picked)))
        == "A person in charge picks who gets the place, in whatever order.")
  }

  @Test("A clash refuses a place; whoever would only wait is warned")
  func clash() {
    #expect(
      Wording.answer(answer(.noClash, .refuses)) == "Another class is at the same time.")
  }

  @Test("What would change an answer is the next step of its refusals, and nothing after a yes")
  func changes() {
    let leaver = Refusal.leaver(Cast.ada, lastDay: Cast.thursday)
    let full = Refusal.noPlaceFree(Cast.yoga, maximum: 12)
    #expect(Wording.change(answer(.inPost, .allows)) == nil)
    #expect(Wording.change(answer(.queueFirst, .allows)) == nil)
    #expect(
      Wording.change(answer(.inPost, .refuses, refusals: [leaver]))
        == Wording.sentence(leaver) + " Booking with a reason to override sets that aside.")
    #expect(
      Wording.change(answer(.placeFree, .waits, refusals: [full, full]))
        == Wording.sentence(full) + " " + Wording.sentence(full))
    #expect(Wording.change(answer(.released, .waits)) == nil)
  }

  private static let turns: [(FreedPlace, String)] = [
    (
      .automatic,
      "A place that comes free goes to the first in line who can take it."
    ),
    (.offer, "A place that comes free is offered to the first in line who could take it."),
    (.picked, "A person in charge picks who gets a place that comes free."),
  ]

  @Test("The queue says how the turn comes", arguments: turns)
  func turnComes(_ mode: FreedPlace, _ words: String) {
    #expect(
      Wording.change(answer(.queueFirst, .waits, .waiting(3), .freedPlace(mode)))
        == words + " Only an override, with a reason, goes before those in line.")
  }

  @Test("Once the class has begun the turn comes no more")
  func nobodyMovesUp() {
    #expect(
      Wording.change(answer(.queueFirst, .waits, .waiting(3), .nobodyMovesUp))
        == "The class has begun, so nobody moves up any more. "
        + "Only an override, with a reason, goes before those in line.")
    #expect(
      Wording.sentence(RuleFact.nobodyMovesUp)
        == "The class has begun: a place that comes free stays free.")
    #expect(
      Wording.sentence(RuleFact.cannotTakeIt(1))
        == "1 person in line cannot take the place that is free.")
  }

  @Test("What booking now would come to is one sentence")
  func decisions() {
    #expect(Wording.sentence(BookingDecision.confirmed) == "Booking now would give a place.")
    #expect(
      Wording.sentence(BookingDecision.requested)
        == "Booking now would hold a place until release is agreed.")
    #expect(
      Wording.sentence(BookingDecision.waitlisted) == "Booking now would put the person in line.")
    #expect(
      Wording.sentence(BookingDecision.refused([.missingName]))
        == "Booking now would be refused, for 1 reason.")
    #expect(
      Wording.sentence(BookingDecision.refused([.missingName, .nothingToUndo]))
        == "Booking now would be refused, for 2 reasons.")
  }

  private func move(_ state: EnrolmentState, _ ground: MoveGround?) -> String {
    Wording.sentence(ShownMove(state: state, at: Cast.tuesday, ground: ground))
  }

  @Test("A move says when, where to and why")
  func moves() {
    #expect(
      move(.waitlisted, nil) == "Tue 24 Nov 2026 09:30: waiting for a place, joined the list")
    #expect(
      move(.waitlisted, .joiningKept(from: "ESP-1"))
        == "Tue 24 Nov 2026 09:30: waiting for a place, joining time kept from ESP-1")
    #expect(
      move(.requested, .offerAccepted)
        == "Tue 24 Nov 2026 09:30: waiting for release, took the offer")
    #expect(
      move(.declined, .offerDeclined)
        == "Tue 24 Nov 2026 09:30: declined, did not take the offer")
    #expect(
      move(.cancelled, .offerEnded)
        == "Tue 24 Nov 2026 09:30: cancelled, the offer ended without an answer")
    #expect(
      move(.confirmed, .releaseAgreed)
        == "Tue 24 Nov 2026 09:30: booked, the manager agreed to release")
    #expect(
      move(.confirmed, .ownTimeInstead)
        == "Tue 24 Nov 2026 09:30: booked, comes in own time instead")
    #expect(
      move(.declined, .releaseNotAgreed)
        == "Tue 24 Nov 2026 09:30: declined, release was not agreed in time")
    #expect(
      move(.cancelled, .enrolmentClosed)
        == "Tue 24 Nov 2026 09:30: cancelled, enrolment closed before release was agreed")
    #expect(move(.withdrawn, nil) == "Tue 24 Nov 2026 09:30: withdrawn")
  }

  private func override(_ rules: String...) -> String {
    Wording.sentence(Override(rules: rules, reason: "covers for Ben"))
  }

  @Test("An override names its rules in words, and the reason as it was given")
  func overrides() {
    #expect(
      override("clash", "queue-first")
        == "Rules set aside: a clash with another class, others were first in line. "
        + "Reason: covers for Ben.")
    #expect(
      override("leaver") == "Rule set aside: the person had left the trust. Reason: covers for Ben."
    )
    #expect(override() == "Reason: covers for Ben.")
    #expect(
      override("of-a-later-version")
        == "Rule set aside: of-a-later-version. Reason: covers for Ben.")
    #expect(
      Wording.sentence(Override(rules: ["clash"], reason: "It was agreed."))
        == "Rule set aside: a clash with another class. Reason: It was agreed.")
  }

  @Test(
    "Every refusal that may be set aside is named in words",
    arguments: EveryRefusal.examples.filter(\.refusal.mayBeOverridden))
  func overriddenWords(_ example: RefusalExample) {
    #expect(!override(example.code).contains(example.code + "."))
  }
}
