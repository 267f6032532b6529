import Demonstration
import Domain
import Testing

@Suite("What managers were asked, and said")
struct ReleaseTests {
  @Test("Everybody in work time has asked, and whoever has a place has a manager's yes")
  func placesAreReleased() {
    for world in World.all {
      for enrolment in world.enrolments {
        let release = world.releases[enrolment.id]?.first
        #expect((release != nil) == enrolment.release.needsAgreement, "\(world.label)")
        guard let release else { continue }
        #expect(release.askedAt == enrolment.requestedAt && release.session == nil)
        #expect(release.model == enrolment.release, "\(world.label) \(enrolment)")
        guard enrolment.joinedOn != nil else {
          #expect(!release.state.isAgreed, "\(world.label) \(enrolment)")
          continue
        }
        #expect(release.state == (release.agreed == release.asked ? .agreed : .agreedOther))
        #expect((release.hours != nil) == (release.agreed == .hours))
        // Nobody is expected before the answer.
        #expect(release.answeredOn.map { $0 <= enrolment.joinedOn ?? .earliest } == true)
        let steps = world.histories[enrolment.id] ?? []
        if let first = steps.first?.enrolment.state, steps.count > 1 {
          #expect(first == .requested && steps[1].ground == .releaseAgreed)
        }
      }
    }
  }

  @Test("Whoever answered is the learner's line manager, and had been asked before")
  func managersAnswered() {
    let world = World(DemonstrationTrust(today: day("2026-11-24")))
    let names = Dictionary(
      uniqueKeysWithValues: world.trust.staff.map { ($0.number, $0.name.spoken) })
    var answers = 0
    for enrolment in world.enrolments {
      guard let release = world.releases[enrolment.id]?.first, let by = release.answeredBy else {
        continue
      }
      answers += 1
      let manager = world.learners[enrolment.learner]?.post.lineManager
      #expect(manager.flatMap { names[$0] } == by)
      let asked = WallClock.utc.wall(release.askedAt).day
      #expect(release.answeredOn.map { (asked..<world.today).contains($0) } == true)
    }
    #expect(answers > 60)
  }

  @Test("Four requests of different ages are open, one of somebody who waits for a place too")
  func openRequests() {
    for world in World.large {
      let open = world.enrolments.filter {
        $0.state.isLive && world.releases[$0.id]?.first?.state == .requested
      }
      #expect(open.count == 4, "\(world.label)")
      let ages = open.map { world.today.number - WallClock.utc.wall($0.requestedAt).day.number }
      #expect(Set(ages) == [1, 2, 3], "\(world.label)")
      #expect(open.count { $0.state == .waitlisted } == 1)
      for enrolment in open {
        let held = world.releases[enrolment.id]?.first?.heldUntil
        #expect((held != nil) == (enrolment.state == .requested))
        #expect(held.map { $0.day > world.today } ?? true, "\(world.label)")
      }
    }
  }

  @Test("One was declined for want of cover; the place is held while the learner decides")
  func declined() {
    for world in World.large {
      let declined = world.enrolments.filter { world.releases[$0.id]?.first?.state == .declined }
      #expect(declined.map(\.state) == [.requested], "\(world.label)")
      for enrolment in declined {
        let release = world.releases[enrolment.id]?.first
        #expect(release?.ground == .cover && release?.answeredBy?.isEmpty == false)
        #expect(release?.answeredOn == world.today - 2)
        #expect(release?.heldUntil.map { $0.day > world.today } == true)
      }
    }
  }

  @Test("Some are agreed otherwise than asked, among them for a number of hours")
  func agreedOtherwise() {
    for world in World.large {
      let agreed = world.releases.values.compactMap(\.first).filter { $0.state == .agreedOther }
      #expect(Set(agreed.compactMap(\.agreed)) == [.half, .hours], "\(world.label)")
      #expect(agreed.filter { $0.agreed == .hours }.allSatisfy { $0.hours ?? 0 > 0 })
      #expect(agreed.count * 4 < world.releases.count, "\(world.label)")
    }
  }

  @Test("Single sessions are arranged otherwise: a shift is swapped for them")
  func singleSessions() {
    for world in World.large {
      let own = world.trust.releases(.utc).filter { $0.session != nil }
      #expect(!own.isEmpty, "\(world.label)")
      for release in own {
        #expect(release.agreed == .shiftSwap && release.state == .agreed)
        let code = world.histories[release.enrolment]?.last?.enrolment.classCode ?? ""
        let numbers = (world.sessions[code] ?? []).map(\.number)
        #expect(release.session.map { numbers.contains($0) } == true)
      }
    }
  }

  @Test("Only what the agreement offers was asked for")
  func modelsOffered() {
    for world in World.all {
      let asked = Set(world.trust.releases(.utc).map(\.asked))
      #expect(world.trust.agreement.provisions.releaseModels.map { asked.isSubset(of: $0) } ?? true)
    }
  }
}
