import Domain
import Testing
import UseCases

@Suite("Release asked again as sessions get other times") struct ReleaseAgainTests {
  /// Siân has a place by half a release that was agreed; Ada comes in own time.
  private func agreed() throws -> Desk {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .full)
    try desk.agreeRelease(Cast.sian, .half)
    try desk.book(Cast.ada)
    desk.go(to: Cast.monday + 1)
    return desk
  }

  /// The three acts that give sessions other times, each with whose release it says is asked again.
  static let acts: [@Sendable (Desk) throws -> [EmployeeNumber]?] = [
    { desk in
      try desk.rearrange(2) { $0.start = Cast.time("14:00") }.done?.hit
        .filter { $0.releaseAgain == .half }.map(\.person.number)
    },
    { desk in
      try desk.books.postponeClass(
        "YOGA-1", to: Cast.thursday + 7, reason: "too few", by: desk.acting
      ).done?.releaseAgain.map(\.number)
    },
    { desk in
      try desk.change {
        $0.start = Cast.time("14:00"); $0.end = Cast.time("15:00")
      }
      .done?.releaseAgain.map(\.number)
    },
  ]

  @Test("The act asks again by itself, and the place is kept meanwhile", arguments: 0..<3)
  func asked(_ act: Int) throws {
    let desk = try agreed()
    #expect(try Self.acts[act](desk) == [Cast.sian.number])
    let release = try #require(try desk.release(of: Cast.sian))
    #expect(release.state == .requested && release.isAskedAgain)
    #expect(release.asked == .half && release.agreed == .half)
    #expect(release.answeredBy == Desk.manager && release.heldUntil == nil)
    #expect(release.askedAt == desk.now.moment)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(
      try desk.books.releasesOpen(at: desk.now).map(\.asked.person.number) == [Cast.sian.number])
    let need = Need.releaseWaiting(
      Cast.sian.name, Cast.sian.number, Cast.yoga, .requested, days: 0, heldUntil: nil)
    #expect(try desk.books.today(at: desk.now).needs.contains(need))
    let form = try desk.books.releaseForm(Cast.sian.number, on: "YOGA-1", at: desk.now).done
    #expect(form?.minutes == ReleaseMinutes(work: 120, own: 120))
    #expect(try desk.passOn().isEmpty)
    #expect(try desk.broken() == [])
    try desk.undo()
    #expect(try desk.release(of: Cast.sian)?.state == .agreedOther)
    #expect(try desk.broken() == [])
  }

  @Test("Another space or tutor alone asks nobody again, nor does a session that falls out")
  func sameTimes() throws {
    let desk = try agreed()
    let release = try desk.release(of: Cast.sian)
    #expect(try desk.change { $0.tutor = "Mara Lind" }.done?.releaseAgain == [])
    #expect(try desk.rearrange(2) { $0.tutor = "Ola Berg" }.done?.hit == [])
    #expect(try desk.rearrange(2) { $0.isCancelled = true }.done?.hit == [])
    #expect(try desk.change { $0.sessions = 3 }.done?.releaseAgain == [])
    #expect(try desk.release(of: Cast.sian) == release)
  }

  @Test("The manager's yes is keyed in as ever, and the place stays")
  func yes() throws {
    let desk = try agreed()
    _ = try Self.acts[1](desk)
    let answer = try #require(try desk.agreeRelease(Cast.sian).done)
    #expect(answer.release.state == .agreed && answer.release.agreed == .half)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(try desk.books.releasesOpen(at: desk.now).isEmpty)
    #expect(try desk.broken() == [])
  }

  @Test("The manager's no is put to the learner, who keeps the place until then")
  func no() throws {
    let desk = try agreed()
    _ = try Self.acts[0](desk)
    try desk.declineRelease(Cast.sian)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    let need = Need.releaseWaiting(
      Cast.sian.name, Cast.sian.number, Cast.yoga, .declined, days: 0, heldUntil: nil)
    #expect(try desk.books.today(at: desk.now).needs.contains(need))
    #expect(try desk.broken() == [])
    // Asked for another kind of release, the place still rests on what was agreed before.
    #expect(try desk.askRelease(Cast.sian, .toil).done?.release.state == .requested)
    #expect(try desk.release(of: Cast.sian)?.agreed == .half)
    #expect(try desk.broken() == [])
    try desk.declineRelease(Cast.sian)
    try desk.comeInOwnTime(Cast.sian)
    #expect(try desk.enrolment(of: Cast.sian)?.release == .ownTime)
    #expect(try desk.books.today(at: desk.now).needs == [])
    #expect(try desk.broken() == [])
  }

  @Test("Somebody in line is asked about again too, and waits on")
  func inLine() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian, release: .half)
    try desk.agreeRelease(Cast.sian)
    #expect(try Self.acts[1](desk) == [Cast.sian.number])
    try desk.withdraw(Cast.ada)
    #expect(try desk.waiting() == ["Siân"])
    try desk.agreeRelease(Cast.sian)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(try desk.broken() == [])
  }

  @Test("A learner comes back from a break though the manager has not answered again")
  func onBreak() throws {
    let desk = try agreed()
    _ = try desk.books.startBreak(Cast.sian.number, on: "YOGA-1", by: desk.acting)
    _ = try Self.acts[1](desk)
    #expect(
      try desk.books.endBreak(Cast.sian.number, on: "YOGA-1", by: desk.acting).done?.state
        == .confirmed)
    #expect(try desk.broken() == [])
  }

  @Test("Release that was asked and not answered yet stays asked as it was")
  func unanswered() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.sian, release: .half)
    let release = try desk.release(of: Cast.sian)
    desk.go(to: Cast.monday + 1)
    #expect(try Self.acts[0](desk) == [])
    #expect(try desk.release(of: Cast.sian) == release)
  }
}
