public import Domain
import Store

extension Books {
  /// People by the beginnings of words of name, number or e-mail, in any order; folded.
  public func findPeople(_ text: String, limit: Int = 50) throws -> FoundPeople {
    try store.findPeople(text, limit: limit)
  }

  /// The person with a number.
  public func person(_ number: EmployeeNumber) throws -> StaffMember? {
    try store.staffMember(number)
  }

  /// The person whose badge was scanned; a badge may also send the employee number.
  public func personWithBadge(_ badge: String) throws -> PersonLine? {
    if let owner = try store.staffMember(badge: badge) {
      return try store.personLine(owner.number)
    }
    return try store.personLine(EmployeeNumber(badge))
  }
}
