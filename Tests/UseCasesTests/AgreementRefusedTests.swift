import Domain
import Testing
import UseCases
import Wording

@Suite("Learning agreements, refused") struct AgreementRefusedTests {
  let desk: Desk
  let today = AgreementTests.today

  init() throws { desk = try Desk() }

  /// Brings LLA-1 so many steps on its way.
  private func steps(_ count: Int, of code: AgreementCode = "LLA-1", from day: Day? = nil) throws {
    for act in AgreementTests.wholeWay(code, from: day ?? today).prefix(count) {
      try desk.agree(act)
    }
  }

  private func expect(
    _ act: AgreementAct, _ sentences: String..., at location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try desk.books.agreements()
    let outcome = try desk.books.agree(act, by: desk.acting)
    #expect(
      outcome.refusals.map { Wording.sentence($0) } == sentences, sourceLocation: location)
    #expect(try desk.books.agreements() == before, sourceLocation: location)
  }

  @Test("A draft with nothing in order is refused for each")
  func draft() throws {
    try steps(1)
    try expect(
      .draft(AgreementTests.draft()),
      "There is already a learning agreement LLA-1. Choose another, or change the one there is.")
    var bad = LearningAgreement(
      code: "L 2", title: " ", clauses: [Clause(heading: "", text: "a\u{1B}[31m")],
      parties: [
        AgreementParty("", .management), AgreementParty("Unison", .staff),
        AgreementParty("UNISON", .staff),
      ])
    bad.provisions.attendanceThreshold = 101
    bad.provisions.restriction = Restriction(
      kind: .department, names: ["Ward 99"], reason: "", owner: "")
    try expect(
      .draft(bad),
      "“L 2” cannot be used as agreement code. Use letters, digits, hyphens and full stops, at most 20.",
      "The title is missing. Give a title.",
      "The party is missing. Give the name of a union or of the management.",
      "There is already a party Unison. Choose another, or change the one there is.",
      "The heading is missing. Give a heading for each clause.",
      "The clause “a<U+001B>[31m” holds a character that cannot be kept, shown between < and >. Type it again without.",
      "A reason is needed to limit who may enrol. Say why, in a few words.",
      "The owner of the limit on who may enrol is missing. Give the name of who answers for it.",
      "The attendance threshold cannot be “101”. Give a percentage from 1 to 100.",
      "There is no department “Ward 99”. Departments there are: Catering, Pathology, Portering, Ward 3, Ward 7."
    )
  }

  @Test("An agreement nobody has drafted is not found")
  func unknown() throws {
    try steps(1)
    try expect(
      .sign("LLA-9", AgreementTests.signature("UNISON")),
      "There is no learning agreement LLA-9. Learning agreements there are: LLA-1.")
  }

  @Test("Text, parties and provisions stand once it is approved")
  func frozen() throws {
    try steps(3)
    try expect(
      .change(AgreementTests.draft()),
      "Learning agreement (LLA-1) is approved, so its text, parties and provisions stand. Refer it back to change them."
    )
    try desk.agree(.sign("LLA-1", AgreementTests.signature("unison")))
    let signed =
      "Learning agreement (LLA-1) is signed, so its text, parties and provisions stand. Draft a new version to change them."
    try expect(.change(AgreementTests.draft()), signed)
    try expect(.decide("LLA-1", AgreementTests.approval(.referredBack)), signed)
  }

  @Test("Steps out of turn are refused with what it can do instead")
  func outOfTurn() throws {
    try steps(1)
    try expect(
      .decide("LLA-1", AgreementTests.approval()),
      "Learning agreement (LLA-1) is a draft and cannot be approved now. It can only go out to consultation."
    )
    try expect(
      .review("LLA-1"),
      "Learning agreement (LLA-1) is a draft and cannot be put under review now. It can only go out to consultation."
    )
    try expect(
      .start("LLA-1", from: today),
      "Learning agreement (LLA-1) is a draft and cannot come into force now. It can only go out to consultation."
    )
  }

  @Test("Approval needs a body, a minute, both sides and a day that has come")
  func approval() throws {
    var alone = AgreementTests.draft()
    alone.parties = []
    try desk.agree(.draft(alone))
    try desk.agree(.consult("LLA-1"))
    try expect(
      .decide("LLA-1", Approval(body: "", decision: .approved, on: today, minute: " ")),
      "The approving body is missing. Give the name of the body.",
      "The minute is missing. Give the reference of the minute.")
    try expect(
      .decide("LLA-1", AgreementTests.approval(on: today + 1)),
      "Learning agreement (LLA-1) names no party for the management side. Add the trust's management first.",
      "Learning agreement (LLA-1) names no party for the staff side. Add at least one union first.",
      "The day of the decision cannot be Tue 24 Nov 2026. The latest is Mon 23 Nov 2026.")
  }

  @Test("Only a named party signs, once, by somebody, on a day that has come")
  func signing() throws {
    try steps(4)
    try expect(
      .sign("LLA-1", AgreementTests.signature("GMB")),
      "“GMB” is not a party to Learning agreement (LLA-1). Parties there are: Management, UNISON.")
    try expect(
      .sign("LLA-1", AgreementTests.signature("UNISON")),
      "Pat Adeyemi has already signed Learning agreement (LLA-1) for UNISON, on Mon 23 Nov 2026. Nothing more is needed."
    )
    try expect(
      .sign("LLA-1", Signature(party: "Management", signatory: " ", on: today)),
      "The signatory is missing. Give the name of who signs.")
    try expect(
      .sign("LLA-1", AgreementTests.signature("Management", on: today + 1)),
      "The day of the signature cannot be Tue 24 Nov 2026. The earliest is Mon 23 Nov 2026. "
        + "The latest is Mon 23 Nov 2026.")
    try expect(
      .sign("LLA-1", AgreementTests.signature("Management", on: today - 1)),
      "The day of the signature cannot be Sun 22 Nov 2026. The earliest is Mon 23 Nov 2026. "
        + "The latest is Mon 23 Nov 2026.")
  }

  @Test("It comes into force signed by all, and never in the past")
  func start() throws {
    try steps(4)
    try expect(
      .start("LLA-1", from: today),
      "Learning agreement (LLA-1) is not signed by everyone: Management is missing. Have it signed first."
    )
    try desk.agree(.sign("LLA-1", AgreementTests.signature("Management")))
    try desk.agree(.start("LLA-1", from: today))
    try steps(5, of: "LLA-2")
    try expect(
      .start("LLA-2", from: today - 1),
      "Learning agreement (LLA-2) cannot come into force on Sun 22 Nov 2026: an agreement never changes what is past. The earliest day is Tue 24 Nov 2026."
    )
    try desk.agree(.review("LLA-1"))
    try expect(
      .confirm("LLA-1", reviewDue: today),
      "The day of the next review cannot be Mon 23 Nov 2026. The earliest is Tue 24 Nov 2026.")
  }
}
