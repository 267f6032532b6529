import Domain
import Interchange
import Store

/// Imports enrolments, in the order of joining.
///
/// A line without a state books as the desk does; somebody who is on the class already stays as
/// they are. A line with a state is history: it is matched with the enrolment it tells of, or kept
/// as one that was made when it says.
struct EnrolmentsImport: LineImport {
  typealias File = EnrolmentsFile
  let books: Books
  private struct Pair: Hashable {
    let code: ClassCode
    let learner: EmployeeNumber
  }
  private struct Moment: Hashable {
    let pair: Pair
    let at: WrittenMoment
  }
  private let seen = FirstLines<Pair>()
  private var told: [Moment: Int] = [:]
  private var touched: Set<ClassCode> = []
  private var journal: Journal?
  private let classes: KnownClasses
  private var againstAgreement: [ImportedPlace] = []

  init(books: Books) {
    self.books = books
    classes = KnownClasses(books)
  }

  func repeated(_ entry: EnrolmentEntry, line: Int) -> [(EnrolmentsColumn?, ImportFault)] {
    // Somebody may have left a class several times, but is on it once.
    guard entry.state?.isLive ?? true else { return [] }
    return seen.earlier(Pair(code: entry.classCode, learner: entry.learner), line: line)
      .map { [(.employeeNumber, .repeatedKey(first: $0))] } ?? []
  }

  mutating func begin(columns: Set<EnrolmentsColumn>, journal: Journal) { self.journal = journal }

  mutating func write(
    _ entry: EnrolmentEntry, line: Int
  ) throws -> LineOutcome<EnrolmentsColumn> {
    guard let journal else { return .bad([]) }
    let theClass = try classes.theClass(entry.classCode)
    let person = try books.store.staffMember(entry.learner)
    guard let theClass, let person else {
      var faults: [(EnrolmentsColumn?, ImportFault)] = []
      if theClass == nil {
        faults.append((.theClass, .refused(try classes.unknown(entry.classCode))))
      }
      if person == nil {
        faults.append((.employeeNumber, .refused(.noSuchPerson(entry.learner))))
      }
      return .bad(faults)
    }
    let mine = try books.store.enrolments(of: entry.learner)
      .filter { $0.classCode == entry.classCode }
      .sorted { $0.joiningNumber < $1.joiningNumber }
    let line = EnrolmentLineFacts(
      entry: entry, line: line, person: person, theClass: theClass, mine: mine)
    guard let state = entry.state else { return try book(line, journal) }
    return try keep(state, line, journal)
  }

  var warnings: [ImportWarning] {
    againstAgreement.isEmpty
      ? [] : [.againstAgreement(againstAgreement.count, first: Array(againstAgreement.prefix(5)))]
  }

  mutating func finish() throws {
    guard let journal else { return }
    // Those who came before a place was free, in the file or in the books, are served now.
    for code in touched.sorted() {
      guard let theClass = try classes.theClass(code) else { continue }
      _ = try books.serveWaitingList(
        theClass, sessions: classes.sessions(of: code), in: journal)
    }
  }

  // MARK: As the desk books

  private mutating func book(
    _ line: EnrolmentLineFacts, _ journal: Journal
  ) throws -> LineOutcome<EnrolmentsColumn> {
    guard !line.mine.contains(where: \.state.isLive) else { return .written(.unchanged) }
    try takeTurn(line.theClass.code, journal)
    let release = line.entry.release ?? .ownTime
    let facts = try books.bookingFacts(
      line.person, on: line.theClass, sessions: classes.sessions(of: line.theClass.code),
      places: books.store.places(of: line.theClass), release: release, at: journal.acting.now)
    let state: EnrolmentState
    switch facts.decide() {
    case .refused(let refusals): return .refused(refusals)
    case .confirmed: state = .confirmed
    case .requested: state = .requested
    case .waitlisted: state = .waitlisted
    }
    var enrolment = try made(state, line, journal)
    if state == .waitlisted {
      let wish = Books.Wish(
        person: line.person, theClass: line.theClass,
        sessions: try classes.sessions(of: line.theClass.code), release: release)
      try books.joinQueue(&enrolment, wish, at: journal.acting.now)
    } else {
      enrolment.keptFor = facts.places.keptGroup(for: facts.groups, on: journal.acting.now.day)
    }
    enrolment.joinedOn =
      state == .confirmed
      ? Books.firstDayExpected(
        try classes.sessions(of: line.theClass.code), at: journal.acting.now) : nil
    return .written(try save(enrolment, of: line.theClass, journal))
  }

  // MARK: As the file says

  private mutating func keep(
    _ state: EnrolmentState, _ line: EnrolmentLineFacts, _ journal: Journal
  ) throws -> LineOutcome<EnrolmentsColumn> {
    if var old = match(line) {
      let release = line.entry.release ?? old.release
      // Whoever waited when the file was written and has been given a place since keeps it.
      let isServedSince =
        state == .waitlisted && [.confirmed, .requested, .offered].contains(old.state)
      guard !isServedSince, old.state != state || old.release != release else {
        return .written(.unchanged)
      }
      guard old.state == state || old.state.next.contains(state) else {
        return .bad([(.state, .cannotBecome(from: old.state, to: state))])
      }
      let faults = try faults(old.state.holdsPlace ? nil : state, line, journal)
      guard faults.isEmpty else { return .bad(faults) }
      try takeTurn(line.theClass.code, journal)
      if old.state != state { try move(&old, to: state, journal) }
      if !state.isLive { _ = try books.freeBuddy(of: old, in: journal) }
      old.release = release
      if state == .confirmed { try noteAgreement(line, release, journal) }
      return .written(try save(old, of: line.theClass, journal))
    }
    if state.isLive, let live = line.mine.first(where: \.state.isLive) {
      return .refused(
        [
          .alreadyEnrolled(
            line.person.name, line.theClass.label, live.state,
            since: books.clock.wall(live.requestedAt).day, position: nil)
        ], at: .employeeNumber)
    }
    let faults = try faults(state, line, journal)
    guard faults.isEmpty else { return .bad(faults) }
    try takeTurn(line.theClass.code, journal)
    var enrolment = try made(state, line, journal)
    if state.isOnRoster {
      enrolment.joinedOn = try dayOfJoining(line) ?? journal.acting.now.day
    }
    if state == .confirmed { try noteAgreement(line, enrolment.release, journal) }
    return .written(try save(enrolment, of: line.theClass, journal))
  }

  /// Notes a place that the agreement of the class would not give.
  private mutating func noteAgreement(
    _ line: EnrolmentLineFacts, _ release: ReleaseModel, _ journal: Journal
  ) throws {
    var facts = try books.bookingFacts(
      line.person, on: line.theClass, sessions: classes.sessions(of: line.theClass.code),
      places: Places(minimum: 1, maximum: 1), at: journal.acting.now)
    facts.release = release
    guard ![BookingRule.eligible, .releaseOffered].flatMap({ $0.refusals(facts) }).isEmpty
    else { return }
    againstAgreement.append(ImportedPlace(line: line.line, number: line.person.number))
  }

  /// The enrolment in the books that a line tells of: the one asked for at that moment, where
  /// there are several the next of them; without a moment the last.
  private mutating func match(_ line: EnrolmentLineFacts) -> Enrolment? {
    guard let written = line.entry.requestedAt else { return line.mine.last }
    let at = moment(written)
    let same = line.mine.filter { $0.requestedAt == at }
    let pair = Pair(code: line.entry.classCode, learner: line.entry.learner)
    let place = told[Moment(pair: pair, at: written), default: 0]
    told[Moment(pair: pair, at: written)] = place + 1
    return place < same.count ? same[place] : nil
  }

  /// What keeps an enrolment from a state in which it holds a place.
  private func faults(
    _ state: EnrolmentState?, _ line: EnrolmentLineFacts, _ journal: Journal
  ) throws -> [(EnrolmentsColumn?, ImportFault)] {
    guard let state else { return [] }
    let theClass = line.theClass
    var faults: [(EnrolmentsColumn?, ImportFault)] = []
    if state.isLive, theClass.state == .cancelled {
      faults.append(
        (.theClass, .refused(.classCancelled(theClass.label, reason: theClass.reason))))
    }
    if state.holdsPlace, try books.store.places(of: theClass).left == 0 {
      faults.append((.state, .classFull(theClass.label, maximum: theClass.maximum)))
    }
    if state == .confirmed {
      faults += try clashes(line).map { (.theClass, .refused($0)) }
    }
    return faults
  }

  /// Clashes with other places the person has, those of days gone by too.
  private func clashes(_ line: EnrolmentLineFacts) throws -> [Refusal] {
    let sessions = try classes.sessions(of: line.theClass.code)
    guard let first = sessions.map(\.date).min() else { return [] }
    let before = Now(moment: books.clock.moment(first, .startOfDay), day: first, time: .startOfDay)
    return try books.bookingFacts(
      line.person, on: line.theClass, sessions: sessions,
      places: Places(minimum: 1, maximum: 1), at: before
    ).obstaclesToPlace.filter { $0.code == "clash" }
  }

  private func move(
    _ enrolment: inout Enrolment, to state: EnrolmentState, _ journal: Journal
  ) throws {
    let now = journal.acting.now
    if state.isOnRoster, enrolment.joinedOn == nil { enrolment.joinedOn = now.day }
    if state == .waitlisted {
      enrolment.joinedOn = nil
    } else if !state.holdsPlace, enrolment.joinedOn != nil {
      enrolment.leftOn = Books.firstDayMissed(
        try classes.sessions(of: enrolment.classCode), at: now)
    }
    try enrolment.move(to: state)
    if state == .offered { enrolment.offerEnds = try offerEnd(enrolment.classCode, at: now) }
  }

  /// An offer in a file says nothing of its end: it runs as if it were made now.
  private func offerEnd(_ code: ClassCode, at now: Now) throws -> WallTime {
    let hours = try books.store.settings().number(.offerHours)
    return WallTime.offerEnd(sessions: try classes.sessions(of: code), hours: hours, at: now)
      ?? WallTime(minutes: now.wallMinutes + hours * 60)
  }

  /// Writes an enrolment; release that comes with a place was agreed, any other is asked.
  private func save(
    _ enrolment: Enrolment, of theClass: Class, _ journal: Journal
  ) throws -> Written {
    let written = try journal.save(enrolment)
    guard enrolment.release.needsAgreement else { return written }
    let asked = try books.store.releases(of: enrolment.id).first {
      $0.session == nil && $0.state != .withdrawn && $0.model == enrolment.release
    }
    var release =
      asked
      ?? Release(
        enrolment: enrolment.id, asked: enrolment.release, askedAt: enrolment.requestedAt)
    if enrolment.state == .requested, release.heldUntil == nil {
      release.heldUntil = .releaseDeadline(
        theClass, sessions: try classes.sessions(of: theClass.code),
        days: try books.store.settings().number(.releaseDays), at: journal.acting.now)
    } else if enrolment.state.isOnRoster, !release.state.isAgreed {
      release.state = .agreed
      release.agreed = enrolment.release
      release.answeredBy = Release.saidByFile
      release.answeredOn = journal.acting.now.day
    }
    try journal.save(release)
    return written
  }

  private func made(
    _ state: EnrolmentState, _ line: EnrolmentLineFacts, _ journal: Journal
  ) throws -> Enrolment {
    let enrolment = Enrolment(
      id: EnrolmentID("\(journal.acting.request)-\(line.line)"), classCode: line.theClass.code,
      learner: line.person.number, state: state,
      requestedAt: line.entry.requestedAt.map { moment($0) } ?? journal.acting.now.moment,
      joiningNumber: try books.store.nextJoiningNumber(on: line.theClass.code),
      release: line.entry.release ?? .ownTime)
    guard state == .offered else { return enrolment }
    var offered = enrolment
    offered.offerEnds = try offerEnd(line.theClass.code, at: journal.acting.now)
    return offered
  }

  private mutating func takeTurn(_ code: ClassCode, _ journal: Journal) throws {
    if touched.insert(code).inserted { try journal.takeTurn(code) }
  }

  private func moment(_ written: WrittenMoment) -> Domain.Moment {
    switch written {
    case .moment(let moment): moment
    case .wall(let day, let time): books.clock.moment(day, time)
    }
  }

  /// The day it was asked for; where that was not before the class was over, it was written down
  /// later, and the learner was there from the first session on.
  private func dayOfJoining(_ line: EnrolmentLineFacts) throws -> Day? {
    let days = try classes.sessions(of: line.theClass.code).map(\.date)
    guard let written = line.entry.requestedAt else { return days.min() }
    let asked =
      switch written {
      case .moment(let moment): books.clock.wall(moment).day
      case .wall(let day, _): day
      }
    guard let first = days.min(), let last = days.max() else { return asked }
    return asked > last ? first : asked
  }
}

/// One line of enrolments and what it is about.
private struct EnrolmentLineFacts {
  let entry: EnrolmentEntry
  let line: Int
  let person: StaffMember
  let theClass: Class
  /// The person's enrolments on the class, in the order of joining.
  let mine: [Enrolment]
}
