import Domain
import Interchange
import Store

/// Imports what became of single sessions: moved, in another space, cancelled, registers.
struct SessionsImport: LineImport {
  typealias File = SessionsFile
  let books: Books
  private struct Key: Hashable {
    let code: ClassCode
    let number: Int
  }
  private let seen = FirstLines<Key>()
  private var journal: Journal?
  private let classes: KnownClasses

  init(books: Books) {
    self.books = books
    classes = KnownClasses(books)
  }

  func repeated(_ change: SessionChange, line: Int) -> [(SessionsColumn?, ImportFault)] {
    seen.earlier(Key(code: change.classCode, number: change.number), line: line)
      .map { [(.session, .repeatedKey(first: $0))] } ?? []
  }

  mutating func begin(columns: Set<SessionsColumn>, journal: Journal) { self.journal = journal }

  func write(_ change: SessionChange, line: Int) throws -> LineOutcome<SessionsColumn> {
    guard let journal else { return .bad([]) }
    guard let theClass = try classes.theClass(change.classCode) else {
      return .refused([try classes.unknown(change.classCode)], at: .theClass)
    }
    let sessions = try books.store.sessions(of: change.classCode)
    let found = books.known(change.number, of: change.classCode, in: sessions)
    guard let before = found.done else { return .refused(found.refusals, at: .session) }
    var after = change.applied(to: before)
    after.tutor = try after.tutor.map { try books.store.knownName($0, .tutor) ?? $0 }
    guard after != before else { return .written(.unchanged) }
    if change.end == nil || change.start == nil, after.end <= after.start,
      before.end > before.start
    {
      return .bad([(.end, .notAfter(column: "start", value: after.start.text))])
    }
    let faults = try faults(before, after, theClass, journal.acting.now)
    guard faults.isEmpty else { return .bad(faults) }
    if before.takesPlace, !after.takesPlace { try excuseAbsences(from: after, journal) }
    return .written(try journal.save(after))
  }

  /// Nobody is absent from a session that does not take place (invariant I11).
  private func excuseAbsences(from session: Session, _ journal: Journal) throws {
    for var kept in try books.store.marks(of: session.classCode)
    where kept.session == session.number {
      switch kept.mark {
      case .authorised, .unauthorised:
        kept.mark = .sessionCancelled
        try journal.save(kept)
      default: break
      }
    }
  }

  private func faults(
    _ before: Session, _ after: Session, _ theClass: Class, _ now: Now
  ) throws -> [(SessionsColumn?, ImportFault)] {
    var faults = try registerRefusals(before, after, theClass, now).map {
      (SessionsColumn?.some(.register), ImportFault.refused($0))
    }
    var settled = after
    settled.register = before.register
    guard settled != before else { return faults }
    if before.register.isSubmitted {
      faults.append(
        (.date, .refused(.registerSubmitted(theClass.label, session: before.number))))
    }
    guard after.interval.to > now.wallMinutes else { return faults }
    if let code = after.space, try books.store.space(code) == nil {
      let known = try books.store.spaces().map(\.code)
      return faults + [(.space, .refused(.noSuchSpace(code, known: known)))]
    }
    return try faults
      + books.planFacts(theClass, sessions: [after], at: now).refusals()
      .map { (Self.column($0), .refused($0)) }
  }

  /// A register is submitted once its session has begun and everyone expected has a mark.
  private func registerRefusals(
    _ before: Session, _ after: Session, _ theClass: Class, _ now: Now
  ) throws -> [Refusal] {
    guard before.register != after.register else { return [] }
    guard after.register.isSubmitted else {
      return before.register.isSubmitted
        ? [.registerSubmitted(theClass.label, session: after.number)] : []
    }
    guard !before.register.isSubmitted else { return [] }
    if after.takesPlace, after.interval.from > now.wallMinutes {
      return [
        .registerNotStarted(
          theClass.label, session: after.number, on: after.date, at: after.start)
      ]
    }
    let marked = Set(
      try books.store.marks(of: theClass.code).filter { $0.session == after.number }
        .map(\.learner))
    let unmarked = try books.store.enrolments(on: theClass.code).filter {
      $0.enrolment.isExpected(on: after.date) && !marked.contains($0.enrolment.learner)
    }
    return unmarked.isEmpty
      ? []
      : [
        .registerIncomplete(
          theClass.label, session: after.number, unmarked: unmarked.map(\.person.name))
      ]
  }

  private static func column(_ refusal: Refusal) -> SessionsColumn? {
    switch refusal {
    case .spaceClash, .spaceCrowded, .overCapacity, .outsideOpeningHours, .centreNotOpen: .space
    case .closed: .date
    case .tutorClash: .tutor
    default: nil
    }
  }
}

/// The classes an import meets, each read once.
final class KnownClasses {
  private let books: Books
  private var classes: [ClassCode: Class?] = [:]
  private var sessions: [ClassCode: [Session]] = [:]
  private lazy var codes = Result { try books.store.classCodes() }

  init(_ books: Books) { self.books = books }

  /// The class with a code; nil where there is none.
  func theClass(_ code: ClassCode) throws -> Class? {
    if let known = classes[code] { return known }
    let found = try books.store.theClass(code)
    classes[code] = .some(found)
    return found
  }

  /// The sessions of a class, where the import does not change them.
  func sessions(of code: ClassCode) throws -> [Session] {
    if let known = sessions[code] { return known }
    let found = try books.store.sessions(of: code)
    sessions[code] = found
    return found
  }

  /// What to say of a code that no class has.
  func unknown(_ code: ClassCode) throws -> Refusal {
    .noSuchClass(code, known: try codes.get())
  }
}
