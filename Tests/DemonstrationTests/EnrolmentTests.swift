import Demonstration
import Domain
import Testing

@Suite("The people on the classes")
struct EnrolmentTests {
  @Test("Every enrolment is what the booking rules would have made of it when it was asked for")
  func rulesWouldAgree() {
    for world in World.all {
      let byLearner = Dictionary(grouping: world.enrolments, by: \.learner)
      for enrolment in world.enrolments {
        guard let person = world.learners[enrolment.learner],
          let facts = facts(enrolment, person, byLearner[person.number] ?? [], in: world)
        else {
          Issue.record("\(world.label) \(enrolment.id) has no person or class")
          continue
        }
        let expected: BookingDecision =
          switch world.histories[enrolment.id]?.first?.enrolment.state {
          case .waitlisted: .waitlisted
          case .requested: .requested
          case .confirmed: .confirmed
          // Of old ones only the end is known.
          default:
            enrolment.joinedOn == nil
              ? .waitlisted : enrolment.release.needsAgreement ? .requested : .confirmed
          }
        #expect(facts.decide() == expected, "\(world.label) \(enrolment)")
        #expect(facts.overriddenRules == enrolment.overridden, "\(world.label) \(enrolment)")
      }
    }
  }

  /// What the desk saw when the person asked.
  private func facts(
    _ enrolment: Enrolment, _ person: StaffMember, _ own: [Enrolment], in world: World
  ) -> BookingFacts? {
    guard var theClass = world.theClass(enrolment.classCode) else { return nil }
    if theClass.state != .planned { theClass.state = .open }
    // Who has kept the joining time of another class came yesterday.
    let asked =
      enrolment.carriedFrom == nil
      ? enrolment.requestedAt : WallClock.utc.moment(world.today - 1, .startOfDay)
    let (today, time) = WallClock.utc.wall(asked)
    let earlier = (world.byClass[enrolment.classCode] ?? []).filter {
      $0.joiningNumber < enrolment.joiningNumber
    }
    let others = own.filter {
      $0.classCode != enrolment.classCode && $0.joinedOn != nil && $0.requestedAt < asked
        && $0.leftOn.map { $0 > today } ?? true
    }
    return BookingFacts(
      person: person, theClass: theClass,
      sessions: (world.sessions[enrolment.classCode] ?? []).map { session in
        // A class that was cancelled later still stood then.
        var session = session
        session.state = .scheduled
        return session
      },
      places: Places(
        minimum: theClass.minimum, maximum: theClass.maximum,
        confirmed: earlier.count {
          ($0.joinedOn != nil || $0.state == .requested) && ($0.leftOn.map { $0 > today } ?? true)
        }),
      commitments: others.flatMap { (world.sessions[$0.classCode] ?? []) }
        .map { world.commitment($0) },
      agreement: world.trust.agreement, now: Now(moment: asked, day: today, time: time),
      release: world.releases[enrolment.id]?.first?.asked ?? enrolment.release,
      isOverridden: enrolment.overrideReason != nil)
  }

  @Test("No class holds more than it has places for, and nobody has two live enrolments on one")
  func capacity() {
    for world in World.all {
      #expect(Set(world.enrolments.map(\.id)).count == world.enrolments.count)
      for (code, roll) in world.byClass {
        #expect(world.occupied(code) <= world.places(code).maximum, "\(world.label) \(code)")
        #expect(Set(roll.map(\.learner)).count == roll.count, "\(world.label) \(code)")
        #expect(roll.map(\.joiningNumber) == Array(1...roll.count))
        let moments = roll.filter { $0.carriedFrom == nil }.map(\.requestedAt)
        #expect(moments == moments.sorted())
      }
    }
  }

  @Test("Nobody has a place on two sessions at once, unless the rule was set aside")
  func noLearnerClashes() {
    for world in World.all {
      for (learner, own) in Dictionary(grouping: world.enrolments, by: \.learner) {
        let places = own.filter { $0.joinedOn != nil && $0.overrideReason == nil }
        let intervals = places.flatMap { world.sessions[$0.classCode] ?? [] }.map(\.interval)
          .sorted { $0.from < $1.from }
        let clash = zip(intervals, intervals.dropFirst()).contains { $0.overlaps($1) }
        #expect(!clash, "\(world.label) \(learner)")
      }
    }
  }

  @Test(
    "Everything happened before the day itself, after the person had started and before leaving")
  func timesAreInOrder() {
    for world in World.all {
      let today = world.today
      var leaversWithPlaces = 0
      for enrolment in world.enrolments {
        let asked = WallClock.utc.wall(enrolment.requestedAt).day
        #expect(asked < today, "\(world.label) \(enrolment)")
        if let joined = enrolment.joinedOn { #expect(joined >= asked && joined < today) }
        if let left = enrolment.leftOn {
          #expect(
            left >= (enrolment.joinedOn ?? asked) && left < today, "\(world.label) \(enrolment)")
        }
        guard let person = world.learners[enrolment.learner] else { continue }
        #expect(person.post.startDate.map { $0 <= asked } == true)
        #expect(!person.isLeaver(on: asked))
        let isLive = enrolment.state.isLive && world.last(enrolment.classCode) >= today
        if isLive, person.isLeaver(on: today) { leaversWithPlaces += 1 }
      }
      // One leaver's place is left for the desk to settle.
      #expect(leaversWithPlaces == 1, "\(world.label)")
    }
  }

  @Test("Ended classes are settled, classes that run or will run are not")
  func statesFollowTheClass() {
    for world in World.all {
      for plan in world.trust.plans {
        let states = Set((world.byClass[plan.code] ?? []).map(\.state))
        switch plan.state {
        case .completed: #expect(states.isSubset(of: [.attended, .didNotAttend, .withdrawn]))
        case .cancelled: #expect(states == [.cancelled] && plan.reason != nil)
        case .planned: #expect(states.isSubset(of: [.waitlisted]))
        case .open, .closed:
          #expect(states.isSubset(of: [.confirmed, .offered, .requested, .waitlisted, .withdrawn]))
        }
      }
      let reasons = world.enrolments.filter { $0.state == .withdrawn }.map { $0.reason ?? "" }
        .filter { $0 != "below the attendance threshold" }
      #expect(reasons.allSatisfy { WithdrawalReason(rawValue: $0) != nil })
    }
  }

  @Test("Most come in their own time")
  func release() {
    let world = World(DemonstrationTrust(today: day("2026-11-24")))
    let own = world.enrolments.count { $0.release == .ownTime }
    #expect(own * 10 > world.enrolments.count * 8)
    #expect(Set(world.enrolments.map(\.release)).count >= 5)
    #expect(Set(world.enrolments.map(\.learner)).count > 500)
  }
}
