public import Domain

/// The columns of a file of classes.
public enum ClassesColumn: Int, FileColumn {
  case code, course, firstDate, start, end, sessions, minimum, maximum, everyWeeks, space, tutor
  case enrolFrom, enrolTo, freedPlace, state, reason, equipment

  /// The names in the header.
  public static let names = [
    "code", "course", "first_date", "start", "end", "sessions", "minimum", "maximum",
    "every_weeks", "space", "tutor", "enrol_from", "enrol_to", "freed_place", "state", "reason",
    "equipment",
  ]
  /// The columns no file can do without.
  public static let required: Set<ClassesColumn> = [.code, .course, .firstDate, .start, .end]
}

/// A file of classes: a line a class, with the series of its sessions.
public enum ClassesFile: RecordFile {
  /// Reads a line as the plan of a class.
  public static func record(from row: FileRow<ClassesColumn>) -> ClassPlan? {
    let code: ClassCode? = row.required(.code) { row.code($0) }
    let course: CourseCode? = row.required(.course) { row.code($0) }
    let first = row.required(.firstDate) { row.day($0) }
    let start = row.required(.start) { row.time($0) }
    let end = row.required(.end) { row.time($0, isEnd: true) }
    if let start, let end, !end.mayEnd(startingAt: start) {
      row.report(.notAfter(column: ClassesColumn.start.name, value: start.text), at: .end)
    }
    var plan = ClassPlan(
      code: code ?? "", course: course ?? "", first: first ?? Day(number: 0),
      start: start ?? .startOfDay, end: end ?? .endOfDay,
      sessions: row.number(.sessions, in: 1...366),
      series: .weeks(row.number(.everyWeeks, in: 1...52) ?? 1), space: row.code(.space),
      tutor: row.text(.tutor), minimum: row.number(.minimum, in: 1...9_999),
      maximum: row.number(.maximum, in: 1...9_999))
    plan.enrolFrom = row.day(.enrolFrom)
    plan.enrolTo = row.day(.enrolTo)
    if let from = plan.enrolFrom, let to = plan.enrolTo, to < from {
      row.report(.notAfter(column: ClassesColumn.enrolFrom.name, value: from.iso), at: .enrolTo)
    }
    plan.freedPlace = row.word(.freedPlace) ?? .automatic
    plan.state = row.word(.state) ?? .open
    plan.reason = row.text(.reason)
    plan.kit = row.equipment(.equipment)
    return plan
  }

  /// The cells of a class's plan.
  public static func cells(of plan: ClassPlan) -> [String] {
    [
      plan.code.text, plan.course.text, plan.first.iso, plan.start.text, plan.end.text,
      plan.sessions.map { String($0) } ?? "", plan.minimum.map { String($0) } ?? "",
      plan.maximum.map { String($0) } ?? "", String(plan.weeks), plan.space?.text ?? "",
      plan.tutor ?? "", plan.enrolFrom?.iso ?? "", plan.enrolTo?.iso ?? "",
      plan.freedPlace.rawValue, plan.state.rawValue, plan.reason ?? "",
      Equipment.text(plan.kit),
    ]
  }
}
