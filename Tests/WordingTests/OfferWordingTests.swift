import Domain
import Testing
import Wording

@Suite("Sentences of offers and of what time decided") struct OfferWordingTests {
  private func settlement(
    _ ground: MoveGround, _ state: EnrolmentState, booking: Booking? = nil
  ) -> Settlement {
    Settlement(
      person: Cast.line(Cast.ada), label: Cast.yoga, state: state, ground: ground,
      booking: booking)
  }

  private func sentence(
    _ ground: MoveGround, _ state: EnrolmentState, booking: Booking? = nil
  ) -> String {
    Wording.sentence(settlement(ground, state, booking: booking))
  }

  @Test("An offer names whom to tell and when it ends")
  func offer() {
    #expect(
      Wording.sentence(
        OpenOffer(person: Cast.line(Cast.ada), label: Cast.yoga, ends: Cast.tuesday))
        == "Offered: Ada Okafor may take a place on Yoga for beginners (YOGA-1) "
        + "until Tue 24 Nov 2026 09:30: tell them.")
  }

  @Test("An offer that was taken is a booking, or a place held for release")
  func accepted() {
    #expect(
      sentence(.offerAccepted, .confirmed, booking: Cast.booking(.confirmed))
        == "Ada Okafor takes the offer. Booked: Ada Okafor on Yoga for beginners (YOGA-1).")
    #expect(
      sentence(
        .offerAccepted, .requested, booking: Cast.booking(.requested, heldUntil: Cast.tuesday))
        == "Ada Okafor takes the offer. Held: Ada Okafor has a place on Yoga for beginners "
        + "(YOGA-1) as soon as release is agreed. It is held until Tue 24 Nov 2026 09:30.")
    #expect(
      sentence(.offerAccepted, .confirmed)
        == "Ada Okafor takes the place offered on Yoga for beginners (YOGA-1).")
  }

  @Test("An offer that was not taken keeps the place in line, or ends the wait")
  func declined() {
    #expect(
      sentence(.offerDeclined, .waitlisted)
        == "Ada Okafor does not take the place offered on Yoga for beginners (YOGA-1) "
        + "and keeps the place in line.")
    #expect(
      sentence(.offerDeclined, .declined)
        == "Ada Okafor does not take the place offered on Yoga for beginners (YOGA-1) "
        + "and waits for it no longer.")
  }

  @Test("An offer nobody answered says how to wait again")
  func ended() {
    #expect(
      sentence(.offerEnded, .waitlisted)
        == "The offer of a place on Yoga for beginners (YOGA-1) to Ada Okafor ended without an "
        + "answer. The place in line is kept.")
    #expect(
      sentence(.offerEnded, .cancelled)
        == "The offer of a place on Yoga for beginners (YOGA-1) to Ada Okafor ended without an "
        + "answer. To wait again, the person has to be booked again.")
  }

  @Test("A manager's yes and own time instead make a held place sure")
  func released() {
    #expect(
      sentence(.releaseAgreed, .confirmed, booking: Cast.booking(.confirmed))
        == "Release of Ada Okafor for Yoga for beginners (YOGA-1) is agreed. "
        + "Booked: Ada Okafor on Yoga for beginners (YOGA-1).")
    #expect(
      sentence(.ownTimeInstead, .confirmed, booking: Cast.booking(.confirmed))
        == "Ada Okafor comes to Yoga for beginners (YOGA-1) in own time instead. "
        + "Booked: Ada Okafor on Yoga for beginners (YOGA-1).")
  }

  @Test("A place held too long is free again, and says why")
  func notReleased() {
    #expect(
      sentence(.releaseNotAgreed, .declined)
        == "Release of Ada Okafor for Yoga for beginners (YOGA-1) was not agreed in time: "
        + "the held place is free again.")
    #expect(
      sentence(.enrolmentClosed, .cancelled)
        == "Enrolment for Yoga for beginners (YOGA-1) closed before release of Ada Okafor was "
        + "agreed: the held place is free again.")
  }

  private static let otherGrounds: [(MoveGround, EnrolmentState, String)] = [
    (.placeFree, .confirmed, "booked, a place was free"),
    (.overridden, .confirmed, "booked, a rule was set aside"),
    (.firstInLine(passedOver: 0, priority: false), .confirmed, "booked, first in line"),
    (
      .firstInLine(passedOver: 2, priority: false), .confirmed,
      "booked, next in line, 2 before could not take it"
    ),
    (
      .firstInLine(passedOver: 0, priority: true), .offered,
      "offered, first by the priority group"
    ),
    (
      .firstInLine(passedOver: 1, priority: true), .offered,
      "offered, first by the priority group, 1 before could not take it"
    ),
    (.picked, .confirmed, "booked, picked by a person in charge"),
    (.classCancelled, .cancelled, "cancelled, the class was cancelled"),
    (.backToPlanned, .waitlisted, "waiting for a place, the class went back to planning"),
    (.movedTo("ESP-1"), .withdrawn, "withdrawn, went on to ESP-1"),
    (.movedFrom("ESP-1"), .confirmed, "booked, came from ESP-1"),
    (
      .joiningKept(from: "ESP-1"), .waitlisted,
      "waiting for a place, joining time kept from ESP-1"
    ),
    (.classOver, .attended, "attended, the class was over"),
    (.undone, .cancelled, "cancelled, the act was undone"),
  ]

  @Test("Whatever else settles an enrolment says where it stands and why", arguments: otherGrounds)
  func anyOtherGround(_ ground: MoveGround, _ state: EnrolmentState, _ words: String) {
    #expect(
      sentence(ground, state) == "Ada Okafor on Yoga for beginners (YOGA-1): \(words).")
  }

  @Test("What still keeps the person from the place is told while it is held")
  func obstacles() {
    var settlement = settlement(.releaseAgreed, .requested)
    let leaver = Refusal.leaver(Cast.ada, lastDay: Cast.thursday)
    settlement.obstacles = [leaver]
    #expect(
      Wording.sentence(settlement)
        == "Release of Ada Okafor for Yoga for beginners (YOGA-1) is agreed. "
        + "The place is held meanwhile: " + Wording.sentence(leaver))
  }

  @Test("Who came next is told once, and never the person of the answer again")
  func service() {
    var settlement = settlement(
      .releaseAgreed, .confirmed, booking: Cast.booking(.confirmed))
    settlement.service = WaitingListService(
      promoted: [Cast.line(Cast.ada), Cast.line(Cast.lukasz, "20031466")])
    settlement.alsoBooked = [Cast.booking(.confirmed, of: Cast.sian)]
    #expect(
      Wording.sentence(settlement)
        == "Release of Ada Okafor for Yoga for beginners (YOGA-1) is agreed. "
        + "Booked: Ada Okafor on Yoga for beginners (YOGA-1). "
        + "The place goes to Łukasz Grzyb: tell them. "
        + "Booked: Siân Davies on Yoga for beginners (YOGA-1).")
  }

  @Test("What time decided is told class by class; where nothing was due, that is told")
  func passedOn() {
    #expect(
      Wording.sentence(PassedOn()) == "Nothing was due: no offer and no held place has ended.")
    let passed = PassedOn(
      ended: [settlement(.releaseNotAgreed, .declined)],
      served: [(Cast.spanish, WaitingListService(promoted: [Cast.line(Cast.sian)]))])
    #expect(
      Wording.sentences(passed) == [
        "Release of Ada Okafor for Yoga for beginners (YOGA-1) was not agreed in time: "
          + "the held place is free again.",
        "The place on Spanish (ESP-1) goes to Siân Davies: tell them.",
      ])
  }
}
