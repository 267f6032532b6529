import Domain
import Engine
import Store
import TestServer
import Testing

@Suite("Learning agreements are kept") struct AgreementStoreTests {
  /// Everything there is to know of an agreement.
  private static let whole: LearningAgreement = {
    var agreement = LearningAgreement(
      code: "LLA-1", title: "Lifelong learning agreement", version: 3, state: .superseded,
      recognition: "Recognition agreement of 2009", inForceFrom: Cast.thursday,
      inForceTo: Cast.thursday + 9, reviewDue: Cast.thursday + 365)
    agreement.provisions = Provisions(
      restriction: Restriction(
        kind: .department, names: ["Ward 7", "Wards 8|9", "Back\\Office"], reason: "a pilot",
        owner: "Ruth Featherstone"),
      priorityBands: ["1", "8a", "Medical & Dental"], priorityDays: 14,
      releaseModels: [.full, .half, .shiftSwap], hoursAYear: 20, noticeDays: 2,
      attendanceThreshold: 80)
    agreement.clauses = [
      Clause(heading: "Aims", text: "The trust wants to learn.\nSo do its unions."),
      Clause(heading: "Review", text: ""),
    ]
    agreement.parties = [
      AgreementParty("The trust", .management), AgreementParty("RCN", .staff),
      AgreementParty("UNISON", .staff),
    ]
    agreement.approval = Approval(
      body: "Trust Education Resource Management Group", decision: .approved,
      on: Cast.thursday - 9, minute: "14/3")
    agreement.signatures = [
      Signature(party: "UNISON", signatory: "Pat Adeyemi", on: Cast.thursday - 3),
      Signature(party: "The trust", signatory: "P. Hale", role: "Director", on: Cast.thursday - 2),
    ]
    return agreement
  }()

  @Test("An agreement comes back with all it has", arguments: EngineUnderTest.available)
  func whole(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write { try $0.save(Self.whole) }
    #expect(try books.store.agreement("LLA-1") == Self.whole)
    #expect(try books.store.agreement("LLA-2") == nil)
    try books.write("again") { try $0.save(Self.whole) }
    #expect(try books.rows("SELECT count(*) FROM audit") == [[.integer(1)]])
  }

  @Test("One with nothing decided comes back so too", arguments: EngineUnderTest.available)
  func bare(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    let bare = LearningAgreement(code: "L", title: "L")
    try books.write { try $0.save(bare) }
    #expect(try books.store.agreement("L") == bare)
  }

  @Test("Each state and each decision comes back", arguments: EngineUnderTest.available)
  func states(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    for state in AgreementState.allCases {
      var agreement = LearningAgreement(code: Code("L-\(state)"), title: "L", state: state)
      for decision in ApprovalDecision.allCases {
        agreement.approval = Approval(
          body: "TERM", decision: decision, on: Cast.thursday, minute: "1")
        try books.write("\(state) \(decision)") { try $0.save(agreement) }
        #expect(try books.store.agreement(agreement.code) == agreement)
      }
    }
    #expect(try books.store.agreements().count == AgreementState.allCases.count)
  }

  @Test("Clauses and parties an agreement loses are gone", arguments: EngineUnderTest.available)
  func fewer(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    var agreement = Self.whole
    agreement.signatures = []
    try books.write { try $0.save(agreement) }
    agreement.clauses.removeFirst()
    agreement.parties = [
      AgreementParty("RCN", .management), AgreementParty("GMB", .staff),
    ]
    try books.write("second") { try $0.save(agreement) }
    #expect(try books.store.agreement("LLA-1") == agreement)
  }

  @Test("What governs a day goes by the days alone", arguments: EngineUnderTest.available)
  func inForce(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    let day = Cast.thursday
    try books.write { journal in
      try journal.save(Self.whole)
      try journal.save(
        LearningAgreement(
          code: "LLA-2", title: "Next", state: .underReview, inForceFrom: day + 9))
      try journal.save(
        LearningAgreement(code: "LLA-3", title: "Signed", state: .signed, inForceFrom: day))
    }
    func code(_ day: Day) throws -> AgreementCode? {
      try books.store.agreementInForce(on: day)?.code
    }
    #expect(try code(day - 1) == nil)
    #expect(try code(day) == "LLA-1")
    #expect(try code(day + 8) == "LLA-1")
    #expect(try code(day + 9) == "LLA-2")
    #expect(
      try books.store.agreementInForce(on: day)?.provisions == Self.whole.provisions)
  }
}
