public import Domain
import Store

extension Books {
  /// Attendance counted from marks of sessions held, split and limited as asked, rows in the order people
  /// read them.
  public func attendance(_ scope: AttendanceScope, at now: Now) throws -> AttendanceReport {
    let (rows, before) = try store.read {
      (
        try count(scope, at: now),
        try scope.yearBefore(today: now.day).map { try count($0, at: now) }
      )
    }
    return AttendanceReport(
      scope: scope, rows: Self.ordered(Self.joined(rows, before, by: scope.by), by: scope.by),
      asAt: now)
  }

  private func count(_ scope: AttendanceScope, at now: Now) throws -> [AttendanceRow] {
    let rows = try store.attendance(scope, at: now.wall)
    guard scope.by == .term else { return rows }
    // Counted by month; three to five of them make a term.
    return rows.reduce(into: []) { terms, month in
      let key = Term(month: month.key)?.key ?? month.key
      if terms.last?.key == key {
        terms[terms.count - 1].tally += month.tally
      } else {
        terms.append(AttendanceRow(key: key, label: key, tally: month.tally))
      }
    }
  }

  /// Each row with what it was a year before; what was there only then has a row too.
  private static func joined(
    _ rows: [AttendanceRow], _ before: [AttendanceRow]?, by split: AttendanceSplit
  ) -> [AttendanceRow] {
    guard let before else { return rows }
    var then = before.reduce(into: [String: AttendanceRow]()) {
      var row = $1
      if split.isOfTime { row.key = yearLater(row.key) }
      $0[row.key] = row
    }
    let joined = rows.map { row in
      var row = row
      row.before = then.removeValue(forKey: row.key)?.tally ?? AttendanceTally()
      return row
    }
    return joined
      + then.sorted { $0.key < $1.key }.map { key, row in
        AttendanceRow(
          key: key, label: split.isOfTime ? key : row.label, tally: AttendanceTally(),
          learners: row.learners, before: row.tally)
      }
  }

  /// The same month or term a year on: `2026-11` for `2025-11`.
  private static func yearLater(_ key: String) -> String {
    let year = key.prefix { $0 != "-" }
    return "\((Int(year) ?? 0) + 1)\(key.dropFirst(year.count))"
  }

  private static func ordered(
    _ rows: [AttendanceRow], by split: AttendanceSplit
  ) -> [AttendanceRow] {
    switch split {
    case .band:
      rows.sorted {
        (PayBand.order[$0.key] ?? 99, $0.key) < (PayBand.order[$1.key] ?? 99, $1.key)
      }
    case .class, .course, .month, .term:
      rows.sorted { $0.key < $1.key }
    case .person, .department, .site, .staffGroup, .manager, .subject:
      rows.map { (fold: FoldedName.key($0.label), row: $0) }
        .sorted { ($0.fold, $0.row.key) < ($1.fold, $1.row.key) }.map(\.row)
    }
  }
}
