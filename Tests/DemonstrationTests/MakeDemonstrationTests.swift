import Demonstration
import Domain
import Store
import Testing
import UseCases

@Suite("A demonstration trust in the books")
struct MakeDemonstrationTests {
  private let today = day("2026-11-24")

  private func now(_ time: String) -> Now {
    let time = TimeOfDay(time) ?? .startOfDay
    return Now(moment: WallClock.utc.moment(today, time), day: today, time: time)
  }

  private var acting: Acting {
    Acting(actor: "trainer", desk: "desk 1", now: now("08:00"), request: "make")
  }

  @Test("The books balance, and hold all that was made")
  func booksBalance() throws {
    let trust = DemonstrationTrust(today: today, staff: 500)
    let made = try TemporaryBooks()
    var told: [Int] = []
    try trust.make(in: made.books, by: acting) { done, total in
      told.append(done)
      #expect(total == 500)
    }
    #expect(told.last == 500 && told == told.sorted())

    let check = try made.books.check(at: now("08:00"))
    #expect(check.broken.isEmpty)
    #expect(check.classes == trust.plans.count && check.sessions == trust.sessions.count)
    #expect(check.marks == trust.marks.count)
    #expect(check.enrolments == trust.enrolments(.utc).count)
    let releases = try made.books.store.releasesOpen().map(\.release)
    #expect(Set(releases).isSubset(of: trust.releases(.utc)) && releases.count == 5)
    #expect(try made.books.passOn(by: acting).isEmpty)
    #expect(try made.books.spaces() == trust.spaces)
    #expect(try Set(made.books.courses()) == Set(trust.courses))
    #expect(try made.books.settings()[.organisation] == "St Brigid University Hospitals")
    #expect(try made.books.agreements() == [trust.agreement, trust.nextAgreement])
    for person in trust.staff.prefix(60) {
      #expect(try made.books.person(person.number) == person)
    }
    #expect(try made.books.history().map(\.act) == ["demonstration"])
  }

  @Test("The desk opens on a day with sessions and with something to do of every kind")
  func todayHasNeeds() throws {
    let made = try TemporaryBooks()
    try DemonstrationTrust(today: today, staff: 500).make(in: made.books, by: acting)
    let board = try made.books.today(at: now("08:55"))
    #expect((5...8).contains(board.sessions.count))
    #expect(board.sessions.first?.session.start.text == "09:00")
    #expect(board.sessions.allSatisfy { $0.expected > 0 })
    let kinds = Set(
      board.needs.map { need in
        switch need {
        case .placesToGive: "places"
        case .registerOpen: "register"
        case .slipping: "slipping"
        case .belowMinimum: "minimum"
        case .leaverEnrolled: "leaver"
        case .agreementReview: "agreement"
        case .releaseWaiting(_, _, _, let state, _, _, _): state.rawValue
        case .offerRunning: "offer"
        case .classToComplete: "complete"
        case .toSettle: "closure"
        }
      })
    #expect(
      kinds == [
        "places", "register", "slipping", "minimum", "leaver", "agreement", "requested",
        "declined", "offer", "complete",
      ])
    #expect(board.needs.count == 15)
  }

  @Test("Somebody who walks up is found and can book")
  func adaBooks() throws {
    let made = try TemporaryBooks()
    try DemonstrationTrust(today: today, staff: 500).make(in: made.books, by: acting)
    let found = try made.books.findPeople("okaf")
    #expect(found.lines.first?.number == "20044170" && found.total >= 4)
    let card = try made.books.personCard("20044170", at: now("09:00"))
    #expect(card?.enrolments.count == 3)
    let decisions = (card?.offers ?? []).map(\.decision)
    #expect(decisions.contains(.confirmed) && decisions.contains(.waitlisted))
  }

  @Test("At the end of the day an offer has ended, and the next in line has one")
  func offerPassesOn() throws {
    let made = try TemporaryBooks()
    try DemonstrationTrust(today: today, staff: 500).make(in: made.books, by: acting)
    let before = try #require(try made.books.offers().first)
    let line = try made.books.waitingList(before.label.code, at: now("08:00"))
    let later = Acting(actor: "trainer", desk: "desk 1", now: now("18:00"), request: "later")
    let passedOn = try made.books.passOn(by: later)
    #expect(passedOn.ended.map(\.person.number) == [before.person.number])
    #expect(passedOn.ended.map(\.ground) == [.offerEnded])
    let offered = passedOn.ended.flatMap(\.service.offered).map(\.person.number)
    #expect(offered == [line?.first?.person.number])
    #expect(try made.books.check(at: now("18:00")).broken.isEmpty)
  }

  @Test("The long list says of a learner with a clash and of one not released what keeps them")
  func listExplains() throws {
    let made = try TemporaryBooks()
    let trust = DemonstrationTrust(today: today, staff: 500)
    try trust.make(in: made.books, by: acting)
    let code = try #require(World(trust).listWithBuddies)
    let roster = try #require(try made.books.roster(code, at: now("09:00")))
    let obstacles = roster.waiting.flatMap(\.obstacles).map(\.code)
    #expect(obstacles.sorted() == ["clash", "not-released"])
    #expect(roster.waiting.count { $0.buddy != nil } == 2)
    #expect(roster.waiting.count { $0.place.joiningKeptFrom != nil } == 1)
    #expect(roster.waiting.contains { $0.place.priority?.title == trust.agreement.title })
    #expect(roster.promotions.count == 1)
  }

  @Test("The class that is over can be completed, and its learners' places come to their end")
  func completes() throws {
    let made = try TemporaryBooks()
    let trust = DemonstrationTrust(today: today, staff: 500)
    try trust.make(in: made.books, by: acting)
    let world = World(trust)
    let over = try #require(
      trust.plans.first { $0.state == .open && world.last($0.code) < today })
    let later = Acting(actor: "trainer", desk: "desk 1", now: now("09:00"), request: "complete")
    let completed = try #require(try made.books.completeClass(over.code, by: later).done)
    let confirmed = (world.byClass[over.code] ?? []).count { $0.state == .confirmed }
    #expect(completed.attended + completed.didNotAttend + completed.belowThreshold == confirmed)
    #expect(completed.attended > 0)
    #expect(try made.books.check(at: now("09:00")).broken.isEmpty)
  }

  @Test("Making that is stopped leaves nothing behind")
  func stopped() throws {
    struct Stop: Error {}
    let made = try TemporaryBooks()
    let trust = DemonstrationTrust(today: today, staff: 500)
    #expect(throws: Stop.self) {
      try trust.make(in: made.books, by: acting) { done, _ in if done >= 300 { throw Stop() } }
    }
    #expect(try made.books.findPeople("okaf").total == 0)
    #expect(try made.books.courses().isEmpty && made.books.history().isEmpty)
  }
}
