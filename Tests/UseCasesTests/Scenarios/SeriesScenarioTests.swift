import Domain
import Store
import Testing
import UseCases

@Suite("Series and closed days, as other desks learnt it") struct SeriesScenarioTests {
  private func close(
    _ desk: Desk, _ scope: ClosureScope, _ first: Day, _ last: Day, _ hours: String? = nil,
    _ repeats: ClosureRepeat = .everyDay
  ) throws -> [Occupant] {
    let closure = Closure(
      code: "", of: scope, first: first, last: last, hours: hours.flatMap { Hours($0) },
      repeats: repeats, reason: "works")
    return try #require(try desk.books.close(closure, by: desk.acting).done).hit.map(\.what.by)
  }

  private func sessions(_ numbers: Int...) -> [Occupant] {
    numbers.map { .session(Cast.yoga, number: $0) }
  }

  // C06
  @Test("A closure hits what shares a minute with it: not what touches it, nor what is over")
  func hits() throws {
    let desk = try Desk.withYoga()
    let all = Cast.thursday + 30
    #expect(try close(desk, .trust, Cast.thursday, all, "13:00-14:00") == [])
    #expect(try close(desk, .trust, Cast.thursday, all, "11:00-12:00") == [])
    #expect(
      try close(desk, .trust, Cast.thursday, all, "12:59-13:30") == sessions(1, 2, 3, 4))
    #expect(
      try close(desk, .trust, Cast.monday, all, nil, .weekly([.saturday, .sunday, .monday])) == [])
    desk.go(to: Cast.thursday + 7, "13:00")
    #expect(try close(desk, .trust, Cast.thursday, all) == sessions(3, 4))
    #expect(try close(desk, .tutor("Nobody"), Cast.thursday, all) == [])
  }

  // C06
  @Test("A day closed every year is passed over every year, and a centre's weekends only there")
  func everyYear() throws {
    let desk = try Desk()
    try desk.books.addSpace(
      LearningSpace(code: "LAB", name: "Computer room", capacity: 8, centre: "Inspire Centre"),
      by: desk.acting
    ).expectDone()
    // 3 June 2027 is a Thursday, 3 June 2032 the next.
    let third = Cast.day("2027-06-03")
    _ = try close(desk, .trust, third, Cast.day("2060-12-31"), nil, .yearly)
    for year in ["2027", "2032"] {
      var plan = Cast.plan(
        ClassCode("ESP-\(year)"), of: "ESP", first: Cast.day("\(year)-06-03"), "12:00", "13:00")
      plan.sessions = 2
      let planned = try #require(try desk.books.planClass(plan, by: desk.acting).done)
      #expect(planned.skipped.map(\.day.iso) == ["\(year)-06-03"])
      #expect(planned.line.sessions.map(\.date.iso) == ["\(year)-06-10", "\(year)-06-17"])
    }
    _ = try close(
      desk, .centre("Inspire Centre"), Cast.monday, Cast.monday + 400, nil,
      .weekly([.saturday, .sunday]))
    let saturday = Cast.monday + 5
    expectRefused(try desk.bookSpace("09:00", "10:00", on: saturday, in: "LAB"), "closed")
    try desk.bookSpace("09:00", "10:00", on: saturday, in: "SEM").expectDone()
    try desk.bookSpace("09:00", "10:00", on: saturday + 2, in: "LAB").expectDone()
  }

  // C06
  @Test("A holiday hits what begins on its day, and not the day before")
  func holiday() throws {
    let desk = try Desk.withYoga()
    var next = Cast.plan("ESP-1", of: "ESP", first: Cast.thursday + 1, "09:00", "10:00")
    next.sessions = 1
    try desk.plan(next)
    let hit = try desk.books.changeHoliday(
      Cast.thursday + 1, name: "Trust day", isHoliday: true, by: desk.acting)
    #expect(hit.done?.map(\.what.by) == [.session(Cast.spanish, number: 1)])
  }

  // C06
  @Test(
    "What meets on a holiday for a reason is hit all the same when its space is taken out of use")
  func anotherReason() throws {
    let desk = try Desk()
    let christmas = Cast.day("2026-12-25")
    var plan = Cast.plan("YOGA-1", of: "YOGA", first: christmas, "12:00", "13:00", in: "SEM")
    plan.sessions = 1
    plan.closedReason = "the night shift asked for it"
    try desk.plan(plan)
    #expect(try close(desk, .space("SEM"), christmas, christmas) == sessions(1))
  }

  // C09
  @Test("One date of four that clashes is named and refuses all; the other days alone are planned")
  func oneBadDate() throws {
    let desk = try Desk()
    let days = (0..<4).map { Cast.monday + 7 + $0 }
    try desk.bookSpace("09:30", "10:30", on: days[1]).expectDone()
    func plan(_ days: [Day]) -> ClassPlan {
      var plan = Cast.plan("YOGA-1", of: "YOGA", first: days[0], "09:00", "10:00", in: "SEM")
      plan.series = .chosen(days)
      return plan
    }
    let preview = try #require(try desk.books.previewPlan(plan(days), at: desk.now).done)
    #expect(preview.dates.map(\.problems.isEmpty) == [true, false, true, true])
    expectRefused(
      try desk.books.planClass(plan(days), by: desk.acting),
      saying: "Seminar room (SEM) is taken on Tue 1 Dec 2026, 09:30-10:30, by "
        + "Fire training (B1), set-up and clear-down counted. Choose another space or time.")
    #expect(try desk.books.classCodes() == [])
    let clear = preview.dates.filter(\.problems.isEmpty).map(\.session.date)
    try desk.plan(plan(clear))
    #expect(try desk.dates() == [days[0], days[2], days[3]])
    // Where every date clashes, none is left to plan.
    var other = plan(clear)
    other.code = "YOGA-2"
    let none = try #require(try desk.books.previewPlan(other, at: desk.now).done)
    #expect(none.dates.allSatisfy { !$0.problems.isEmpty } && !none.isClear)
  }

  // C18
  @Test("Of several sessions only the one is cancelled, or it and all after it; its space is free")
  func cancelled() throws {
    let desk = try Desk.withYoga()
    try desk.rearrange(2) { $0.isCancelled = true }.expectDone()
    let held = { try desk.books.store.sessions(of: "YOGA-1").map(\.takesPlace) }
    #expect(try held() == [true, false, true, true])
    // It comes back only as long as nobody has taken the space.
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try other.bookSpace("12:00", "13:00", on: Cast.thursday + 7).expectDone()
    expectRefused(try desk.undo(), "space-clash")
    try desk.rearrange(3, .fromHereOn) { $0.isCancelled = true }.expectDone()
    #expect(try held() == [true, false, false, false])
    #expect(try desk.broken() == [])
  }

  // C19
  @Test("Nights one after the other with an hour to set up are in each other's way")
  func nights() throws {
    let desk = try Desk()
    let nights = SpaceBooking(
      code: "", space: "SEM", date: Cast.thursday, start: Cast.time("12:30"),
      end: Cast.time("12:00"), setUpMinutes: 60, purpose: .other, title: "Night watch")
    let series = Series.chosen([Cast.thursday, Cast.thursday + 1])
    expectRefused(
      try desk.books.bookSpace(nights, series: series, count: 2, by: desk.acting), "space-clash")
    var shorter = nights
    shorter.end = Cast.time("11:30")
    try desk.books.bookSpace(shorter, series: series, count: 2, by: desk.acting).expectDone()
    // A whole day and more is two times in the wrong order.
    shorter.end = shorter.start
    expectRefused(
      try desk.books.bookSpace(shorter, by: desk.acting), "ends-before-start")
    #expect(try desk.broken() == [])
  }

  // C19
  @Test("A class does not meet itself, whether one session is moved or all get another time")
  func itself() throws {
    let desk = try Desk.withYoga { $0.space = nil }
    try desk.rearrange(2) {
      $0.date = Cast.thursday
      $0.start = Cast.time("15:00")
    }.expectDone()
    expectRefused(
      try desk.rearrange(1, .fromHereOn) { $0.start = Cast.time("10:00") },
      "own-session-at-that-time")
    expectRefused(
      try desk.change {
        $0.start = Cast.time("10:00")
        $0.end = Cast.time("11:00")
      },
      saying: "Yoga for beginners (YOGA-1) already meets then: session 1, on Thu 26 Nov 2026. "
        + "Choose another time, or move the sessions from there on.")
  }

  // C22
  @Test("The fifth Wednesday leaves months out; the last is there every month")
  func fifthOrLast() throws {
    let desk = try Desk()
    func days(_ code: ClassCode, _ series: Series, _ count: Int) throws -> [String] {
      var plan = Cast.plan(code, of: "ESP", first: Cast.day("2027-03-31"), "09:00", "10:00")
      plan.series = series
      plan.sessions = count
      try desk.plan(plan)
      return try desk.dates(of: code).map(\.iso)
    }
    #expect(
      try days("ESP-1", .monthly(.nth(5)), 3) == ["2027-03-31", "2027-06-30", "2027-09-29"])
    #expect(
      try days("ESP-2", .monthly(.last), 3) == ["2027-03-31", "2027-04-28", "2027-05-26"])
  }

  // C23
  @Test("A class on first Wednesdays stands at nine in the diary of every month, winter and summer")
  func wallClock() throws {
    let desk = try Desk()
    desk.go(to: Cast.day("2013-02-01"))
    var plan = Cast.plan(
      "ESP-1", of: "ESP", first: Cast.day("2013-02-06"), "09:00", "10:00", in: "SEM")
    plan.series = .monthly(.nth(1))
    plan.sessions = 8
    try desk.plan(plan)
    let diary = try desk.books.diary(from: Cast.day("2013-01-01"), to: Cast.day("2013-12-31"))
    #expect(
      diary.sessions.map { "\($0.session.date.iso) \($0.session.start.text)" } == [
        "2013-02-06 09:00", "2013-03-06 09:00", "2013-04-03 09:00", "2013-05-01 09:00",
        "2013-06-05 09:00", "2013-07-03 09:00", "2013-08-07 09:00", "2013-09-04 09:00",
      ])
  }
}
