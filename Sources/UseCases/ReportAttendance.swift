public import Domain
import Store

extension Books {
  /// Attendance counted from marks, split and limited as asked, rows in the order people read them.
  public func attendance(_ scope: AttendanceScope, at now: Now) throws -> AttendanceReport {
    let rows = try store.read { try store.attendance(scope) }
    let ordered: [AttendanceRow]
    switch scope.by {
    case .band:
      let order = PayBand.all.enumerated().reduce(into: [String: Int]()) {
        $0[$1.element] = $1.offset
      }
      ordered = rows.sorted { (order[$0.key] ?? 99, $0.key) < (order[$1.key] ?? 99, $1.key) }
    case .class, .course:
      ordered = rows
    case .person, .department, .site, .staffGroup, .manager:
      let keyed = rows.map { (fold: FoldedName.key($0.label), row: $0) }
      ordered = keyed.sorted { ($0.fold, $0.row.key) < ($1.fold, $1.row.key) }.map(\.row)
    }
    return AttendanceReport(scope: scope, rows: ordered, asAt: now)
  }
}
