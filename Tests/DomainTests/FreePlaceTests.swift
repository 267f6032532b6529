import Domain
import Testing

@Suite("What becomes of a free place") struct FreePlaceTests {
  private func rule(
    _ day: Day = Cast.monday, _ time: String = "09:00", hours: Int = 48,
    _ change: (inout Class) -> Void = { _ in }
  ) -> FreePlaceRule {
    var theClass = Cast.yoga
    change(&theClass)
    return WaitingList.rule(
      of: theClass, sessions: Cast.yogaSessions, offerHours: hours, at: Cast.at(day, time))
  }

  @Test("Places are given out by themselves until the class starts")
  func untilTheStart() {
    #expect(rule(Cast.thursday, "11:59") == .given)
    #expect(rule(Cast.thursday, "12:00") == .held)
  }

  @Test("Once it has started, places are given out only while people may still enrol")
  func lateJoining() {
    let late = { (day: Day, time: String) in
      self.rule(day, time) { $0.enrolTo = Cast.thursday + 7 }
    }
    #expect(late(Cast.thursday + 7, "23:59") == .given)
    #expect(late(Cast.thursday + 8, "00:00") == .held)
    // A last day before the start closes the list to newcomers, not to those in it.
    #expect(rule(Cast.monday) { $0.enrolTo = Cast.monday - 1 } == .given)
  }

  @Test("Why a free place goes to nobody by itself is known to the day and the minute")
  func reasons() {
    func reason(
      _ day: Day = Cast.monday, _ time: String = "09:00", left: Int = 1, waiting: Int = 1,
      kept: [KeptPlaces] = [], _ change: (inout Class) -> Void = { _ in }
    ) -> FreePlaceReason? {
      var theClass = Cast.yoga
      change(&theClass)
      return FreePlaceReason(
        theClass, sessions: Cast.yogaSessions,
        places: Places(
          minimum: 1, maximum: 5, confirmed: 5 - left, waiting: waiting, kept: kept),
        at: Cast.at(day, time))
    }
    #expect(reason(left: 0) == nil && reason(waiting: 0) == nil)
    #expect(reason() == .nobodyCan)
    #expect(reason { $0.state = .planned } == .planned)
    #expect(reason { $0.freedPlace = .picked } == .picked)
    #expect(reason(Cast.thursday, "12:00") { $0.freedPlace = .picked } == .begun)
    #expect(reason { $0.freedPlace = .offer } == .nobodyCan)
    #expect(reason(Cast.thursday, "11:30") { $0.freedPlace = .offer } == .tooLateToOffer)
    let next = Cast.thursday + 7
    #expect(reason(next + 1) { $0.enrolTo = next } == .lateJoiningOver(since: next))
    #expect(reason(next) { $0.enrolTo = Cast.monday } == .begun)
    let kept = [KeptPlaces(for: .firstTime, count: 1, until: Cast.monday)]
    #expect(reason(kept: kept) { $0.freedPlace = .picked } == .kept(kept, until: Cast.monday))
    #expect(reason(Cast.monday + 1, kept: kept) == .nobodyCan)
    #expect(reason(left: 2, kept: kept) == .nobodyCan)
  }

  @Test("Nothing is given out by itself on a class that is planned, over or cancelled")
  func states() {
    let held = ClassState.allCases.filter { state in rule { $0.state = state } == .held }
    #expect(held == [.planned, .completed, .cancelled])
  }

  @Test("Where a person picks, a free place is held")
  func picked() {
    #expect(rule { $0.freedPlace = .picked } == .held)
  }

  @Test("An offer runs so many hours by the wall clock")
  func offered() {
    let ends = WallTime(Cast.monday + 2, Cast.time("09:00"))
    #expect(rule { $0.freedPlace = .offer } == .offered(until: ends))
  }

  @Test("An offer ends at the latest as the class starts")
  func capped() {
    let start = WallTime(Cast.thursday, Cast.time("12:00"))
    let offer = { (time: String) in
      self.rule(Cast.thursday, time) { $0.freedPlace = .offer }
    }
    #expect(
      rule(Cast.thursday - 1, "12:00") { $0.freedPlace = .offer } == .offered(until: start))
    #expect(offer("11:00") == .offered(until: start))
    #expect(offer("11:01") == .held)
  }

  @Test("Where people may still enrol, an offer ends as the next session starts")
  func cappedAtTheNext() {
    let offer = { (day: Day, time: String) in
      self.rule(day, time) {
        $0.freedPlace = .offer
        $0.enrolTo = Cast.thursday + 14
      }
    }
    #expect(
      offer(Cast.thursday + 6, "20:00")
        == .offered(until: WallTime(Cast.thursday + 7, Cast.time("12:00"))))
    #expect(
      offer(Cast.thursday, "12:00")
        == .offered(until: WallTime(Cast.thursday + 2, Cast.time("12:00"))))
  }

  @Test("A session that was cancelled caps no offer")
  func cancelledSession() {
    var sessions = Cast.yogaSessions
    sessions[0].state = .cancelled
    let ends = WallTime.offerEnd(
      sessions: sessions, hours: 48, at: Cast.at(Cast.thursday, "11:30"))
    #expect(ends == WallTime(Cast.thursday + 2, Cast.time("11:30")))
  }

  @Test("Through a clock change an offer ends at the same time on the wall")
  func clockChange() {
    // Sat 27 Mar 2027, the day before clocks go forward.
    let saturday = Cast.day("2027-03-27")
    let ends = WallTime.offerEnd(sessions: [], hours: 48, at: Cast.at(saturday, "10:00"))
    #expect(ends == WallTime(saturday + 2, Cast.time("10:00")))
  }

  @Test("A place is held for release some days, but not past enrolment or the first session")
  func deadline() {
    func deadline(_ days: Int, on day: Day = Cast.monday, to: Day? = nil) -> WallTime {
      var theClass = Cast.yoga
      theClass.enrolTo = to
      return .releaseDeadline(
        theClass, sessions: Cast.yogaSessions, days: days, at: Cast.at(day, "09:00"))
    }
    #expect(deadline(2) == WallTime(Cast.monday + 2, Cast.time("09:00")))
    #expect(deadline(7) == WallTime(Cast.thursday, Cast.time("12:00")))
    #expect(deadline(7, to: Cast.monday + 1) == WallTime(Cast.monday + 2, .startOfDay))
    // Whoever joins late by an override is not held to a closing that is over.
    #expect(
      deadline(7, on: Cast.thursday + 1, to: Cast.monday)
        == WallTime(Cast.thursday + 7, Cast.time("12:00")))
  }

  @Test("A wall time is kept as text that sorts, and read back")
  func text() {
    let wall = WallTime(Cast.monday, Cast.time("09:05"))
    #expect(wall.text == "2026-11-23T09:05")
    #expect(WallTime(wall.text) == wall)
    #expect(WallTime(minutes: wall.minutes) == wall)
    #expect(WallTime(minutes: -1).text == "1969-12-31T23:59")
    for bad in ["", "2026-11-23", "2026-11-23 09:05", "2026-11-31T09:05", "2026-11-23T24:05"] {
      #expect(WallTime(bad) == nil, "\(bad)")
    }
  }
}
