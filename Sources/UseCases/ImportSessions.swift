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
  private let file = WholeFile()
  private var journal: Journal?
  private(set) var concerned: [ConcernedClass] = []
  private let classes: KnownClasses

  init(books: Books) {
    self.books = books
    classes = KnownClasses(books)
  }

  func repeated(_ change: SessionChange, line: Int) -> [(SessionsColumn?, ImportFault)] {
    file.changes[change.classCode, default: [:]][change.number] = change
    return seen.earlier(Key(code: change.classCode, number: change.number), line: line)
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
    let now = journal.acting.now
    let faults =
      try faults(before, after, theClass, now)
      + ownMeetings(after, theClass, sessions)
    guard faults.isEmpty else { return .bad(faults) }
    if after.isElsewhere(than: before),
      max(before.interval.to, after.interval.to) > now.wallMinutes,
      file.before[theClass.code] == nil
    {
      file.before[theClass.code] = sessions
    }
    if before.takesPlace, !after.takesPlace { try excuseAbsences(from: after, journal) }
    return .written(try journal.save(after))
  }

  /// A class does not meet itself: each of its sessions is looked at as the whole file leaves it, since
  /// lines that follow may make room.
  private func ownMeetings(
    _ after: Session, _ theClass: Class, _ sessions: [Session]
  ) -> [(SessionsColumn?, ImportFault)] {
    guard after.takesPlace else { return [] }
    return sessions.filter { $0.number != after.number }
      .map { file.changes[theClass.code]?[$0.number]?.applied(to: $0) ?? $0 }
      .filter { $0.takesPlace && $0.interval.overlaps(after.interval) }
      .map {
        (
          .date,
          .refused(.ownSessionAtThatTime(theClass.label, session: $0.number, on: $0.date))
        )
      }
  }

  /// Asks release again where sessions have other times, and finds out whom to tell of what changed.
  mutating func finish() throws {
    guard let journal else { return }
    for (code, before) in file.before.sorted(by: { $0.key < $1.key }) {
      guard let theClass = try books.store.theClass(code) else { continue }
      let toTell = try books.liveToTell(on: code).map(\.person)
      guard !toTell.isEmpty else { continue }
      let moved = try books.store.sessions(of: code).atOtherTimes(than: before)
      concerned.append(
        ConcernedClass(
          theClass.label, toTell: toTell,
          releaseAgain: try books.askReleaseAgain(
            books.releasesAgreed(on: code, for: moved), in: journal)))
    }
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
    let clashes =
      after.takesPlace && after.interval != before.interval
      ? try books.learnerClashes(on: theClass, sessions: [after], at: now) : []
    return try faults
      + (books.planFacts(theClass, sessions: [after], at: now).refusals() + clashes)
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
    case .closed, .clash: .date
    case .tutorClash: .tutor
    default: nil
    }
  }
}

/// What a file says of all classes, and how those it changes stood before.
private final class WholeFile {
  var changes: [ClassCode: [Int: SessionChange]] = [:]
  var before: [ClassCode: [Session]] = [:]
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
