import Domain
import Interchange
import Store

/// Imports register marks. Those of a submitted register are only compared, but a blank may be
/// filled: the sessions of an export may be read before its marks.
struct MarksImport: LineImport {
  typealias File = MarksFile
  let books: Books
  private struct Key: Hashable {
    let code: ClassCode
    let session: Int
    let learner: EmployeeNumber
  }
  private let seen = FirstLines<Key>()
  private var journal: Journal?
  private let classes: KnownClasses

  init(books: Books) {
    self.books = books
    classes = KnownClasses(books)
  }

  func repeated(_ entry: MarkEntry, line: Int) -> [(MarksColumn?, ImportFault)] {
    let key = Key(code: entry.classCode, session: entry.session, learner: entry.learner)
    return seen.earlier(key, line: line).map { [(.mark, .repeatedKey(first: $0))] } ?? []
  }

  mutating func begin(columns: Set<MarksColumn>, journal: Journal) { self.journal = journal }

  func write(_ entry: MarkEntry, line: Int) throws -> LineOutcome<MarksColumn> {
    guard let journal else { return .bad([]) }
    let old = try books.store.mark(
      entry.classCode, session: entry.session, learner: entry.learner)
    if old == entry.mark { return .written(.unchanged) }
    guard let theClass = try classes.theClass(entry.classCode) else {
      return .refused([try classes.unknown(entry.classCode)], at: .theClass)
    }
    let found = books.known(
      entry.session, of: entry.classCode, in: try books.store.sessions(of: entry.classCode))
    guard var session = found.done else { return .refused(found.refusals, at: .session) }
    guard let person = try books.store.personLine(entry.learner) else {
      return .refused([.noSuchPerson(entry.learner)], at: .employeeNumber)
    }
    guard !session.register.isSubmitted || old == nil else {
      return .refused([.registerSubmitted(theClass.label, session: session.number)], at: .mark)
    }
    let enrolments = try books.store.enrolments(of: entry.learner)
      .filter { $0.classCode == entry.classCode }
    let refusals = MarkingFacts(
      label: theClass.label, session: session, person: person.name,
      isExpected: enrolments.contains { $0.mayHaveMark(on: session.date) },
      now: journal.acting.now
    ).refusals(of: entry.mark)
    guard refusals.isEmpty else {
      return .bad(
        refusals.map { refusal in
          if case .notExpected = refusal { return (.employeeNumber, .refused(refusal)) }
          return (.mark, .refused(refusal))
        })
    }
    let written = try journal.save(
      KeptMark(
        classCode: entry.classCode, session: entry.session, learner: entry.learner,
        mark: entry.mark))
    if session.register == .notTaken {
      session.register = .partTaken
      try journal.save(session)
    }
    return .written(written)
  }
}

extension Enrolment {
  /// Whether a mark of that day can belong to it. Of somebody who has left, a file of enrolments
  /// does not tell the days; then every day may be one.
  fileprivate func mayHaveMark(on day: Day) -> Bool {
    joinedOn == nil ? [.withdrawn, .cancelled].contains(state) : isExpected(on: day)
  }
}
