import Domain
import SeededNumbers
import Testing

@Suite("Whatever is closed") struct TrustCalendarPropertyTests {
  private static let base = Cast.day("2026-03-23")
  private static let hall = LearningSpace(
    code: "HALL", name: "Hall", capacity: 40, centre: "Inspire Centre")

  private static func time(_ generator: inout SeededGenerator) -> TimeOfDay {
    TimeOfDay(minutes: 30 * Int.random(in: 0...47, using: &generator)) ?? .startOfDay
  }

  /// A closure of a fortnight, for the whole day or for hours, over midnight too.
  private static func closure(_ code: Int, _ generator: inout SeededGenerator) -> Closure {
    let scopes: [ClosureScope] = [
      .trust, .centre("inspire centre"), .centre("Elsewhere"), .space("HALL"), .space("LIB"),
      .tutor("ola berg"), .tutor("Mara Lind"),
    ]
    let repeats: [ClosureRepeat] = [
      .everyDay, .everyDay, .weekly([.sunday]), .weekly([.monday, .thursday]), .yearly,
    ]
    let first = base + Int.random(in: -400...10, using: &generator)
    return Closure(
      code: ClosureCode("C\(code)"), of: scopes.randomElement(using: &generator) ?? .trust,
      first: first, last: first + Int.random(in: 0...500, using: &generator),
      hours: Bool.random(using: &generator) ? nil : Hours(time(&generator), time(&generator)),
      repeats: repeats.randomElement(using: &generator) ?? .everyDay, reason: "works")
  }

  /// Every minute of one day's closure, counted from the day itself and what is said of its hours.
  private static func minutes(of closure: Closure, on day: Day) -> Range<Int>? {
    guard closure.first <= day, day <= closure.last else { return nil }
    switch closure.repeats {
    case .everyDay: break
    case .weekly(let weekdays): guard weekdays.contains(day.weekday) else { return nil }
    case .yearly: guard day.iso.dropFirst(4) == closure.first.iso.dropFirst(4) else { return nil }
    }
    let start = day.number * 1_440
    guard let hours = closure.hours else { return start..<start + 1_440 }
    let end = hours.to.minutes + (hours.to <= hours.from ? 1_440 : 0)
    return start + hours.from.minutes..<start + end
  }

  @Test("A stretch is closed if one of its minutes is, over midnight and at its edges too")
  func minuteByMinute() {
    var generator = SeededGenerator(seed: 77)
    for round in 0..<3_000 {
      let closure = Self.closure(1, &generator)
      let stretch = Interval(
        on: Self.base + Int.random(in: 0...9, using: &generator), from: Self.time(&generator),
        to: Self.time(&generator))
      let isClosed = (-2...12).contains { later in
        Self.minutes(of: closure, on: Self.base + later)?
          .overlaps(stretch.from..<stretch.to) ?? false
      }
      #expect(closure.closes(stretch) == isClosed, "round \(round): \(closure), \(stretch)")
    }
  }

  @Test("Of several closures the widest is told, and only one that concerns the space or the tutor")
  func widest() {
    var generator = SeededGenerator(seed: 5)
    let width = { (scope: ClosureScope) in
      ["trust", "centre", "space", "tutor"].firstIndex(of: scope.kind) ?? 9
    }
    for _ in 0..<500 {
      let closures = (1...4).map { Self.closure($0, &generator) }
      let day = Self.base + Int.random(in: 0...9, using: &generator)
      let stretch = Interval(on: day, from: Self.time(&generator), to: Self.time(&generator))
      let found = TrustCalendar(closures: closures).closure(
        stretch, space: Self.hall, tutor: "Ola Berg")
      let concerned = closures.filter { closure in
        let others: [ClosureScope] = [.centre("Elsewhere"), .space("LIB"), .tutor("Mara Lind")]
        return !others.contains(closure.of) && closure.closes(stretch)
      }
      #expect((found == nil) == concerned.isEmpty)
      if let found {
        #expect(concerned.contains(found))
        #expect(concerned.allSatisfy { width(found.of) <= width($0.of) })
      }
    }
  }

  @Test("The holidays of a stretch are those of its days, one by one")
  func holidays() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<60 {
      let first = Cast.day("1996-01-01") + Int.random(in: 0...15_000, using: &generator)
      let last = first + Int.random(in: 0...200, using: &generator)
      let changes = (0..<3).map { _ in
        HolidayChange(
          first + Int.random(in: -5...205, using: &generator), "Trust day",
          isHoliday: Bool.random(using: &generator))
      }
      let calendar = TrustCalendar(changes: changes)
      let counted = (first.number...last.number).map { Day(number: $0) }.filter {
        calendar.holiday(on: $0) != nil
      }
      #expect(calendar.holidays(from: first, to: last).map(\.day) == counted)
    }
  }
}
