import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("Learning agreements govern") struct AgreementTests {
  static let today = Cast.monday

  /// A draft with all that can be said in one.
  static func draft(_ code: AgreementCode = "LLA-1") -> LearningAgreement {
    LearningAgreement(
      code: code, title: "Learning agreement", recognition: "of 2009", reviewDue: today + 365,
      provisions: Provisions(
        restriction: Restriction(
          kind: .department, names: ["Ward 7"], reason: "a pilot", owner: "Ruth"),
        priorityBands: ["1", "2"], priorityDays: 14, releaseModels: [.full, .half],
        hoursAYear: 20, noticeDays: 2, attendanceThreshold: 80),
      clauses: [Clause(heading: "Aims", text: "The trust learns.\nSo do its unions.")],
      parties: [AgreementParty("Management", .management), AgreementParty("UNISON", .staff)])
  }

  static func approval(_ decision: ApprovalDecision = .approved, on day: Day = today) -> Approval {
    Approval(body: "TERM", decision: decision, on: day, minute: "14/3")
  }

  static func signature(_ party: String, on day: Day = today) -> Signature {
    Signature(party: party, signatory: "Pat Adeyemi", role: "Branch secretary", on: day)
  }

  /// The acts that bring an agreement into force from a day.
  static func wholeWay(_ code: AgreementCode, from day: Day) -> [AgreementAct] {
    [
      .draft(draft(code)), .consult(code), .decide(code, approval()),
      .sign(code, signature("UNISON")), .sign(code, signature("Management")),
      .start(code, from: day),
    ]
  }

  @Test("From draft to in force, each step is kept and told in the history")
  func wholeWay() throws {
    let desk = try Desk()
    let states: [AgreementState] = [
      .draft, .consultation, .approved, .approved, .signed, .inForce,
    ]
    for (act, state) in zip(Self.wholeWay("LLA-1", from: Self.today), states) {
      #expect(try desk.agree(act)?.state == state)
    }
    let kept = try #require(try desk.books.agreement("LLA-1"))
    #expect(kept.provisions == Self.draft().provisions && kept.clauses == Self.draft().clauses)
    #expect(kept.approval == Self.approval())
    #expect(kept.signatures.map(\.party) == ["Management", "UNISON"])
    #expect(try desk.books.store.agreementInForce(on: Self.today)?.code == "LLA-1")
    #expect(try desk.agree(.review("LLA-1"))?.state == .underReview)
    let due = Self.today + 700
    #expect(try desk.agree(.confirm("LLA-1", reviewDue: due))?.reviewDue == due)
    #expect(
      try desk.books.history().prefix(8).map { Wording.act($0) } == [
        "confirmed agreement LLA-1", "opened the review of agreement LLA-1",
        "brought into force agreement LLA-1", "recorded a signature under agreement LLA-1",
        "recorded a signature under agreement LLA-1",
        "recorded the approval of agreement LLA-1", "opened consultation on agreement LLA-1",
        "drafted agreement LLA-1",
      ])
    #expect(try desk.broken() == [])
  }

  @Test("The next version supersedes the one in force, in one act, and the past stays")
  func nextVersion() throws {
    let desk = try Desk()
    for act in Self.wholeWay("LLA-1", from: Self.today) { try desk.agree(act) }
    let next = try #require(try desk.books.agreement("LLA-1")).nextVersion(as: "LLA-2")
    #expect(try desk.agree(.draft(next))?.version == 2)
    let from = Self.today + 30
    for act in Self.wholeWay("LLA-2", from: from).dropFirst() { try desk.agree(act) }
    let old = try #require(try desk.books.agreement("LLA-1"))
    #expect(old.state == .superseded && old.inForceTo == from)
    // Nobody is asked to review what governs no more.
    let late = Cast.at(old.reviewDue ?? from, "09:00")
    #expect(try desk.books.today(at: late).needs == [])
    for day in (-1...31).map({ Self.today + $0 }) {
      let code = try desk.books.store.agreementInForce(on: day)?.code
      #expect(code == (day < Self.today ? nil : day < from ? "LLA-1" : "LLA-2"))
    }
    #expect(try desk.broken() == [])
  }

  @Test("A draft is changed, referred back and changed again; what it loses is gone")
  func change() throws {
    let desk = try Desk()
    for act in Self.wholeWay("LLA-1", from: Self.today).prefix(3) { try desk.agree(act) }
    let back = Self.approval(.referredBack)
    let again = try desk.agree(.decide("LLA-1", back))
    #expect(again?.state == .draft && again?.approval == back)
    #expect(
      try desk.lastAct().map { Wording.act($0) } == "referred back agreement LLA-1")
    var other = Self.draft()
    other.title = "Lifelong learning agreement"
    other.recognition = nil
    other.provisions = Provisions()
    other.clauses = []
    other.parties = [AgreementParty("The trust", .management), AgreementParty("RCN", .staff)]
    #expect(try desk.agree(.change(other)) != nil)
    let kept = try #require(try desk.books.agreement("LLA-1"))
    #expect(kept.title == other.title && kept.recognition == nil)
    #expect(kept.provisions == Provisions() && kept.clauses.isEmpty)
    #expect(kept.parties == other.parties)
  }

  @Test("Every step is undone, newest first, until there is no agreement again")
  func undo() throws {
    let desk = try Desk()
    let acts = Self.wholeWay("LLA-1", from: Self.today)
    for act in acts { try desk.agree(act) }
    let states: [AgreementState?] = [
      .signed, .approved, .approved, .consultation, .draft, nil,
    ]
    for state in states {
      #expect(try desk.books.undo(by: desk.acting).done != nil)
      #expect(try desk.books.agreement("LLA-1")?.state == state)
    }
    #expect(try desk.books.agreements() == [])
    #expect(try desk.broken() == [])
  }

  @Test("Undoing the start of a version puts the one before it back in force")
  func undoStart() throws {
    let desk = try Desk()
    let other = try Desk(beside: desk, actor: "chair", name: "desk 2")
    for act in Self.wholeWay("LLA-1", from: Self.today) { try desk.agree(act) }
    for act in Self.wholeWay("LLA-2", from: Self.today + 1) { try desk.agree(act) }
    #expect(try desk.books.undo(by: desk.acting).done != nil)
    #expect(try desk.books.agreement("LLA-1")?.state == .inForce)
    #expect(try desk.books.agreement("LLA-1")?.inForceTo == nil)
    #expect(try desk.books.agreement("LLA-2")?.state == .signed)
    // What another desk has built on stays.
    try desk.agree(.start("LLA-2", from: Self.today + 1))
    try other.agree(.review("LLA-2"))
    expectRefused(try desk.books.undo(by: desk.acting), "built-upon")
  }
}

extension Desk {
  /// Does something to an agreement, and expects it to be done.
  @discardableResult
  func agree(
    _ act: AgreementAct, at location: SourceLocation = #_sourceLocation
  ) throws -> LearningAgreement? {
    let outcome = try books.agree(act, by: acting)
    #expect(outcome.refusals == [], sourceLocation: location)
    return outcome.done
  }
}
