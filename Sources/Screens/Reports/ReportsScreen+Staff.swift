import Domain

/// Whose staff a roster is of, as the fields say it.
extension ReportsScreen {
  /// The first of manager, department and site that is filled in; nil where none is.
  var staffScope: StaffRosterScope? {
    let choice =
      text(.manager).map { StaffChoice.manager(EmployeeNumber($0)) }
      ?? text(.department).map { .department($0) } ?? text(.site).map { .site($0) }
    return choice.map { StaffRosterScope(of: $0, week: day(.weekOf) ?? today) }
  }
}
