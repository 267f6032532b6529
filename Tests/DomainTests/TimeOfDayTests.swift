import Domain
import Testing

@Suite("Times and intervals") struct TimeOfDayTests {
  @Test("A time is read with or without its leading zero")
  func reads() {
    #expect(TimeOfDay("09:30")?.minutes == 570)
    #expect(TimeOfDay("9:30") == TimeOfDay("09:30"))
    #expect(TimeOfDay("24:00") == .endOfDay)
    #expect(TimeOfDay("00:00") == .startOfDay)
    #expect(TimeOfDay("9:30")?.text == "09:30")
    #expect(TimeOfDay.endOfDay.text == "24:00")
  }

  @Test(
    "What is no time is not read as one",
    arguments: [
      "", "9", "9:3", "25:00", "24:01", "12:60", "12:00:00", "-1:30", "+9:30", "09:+5", "9.30",
    ])
  func refused(_ text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test("Every minute of a day is read back as it is written")
  func roundTrip() {
    for minute in 0...1_440 {
      #expect(TimeOfDay(minutes: minute).flatMap { TimeOfDay($0.text) }?.minutes == minute)
    }
    #expect(TimeOfDay(minutes: 1_441) == nil)
    #expect(TimeOfDay(minutes: -1) == nil)
  }

  /// Hours against two to four o'clock, and whether they share a minute.
  static let against2to4: [(from: Int, to: Int, clashes: Bool)] = [
    (0, 1, false), (1, 2, false), (1, 3, true), (1, 5, true), (2, 4, true), (3, 5, true),
    (4, 5, false), (5, 6, false),
  ]

  @Test("Stretches that only touch do not clash", arguments: against2to4)
  func overlap(_ row: (from: Int, to: Int, clashes: Bool)) {
    let booked = Interval(from: 120, to: 240)
    let wanted = Interval(from: row.from * 60, to: row.to * 60)
    #expect(wanted.overlaps(booked) == row.clashes)
    #expect(booked.overlaps(wanted) == row.clashes)
  }

  @Test("An end at or before the start lies on the next day")
  func overMidnight() {
    let night = Interval(
      on: Cast.monday, from: Cast.time("22:00"), to: Cast.time("01:30"))
    #expect(night.minutes == 210)
    #expect(
      night.overlaps(
        Interval(on: Cast.monday + 1, from: Cast.time("01:00"), to: Cast.time("02:00"))))
    #expect(
      !night.overlaps(
        Interval(on: Cast.monday + 1, from: Cast.time("01:30"), to: Cast.time("02:00"))))
    let wholeDay = Interval(on: Cast.monday, from: Cast.time("09:00"), to: Cast.time("09:00"))
    #expect(wholeDay.minutes == 1_440)
  }

  @Test("Set-up and clear-down make a stretch longer at both ends")
  func widened() {
    let hour = Interval(from: 600, to: 660)
    #expect(hour.widened(before: 15, after: 30) == Interval(from: 585, to: 690))
  }
}
