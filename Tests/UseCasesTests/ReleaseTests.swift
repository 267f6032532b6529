import Domain
import Testing
import UseCases

@Suite("Release in work time") struct ReleaseTests {
  private let deadline = WallTime(Cast.thursday, Cast.time("12:00"))

  @Test("A place in own time needs nobody; in work time it is held until a manager has agreed")
  func held() throws {
    let desk = try Desk.withYoga()
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    #expect(try desk.release(of: Cast.ada) == nil)
    let booking = try #require(try desk.book(Cast.sian, release: .half).done)
    #expect(booking.state == .requested)
    #expect(booking.heldUntil == deadline)
    let release = try #require(try desk.release(of: Cast.sian))
    #expect(release.state == .requested)
    #expect(release.asked == .half)
    #expect(release.askedAt == desk.now.moment)
    #expect(try desk.places() == Places(minimum: 1, maximum: 2, confirmed: 1, requested: 1))
    #expect(try desk.broken() == [])
  }

  @Test("Requests wait on Today with their age, until they are answered")
  func today() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .half)
    desk.go(to: Cast.monday + 2)
    let need = { (state: ReleaseState) in
      Need.releaseWaiting(
        Cast.sian.name, Cast.sian.number, Cast.yoga, state, days: 2, heldUntil: self.deadline)
    }
    #expect(try desk.books.today(at: desk.now).needs.contains(need(.requested)))
    try desk.declineRelease(Cast.sian)
    #expect(try desk.books.today(at: desk.now).needs.contains(need(.declined)))
    try desk.agreeRelease(Cast.sian)
    #expect(try desk.books.today(at: desk.now).needs == [])
  }

  @Test("As the manager agrees the place is sure, and the minutes are told")
  func agreed() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .half)
    let answer = try #require(try desk.agreeRelease(Cast.sian).done)
    #expect(answer.release.state == .agreed)
    #expect(answer.release.answeredBy == Desk.manager)
    #expect(answer.release.answeredOn == Cast.monday)
    #expect(answer.minutes == ReleaseMinutes(work: 120, own: 120))
    #expect(answer.settlement?.state == .confirmed)
    #expect(try desk.grounds(of: Cast.sian) == [.placeFree, .releaseAgreed])
    #expect(try desk.books.register("YOGA-1", session: 1, at: desk.now)?.lines.count == 1)
    #expect(
      try desk.books.history(person: Cast.sian.number).map(\.act).prefix(2) == [
        "agree-release", "book",
      ])
    #expect(try desk.broken() == [])
  }

  @Test("The manager may agree to something else")
  func agreedOtherwise() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .full)
    let answer = try #require(try desk.agreeRelease(Cast.sian, .hours, hours: 3).done)
    #expect(answer.release.state == .agreedOther)
    #expect(answer.release.asked == .full && answer.release.agreed == .hours)
    #expect(answer.minutes == ReleaseMinutes(work: 180, own: 60))
    #expect(try desk.enrolment(of: Cast.sian)?.release == .hours)
    #expect(try desk.broken() == [])
  }

  @Test("A manager's no names a ground; the learner keeps the place until they decide")
  func declined() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.sian, release: .half)
    try desk.book(Cast.hoa)
    let answer = try #require(try desk.declineRelease(Cast.sian, .service).done)
    #expect(answer.release.ground == .service)
    #expect(answer.release.answeredBy == Desk.manager)
    #expect(answer.settlement == nil)
    #expect(try desk.state(of: Cast.sian) == .requested)
    #expect(try desk.state(of: Cast.hoa) == .waitlisted)
    #expect(try desk.books.history(person: Cast.sian.number).first?.act == "decline-release")
    #expect(try desk.passOn().isEmpty)
    #expect(try desk.broken() == [])
  }

  @Test("Whoever was declined may come in own time: the place is sure")
  func ownTime() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .half)
    try desk.declineRelease(Cast.sian)
    let answer = try #require(try desk.comeInOwnTime(Cast.sian).done)
    #expect(answer.release.state == .withdrawn)
    #expect(answer.minutes == ReleaseMinutes(own: 240))
    #expect(answer.settlement?.state == .confirmed)
    #expect(try desk.enrolment(of: Cast.sian)?.release == .ownTime)
    #expect(try desk.grounds(of: Cast.sian).last == .ownTimeInstead)
    #expect(try desk.broken() == [])
  }

  @Test("Where neither decides, the deadline does")
  func deadlineDecides() throws {
    let desk = try Desk.withYoga { $0.enrolTo = Cast.monday }
    try desk.book(Cast.sian, release: .half)
    try desk.declineRelease(Cast.sian)
    desk.go(to: Cast.monday + 1, "00:00")
    #expect(try desk.passOn().ended.map(\.ground) == [.releaseNotAgreed])
    #expect(try desk.enrolment(of: Cast.sian)?.state == .declined)
    #expect(try desk.broken() == [])
  }

  @Test("An answer to a request that is over changes nothing")
  func tooLate() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .half)
    try desk.change { $0.state = .closed }
    #expect(try desk.enrolment(of: Cast.sian)?.state == .declined)
    let release = try desk.release(of: Cast.sian)
    for outcome in [
      try desk.agreeRelease(Cast.sian), try desk.declineRelease(Cast.sian),
      try desk.comeInOwnTime(Cast.sian), try desk.askRelease(Cast.sian, .full),
    ] {
      #expect(outcome.refusals == [.notEnrolled(Cast.sian.name, Cast.yoga)])
    }
    #expect(try desk.release(of: Cast.sian) == release)
  }

  @Test("An answer is given once; a no after a yes, or the same yes again, is refused")
  func settled() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .half)
    try desk.agreeRelease(Cast.sian)
    let settled = Refusal.releaseSettled(Cast.sian.name, Cast.yoga, .agreed)
    #expect(try desk.agreeRelease(Cast.sian).refusals == [settled])
    #expect(try desk.agreeRelease(Cast.sian, .half).refusals == [settled])
    #expect(try desk.declineRelease(Cast.sian).refusals == [settled])
    #expect(try desk.askRelease(Cast.sian, .full).refusals == [settled])
    // A manager may agree to more later.
    #expect(try desk.agreeRelease(Cast.sian, .full).done?.release.state == .agreedOther)
    #expect(try desk.enrolment(of: Cast.sian)?.release == .full)
    #expect(try desk.broken() == [])
  }

  @Test("What was never asked for is not answered, and an answer needs a name")
  func notAsked() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    let none = Refusal.noReleaseAsked(Cast.ada.name, Cast.yoga)
    #expect(try desk.agreeRelease(Cast.ada).refusals == [none])
    #expect(try desk.declineRelease(Cast.ada).refusals == [none])
    #expect(try desk.comeInOwnTime(Cast.ada).refusals == [none])
    #expect(try desk.askRelease(Cast.ada, .ownTime).refusals == [none])
    try desk.book(Cast.sian, release: .half)
    let outcome = try desk.books.agreeRelease(
      Cast.sian.number, on: "YOGA-1", by: " ", on: Cast.monday, acting: desk.acting)
    #expect(outcome.refusals == [.missingName])
    expectRefused(try desk.agreeRelease(Cast.sian, hours: 0), "not-positive")
    expectRefused(try desk.askRelease(Cast.sian, .hours, hours: -1), "not-positive")
  }
}
