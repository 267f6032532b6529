public import Domain
import Store

extension Books {
  /// Adds a newcomer who is not in the extract yet.
  public func addStaff(
    _ person: StaffMember, by acting: Acting
  ) throws -> Outcome<StaffMember> {
    try store.write("add-staff", by: acting, detail: { _ in "\(person.number)" }) { journal in
      var refusals = Self.refusals(of: person)
      if try store.staffMember(person.number) != nil {
        refusals.append(.codeTaken(kind: "person with number", code: person.number.text))
      }
      refusals += try badgeRefusals(person)
      guard refusals.isEmpty else { return .refused(refusals) }
      try journal.save(person)
      return .done(try store.staffMember(person.number) ?? person)
    }
  }

  /// Changes what is known of a person.
  public func changeStaff(
    _ person: StaffMember, by acting: Acting
  ) throws -> Outcome<StaffMember> {
    try store.write("change-staff", by: acting, detail: { _ in "\(person.number)" }) { journal in
      guard try store.staffMember(person.number) != nil else {
        return .refused([.noSuchPerson(person.number)])
      }
      let refusals = try Self.refusals(of: person) + badgeRefusals(person)
      guard refusals.isEmpty else { return .refused(refusals) }
      try journal.save(person)
      // Who has not left after all may take a place that is free.
      _ = try serveListsElsewhere(of: [person.number], in: journal)
      return .done(try store.staffMember(person.number) ?? person)
    }
  }

  /// A badge that sends somebody else's badge or number would open the wrong person.
  private func badgeRefusals(_ person: StaffMember) throws -> [Refusal] {
    guard let other = try personWithBadge(person.badge), other.number != person.number else {
      return []
    }
    return [.codeTaken(kind: "person with badge", code: person.badge)]
  }

  private static func refusals(of person: StaffMember) -> [Refusal] {
    var refusals: [Refusal] = []
    if !person.number.isWellFormed {
      refusals.append(.badCode(kind: "employee number", person.number.text))
    }
    if person.name.family.allSatisfy(\.isWhitespace) { refusals.append(.missingName) }
    refusals += KeptText.refusals([
      ("family name", person.name.family), ("given name", person.name.given),
      ("known-as name", person.name.knownAs), ("badge", person.badge), ("e-mail", person.email),
    ])
    for post in person.assignments {
      refusals += KeptText.refusals([
        ("department", post.department), ("site", post.site), ("staff group", post.staffGroup),
        ("job title", post.jobTitle), ("line manager", post.lineManager?.text),
      ])
    }
    for band in person.assignments.compactMap(\.payBand) where !PayBand.all.contains(band) {
      refusals.append(.unknownBand(band))
    }
    return refusals
  }
}
