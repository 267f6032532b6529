import Demonstration
import Domain
import Testing

@Suite("The waiting lists, offers and kept places")
struct WaitingListTests {
  @Test("Two offers run, one until this evening and one until tomorrow; three wait behind them")
  func offers() {
    for world in World.all {
      let offered = world.enrolments.filter { $0.state == .offered }
      let ends = offered.compactMap(\.offerEnds).sorted()
      #expect(ends.map(\.day) == [world.today, world.today + 1], "\(world.label)")
      #expect(ends.first.map { $0.time.text > "17:00" } == true)
      let codes = Set(offered.map(\.classCode))
      #expect(codes.count == 1, "\(world.label)")
      for code in codes {
        #expect(world.plans[code]?.freedPlace == .offer)
        #expect(world.places(code).left == 0 && world.waiting(code) == 3, "\(world.label)")
        #expect(world.first(code) > world.today)
        // No offer outlives the time for which it is made, nor the first session's start.
        let starts = (world.sessions[code] ?? []).map(\.interval.from)
        #expect(ends.allSatisfy { end in starts.allSatisfy { end.minutes <= $0 } })
      }
    }
  }

  @Test("One full class has a list on which everybody stands for another reason")
  func longList() throws {
    for world in World.large {
      let code = try #require(world.listWithBuddies, "\(world.label)")
      let list = WaitingList(world.byClass[code] ?? [], on: world.today)
      #expect(world.plans[code]?.freedPlace == .automatic && world.places(code).left == 0)
      #expect(list.queue.count == 7, "\(world.label)")

      let first = list.queue.filter { $0.goesFirst(on: world.today) }
      let others = list.queue.filter { !$0.goesFirst(on: world.today) }
      #expect(!first.isEmpty && !others.isEmpty)
      // Some who go first came later than some who do not.
      let late = first.filter { $0.carriedFrom == nil }
      let overtaken = others.filter { $0.carriedFrom == nil }.map(\.requestedAt).min()
      let earliest = try #require(overtaken, "\(world.label)")
      #expect(late.contains { $0.requestedAt > earliest }, "\(world.label)")

      let busy = list.queue.filter { enrolment in
        world.enrolments.contains {
          $0.learner == enrolment.learner && $0.state == .confirmed
            && world.overlap($0.classCode, code)
        }
      }
      #expect(!busy.isEmpty, "\(world.label)")
      let unreleased = list.queue.filter { $0.release.needsAgreement }
      #expect(unreleased.count == 1)
      #expect(unreleased.allSatisfy { world.releases[$0.id]?.first?.state == .requested })
      #expect(list.queue.count { $0.carriedFrom != nil } == 1, "\(world.label)")
    }
  }

  @Test("Two who only come together wait together and name each other")
  func buddies() {
    for world in World.large {
      let pair = world.enrolments.filter { $0.buddy != nil }
      #expect(pair.count == 2, "\(world.label)")
      for enrolment in pair {
        let other = pair.first { $0.learner == enrolment.buddy }
        #expect(other?.buddy == enrolment.learner && other?.state == .waitlisted)
        #expect(other?.classCode == enrolment.classCode)
        #expect(other?.requestedAt == enrolment.requestedAt)
      }
    }
  }

  @Test("Whoever goes first does so by the agreement in force and by the band")
  func priority() {
    for world in World.all {
      let agreement = world.trust.agreement
      for enrolment in world.enrolments {
        guard let until = enrolment.priorityUntil else { continue }
        let opens = world.classes[enrolment.classCode]?.opensOn ?? .latest
        #expect(until == opens + agreement.provisions.priorityDays - 1 && until >= world.today)
        #expect(enrolment.queueAgreement == agreement.code)
        #expect(
          world.learners[enrolment.learner].map { agreement.provisions.isPriority($0) } == true)
      }
      for (code, roll) in world.byClass {
        let agreements = Set(roll.filter { $0.state == .waitlisted }.map(\.queueAgreement))
        #expect(agreements.count <= 1, "\(world.label) \(code)")
      }
    }
  }

  @Test("A place that came free yesterday went to the first in line who could take it")
  func promoted() {
    for world in World.large {
      let given = world.histories.values.compactMap { steps in
        steps.last.flatMap { $0.enrolment.state == .confirmed ? $0 : nil }
      }.filter { $0.ground?.isPromotion ?? false }
      #expect(given.count == 1, "\(world.label)")
      for step in given {
        let roll = world.byClass[step.enrolment.classCode] ?? []
        let before = roll.filter {
          $0.state == .waitlisted && $0.priorityUntil != nil && $0.carriedFrom == nil
            && $0.requestedAt < step.enrolment.requestedAt
        }
        #expect(step.ground == .firstInLine(passedOver: before.count, priority: true))
        #expect(step.enrolment.joinedOn == world.today - 1)
        #expect(roll.contains { $0.state == .withdrawn && $0.leftOn == world.today - 1 })
        for enrolment in before {
          let elsewhere = world.enrolments.filter { $0.learner == enrolment.learner }
          #expect(elsewhere.contains { world.overlap($0.classCode, enrolment.classCode) })
        }
      }
    }
  }

  @Test("A joining time is kept from a class of the course that was cancelled, and only once")
  func carriedOn() {
    for world in World.large {
      let carried = world.enrolments.filter { $0.carriedFrom != nil }
      #expect(carried.count == 3, "\(world.label)")
      #expect(Set(carried.map(\.carriedFrom)).count == carried.count)
      for enrolment in carried {
        let lost = world.enrolments.first { $0.id == enrolment.carriedFrom }
        let code = lost?.classCode ?? ""
        #expect(lost?.learner == enrolment.learner && lost?.state == .cancelled)
        #expect(lost?.requestedAt == enrolment.requestedAt)
        #expect(world.plans[code]?.state == .cancelled)
        #expect(world.plans[code]?.course == world.plans[enrolment.classCode]?.course)
        #expect(world.histories[enrolment.id]?.first?.ground == .joiningKept(from: code))
      }
      // Whoever lost a place and came again has kept the joining time.
      for lost in world.enrolments where lost.state == .cancelled {
        let again = world.enrolments.filter {
          $0.learner == lost.learner && $0.carriedFrom == nil
            && world.plans[$0.classCode]?.course == world.plans[lost.classCode]?.course
            && $0.requestedAt > WallClock.utc.moment(lost.leftOn ?? .latest, .startOfDay)
        }
        #expect(again.isEmpty, "\(world.label) \(again)")
      }
    }
  }

  @Test("A class that is only planned has people in line, two of them since theirs was cancelled")
  func planned() {
    for world in World.large {
      let waiting = world.trust.plans.filter { $0.state == .planned && world.waiting($0.code) > 0 }
      #expect(waiting.map(\.course) == ["DANCE"], "\(world.label)")
      let roll = waiting.flatMap { world.byClass[$0.code] ?? [] }
      #expect(roll.count == 3 && roll.count { $0.carriedFrom != nil } == 2, "\(world.label)")
    }
  }

  @Test("Places are kept for a department and for newcomers; who uses one belongs to them")
  func keptPlaces() {
    for world in World.all {
      #expect(world.trust.keptPlaces.count == 1)
      for (code, kept) in world.trust.keptPlaces {
        #expect(kept.map(\.group) == [.department("Portering"), .firstTime])
        #expect(kept.allSatisfy { (world.today..<world.first(code)).contains($0.until) })
        #expect(world.places(code).left > 0 && world.waiting(code) == 0)
        for group in kept.map(\.group) {
          let users = (world.byClass[code] ?? []).filter { $0.keptFor == group }
          #expect(users.count <= kept.first { $0.group == group }?.count ?? 0)
          for user in users {
            let isFirstTime = !world.enrolments.contains {
              $0.learner == user.learner && $0.id != user.id
                && $0.joinedOn.map { WallClock.utc.moment($0, .endOfDay) < user.requestedAt }
                  ?? false
            }
            let person = world.learners[user.learner]
            #expect(person.map { group.holds($0, isFirstTime: isFirstTime) } == true)
          }
        }
      }
    }
    let whole = World(DemonstrationTrust(today: day("2026-11-24")))
    #expect(Set(whole.enrolments.compactMap(\.keptFor)).count == 2)
  }
}

extension World {
  /// The class two wait for who only come together.
  var listWithBuddies: ClassCode? { enrolments.first { $0.buddy != nil }?.classCode }
}
