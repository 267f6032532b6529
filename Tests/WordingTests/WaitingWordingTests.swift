import Domain
import Testing
import Wording

@Suite("Sentences of waiting lists") struct WaitingWordingTests {
  @Test("Whoever gets a place is named, and so is whoever could not take it")
  func promoted() {
    let leaver = Refusal.leaver(Cast.hoa, lastDay: Cast.thursday)
    let service = WaitingListService(
      promoted: [Cast.line(Cast.lukasz), Cast.line(Cast.sian)],
      passedOver: [PassedOver(person: Cast.line(Cast.hoa), obstacles: [leaver])])
    #expect(
      Wording.sentences(service) == [
        "The places go to Łukasz Grzyb and Siân Davies: tell them.",
        "Hoa Nguyễn was passed over and keeps the place in line: " + Wording.sentence(leaver),
      ])
    #expect(
      Wording.sentences(service, on: Cast.yoga) == [
        "The places on Yoga for beginners (YOGA-1) go to Łukasz Grzyb and Siân Davies: tell them.",
        "Hoa Nguyễn was passed over for Yoga for beginners (YOGA-1) and keeps the place in line: "
          + Wording.sentence(leaver),
      ])
  }

  @Test("Whoever is offered a place is named with the end of the offer")
  func offered() {
    let one = OpenOffer(person: Cast.line(Cast.lukasz), label: Cast.yoga, ends: Cast.tuesday)
    let other = OpenOffer(person: Cast.line(Cast.sian), label: Cast.yoga, ends: Cast.tuesday)
    #expect(
      Wording.sentences(WaitingListService(offered: [one]))
        == ["A place is offered to Łukasz Grzyb until Tue 24 Nov 2026 09:30: tell them."])
    #expect(
      Wording.sentences(WaitingListService(offered: [one, other]), on: Cast.yoga) == [
        "Places on Yoga for beginners (YOGA-1) are offered to Łukasz Grzyb and Siân Davies "
          + "until Tue 24 Nov 2026 09:30: tell them."
      ])
  }

  @Test("Whoever only lacks a place of the right kind is told so")
  func lacksOnlyPlaces() {
    let passed = PassedOver(person: Cast.line(Cast.hoa), obstacles: [])
    #expect(
      Wording.sentences(WaitingListService(passedOver: [passed], placesLeft: 1, waiting: 1)) == [
        "Hoa Nguyễn was passed over and keeps the place in line: what is free is kept for others, "
          + "or there is no second place for a buddy."
      ])
  }

  @Test("A place that a person gives out is said to wait for that person")
  func toDecide() {
    #expect(
      Wording.sentences(WaitingListService(placesLeft: 1, waiting: 1))
        == ["1 place free, 1 person waiting: a person has to decide who gets it."])
    #expect(
      Wording.sentences(WaitingListService(placesLeft: 2, waiting: 3), on: Cast.yoga) == [
        "2 places free on Yoga for beginners (YOGA-1), 3 people waiting: "
          + "a person has to decide who gets it."
      ])
  }

  @Test("Why a free place goes to nobody by itself is said after it")
  func whyHeld() {
    let kept = KeptPlaces(for: .firstTime, count: 1, until: Cast.thursday)
    let reasons: [(FreePlaceReason, String)] = [
      (.planned, "The class is still planned: nobody is given a place until it opens."),
      (.begun, "The class has begun: nobody moves up by themselves any more."),
      (
        .kept([kept], until: Cast.thursday),
        "What is free is kept for first-time learners until Thu 26 Nov 2026."
      ),
      (.picked, "On this class a person in charge picks who gets it."),
      (
        .tooLateToOffer,
        "It starts too soon for an offer to be answered: ask in order, and book whoever says yes."
      ),
      (.nobodyCan, "Nobody in line can take it now; the waiting list says why."),
    ]
    for (reason, sentence) in reasons {
      #expect(
        Wording.sentences(WaitingListService(placesLeft: 1, waiting: 1, reason: reason)) == [
          "1 place free, 1 person waiting: a person has to decide who gets it. \(sentence)"
        ])
    }
  }

  private func line(
    _ position: Int, _ place: QueuePlace = QueuePlace(), buddy: PersonName? = nil,
    _ obstacles: Refusal...
  ) -> String {
    Wording.why(
      WaitingLine(
        position: position, person: Cast.line(Cast.ada),
        since: (Cast.thursday, Cast.time("09:42")), obstacles: obstacles, place: place,
        buddy: buddy))
  }

  private let priority = QueuePriority(
    agreement: "LA-2", title: "Partnership agreement 2026", bands: ["1", "2", "3", "4"],
    until: Cast.day("2026-12-04"))

  @Test("An offer that runs no more says what became of it")
  func offerOver() {
    func cameTo(_ over: MoveGround?, _ state: EnrolmentState = .offered) -> String {
      Wording.cameTo(
        PromotionLine(
          person: Cast.line(Cast.ada), state: state, at: Cast.tuesday,
          ground: .firstInLine(passedOver: 0, priority: false), offerOver: over))
    }
    #expect(cameTo(nil) == "Offered")
    #expect(cameTo(.offerEnded) == "Offer ended")
    #expect(cameTo(.offerDeclined) == "Offer declined")
    #expect(cameTo(.offerAccepted) == "Offer taken")
    #expect(cameTo(nil, .confirmed) == "Booked")
  }

  @Test("Everybody in line can be told why they stand where they stand")
  func joined() {
    #expect(line(1) == "first in line: joined Thu 26 Nov 2026, 09:42")
    #expect(line(2) == "joined Thu 26 Nov 2026, 09:42, after those above")
  }

  @Test("Whoever goes first by the priority group hears by which agreement and how long")
  func goesFirst() {
    #expect(
      line(1, QueuePlace(priority: priority))
        == "first in line: goes first until Fri 4 Dec 2026: band in the priority group "
        + "(1, 2, 3, 4) of Partnership agreement 2026; joined Thu 26 Nov 2026, 09:42")
    #expect(
      line(2, QueuePlace(priority: priority))
        == "goes first until Fri 4 Dec 2026: band in the priority group "
        + "(1, 2, 3, 4) of Partnership agreement 2026; joined Thu 26 Nov 2026, 09:42, "
        + "after those above")
  }

  @Test("Once its time is over the priority group goes by joining time again")
  func wentFirst() {
    #expect(
      line(3, QueuePlace(priority: priority, priorityIsOver: true))
        == "joined Thu 26 Nov 2026, 09:42, after those above; "
        + "the priority group went first until Fri 4 Dec 2026")
    #expect(
      line(3, QueuePlace(priorityIsOver: true))
        == "joined Thu 26 Nov 2026, 09:42, after those above; "
        + "the priority group goes first no longer")
  }

  @Test("A joining time that was kept names the class it is kept from")
  func joiningKept() {
    #expect(
      line(1, QueuePlace(joiningKeptFrom: Cast.spanish))
        == "first in line: joined Thu 26 Nov 2026, 09:42; joining time kept from Spanish (ESP-1)")
  }

  @Test("Two who come together stand where the later of them stands")
  func buddies() {
    #expect(
      line(1, QueuePlace(waitsWithBuddy: true), buddy: Cast.sian)
        == "first in line: joined Thu 26 Nov 2026, 09:42; "
        + "comes with Siân Davies and stands where the later of the two stands")
    #expect(
      line(1, buddy: Cast.sian)
        == "first in line: joined Thu 26 Nov 2026, 09:42; comes with Siân Davies")
  }

  @Test("Whoever cannot take a place now hears everything that is in the way")
  func obstacles() {
    let leaver = Refusal.leaver(Cast.ada, lastDay: Cast.thursday)
    let release = Refusal.notReleased(Cast.ada, Cast.yoga, .requested, nil)
    #expect(
      line(1, QueuePlace(), buddy: nil, leaver, release)
        == "first in line: joined Thu 26 Nov 2026, 09:42; cannot take a place now: "
        + Wording.sentence(leaver) + " " + Wording.sentence(release))
  }

  private func why(
    _ ground: MoveGround, _ state: EnrolmentState = .confirmed, offerEnds: WallTime? = nil
  ) -> String {
    Wording.why(
      PromotionLine(
        person: Cast.line(Cast.ada), state: state, at: Cast.tuesday, ground: ground,
        offerEnds: offerEnds))
  }

  @Test("For each promotion the list can say why it was them")
  func promotions() {
    #expect(why(.firstInLine(passedOver: 0, priority: false)) == "was next in line")
    #expect(
      why(.firstInLine(passedOver: 1, priority: false))
        == "was next in line: 1 before could not take it and keeps the place in line")
    #expect(
      why(.firstInLine(passedOver: 2, priority: false))
        == "was next in line: 2 before could not take it and keep their places in line")
    #expect(
      why(.firstInLine(passedOver: 0, priority: true)) == "went first by the priority group")
    #expect(
      why(.firstInLine(passedOver: 2, priority: true))
        == "went first by the priority group: 2 before could not take it and keep their places "
        + "in line")
    #expect(why(.picked) == "was picked by a person in charge")
    #expect(why(.offerAccepted) == "took the offer")
  }

  @Test("A promotion to an offer or a held place says so")
  func promotionsNotYetSure() {
    #expect(
      why(.picked, .offered, offerEnds: Cast.tuesday)
        == "was picked by a person in charge; the offer ends Tue 24 Nov 2026 09:30")
    #expect(
      why(.firstInLine(passedOver: 0, priority: false), .offered) == "was next in line")
    #expect(
      why(.offerAccepted, .requested)
        == "took the offer; the place is held until release is agreed")
  }
}
