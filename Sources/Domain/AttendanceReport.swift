/// What an attendance report is split by; department, band, site, staff group and manager are those of
/// each session's day (invariant I42).
public enum AttendanceSplit: String, CaseIterable, Sendable {
  case `class`, person, department, band, site, course
  case staffGroup = "staff-group"
  case manager
}

/// What an attendance report covers.
public struct AttendanceScope: Hashable, Sendable {
  /// What the rows are.
  public var by: AttendanceSplit
  /// The first day; nil for no limit.
  public var from: Day?
  /// The last day; nil for no limit.
  public var to: Day?
  /// One class only.
  public var classCode: ClassCode?
  /// One person only.
  public var person: EmployeeNumber?
  /// One department only, by name.
  public var department: String?

  /// A report by some split, over everything unless limited.
  public init(
    by: AttendanceSplit = .class, from: Day? = nil, to: Day? = nil, classCode: ClassCode? = nil,
    person: EmployeeNumber? = nil, department: String? = nil
  ) {
    self.by = by
    self.from = from
    self.to = to
    self.classCode = classCode
    self.person = person
    self.department = department
  }
}

/// One row of an attendance report.
public struct AttendanceRow: Hashable, Sendable {
  /// What the row is of: a class code, an employee number, a department's name.
  public var key: String
  /// What people call it.
  public var label: String
  /// Its marks counted.
  public var tally: AttendanceTally

  /// Joins a key, a label and counts.
  public init(key: String, label: String, tally: AttendanceTally) {
    self.key = key
    self.label = label
    self.tally = tally
  }
}

/// The attendance of some learners over some time, counted from marks.
public struct AttendanceReport: Hashable, Sendable {
  /// What it covers.
  public var scope: AttendanceScope
  /// Its rows, in order.
  public var rows: [AttendanceRow]
  /// The day and time it was counted.
  public var asAt: Now

  /// Joins a scope and its rows.
  public init(scope: AttendanceScope, rows: [AttendanceRow], asAt: Now) {
    self.scope = scope
    self.rows = rows
    self.asAt = asAt
  }

  /// The sum of the rows; nothing is in the total that is in no row (invariant I20).
  public var total: AttendanceTally {
    rows.reduce(into: AttendanceTally()) { $0 += $1.tally }
  }
}
