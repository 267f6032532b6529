/// What an attendance report is split by; department, band, site, staff group and manager are those of
/// each session's day (invariant I42).
public enum AttendanceSplit: String, CaseIterable, Sendable {
  case `class`, person, department, band, site, course, subject
  case staffGroup = "staff-group"
  case manager
  /// By the month of the session, or by term; see ``Term``.
  case month, term

  /// Whether it tells of people what colleagues need not know: small numbers are pooled then.
  public var isSensitive: Bool { [.band, .staffGroup].contains(self) }
  /// Whether the rows follow one another in time.
  public var isOfTime: Bool { [.month, .term].contains(self) }
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
  /// Whether the same days of the year before are counted too; only where there is a first day.
  public var compares = false

  /// A report by some split, over everything unless limited.
  public init(
    by: AttendanceSplit = .class, from: Day? = nil, to: Day? = nil, classCode: ClassCode? = nil,
    person: EmployeeNumber? = nil, department: String? = nil, compares: Bool = false
  ) {
    self.by = by
    self.from = from
    self.to = to
    self.classCode = classCode
    self.person = person
    self.department = department
    self.compares = compares
  }

  /// Whether it covers everything there is.
  public var isUnlimited: Bool {
    from == nil && to == nil && classCode == nil && person == nil && department == nil
  }

  /// The same a year before; nil where it was not asked for, or there is no first day. Without a last
  /// day it goes as far as today does.
  public func yearBefore(today: Day) -> AttendanceScope? {
    guard compares, let from else { return nil }
    var before = self
    before.from = from.yearBefore
    before.to = (to ?? today).yearBefore
    before.compares = false
    return before
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
  /// How many people were expected; small numbers are pooled by it, and it is shown nowhere.
  public var learners: Int
  /// The same counted a year before, where a report compares.
  public var before: AttendanceTally?

  /// Joins a key, a label and counts.
  public init(
    key: String, label: String, tally: AttendanceTally, learners: Int = 0,
    before: AttendanceTally? = nil
  ) {
    self.key = key
    self.label = label
    self.tally = tally
    self.learners = learners
    self.before = before
  }

  /// The rate against that of the year before, in tenths of a point; nil where one of them is missing.
  public var changeTenths: Int? { tally.change(from: before) }
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

  /// The sum of the rows a year before; nil where the report does not compare.
  public var totalBefore: AttendanceTally? {
    scope.compares
      ? rows.reduce(into: AttendanceTally()) { $0 += $1.before ?? AttendanceTally() } : nil
  }
}

extension AttendanceTally {
  /// The rate against another one, in tenths of a point; nil where nothing was expected.
  public func change(from before: AttendanceTally?) -> Int? {
    guard let now = rateTenths, let then = before?.rateTenths else { return nil }
    return now - then
  }
}
