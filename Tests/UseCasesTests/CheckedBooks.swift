import Domain
import Engine
import Store
import Testing
import UseCases

/// One way of breaking the books behind the program's back, and what a check has to find then.
struct Break: Sendable, CustomTestStringConvertible {
  let name: String
  let sql: String
  let found: [BrokenPromise]

  init(_ name: String, _ sql: String, finds found: BrokenPromise...) {
    self.name = name
    self.sql = sql
    self.found = found
  }

  var testDescription: String { name }

  /// Expects a check of the books broken this way to find what it has to, and nothing else; that the
  /// audit trail tells of a changed or a new row as well, or sums of attendance of other marks, is left
  /// aside where it is not the point.
  func expectFound(at location: SourceLocation = #_sourceLocation) throws {
    var found = try CheckedBooks.broken(by: sql)
    for trail in [\BrokenPromise.isChangedOutside, \.isUnaccountedFor, \.isOfSums]
    where !self.found.contains(where: { $0[keyPath: trail] }) {
      found.removeAll { $0[keyPath: trail] }
    }
    #expect(found == self.found, sourceLocation: location)
  }
}

extension BrokenPromise {
  fileprivate var isChangedOutside: Bool {
    if case .changedOutside = self { true } else { false }
  }

  fileprivate var isUnaccountedFor: Bool {
    if case .rowsUnaccountedFor = self { true } else { false }
  }

  fileprivate var isOfSums: Bool {
    if case .attendanceSumsDiffer = self { true } else { false }
  }
}

/// Honest books with something of everything, made once by the verbs; every test breaks a copy.
enum CheckedBooks {
  static let priorityYoga = ClassLabel("YOGA-2", "Yoga for beginners")
  static let releaseYoga = ClassLabel("YOGA-3", "Yoga for beginners")
  static let buddyYoga = ClassLabel("YOGA-4", "Yoga for beginners")
  static let keptYoga = ClassLabel("YOGA-5", "Yoga for beginners")
  static let offeredSpanish = ClassLabel("ESP-2", "Spanish")
  static let cancelledSpanish = ClassLabel("ESP-3", "Spanish")
  static let nextSpanish = ClassLabel("ESP-4", "Spanish")
  static let overriddenSpanish = ClassLabel("ESP-5", "Spanish")
  static let now = Cast.at(Cast.thursday, "13:30")

  private static let made = Result { try make() }

  /// What a check finds once a script was run over a copy of the books.
  static func broken(by sql: String) throws -> [BrokenPromise] {
    try check(after: sql).broken
  }

  static func check(after sql: String = "") throws -> BooksCheck {
    let copy = try made.get().copy()
    let connection = try copy.connect()
    try copy.loosen(connection)
    try connection.runScript(sql)
    return try Books(store: try Store.open(connection), clock: .utc).check(at: now)
  }

  /// The enrolment of a person on a class, for a script.
  static func enrolment(of person: StaffMember, on label: ClassLabel) -> String {
    "(SELECT id FROM enrolment WHERE \(row(of: person, on: label)))"
  }

  /// The row of a person's enrolment on a class, for a script.
  static func row(of person: StaffMember, on label: ClassLabel) -> String {
    "class_code = '\(label.code)' AND employee_number = '\(person.number)'"
  }

  /// One more line of an enrolment's history, for a script.
  static func move(
    _ person: StaffMember, on label: ClassLabel, to state: EnrolmentState,
    because ground: MoveGround? = nil
  ) -> String {
    let id = enrolment(of: person, on: label)
    let kept = ground.map { "'\($0.text)'" } ?? "NULL"
    return """
      INSERT INTO enrolment_move (enrolment_id, place, state, at, actor, ground)
      SELECT \(id), count(*), '\(state.rawValue)', '2026-11-23T18:00:00.000000Z', 'rep', \(kept)
      FROM enrolment_move WHERE enrolment_id = \(id);
      """
  }

  private static func make() throws -> TemporaryBooks {
    let desk = try Desk()
    try agree(at: desk)
    try planClasses(at: desk)
    try queue(at: desk)
    try release(at: desk)
    try cancelAndMove(at: desk)
    try takeBack(at: desk)
    try supersede(at: desk)
    desk.now = Cast.at(Cast.thursday, "12:30")
    try desk.mark(1, (Cast.ada, .present))
    try done(desk.books.submitRegister("YOGA-1", session: 1, by: desk.acting))
    return try desk.place.copy()
  }

  private static func done<Done>(
    _ outcome: Outcome<Done>, at location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(outcome.refusals == [], sourceLocation: location)
    _ = try #require(outcome.done, sourceLocation: location)
  }

  /// The first agreement, with bands 1 to 4 first in a waiting list for thirty days.
  private static func agree(at desk: Desk) throws {
    let provisions = Provisions(
      restriction: Restriction(
        kind: .site, names: ["Main site"], reason: "only they can come", owner: "Education lead"),
      priorityBands: ["1", "2", "3", "4"], priorityDays: 30)
    try agree("LA-1", provisions, from: Cast.monday - 20, at: desk)
  }

  /// The agreement that follows it on Wednesday.
  private static func supersede(at desk: Desk) throws {
    try agree("LA-2", Provisions(), from: Cast.monday + 2, at: desk)
  }

  private static func agree(
    _ code: AgreementCode, _ provisions: Provisions, from: Day, at desk: Desk
  ) throws {
    let agreed = Cast.monday - 21
    let parties = [AgreementParty("The trust", .management), AgreementParty("UNISON", .staff)]
    let draft = LearningAgreement(
      code: code, title: "Learning agreement", provisions: provisions,
      clauses: [Clause(heading: "Intent", text: "Everybody may learn.")], parties: parties)
    let approval = Approval(
      body: "Partnership forum", decision: .approved, on: agreed, minute: "7/2")
    let acts: [AgreementAct] =
      [.draft(draft), .consult(code), .decide(code, approval)]
      + parties.map { .sign(code, Signature(party: $0.name, signatory: "A Lead", on: agreed)) }
      + [.start(code, from: from)]
    for act in acts { try done(desk.books.agree(act, by: desk.acting)) }
  }

  private static func planClasses(at desk: Desk) throws {
    func plan(
      _ code: ClassCode, _ first: Day, _ start: String, _ end: String, maximum: Int,
      _ freed: FreedPlace = .automatic, in space: SpaceCode? = nil
    ) throws {
      let course: CourseCode = code.text.hasPrefix("YOGA") ? "YOGA" : "ESP"
      var plan = Cast.plan(code, of: course, first: first, start, end, in: space)
      plan.maximum = maximum
      plan.freedPlace = freed
      plan.tutor = code.text.hasPrefix("YOGA") ? "Mara Lind" : "Joe Hart"
      try desk.plan(plan)
    }
    let friday = Cast.thursday + 1
    try plan("YOGA-1", Cast.thursday, "12:00", "13:00", maximum: 1, in: "SEM")
    try plan("YOGA-2", friday, "12:00", "13:00", maximum: 1)
    try plan("YOGA-3", friday, "15:00", "16:00", maximum: 3)
    try plan("YOGA-4", friday + 3, "12:00", "13:00", maximum: 2)
    try plan("YOGA-5", friday + 3, "15:00", "16:00", maximum: 2)
    try plan("ESP-1", Cast.thursday, "15:00", "16:00", maximum: 2)
    try plan("ESP-2", friday + 4, "15:00", "16:00", maximum: 1, .offer)
    try plan("ESP-3", friday + 5, "15:00", "16:00", maximum: 2)
    try plan("ESP-4", friday + 5, "17:00", "18:00", maximum: 2)
    try plan("ESP-5", Cast.thursday, "12:30", "13:30", maximum: 2)
  }

  /// Waiting lists: one that goes by joining time, one with a priority group, one that offers, two
  /// people who come together, places kept.
  private static func queue(at desk: Desk) throws {
    func book(_ person: StaffMember, _ code: ClassCode, override reason: String? = nil) throws {
      desk.now = Cast.at(Cast.monday, TimeOfDay(minutes: desk.now.time.minutes + 1)?.text ?? "")
      try done(desk.book(person, on: code, override: reason))
    }
    try book(Cast.ada, "YOGA-1")
    try book(Cast.sian, "YOGA-1")
    try book(Cast.ada, "ESP-1")
    try book(Cast.ada, "ESP-5", override: "agreed with the tutor")
    try book(Cast.sian, "YOGA-2")
    try book(Cast.hoa, "YOGA-2")
    try book(Cast.lukasz, "YOGA-2")
    try book(Cast.sian, "ESP-2")
    try book(Cast.benedict, "ESP-2")
    try done(desk.withdraw(Cast.sian, from: "ESP-2"))
    try book(Cast.benedict, "YOGA-4")
    try book(Cast.lukasz, "YOGA-4")
    try done(
      desk.books.bookPlace(
        Cast.sian.number, on: "YOGA-4", with: Cast.hoa.number, by: desk.acting))
    try done(
      desk.books.keepPlaces(
        [KeptPlaces(for: .department("Ward 7"), count: 1, until: Cast.thursday)], on: "YOGA-5",
        by: desk.acting))
  }

  /// Release agreed, one session of it otherwise; asked and unanswered; asked and declined.
  private static func release(at desk: Desk) throws {
    let books = desk.books
    for person in [Cast.ada, Cast.lukasz, Cast.hoa] {
      try done(desk.book(person, on: "YOGA-3", release: .full))
    }
    try done(
      books.agreeRelease(
        Cast.ada.number, on: "YOGA-3", by: "N Shah", on: Cast.monday, acting: desk.acting))
    try done(
      books.agreeRelease(
        Cast.ada.number, on: "YOGA-3", model: .half, session: 2, by: "N Shah", on: Cast.monday,
        acting: desk.acting))
    try done(
      books.declineRelease(
        Cast.hoa.number, on: "YOGA-3", ground: .cover, by: "N Shah", on: Cast.monday,
        acting: desk.acting))
  }

  /// A cancelled class whose learner keeps the joining time, and somebody moved between classes.
  private static func cancelAndMove(at desk: Desk) throws {
    try done(desk.book(Cast.ada, on: "ESP-3"))
    try done(desk.books.cancelClass("ESP-3", reason: "no tutor", by: desk.acting))
    desk.now = Cast.at(Cast.monday, "10:00")
    try done(desk.book(Cast.ada, on: "ESP-4"))
    try done(desk.book(Cast.benedict, on: "YOGA-5"))
    try done(
      desk.books.moveLearners(
        [Cast.benedict.number], from: "YOGA-5", to: "ESP-4", by: desk.acting))
  }

  /// A booking and a withdrawal that were taken back.
  private static func takeBack(at desk: Desk) throws {
    try done(desk.book(Cast.benedict, on: "ESP-1"))
    try done(desk.withdraw(Cast.benedict, from: "ESP-1"))
    try done(desk.books.undo(by: desk.acting))
    try done(desk.book(Cast.hoa, on: "YOGA-5"))
    try done(desk.books.undo(by: desk.acting))
  }
}
