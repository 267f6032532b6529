import Domain
import Testing
import Wording

@Suite("Sentences of refusals") struct RefusalWordingTests {
  @Test(
    "Every refusal has a sentence that begins and ends as one", arguments: EveryRefusal.examples)
  func sentences(_ refusal: Refusal) throws {
    let sentence = Wording.sentence(refusal)
    #expect(sentence.count > 20)
    #expect(sentence.hasSuffix("."))
    #expect(!sentence.contains("  "))
    #expect(!sentence.contains("Optional"))
    #expect(refusal.code.allSatisfy { $0.isLowercase || $0 == "-" })
  }

  private func expect(_ refusal: Refusal, _ sentence: String) {
    #expect(Wording.sentence(refusal) == sentence)
  }

  @Test("Who is on a class already hears since when, or where in line")
  func alreadyEnrolled() {
    func already(_ state: EnrolmentState, _ position: Int? = nil) -> Refusal {
      .alreadyEnrolled(Cast.ada, Cast.yoga, state, since: Cast.thursday, position: position)
    }
    expect(
      already(.confirmed),
      "Ada Okafor already has a place on Yoga for beginners (YOGA-1), since Thu 26 Nov 2026.")
    expect(
      already(.waitlisted, 3),
      "Ada Okafor already waits for Yoga for beginners (YOGA-1), since Thu 26 Nov 2026, "
        + "number 3 in line. Nothing more is needed.")
    expect(
      already(.requested),
      "Ada Okafor has already asked for Yoga for beginners (YOGA-1), on Thu 26 Nov 2026, "
        + "and waits for release.")
  }

  @Test("A clash names the other class and its times")
  func clash() {
    expect(
      .clash(
        Cast.hoa, Cast.yoga, with: Cast.spanish, on: Cast.thursday, from: Cast.time("12:30"),
        to: Cast.time("13:30")),
      "Hoa Nguyễn cannot take Yoga for beginners (YOGA-1): it clashes with Spanish (ESP-1) on "
        + "Thu 26 Nov 2026, 12:30-13:30. Choose another class, or withdraw from that one first.")
  }

  @Test("Too early and too late are two sentences")
  func window() {
    expect(
      .enrolmentNotOpen(Cast.yoga, from: Cast.thursday),
      "Enrolment for Yoga for beginners (YOGA-1) opens on Thu 26 Nov 2026. "
        + "Come back then, or give a reason to override.")
    expect(
      .enrolmentClosed(Cast.yoga, on: Cast.thursday, at: nil),
      "Enrolment for Yoga for beginners (YOGA-1) closed on Thu 26 Nov 2026. "
        + "Look for another class of the course.")
    expect(
      .enrolmentClosed(Cast.yoga, on: Cast.thursday, at: Cast.time("12:00")),
      "Enrolment for Yoga for beginners (YOGA-1) closed on Thu 26 Nov 2026 at 12:00, "
        + "when it started. Look for another class of the course.")
  }

  @Test("A class that takes no bookings says why")
  func classStates() {
    expect(
      .classNotOpen(Cast.yoga, .planned),
      "Yoga for beginners (YOGA-1) is still being planned and takes no bookings. "
        + "Ask the centre to open it.")
    expect(
      .classNotOpen(Cast.yoga, .closed),
      "Yoga for beginners (YOGA-1) is closed and takes no bookings. Ask the centre to open it.")
    expect(
      .classCancelled(Cast.yoga, reason: "no tutor"),
      "Yoga for beginners (YOGA-1) was cancelled: no tutor. "
        + "Look for another class of the course.")
    expect(
      .leaver(Cast.lukasz, lastDay: Cast.thursday),
      "Łukasz Grzyb left the trust on Thu 26 Nov 2026. "
        + "If that is wrong, have the staff record changed.")
  }

  @Test("An unknown code lists those there are, at most twelve")
  func choices() {
    expect(
      .noSuchClass("YOGA-9", known: ["ESP-1", "YOGA-1"]),
      "There is no class YOGA-9. Classes there are: ESP-1, YOGA-1.")
    expect(
      .noSuchSpace("GYM", known: []),
      "There is no learning space GYM. Learning spaces there are: none yet.")
    expect(
      .noSuchSession("YOGA-1", 20, known: Array(1...14)),
      "Class YOGA-1 has no session 20. Sessions there are: "
        + "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more.")
  }

  @Test("An incomplete register names those without a mark, the rest counted")
  func incomplete() {
    expect(
      .registerIncomplete(Cast.yoga, session: 1, unmarked: [Cast.ada]),
      "The register of session 1 of Yoga for beginners (YOGA-1) is not complete: "
        + "Ada Okafor has no mark. Mark everyone, then submit.")
    expect(
      .registerIncomplete(
        Cast.yoga, session: 1,
        unmarked: [Cast.ada, Cast.lukasz, Cast.sian, Cast.hoa, Cast.ada, Cast.lukasz]),
      "The register of session 1 of Yoga for beginners (YOGA-1) is not complete: "
        + "Ada Okafor, Łukasz Grzyb, Siân Davies, Hoa Nguyễn and 2 others have no mark. "
        + "Mark everyone, then submit.")
  }

  @Test("A class cannot be cut below the places taken")
  func belowOccupied() {
    expect(
      .belowOccupied(Cast.yoga, wanted: 2, occupied: 3),
      "Yoga for beginners (YOGA-1) has 3 places taken or held, so it cannot be cut to 2. "
        + "Settle who leaves first.")
  }

  @Test("Which code stands for which refusal does not change")
  func stableCodes() {
    #expect(
      EveryRefusal.examples.map(\.code) == [
        "no-such-person", "no-such-class", "no-such-course", "no-such-space", "no-such-session",
        "code-taken", "bad-code", "missing-name", "already-enrolled", "not-enrolled", "clash",
        "enrolment-not-open", "enrolment-closed", "class-not-open", "class-cancelled",
        "class-completed", "leaver", "space-clash", "tutor-clash", "over-capacity",
        "outside-opening-hours", "below-occupied", "minimum-above-maximum", "not-positive",
        "register-not-started", "register-submitted", "register-not-submitted",
        "register-incomplete", "not-expected", "minutes-out-of-range", "unknown-mark",
        "session-cancelled", "reason-required", "nothing-to-undo", "built-upon", "cannot-undo",
        "unknown-setting", "bad-setting", "bad-text", "ends-before-start",
        "no-such-department", "unknown-band", "too-long", "marked-twice",
      ])
  }
}
