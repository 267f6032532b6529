import Demonstration
import Domain
import Testing

@Suite("The day the demonstration opens on")
struct TodayTests {
  @Test("A working day has a handful of sessions, from morning to evening; other days have none")
  func sessionsToday() {
    for world in World.all {
      let today = world.today
      let sessions = world.trust.sessions.filter { $0.date == today && $0.takesPlace }
      if world.isBankHoliday(today) || today.weekday == .sunday {
        #expect(sessions.isEmpty, "\(world.label)")
      } else if today.weekday != .saturday {
        #expect((5...8).contains(sessions.count), "\(world.label) has \(sessions.count)")
        let starts = sessions.map(\.start).sorted()
        #expect(starts.first.map { $0.text <= "09:00" } == true)
        #expect(starts.last.map { $0.text >= "17:30" } == true)
        #expect(sessions.allSatisfy { $0.register == .notTaken })
      }
      // On any day there is a next session within a week.
      #expect(
        world.trust.sessions.contains { (today...today + 7).contains($0.date) }, "\(world.label)")
    }
  }

  @Test("Every kind of need waits for somebody")
  func needs() {
    for world in World.all {
      let today = world.today
      let toGive = world.trust.plans.filter {
        $0.state == .open && world.places($0.code).left > 0 && world.waiting($0.code) > 0
      }
      #expect(toGive.map(\.freedPlace) == [.picked], "\(world.label)")
      let short = starting(in: world, within: Settings().number(.decisionDays)).filter {
        let places = world.places($0.code)
        return places.occupied < places.minimum
      }
      #expect(short.map(\.course).sorted() == ["IT-SHEETS", "MHA"], "\(world.label)")
      let decided = short.filter { world.classes[$0.code]?.runsBelowMinimumSince != nil }
      #expect(decided.map(\.course) == ["MHA"], "\(world.label)")
      let over = world.trust.plans.filter { $0.state == .open && world.last($0.code) < today }
      #expect(over.map(\.course) == ["DEMENTIA"], "\(world.label)")
      #expect(
        over.flatMap { world.sessions[$0.code] ?? [] }.allSatisfy { $0.register.isSubmitted })
      #expect((world.trust.agreement.reviewDue ?? today) > today)
    }
  }

  @Test("Next week's classes are open: one has one place left, some many, some are full")
  func nextWeek() {
    for world in World.all {
      let monday = world.trust.today.monday + 7
      let open = world.trust.plans.filter { plan in
        let first = world.sessions[plan.code]?.map(\.date).min()
        return plan.state == .open && first.map { (monday..<monday + 7).contains($0) } ?? false
      }
      #expect(open.count >= 13, "\(world.label)")
      #expect(open.allSatisfy { ($0.enrolFrom ?? monday) <= world.trust.today })
      let left = open.map { world.places($0.code).left }
      #expect(left.contains(1) && left.contains { $0 >= 8 }, "\(world.label)")
      #expect(left.count { $0 == 0 } >= 3, "\(world.label)")
      #expect(open.contains { world.places($0.code).left == 0 && world.waiting($0.code) >= 3 })
      let states = Set(open.flatMap { world.byClass[$0.code] ?? [] }.map(\.state))
      #expect(
        states.isSuperset(of: [.confirmed, .requested, .offered, .waitlisted]), "\(world.label)")
    }
  }

  @Test("A waiting list with free places stands only where a person gives them out")
  func automaticListsAreServed() {
    for world in World.all {
      for plan in world.trust.plans where plan.freedPlace == .automatic {
        let isIdle =
          world.waiting(plan.code) == 0 || world.places(plan.code).left == 0
          || plan.state == .planned
        #expect(isIdle, "\(world.label) \(plan.code)")
      }
    }
  }

  @Test("Ada has finished a class, is on one, and waits third for another")
  func ada() {
    for world in World.all {
      let own = world.enrolments.filter { $0.learner == "20044170" }
      func state(_ course: CourseCode) -> [EnrolmentState] {
        own.filter { world.plans[$0.classCode]?.course == course }.map(\.state)
      }
      #expect(state("ENG-L1").contains(.attended), "\(world.label)")
      #expect(state("MATHS-L1").contains(.confirmed), "\(world.label)")
      let waiting = own.first { $0.state == .waitlisted }
      let list = WaitingList(world.byClass[waiting?.classCode ?? ""] ?? [], on: world.today)
      #expect(list.position(of: "20044170") == 3, "\(world.label)")
    }
  }

  private func starting(in world: World, within days: Int) -> [ClassPlan] {
    let today = world.trust.today
    return world.trust.plans.filter { plan in
      let first = world.sessions[plan.code]?.map(\.date).min() ?? today
      return plan.state == .open && first > today && first <= today + days
    }
  }
}
