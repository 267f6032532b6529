import Domain
import Testing
import UseCases

@Suite("The agreement that governs a class") struct GoverningAgreementTests {
  private let limit = Restriction(
    kind: .department, names: ["Ward 7"], reason: "a pilot", owner: "Ruth")

  @Test("Who may enrol is what the agreement in force on the class's date says")
  func eligible() throws {
    let desk = try Desk.withYoga()
    try desk.enforce { $0.restriction = limit }
    #expect(
      try desk.book(Cast.sian).refusals == [
        .notEligible(Cast.sian.name, Cast.yoga, limit, agreement: "Learning agreement")
      ])
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
    try desk.book(Cast.sian, override: "Ruth agrees")
    #expect(try desk.enrolment(of: Cast.sian)?.overridden == ["not-eligible"])
    #expect(try desk.broken() == [])
  }

  @Test("Who was let in stays, whatever becomes of the post or the agreement afterwards")
  func letIn() throws {
    let desk = try Desk.withYoga()
    try desk.enforce { $0.restriction = limit }
    try desk.book(Cast.ada)
    #expect(
      try desk.enrolment(of: Cast.ada)?.admission == Admission(agreement: "LLA-1", as: "Ward 7"))
    var moved = Cast.ada
    moved.assignments[0].department = "Ward 3"
    #expect(try desk.books.changeStaff(moved, by: desk.acting).refusals == [])
    #expect(try desk.broken() == [])
    desk.go(to: Cast.monday + 1)
    try desk.enforce("LLA-2") {
      $0.restriction = limit
      $0.restriction?.names = ["Pathology"]
    }
    #expect(try desk.broken() == [])
  }

  @Test("Sessions that grow longer than the year's hours afterwards break no promise")
  func longerSince() throws {
    let desk = try Desk.withYoga()
    try desk.enforce { $0.hoursAYear = 4 }
    try desk.book(Cast.ada, release: .hours)
    var longer = Rearrangement()
    longer.end = Cast.time("14:00")
    #expect(
      try desk.books.rearrange(
        "YOGA-1", from: 1, .fromHereOn, longer, reason: "the tutor asked", by: desk.acting
      ).refusals == [])
    #expect(try desk.broken() == [])
  }

  @Test("A class cites the agreement of its first session's day, not of today")
  func classDate() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday + 30, "15:00", "16:00"))
    try desk.enforce(from: Cast.thursday + 1) { $0.restriction = limit }
    #expect(try desk.book(Cast.sian).done?.state == .confirmed)
    expectRefused(try desk.book(Cast.sian, on: "ESP-1"), "not-eligible")
  }

  @Test("A new agreement changes nothing for places given under the one before")
  func notThePast() throws {
    let desk = try Desk.withYoga()
    try desk.enforce { $0.releaseModels = [.half] }
    try desk.book(Cast.sian, release: .half)
    try desk.agreeRelease(Cast.sian)
    desk.go(to: Cast.monday + 1)
    try desk.enforce("LLA-2") { $0.restriction = limit }
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    expectRefused(try desk.book(Cast.hoa), "not-eligible")
    // What was offered before is offered no more, and the other way round.
    #expect(try desk.book(Cast.ada, release: .full).done?.state == .requested)
    #expect(try desk.broken() == [])
  }

  @Test("Release it does not offer is refused, own time never is")
  func release() throws {
    let desk = try Desk.withYoga()
    try desk.enforce { $0.releaseModels = [.half, .toil] }
    #expect(
      try desk.book(Cast.ada, release: .full).refusals == [
        .releaseNotOffered(
          .full, Cast.yoga, offered: [.ownTime, .half, .toil], agreement: "Learning agreement")
      ])
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
  }

  @Test("A manager agrees only to what the agreement offers, for a class or one session of it")
  func agreed() throws {
    let desk = try Desk.withYoga()
    try desk.enforce {
      $0.releaseModels = [.half, .hours]
      $0.hoursAYear = 3
    }
    try desk.book(Cast.ada, release: .half)
    expectRefused(try desk.agreeRelease(Cast.ada, .toil), "release-not-offered")
    expectRefused(try desk.agreeRelease(Cast.ada, .full, session: 1), "release-not-offered")
    expectRefused(try desk.agreeRelease(Cast.ada, .hours), "hours-used-up")
    #expect(try desk.agreeRelease(Cast.ada, .hours, hours: 3).refusals == [])
    // A rule set aside when booking is set aside for the answer too.
    try desk.book(Cast.sian, release: .full, override: "the chair agrees")
    #expect(try desk.agreeRelease(Cast.sian).refusals == [])
    #expect(try desk.broken() == [])
  }

  @Test("Hours of the year are counted over all classes, held ones too, and suffice to the minute")
  func hours() throws {
    let desk = try Desk.withYoga()
    try desk.enforce { $0.hoursAYear = 6 }
    var spanish = Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00")
    spanish.sessions = 2
    try desk.plan(spanish)
    try desk.book(Cast.ada, release: .hours)
    #expect(try desk.book(Cast.ada, on: "ESP-1", release: .hours).done?.state == .requested)
    var third = Cast.plan("ESP-2", of: "ESP", first: Cast.thursday, "17:00", "17:01")
    third.sessions = 1
    try desk.plan(third)
    #expect(
      try desk.book(Cast.ada, on: "ESP-2", release: .hours).refusals == [
        .hoursUsedUp(
          Cast.ada.name, ClassLabel("ESP-2", "Spanish"), used: 360, wanted: 1, hoursAYear: 6)
      ])
    try desk.withdraw(Cast.ada, from: "ESP-1")
    #expect(try desk.book(Cast.ada, on: "ESP-2", release: .hours).done?.state == .requested)
    #expect(try desk.broken() == [])
  }

  @Test("Hours agreed for fewer than the class takes count as what was agreed")
  func agreedHours() throws {
    let desk = try Desk.withYoga()
    try desk.enforce { $0.hoursAYear = 5 }
    try desk.book(Cast.ada, release: .hours)
    let answer = try #require(try desk.agreeRelease(Cast.ada, hours: 1).done)
    #expect(answer.minutes == ReleaseMinutes(work: 60, own: 180))
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00"))
    #expect(try desk.book(Cast.ada, on: "ESP-1", release: .hours).done?.state == .requested)
  }

  @Test("Less notice than it asks for is told and refuses nothing")
  func notice() throws {
    let desk = try Desk.withYoga()
    try desk.enforce { $0.noticeDays = 4 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    try desk.book(Cast.hoa)
    #expect(try desk.withdraw(Cast.hoa).done?.shortNotice == nil)
    #expect(try desk.withdraw(Cast.ada).done?.shortNotice == ShortNotice(given: 3, asked: 4))
    desk.go(to: Cast.thursday, "12:30")
    #expect(try desk.withdraw(Cast.sian).done?.shortNotice == nil)
  }

  @Test("Without an agreement all staff may enrol, in own time, in the order they join")
  func none() throws {
    let desk = try Desk.withYoga()
    for person in [Cast.hoa, Cast.ada, Cast.sian, Cast.lukasz] {
      #expect(try desk.book(person).refusals == [])
    }
    #expect(try desk.waiting() == ["Siân", "Łukasz"])
    #expect(try desk.withdraw(Cast.hoa).done?.shortNotice == nil)
    #expect(try desk.books.agreements() == [])
  }
}
