import Demonstration
import Domain
import Testing

@Suite("How enrolments came to stand where they stand")
struct HistoryTests {
  @Test("Every history goes by the table of moves, and says why where there is something to say")
  func moves() {
    for world in World.all {
      var grounds: Set<String> = []
      for (id, steps) in world.histories {
        let states = steps.map(\.enrolment.state)
        for (from, to) in zip(states, states.dropFirst()) {
          #expect(from.next.contains(to), "\(world.label) \(id): \(from) to \(to)")
        }
        for step in steps {
          #expect(
            step.ground.map { $0.ends.contains(step.enrolment.state) } ?? true, "\(world.label)")
          let speaksForItself: Set<EnrolmentState> = [.waitlisted, .withdrawn]
          #expect(step.ground != nil || speaksForItself.contains(step.enrolment.state))
          grounds.insert(step.ground?.text.prefix { $0 != ":" }.description ?? "")
        }
      }
      #expect(
        grounds.isSuperset(of: [
          "place-free", "release-agreed", "class-cancelled", "class-over", "first-in-line",
        ]), "\(world.label)")
    }
  }

  @Test("A rule was set aside once, for a clash, with a reason; the session missed is excused")
  func override() throws {
    for world in World.large {
      let overridden = world.enrolments.filter { $0.overrideReason != nil }
      #expect(overridden.count <= 1, "\(world.label)")
      for enrolment in overridden {
        #expect(enrolment.state == .confirmed && enrolment.overridden == ["clash"])
        #expect(world.histories[enrolment.id]?.first?.ground == .overridden)
        let other = try #require(
          world.enrolments.first {
            $0.learner == enrolment.learner && $0.classCode != enrolment.classCode
              && $0.requestedAt < enrolment.requestedAt
              && world.overlap($0.classCode, enrolment.classCode)
          })
        let missed = (world.sessions[enrolment.classCode] ?? []).filter { session in
          (world.sessions[other.classCode] ?? []).contains {
            $0.interval.overlaps(session.interval)
          }
        }
        for session in missed where session.register.isSubmitted {
          let mark = world.trust.marks.first {
            $0.classCode == session.classCode && $0.session == session.number
              && $0.learner == enrolment.learner
          }
          #expect(mark?.mark == .authorised(.otherTraining), "\(world.label)")
        }
      }
    }
    let whole = World(DemonstrationTrust(today: day("2026-11-24")))
    #expect(whole.enrolments.contains { $0.overrideReason != nil })
  }

  @Test("Every class was planned before enrolment opened and before today")
  func plannedOn() {
    for world in World.all {
      for theClass in world.trust.classes {
        let planned = theClass.plannedOn ?? .latest
        #expect(planned < world.today && planned < theClass.enrolFrom ?? .earliest)
      }
    }
  }
}
