import Domain
import Engine
import Store
import Testing
import UseCases
import Wording

/// A desk where a rep works on the books; every act is under a request of its own.
final class Desk {
  let place: TemporaryBooks
  let connection: any Connection
  let books: Books
  let actor: String
  let name: String
  var now = Cast.at(Cast.monday, "09:00")
  private var requests = 0

  /// A desk over new books of a trust with its staff, two courses and a room, but no class.
  convenience init() throws { try self.init(in: TemporaryBooks()) }

  init(in place: TemporaryBooks) throws {
    self.place = place
    let made = try place.make()
    connection = made.connection
    books = Books(store: made.store, clock: .utc)
    actor = "rep"
    name = "desk 1"
    for person in Cast.everybody { _ = try books.addStaff(person, by: acting) }
    _ = try books.addCourse(Cast.yogaCourse, by: acting)
    _ = try books.addCourse(Cast.spanishCourse, by: acting)
    _ = try books.addSpace(Cast.seminar, by: acting)
  }

  /// Another desk over the books of one that is there.
  convenience init(beside desk: Desk, actor: String, name: String) throws {
    try self.init(over: desk.place, actor: actor, name: name)
    now = desk.now
  }

  /// A desk over books that are there, by a connection of its own unless one is given.
  init(
    over place: TemporaryBooks, by connection: (any Connection)? = nil, actor: String, name: String
  ) throws {
    self.place = place
    self.connection = try connection ?? place.connect()
    books = Books(store: try Store.open(self.connection), clock: .utc)
    self.actor = actor
    self.name = name
  }

  /// A desk over books with yoga on Thursdays at noon, two places.
  static func withYoga(_ change: (inout ClassPlan) -> Void = { _ in }) throws -> Desk {
    let desk = try Desk()
    var plan = Cast.yogaPlan
    change(&plan)
    try desk.plan(plan)
    return desk
  }

  /// The next act of this desk.
  var acting: Acting {
    requests += 1
    return Acting(actor: actor, desk: name, now: now, request: "\(name), \(requests)")
  }

  func plan(_ plan: ClassPlan) throws {
    let outcome = try books.planClass(plan, by: acting)
    #expect(outcome.refusals == [])
  }

  @discardableResult
  func book(
    _ person: StaffMember, on code: ClassCode = "YOGA-1", release: ReleaseModel = .ownTime,
    override reason: String? = nil
  ) throws -> Outcome<Booking> {
    try books.bookPlace(person.number, on: code, release: release, override: reason, by: acting)
  }

  @discardableResult
  func withdraw(
    _ person: StaffMember, from code: ClassCode = "YOGA-1"
  ) throws -> Outcome<Withdrawal> {
    try books.withdraw(person.number, from: code, reason: .shift, by: acting)
  }

  @discardableResult
  func mark(
    _ session: Int = 1, _ marks: (StaffMember, Mark?)...
  ) throws -> Outcome<Register> {
    try books.mark(
      "YOGA-1", session: session, marks.map { ($0.0.number, $0.1) }, by: acting)
  }

  /// Where a person stands on a class; nil without a live enrolment.
  func state(of person: StaffMember, on code: ClassCode = "YOGA-1") throws -> EnrolmentState? {
    try books.store.liveEnrolment(of: person.number, on: code)?.state
  }

  /// Who waits for a class, in order, by given name.
  func waiting(for code: ClassCode = "YOGA-1") throws -> [String] {
    (try books.waitingList(code, at: now) ?? []).map { $0.person.name.given ?? "" }
  }

  func places(of code: ClassCode = "YOGA-1") throws -> Places? {
    try books.classLine(code, at: now)?.places
  }

  /// The newest act of the books.
  func lastAct() throws -> HistoryLine? { try books.history(limit: 1).first }

  /// What the check finds broken.
  func broken() throws -> [BrokenPromise] { try books.check(at: now).broken }

  /// Does something behind the program's back.
  func tamper(_ sql: String) throws {
    try place.loosen(connection)
    try connection.run(sql, [])
  }
}

extension Books {
  /// Marks without saying what was seen before.
  func mark(
    _ code: ClassCode, session: Int, _ marks: [(EmployeeNumber, Mark?)], by acting: Acting
  ) throws -> Outcome<Register> {
    try mark(code, session: session, marks.map { MarkChange($0, $1) }, by: acting)
  }

  /// Amends without saying what was seen before.
  func amendRegister(
    _ code: ClassCode, session: Int, _ marks: [(EmployeeNumber, Mark)], reason: String,
    by acting: Acting
  ) throws -> Outcome<Register> {
    try amendRegister(
      code, session: session, marks.map { MarkChange($0, $1) }, reason: reason, by: acting)
  }
}

/// Expects a refusal with these codes in this order, and nothing else.
func expectRefused<Done>(
  _ outcome: Outcome<Done>, _ codes: String..., at location: SourceLocation = #_sourceLocation
) {
  #expect(outcome.refusals.map(\.code) == codes, sourceLocation: location)
}

/// Expects one refusal, word for word.
func expectRefused<Done>(
  _ outcome: Outcome<Done>, saying sentence: String,
  at location: SourceLocation = #_sourceLocation
) {
  #expect(
    outcome.refusals.map { Wording.sentence($0) } == [sentence], sourceLocation: location)
}
