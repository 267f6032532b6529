public import Domain
import Engine

/// Staff written many at a time, as an import does it: a batch is compared with the books in two
/// queries, and those who are new are written a hundred to a statement.
public final class BulkStaff {
  private let store: Store
  private let journal: Journal?
  private let day: Day?
  private let isEmpty: Bool
  private var names: [KnownNameKind: [String: String]] = [:]

  /// How many people make a good batch.
  public static let batch = 100

  /// Writes through a journal; without one, only counts what writing would come to. What changes of
  /// posts changes from a day on, that of the act unless given.
  public init(_ store: Store, writingThrough journal: Journal?, from day: Day? = nil) throws {
    self.store = store
    self.journal = journal
    self.day = day
    isEmpty = try store.countStaff() == 0
  }

  /// Writes people, each number once, and answers what became of each, in order.
  ///
  /// - Parameter merge: makes the person to write of the one given and the one in the books.
  public func save(
    _ people: [StaffMember], merge: (_ new: StaffMember, _ old: StaffMember) -> StaffMember
  ) throws -> [SavedStaff] {
    let old = isEmpty ? [:] : try known(people.map(\.number))
    let saved = try people.map { given in
      let before = old[given.number]
      let person = try canonical(before.map { merge(given, $0) } ?? given)
      if let before, person != before { _ = try journal?.saveAsItIs(person) }
      return SavedStaff(person: person, before: before)
    }
    if let journal {
      try insert(saved.filter { $0.written == .new }.map(\.person), journal)
      try keepPast(of: saved, journal)
    }
    return saved
  }

  /// Keeps what posts were that are others now: read in one query, and written in one statement but
  /// for what the books said already of days since.
  private func keepPast(of saved: [SavedStaff], _ journal: Journal) throws {
    let movers = saved.filter { one in
      one.before.map { Assignment.haveMoved($0.assignments, to: one.person.assignments) } ?? false
    }
    guard !movers.isEmpty else { return }
    let kept = try store.pastPosts(of: movers.map(\.person.number))
    var rows: [[Cell]] = []
    for mover in movers {
      let number = mover.person.number
      let before = kept[number] ?? [:]
      let past = PostHistory.past(
        before, of: mover.before?.assignments ?? [], becoming: mover.person.assignments,
        from: day ?? journal.acting.now.day)
      if before.isEmpty {
        for (place, posts) in past {
          rows += posts.map { Relations.pastPost.encode((number, place, $0)) }
        }
      } else {
        try journal.save(past, of: number, insteadOf: before)
      }
    }
    try insert(rows, pastInsert)
  }

  private func known(_ numbers: [EmployeeNumber]) throws -> [EmployeeNumber: StaffMember] {
    var known: [EmployeeNumber: StaffMember] = [:]
    for part in Chunks(numbers, of: Self.batch) {
      // The last part is filled up, so that there is one statement for all.
      let filled = part + Array(repeating: part[part.startIndex], count: Self.batch - part.count)
      let values = filled.map { Cell.text($0.text) }
      let list = (1...Self.batch).map { "$\($0)" }.joined(separator: ", ")
      let people = try store.rows(
        """
        SELECT \(Relations.staffMember.list("m")) FROM staff_member m
        WHERE m.employee_number IN (\(list))
        """, values
      ) { Relations.staffMember.decode(&$0) }
      for person in people { known[person.number] = person }
      let posts = try store.rows(
        """
        SELECT \(Relations.assignment.list("a")) FROM assignment a
        WHERE a.employee_number IN (\(list)) ORDER BY a.employee_number, a.place
        """, values
      ) { Relations.assignment.decode(&$0) }
      for row in posts { known[row.owner]?.assignments.append(row.post) }
    }
    return known
  }

  /// The person with departments and sites in the spelling they are known by.
  private func canonical(_ person: StaffMember) throws -> StaffMember {
    var person = person
    for place in person.assignments.indices {
      person.assignments[place].department = try canonical(
        person.assignments[place].department, .department)
      person.assignments[place].site = try canonical(person.assignments[place].site, .site)
    }
    return person
  }

  private func canonical(_ name: String?, _ kind: KnownNameKind) throws -> String? {
    guard let name else { return nil }
    if let known = names[kind]?[name] { return known }
    let known: String?
    if let journal {
      known = try journal.canonical(name, kind)
    } else {
      known = try store.nameOfToday(name, kind) ?? name
    }
    names[kind, default: [:]][name] = known
    return known
  }

  private func insert(_ people: [StaffMember], _ journal: Journal) throws {
    var people = people[...]
    // One goes the ordinary way, by which the journal learns that something was written.
    if !journal.hasChanged, let first = people.popFirst() { try journal.save(first) }
    try insert(people.map { Relations.staffMember.encode($0) }, staffInsert)
    try insert(
      people.flatMap { person in
        person.assignments.enumerated().map {
          Relations.assignment.encode((person.number, $0, $1))
        }
      }, assignmentInsert)
    for person in people {
      for word in person.indexWords { words.append((word, person.number)) }
    }
    if words.count >= Self.wordsKept { try finish() }
  }

  /// Writes what was held back; to be called at the end.
  public func finish() throws {
    // In order, so that neighbouring rows are written to one page one after another.
    words.sort { ($0.word, $0.number) < ($1.word, $1.number) }
    for part in Chunks(words, of: BulkInsert.rows) {
      try store.connection.run(
        wordInsert.sql(rows: part.count),
        part.flatMap { [Cell.text($0.word), .text($0.number.text)] })
    }
    words.removeAll(keepingCapacity: true)
  }

  private var words: [(word: String, number: EmployeeNumber)] = []
  private static let wordsKept = 200_000

  private let staffInsert = BulkInsert("staff_member", Relations.staffMember.columns)
  private let assignmentInsert = BulkInsert("assignment", Relations.assignment.columns)
  private let pastInsert = BulkInsert("assignment_past", Relations.pastPost.columns)
  private let wordInsert = BulkInsert("staff_word", ["word", "employee_number"])

  private func insert(_ rows: [[Cell]], _ statement: BulkInsert) throws {
    for part in Chunks(rows, of: BulkInsert.rows) {
      try store.connection.run(statement.sql(rows: part.count), part.flatMap { $0 })
    }
  }
}

/// A person as written, and as before.
public struct SavedStaff: Sendable {
  /// The person as the books have it now.
  public let person: StaffMember
  /// The person as the books had it; nil where new.
  public let before: StaffMember?

  /// What became of the person.
  public var written: Written {
    before.map { $0 == person ? .unchanged : .changed } ?? .new
  }
}

/// The statement that writes many rows of one table at once.
struct BulkInsert {
  /// How many rows one statement writes at most.
  static let rows = 100

  private let head: String
  private let columnCount: Int
  private let full: String

  init(_ table: String, _ columns: [String]) {
    head = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    columnCount = columns.count
    full = head + BulkInsert.values(rows: BulkInsert.rows, columns: columns.count)
  }

  /// The statement for so many rows, 1 to `rows`.
  func sql(rows: Int) -> String {
    rows == BulkInsert.rows ? full : head + BulkInsert.values(rows: rows, columns: columnCount)
  }

  /// `($1, $2), ($3, $4)`.
  private static func values(rows: Int, columns: Int) -> String {
    (0..<rows).map { row in
      "(" + (1...columns).map { "$\(row * columns + $0)" }.joined(separator: ", ") + ")"
    }.joined(separator: ", ")
  }
}

/// A list in parts of one size; the last may be shorter.
struct Chunks<Element>: Sequence, IteratorProtocol {
  private var rest: ArraySlice<Element>
  private let size: Int

  init(_ elements: [Element], of size: Int) {
    rest = elements[...]
    self.size = size
  }

  mutating func next() -> ArraySlice<Element>? {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(size) }
    return rest.prefix(size)
  }
}
