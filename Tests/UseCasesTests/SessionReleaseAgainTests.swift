import Domain
import Store
import Testing
import UseCases

@Suite("Release for single sessions, asked again as these move") struct SessionReleaseAgainTests {
  private func release(_ desk: Desk, _ session: Int?) throws -> Release? {
    try desk.enrolment(of: Cast.sian).flatMap {
      try desk.books.store.releases(of: $0.id).first { $0.session == session }
    }
  }

  /// Siân comes in own time, and to session 3 in work time.
  private func ownTimeButThird() throws -> Desk {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian)
    try desk.agreeRelease(Cast.sian, .full, session: 3).expectDone()
    desk.go(to: Cast.monday + 1)
    return desk
  }

  @Test("A session that lies under its own release is asked for again when it moves")
  func moved() throws {
    let desk = try ownTimeButThird()
    let moved = try #require(try desk.rearrange(3) { $0.start = Cast.time("14:00") }.done)
    #expect(moved.hit.map(\.person.number) == [Cast.sian.number])
    #expect(moved.hit.first?.releaseAgain == .full)
    #expect(try release(desk, 3)?.state == .requested)
    #expect(try release(desk, 3)?.isAskedAgain == true)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    let open = try desk.books.releasesOpen(at: desk.now)
    #expect(open.map(\.asked.release.session) == [3])
    let need = Need.releaseWaiting(
      Cast.sian.name, Cast.sian.number, Cast.yoga, .requested, days: 0, heldUntil: nil, session: 3)
    #expect(try desk.books.today(at: desk.now).needs.contains(need))
    let form = try desk.books.releaseForm(
      Cast.sian.number, on: "YOGA-1", session: 3, at: desk.now
    ).done
    #expect(form?.split.map(\.session.number) == [3])
    #expect(form?.minutes == ReleaseMinutes(work: 60, own: 0))
    #expect(try desk.broken() == [])
    try desk.undo()
    #expect(try release(desk, 3)?.state == .agreed)
    #expect(try desk.broken() == [])
  }

  @Test("Another session that moves asks for nothing")
  func otherSession() throws {
    let desk = try ownTimeButThird()
    #expect(try desk.rearrange(2) { $0.start = Cast.time("14:00") }.done?.hit == [])
    #expect(try release(desk, 3)?.state == .agreed)
  }

  @Test("The class's own release is not asked again where the session has one of its own")
  func classesStands() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .half)
    try desk.agreeRelease(Cast.sian).expectDone()
    try desk.agreeRelease(Cast.sian, .ownTime, session: 3).expectDone()
    desk.go(to: Cast.monday + 1)
    #expect(try desk.rearrange(3) { $0.start = Cast.time("14:00") }.done?.hit == [])
    #expect(try release(desk, nil)?.state == .agreed)
    try desk.rearrange(3, .fromHereOn) { $0.start = Cast.time("15:00") }.expectDone()
    #expect(try release(desk, nil)?.state == .requested)
    #expect(try release(desk, 3)?.state == .agreed)
    #expect(try desk.broken() == [])
  }

  @Test("The answer is keyed in for that session: yes, no, and own time instead")
  func answers() throws {
    let desk = try ownTimeButThird()
    try desk.rearrange(3) { $0.start = Cast.time("14:00") }.expectDone()
    let no = try desk.books.declineRelease(
      Cast.sian.number, on: "YOGA-1", session: 3, ground: .cover, by: Desk.manager,
      on: desk.now.day, acting: desk.acting)
    #expect(no.done?.release.state == .declined)
    #expect(try desk.books.releasesOpen(at: desk.now).map(\.asked.release.state) == [.declined])
    let own = try desk.books.comeInOwnTime(
      Cast.sian.number, on: "YOGA-1", session: 3, by: desk.acting)
    #expect(own.done?.minutes == ReleaseMinutes(work: 0, own: 240))
    #expect(try desk.books.releasesOpen(at: desk.now).isEmpty)
    #expect(try desk.broken() == [])
    try desk.undo(2).expectDone()
    let yes = try desk.agreeRelease(Cast.sian, session: 3)
    #expect(yes.done?.release.state == .agreed && yes.done?.release.agreed == .full)
    #expect(yes.done?.minutes == ReleaseMinutes(work: 60, own: 180))
    #expect(try desk.books.releasesOpen(at: desk.now).isEmpty)
    #expect(try desk.broken() == [])
    expectRefused(
      try desk.books.comeInOwnTime(
        Cast.sian.number, on: "YOGA-1", session: 2, by: desk.acting), "no-release-asked")
  }
}
