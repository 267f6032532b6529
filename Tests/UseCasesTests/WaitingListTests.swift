import Domain
import Testing
import UseCases
import Wording

@Suite("Withdrawing, and who comes next") struct WaitingListTests {
  @Test("A freed place goes to the first who waits, in the same act")
  func promotes() throws {
    let desk = try Desk.withYoga()
    for person in [Cast.ada, Cast.lukasz, Cast.sian, Cast.hoa] { try desk.book(person) }
    let withdrawal = try #require(try desk.withdraw(Cast.ada).done)
    #expect(
      Wording.sentence(withdrawal)
        == "Withdrawn: Ada Okafor from Yoga for beginners (YOGA-1). "
        + "The place goes to Siân Davies: tell them.")
    #expect(withdrawal.from == .confirmed)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(try desk.waiting() == ["Thị Hoa"])
    #expect(
      try desk.lastAct().map { Wording.act($0) }
        == "withdrew Ada Okafor (20044170) from Yoga for beginners (YOGA-1): shift; "
        + "place to Siân Davies (20027548)")
  }

  @Test("Without anybody waiting the place is free")
  func nobodyWaits() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    let withdrawal = try #require(try desk.withdraw(Cast.ada).done)
    #expect(withdrawal.service == WaitingListService(placesLeft: 2))
    #expect(try desk.places()?.left == 2)
  }

  @Test("Leaving the waiting list frees no place")
  func leavesTheList() throws {
    let desk = try Desk.withYoga()
    for person in [Cast.ada, Cast.lukasz, Cast.sian, Cast.hoa] { try desk.book(person) }
    let withdrawal = try #require(try desk.withdraw(Cast.sian).done)
    #expect(withdrawal.from == .waitlisted)
    #expect(withdrawal.service.promoted.isEmpty)
    #expect(try desk.waiting() == ["Thị Hoa"])
  }

  @Test("Whoever cannot take the place is named, keeps the position, and the next gets it")
  func passedOver() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    try desk.book(Cast.sian, on: "ESP-1")
    try desk.book(Cast.hoa)
    let service = try #require(try desk.withdraw(Cast.ada).done?.service)
    #expect(service.promoted.map(\.name) == [Cast.hoa.name])
    #expect(service.passedOver.map(\.person.name) == [Cast.sian.name])
    #expect(service.passedOver.first?.obstacles.map(\.code) == ["clash"])
    #expect(service.waiting == 1)
    #expect(try desk.waiting() == ["Siân"])
    let line = try #require(try desk.books.waitingList("YOGA-1", at: desk.now)?.first)
    #expect(line.obstacles.map(\.code) == ["clash"])
    #expect(line.since.day == Cast.monday)
    #expect(try desk.broken() == [])
  }

  @Test("A newcomer waits behind those who cannot take a place, unless there is one for both")
  func newcomerBehindBlocked() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    try desk.book(Cast.sian, on: "ESP-1")
    try desk.withdraw(Cast.ada)
    #expect(try desk.places() == Places(minimum: 1, maximum: 1, waiting: 1))
    #expect(try desk.book(Cast.hoa).done?.state == .confirmed)
    #expect(try desk.waiting() == ["Siân"])
  }

  @Test("Whoever is not released yet is passed over, and served once a manager has agreed")
  func notReleased() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian, release: .half)
    let service = try #require(try desk.withdraw(Cast.ada).done?.service)
    #expect(
      service.passedOver.map(\.obstacles)
        == [[.notReleased(Cast.sian.name, Cast.yoga, .requested, nil)]])
    #expect(try desk.state(of: Cast.sian) == .waitlisted)
    #expect(try desk.agreeRelease(Cast.sian).done?.settlement?.booking?.state == .confirmed)
    #expect(try desk.broken() == [])
  }

  @Test("Where a person picks, a freed place waits and the rep books whom they choose")
  func picked() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.freedPlace = .picked
    }
    for person in [Cast.ada, Cast.sian, Cast.hoa] { try desk.book(person) }
    let withdrawal = try #require(try desk.withdraw(Cast.ada).done)
    #expect(
      Wording.sentence(withdrawal)
        == "Withdrawn: Ada Okafor from Yoga for beginners (YOGA-1). "
        + "1 place free, 2 people waiting: a person has to decide who gets it. "
        + "On this class a person in charge picks who gets it.")
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    #expect(
      try desk.books.today(at: desk.now).needs.contains(
        .placesToGive(Cast.yoga, free: 1, waiting: 2)))
    #expect(try desk.book(Cast.lukasz).done?.position == 3)
    #expect(try desk.book(Cast.hoa).done?.state == .confirmed)
    expectRefused(try desk.book(Cast.sian), "already-enrolled")
    #expect(try desk.waiting() == ["Siân", "Łukasz"])
    #expect(try desk.broken() == [])
  }

  @Test("Picking somebody who asked for work time holds the place, as it was asked for")
  func pickedKeepsRelease() throws {
    let desk = try Desk.withYoga {
      $0.maximum = 1
      $0.freedPlace = .picked
    }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian, release: .full)
    try desk.withdraw(Cast.ada)
    #expect(try desk.book(Cast.sian).done?.state == .requested)
  }

  @Test("Once the class has started nobody moves up, unless people may still join")
  func afterTheStart() throws {
    for late in [false, true] {
      let desk = try Desk.withYoga {
        $0.maximum = 1
        $0.enrolTo = late ? Cast.thursday + 7 : nil
      }
      try desk.book(Cast.ada)
      try desk.book(Cast.sian)
      desk.now = Cast.at(Cast.thursday + 1, "09:00")
      try desk.withdraw(Cast.ada)
      #expect(try desk.state(of: Cast.sian) == (late ? .confirmed : .waitlisted))
      #expect(try desk.broken() == [])
    }
  }

  @Test("Whoever is not on a class cannot leave it")
  func notEnrolled() throws {
    let desk = try Desk.withYoga()
    expectRefused(
      try desk.withdraw(Cast.ada),
      saying: "Ada Okafor has no place on Yoga for beginners (YOGA-1) and does not wait for one. "
        + "Check the class and the number.")
    expectRefused(
      try desk.books.withdraw("999", from: "YOGA-9", reason: .other, by: desk.acting),
      "no-such-person", "no-such-class")
  }

  @Test("Once a class is over its learners stay as they were")
  func afterTheEnd() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    desk.now = Cast.at(Cast.thursday + 21, "13:00")
    expectRefused(try desk.withdraw(Cast.ada), "class-completed")
    #expect(try desk.state(of: Cast.ada) == .confirmed)
  }

  @Test("A session that has begun still expects whoever leaves during it")
  func leavesDuringTheSession() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.book(Cast.lukasz)
    desk.now = Cast.at(Cast.thursday, "11:59")
    try desk.withdraw(Cast.ada)
    desk.now = Cast.at(Cast.thursday, "12:00")
    try desk.withdraw(Cast.lukasz)
    let lines = try desk.books.register("YOGA-1", session: 1, at: desk.now)?.lines
    #expect(lines?.map(\.person.name) == [Cast.lukasz.name])
    #expect(try desk.books.register("YOGA-1", session: 2, at: desk.now)?.lines.isEmpty == true)
  }

  @Test("An absence told in advance for a session after leaving counts for nothing")
  func toldInAdvance() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.mark(2, (Cast.ada, .authorised(.annualLeave)))
    try desk.withdraw(Cast.ada)
    #expect(try desk.books.register("YOGA-1", session: 2, at: desk.now)?.lines.isEmpty == true)
    #expect(try desk.books.attendance(AttendanceScope(), at: desk.now).total.expected == 0)
  }

  @Test("Whoever waits beside a free place gets it as soon as nothing is in the way")
  func obstacleMoved() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    try desk.book(Cast.sian, on: "ESP-1")
    try desk.withdraw(Cast.ada)
    expectRefused(try desk.book(Cast.sian), "already-enrolled")
    #expect(
      try desk.books.today(at: desk.now).needs.contains(
        .placesToGive(Cast.yoga, free: 1, waiting: 1)))
    var change = ClassChange()
    change.start = Cast.time("15:00")
    change.end = Cast.time("16:00")
    #expect(try desk.books.changeClass("ESP-1", change, by: desk.acting).done != nil)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(try desk.broken() == [])
  }

  @Test("A class that clashed no longer keeps the waiting person from a place elsewhere")
  func obstacleGone() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    try desk.book(Cast.sian, on: "ESP-1")
    try desk.withdraw(Cast.ada)
    let withdrawal = try #require(try desk.withdraw(Cast.sian, from: "ESP-1").done)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(
      Wording.sentence(withdrawal)
        == "Withdrawn: Siân Davies from Spanish (ESP-1). "
        + "Booked: Siân Davies on Yoga for beginners (YOGA-1), next on Thu 26 Nov 12:00.")
    #expect(try desk.broken() == [])
  }
}
