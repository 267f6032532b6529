public import Domain
import Store

extension Books {
  /// Gives everybody with a place on a class the number of a row on its registers, as a sheet is made:
  /// by name the first time, and after the last number for whoever joins later. A number is never given
  /// twice, so that what is printed can be keyed back whoever has joined or left.
  public func numberRegister(_ code: ClassCode, by acting: Acting) throws -> Outcome<Int> {
    // Where everybody has a number a sheet is a reading like any other.
    let missing = try store.read { try withoutNumber(code) }
    guard !missing.isEmpty else { return .done(0) }
    return try store.write("number-register", by: acting, detail: { _ in "\(code)" }) { journal in
      try journal.takeTurn(code)
      let given = try store.registerRows(of: code)
      let rows = Self.rows(given, giving: try withoutNumber(code))
      for (learner, row) in rows.sorted(by: { $0.value < $1.value }) where given[learner] == nil {
        try journal.saveRow(row, of: learner, on: code)
      }
      return .done(rows.count - given.count)
    }
  }

  private func withoutNumber(_ code: ClassCode) throws -> [Enrolment] {
    let given = try store.registerRows(of: code)
    return try store.enrolments(on: code).map(\.enrolment).filter {
      $0.state.isOnRoster && given[$0.learner] == nil
    }
  }

  /// The numbers given, and those the others have: by name where none is given yet, else in the order of
  /// joining after the last.
  ///
  /// - Parameter others: by name.
  static func rows(
    _ given: [EmployeeNumber: Int], giving others: [Enrolment]
  ) -> [EmployeeNumber: Int] {
    let order =
      given.isEmpty ? others : others.sorted { $0.joiningNumber < $1.joiningNumber }
    var rows = given
    var last = given.values.max() ?? 0
    for enrolment in order where rows[enrolment.learner] == nil {
      last += 1
      rows[enrolment.learner] = last
    }
    return rows
  }
}
