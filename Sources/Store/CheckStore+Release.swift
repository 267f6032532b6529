public import Domain
import Engine

/// What the check asks of release: work time needs a manager's word, and every answer is whole.
extension Store {
  /// Places in work time that no manager has agreed to as they stand, now or before the sessions got
  /// other times and release was asked again.
  public func placesWithoutRelease() throws -> [BrokenPromise] {
    try enrolments(
      where: """
        e.state IN ('confirmed', 'on-break', 'attended', 'did-not-attend')
        AND e.release_model <> 'own-time' AND NOT EXISTS (SELECT 1 FROM release r
          WHERE r.enrolment_id = e.id AND r.session_number = 0
          AND r.state <> 'withdrawn' AND r.agreed = e.release_model)
        """, break: BrokenPromise.placeWithoutRelease)
  }

  /// People waiting, offered or held a place in work time for whom nobody asked for release.
  public func releasesNeverAsked() throws -> [BrokenPromise] {
    try enrolments(
      where: """
        e.state IN ('requested', 'waitlisted', 'offered') AND e.release_model <> 'own-time'
        AND NOT EXISTS (SELECT 1 FROM release r
          WHERE r.enrolment_id = e.id AND r.session_number = 0 AND r.state <> 'withdrawn')
        """, break: BrokenPromise.releaseNeverAsked)
  }

  /// Places held for a manager's answer without an end.
  public func heldWithoutEnd() throws -> [BrokenPromise] {
    try enrolments(
      where: """
        e.state = 'requested' AND NOT EXISTS (SELECT 1 FROM release r
          WHERE r.enrolment_id = e.id AND r.session_number = 0 AND r.held_until IS NOT NULL)
        """, break: BrokenPromise.heldWithoutEnd)
  }

  /// Releases that are agreed but do not say what or by whom, or say something else than they claim.
  public func releasesThatContradict() throws -> [BrokenPromise] {
    try releases(
      where: """
        r.state IN ('agreed', 'agreed-other') AND (r.agreed IS NULL
          OR r.state = 'agreed' AND (r.agreed <> r.asked
            OR r.agreed = 'hours' AND r.hours <> r.asked_hours)
          OR r.state = 'agreed-other' AND r.agreed = r.asked
            AND (r.agreed <> 'hours' OR coalesce(r.hours, 0) = coalesce(r.asked_hours, 0))
          OR r.hours < 1 OR trim(coalesce(r.answered_by, '')) = '')
        """
    ) { .releaseContradicts($0, $1, session: $2 == 0 ? nil : $2) }
  }

  /// Releases declined without a ground or a name.
  public func declinedWithoutGround() throws -> [BrokenPromise] {
    try releases(
      where: """
        r.state = 'declined'
        AND (r.ground IS NULL OR trim(coalesce(r.answered_by, '')) = '')
        """
    ) { label, learner, _ in .declinedWithoutGround(label, learner) }
  }

  /// Releases for sessions a class does not have.
  public func releasesOfNoSession() throws -> [BrokenPromise] {
    try releases(
      where: """
        r.session_number <> 0 AND NOT EXISTS (SELECT 1 FROM session s
          WHERE s.class_code = e.class_code AND s.number = r.session_number)
        """
    ) { .releaseOfNoSession($0, $1, session: $2) }
  }

  private func releases(
    where condition: String, break promise: (ClassLabel, EmployeeNumber, Int) -> BrokenPromise
  ) throws -> [BrokenPromise] {
    try enrolments(
      naming: "r.session_number", from: "JOIN release r ON r.enrolment_id = e.id",
      where: condition
    ) { promise($0, $1, $2.integer()) }
  }
}
