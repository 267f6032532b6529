public import Domain
import Store

extension Books {
  /// The requests for release without a manager's yes, oldest first.
  public func releasesOpen(at now: Now) throws -> [ReleaseLine] {
    try store.read { try store.releasesOpen().map { line($0, at: now) } }
  }

  /// Requests for release counted by department, that of the day of asking; limited to days of asking,
  /// both included.
  public func releaseReport(from: Day?, to: Day?, at now: Now) throws -> ReleaseReport {
    // Nobody asks in the future; the day after tomorrow is past every clock.
    let (asked, past) = try store.read {
      (
        try store.releases(
          from: from.map { clock.moment($0, .startOfDay) } ?? Moment(microseconds: 0),
          to: clock.moment(to.map { $0 + 1 } ?? now.day + 2, .startOfDay)),
        try store.pastPostsOfReleased()
      )
    }
    let tallies = asked.reduce(into: [String: ReleaseTally]()) { tallies, asked in
      let post = PostHistory(
        past: past[asked.person.number] ?? [],
        current: Assignment(department: asked.person.department)
      ).post(on: clock.wall(asked.release.askedAt).day)
      tallies[post?.department ?? "", default: ReleaseTally()].count(asked)
    }
    let rows = tallies.map { ReleaseReportRow(department: $0, tally: $1) }
    return ReleaseReport(
      from: from, to: to,
      rows: rows.sorted { FoldedName.key($0.department) < FoldedName.key($1.department) },
      asAt: now)
  }

  /// What a manager is handed to answer a person's request for release on a class, or for one session
  /// of it.
  public func releaseForm(
    _ number: EmployeeNumber, on code: ClassCode, session: Int? = nil, at now: Now
  ) throws -> Outcome<ReleaseForm> {
    try store.read {
      let found = try enrolled(number, on: code)
      guard let enrolled = found.done else { return .refused(found.refusals) }
      let releases = try store.releases(of: enrolled.enrolment.id)
      guard let release = releases.first(where: { $0.session == session }),
        release.state != .withdrawn, let classLine = try line(code, at: now)
      else {
        return .refused([.noReleaseAsked(enrolled.person.name, enrolled.theClass.label)])
      }
      let asked = AskedRelease(
        release: release, enrolment: enrolled.enrolment, person: enrolled.line,
        label: enrolled.theClass.label)
      return .done(
        ReleaseForm(
          line: line(asked, at: now), post: enrolled.person.post, classLine: classLine,
          releases: releases))
    }
  }

  private func line(_ asked: AskedRelease, at now: Now) -> ReleaseLine {
    let (day, time) = clock.wall(asked.release.askedAt)
    return ReleaseLine(
      asked: asked, at: WallTime(day, time), days: now.day.number - day.number)
  }
}
