import Domain
import Testing
import UseCases
import Wording

@Suite("What is told is what is so") struct ToldAsItIsTests {
  @Test("Of two offers to one person only the one that runs has an end")
  func pastOffer() throws {
    let desk = try OfferTests.yoga()
    try desk.withdraw(Cast.ada)
    try desk.decline(Cast.sian, keepsPlace: true)
    try desk.decline(Cast.hoa, keepsPlace: true)
    desk.go(to: Cast.monday + 1)
    try desk.passOn()
    let lines = try #require(try desk.books.roster("YOGA-1", at: desk.now)).promotions
      .filter { $0.person.number == Cast.sian.number }
    #expect(lines.map(\.state) == [.offered, .offered])
    #expect(
      lines.map(\.offerEnds) == [WallTime(Cast.monday + 3, Cast.time("09:00")), nil])
  }

  @Test("The history says overriding only where a rule was set aside")
  func overriding() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada, override: "the tutor agrees")
    #expect(try desk.lastAct().map { Wording.act($0) }?.contains("overriding") == false)
    let closed = try Desk.withYoga { $0.enrolTo = Cast.monday - 1 }
    try closed.book(Cast.ada, override: "the tutor agrees")
    #expect(try closed.lastAct()?.subject.hasSuffix(", overriding: the tutor agrees") == true)
  }

  @Test("Kept places whose day is over are not listed, and stand in nobody's way")
  func endedKeptPlaces() throws {
    let desk = try Desk.withYoga()
    try desk.keep(2, for: .department("Ward 7"), until: Cast.monday)
    #expect(try desk.books.classLine("YOGA-1", at: desk.now)?.places.kept.count == 1)
    desk.go(to: Cast.monday + 1)
    #expect(try desk.books.classLine("YOGA-1", at: desk.now)?.places.kept == [])
    #expect(try desk.change { $0.maximum = 1 }.refusals == [])
  }

  @Test("A start before the last signature says who had not signed; confirming needs a review")
  func agreement() throws {
    let desk = try Desk()
    try desk.enforce()
    #expect(
      try desk.books.agree(.confirm("LLA-1", reviewDue: Cast.monday + 365), by: desk.acting)
        .refusals == [.notUnderReview(title: "Learning agreement (LLA-1)", .inForce)])
    let signed = try Desk()
    signed.now = Cast.at(Cast.monday, "09:00")
    var draft = LearningAgreement(
      code: "LLA-1", title: "Learning agreement",
      clauses: [Clause(heading: "Aims", text: "The trust learns.")],
      parties: [AgreementParty("Management", .management), AgreementParty("UNISON", .staff)])
    draft.reviewDue = nil
    let approval = Approval(
      body: "TERM", decision: .approved, on: Cast.monday - 9, minute: "14/3")
    let acts: [AgreementAct] = [
      .draft(draft), .consult("LLA-1"), .decide("LLA-1", approval),
      .sign(
        "LLA-1",
        Signature(party: "Management", signatory: "Pat", on: Cast.monday - 8)),
      .sign("LLA-1", Signature(party: "UNISON", signatory: "Sam", on: Cast.monday)),
    ]
    for act in acts { #expect(try signed.books.agree(act, by: signed.acting).refusals == []) }
    #expect(
      try signed.books.agree(.start("LLA-1", from: Cast.monday - 5), by: signed.acting).refusals
        == [
          .unsignedThen(
            title: "Learning agreement (LLA-1)", on: Cast.monday - 5, missing: ["UNISON"],
            earliest: Cast.monday)
        ])
    let started = try signed.books.agree(.start("LLA-1", from: Cast.monday), by: signed.acting)
    #expect(started.done?.follows == nil)
    signed.go(to: Cast.monday + 1)
    try signed.enforce("LLA-2")
    #expect(try signed.books.agreement("LLA-1")?.state == .superseded)
  }

  /// A wall that springs from 01:00 to 02:00 on a day, as clocks do in March.
  private static func springing(on day: Day) -> WallClock {
    let gap = WallTime(day, Cast.time("01:00")).minutes
    return WallClock(
      show: { moment in
        let wall = WallClock.utc.wall(moment)
        let minutes = WallTime(wall.day, wall.time).minutes
        let shown = WallTime(minutes: minutes < gap ? minutes : minutes + 60)
        return (shown.day, shown.time)
      },
      find: { day, time in
        let minutes = WallTime(day, time).minutes
        let wall = WallTime(minutes: minutes < gap ? minutes : minutes - 60)
        return WallClock.utc.moment(wall.day, wall.time)
      })
  }

  @Test("An offer ends at a minute there is: the next, where clocks pass over the one it would be")
  func springForward() {
    let day = Cast.day("2027-03-28")
    let clock = Self.springing(on: day)
    #expect(
      clock.next(WallTime(day, Cast.time("01:30"))) == WallTime(day, Cast.time("02:00")))
    for text in ["00:59", "02:00", "14:30"] {
      #expect(clock.next(WallTime(day, Cast.time(text))) == WallTime(day, Cast.time(text)))
    }
  }

  @Test("A place a file gives against the agreement is kept, and told")
  func imported() throws {
    let desk = try ImportDesk.furnished()
    var draft = LearningAgreement(
      code: "LLA-1", title: "Learning agreement",
      clauses: [Clause(heading: "Aims", text: "The trust learns.")],
      parties: [AgreementParty("Management", .management), AgreementParty("UNISON", .staff)])
    draft.provisions.releaseModels = [.half]
    let today = desk.now.day
    let approval = Approval(body: "TERM", decision: .approved, on: today, minute: "14/3")
    let acts: [AgreementAct] =
      [.draft(draft), .consult("LLA-1"), .decide("LLA-1", approval)]
      + draft.parties.map {
        .sign("LLA-1", Signature(party: $0.name, signatory: "Pat", on: today))
      } + [.start("LLA-1", from: today)]
    for act in acts { #expect(try desk.books.agree(act, by: desk.acting).refusals == []) }
    let summary = try desk.take(
      .enrolments,
      "class,employee_number,state,release\nYOGA-1,1,confirmed,full\nYOGA-1,2,confirmed,half\n")
    #expect(summary.isWritten && summary.new == 2)
    #expect(
      summary.warnings == [.againstAgreement(1, first: [ImportedPlace(line: 2, number: "1")])])
    #expect(
      summary.warnings.map { Wording.sentence($0) } == [
        "1 place that the learning agreement of the class would not give: 1 (line 2). It was kept, "
          + "as the file tells what was; ask whether it is right."
      ])
    #expect(try desk.books.check(at: desk.now).broken == [])
  }
}
