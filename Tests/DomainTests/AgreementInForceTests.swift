import Domain
import Testing

@Suite("One agreement in force") struct AgreementInForceTests {
  private let today = AgreementTests.today
  private let name = "Learning agreement (LLA-2)"

  @Test("The next version ends the one before on the day it begins, today or later")
  func supersedes() throws {
    for day in [today, today + 30] {
      let old = AgreementTests.agreement(.underReview, from: today - 700)
      let all = try #require(
        AgreementTests.agreement(.signed, "LLA-2")
          .started(from: day, today: today, others: [old]).done)
      #expect(all.map(\.code) == ["LLA-2", "LLA-1"])
      #expect(all.map(\.state) == [.inForce, .superseded])
      #expect(all[1].inForceTo == day)
      for other in (-701...60).map({ today + $0 }) {
        let governing = all.filter { $0.isInForce(on: other) }.map(\.code)
        #expect(governing == (other < today - 700 ? [] : [other < day ? "LLA-1" : "LLA-2"]))
      }
    }
  }

  @Test("A change of agreement never rewrites the past")
  func past() {
    let old = AgreementTests.agreement(.inForce, from: today - 700)
    #expect(
      AgreementTests.agreement(.signed, "LLA-2")
        .started(from: today - 1, today: today, others: [old]).refusals
        == [.agreementInPast(title: name, from: today - 1, earliest: today)])
    var ended = old
    try? ended.move(to: .superseded)
    ended.inForceTo = today - 9
    #expect(
      AgreementTests.agreement(.signed, "LLA-2")
        .started(from: today - 1, today: today, others: [ended]).refusals
        == [.agreementInPast(title: name, from: today - 1, earliest: today)])
  }

  @Test("One cannot begin before the one it supersedes has")
  func beforeTheNext() {
    let coming = AgreementTests.agreement(.inForce, from: today + 10)
    #expect(
      AgreementTests.agreement(.signed, "LLA-2")
        .started(from: today + 10, today: today, others: [coming]).refusals
        == [.agreementInPast(title: name, from: today + 10, earliest: today + 11)])
  }

  @Test("The first of all may begin long ago, but not before its last signature")
  func first() {
    var paper = AgreementTests.agreement(.signed, "LLA-2")
    let signed = today - 4_700
    paper.approval?.on = signed - 30
    for index in paper.signatures.indices { paper.signatures[index].on = signed + index }
    let draft = AgreementTests.agreement(.draft)
    #expect(
      paper.started(from: signed + 1, today: today, others: [draft]).refusals
        == [
          .unsignedThen(
            title: name, on: signed + 1, missing: [paper.signatures[2].party],
            earliest: signed + 2)
        ])
    let started = paper.started(from: signed + 2, today: today, others: [draft]).done
    #expect(started?.first?.inForceFrom == signed + 2)
  }

  @Test("It needs every signature, both sides, and its turn")
  func needs() throws {
    let one = try #require(
      AgreementTests.agreement(.approved, "LLA-2")
        .signed(AgreementTests.signature("UNISON"), today: today).done)
    #expect(
      one.started(from: today, today: today, others: []).refusals
        == [.notSigned(title: name, missing: ["Management", "Unite"])])
    var alone = AgreementTests.agreement(.signed, "LLA-2")
    alone.parties.removeAll { $0.side == .staff }
    #expect(
      alone.started(from: today, today: today, others: []).refusals
        == [.partyMissing(title: name, .staff)])
    for state in AgreementState.allCases where state != .approved && state != .signed {
      #expect(
        AgreementTests.agreement(state, "LLA-2")
          .started(from: today, today: today, others: []).refusals
          == [
            .agreementStep(
              title: name, from: state == .underReview ? .inForce : state, to: .inForce)
          ])
    }
  }

  @Test("Under review it stays in force, and is confirmed until another day to come")
  func review() throws {
    let reviewed = try #require(AgreementTests.agreement(.inForce, "LLA-2").reviewed().done)
    #expect(reviewed.state == .underReview && reviewed.isInForce(on: today))
    #expect(
      reviewed.confirmed(reviewDue: today, today: today).refusals
        == [.badDay(of: "next review", today, earliest: today + 1, latest: nil)])
    let confirmed = reviewed.confirmed(reviewDue: today + 365, today: today).done
    #expect(confirmed?.state == .inForce && confirmed?.reviewDue == today + 365)
    #expect(
      AgreementTests.agreement(.draft, "LLA-2").reviewed().refusals
        == [.agreementStep(title: name, from: .draft, to: .underReview)])
    #expect(
      AgreementTests.agreement(.inForce, "LLA-2")
        .confirmed(reviewDue: today + 1, today: today).refusals
        == [.notUnderReview(title: name, .inForce)])
    #expect(
      AgreementTests.agreement(.signed, "LLA-2")
        .confirmed(reviewDue: today + 1, today: today).refusals
        == [.notUnderReview(title: name, .signed)])
  }
}
