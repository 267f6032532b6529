import Demonstration
import Domain
import Testing

@Suite("The registers")
struct RegisterTests {
  @Test("A submitted register has a mark for everybody expected, an untouched one has none")
  func registersAreWhole() {
    for world in World.all {
      let marks = Dictionary(grouping: world.trust.marks) { "\($0.classCode) \($0.session)" }
      for session in world.trust.sessions {
        let taken = (marks["\(session.classCode) \(session.number)"] ?? []).map(\.learner)
        let expected = (world.byClass[session.classCode] ?? [])
          .filter { $0.isExpected(on: session.date) }.map(\.learner)
        #expect(Set(taken).count == taken.count)
        #expect(Set(taken).isSubset(of: expected), "\(world.label) \(session.classCode)")
        switch session.register {
        case .submitted:
          #expect(taken.count == expected.count, "\(world.label) \(session.classCode)")
        case .partTaken: #expect((1..<expected.count).contains(taken.count), "\(world.label)")
        case .notTaken: #expect(taken.isEmpty)
        case .amended: Issue.record("nothing is amended")
        }
      }
    }
  }

  @Test("Every mark may stand by the rules of a register")
  func marksMayStand() {
    for world in World.all {
      let today = world.today
      let now = Now(
        moment: WallClock.utc.moment(today, .startOfDay), day: today, time: .startOfDay)
      for mark in world.trust.marks {
        guard
          let sessions = world.sessions[mark.classCode], sessions.indices.contains(mark.session - 1)
        else {
          Issue.record("\(mark) has no session")
          continue
        }
        let session = sessions[mark.session - 1]
        let facts = MarkingFacts(
          label: ClassLabel(mark.classCode, ""), session: session,
          person: PersonName(family: ""), isExpected: true, now: now)
        let refusals = facts.refusals(of: mark.mark)
        if !refusals.isEmpty { Issue.record("\(world.label) \(mark) \(refusals)") }
      }
    }
  }

  @Test("All registers of the past are submitted but two, one begun and one untouched")
  func twoAreOpen() {
    for world in World.all {
      let today = world.today
      let trust = world.trust
      let open = trust.sessions.filter {
        $0.date < today && $0.takesPlace && !$0.register.isSubmitted
      }
      #expect(Set(open.map(\.register)) == [.notTaken, .partTaken], "\(world.label)")
      #expect(open.count == 2 && open.allSatisfy { $0.date >= today - 14 }, "\(world.label)")
    }
  }

  @Test("Attendance is about 85 %, with every kind of mark")
  func attendance() {
    for world in World.all {
      var tally = AttendanceTally()
      let trust = world.trust
      for mark in trust.marks { tally.count(mark.mark) }
      #expect((820...885).contains(tally.rateTenths ?? 0), "\(world.label)")
      #expect(tally.late > 0 && tally.leftEarly > 0 && tally.unauthorised > 0)
      #expect(tally.expected == trust.marks.count)
      let reasons: Set<AbsenceReason> = Set(
        trust.marks.compactMap {
          if case .authorised(let reason) = $0.mark { reason } else { nil }
        })
      #expect(reasons.count == AbsenceReason.allCases.count)
    }
  }

  @Test("Who came often enough attended, who never came did not; in between the place lapsed")
  func outcomesFollowMarks() {
    let world = World(DemonstrationTrust(today: day("2026-11-24")))
    let threshold = world.trust.agreement.provisions.attendanceThreshold ?? 0
    var tallies: [String: AttendanceTally] = [:]
    for mark in world.trust.marks {
      tallies["\(mark.classCode) \(mark.learner)", default: AttendanceTally()].count(mark.mark)
    }
    var ends: Set<EnrolmentState> = []
    for enrolment in world.enrolments
    where world.histories[enrolment.id]?.last?.ground == .classOver {
      let tally = tallies["\(enrolment.classCode) \(enrolment.learner)"] ?? AttendanceTally()
      let isEnough = tally.attended * 100 >= threshold * tally.expected
      let end: EnrolmentState =
        tally.attended == 0 ? .didNotAttend : isEnough ? .attended : .withdrawn
      #expect(enrolment.state == end, "\(enrolment)")
      ends.insert(enrolment.state)
    }
    #expect(ends == [.attended, .didNotAttend, .withdrawn])
  }
}
