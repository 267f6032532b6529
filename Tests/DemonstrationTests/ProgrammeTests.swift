import Demonstration
import Domain
import Testing

@Suite("Two terms of classes")
struct ProgrammeTests {
  @Test("The same day and size make the same trust; another day makes another")
  func deterministic() {
    let today = day("2026-11-24")
    let (one, other) = (DemonstrationTrust(today: today), DemonstrationTrust(today: today))
    #expect(one.plans == other.plans && one.sessions == other.sessions)
    #expect(one.enrolments(.utc) == other.enrolments(.utc) && one.marks == other.marks)
    #expect(one.releases(.utc) == other.releases(.utc) && one.classes == other.classes)
    #expect(one.agreement == other.agreement && Array(one.staff) == Array(other.staff))
    #expect(one.spaces == other.spaces && one.courses == other.courses)
    #expect(DemonstrationTrust(today: today + 1).plans != one.plans)
  }

  @Test("About fifty classes a term, with short codes, each from a course of the catalogue")
  func classesOfBothTerms() {
    for world in World.all {
      let trust = world.trust
      #expect((100...104).contains(trust.plans.count), "\(world.label)")
      #expect(Set(trust.plans.map(\.code)).count == trust.plans.count)
      #expect(trust.plans.allSatisfy { $0.code.text.utf8.count <= 12 })
      #expect(trust.plans.map(\.code) == trust.plans.map(\.code).sorted())
      let courses = Set(trust.courses.map(\.code))
      #expect(Set(trust.plans.map(\.course)) == courses)
      #expect(courses.count == 14)
    }
  }

  @Test("No plan breaks a rule: no clash of space or tutor, no class too large, all in hours")
  func plansStand() {
    for world in World.all {
      for plan in world.trust.plans {
        let facts = world.planFacts(plan)
        #expect(!facts.isEmpty)
        let refusals = facts.flatMap { $0.refusals() }
        #expect(refusals.isEmpty, "\(world.label) \(plan.code) \(refusals)")
      }
    }
  }

  @Test("No session lies on a bank holiday or a Sunday; what would have is moved within its week")
  func sessionsAvoidHolidays() {
    var moved = 0
    for world in World.all {
      for session in world.trust.sessions {
        #expect(!world.isBankHoliday(session.date), "\(world.label) \(session.classCode)")
        #expect(session.date.weekday != .sunday)
      }
      for session in world.trust.sessions where session.state == .rescheduled {
        let planned = world.planned(session)
        #expect(planned.map { world.isBankHoliday($0.date) } == true)
        #expect(planned?.date.monday == session.date.monday)
        moved += 1
      }
    }
    #expect(moved > 0)
  }

  @Test("Sessions are as planned but for the changes, which name every other one")
  func changesAreNamed() {
    let world = World(DemonstrationTrust(today: day("2026-05-26")))
    let changes = Set(world.trust.sessionChanges.map { "\($0.classCode) \($0.number)" })
    #expect(!changes.isEmpty)
    for var session in world.trust.sessions
    where !changes.contains("\(session.classCode) \(session.number)") {
      session.register = .notTaken
      #expect(world.planned(session) == session)
    }
  }

  @Test("The courses are those of the partnerships, in rooms that differ")
  func catalogueAndCentre() {
    let trust = DemonstrationTrust(today: day("2026-11-24"), staff: 50)
    let titles = trust.courses.map { FoldedName.key($0.title) }.joined(separator: ", ")
    for word in [
      "computers", "spreadsheets", "maths", "english", "spanish", "yoga", "pilates", "sewing",
      "dancing", "dementia awareness", "mental health awareness", "preretirement",
    ] {
      #expect(titles.contains(word), "\(word) is missing")
    }
    #expect(trust.spaces.count == 6)
    #expect(trust.spaces.count { $0.centre == "The Lantern Centre" } == 5)
    #expect(Set(trust.spaces.map(\.capacity)).count >= 5)
    #expect(Set(trust.spaces.map(\.isStepFree)) == [true, false])
    #expect(Set(trust.spaces.map(\.hasHearingLoop)) == [true, false])
    #expect(Set(trust.spaces.map(\.site)).count == 2)
    #expect(trust.settings.allSatisfy { $0.setting.accepts($0.value) })
  }

  @Test("The agreement is signed by management and the unions, in force, and soon to be reviewed")
  func agreement() {
    for world in World.all {
      let (today, agreement) = (world.today, world.trust.agreement)
      #expect(agreement.signatures.map(\.party) == ["Management", "UNISON", "Unite", "RCN"])
      #expect(agreement.unsigned.isEmpty && agreement.isInForce(on: today))
      #expect(agreement.provisions.refusals.isEmpty && agreement.clauses.count > 4)
      #expect(world.trust.nextAgreement.state == .draft && world.trust.nextAgreement.version == 2)
      let start = agreement.inForceFrom ?? today + 1
      #expect(start <= today && agreement.signatures.allSatisfy { $0.on <= start })
      #expect((today...today + 42).contains(agreement.reviewDue ?? today - 1))
    }
  }
}
