public import Domain
import Interchange
import Store

extension Books {
  /// Lays a new extract of the staff beside the books: who joins, moves, has another manager, leaves,
  /// is missing; who leaves or is missing with every place and claim to decide about.
  ///
  /// Nothing is kept unless `keep` is set, and then all of it as by an import, or nothing where a line
  /// is bad. Nobody loses a place by it.
  /// - Parameters:
  ///   - path: the file; `-` for standard input.
  ///   - asAt: the day from which the extract holds, today unless given, never later.
  ///   - missingLeave: the last day to give those who are not in the extract; they stay as they are
  ///     unless given.
  /// - Throws: `InputFileError` where the file cannot be read, or an `EngineError`.
  public func refreshStaff(
    from path: String, asAt: Day? = nil, missingLeave: Day? = nil, keep: Bool = false,
    spoolDirectory: String? = nil, progress: (ImportProgress) throws -> Void = { _ in },
    by acting: Acting
  ) throws -> Outcome<StaffRefresh> {
    let day = asAt ?? acting.now.day
    guard day <= acting.now.day else {
      return .refused([
        .badDay(of: "extract", day, earliest: nil, latest: acting.now.day)
      ])
    }
    let order = ImportOrder(
      kind: .staff, input: try InputFile(path: path, spoolDirectory: spoolDirectory),
      dryRun: !keep, fix: nil, acting: acting)
    let comparison = StaffComparison(
      store,
      StaffRefresh(asAt: day, missingLeave: missingLeave, summary: ImportSummary(kind: .staff)))
    let summary = try importStaff(order, from: day, comparing: comparison, progress)
    var refresh = comparison.refresh
    refresh.summary = summary
    return .done(try store.read { try decided(refresh, on: acting.now.day) })
  }

  /// The comparison in the order of names, with what those who leave or are missing stand on.
  private func decided(_ refresh: StaffRefresh, on today: Day) throws -> StaffRefresh {
    func inOrder(_ one: PersonLine, _ other: PersonLine) -> Bool {
      (one.name.sortKey, one.number) < (other.name.sortKey, other.number)
    }
    func standing(_ people: [LeavingStaff]) throws -> [LeavingStaff] {
      try people.sorted { inOrder($0.person, $1.person) }.map {
        LeavingStaff($0.person, try store.liveEnrolments(of: $0.person.number, from: today))
      }
    }
    var refresh = refresh
    refresh.joiners.sort(by: inOrder)
    refresh.movers.sort { inOrder($0.person, $1.person) }
    refresh.managers.sort { inOrder($0.person, $1.person) }
    refresh.leavers = try standing(refresh.leavers)
    refresh.missing = try standing(refresh.missing)
    let joining = refresh.joiners.reduce(into: [:]) { $0[$1.number] = $1.name }
    for number in refresh.managers.flatMap(\.differences).flatMap({ [$0.old, $0.new] }) {
      guard let number = number.map({ EmployeeNumber($0) }) else { continue }
      refresh.managerNames[number] = try joining[number] ?? store.personLine(number)?.name
    }
    return refresh
  }
}

/// An extract compared with the books while it is read.
final class StaffComparison {
  private(set) var refresh: StaffRefresh
  private let store: Store

  init(_ store: Store, _ refresh: StaffRefresh) {
    self.store = store
    self.refresh = refresh
  }

  /// Notes what became of somebody in the extract.
  func note(_ saved: SavedStaff) { refresh.note(saved.person, over: saved.before) }

  /// Finds who is in the books and not in the extract, and gives them their last day where that was
  /// asked for; answers how many were changed by it.
  func lookForMissing(_ seen: SeenStaff, saving bulk: BulkStaff) throws -> Int {
    var missing: [StaffMember] = []
    try store.eachStaffMember { person in
      if person.leavingDate == nil, !seen.contains(person.number) { missing.append(person) }
    }
    refresh.missing = missing.map { LeavingStaff(PersonLine($0), []) }
    guard let last = refresh.missingLeave else { return 0 }
    for var person in missing {
      person.leavingDate = last
      _ = try bulk.save([person]) { new, _ in new }
    }
    return missing.count
  }
}
