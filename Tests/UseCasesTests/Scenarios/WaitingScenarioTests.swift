import Domain
import Testing
import UseCases

@Suite("Waiting lists, as other desks learnt them") struct WaitingScenarioTests {
  private func states(_ desk: Desk, _ people: [StaffMember]) throws -> [EnrolmentState?] {
    try people.map { try desk.state(of: $0) }
  }

  // W01
  @Test(
    "Who waits for a class goes before newcomers to it, until served; other lists are no matter")
  func waitingComesFirst() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.freedPlace = .picked
    }
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    for person in [Cast.ada, Cast.sian] { try desk.book(person) }
    try desk.withdraw(Cast.ada)
    #expect(try desk.book(Cast.hoa).done?.state == .waitlisted)
    #expect(try desk.book(Cast.hoa, on: "ESP-1").done?.state == .confirmed)
    try desk.withdraw(Cast.hoa)
    try desk.book(Cast.sian)
    try desk.withdraw(Cast.sian)
    #expect(try desk.book(Cast.hoa).done?.state == .confirmed)
  }

  // W02
  @Test("Each list is served from its head, as far as its own class has places")
  func firstComeFirstServed() throws {
    let desk = try Desk.withYoga {
      $0.state = .planned
      $0.maximum = 7
      $0.freedPlace = .offer
    }
    var spanish = Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00")
    spanish.state = .planned
    spanish.maximum = 20
    spanish.freedPlace = .offer
    try desk.plan(spanish)
    let people = try desk.hire(20)
    for person in people.prefix(10) { try desk.book(person) }
    for person in people.suffix(10) { try desk.book(person, on: "ESP-1") }
    try desk.change { $0.state = .open }
    try desk.change("ESP-1") { $0.state = .open }
    #expect(try desk.books.offers().count == 17)
    #expect(
      try states(desk, Array(people.prefix(10)))
        == Array(repeating: .offered, count: 7) + Array(repeating: .waitlisted, count: 3))
    #expect(try desk.waiting(for: "ESP-1") == [])
    #expect(try desk.broken() == [])
  }

  // W06
  @Test("An offer has an end, holds the seat till then, and then is the next one's")
  func offersEnd() throws {
    let desk = try OfferTests.yoga()
    _ = try desk.books.set(.offerHours, to: "24", by: desk.acting)
    try desk.withdraw(Cast.ada)
    #expect(
      try desk.books.offers().map(\.ends) == [WallTime(Cast.monday + 1, Cast.time("09:00"))])
    desk.go(to: Cast.monday + 1, "08:59")
    try desk.passOn()
    #expect(try states(desk, [Cast.sian, Cast.hoa]) == [.offered, .waitlisted])
    desk.go(to: Cast.monday + 1, "09:00")
    try desk.passOn()
    #expect(try states(desk, [Cast.sian, Cast.hoa]) == [nil, .offered])
  }

  // W07
  @Test("Offers stop in time, and a list closed to newcomers is served to the end")
  func offersStop() throws {
    let people = [Cast.ada, Cast.benedict, Cast.hoa, Cast.lukasz, Cast.sian]
    func offered(
      _ day: Day, _ time: String, mode: FreedPlace = .offer, closed: Bool = false
    ) throws -> Int {
      let desk = try Desk.withYoga {
        $0.state = .planned
        $0.maximum = 5
        $0.freedPlace = mode
      }
      for person in people { try desk.book(person) }
      desk.go(to: day, time)
      try desk.change { $0.state = closed ? .closed : .open }
      try desk.passOn()
      return try desk.books.offers().count
    }
    #expect(try offered(Cast.monday, "09:00") == 5)
    #expect(try offered(Cast.monday, "09:00", closed: true) == 5)
    #expect(try offered(Cast.thursday, "11:30") == 0)
    #expect(try offered(Cast.thursday, "12:00") == 0)
    #expect(try offered(Cast.monday, "09:00", mode: .picked) == 0)
  }

  // W08
  @Test("Nobody stands in a line twice, and each thing that is wrong has a sentence of its own")
  func twiceInLine() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.ada, Cast.sian] { try desk.book(person) }
    expectRefused(
      try desk.book(Cast.sian),
      saying: "Siân Davies already waits for Yoga for beginners (YOGA-1), "
        + "since Mon 23 Nov 2026, number 1 in line. Nothing more is needed.")
    try desk.withdraw(Cast.ada)
    try desk.withdraw(Cast.sian)
    try desk.book(Cast.hoa)
    #expect(try desk.book(Cast.sian).done?.state == .waitlisted)
    expectRefused(
      try desk.books.bookPlace("999", on: "YOGA-1", by: desk.acting),
      saying: "Nobody has the employee number 999. "
        + "Find the person by name, or add them as a newcomer.")
    expectRefused(
      try desk.book(Cast.ada, on: "YOGA-9"),
      saying: "There is no class YOGA-9. Classes there are: YOGA-1.")
  }

  // W09
  @Test("For one who leaves exactly one comes")
  func oneForOne() throws {
    for waiting in [[Cast.sian, Cast.hoa], [Cast.sian]] {
      let desk = try Desk.withYoga { $0.maximum = 1 }
      for person in [Cast.ada] + waiting { try desk.book(person) }
      try desk.withdraw(Cast.ada)
      #expect(try desk.state(of: Cast.sian) == .confirmed)
      #expect(
        try desk.places()
          == Places(minimum: 1, maximum: 1, confirmed: 1, waiting: waiting.count - 1))
    }
  }

  // W11
  @Test("Nobody waits while there is room")
  func room() throws {
    let desk = try Desk.withYoga { $0.maximum = 12 }
    for person in try desk.hire(11) { try desk.book(person) }
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    #expect(try desk.book(Cast.sian).done?.state == .waitlisted)
  }

  // W12
  @Test("A newcomer in the same minute as a withdrawal does not come before who waits")
  func noJump() throws {
    for isFirst in [false, true] {
      let desk = try Desk.withYoga { $0.maximum = 1 }
      for person in [Cast.ada, Cast.sian] { try desk.book(person) }
      if isFirst { try desk.book(Cast.hoa) }
      try desk.withdraw(Cast.ada)
      if !isFirst { try desk.book(Cast.hoa) }
      #expect(try states(desk, [Cast.sian, Cast.hoa]) == [.confirmed, .waitlisted])
    }
  }

  // W14
  @Test("A head without release wastes no seat and loses no place in line")
  func unreleasedHead() throws {
    for mode in [FreedPlace.automatic, .offer] {
      let desk = try Desk.withYoga {
        $0.maximum = 1
        $0.freedPlace = mode
      }
      try desk.book(Cast.ada)
      try desk.book(Cast.sian, release: .half)
      try desk.book(Cast.hoa)
      try desk.withdraw(Cast.ada)
      if mode == .automatic {
        #expect(try states(desk, [Cast.sian, Cast.hoa]) == [.waitlisted, .confirmed])
        #expect(try desk.books.waitingList("YOGA-1", at: desk.now)?.map(\.position) == [1])
      } else {
        // A dated hold.
        #expect(try states(desk, [Cast.sian, Cast.hoa]) == [.offered, .waitlisted])
        #expect(try desk.books.offers().count == 1)
      }
      #expect(try desk.broken() == [])
    }
  }

  // W16
  @Test("Where all wait first, all wait, and nobody moves up when one leaves")
  func everybodyWaits() throws {
    let desk = try Desk.withYoga { $0.state = .planned }
    for person in [Cast.ada, Cast.sian, Cast.hoa, Cast.lukasz] { try desk.book(person) }
    #expect(try desk.places()?.waiting == 4)
    try desk.withdraw(Cast.ada)
    try desk.passOn()
    #expect(try desk.places() == Places(minimum: 1, maximum: 2, waiting: 3))
  }

  // W18
  @Test("Once a class has begun nobody moves up, unless people may still join it")
  func notAfterTheStart() throws {
    for mode in [FreedPlace.automatic, .offer] {
      for late in [false, true] {
        let desk = try Desk.withYoga {
          $0.maximum = 1
          $0.freedPlace = mode
          $0.enrolTo = late ? Cast.thursday + 7 : nil
        }
        for person in [Cast.ada, Cast.sian] { try desk.book(person) }
        desk.go(to: Cast.thursday, "12:00")
        try desk.withdraw(Cast.ada)
        #expect(try (desk.state(of: Cast.sian) != .waitlisted) == late)
      }
    }
  }

  // W20
  @Test("Who has waited longest for this class gets its place, however long others wait elsewhere")
  func thisClass() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    var spanish = Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00")
    spanish.maximum = 1
    try desk.plan(spanish)
    try desk.book(Cast.ada)
    try desk.book(Cast.ada, on: "ESP-1")
    try desk.book(Cast.hoa, on: "ESP-1")
    desk.go(to: Cast.monday, "10:00")
    try desk.book(Cast.sian)
    desk.go(to: Cast.monday, "11:00")
    try desk.book(Cast.hoa)
    try desk.withdraw(Cast.ada)
    #expect(try states(desk, [Cast.sian, Cast.hoa]) == [.confirmed, .waitlisted])
    #expect(try desk.state(of: Cast.hoa, on: "ESP-1") == .waitlisted)
  }

  // W22
  @Test("Where a rep picks, nobody moves by themselves: the rep sees who waits and picks")
  func picked() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.freedPlace = .picked
    }
    for person in [Cast.ada, Cast.sian, Cast.hoa, Cast.lukasz] { try desk.book(person) }
    try desk.withdraw(Cast.ada)
    try desk.passOn()
    #expect(try desk.waiting() == ["Siân", "Thị Hoa", "Łukasz"])
    #expect(
      try desk.books.today(at: desk.now).needs.first
        == .placesToGive(Cast.yoga, free: 1, waiting: 3))
    #expect(try desk.book(Cast.lukasz).done?.state == .confirmed)
    #expect(try desk.grounds(of: Cast.lukasz).last == .picked)
  }

  // W23
  @Test("Places kept for newcomers to learning are theirs alone, until they are used up")
  func newcomersToLearning() throws {
    let desk = try Desk.withYoga { $0.maximum = 2 }
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    try desk.change("ESP-1") { $0.maximum = 9 }
    let learners = [Cast.hoa, Cast.lukasz, Cast.sian]
    for person in learners { try desk.book(person, on: "ESP-1") }
    try desk.keep(2, for: .firstTime)
    for person in learners {
      #expect(try desk.book(person).done?.state == .waitlisted)
    }
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    #expect(try desk.places()?.kept.map { $0.free(on: Cast.monday) } == [1])
    #expect(try desk.book(Cast.benedict).done?.state == .confirmed)
    #expect(try desk.places()?.kept.map { $0.free(on: Cast.monday) } == [0])
    let newcomer = try #require(try desk.hire(1).first)
    #expect(try desk.book(newcomer).done?.position == 4)
    #expect(try desk.broken() == [])
  }

  // W24
  @Test(
    "Who has another class at the hour is asked first, with the seat held, before anything is swapped"
  )
  func swap() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    var spanish = Cast.spanishPlan
    spanish.maximum = 1
    spanish.freedPlace = .offer
    try desk.plan(spanish)
    try desk.book(Cast.lukasz, on: "ESP-1")
    try desk.book(Cast.benedict)
    try desk.book(Cast.benedict, on: "ESP-1")
    try desk.book(Cast.ada)
    try desk.withdraw(Cast.lukasz, from: "ESP-1")
    #expect(try desk.state(of: Cast.benedict, on: "ESP-1") == .offered)
    #expect(try desk.state(of: Cast.benedict) == .confirmed)
    try desk.accept(Cast.benedict, on: "ESP-1", insteadOf: "YOGA-1")
    #expect(try desk.state(of: Cast.benedict, on: "ESP-1") == .confirmed)
    #expect(try states(desk, [Cast.benedict, Cast.ada]) == [nil, .confirmed])
    #expect(try desk.broken() == [])
  }

  // W27
  @Test("People are moved after what it means was shown, and history stays on both classes")
  func moved() throws {
    let desk = try TwoRuns.desk { $0.maximum = 2 }
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday + 1, "09:30", "10:30"))
    try desk.change { $0.maximum = 3 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian, release: .half)
    try desk.book(Cast.hoa)
    try desk.book(Cast.hoa, on: "ESP-1")
    try desk.book(Cast.lukasz, on: "YOGA-2")
    let shown = try #require(
      try desk.move(Cast.ada, Cast.sian, isRehearsal: true).done)
    #expect(shown.people.map(\.becomes) == [.confirmed, .waitlisted])
    #expect(shown.people.map(\.warnings) == [[], [.waits, .releaseAgain(.half)]])
    let clashing = try #require(try desk.move(Cast.hoa, isRehearsal: true).done?.people.first)
    #expect(clashing.becomes == nil)
    #expect(
      clashing.warnings.map { if case .rule(let rule) = $0 { rule.code } else { "" } } == ["clash"])
    try desk.move(Cast.ada, Cast.sian)
    #expect(try desk.grounds(of: Cast.ada) == [.placeFree, .movedTo("YOGA-2")])
    #expect(try desk.grounds(of: Cast.ada, on: "YOGA-2") == [.movedFrom("YOGA-1")])
    #expect(try desk.broken() == [])
  }
}
