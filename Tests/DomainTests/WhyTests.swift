import Domain
import Testing

@Suite("Why, rule by rule") struct WhyTests {
  private func answer(
    _ rule: RuleName, places: Places = Places(minimum: 1, maximum: 2), on day: Day = Cast.monday,
    _ change: (inout BookingFacts) -> Void = { _ in }
  ) -> RuleAnswer? {
    BookingFacts.adaWantsYoga(places: places, on: day, change: change).answers
      .first { $0.rule == rule }
  }

  @Test("Every rule answers once, in the order they are asked")
  func all() {
    #expect(BookingFacts.adaWantsYoga().answers.map(\.rule) == RuleName.allCases)
    #expect(
      BookingFacts.adaWantsYoga().answers.allSatisfy { $0.verdict == .allows && $0.refusals == [] })
  }

  @Test("Where all rules allow there is a place; where none refuses or waits, never anything else")
  func agreesWithTheDecision() {
    for places in [
      Places(minimum: 1, maximum: 2), Places(minimum: 1, maximum: 2, confirmed: 2),
      Places(minimum: 1, maximum: 2, waiting: 1),
      Places(
        minimum: 1, maximum: 1, kept: [KeptPlaces(for: .firstTime, count: 1, until: Cast.thursday)]),
    ] {
      for state in ClassState.allCases {
        for release in [ReleaseModel.ownTime, .half] {
          let facts = BookingFacts.adaWantsYoga(places: places) {
            $0.theClass.state = state
            $0.release = release
          }
          let verdicts = Set(facts.answers.map(\.verdict))
          switch facts.decide() {
          case .confirmed: #expect(verdicts == [.allows])
          case .refused: #expect(verdicts.contains(.refuses))
          case .waitlisted, .requested:
            #expect(verdicts.contains(.waits) && !verdicts.contains(.refuses))
          }
        }
      }
    }
  }

  @Test("A class that is not open, and one that is only planned")
  func state() {
    let closed = answer(.classIsOpen) { $0.theClass.state = .closed }
    #expect(closed?.verdict == .refuses)
    #expect(closed?.facts == [.classState(.closed)])
    #expect(closed?.refusals == [.classNotOpen(Cast.yoga.label, .closed)])
    let planned = answer(.placeFree) { $0.theClass.state = .planned }
    #expect(planned?.verdict == .waits)
    #expect(planned?.refusals == [.classNotOpen(Cast.yoga.label, .planned)])
  }

  @Test("The window of enrolment, with the days it read")
  func window() {
    let late = answer(.enrolmentWindow, on: Cast.thursday) { $0.theClass.enrolTo = Cast.monday }
    #expect(late?.verdict == .refuses)
    #expect(
      late?.facts == [
        .today(Cast.thursday, Cast.time("09:00")), .window(from: nil, to: Cast.monday),
        .firstSession(Cast.thursday, Cast.time("12:00")),
      ])
    #expect(late?.refusals.map(\.code) == ["enrolment-closed"])
  }

  @Test("Post, limit and agreement are named with what they said")
  func eligible() {
    let limit = Restriction(kind: .band, names: ["2"], reason: "r", owner: "o")
    let refused = answer(.eligible) {
      $0.agreement = .governing { $0.restriction = limit }
      $0.person.assignments = [Assignment(department: "Ward 7", payBand: "6")]
    }
    #expect(refused?.verdict == .refuses)
    #expect(
      refused?.facts == [
        .agreement(title: "Learning agreement", on: Cast.thursday), .restriction(limit),
        .post(band: "6", department: "Ward 7", site: nil, staffGroup: nil),
      ])
    #expect(answer(.eligible)?.facts.first == .agreement(title: nil, on: Cast.thursday))
    let left = answer(.inPost) { $0.person.leavingDate = Cast.monday - 1 }
    #expect(left?.facts.last == .lastDayInPost(Cast.monday - 1))
    #expect(left?.verdict == .refuses)
  }

  @Test("An enrolment there is already, with its day")
  func enrolled() {
    let twice = answer(.oneEnrolment) {
      $0.live = Cast.enrolment(Cast.ada, .confirmed, at: Cast.moment(Cast.monday, "08:00"))
      $0.liveSince = Cast.monday
    }
    #expect(twice?.verdict == .refuses)
    #expect(twice?.facts == [.enrolment(.confirmed, since: Cast.monday)])
  }

  @Test("A clash refuses a place that is free, and only warns whoever would wait")
  func clash() {
    let clash = answer(.noClash) { $0.commitments = [BookingFacts.spanish] }
    #expect(clash?.verdict == .refuses)
    let full = answer(.noClash, places: Places(minimum: 1, maximum: 2, confirmed: 2)) {
      $0.commitments = [BookingFacts.spanish]
    }
    #expect(full?.verdict == .warns)
    #expect(clash?.facts == [.otherSessions(1)])
    #expect(clash?.refusals.map(\.code) == ["clash"])
  }

  @Test("Release: what the agreement offers, the hours, and the manager's answer")
  func release() {
    let change: (inout BookingFacts) -> Void = {
      $0.agreement = .governing {
        $0.releaseModels = [.half]
        $0.hoursAYear = 10
      }
      $0.release = .hours
      $0.hoursUsed = [2026: 500]
      $0.releaseState = .declined
      $0.releaseGround = .service
    }
    let offered = answer(.releaseOffered, change)
    #expect(offered?.verdict == .refuses)
    #expect(offered?.facts.last == .modelsOffered([.half]))
    let hours = answer(.agreedHours, change)
    #expect(hours?.verdict == .refuses)
    #expect(hours?.facts == [.release(.hours), .hours(used: 500, wanted: 240, aYear: 10)])
    let released = answer(.released, change)
    #expect(released?.verdict == .waits)
    #expect(released?.facts == [.release(.hours), .managersAnswer(.declined)])
    #expect(
      released?.refusals
        == [.notReleased(Cast.ada.name, Cast.yoga.label, .declined, .service)])
  }

  @Test("A buddy who has a place already, or comes with somebody else, or is the person")
  func buddy() {
    let answers = { (buddy: Buddy) in self.answer(.comesTogether) { $0.buddy = buddy } }
    let waiting = Buddy(number: Cast.sian.number, name: Cast.sian.name, state: .waitlisted)
    #expect(answers(waiting)?.verdict == .allows)
    #expect(answers(waiting)?.facts == [.buddy(Cast.sian.name, .waitlisted)])
    for (state, another) in [(EnrolmentState.confirmed, false), (.waitlisted, true)] {
      let taken = Buddy(
        number: Cast.sian.number, name: Cast.sian.name, state: state, comesWithAnother: another)
      #expect(
        answers(taken)?.refusals == [.buddyNotWaiting(Cast.sian.name, Cast.yoga.label, state)])
    }
    let self_ = Buddy(number: Cast.ada.number, name: Cast.ada.name)
    #expect(answers(self_)?.refusals == [.sameBuddy(Cast.ada.name)])
  }

  @Test("Places: none left, or kept for others until a day")
  func places() {
    let full = answer(.placeFree, places: Places(minimum: 1, maximum: 2, confirmed: 2))
    #expect(full?.verdict == .waits)
    #expect(full?.facts == [.places(left: 0, of: 2)])
    #expect(full?.refusals == [.noPlaceFree(Cast.yoga.label, maximum: 2)])
    let kept = answer(
      .placeFree,
      places: Places(
        minimum: 1, maximum: 1, kept: [KeptPlaces(for: .firstTime, count: 1, until: Cast.thursday)])
    )
    #expect(
      kept?.facts == [
        .places(left: 1, of: 1),
        .kept(.firstTime, free: 1, until: Cast.thursday, isMember: false),
      ])
    #expect(
      kept?.refusals
        == [.placesKept(Cast.ada.name, Cast.yoga.label, for: [.firstTime], until: Cast.thursday)])
  }

  @Test("The queue: a newcomer stands behind all, a waiting person behind those before")
  func queue() {
    let waiting = Places(minimum: 1, maximum: 2, waiting: 3)
    #expect(answer(.queueFirst, places: waiting)?.verdict == .waits)
    let standing = { (position: Int) in
      self.answer(.queueFirst, places: waiting) {
        $0.live = Cast.enrolment(Cast.ada, .waitlisted, at: Cast.moment(Cast.monday, "08:00"))
        $0.position = position
      }
    }
    #expect(standing(1)?.verdict == .allows)
    #expect(standing(2)?.verdict == .waits)
    #expect(standing(2)?.facts == [.waiting(3), .position(2), .freedPlace(.automatic)])
    let picked = answer(.queueFirst, places: waiting) {
      $0.theClass.freedPlace = .picked
      $0.live = Cast.enrolment(Cast.ada, .waitlisted, at: Cast.moment(Cast.monday, "08:00"))
      $0.position = 3
    }
    #expect(picked?.verdict == .allows)
  }
}
