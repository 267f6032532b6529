import Domain

/// What narrows a report: a field above its pages.
enum ReportField: Hashable, Sendable {
  case from, to, theClass, department, person, session, space, day, weekOf, weeksFrom, release
  case agreement, compares, month, manager, site

  var label: String {
    switch self {
    case .from: "From"
    case .to: "To"
    case .theClass: "Class"
    case .department: "Department"
    case .person: "Person"
    case .session: "Session"
    case .space: "Space"
    case .day: "Day"
    case .weekOf: "Week of"
    case .weeksFrom: "Weeks from"
    case .release: "Release"
    case .agreement: "Agreement"
    case .compares: "Compare"
    case .month: "Month of"
    case .manager: "Manager"
    case .site: "Site"
    }
  }

  /// What an empty field stands for.
  func hint(in kind: ReportKind, isNeeded: Bool) -> String {
    switch self {
    case .from: "the beginning"
    case .to, .day: "today"
    case .theClass: isNeeded ? "" : "all classes"
    case .department: kind == .staffRoster ? "or a department" : "all"
    case .person: isNeeded ? "an employee number" : "everyone"
    case .session: isNeeded ? "a number" : "the next"
    case .space: "all spaces"
    case .weekOf: "this week"
    case .weeksFrom: "this week and four more"
    case .release, .agreement: ""
    case .compares: "no"
    case .month: "last month"
    case .manager: "an employee number"
    case .site: "or a site"
    }
  }
}
