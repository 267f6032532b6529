import Domain
import Testing

@Suite("Plans and changes of a class") struct ClassPlanTests {
  private let course = Course(
    code: "YOGA", title: "Yoga for beginners", maximum: 12, sessions: 4, minimum: 3)

  private func plan(_ change: (inout ClassPlan) -> Void = { _ in }) -> ClassPlan {
    var plan = ClassPlan(
      code: "YOGA-1", course: "YOGA", first: Cast.thursday, start: Cast.time("12:00"),
      end: Cast.time("13:00"))
    change(&plan)
    return plan
  }

  @Test("What a plan leaves out comes from the course")
  func fromTheCourse() {
    let theClass = plan().theClass(of: course)
    #expect(theClass.minimum == 3)
    #expect(theClass.maximum == 12)
    #expect(theClass.title == "Yoga for beginners")
    #expect(theClass.freedPlace == .automatic)
    #expect(plan().plannedSessions(of: course).sessions.count == 4)
  }

  @Test("What a plan says wins over the course")
  func overTheCourse() {
    let own = plan {
      $0.minimum = 1
      $0.maximum = 6
      $0.sessions = 2
      $0.tutor = "Mara Lind"
      $0.space = "SEM"
    }
    #expect(own.theClass(of: course).minimum == 1)
    #expect(own.theClass(of: course).maximum == 6)
    let sessions = own.plannedSessions(of: course).sessions
    #expect(sessions.map(\.number) == [1, 2])
    #expect(sessions.allSatisfy { $0.tutor == "Mara Lind" && $0.space == "SEM" })
  }

  @Test("A weekly series keeps its wall-clock time through the change of the clocks")
  func wallClock() {
    // The clocks go back on 25 October 2026.
    let sessions = plan {
      $0.first = Cast.day("2026-10-15")
      $0.start = Cast.time("17:30")
      $0.end = Cast.time("19:00")
    }.plannedSessions(of: course).sessions
    #expect(
      sessions.map(\.date.iso) == ["2026-10-15", "2026-10-22", "2026-10-29", "2026-11-05"])
    #expect(sessions.allSatisfy { $0.start == Cast.time("17:30") && $0.end == Cast.time("19:00") })
  }

  @Test("No day is skipped: every second week crosses Christmas and the year")
  func everySecondWeek() {
    let sessions = plan {
      $0.first = Cast.day("2026-12-11")
      $0.series = .weeks(2)
      $0.sessions = 3
    }.plannedSessions(of: course).sessions
    #expect(sessions.map(\.date.iso) == ["2026-12-11", "2026-12-25", "2027-01-08"])
  }

  @Test("A closed day is passed over and listed, and the series goes on until it has all its days")
  func skipped() {
    let christmas = Cast.day("2026-12-24")
    let closed: (Day) -> ClosedDay? = { $0 == christmas ? .holiday("Trust day") : nil }
    let weekly = plan { $0.first = Cast.day("2026-12-10") }
    let planned = weekly.plannedSessions(of: course, closed: closed)
    #expect(
      planned.sessions.map(\.date.iso) == [
        "2026-12-10", "2026-12-17", "2026-12-31", "2027-01-07",
      ])
    #expect(planned.sessions.map(\.number) == [1, 2, 3, 4])
    #expect(planned.skipped == [SkippedDay(day: christmas, reason: .holiday("Trust day"))])
    var brave = weekly
    brave.closedReason = "the ward asked for it"
    let kept = brave.plannedSessions(of: course, closed: closed)
    #expect(kept.skipped == [] && kept.sessions[2].date == christmas)
    #expect(kept.sessions.map(\.closedReason) == [nil, nil, "the ward asked for it", nil])
  }

  @Test("Chosen days are not made up for")
  func chosen() {
    let days = ["2026-12-10", "2026-12-24"].map { Cast.day($0) }
    let planned = plan { $0.series = .chosen(days) }
      .plannedSessions(of: course) { $0 == days[1] ? .holiday("Trust day") : nil }
    #expect(planned.sessions.map(\.date) == [days[0]])
    #expect(plan { $0.series = .chosen(days) }.wantedSessions(of: course) == 2)
  }

  private func changed(
    on day: Day = Cast.monday, _ sessions: [Session] = Cast.yogaSessions,
    _ change: (inout ClassChange) -> Void
  ) -> [Session] {
    var wanted = ClassChange()
    change(&wanted)
    return wanted.applied(to: sessions, of: "YOGA-1", at: Cast.at(day, "09:00"))
  }

  @Test("A change that wants nothing changes nothing")
  func nothing() {
    #expect(changed { _ in } == Cast.yogaSessions)
    #expect(ClassChange().applied(to: Cast.yoga) == Cast.yoga)
  }

  @Test("What is wanted of the class is changed, and nothing else")
  func theClass() {
    var change = ClassChange()
    change.maximum = 20
    change.enrolTo = Cast.thursday
    change.freedPlace = .picked
    var expected = Cast.yoga
    expected.maximum = 20
    expected.enrolTo = Cast.thursday
    expected.freedPlace = .picked
    #expect(change.applied(to: Cast.yoga) == expected)
  }

  @Test("A new first day moves every session with it")
  func firstDay() {
    let sessions = changed { $0.first = Cast.thursday + 1 }
    #expect(sessions.map(\.date) == Cast.yogaSessions.map { $0.date + 1 })
  }

  @Test("Sessions that have begun stay as they are")
  func begun() {
    let sessions = changed(on: Cast.thursday + 8) {
      $0.start = Cast.time("17:00")
      $0.end = Cast.time("18:00")
      $0.space = "LIB"
    }
    #expect(sessions[..<2] == Cast.yogaSessions[..<2])
    #expect(sessions[2...].allSatisfy { $0.start == Cast.time("17:00") && $0.space == "LIB" })
  }

  @Test("More sessions follow the last in the same rhythm, fewer end the class earlier")
  func count() {
    let more = changed { $0.sessions = 6 }
    #expect(more.map(\.date) == (0..<6).map { Cast.thursday + 7 * $0 })
    #expect(more.map(\.number) == Array(1...6))
    #expect(changed { $0.sessions = 2 } == Array(Cast.yogaSessions[..<2]))
  }

  @Test("A session that has begun is never dropped")
  func begunStays() {
    #expect(changed(on: Cast.thursday + 8) { $0.sessions = 1 }.map(\.number) == [1, 2])
  }

  @Test("A session that somebody has marked already is never dropped, nor any before it")
  func markedStays() {
    var sessions = Cast.yogaSessions
    // An absence told in advance.
    sessions[2].register = .partTaken
    #expect(changed(sessions) { $0.sessions = 1 }.map(\.number) == [1, 2, 3])
  }

  @Test("A new rhythm spreads the sessions from the first on")
  func rhythm() {
    #expect(
      changed { $0.everyWeeks = 2 }.map(\.date) == (0..<4).map { Cast.thursday + 14 * $0 })
  }

  @Test("A session that was cancelled stays cancelled, where and when it was")
  func cancelledStays() {
    var sessions = Cast.yogaSessions
    sessions[0].state = .cancelled
    let moved = changed(sessions) {
      $0.first = Cast.thursday + 14
      $0.start = Cast.time("17:00")
      $0.end = Cast.time("18:00")
    }
    #expect(moved[0] == sessions[0])
    // The first day is that of the first session that takes place.
    #expect(moved[1...].map(\.date) == [14, 21, 28].map { Cast.thursday + $0 })
    #expect(moved[1...].allSatisfy { $0.start == Cast.time("17:00") })
  }

  @Test("Days that were passed over stay between two sessions when all are moved or some are added")
  func passedOver() {
    var sessions = Cast.yogaSessions
    for index in 1...3 { sessions[index].date = Cast.thursday + 7 * (index + 2) }
    #expect(
      changed(sessions) { $0.first = Cast.thursday + 1 }.map(\.date)
        == [1, 22, 29, 36].map { Cast.thursday + $0 })
    #expect(changed(sessions) { $0.sessions = 5 }.last?.date == Cast.thursday + 42)
  }

  @Test("A reason to meet on a closed day is for that day, and is gone with it")
  func reasonOfTheDay() {
    var sessions = Cast.yogaSessions
    sessions[1].closedReason = "the ward asked for it"
    #expect(
      changed(sessions) { $0.tutor = "Joe Hart" }[1].closedReason == "the ward asked for it")
    #expect(changed(sessions) { $0.first = Cast.thursday + 1 }[1].closedReason == nil)
  }
}
