import Domain
import Store

/// A manager's yes to release for a whole class, with who has it.
struct AgreedRelease: Sendable {
  var release: Release
  var enrolment: Enrolment
  var person: PersonLine
}

extension Books {
  /// Everybody with a place or a claim on a class whose manager has agreed to release, by name.
  func releasesAgreed(on code: ClassCode) throws -> [AgreedRelease] {
    let releases = try store.releases(on: code)
    return try store.enrolments(on: code).compactMap { enrolment, person in
      guard enrolment.state.isLive,
        let release = releases[enrolment.id]?.first(where: { $0.session == nil }),
        release.state.isAgreed, release.model.needsAgreement
      else { return nil }
      return AgreedRelease(release: release, enrolment: enrolment, person: person)
    }
  }

  /// Asks again for every release that was agreed, as the sessions have other times; everybody keeps
  /// the place, or the place in line.
  ///
  /// - Returns: for whom, by name.
  @discardableResult
  func askReleaseAgain(on code: ClassCode, in journal: Journal) throws -> [PersonLine] {
    try releasesAgreed(on: code).map { agreed in
      try journal.save(
        agreed.release.askedAgain(
          at: journal.acting.now.moment, isSure: agreed.enrolment.state != .requested))
      return agreed.person
    }
  }
}
