import Domain
import Testing

@Suite("Places, the queue and the override") struct BookingDecisionTests {
  @Test("The last place is a place; after it people wait")
  func lastPlace() {
    let decision = { BookingFacts.adaWantsYoga(places: $0).decide() }
    #expect(decision(Places(minimum: 1, maximum: 2, confirmed: 1)) == .confirmed)
    #expect(decision(Places(minimum: 1, maximum: 2, confirmed: 2)) == .waitlisted)
  }

  @Test("A place that is offered or held for release is taken as well")
  func heldPlaces() {
    let decision = { BookingFacts.adaWantsYoga(places: $0).decide() }
    #expect(decision(Places(minimum: 1, maximum: 2, confirmed: 1, offered: 1)) == .waitlisted)
    #expect(decision(Places(minimum: 1, maximum: 2, confirmed: 1, requested: 1)) == .waitlisted)
  }

  @Test("A class without places takes nobody, and its count of places left is never negative")
  func noPlaces() {
    #expect(
      BookingFacts.adaWantsYoga(places: Places(minimum: 1, maximum: 0)).decide() == .waitlisted)
    #expect(Places(minimum: 1, maximum: 2, confirmed: 3).left == 0)
    #expect(Places(minimum: 1, maximum: 2, confirmed: 3).occupied == 3)
  }

  @Test("A newcomer does not take a free place before those who wait")
  func queueFirst() {
    let places = Places(minimum: 1, maximum: 2, confirmed: 1, waiting: 1)
    #expect(BookingFacts.adaWantsYoga(places: places).decide() == .waitlisted)
  }

  @Test("Nobody has to queue while there is room and nobody waits")
  func noNeedlessQueue() {
    let places = Places(minimum: 1, maximum: 12, confirmed: 11)
    #expect(BookingFacts.adaWantsYoga(places: places).decide() == .confirmed)
  }

  @Test(
    "A place in work time is held until release is agreed",
    arguments: ReleaseModel.allCases.filter(\.needsAgreement))
  func release(_ release: ReleaseModel) {
    let facts = { (places: Places) in
      BookingFacts.adaWantsYoga(places: places) { $0.release = release }
    }
    #expect(facts(Places(minimum: 1, maximum: 2)).decide() == .requested)
    #expect(facts(Places(minimum: 1, maximum: 2, confirmed: 2)).decide() == .waitlisted)
  }

  @Test("Where a person gives out places, one who waits can be picked once a place is free")
  func picked() {
    let facts = { (places: Places, mode: FreedPlace) in
      BookingFacts.adaWantsYoga(places: places) {
        $0.theClass.freedPlace = mode
        $0.live = Cast.enrolment(
          Cast.ada, .waitlisted, at: Cast.moment(Cast.monday, "08:00"), joining: 3)
        $0.position = 2
      }
    }
    let free = Places(minimum: 1, maximum: 2, confirmed: 1, waiting: 3)
    let full = Places(minimum: 1, maximum: 2, confirmed: 2, waiting: 3)
    #expect(facts(free, .picked).decide() == .confirmed)
    #expect(facts(full, .picked).refusalCodes == ["already-enrolled"])
    for mode in [FreedPlace.automatic, .offer] {
      #expect(facts(free, mode).refusalCodes == ["already-enrolled"], "\(mode)")
    }
  }

  @Test("Picking somebody sets no other rule aside")
  func pickedWithClash() {
    let facts = BookingFacts.adaWantsYoga(
      places: Places(minimum: 1, maximum: 2, confirmed: 1, waiting: 1)
    ) {
      $0.theClass.freedPlace = .picked
      $0.live = Cast.enrolment(Cast.ada, .waitlisted, at: Cast.moment(Cast.monday, "08:00"))
      $0.commitments = [BookingFacts.spanish]
    }
    #expect(facts.refusalCodes == ["clash"])
  }

  @Test("Rules about time and clashes may be overridden; identity and cancellation may not")
  func overrideTable() {
    let overridden = { (change: (inout BookingFacts) -> Void) in
      BookingFacts.adaWantsYoga {
        $0.isOverridden = true
        change(&$0)
      }.decide()
    }
    #expect(overridden { $0.commitments = [BookingFacts.spanish] } == .confirmed)
    #expect(overridden { $0.theClass.enrolFrom = Cast.monday + 1 } == .confirmed)
    #expect(overridden { $0.theClass.enrolTo = Cast.monday - 1 } == .confirmed)
    #expect(overridden { $0.theClass.state = .closed } == .confirmed)
    #expect(overridden { $0.theClass.state = .planned } == .confirmed)
    #expect(overridden { $0.theClass.state = .completed } == .confirmed)
    #expect(overridden { $0.person.leavingDate = Cast.monday - 1 } == .confirmed)
    #expect(
      overridden { $0.theClass.state = .cancelled }
        == .refused([.classCancelled(Cast.yoga.label, reason: nil)]))
    let live = Cast.enrolment(Cast.ada, .confirmed, at: Cast.moment(Cast.monday, "08:00"))
    #expect(overridden { $0.live = live } != .confirmed)
  }

  @Test("No override makes a place where there is none")
  func overrideWhenFull() {
    let facts = BookingFacts.adaWantsYoga(places: Places(minimum: 1, maximum: 2, confirmed: 2)) {
      $0.isOverridden = true
    }
    #expect(facts.decide() == .waitlisted)
  }

  @Test("With an override refused, only the rules that stand are told")
  func overrideTellsTheRest() {
    let facts = BookingFacts.adaWantsYoga {
      $0.isOverridden = true
      $0.theClass.state = .cancelled
      $0.commitments = [BookingFacts.spanish]
    }
    #expect(facts.refusalCodes == ["class-cancelled"])
  }

  @Test("A class takes bookings while it is open and inside its window, full or not")
  func takesBookings() {
    let takes = { (theClass: Class, day: Day, time: String) in
      theClass.takesBookings(sessions: Cast.yogaSessions, at: Cast.at(day, time))
    }
    #expect(takes(Cast.yoga, Cast.monday, "09:00"))
    #expect(!takes(Cast.yoga, Cast.thursday, "12:00"))
    var closed = Cast.yoga
    closed.state = .closed
    #expect(!takes(closed, Cast.monday, "09:00"))
    var later = Cast.yoga
    later.enrolFrom = Cast.monday + 1
    #expect(!takes(later, Cast.monday, "09:00"))
  }
}
