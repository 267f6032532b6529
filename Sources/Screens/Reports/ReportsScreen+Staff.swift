import Domain

/// Whose staff a roster is of, as the fields say it, and badges that name a person or a manager.
extension ReportsScreen {
  /// The field of a person or a manager that has the cursor; nil in any other.
  private var personField: Int? {
    guard case .field(let index) = part, let field = field(index),
      field == .person || field == .manager
    else { return nil }
    return index
  }

  var meetsBadge: Bool { personField != nil }

  /// Writes whose badge was scanned into the field of a person or a manager.
  mutating func meet(_ person: PersonLine?, badge: String, _ turn: inout Turn) -> Bool {
    guard let index = personField else { return false }
    guard let person else {
      turn.refuse("No one has badge \(badge). Write the employee number.")
      return true
    }
    form[index] = person.number.text
    turn.say("\(person.name.spoken), \(person.number). Enter makes the report.")
    return true
  }

  /// What is said where the report cannot be made of what is written so far.
  var whatIsMissing: String {
    kind == .staffRoster
      ? "Whose staff? Write the manager's employee number or scan the badge; or name a department or a site."
      : "Something is missing. F4 shows the choices."
  }

  /// The first of manager, department and site that is filled in; nil where none is.
  var staffScope: StaffRosterScope? {
    let choice =
      text(.manager).map { StaffChoice.manager(EmployeeNumber($0)) }
      ?? text(.department).map { .department($0) } ?? text(.site).map { .site($0) }
    return choice.map { StaffRosterScope(of: $0, week: day(.weeksFrom) ?? today) }
  }
}
