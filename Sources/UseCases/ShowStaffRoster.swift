public import Domain
import Store

extension Books {
  /// Who of some staff is in class when, in whose time, and whether they came: as much of it as a
  /// manager may see (invariant I24). Who is meant is asked of each day (invariant I42).
  public func staffRoster(
    _ scope: StaffRosterScope, at now: Now
  ) throws -> Outcome<StaffRoster> {
    try store.read {
      let found = try meant(scope)
      guard let (name, scope, numbers) = found.done else { return .refused(found.refusals) }
      let hierarchy = StaffHierarchy(
        try store.posts(of: numbers), lastDays: try store.lastDays(of: numbers))
      let identity = try store.identity() ?? ""
      let books = String(identity.prefix(16))
      var staff: [Day: [EmployeeNumber: String?]] = [:]
      var splits: [EnrolmentID: Split] = [:]
      var revisions: [ClassCode: [Int: Int]] = [:]
      let lines = try store.sessions(of: numbers, from: scope.from, to: scope.to)
        .compactMap { one -> StaffRosterLine? in
          let day = one.session.date
          let there = staff[day] ?? hierarchy.staff(scope.of, on: day)
          staff[day] = there
          guard let department = there[one.enrolment.learner] else { return nil }
          let split = try splits[one.enrolment.id] ?? self.split(of: one.enrolment)
          splits[one.enrolment.id] = split
          let code = one.session.classCode
          let changes = try revisions[code] ?? self.revisions(of: code)
          revisions[code] = changes
          // Some books have enrolments that are named after their class.
          let pseudonym = Store.pseudonym(of: "\(identity) \(one.enrolment.id)")
          return StaffRosterLine(
            number: one.enrolment.learner, name: one.name, department: department,
            session: one.session, title: one.title, isReleaseAsked: split.isReleaseAsked,
            minutes: split.minutes[one.session.number] ?? ReleaseMinutes(), mark: one.mark,
            event: event(
              "learning-\(pseudonym)-\(one.session.number)@\(books)", one.session,
              revision: changes[one.session.number] ?? 0))
        }
      let today = min(max(now.day, scope.from), scope.to)
      return .done(
        StaffRoster(
          scope: scope, name: name, staff: hierarchy.staff(scope.of, on: today).count,
          lines: lines.sorted {
            ($0.day, $0.start, $0.name.sortKey, $0.number)
              < ($1.day, $1.start, $1.name.sortKey, $1.number)
          }, asAt: now))
    }
  }

  /// Whose staff it is, in words, with the name as kept, and everybody who may be meant on any of the
  /// days.
  private func meant(
    _ scope: StaffRosterScope
  ) throws -> Outcome<(String, StaffRosterScope, Set<EmployeeNumber>)> {
    var scope = scope
    switch scope.of {
    case .manager(let number):
      guard let manager = try store.personLine(number) else {
        return .refused([.noSuchPerson(number)])
      }
      return .done((manager.name.spoken, scope, try store.everBelow(number, from: scope.from)))
    case .department(let name):
      guard let known = try store.knownName(name, .department) else {
        return .refused([.noSuchDepartment(name, known: try store.knownNames(.department))])
      }
      scope.of = .department(known)
      return .done((known, scope, Set(try store.everIn(.department, known, from: scope.from))))
    case .site(let name):
      guard let known = try store.knownName(name, .site) else {
        return .refused([.noSuchSite(name, known: try store.knownNames(.site))])
      }
      scope.of = .site(known)
      return .done((known, scope, Set(try store.everIn(.site, known, from: scope.from))))
    }
  }

  /// How the sessions of a class fall into work time and own time for one learner.
  private struct Split {
    var minutes: [Int: ReleaseMinutes]
    var isReleaseAsked: Bool
  }

  private func split(of enrolment: Enrolment) throws -> Split {
    let releases = try store.releases(of: enrolment.id)
    let parts = ReleaseMinutes.split(
      try store.sessions(of: enrolment.classCode), model: enrolment.release, releases: releases)
    return Split(
      minutes: parts.reduce(into: [:]) { $0[$1.session.number] = $1.minutes },
      isReleaseAsked: enrolment.release.needsAgreement
        || releases.contains { $0.state.isAgreed && $0.model.needsAgreement })
  }

  private func revisions(of code: ClassCode) throws -> [Int: Int] {
    try store.sessionPictures(of: code).reduce(into: [:]) { counts, picture in
      guard let before = picture.before,
        picture.after.map({ $0.isElsewhere(than: before) }) ?? true
      else { return }
      counts[before.number, default: 0] += 1
    }
  }

  private func event(_ id: String, _ session: Session, revision: Int) -> StaffEvent {
    let (start, end) = (
      WallTime(minutes: session.interval.from), WallTime(minutes: session.interval.to)
    )
    let from = clock.moment(start.day, start.time)
    let least = Moment(
      microseconds: from.microseconds + Int64(session.interval.minutes) * 60_000_000)
    let to = clock.moment(end.day, end.time)
    return StaffEvent(
      id: String(
        id.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-.@".contains($0)) ? $0 : "-" }),
      revision: revision, from: from, to: to > from ? to : least)
  }
}
