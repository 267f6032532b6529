import Demonstration
import Domain
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
    #expect(try made.books.spaces() == trust.spaces)
    #expect(try Set(made.books.courses()) == Set(trust.courses))
    #expect(try made.books.settings()[.organisation] == "St Brigid University Hospitals")
    #expect(try made.books.agreements() == [trust.agreement])
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
        case .belowMinimum: "minimum"
        case .leaverEnrolled: "leaver"
        case .agreementReview: "agreement"
        }
      })
    #expect(kinds.count == 5)
    #expect(board.needs.count == 7)
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
