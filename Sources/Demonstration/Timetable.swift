import Domain

/// Finds days, times and rooms, so that no room and no tutor is in two places at once.
struct Timetable {
  private let today: Day
  private let holidays: Set<Day>
  private var bySpace: [SpaceCode: [Interval]] = [:]
  private var byTutor: [String: [Interval]] = [:]
  private var byFate: [ClassWish.Fate: [Interval]] = [:]
  private var random: SplitMix64

  /// An empty timetable around a day.
  init(today: Day, random: SplitMix64) {
    self.today = today
    self.random = random
    let year = today.parts.year
    holidays = Set((year - 1...year + 1).flatMap { BankHolidays.of(year: $0).map(\.day) })
  }

  /// Whether anybody teaches on the day itself.
  var isTodayTaught: Bool {
    today.weekday.rawValue < Weekday.saturday.rawValue && !holidays.contains(today)
  }

  /// A class's place in the timetable; nil where there is none in its week.
  mutating func place(_ wish: ClassWish, _ entry: CatalogueEntry) -> Slot? {
    guard let slot = find(wish, entry) else { return nil }
    if wish.demand.isAny { byFate[wish.fate, default: []] += slot.intervals }
    return slot
  }

  private mutating func find(_ wish: ClassWish, _ entry: CatalogueEntry) -> Slot? {
    if isTodayTaught, let spot = wish.today {
      return placeOnToday(wish, entry, spot)
    }
    // Weekdays first, as people like them; Saturday where nothing else is left. A series avoids
    // bank holidays altogether where it can.
    let days = days(for: wish)
    let starts = wish.today.map { [$0.start] } ?? entry.starts
    let spaces = wish.today.map { [$0.space] } ?? random.shuffled(entry.spaces)
    for movesHolidays in [false, true] {
      for first in days {
        for start in starts {
          for space in spaces {
            for tutor in entry.tutors {
              let slot = Slot(
                first: first, start: start, end: end(of: start, entry), space: space, tutor: tutor)
              if let taken = take(slot, wish, entry, movesHolidays: movesHolidays) { return taken }
            }
          }
        }
      }
    }
    return nil
  }

  /// The days the first session may be on, the best first.
  private mutating func days(for wish: ClassWish) -> [Day] {
    let weekdays = weekdays(for: wish)
    guard wish.isSoon else {
      // What has to lie beside another class may have to look in the next weeks for one.
      let weeks = wish.shows?.besides == nil ? [0] : [0, -1, 1]
      return weeks.flatMap { week in weekdays.map { today.monday + (wish.week + week) * 7 + $0 } }
    }
    return weekdays.flatMap { [today.monday + $0, today.monday + 7 + $0] }.filter(isSoon)
  }

  private func isSoon(_ day: Day) -> Bool { (today + 1...today + 7).contains(day) }

  /// Monday to Friday in any order, then Saturday. What runs already leaves today's weekday to the
  /// classes that are meant for it, so that the day is full but not crowded.
  private mutating func weekdays(for wish: ClassWish) -> [Int] {
    let order = random.shuffled(Array(0..<5))
    guard wish.fate == .running, isTodayTaught else { return order + [5] }
    let taken = today.weekday.rawValue
    return order.filter { $0 != taken } + [5, taken]
  }

  /// A series one of whose sessions, not the first, lies on the day itself.
  private mutating func placeOnToday(
    _ wish: ClassWish, _ entry: CatalogueEntry, _ spot: ClassWish.Spot
  ) -> Slot? {
    let slots = entry.tutors.map { tutor in
      Slot(
        first: today + wish.week * 7, start: spot.start, end: end(of: spot.start, entry),
        space: spot.space, tutor: tutor)
    }
    for movesHolidays in [false, true] {
      for slot in slots {
        if let taken = take(slot, wish, entry, movesHolidays: movesHolidays) { return taken }
      }
    }
    return nil
  }

  private func end(of start: TimeOfDay, _ entry: CatalogueEntry) -> TimeOfDay {
    TimeOfDay(minutes: start.minutes + entry.course.sessionMinutes) ?? .endOfDay
  }

  /// Takes the slot if every session of it fits; with `movesHolidays`, a session that would fall
  /// on a bank holiday is held on another day of that week.
  private mutating func take(
    _ slot: Slot, _ wish: ClassWish, _ entry: CatalogueEntry, movesHolidays: Bool
  ) -> Slot? {
    guard let space = Centre.spaces.first(where: { $0.code == slot.space }),
      space.isOpen(from: slot.start, to: slot.end)
    else { return nil }
    var slot = slot
    slot.dates = []
    for index in 0..<entry.course.sessions {
      let date = slot.first + index * 7
      let choices = holidays.contains(date) ? (movesHolidays ? others(than: date) : []) : [date]
      guard let chosen = choices.first(where: { isFree(slot, space, on: $0) }) else { return nil }
      slot.dates.append(chosen)
    }
    guard suits(slot, wish) else { return nil }
    for interval in slot.intervals {
      bySpace[slot.space, default: []].append(needed(interval, space))
      byTutor[slot.tutor, default: []].append(interval)
    }
    return slot
  }

  /// Whether the days and times are what the class is wished for.
  private func suits(_ slot: Slot, _ wish: ClassWish) -> Bool {
    if wish.isSoon, !(slot.dates.min().map(isSoon) ?? false) { return false }
    guard let fate = wish.shows?.besides else { return true }
    return (byFate[fate] ?? []).contains { other in
      slot.intervals.contains { $0.overlaps(other) }
    }
  }

  /// The other working days of the week, the next ones first, on the same side of today: what is
  /// still to come must not be moved into the past.
  private func others(than date: Day) -> [Day] {
    (1...4).map { date.monday + (date.weekday.rawValue + $0) % 5 }
      .filter { !holidays.contains($0) && ($0 > today) == (date > today) && $0 != today }
  }

  private func isFree(_ slot: Slot, _ space: LearningSpace, on date: Day) -> Bool {
    let interval = Interval(on: date, from: slot.start, to: slot.end)
    let wide = needed(interval, space)
    return !(bySpace[slot.space] ?? []).contains { $0.overlaps(wide) }
      && !(byTutor[slot.tutor] ?? []).contains { $0.overlaps(interval) }
  }

  private func needed(_ interval: Interval, _ space: LearningSpace) -> Interval {
    interval.widened(before: space.setUpMinutes, after: space.clearDownMinutes)
  }
}

/// Where and when a class takes place.
struct Slot: Sendable {
  let first: Day
  let start: TimeOfDay
  let end: TimeOfDay
  let space: SpaceCode
  let tutor: String
  /// The day of each session; most lie a week apart.
  var dates: [Day] = []

  /// When each session is.
  var intervals: [Interval] { dates.map { Interval(on: $0, from: start, to: end) } }
}
