import Domain
import Interchange
import Store

extension Books {
  /// Imports staff. No rule of the books stands in the way of a person, so the first reading
  /// finds every problem without holding anybody up; the second writes.
  ///
  /// - Parameters:
  ///   - day: from which what changes of posts changes; the day of the act unless given.
  ///   - comparison: told of everybody in the file and, at the end, asked about those who are not.
  func importStaff(
    _ order: ImportOrder, from day: Day? = nil, comparing comparison: StaffComparison? = nil,
    _ progress: (ImportProgress) throws -> Void
  ) throws -> ImportSummary {
    var run = try ImportRun<StaffFile>(order)
    var seen = SeenStaff()
    var seenBad = SeenStaff()
    try run.eachGoodLine(.checking, andBad: true, progress) { person, row in
      var faults = seen.faults(of: person, line: row.line)
      if faults.isEmpty { faults = seenBad.faults(of: person, line: row.line) }
      for (column, fault) in faults { row.report(fault, at: column) }
      if row.problems.isEmpty {
        seen.add(person, line: row.line)
      } else if faults.isEmpty {
        seenBad.add(person, line: row.line)
      }
    }
    guard run.isReadable else { return run.summary }
    // Where lines are bad, the managers that stand on them are not known yet.
    let unknown = try run.isBlocked ? [] : seen.unknownManagers { try store.personLine($0) != nil }
    if !unknown.isEmpty {
      let first = unknown.prefix(5).map {
        UnknownLineManager(line: $0.line, number: $0.number)
      }
      run.summary.warnings.append(
        .unknownLineManagers(
          unknown.count, lines: unknown.reduce(0) { $0 + $1.count }, first: first))
    }
    if order.dryRun || run.isBlocked {
      try store.read(repeats: false) {
        try save(
          seen, from: &run, into: BulkStaff(store, writingThrough: nil),
          comparing: run.isBlocked ? nil : comparison, on: order.acting.now.day, progress)
      }
      return run.refusedSummary
    }
    let outcome = try store.write(
      "import", by: order.acting, keepsChanges: false, detail: { $0.auditDetail }
    ) { journal -> Outcome<ImportSummary> in
      try save(
        seen, from: &run, into: BulkStaff(store, writingThrough: journal, from: day),
        comparing: comparison, on: order.acting.now.day, progress)
      if run.summary.changed > 0 {
        run.summary.booked = try serveListsElsewhere(of: store.peopleInLine(), in: journal)
      }
      return try run.settle() ? .done(run.summary) : .refused([])
    }
    return outcome.done ?? run.refusedSummary
  }

  /// Reads the good lines again, makes people of them and hands these on by the batch. Somebody
  /// with several posts waits for the last line.
  private func save(
    _ seen: SeenStaff, from run: inout ImportRun<StaffFile>, into bulk: BulkStaff,
    comparing comparison: StaffComparison?, on today: Day,
    _ progress: (ImportProgress) throws -> Void
  ) throws {
    let closed = try store.departmentEnds().filter { $0.ending == .closed && $0.from <= today }
    var newInClosed: [String: Int] = [:]
    let columns = run.table.columns
    var counts = run.summary
    var waiting: [EmployeeNumber: [StaffMember]] = [:]
    var batch: [StaffMember] = []
    func flush() throws {
      let written = try bulk.save(batch) {
        StaffFile.merged($0, over: $1, columns: columns)
      }
      for one in written {
        switch one.written {
        case .new: counts.new += 1
        case .changed: counts.changed += 1
        case .unchanged: counts.unchanged += 1
        }
        comparison?.note(one)
        if !closed.isEmpty {
          for name in one.newDepartments { newInClosed[name, default: 0] += 1 }
        }
      }
      batch.removeAll(keepingCapacity: true)
    }
    try run.eachGoodLine(.writing, progress) { person, _ in
      let expected = seen.lines(of: person.number)
      if expected == 1 {
        batch.append(person)
      } else {
        waiting[person.number, default: []].append(person)
        guard let lines = waiting[person.number], lines.count == expected else { return }
        waiting[person.number] = nil
        if let whole = StaffFile.person(of: lines) { batch.append(whole) }
      }
      if batch.count >= BulkStaff.batch { try flush() }
    }
    if !batch.isEmpty { try flush() }
    counts.changed += try comparison?.lookForMissing(seen, saving: bulk) ?? 0
    try bulk.finish()
    run.summary.warnings += closed.compactMap { end in
      newInClosed[end.name].map { .newInClosedDepartment(end, people: $0) }
    }
    run.summary.new = counts.new
    run.summary.changed = counts.changed
    run.summary.unchanged = counts.unchanged
  }
}

extension SavedStaff {
  /// Departments the person had no post in before.
  fileprivate var newDepartments: Set<String> {
    Set(person.assignments.compactMap(\.department))
      .subtracting(before?.assignments.compactMap(\.department) ?? [])
  }
}

/// What the lines of a file of staff have said so far, in as few bytes a line as will do: numbers,
/// names and badges are kept as hashes, made anew in every run.
struct SeenStaff {
  private struct First {
    let line: UInt32
    let name: UInt32
    let post: UInt32
    let whole: UInt32
  }

  private var first: [Int: First] = [:]
  /// The further posts of those with several lines.
  private var furtherPosts: [Int: [UInt32]] = [:]
  private var badges: [Int: (owner: Int, line: UInt32)] = [:]
  private var managers: [EmployeeNumber: (line: Int, count: Int)] = [:]

  /// Whether anybody in the file has a number.
  func contains(_ number: EmployeeNumber) -> Bool { first[number.hashValue] != nil }

  /// How many good lines a person has.
  func lines(of number: EmployeeNumber) -> Int {
    1 + (furtherPosts[number.hashValue]?.count ?? 0)
  }

  /// What is wrong with a line beside those before it.
  func faults(
    of person: StaffMember, line: Int
  ) -> [(column: StaffColumn?, fault: ImportFault)] {
    var faults: [(column: StaffColumn?, fault: ImportFault)] = []
    let key = person.number.hashValue
    if person.badge != person.number.text, let other = badges[person.badge.hashValue],
      other.owner != key
    {
      faults.append((.badge, .badgeTaken(first: Int(other.line))))
    }
    guard let earlier = first[key] else { return faults }
    let place = Int(earlier.line)
    let post = Self.post(person)
    if earlier.whole == Self.short(person) {
      faults.append((nil, .repeatedLine(first: place)))
    } else if earlier.name != Self.name(person) {
      faults.append((.familyName, .otherName(first: place)))
    } else if post == 0 || earlier.post == 0 {
      faults.append((.assignmentNumber, .needsAssignmentNumber(first: place)))
    } else if post == earlier.post || furtherPosts[key]?.contains(post) == true {
      faults.append((.assignmentNumber, .repeatedKey(first: place)))
    }
    return faults
  }

  /// Remembers a line.
  mutating func add(_ person: StaffMember, line: Int) {
    let key = person.number.hashValue
    if first[key] == nil {
      first[key] = First(
        line: UInt32(clamping: line), name: Self.name(person), post: Self.post(person),
        whole: Self.short(person))
    } else {
      furtherPosts[key, default: []].append(Self.post(person))
    }
    if person.badge != person.number.text {
      badges[person.badge.hashValue] = (key, UInt32(clamping: line))
    }
    if let manager = person.post.lineManager {
      managers[manager, default: (line, 0)].count += 1
    }
  }

  /// Line managers that are neither in the file nor in the books, by the line that names them first.
  func unknownManagers(
    isInBooks: (EmployeeNumber) throws -> Bool
  ) rethrows -> [(number: EmployeeNumber, line: Int, count: Int)] {
    try managers.filter { try first[$0.key.hashValue] == nil && !isInBooks($0.key) }
      .map { ($0.key, $0.value.line, $0.value.count) }
      .sorted { $0.line < $1.line }
  }

  private static func name(_ person: StaffMember) -> UInt32 {
    var hasher = Hasher()
    hasher.combine(person.name.family)
    hasher.combine(person.name.given)
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  /// 0 stands for a post without a number.
  private static func post(_ person: StaffMember) -> UInt32 {
    person.post.number.map { max(1, short($0)) } ?? 0
  }

  private static func short(_ value: some Hashable) -> UInt32 {
    UInt32(truncatingIfNeeded: value.hashValue)
  }
}
