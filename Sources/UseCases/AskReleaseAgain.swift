import Domain
import Store

/// A manager's yes to release, with who has it.
struct AgreedRelease: Sendable {
  var release: Release
  var enrolment: Enrolment
  var person: PersonLine
}

extension Books {
  /// What managers have agreed to for sessions of a class that get other times, by the person's name:
  /// for a session arranged by itself that arrangement, for the others the one for the whole class.
  func releasesAgreed(on code: ClassCode, for moved: [Session]) throws -> [AgreedRelease] {
    guard !moved.isEmpty else { return [] }
    let releases = try store.releases(on: code)
    let numbers = Set(moved.map(\.number))
    return try store.enrolments(on: code).flatMap { enrolment, person -> [AgreedRelease] in
      guard enrolment.state.isLive else { return [] }
      let all = releases[enrolment.id] ?? []
      let own = all.filter { $0.session.map { numbers.contains($0) } ?? false }
      let isWhole = own.count < numbers.count
      return all.filter { release in
        (release.session == nil ? isWhole : own.contains(release)) && release.state.isAgreed
          && release.model.needsAgreement
      }.map { AgreedRelease(release: $0, enrolment: enrolment, person: person) }
    }
  }

  /// Asks again for what was agreed, as the sessions have other times; everybody keeps the place, or
  /// the place in line.
  ///
  /// - Returns: for whom, in the order given, each once.
  @discardableResult
  func askReleaseAgain(_ agreed: [AgreedRelease], in journal: Journal) throws -> [PersonLine] {
    var people: [PersonLine] = []
    for one in agreed {
      try journal.save(
        one.release.askedAgain(
          at: journal.acting.now.moment, isSure: one.enrolment.state != .requested))
      if !people.contains(one.person) { people.append(one.person) }
    }
    return people
  }
}
