import Domain
import Testing

@Suite("What a class looks like") struct ClassStandingTests {
  private func standing(
    _ state: ClassState, on day: Day = Cast.monday, at time: String = "09:00",
    confirmed: Int = 0, sessions: [Session] = Cast.yogaSessions
  ) -> ClassStanding {
    var theClass = Cast.yoga
    theClass.state = state
    return ClassStanding(
      of: theClass, sessions: sessions,
      places: Places(minimum: 1, maximum: 2, confirmed: confirmed), at: Cast.at(day, time))
  }

  @Test("A class is open until its places are gone")
  func openAndFull() {
    #expect(standing(.open, confirmed: 1) == .open)
    #expect(standing(.open, confirmed: 2) == .full)
  }

  @Test("A class is running from its first minute and completed from its last")
  func time() {
    #expect(standing(.open, on: Cast.thursday, at: "11:59") == .open)
    #expect(standing(.open, on: Cast.thursday, at: "12:00") == .running)
    #expect(standing(.open, on: Cast.thursday + 21, at: "12:59") == .running)
    #expect(standing(.open, on: Cast.thursday + 21, at: "13:00") == .completed)
  }

  @Test("Cancelled goes before completed, completed before running, running before full")
  func firstTrueWins() {
    let after = Cast.thursday + 22
    #expect(standing(.cancelled, on: after, confirmed: 2) == .cancelled)
    #expect(standing(.completed, confirmed: 2) == .completed)
    #expect(standing(.closed, on: after, confirmed: 2) == .completed)
    #expect(standing(.closed, on: Cast.thursday + 1, confirmed: 2) == .running)
    #expect(standing(.open, on: Cast.thursday + 1, confirmed: 2) == .running)
  }

  @Test("A full class is shown as full, closed or not")
  func fullBeforeClosed() {
    #expect(standing(.closed, confirmed: 2) == .full)
    #expect(standing(.closed, confirmed: 1) == .closed)
  }

  @Test("A planned class is planned, and a class without sessions goes by what was decided")
  func decided() {
    #expect(standing(.planned) == .planned)
    #expect(standing(.open, sessions: []) == .open)
    #expect(standing(.closed, sessions: []) == .closed)
  }

  @Test("Sessions that were cancelled neither start nor end a class")
  func cancelledSessions() {
    var sessions = Cast.yogaSessions
    sessions[0].state = .cancelled
    sessions[3].state = .cancelled
    #expect(standing(.open, on: Cast.thursday, at: "12:30", sessions: sessions) == .open)
    #expect(
      standing(.open, on: Cast.thursday + 14, at: "13:00", sessions: sessions) == .completed)
  }
}
