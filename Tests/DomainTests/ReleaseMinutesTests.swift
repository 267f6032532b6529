import Domain
import Testing

@Suite("Work time and own time") struct ReleaseMinutesTests {
  /// What becomes of a session of 95 minutes under each model: minutes of work time.
  static let work: [(ReleaseModel, Int)] = [
    (.ownTime, 0), (.full, 95), (.half, 48), (.toil, 95), (.unpaid, 0), (.hours, 95),
    (.shiftSwap, 0),
  ]

  @Test("Each model splits a session its own way; an odd minute goes to work time")
  func models() {
    #expect(Set(ReleaseMinutesTests.work.map(\.0)) == Set(ReleaseModel.allCases))
    for (model, work) in ReleaseMinutesTests.work {
      #expect(
        ReleaseMinutes(of: 95, under: model) == ReleaseMinutes(work: work, own: 95 - work),
        "\(model)")
    }
  }

  @Test("Work time and own time add up to the session, whatever its length")
  func addUp() {
    for model in ReleaseModel.allCases {
      for minutes in 0...181 {
        for left in [-30, 0, 17, 60, .max] {
          let split = ReleaseMinutes(of: minutes, under: model, hoursLeft: left)
          #expect(split.work + split.own == minutes)
          #expect(split.work >= 0 && split.own >= 0)
        }
      }
    }
  }

  @Test("Two halves differ by the odd minute at most, in the learner's favour")
  func halves() {
    for minutes in 0...181 {
      let split = ReleaseMinutes(of: minutes, under: .half)
      #expect(split.work - split.own == minutes % 2)
    }
  }

  private func split(
    _ model: ReleaseModel, _ releases: [Release] = [], _ sessions: [Session] = Cast.yogaSessions
  ) -> [ReleaseMinutes] {
    ReleaseMinutes.split(sessions, model: model, releases: releases).map(\.minutes)
  }

  private func release(
    _ model: ReleaseModel, session: Int? = nil, _ state: ReleaseState = .agreed, hours: Int? = nil
  ) -> Release {
    Release(
      enrolment: "e", session: session, asked: model, state: state,
      agreed: state == .requested ? nil : model,
      hours: hours,
      askedAt: Cast.moment(Cast.monday, "09:00"))
  }

  @Test("Agreed hours are used up session by session; the rest is own time")
  func hours() {
    let sessions = Cast.sessions("YOGA-1", first: Cast.thursday, "12:00", "13:10", count: 4)
    #expect(
      split(.hours, [release(.hours, hours: 3)], sessions).map(\.work) == [70, 70, 40, 0])
    #expect(split(.hours, [release(.hours)], sessions).map(\.work) == [70, 70, 70, 70])
  }

  @Test("A session's own arrangement goes before the class's, once it is agreed")
  func sessionwise() {
    let releases = [
      release(.half), release(.full, session: 2), release(.ownTime, session: 3),
      release(.full, session: 4, .requested),
    ]
    #expect(split(.half, releases).map(\.work) == [30, 60, 0, 30])
    #expect(split(.half, releases).allSatisfy { $0.work + $0.own == 60 })
  }

  @Test("Sessions of another arrangement use up none of the agreed hours")
  func hoursAside() {
    let releases = [release(.hours, hours: 2), release(.full, session: 1)]
    #expect(split(.hours, releases).map(\.work) == [60, 60, 60, 0])
  }

  @Test("Sessions count in the order they take place, cancelled ones not at all")
  func order() {
    var sessions = Array(Cast.yogaSessions.reversed())
    sessions[0].state = .cancelled
    let lines = ReleaseMinutes.split(
      sessions, model: .hours, releases: [release(.hours, hours: 1)])
    #expect(lines.map(\.session.number) == [1, 2, 3])
    #expect(lines.map(\.minutes.work) == [60, 0, 0])
  }

  @Test("The model that counts is the agreed one, else the one asked for")
  func model() {
    var release = release(.full)
    release.agreed = nil
    #expect(release.model == .full)
    release.agreed = .half
    #expect(release.model == .half)
    #expect(ReleaseState.allCases.filter(\.isAgreed) == [.agreed, .agreedOther])
  }
}
