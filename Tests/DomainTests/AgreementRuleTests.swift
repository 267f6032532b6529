import Domain
import Testing

extension LearningAgreement {
  /// An agreement in force with these provisions.
  static func governing(_ change: (inout Provisions) -> Void = { _ in }) -> LearningAgreement {
    var agreement = AgreementTests.agreement(.inForce)
    change(&agreement.provisions)
    return agreement
  }
}

@Suite("What an agreement provides") struct AgreementRuleTests {
  private func facts(
    _ provisions: (inout Provisions) -> Void, _ change: (inout BookingFacts) -> Void = { _ in }
  ) -> BookingFacts {
    BookingFacts.adaWantsYoga {
      $0.agreement = .governing(provisions)
      change(&$0)
    }
  }

  @Test("Without an agreement in force nothing is refused for its lack")
  func none() {
    for release in ReleaseModel.allCases {
      let facts = BookingFacts.adaWantsYoga {
        $0.release = release
        $0.hoursUsed = [2026: 90_000]
      }
      #expect(facts.refusals.isEmpty, "\(release)")
    }
  }

  @Test("An agreement that leaves things open binds nobody")
  func open() {
    for release in ReleaseModel.allCases {
      #expect(facts({ _ in }) { $0.release = release }.refusals.isEmpty, "\(release)")
    }
  }

  @Test(
    "A limit on who may enrol keeps others out, by any post held, apprentices not counted apart")
  func restriction() {
    let limit = Restriction(
      kind: .department, names: ["Ward 7", "Catering"], reason: "their new menus", owner: "P. Hale")
    let admitted = { (departments: [String]) in
      self.facts({ $0.restriction = limit }) {
        $0.person.assignments = departments.map { Assignment(department: $0, isApprentice: true) }
      }
    }
    #expect(admitted(["Ward 3", "ward 7"]).decide() == .confirmed)
    #expect(
      admitted(["Ward 3"]).decide()
        == .refused([
          .notEligible(
            Cast.ada.name, Cast.yoga.label, limit, agreement: "Learning agreement")
        ]))
    #expect(admitted([]).refusalCodes == ["not-eligible"])
  }

  @Test("Release the agreement does not offer is refused; own time always is there")
  func releaseModels() {
    let decide = { (release: ReleaseModel) in
      self.facts({ $0.releaseModels = [.half, .toil] }) { $0.release = release }.decide()
    }
    #expect(decide(.ownTime) == .confirmed)
    #expect(decide(.half) == .requested)
    #expect(
      decide(.full)
        == .refused([
          .releaseNotOffered(
            .full, Cast.yoga.label, offered: [.ownTime, .half, .toil],
            agreement: "Learning agreement")
        ]))
  }

  @Test("Agreed hours of the year suffice to the minute, and bind only who asks for them")
  func hours() {
    // Yoga takes four hours, all of them this year.
    let facts = { (used: Int, release: ReleaseModel) in
      self.facts({ $0.hoursAYear = 10 }) {
        $0.release = release
        $0.hoursUsed = [2026: used, 2027: 90_000]
      }
    }
    #expect(facts(360, .hours).decide() == .requested)
    #expect(
      facts(361, .hours).decide()
        == .refused([
          .hoursUsedUp(
            Cast.ada.name, Cast.yoga.label, used: 361, wanted: 240, hoursAYear: 10)
        ]))
    #expect(facts(600, .full).decide() == .requested)
  }

  @Test("Sessions of next year take none of this year's hours")
  func nextYear() {
    let facts = facts({ $0.hoursAYear = 1 }) {
      $0.release = .hours
      $0.sessions = Cast.sessions(
        "YOGA-1", first: Cast.day("2026-12-24"), "12:00", "13:00", count: 4)
    }
    // Christmas Eve and New Year's Eve.
    #expect(
      facts.refusals
        == [
          .hoursUsedUp(
            Cast.ada.name, Cast.yoga.label, used: 0, wanted: 120, hoursAYear: 1)
        ])
  }

  @Test("A class of next year takes the hours of that year")
  func nextYearsHours() {
    let facts = { (used: [Int: Int]) in
      self.facts({ $0.hoursAYear = 4 }) {
        $0.release = .hours
        $0.hoursUsed = used
        $0.sessions = Cast.sessions(
          "YOGA-1", first: Cast.day("2027-01-07"), "12:00", "13:00", count: 4)
      }
    }
    #expect(facts([2026: 240]).refusals == [])
    #expect(
      facts([2027: 1]).refusals
        == [.hoursUsedUp(Cast.ada.name, Cast.yoga.label, used: 1, wanted: 240, hoursAYear: 4)])
  }

  @Test("Of agreed hours only those asked for count")
  func hoursAsked() {
    let facts = { (hours: Int) in
      self.facts({ $0.hoursAYear = 3 }) {
        $0.release = .hours
        $0.hoursAsked = hours
      }
    }
    #expect(facts(3).refusals == [])
    #expect(facts(4).refusals.map(\.code) == ["hours-used-up"])
  }

  @Test("A priority group goes first for its days from the opening of enrolment")
  func priority() {
    let agreement = LearningAgreement.governing {
      $0.priorityBands = ["2", "3"]
      $0.priorityDays = 14
    }
    var yoga = Cast.yoga
    #expect(QueuePriority(agreement, for: yoga, on: Cast.monday) == nil)
    yoga.plannedOn = Cast.monday - 3
    let until = { (day: Day) in QueuePriority(agreement, for: yoga, on: day)?.until }
    #expect(until(Cast.monday) == Cast.monday + 10)
    #expect(until(Cast.monday + 10) == Cast.monday + 10)
    #expect(until(Cast.monday + 11) == nil)
    yoga.enrolFrom = Cast.monday
    #expect(until(Cast.monday) == Cast.monday + 13)
    #expect(until(Cast.monday - 1) == nil, "before the agreement is in force")
  }

  @Test("Without bands or days there is no priority group")
  func noPriority() {
    var yoga = Cast.yoga
    yoga.plannedOn = Cast.monday
    for (bands, days) in [([], 14), (["2"], 0)] {
      let agreement = LearningAgreement.governing {
        $0.priorityBands = bands
        $0.priorityDays = days
      }
      #expect(QueuePriority(agreement, for: yoga, on: Cast.monday) == nil)
    }
  }
}
