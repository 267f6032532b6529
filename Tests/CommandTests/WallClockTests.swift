import Domain
import Testing

@testable import lifelong

@Suite("The wall clock of the trust") struct WallClockTests {
  /// Britain's clocks since 1996, by the rule alone: an hour ahead from the last Sunday of March to the
  /// last Sunday of October, 01:00 UTC.
  private static func isAhead(_ minutes: Int) -> Bool {
    let year = Day(minutes: minutes).parts.year
    let changes = sundays(of: year).map { $0.number * 1_440 + 60 }
    return changes[0] <= minutes && minutes < changes[1]
  }

  /// The Sundays of a year on which the clocks go forward and back.
  private static func sundays(of year: Int) -> [Day] {
    [3, 10].compactMap { WeekOfMonth.last.day(of: .sunday, year: year, month: $0) }
  }

  private static let years = 1996...2037

  private func london() throws -> Domain.WallClock {
    try #require(Domain.WallClock.zone("Europe/London"))
  }

  private func moment(_ minutes: Int) -> Moment {
    Moment(microseconds: Int64(minutes) * 60_000_000)
  }

  private func shown(_ moment: Moment, on clock: Domain.WallClock) -> Int {
    let (day, time) = clock.wall(moment)
    return WallTime(day, time).minutes
  }

  @Test("It shows British time from 1996 to 2037, to the minute at every change of the clocks")
  func shows() throws {
    let clock = try london()
    var moments = Array(
      stride(
        from: (Day(year: 1996, month: 1, day: 1)?.number ?? 0) * 1_440,
        to: (Day(year: 2038, month: 1, day: 1)?.number ?? 0) * 1_440, by: 1_013))
    for sunday in Self.years.flatMap(Self.sundays) {
      moments += (0..<180).map { sunday.number * 1_440 + $0 }
    }
    let wrong = moments.filter {
      shown(moment($0), on: clock) != $0 + (Self.isAhead($0) ? 60 : 0)
    }
    #expect(wrong.isEmpty)
  }

  @Test("A wall time is the first moment it is shown; one that is jumped over is an hour later")
  func finds() throws {
    let clock = try london()
    for (index, sunday) in Self.years.flatMap(Self.sundays).enumerated() {
      let goesForward = index.isMultiple(of: 2)
      var last = Int.min
      for minute in stride(from: -30, through: 300, by: 1) {
        let wall = WallTime(minutes: sunday.number * 1_440 + minute)
        let found = Int(clock.moment(wall.day, wall.time).microseconds / 60_000_000)
        let isJumped = goesForward && (60..<120).contains(minute)
        #expect(
          shown(moment(found), on: clock) == wall.minutes + (isJumped ? 60 : 0), "\(wall.text)")
        #expect(shown(moment(found - 60), on: clock) != wall.minutes, "\(wall.text) is the second")
        // What is later on the wall is never earlier in time, but for the hour that is jumped over.
        #expect(found > last || goesForward && minute == 120, "\(wall.text)")
        last = found
      }
    }
  }

  // C23
  @Test("A Thursday evening class begins at half past five on the wall, in summer and in winter")
  func evenings() throws {
    let clock = try london()
    let days = ["2025-10-16", "2025-10-23", "2025-10-30", "2025-11-06"].compactMap { Day(iso: $0) }
    let start = try #require(TimeOfDay("17:30"))
    #expect(
      days.map { clock.moment($0, start).iso } == [
        "2025-10-16T16:30:00.000000Z", "2025-10-23T16:30:00.000000Z",
        "2025-10-30T17:30:00.000000Z", "2025-11-06T17:30:00.000000Z",
      ])
  }

  @Test(
    "Whatever series is planned, the wall shows its time when a session begins and when it ends")
  func series() throws {
    let clock = try london()
    let course = Course(code: "ESP", title: "Spanish", maximum: 8, sessions: 12)
    let all: [Series] = [.weeks(1), .weeks(2), .monthly(.last), .monthly(.nth(1))]
    for (index, sunday) in Self.years.flatMap(Self.sundays).enumerated() {
      // From ten days before the clocks change, night classes on the Sunday itself too.
      for later in [-10, -7, -4, 0] {
        let plan = ClassPlan(
          code: "ESP-1", course: "ESP", first: sunday + later,
          start: TimeOfDay(minutes: index * 37 % 1_400 / 5 * 5) ?? .startOfDay,
          end: TimeOfDay(minutes: index * 37 % 1_400 / 5 * 5 + 40) ?? .endOfDay,
          series: all[(index + later + 10) % all.count])
        let sessions = plan.plannedSessions(of: course).sessions
        #expect(sessions.count == 12)
        for session in sessions {
          for time in [session.start, session.end] {
            let wall = WallTime(session.date, time)
            let isJumped =
              Self.sundays(of: session.date.parts.year)[0] == session.date
              && (60..<120).contains(time.minutes)
            // 24:00 is shown as 00:00 of the next day.
            #expect(
              shown(clock.moment(session.date, time), on: clock)
                == wall.minutes + (isJumped ? 60 : 0), "\(wall.text)")
          }
          #expect(session.start == plan.start && session.end == plan.end)
        }
      }
    }
  }
}
