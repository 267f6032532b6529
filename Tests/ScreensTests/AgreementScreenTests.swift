import Domain
import Testing

@testable import Screens

/// A learning agreement at the desk, from draft to in force and on to its review.
@Suite("Learning agreements at the desk")
struct AgreementScreenTests {
  let driver = Driver()

  private func agreement(_ code: AgreementCode) -> LearningAgreement? {
    driver.office.agreements.first { $0.code == code }
  }

  /// What was done to agreements, in order.
  private var acts: [AgreementAct] {
    driver.office.acts.compactMap { if case .agree(let act) = $0 { act } else { nil } }
  }

  /// Expects the message line to end with a sentence.
  private func expectSaid(_ words: String, at location: SourceLocation = #_sourceLocation) {
    #expect(driver.message.hasSuffix(words), "\(driver.message)", sourceLocation: location)
  }

  /// Opens one by its code, from the list.
  private func open(_ code: AgreementCode) {
    driver.press("<Esc><Esc><Esc>:learning agr<Enter>")
    for _ in 0..<9 {
      if driver.message.contains("(\(code))") { break }
      driver.press("<Down>")
    }
    driver.press("<Enter>")
  }

  @Test("The list says what governs, what is on its way, and who is missing")
  func list() {
    driver.press(":learning agr<Enter>")
    #expect(driver.title.contains("Learning agreements"))
    #expect(driver.text.contains("LLA-1"))
    #expect(driver.text.contains("In force from Mon 2 Dec 2024. 3 of 3 signed."))
    driver.press("<End>")
    #expect(
      driver.text.contains("Approved, not in force yet. 1 of 3 signed, missing UNISON and Unite."))
  }

  @Test("A draft goes out, is approved, signed by each party and put in force by Enter alone")
  func wholeWay() {
    open("LLA-2")
    driver.press("<Enter>")
    #expect(acts.last == .consult("LLA-2"))
    expectSaid(
      "Out for consultation: Lifelong Learning Agreement (LLA-2). Ctrl-Z takes it back.")
    driver.press("<Enter><Enter><Enter>15/1<Enter><Enter>")
    #expect(
      acts.last
        == .decide(
          "LLA-2",
          Approval(
            body: "Education Committee", decision: .approved, on: Cast.today, minute: "15/1")))
    driver.press("<Enter>uni<Enter>Pat Adeyemi<Enter>Branch secretary<Enter><Enter>")
    #expect(
      acts.last
        == .sign(
          "LLA-2",
          Signature(
            party: "UNISON", signatory: "Pat Adeyemi", role: "Branch secretary",
            on: Cast.today)))
    #expect(driver.message.contains("1 of 3 signed, missing Management and Unite."))
    driver.press("<Enter><Enter>M. Ashdown<Enter><Enter><Enter>")
    #expect(agreement("LLA-2")?.signatures.last?.role == nil)
    driver.press("<Enter><Enter>G. Tull<Enter><Enter><Enter>")
    #expect(agreement("LLA-2")?.state == .signed)
    driver.press("<Enter>+7<Enter>")
    #expect(acts.last == .start("LLA-2", from: Cast.today + 7))
    #expect(agreement("LLA-2")?.state == .inForce)
    #expect(agreement("LLA-1")?.state == .superseded)
  }

  @Test("What is in force is reviewed and confirmed for two more years")
  func review() {
    open("LLA-1")
    driver.press("<Enter>")
    #expect(acts.isEmpty, "One Enter too many changes nothing that is in force")
    driver.press("r")
    #expect(acts.last == .review("LLA-1"))
    #expect(driver.message.contains("It stays in force meanwhile."))
    driver.press("<Enter><Enter>")
    #expect(acts.last == .confirm("LLA-1", reviewDue: Cast.today + 731))
    #expect(agreement("LLA-1")?.state == .inForce)
  }

  @Test("A day that lies ahead is not taken for a signature")
  func ahead() {
    open("LLA-3")
    driver.press("<Enter><Enter>Pat<Enter><Enter>tomorrow<Enter>")
    #expect(driver.message.contains("Wed 25 Nov 2026 lies ahead."))
    #expect(acts.isEmpty)
    driver.press("<Esc>")
    #expect(acts.isEmpty)
  }

  @Test("What is refused is said, and nothing is changed")
  func refused() {
    open("LLA-1")
    driver.press("c")
    expectSaid("Its text stands since it was approved. n drafts a new version.")
    open("LLA-3")
    driver.press("a")
    expectSaid("It is being signed: only a new version can change it now.")
    driver.press("i")
    expectSaid("It comes into force once everybody has signed.")
    #expect(acts.isEmpty)
  }

  @Test("The next version is drafted from one that is there, and opens")
  func newVersion() {
    open("LLA-1")
    driver.press("nLLA-9<Enter>")
    #expect(agreement("LLA-9")?.version == 2)
    #expect(agreement("LLA-9")?.clauses.count == 2)
    #expect(driver.title.contains("Learning agreements > LLA-9"))
  }

  @Test("Clauses are added and taken out while it is a draft")
  func clauses() {
    open("LLA-2")
    driver.press("+Review<Enter>Every two years.<Enter>")
    #expect(agreement("LLA-2")?.clauses.last == Clause(heading: "Review", text: "Every two years."))
    driver.press("xState<Enter>")
    #expect(agreement("LLA-2")?.clauses.map(\.heading) == ["Who may learn", "Review"])
  }

  @Test("A new agreement is drafted in a form, with bands 1 to 4 first for 14 days")
  func draft() throws {
    driver.press(":learning agr<Enter><F6>LLA-7<Tab>Learning<Tab><Tab>UNISON,  Unite ,<Tab>")
    driver.press("<Tab><Tab>full, half<Tab>20<Tab>5<Tab>80<Tab>1 dec 2028<Ctrl-S>")
    let draft = try #require(agreement("LLA-7"))
    #expect(
      draft.parties == [
        AgreementParty("Management", .management), AgreementParty("UNISON", .staff),
        AgreementParty("Unite", .staff),
      ])
    #expect(
      draft.provisions
        == Provisions(
          priorityBands: ["1", "2", "3", "4"], priorityDays: 14, releaseModels: [.full, .half],
          hoursAYear: 20, noticeDays: 5, attendanceThreshold: 80))
    #expect(draft.reviewDue == Cast.day(2028, 12, 1))
    #expect(driver.title.contains("Learning agreements > LLA-7"))
  }

  @Test("A draft is changed in the same form; what is emptied binds nobody")
  func change() {
    open("LLA-2")
    driver.press("c<Tab><Ctrl-U>Agreement on learning<Tab><Tab><Tab><Tab><Ctrl-U><Tab><Ctrl-U>")
    driver.press("<Ctrl-S>")
    let changed = agreement("LLA-2")
    #expect(changed?.title == "Agreement on learning")
    #expect(changed?.provisions.priorityDays == 0 && changed?.provisions.priorityBands == [])
    #expect(changed?.provisions.releaseModels == nil)
    #expect(changed?.provisions.attendanceThreshold == 80)
    #expect(changed?.recognition == "Recognition Agreement of 2009")
  }

  @Test("What makes no sense in the form is said beside the field")
  func misunderstood() {
    driver.press(":learning agr<Enter><F6>L<Tab>T<Tab><Tab>Unite<Tab><Ctrl-U>2, 17<Ctrl-S>")
    expectSaid("17 is no pay band, such as 2 or 8a.")
    driver.press("<Ctrl-U>2<Tab><Tab>weekends<Ctrl-S>")
    expectSaid("weekends is no kind of release. F4 shows them.")
    #expect(acts.isEmpty)
  }

  @Test("Without a side that signs nothing is saved, and the example is no answer")
  func sides() {
    driver.press(":learning agr<Enter><F6>L<Tab>T<Ctrl-S>")
    expectSaid("Union side is needed.")
    #expect(driver.text.contains("for example UNISON, RCN"))
    driver.press("Unite<BackTab><Ctrl-U><Ctrl-S>")
    expectSaid("Management is needed.")
    #expect(acts.isEmpty)
  }

  @Test("One that starts later is signed until then; the one before is in force to its last day")
  func laterStart() throws {
    let first = try #require(agreement("LLA-1"))
    let later = Cast.today + 30
    var next = first.nextVersion(as: "LLA-8")
    next = LearningAgreement(
      code: next.code, title: next.title, version: 2, state: .inForce, inForceFrom: later)
    driver.office.agreements = [
      LearningAgreement(
        code: "LLA-1", title: first.title, state: .superseded, inForceFrom: first.inForceFrom,
        inForceTo: later), next,
    ]
    driver.press(":learning agr<Enter>")
    #expect(driver.text.contains("In force from Mon 2 Dec 2024 to Wed 23 Dec 2026."))
    driver.press("<End>")
    #expect(driver.text.contains("Signed, in force from Thu 24 Dec 2026."))
    open("LLA-1")
    #expect(driver.message == "It is in force from Mon 2 Dec 2024 to Wed 23 Dec 2026.")
  }

  @Test("It is printed with its signature page from the list and from itself")
  func printing() {
    driver.press(":learning agr<Enter>p")
    #expect(driver.title.contains("Reports > Learning agreement"))
    open("LLA-2")
    driver.press("p")
    #expect(driver.title.contains("Reports > Learning agreement"))
  }
}
