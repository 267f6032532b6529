import Domain
import Interchange
import Store

/// Imports classes with the series of their sessions.
///
/// A class that is there keeps its sessions, moved ones too, unless the file gives it another
/// series and nobody has come to it yet.
struct ClassesImport: LineImport {
  typealias File = ClassesFile
  let books: Books
  private let seen = FirstLines<ClassCode>()
  private var columns: Set<ClassesColumn> = []
  private var journal: Journal?
  private(set) var concerned: [ConcernedClass] = []

  init(books: Books) { self.books = books }

  func repeated(_ plan: ClassPlan, line: Int) -> [(ClassesColumn?, ImportFault)] {
    seen.earlier(plan.code, line: line).map { [(.code, .repeatedKey(first: $0))] } ?? []
  }

  mutating func begin(columns: Set<ClassesColumn>, journal: Journal) {
    self.columns = columns
    self.journal = journal
  }

  mutating func write(_ plan: ClassPlan, line: Int) throws -> LineOutcome<ClassesColumn> {
    guard let journal else { return .bad([]) }
    guard let course = try books.store.course(plan.course) else {
      return .refused(
        [.noSuchCourse(plan.course, known: try books.store.courses().map(\.code))], at: .course)
    }
    guard let old = try books.store.theClass(plan.code) else {
      return try write(
        plan.theClass(of: course), books.planned(plan, of: course).sessions, over: nil, journal)
    }
    try journal.takeTurn(plan.code)
    let oldSessions = try books.store.sessions(of: plan.code)
    let layout = ClassPlan(old, sessions: oldSessions)
    let plan = merged(plan, over: layout, course: course)
    guard plan.layout != layout.layout else {
      return try write(plan.theClass(of: course), oldSessions, over: old, journal)
    }
    let now = journal.acting.now
    guard try books.store.enrolmentsInOrder(on: plan.code).isEmpty,
      !oldSessions.contains(where: { $0.interval.from <= now.wallMinutes })
    else { return .bad([(.firstDate, .sessionsAreSettled(old.label))]) }
    return try write(
      plan.theClass(of: course), books.planned(plan, of: course).sessions, over: old, journal)
  }

  /// The plan with what the file says nothing of taken from the class as it is.
  private func merged(_ plan: ClassPlan, over old: ClassPlan, course: Course) -> ClassPlan {
    func says(_ column: ClassesColumn) -> Bool { columns.contains(column) }
    var plan = plan
    plan.sessions = says(.sessions) ? plan.sessions ?? course.sessions : old.sessions
    if !says(.minimum) { plan.minimum = old.minimum }
    if !says(.maximum) { plan.maximum = old.maximum }
    if !says(.everyWeeks) { plan.series = old.series }
    if !says(.equipment) { plan.kit = old.kit }
    if !says(.space) { plan.space = old.space }
    if !says(.tutor) { plan.tutor = old.tutor }
    if !says(.enrolFrom) { plan.enrolFrom = old.enrolFrom }
    if !says(.enrolTo) { plan.enrolTo = old.enrolTo }
    if !says(.freedPlace) { plan.freedPlace = old.freedPlace }
    if !says(.state) { plan.state = old.state }
    if !says(.reason) { plan.reason = old.reason }
    // One session stands in no rhythm.
    if plan.sessions == 1 { plan.series = old.series }
    return plan
  }

  private mutating func write(
    _ given: Class, _ planned: [Session], over old: Class?, _ journal: Journal
  ) throws -> LineOutcome<ClassesColumn> {
    var theClass = given
    theClass.plannedOn = old == nil ? journal.acting.now.day : old?.plannedOn
    theClass.runsBelowMinimumSince = old?.runsBelowMinimumSince
    let oldSessions = try books.store.sessions(of: theClass.code)
    var sessions = planned
    if theClass.state == .cancelled, old?.state != .cancelled {
      for place in sessions.indices
      where old == nil || sessions[place].interval.from > journal.acting.now.wallMinutes {
        sessions[place].state = .cancelled
      }
    }
    if let old, old == theClass, sessions == oldSessions { return .written(.unchanged) }
    if let old, theClass.state != .cancelled, theClass.state != .completed {
      let refusals = Books.cannotBecome(
        theClass.state, old, sessions: oldSessions, at: journal.acting.now)
      guard refusals.isEmpty else { return .bad(refusals.map { (.state, .refused($0)) }) }
      try books.settle(old, becoming: theClass.state, sessions: oldSessions, in: journal)
    }
    let saved = try books.save(theClass, sessions: sessions, in: journal)
    guard saved.refusals.isEmpty else {
      return .bad(saved.refusals.map { (Self.column($0), .refused($0)) })
    }
    if theClass.state == .cancelled, let old, old.state != .cancelled {
      let toTell = try books.cancel(
        theClass, sessions: sessions, reason: theClass.reason, in: journal)
      if !toTell.isEmpty {
        concerned.append(ConcernedClass(theClass.label, toTell: toTell.map(\.person)))
      }
    }
    return .written(old == nil ? .new : .changed)
  }

  /// The column a planning rule is about.
  private static func column(_ refusal: Refusal) -> ClassesColumn? {
    switch refusal {
    case .noSuchSpace, .spaceClash, .spaceCrowded, .outsideOpeningHours, .centreNotOpen: .space
    case .closed, .tooFewDays: .firstDate
    case .kitShort, .noSuchStock: .equipment
    case .tutorClash: .tutor
    case .overCapacity, .belowOccupied: .maximum
    case .minimumAboveMaximum: .minimum
    default: nil
    }
  }
}

extension ClassPlan {
  /// The plan that a class and its sessions come from, as far as they tell: sessions that were
  /// moved do not count.
  init(_ theClass: Class, sessions: [Session]) {
    let kept = sessions.filter { $0.state != .rescheduled }
    let usual = kept.isEmpty ? sessions : kept
    let pairs = zip(usual, usual.dropFirst())
    let weeks = pairs.lazy.compactMap { one, two -> Int? in
      let (days, steps) = (two.date.number - one.date.number, two.number - one.number)
      return days > 0 && days % (7 * steps) == 0 ? days / (7 * steps) : nil
    }.first
    let first = usual.first
    self.init(
      code: theClass.code, course: theClass.course,
      first: first.map { $0.date - 7 * (weeks ?? 1) * ($0.number - 1) } ?? Day(number: 0),
      start: first?.start ?? .startOfDay, end: first?.end ?? .endOfDay,
      sessions: max(sessions.count, 1), series: .weeks(weeks ?? 1), space: first?.space,
      tutor: first?.tutor, minimum: theClass.minimum, maximum: theClass.maximum,
      enrolFrom: theClass.enrolFrom, enrolTo: theClass.enrolTo, freedPlace: theClass.freedPlace,
      state: theClass.state, reason: theClass.reason, kit: theClass.kit)
  }

  /// What lays out the sessions, and nothing else of the plan.
  fileprivate var layout: ClassPlan {
    var layout = ClassPlan(
      code: code, course: "", first: first, start: start, end: end, sessions: sessions,
      series: series, space: space)
    layout.tutor = tutor.map { FoldedName.key($0) }
    return layout
  }
}
