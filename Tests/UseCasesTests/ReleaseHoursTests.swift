import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("Hours of work time asked and agreed") struct ReleaseHoursTests {
  private func book(_ desk: Desk, _ hours: Int?) throws -> Outcome<Booking> {
    try desk.books.bookPlace(
      Cast.sian.number, on: "YOGA-1", release: .hours, hours: hours, by: desk.acting)
  }

  @Test("Hours agreed for one session count for that session alone")
  func oneSession() throws {
    let desk = try Desk.withYoga { $0.end = Cast.time("14:00") }
    try desk.book(Cast.sian, release: .hours)
    try desk.agreeRelease(Cast.sian, hours: 4)
    let answer = try #require(try desk.agreeRelease(Cast.sian, .hours, hours: 1, session: 1).done)
    #expect(answer.release.hours == 1)
    // An hour of the first session, and the class's four of the other three.
    #expect(answer.minutes == ReleaseMinutes(work: 300, own: 180))
    #expect(try desk.books.store.hoursTaken(by: Cast.sian.number).map(\.minutes) == [[2026: 300]])
    #expect(try desk.broken() == [])
  }

  @Test("In own time, an hour agreed for one session is an hour, and no more")
  func inOwnTime() throws {
    let desk = try Desk.withYoga { $0.end = Cast.time("14:00") }
    try desk.book(Cast.ada)
    let answer = try desk.agreeRelease(Cast.ada, .hours, hours: 1, session: 2).done
    #expect(answer?.minutes == ReleaseMinutes(work: 60, own: 420))
    expectRefused(try desk.agreeRelease(Cast.ada, .hours, hours: 0, session: 2), "not-positive")
  }

  @Test("Booking asks for a number of hours, and the year's hours are counted by it")
  func booked() throws {
    let desk = try Desk.withYoga()
    try desk.enforce { $0.hoursAYear = 3 }
    expectRefused(try book(desk, nil), "hours-used-up")
    expectRefused(try book(desk, 0), "not-positive")
    #expect(try book(desk, 3).done?.state == .requested)
    let release = try #require(try desk.release(of: Cast.sian))
    #expect(release.askedHours == 3 && release.hours == 3)
    #expect(try desk.agreeRelease(Cast.sian).done?.release.state == .agreed)
    #expect(try desk.broken() == [])
  }

  @Test("Fewer hours than were asked for are agreed otherwise, and both are told")
  func fewer() throws {
    let desk = try Desk.withYoga()
    _ = try book(desk, 3)
    let answer = try #require(try desk.agreeRelease(Cast.sian, hours: 2).done)
    #expect(answer.release.state == .agreedOther)
    #expect(answer.release.askedHours == 3 && answer.release.hours == 2)
    #expect(answer.minutes == ReleaseMinutes(work: 120, own: 120))
    #expect(
      Wording.sentence(answer).hasPrefix(
        "Release agreed otherwise for Siân Davies on Yoga for beginners (YOGA-1): agreed hours, "
          + "2 h in all, where agreed hours, 3 h in all was asked."))
    let report = try desk.books.releaseReport(from: nil, to: nil, at: desk.now)
    #expect(report.total == ReleaseTally(agreedOther: 1))
    let form = try #require(
      try desk.books.releaseForm(Cast.sian.number, on: "YOGA-1", at: desk.now).done)
    #expect(
      Wording.request(form) == "Siân Davies asks to learn in work time: agreed hours, 3 h in all.")
    #expect(
      Wording.answered(form.line.asked.release)
        == "Agreed otherwise: agreed hours, 2 h in all, P. Hale, Mon 23 Nov 2026")
    // The manager may agree to all of it after all.
    #expect(try desk.agreeRelease(Cast.sian, hours: 3).done?.release.state == .agreed)
    #expect(try desk.broken() == [])
  }

  @Test("Where no number was asked for, as many hours as the class takes are what was asked")
  func noNumber() throws {
    for (hours, state) in [(4, ReleaseState.agreed), (3, .agreedOther)] {
      let desk = try Desk.withYoga()
      _ = try book(desk, nil)
      #expect(try desk.agreeRelease(Cast.sian, hours: hours).done?.release.state == state)
      #expect(try desk.broken() == [])
    }
  }

  @Test("Who is moved to another class takes the number along")
  func moved() throws {
    let desk = try TwoRuns.desk()
    _ = try book(desk, 2)
    try desk.agreeRelease(Cast.sian)
    try desk.move(Cast.sian)
    let release = try #require(try desk.release(of: Cast.sian, on: "YOGA-2"))
    #expect(release.state == .requested && release.askedHours == 2)
    #expect(try desk.broken() == [])
  }
}
