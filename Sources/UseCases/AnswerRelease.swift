public import Domain
import Store

extension Books {
  /// Keeps a manager's yes: as asked, or otherwise where another model is named.
  ///
  /// A place held for it becomes sure; somebody who waits may be served. With a session named, only
  /// that session is arranged otherwise than the class.
  /// - Parameters:
  ///   - hours: hours of work time agreed under the model of agreed hours, for the class or the session;
  ///     as many as were asked for unless given.
  ///   - manager: who agreed.
  ///   - on: the day of the answer.
  public func agreeRelease(
    _ number: EmployeeNumber, on code: ClassCode, model: ReleaseModel? = nil,
    hours: Int? = nil, session: Int? = nil, by manager: String, on day: Day,
    acting: Acting
  ) throws -> Outcome<ReleaseAnswer> {
    try store.write(
      "agree-release", by: acting,
      detail: { "\(number) on \(code): \($0.release.model.rawValue)" }
    ) { journal in
      try journal.takeTurn(code)
      journal.note(number)
      let found = try enrolled(number, on: code)
      guard let enrolled = found.done else { return .refused(found.refusals) }
      let badValues =
        Self.badManager(manager) + Self.badHours(hours) + Self.badAnswerDay(day, at: acting.now)
      guard badValues.isEmpty else { return .refused(badValues) }
      if let session {
        return try agree(
          session, model: model, hours: hours, enrolled, by: manager, on: day, in: journal)
      }
      let asked = try askedRelease(enrolled)
      guard var release = asked.done else { return .refused(asked.refusals) }
      if release.state.isAgreed, model == nil || model == release.model,
        hours == nil || hours == release.hours
      {
        return .refused([
          .releaseSettled(enrolled.person.name, enrolled.theClass.label, release.state)
        ])
      }
      let refusals = try notProvided(
        model ?? release.asked, hours: hours ?? release.hours, enrolled,
        sessions: enrolled.sessions, at: acting.now)
      guard refusals.isEmpty else { return .refused(refusals) }
      release.agree(
        to: model ?? release.asked, hours: hours,
        of: enrolled.sessions.filter(\.takesPlace).map(\.interval.minutes).reduce(0, +))
      release.answeredBy = manager
      release.answeredOn = day
      release.ground = nil
      try journal.save(release)
      var after = enrolled
      after.enrolment.release = release.model
      try journal.save(after.enrolment)
      return .done(
        try answer(
          release, after,
          settlement: try goOn(after, because: .releaseAgreed, in: journal)))
    }
  }

  /// Keeps a manager's no, with its ground. The learner keeps the place or the place in line until
  /// the learner decides, or the time it is held for is over (invariant I23).
  ///
  /// - Parameter session: the session it was asked for; nil for the whole class.
  public func declineRelease(
    _ number: EmployeeNumber, on code: ClassCode, session: Int? = nil, ground: ReleaseGround,
    by manager: String, on day: Day, acting: Acting
  ) throws -> Outcome<ReleaseAnswer> {
    try store.write(
      "decline-release", by: acting, detail: { _ in "\(number) on \(code): \(ground.rawValue)" }
    ) { journal in
      try journal.takeTurn(code)
      journal.note(number)
      let found = try enrolled(number, on: code)
      guard let enrolled = found.done else { return .refused(found.refusals) }
      let badText = Self.badManager(manager) + Self.badAnswerDay(day, at: acting.now)
      guard badText.isEmpty else { return .refused(badText) }
      let asked = try askedRelease(enrolled, for: session)
      guard var release = asked.done else { return .refused(asked.refusals) }
      guard release.state == .requested else {
        return .refused([
          .releaseSettled(enrolled.person.name, enrolled.theClass.label, release.state)
        ])
      }
      release.state = .declined
      release.ground = ground
      release.answeredBy = manager
      release.answeredOn = day
      try journal.save(release)
      return .done(try answer(release, enrolled))
    }
  }

  /// The learner comes in own time instead: no manager's word is needed any more.
  ///
  /// - Parameter session: to that session alone; nil for the whole class.
  public func comeInOwnTime(
    _ number: EmployeeNumber, on code: ClassCode, session: Int? = nil, by acting: Acting
  ) throws -> Outcome<ReleaseAnswer> {
    try store.write("own-time", by: acting, detail: { _ in "\(number) on \(code)" }) { journal in
      try journal.takeTurn(code)
      let found = try enrolled(number, on: code)
      guard var enrolled = found.done else { return .refused(found.refusals) }
      let asked = try askedRelease(enrolled, for: session)
      guard var release = asked.done else { return .refused(asked.refusals) }
      release.state = .withdrawn
      release.agreed = .ownTime
      try journal.save(release)
      if session != nil { return .done(try answer(release, enrolled)) }
      enrolled.enrolment.release = .ownTime
      try journal.save(enrolled.enrolment)
      return .done(
        try answer(
          release, enrolled,
          settlement: try goOn(enrolled, because: .ownTimeInstead, in: journal)))
    }
  }

  /// What an answer means for the enrolment: a held place becomes sure, a waiting list is served.
  private func goOn(
    _ enrolled: Enrolled, because ground: MoveGround, in journal: Journal
  ) throws -> Settlement? {
    switch enrolled.enrolment.state {
    case .requested:
      switch try confirm(enrolled, because: ground, in: journal) {
      case .done(let settlement): return settlement
      case .refused(let obstacles):
        return Settlement(
          person: enrolled.line, label: enrolled.theClass.label, state: .requested,
          ground: ground, obstacles: obstacles)
      }
    case .waitlisted:
      let service = try serveWaitingList(
        enrolled.theClass, sessions: enrolled.sessions, in: journal)
      guard
        let booking = try standing(
          enrolled.line.number, on: enrolled.theClass.code, at: journal.acting.now)
      else { return nil }
      return Settlement(
        person: enrolled.line, label: enrolled.theClass.label, state: booking.state,
        ground: ground, booking: booking, service: service)
    default: return nil
    }
  }

  private func agree(
    _ number: Int, model: ReleaseModel?, hours: Int?, _ enrolled: Enrolled,
    by manager: String, on day: Day, in journal: Journal
  ) throws -> Outcome<ReleaseAnswer> {
    let code = enrolled.theClass.code
    let session = known(number, of: code, in: enrolled.sessions)
    guard let shown = session.done else { return .refused(session.refusals) }
    let earlier = try store.releases(of: enrolled.enrolment.id).first {
      $0.session == number && [.requested, .declined].contains($0.state)
    }
    let asked = model ?? earlier?.asked ?? enrolled.enrolment.release
    let refusals = try notProvided(
      asked, hours: hours, enrolled, sessions: [shown], at: journal.acting.now)
    guard refusals.isEmpty else { return .refused(refusals) }
    var release =
      earlier
      ?? Release(
        enrolment: enrolled.enrolment.id, session: number, asked: asked, askedHours: hours,
        askedAt: journal.acting.now.moment)
    release.agree(to: asked, hours: hours, of: shown.interval.minutes)
    release.answeredBy = manager
    release.answeredOn = day
    release.ground = nil
    try journal.save(release)
    return .done(try answer(release, enrolled))
  }

  /// What was asked for the whole class, or for one session, and stands; or the refusal.
  private func askedRelease(
    _ enrolled: Enrolled, for session: Int? = nil
  ) throws -> Outcome<Release> {
    let release = try store.releases(of: enrolled.enrolment.id).first { $0.session == session }
    guard let release, release.state != .withdrawn else {
      return .refused([.noReleaseAsked(enrolled.person.name, enrolled.theClass.label)])
    }
    return .done(release)
  }

  /// Nobody has answered on a day to come.
  private static func badAnswerDay(_ day: Day, at now: Now) -> [Refusal] {
    day > now.day ? [.badDay(of: "answer", day, earliest: nil, latest: now.day)] : []
  }

  private static func badManager(_ manager: String) -> [Refusal] {
    manager.allSatisfy(\.isWhitespace)
      ? [.missingName] : KeptText.refusals([("manager's name", manager)])
  }
}
