import Domain
import Store
import Testing
import UseCases

@Suite("Release while other things happen") struct ReleaseMeanwhileTests {
  @Test("Whoever has a place in own time may ask for work time; the place stays, whatever is said")
  func askedLater() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.askRelease(Cast.ada, .half)
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.enrolment(of: Cast.ada)?.release == .ownTime)
    #expect(try desk.release(of: Cast.ada)?.heldUntil == nil)
    #expect(try desk.books.history(person: Cast.ada.number).first?.act == "ask-release")
    try desk.declineRelease(Cast.ada)
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.broken() == [])
    try desk.askRelease(Cast.ada, .half)
    #expect(try desk.release(of: Cast.ada)?.state == .requested)
    #expect(try desk.agreeRelease(Cast.ada).done?.minutes == ReleaseMinutes(work: 120, own: 120))
    #expect(try desk.enrolment(of: Cast.ada)?.release == .half)
    #expect(try desk.broken() == [])
  }

  @Test("A request of somebody with a place waits on Today as well")
  func askedLaterToday() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.askRelease(Cast.ada, .half)
    #expect(
      try desk.books.today(at: desk.now).needs == [
        .releaseWaiting(
          Cast.ada.name, Cast.ada.number, Cast.yoga, .requested, days: 0, heldUntil: nil)
      ])
    try desk.declineRelease(Cast.ada)
    #expect(try desk.books.today(at: desk.now).needs == [])
  }

  @Test("Asking again, or for something else, does not hold a place any longer")
  func notLonger() throws {
    let desk = try Desk.withYoga { $0.first = Cast.thursday + 60 }
    let ends = try #require(try desk.book(Cast.sian, release: .half).done?.heldUntil)
    desk.go(to: Cast.monday + 3)
    for model in [ReleaseModel.half, .full] {
      #expect(try desk.askRelease(Cast.sian, model).done?.release.heldUntil == ends)
    }
    #expect(try desk.enrolment(of: Cast.sian)?.release == .full)
    try desk.declineRelease(Cast.sian)
    let again = try #require(try desk.askRelease(Cast.sian, .full).done?.release)
    #expect(again.state == .requested && again.ground == nil)
    #expect(again.heldUntil == ends)
    #expect(try desk.broken() == [])
  }

  @Test("A session may be arranged otherwise than the class")
  func sessionwise() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .half)
    try desk.agreeRelease(Cast.sian)
    let answer = try #require(try desk.agreeRelease(Cast.sian, .full, session: 2).done)
    #expect(answer.minutes == ReleaseMinutes(work: 150, own: 90))
    #expect(answer.settlement == nil)
    #expect(try desk.enrolment(of: Cast.sian)?.release == .half)
    #expect(
      try desk.agreeRelease(Cast.sian, .full, session: 9).refusals
        == [.noSuchSession("YOGA-1", 9, known: [1, 2, 3, 4])])
    #expect(try desk.books.history(person: Cast.sian.number).first?.act == "agree-release")
    #expect(try desk.broken() == [])
  }

  @Test("A session that is taken out takes its arrangement along")
  func droppedSession() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .half)
    try desk.agreeRelease(Cast.sian)
    try desk.agreeRelease(Cast.sian, .full, session: 4)
    #expect(try desk.change { $0.sessions = 3 }.done != nil)
    #expect(try desk.broken() == [])
    #expect(try desk.undo().done != nil)
    let id = try #require(try desk.enrolment(of: Cast.sian)?.id)
    #expect(try desk.books.store.releases(of: id).map(\.session) == [nil, 4])
    #expect(try desk.broken() == [])
  }

  @Test("What the agreement does not offer is not asked for")
  func agreement() throws {
    let desk = try Desk.withYoga()
    try desk.enforce {
      $0.releaseModels = [.half, .hours]
      $0.hoursAYear = 3
    }
    try desk.book(Cast.ada)
    expectRefused(try desk.askRelease(Cast.ada, .full), "release-not-offered")
    expectRefused(try desk.askRelease(Cast.ada, .hours), "hours-used-up")
    #expect(try desk.askRelease(Cast.ada, .half).done != nil)
  }

  @Test("A yes does not bring a place that clashes by now; it is sure once the clash is gone")
  func clash() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.sian, on: "ESP-1")
    let booking = try #require(try desk.book(Cast.sian, release: .half).done)
    #expect(booking.state == .requested)
    #expect(booking.warnings.map(\.code) == ["clash"])
    let settlement = try #require(try desk.agreeRelease(Cast.sian).done?.settlement)
    #expect(settlement.state == .requested)
    #expect(settlement.obstacles.map(\.code) == ["clash"])
    expectRefused(try desk.book(Cast.sian), "clash")
    let withdrawal = try #require(try desk.withdraw(Cast.sian, from: "ESP-1").done)
    #expect(withdrawal.alsoBooked.map(\.state) == [.confirmed])
    #expect(try desk.grounds(of: Cast.sian).last == .releaseAgreed)
    #expect(try desk.broken() == [])
  }

  @Test("Coming in own time instead holds a clashing place only as long as before")
  func clashInOwnTime() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.sian, on: "ESP-1")
    let ends = try #require(try desk.book(Cast.sian, release: .half).done?.heldUntil)
    #expect(try desk.comeInOwnTime(Cast.sian).done?.settlement?.obstacles.map(\.code) == ["clash"])
    #expect(try desk.release(of: Cast.sian)?.heldUntil == ends)
    #expect(try desk.broken() == [])
    let booking = try desk.book(Cast.sian, override: "every other week").done
    #expect(booking?.state == .confirmed)
    #expect(try desk.grounds(of: Cast.sian).last == .ownTimeInstead)
    #expect(try desk.broken() == [])
  }

  @Test("Once the class has begun a late yes brings no place")
  func begun() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .half)
    desk.go(to: Cast.thursday, "12:00")
    let settlement = try #require(try desk.agreeRelease(Cast.sian).done?.settlement)
    #expect(settlement.state == .requested)
    #expect(settlement.obstacles.map(\.code) == ["enrolment-closed"])
    try desk.passOn()
    #expect(try desk.enrolment(of: Cast.sian)?.state == .declined)
  }
}
