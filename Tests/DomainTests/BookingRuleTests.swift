import Domain
import Testing

@Suite("Rules of booking") struct BookingRuleTests {
  private let label = Cast.yoga.label

  @Test("Where every rule agrees there is a place")
  func confirmed() {
    #expect(BookingFacts.adaWantsYoga().decide() == .confirmed)
  }

  @Test("A class that is closed, completed or cancelled takes no bookings")
  func classStates() {
    func decision(_ state: ClassState) -> BookingDecision {
      BookingFacts.adaWantsYoga {
        $0.theClass.state = state
        $0.theClass.reason = "no tutor"
      }.decide()
    }
    #expect(decision(.closed) == .refused([.classNotOpen(label, .closed)]))
    #expect(
      decision(.completed) == .refused([.classCompleted(label, lastDay: Cast.thursday + 21)]))
    #expect(decision(.cancelled) == .refused([.classCancelled(label, reason: "no tutor")]))
  }

  @Test("Enrolment opens at the start of its first day and closes at the end of its last")
  func window() {
    func codes(_ day: Day, _ time: String) -> [String] {
      BookingFacts.adaWantsYoga(on: day, at: time) {
        $0.theClass.enrolFrom = Cast.monday
        $0.theClass.enrolTo = Cast.monday + 1
      }.refusalCodes
    }
    #expect(codes(Cast.monday - 1, "23:59") == ["enrolment-not-open"])
    #expect(codes(Cast.monday, "00:00") == [])
    #expect(codes(Cast.monday + 1, "23:59") == [])
    #expect(codes(Cast.monday + 2, "00:00") == ["enrolment-closed"])
  }

  @Test("Without a last day, enrolment closes as the first session starts")
  func closesAtTheStart() {
    #expect(BookingFacts.adaWantsYoga(on: Cast.thursday, at: "11:59").decide() == .confirmed)
    #expect(
      BookingFacts.adaWantsYoga(on: Cast.thursday, at: "12:00").decide()
        == .refused([.enrolmentClosed(label, on: Cast.thursday, at: Cast.time("12:00"))]))
  }

  @Test("A first session that was cancelled closes nothing")
  func cancelledFirstSession() {
    let facts = BookingFacts.adaWantsYoga(on: Cast.thursday, at: "12:00") {
      $0.sessions[0].state = .cancelled
    }
    #expect(facts.decide() == .confirmed)
  }

  @Test("People may join a class that has begun as long as its last day of enrolment says so")
  func lateJoining() {
    let facts = BookingFacts.adaWantsYoga(on: Cast.thursday + 1) {
      $0.theClass.enrolTo = Cast.thursday + 7
    }
    #expect(facts.decide() == .confirmed)
  }

  @Test("A class that is over takes nobody, whatever its last day of enrolment")
  func over() {
    let facts = BookingFacts.adaWantsYoga(on: Cast.thursday + 21, at: "13:00") {
      $0.theClass.enrolTo = Cast.thursday + 60
    }
    #expect(facts.decide() == .refused([.classCompleted(label, lastDay: Cast.thursday + 21)]))
  }

  @Test("A leaver is not booked, from the day after the last day in post")
  func leaver() {
    let facts = { (last: Day) in
      BookingFacts.adaWantsYoga { $0.person.leavingDate = last }
    }
    #expect(facts(Cast.monday).decide() == .confirmed)
    #expect(
      facts(Cast.monday - 1).decide()
        == .refused([.leaver(Cast.ada.name, lastDay: Cast.monday - 1)]))
  }

  @Test("A person is on a class once", arguments: EnrolmentState.allCases.filter(\.isLive))
  func once(_ state: EnrolmentState) {
    let facts = BookingFacts.adaWantsYoga {
      $0.live = Cast.enrolment(Cast.ada, state, at: Cast.moment(Cast.monday, "08:00"))
      $0.liveSince = Cast.monday - 3
      $0.position = 4
    }
    #expect(
      facts.decide()
        == .refused([
          .alreadyEnrolled(Cast.ada.name, label, state, since: Cast.monday - 3, position: 4)
        ]))
  }

  @Test("Two classes at the same time clash, named once however many sessions do")
  func clash() {
    let sessions = Cast.sessions("ESP-1", first: Cast.thursday, "12:30", "13:30", count: 3)
    let spanish = ClassLabel("ESP-1", "Spanish")
    let facts = BookingFacts.adaWantsYoga {
      $0.commitments = sessions.map { Commitment(spanish, $0) }
    }
    #expect(
      facts.decide()
        == .refused([
          .clash(
            Cast.ada.name, label, with: spanish, on: Cast.thursday, from: Cast.time("12:30"),
            to: Cast.time("13:30"))
        ]))
  }

  @Test("Classes that touch, alternate, were cancelled or are past do not clash")
  func noClash() {
    func decision(with session: Session, on day: Day = Cast.monday) -> BookingDecision {
      BookingFacts.adaWantsYoga(on: day) {
        $0.theClass.enrolTo = Cast.thursday + 14
        $0.commitments = [Commitment(ClassLabel("ESP-1", "Spanish"), session)]
      }.decide()
    }
    let spanish = BookingFacts.spanish.session
    #expect(
      decision(with: Cast.session("ESP-1", on: Cast.thursday, "13:00", "14:00")) == .confirmed)
    #expect(
      decision(with: Cast.session("ESP-1", on: Cast.thursday, "11:00", "12:00")) == .confirmed)
    // The spans of the two classes cross, their sessions do not.
    let between = Cast.session("ESP-1", on: Cast.thursday + 4, "12:00", "13:00")
    #expect(decision(with: between) == .confirmed)
    var cancelled = spanish
    cancelled.state = .cancelled
    #expect(decision(with: cancelled) == .confirmed)
    #expect(decision(with: spanish, on: Cast.thursday + 1) == .confirmed)
    #expect(decision(with: spanish) != .confirmed)
  }

  @Test("A class over midnight clashes with one on the next day")
  func overMidnight() {
    let facts = BookingFacts.adaWantsYoga {
      $0.sessions = [Cast.session("YOGA-1", on: Cast.thursday, "22:00", "02:00")]
      $0.commitments = [
        Commitment(
          ClassLabel("ESP-1", "Spanish"),
          Cast.session("ESP-1", on: Cast.thursday + 1, "01:00", "02:00"))
      ]
    }
    #expect(facts.refusalCodes == ["clash"])
  }

  @Test("All rules are asked, and every reason is told")
  func together() {
    let facts = BookingFacts.adaWantsYoga {
      $0.theClass.enrolFrom = Cast.monday + 1
      $0.person.leavingDate = Cast.monday - 1
      $0.live = Cast.enrolment(Cast.ada, .confirmed, at: Cast.moment(Cast.monday, "08:00"))
      $0.commitments = [BookingFacts.spanish]
    }
    #expect(
      facts.refusalCodes == ["enrolment-not-open", "leaver", "already-enrolled", "clash"])
  }

  @Test("Whoever may not be booked because of the class hears nothing of its window")
  func closedClass() {
    let facts = BookingFacts.adaWantsYoga {
      $0.theClass.state = .closed
      $0.theClass.enrolFrom = Cast.monday + 1
    }
    #expect(facts.refusalCodes == ["class-not-open"])
  }

  @Test("Everybody who books a planned class waits, however many places there are")
  func plannedClass() {
    #expect(BookingFacts.adaWantsYoga { $0.theClass.state = .planned }.decide() == .waitlisted)
    let early = BookingFacts.adaWantsYoga {
      $0.theClass.state = .planned
      $0.theClass.enrolFrom = Cast.monday + 1
    }
    #expect(early.refusalCodes == ["enrolment-not-open"])
  }

  @Test("A clash refuses a place; it only warns whoever waits or has a place held for release")
  func clashWarns() {
    func facts(_ change: (inout BookingFacts) -> Void) -> BookingFacts {
      BookingFacts.adaWantsYoga {
        $0.commitments = [BookingFacts.spanish]
        change(&$0)
      }
    }
    #expect(facts { _ in }.warnings.isEmpty)
    #expect(facts { _ in }.refusalCodes == ["clash"])
    let waiting = facts { $0.places.confirmed = 2 }
    #expect(waiting.decide() == .waitlisted)
    #expect(waiting.warnings.map(\.code) == ["clash"])
    let held = facts { $0.release = .half }
    #expect(held.decide() == .requested)
    #expect(held.warnings.map(\.code) == ["clash"])
  }

  @Test("Closing a class takes nobody's claim; its start does, unless people may still enrol")
  func claims() {
    func codes(_ state: ClassState, _ day: Day, to: Day? = nil) -> [String] {
      BookingFacts.adaWantsYoga(
        places: Places(minimum: 1, maximum: 2, waiting: 1), on: day, at: "12:00"
      ) {
        $0.theClass.state = state
        $0.theClass.freedPlace = .picked
        $0.theClass.enrolTo = to
        $0.live = Cast.enrolment(Cast.ada, .waitlisted, at: Cast.moment(Cast.monday, "08:00"))
      }.refusalCodes
    }
    for state in [ClassState.open, .closed] {
      #expect(codes(state, Cast.monday) == [], "\(state)")
      #expect(codes(state, Cast.monday, to: Cast.monday - 1) == [], "\(state)")
      #expect(codes(state, Cast.thursday) == ["enrolment-closed"], "\(state)")
      #expect(codes(state, Cast.thursday, to: Cast.monday) == ["enrolment-closed"], "\(state)")
      #expect(codes(state, Cast.thursday, to: Cast.thursday) == [], "\(state)")
      #expect(codes(state, Cast.thursday + 22) == ["class-completed"], "\(state)")
    }
  }
}
