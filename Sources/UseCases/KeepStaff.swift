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
      refusals += try badgeRefusals(person) + closedDepartments(of: person, at: acting.now)
      guard refusals.isEmpty else { return .refused(refusals) }
      try journal.save(person)
      return .done(try store.staffMember(person.number) ?? person)
    }
  }

  /// Changes what is known of a person; what the posts were until then is kept for reports.
  ///
  /// - Parameter day: the first day of what changes of the posts, today unless given, never later.
  public func changeStaff(
    _ person: StaffMember, from day: Day? = nil, by acting: Acting
  ) throws -> Outcome<StaffMember> {
    try store.write("change-staff", by: acting, detail: { _ in "\(person.number)" }) { journal in
      guard let before = try store.staffMember(person.number) else {
        return .refused([.noSuchPerson(person.number)])
      }
      var refusals =
        try Self.refusals(of: person) + badgeRefusals(person)
        + closedDepartments(of: person, before: before, at: acting.now)
      if let day, day > acting.now.day {
        refusals.append(.badDay(of: "change", day, earliest: nil, latest: acting.now.day))
      }
      guard refusals.isEmpty else { return .refused(refusals) }
      try journal.save(person, from: day)
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

  /// Closed departments that somebody would be new in.
  private func closedDepartments(
    of person: StaffMember, before: StaffMember? = nil, at now: Now
  ) throws -> [Refusal] {
    let held = Set(before?.assignments.compactMap(\.department) ?? [])
    return try person.assignments.compactMap(\.department).compactMap { name in
      guard let known = try store.nameOfToday(name, .department), !held.contains(known),
        let end = try store.departmentEnd(known), end.from <= now.day
      else { return nil }
      return .departmentEnded(end)
    }
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
