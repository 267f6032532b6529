import Domain
import SeededNumbers
import Testing

@Suite("Whatever series is planned") struct SeriesPropertyTests {
  /// Any day of 1996 to 2037, every other time a Sunday on which the clocks change.
  private static func first(_ generator: inout SeededGenerator) -> Day {
    let year = Int.random(in: 1996...2037, using: &generator)
    if Bool.random(using: &generator) {
      let month = Bool.random(using: &generator) ? 3 : 10
      return WeekOfMonth.last.day(of: .sunday, year: year, month: month) ?? Cast.monday
    }
    return Cast.day("\(year)-01-01") + Int.random(in: 0...364, using: &generator)
  }

  @Test("The nth or last weekday of a month is found by counting through the month, day by day")
  func monthly() {
    var generator = SeededGenerator(seed: 1_996)
    for _ in 0..<120 {
      let first = Self.first(&generator)
      // All such weekdays as far as anybody plans, each with its place in its month.
      var counted: [(day: Day, place: Int, isLast: Bool)] = []
      for day in stride(from: first.number, through: first.number + Series.horizon, by: 7) {
        let day = Day(number: day)
        var place = 1
        while (day - 7 * place).parts.month == day.parts.month { place += 1 }
        counted.append((day, place, (day + 7).parts.month != day.parts.month))
      }
      for place in 1...5 {
        #expect(
          Series.monthly(.nth(place)).days(from: first)
            == counted.filter { $0.place == place }.map(\.day), "from \(first.iso)")
      }
      #expect(
        Series.monthly(.last).days(from: first) == counted.filter(\.isLast).map(\.day),
        "from \(first.iso)")
      #expect(counted[0].place == WeekOfMonth.place(of: first))
    }
  }

  @Test("Every few weeks means so many days apart, from the first, and on its weekday")
  func weeks() {
    var generator = SeededGenerator(seed: 2_037)
    for _ in 0..<60 {
      let first = Self.first(&generator)
      let weeks = Int.random(in: 1...9, using: &generator)
      let days = Series.weeks(weeks).days(from: first)
      #expect(days.first == first)
      #expect(zip(days, days.dropFirst()).allSatisfy { $1.number - $0.number == 7 * weeks })
      #expect(days.allSatisfy { $0.weekday == first.weekday })
      #expect(days.count == Series.horizon / (7 * weeks) + 1)
    }
  }

  @Test("Chosen days stand in order, each once, whatever day the series begins on")
  func chosen() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<200 {
      let days = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        Self.first(&generator)
      }
      let planned = Series.chosen(days).days(from: Self.first(&generator))
      #expect(Set(planned) == Set(days))
      #expect(zip(planned, planned.dropFirst()).allSatisfy { $0 < $1 })
      let series = Series.chosen(planned)
      #expect(Series(series.text) == series)
    }
  }

  @Test("A plan takes the days of its series one by one; what is closed is left out and listed")
  func planned() {
    var generator = SeededGenerator(seed: 40)
    let course = Course(code: "ESP", title: "Spanish", maximum: 8, sessions: 6)
    let all: [Series] = [
      .weeks(1), .weeks(2), .monthly(.last), .monthly(.nth(2)), .monthly(.nth(5)),
    ]
    for _ in 0..<300 {
      let first = Self.first(&generator)
      let series = all[Int.random(in: 0..<all.count, using: &generator)]
      let closed = Set(
        series.days(from: first).prefix(8).filter { _ in
          Int.random(in: 0..<3, using: &generator) == 0
        })
      var plan = ClassPlan(
        code: "ESP-1", course: "ESP", first: first, start: Cast.time("01:30"),
        end: Cast.time("03:00"), series: series)
      let holiday = { (day: Day) in closed.contains(day) ? ClosedDay.holiday("Trust day") : nil }
      let planned = plan.plannedSessions(of: course, closed: holiday)
      let dates = planned.sessions.map(\.date)
      #expect(planned.sessions.map(\.number) == Array(1...6))
      #expect(!dates.contains(where: closed.contains))
      #expect(planned.skipped.allSatisfy { closed.contains($0.day) })
      #expect(
        (dates + planned.skipped.map(\.day)).sorted()
          == Array(series.days(from: first).prefix(6 + planned.skipped.count)))
      #expect(
        planned.sessions.allSatisfy { $0.start == plan.start && $0.end == plan.end })
      plan.closedReason = "the night shift asked for it"
      let although = plan.plannedSessions(of: course, closed: holiday)
      #expect(although.sessions.map(\.date) == Array(series.days(from: first).prefix(6)))
      #expect(although.sessions.allSatisfy { ($0.closedReason != nil) == closed.contains($0.date) })
    }
  }
}
