import Domain
import Store
import Testing
import UseCases
import Wording

extension Desk {
  /// Books the seminar room, or another, for something that is no class.
  @discardableResult
  func bookSpace(
    _ start: String, _ end: String, on day: Day = Cast.thursday, in space: SpaceCode = "SEM",
    _ change: (inout SpaceBooking) -> Void = { _ in }
  ) throws -> Outcome<BookedSpace> {
    var booking = SpaceBooking(
      code: "", space: space, date: day, start: Cast.time(start), end: Cast.time(end),
      purpose: .mandatoryTraining, title: "Fire training")
    change(&booking)
    return try books.bookSpace(booking, by: acting)
  }

  /// The codes of what is in the way of a space at a time; nil where it does not come up at all.
  func inTheWay(
    of space: SpaceCode = "SEM", _ start: String, _ end: String
  ) throws -> [String]? {
    let need = SpaceNeed(day: Cast.thursday, start: Cast.time(start), end: Cast.time(end))
    return try books.findSpaces(need).first { $0.space.code == space }?.problems.map(\.code)
  }

  /// Adds a library for eight.
  func addLibrary() throws {
    try books.addSpace(
      LearningSpace(code: "LIB", name: "Library", capacity: 8), by: acting
    ).expectDone()
  }
}

@Suite("Spaces and equipment, as other desks learnt it") struct SpaceScenarioTests {
  // C01
  @Test(
    "From two to four a space is taken, and not a minute before or after; elsewhere it is free",
    arguments: [
      ("00:00", "01:00", true), ("01:00", "02:00", true), ("01:00", "03:00", false),
      ("01:00", "05:00", false), ("02:00", "04:00", false), ("03:00", "05:00", false),
      ("04:00", "05:00", true), ("05:00", "06:00", true),
    ])
  func halfOpen(_ start: String, _ end: String, _ isFree: Bool) throws {
    let desk = try Desk()
    try desk.addLibrary()
    try desk.bookSpace("02:00", "04:00").expectDone()
    #expect(try desk.inTheWay(start, end) == (isFree ? [] : ["space-clash"]))
    #expect(try desk.inTheWay(of: "LIB", start, end) == [])
    #expect((try desk.bookSpace(start, end).done != nil) == isFree)
    #expect(try desk.bookSpace(start, end, in: "LIB").done != nil)
  }

  // C01
  @Test("Nothing is in its own way: a class moves by half an hour, a booking is made sure")
  func notItself() throws {
    let desk = try Desk.withYoga { $0.tutor = "Mara Lind" }
    try desk.rearrange(1) { $0.start = Cast.time("12:30") }.expectDone()
    try desk.change { $0.maximum = 12 }.expectDone()
    try desk.bookSpace("09:00", "10:00") { $0.state = .provisional }.expectDone()
    try desk.books.confirmSpace("B1", by: desk.acting).expectDone()
    #expect(try desk.broken() == [])
  }

  // C04
  @Test("One tutor, one space, one learner: each alone is refused and named; three others are not")
  func eachAlone() throws {
    let desk = try Desk.withYoga { $0.tutor = "Mara Lind" }
    try desk.addLibrary()
    try desk.book(Cast.ada)
    func plan(_ code: ClassCode, in space: SpaceCode, by tutor: String) throws -> [Refusal] {
      var plan = Cast.plan(code, of: "ESP", first: Cast.thursday, "12:00", "13:00", in: space)
      plan.sessions = 1
      plan.tutor = tutor
      return try desk.books.planClass(plan, by: desk.acting).refusals
    }
    let yoga = Occupant.session(Cast.yoga, number: 1)
    let (from, to) = (Cast.time("12:00"), Cast.time("13:00"))
    #expect(
      try plan("ESP-1", in: "LIB", by: "Mara Lind")
        == [.tutorClash("Mara Lind", with: yoga, on: Cast.thursday, from: from, to: to)])
    #expect(
      try plan("ESP-1", in: "SEM", by: "Joe Hart")
        == [.spaceClash(Cast.seminar.label, with: yoga, on: Cast.thursday, from: from, to: to)])
    #expect(try plan("ESP-1", in: "LIB", by: "Joe Hart") == [])
    #expect(
      try desk.book(Cast.ada, on: "ESP-1").refusals == [
        .clash(
          Cast.ada.name, Cast.spanish, with: Cast.yoga, on: Cast.thursday, from: from, to: to)
      ])
    #expect(try desk.book(Cast.sian, on: "ESP-1").done?.state == .confirmed)
    #expect(try desk.broken() == [])
  }

  // C07
  @Test("An hour to set up and an hour to clear away keep others off a class, and no longer")
  func setUp() throws {
    let desk = try Desk()
    var seminar = Cast.seminar
    seminar.setUpMinutes = 60
    seminar.clearDownMinutes = 60
    try desk.books.changeSpace(seminar, by: desk.acting).expectDone()
    try desk.plan(
      Cast.plan("YOGA-1", of: "YOGA", first: Cast.thursday, "06:00", "07:00", in: "SEM"))
    try desk.bookSpace("04:00", "05:00").expectDone()
    try desk.bookSpace("08:00", "09:00").expectDone()
    expectRefused(
      try desk.bookSpace("04:30", "05:30") { $0.title = "Watch" }, "space-clash", "space-clash")
    expectRefused(
      try desk.bookSpace("07:30", "08:00"),
      saying: "Seminar room (SEM) is taken on Thu 26 Nov 2026, 06:00-07:00, by "
        + "Yoga for beginners (YOGA-1), set-up and clear-down counted. "
        + "Choose another space or time.")
    // The class's own next session keeps its distance too.
    expectRefused(
      try desk.rearrange(2) {
        $0.date = Cast.thursday
        $0.start = Cast.time("09:00")
      }, "space-clash")
    try desk.rearrange(2) {
      $0.date = Cast.thursday
      $0.start = Cast.time("10:00")
    }.expectDone()
    #expect(try desk.broken() == [])
  }

  // C07
  @Test("A night that takes all day to clear away meets the night after next while it is set up")
  func nights() throws {
    let desk = try Desk()
    try desk.bookSpace("23:30", "11:30") { $0.clearDownMinutes = 480 }.expectDone()
    let later = Cast.thursday + 2
    expectRefused(
      try desk.bookSpace("00:30", "02:00", on: later) { $0.setUpMinutes = 480 }, "space-clash")
    try desk.bookSpace("00:30", "02:00", on: later) { $0.setUpMinutes = 300 }.expectDone()
    #expect(try desk.broken() == [])
    try desk.tamper("UPDATE space_booking SET set_up_minutes = 301 WHERE code = 'B2'")
    #expect(try desk.broken().contains { if case .spaceClash = $0 { true } else { false } })
  }

  // C10
  @Test(
    "Of five laptops four are free beside four uses one after the other; never more than there are")
  func laptops() throws {
    let desk = try Desk()
    try desk.books.keepStock(Stock("laptops", 5), by: desk.acting).expectDone()
    for hour in 8...11 {
      try desk.bookSpace("\(hour):00", "\(hour + 1):00") { $0.kit = [Equipment("laptops", 1)] }
        .expectDone()
    }
    func plan(_ code: ClassCode, laptops: Int) throws -> Outcome<PlannedClass> {
      var plan = Cast.plan(code, of: "ESP", first: Cast.thursday, "08:00", "12:00")
      plan.sessions = 1
      plan.kit = [Equipment("laptops", laptops)]
      return try desk.books.planClass(plan, by: desk.acting)
    }
    #expect(
      try plan("ESP-1", laptops: 5).refusals
        == [.kitShort("laptops", wanted: 5, free: 4, on: Cast.thursday)])
    try plan("ESP-1", laptops: 4).expectDone()
    #expect(
      try plan("ESP-2", laptops: 1).refusals
        == [.kitShort("laptops", wanted: 1, free: 0, on: Cast.thursday)])
    // Its own laptops are not in its way; those of the hour after are free again.
    try desk.rearrange(1, of: "ESP-1") { $0.start = Cast.time("09:00") }.expectDone()
    let fewer = try desk.books.keepStock(Stock("laptops", 4), by: desk.acting)
    #expect(
      fewer.refusals
        == (9...11).map { _ in
          .kitShort("laptops", wanted: 1, free: 0, on: Cast.thursday)
        })
    #expect(try desk.broken() == [])
  }

  // C10
  @Test("Equipment nobody has counted cannot be taken")
  func uncounted() throws {
    let desk = try Desk()
    expectRefused(
      try desk.bookSpace("08:00", "09:00") { $0.kit = [Equipment("easels", 1)] },
      saying: "There is no shared equipment called easels. None is recorded.")
  }

  // C13
  @Test("A space that is taken is shown with who has it; the hours between two uses are free")
  func between() throws {
    let desk = try Desk.withYoga()
    try desk.bookSpace("10:00", "11:00").expectDone()
    #expect(try desk.inTheWay("10:00", "11:00") == ["space-clash"])
    #expect(try desk.inTheWay("11:00", "12:00") == [])
    #expect(try desk.inTheWay("12:00", "13:00") == ["space-clash"])
    try desk.bookSpace("11:00", "12:00").expectDone()
    // What is only asked for may overlap, and is in nobody's way.
    try desk.bookSpace("10:30", "11:30") { $0.state = .provisional }.expectDone()
    try desk.bookSpace("13:00", "14:00") { $0.state = .provisional }.expectDone()
    #expect(try desk.inTheWay("13:00", "14:00") == [])
  }

  // C13
  @Test("A space out of use is found with the reason, and what was in it before stays and is named")
  func outOfUse() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    let closed = Closure(
      code: "", of: .space("SEM"), first: Cast.thursday, last: Cast.thursday + 7,
      reason: "new floor")
    let kept = try #require(try desk.books.close(closed, by: desk.acting).done)
    #expect(kept.hit.map(\.what.by) == [1, 2].map { .session(Cast.yoga, number: $0) })
    #expect(kept.hit.map(\.people) == [1, 1])
    #expect(try desk.inTheWay("09:00", "10:00") == ["closed"])
    #expect(try desk.dates() == (0..<4).map { Cast.thursday + 7 * $0 })
    // It may be changed otherwise where it is; somewhere else that is closed it needs a reason.
    try desk.change { $0.maximum = 5 }.expectDone()
    expectRefused(try desk.rearrange(3) { $0.date = Cast.thursday + 6 }, "closed")
    #expect(try desk.broken() == [])
  }

  // C14
  @Test("Classes whose days lie between each other's are no clash, though their terms cross")
  func daysNotTerms() throws {
    let desk = try Desk.withYoga {
      $0.series = .chosen([Cast.thursday, Cast.thursday + 14])
      $0.sessions = nil
    }
    var between = Cast.spanishPlan
    between.series = .chosen([Cast.thursday + 7])
    between.sessions = nil
    between.start = Cast.time("12:00")
    try desk.plan(between)
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    #expect(try desk.book(Cast.ada, on: "ESP-1").done?.state == .confirmed)
    #expect(try desk.broken() == [])
  }

  // C15
  @Test("Only a place is in the way of another class: asking for release and waiting are not")
  func whoHasAPlace() throws {
    let desk = try Desk.withYoga()
    var spanish = Cast.spanishPlan
    spanish.maximum = 5
    try desk.plan(spanish)
    try desk.book(Cast.ada, release: .half)
    #expect(try desk.state(of: Cast.ada) == .requested)
    #expect(try desk.book(Cast.ada, on: "ESP-1").done?.state == .confirmed)
    for person in [Cast.sian, Cast.hoa] { try desk.book(person) }
    #expect(try desk.state(of: Cast.hoa) == .waitlisted)
    #expect(try desk.book(Cast.hoa, on: "ESP-1").done?.state == .confirmed)
    expectRefused(try desk.book(Cast.sian, on: "ESP-1"), "clash")
  }

  // C16
  @Test(
    "Requests for a space are shown before a class takes it; then none of them can be made sure")
  func requests() throws {
    let desk = try Desk()
    for _ in 1...3 {
      try desk.bookSpace("12:30", "14:00") { $0.state = .provisional }.expectDone()
    }
    var plan = Cast.yogaPlan
    plan.sessions = 1
    let preview = try #require(try desk.books.previewPlan(plan, at: desk.now).done)
    #expect(preview.isClear)
    #expect(
      preview.dates.map(\.provisional)
        == [["B1", "B2", "B3"].map { .booking(BookingLabel($0, "Fire training")) }])
    try desk.plan(plan)
    for code in ["B1", "B2", "B3"] as [BookingCode] {
      expectRefused(try desk.books.confirmSpace(code, by: desk.acting), "space-clash")
    }
    #expect(try desk.broken() == [])
  }
}
