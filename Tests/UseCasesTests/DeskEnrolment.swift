import Domain
import Store
import Testing
import UseCases

/// What a rep does about places, offers and release, in few words.
extension Desk {
  static let manager = "P. Hale"

  func go(to day: Day, _ time: String = "09:00") { now = Cast.at(day, time) }

  @discardableResult
  func change(
    _ code: ClassCode = "YOGA-1", _ body: (inout ClassChange) -> Void
  ) throws -> Outcome<ChangedClass> {
    var change = ClassChange()
    body(&change)
    return try books.changeClass(code, change, by: acting)
  }

  @discardableResult
  func book(
    _ person: StaffMember, with buddy: StaffMember, on code: ClassCode = "YOGA-1"
  ) throws -> Outcome<Booking> {
    try books.bookPlace(person.number, on: code, with: buddy.number, by: acting)
  }

  @discardableResult
  func offer(
    _ code: ClassCode = "YOGA-1", to person: StaffMember? = nil
  ) throws -> Outcome<OpenOffer> {
    try books.offer(code, to: person?.number, by: acting)
  }

  @discardableResult
  func accept(
    _ person: StaffMember, on code: ClassCode = "YOGA-1", insteadOf other: ClassCode? = nil
  ) throws -> Outcome<Settlement> {
    try books.acceptOffer(person.number, on: code, insteadOf: other, by: acting)
  }

  @discardableResult
  func decline(
    _ person: StaffMember, on code: ClassCode = "YOGA-1", keepsPlace: Bool = false
  ) throws -> Outcome<Settlement> {
    try books.declineOffer(person.number, on: code, keepsPlace: keepsPlace, by: acting)
  }

  @discardableResult
  func passOn() throws -> PassedOn { try books.passOn(by: acting) }

  @discardableResult
  func askRelease(
    _ person: StaffMember, _ model: ReleaseModel, hours: Int? = nil,
    on code: ClassCode = "YOGA-1"
  ) throws -> Outcome<ReleaseAnswer> {
    try books.askRelease(person.number, on: code, model: model, hours: hours, by: acting)
  }

  @discardableResult
  func agreeRelease(
    _ person: StaffMember, _ model: ReleaseModel? = nil, hours: Int? = nil, session: Int? = nil,
    on code: ClassCode = "YOGA-1"
  ) throws -> Outcome<ReleaseAnswer> {
    try books.agreeRelease(
      person.number, on: code, model: model, hours: hours, session: session, by: Desk.manager,
      on: now.day, acting: acting)
  }

  @discardableResult
  func declineRelease(
    _ person: StaffMember, _ ground: ReleaseGround = .cover, on code: ClassCode = "YOGA-1"
  ) throws -> Outcome<ReleaseAnswer> {
    try books.declineRelease(
      person.number, on: code, ground: ground, by: Desk.manager, on: now.day, acting: acting)
  }

  @discardableResult
  func comeInOwnTime(
    _ person: StaffMember, on code: ClassCode = "YOGA-1"
  ) throws -> Outcome<ReleaseAnswer> {
    try books.comeInOwnTime(person.number, on: code, by: acting)
  }

  @discardableResult
  func cancel(_ code: ClassCode = "YOGA-1") throws -> Outcome<CancelledClass> {
    try books.cancelClass(code, reason: "no tutor", by: acting)
  }

  @discardableResult
  func keep(
    _ count: Int, for group: KeptGroup, until day: Day = Cast.thursday,
    on code: ClassCode = "YOGA-1"
  ) throws -> Outcome<ChangedClass> {
    try books.keepPlaces(
      [KeptPlaces(for: group, count: count, until: day)], on: code, by: acting)
  }

  @discardableResult
  func undo(_ count: Int = 1) throws -> Outcome<Undone> { try books.undo(count, by: acting) }

  /// A person's live enrolment on a class, or else the newest one.
  func enrolment(of person: StaffMember, on code: ClassCode = "YOGA-1") throws -> Enrolment? {
    try books.store.liveEnrolment(of: person.number, on: code)
      ?? books.store.enrolmentsInOrder(on: code).last { $0.learner == person.number }
  }

  /// Where an enrolment has been, and why, oldest first.
  func grounds(
    of person: StaffMember, on code: ClassCode = "YOGA-1"
  ) throws -> [MoveGround?] {
    try enrolment(of: person, on: code).map { try books.store.moves(of: $0.id).map(\.ground) }
      ?? []
  }

  func release(of person: StaffMember, on code: ClassCode = "YOGA-1") throws -> Release? {
    try enrolment(of: person, on: code).flatMap {
      try books.store.releases(of: $0.id).first { $0.session == nil }
    }
  }

  /// Brings an agreement with these provisions into force, by every step it takes.
  func enforce(
    _ code: AgreementCode = "LLA-1", from day: Day? = nil,
    _ provide: (inout Provisions) -> Void = { _ in }
  ) throws {
    var draft = LearningAgreement(
      code: code, title: "Learning agreement",
      clauses: [Clause(heading: "Aims", text: "The trust learns.")],
      parties: [AgreementParty("Management", .management), AgreementParty("UNISON", .staff)])
    provide(&draft.provisions)
    let approval = Approval(body: "TERM", decision: .approved, on: now.day, minute: "14/3")
    let signatures = draft.parties.map {
      AgreementAct.sign(code, Signature(party: $0.name, signatory: "Pat Adeyemi", on: now.day))
    }
    for act in [.draft(draft), .consult(code), .decide(code, approval)] + signatures
      + [.start(code, from: day ?? now.day)]
    {
      #expect(try books.agree(act, by: acting).refusals == [])
    }
  }
}
