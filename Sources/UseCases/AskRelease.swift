public import Domain
import Store

extension Books {
  /// Asks for release: the learner wants to come in work time.
  ///
  /// A place somebody has in own time stays; the model counts once a manager has agreed. Asking again
  /// does not hold a place any longer; a place that is agreed in work time is not asked about again
  /// until its sessions have other times.
  /// - Parameter hours: hours of work time wanted, under the model of agreed hours.
  public func askRelease(
    _ number: EmployeeNumber, on code: ClassCode, model: ReleaseModel, hours: Int? = nil,
    by acting: Acting
  ) throws -> Outcome<ReleaseAnswer> {
    try store.write(
      "ask-release", by: acting, detail: { _ in "\(number) on \(code): \(model.rawValue)" }
    ) { journal in
      try journal.takeTurn(code)
      journal.note(number)
      let found = try enrolled(number, on: code)
      guard var enrolled = found.done else { return .refused(found.refusals) }
      let label = enrolled.theClass.label
      guard model.needsAgreement else {
        return .refused([.noReleaseAsked(enrolled.person.name, label)])
      }
      let badHours = Self.badHours(hours)
      guard badHours.isEmpty else { return .refused(badHours) }
      let earlier = try store.releases(of: enrolled.enrolment.id).first { $0.session == nil }
      if let earlier, earlier.state.isAgreed, earlier.model.needsAgreement,
        enrolled.enrolment.state.isOnRoster
      {
        return .refused([.releaseSettled(enrolled.person.name, label, earlier.state)])
      }
      let refusals = try notProvided(
        model, hours: hours, enrolled, sessions: enrolled.sessions, at: acting.now)
      guard refusals.isEmpty else { return .refused(refusals) }
      if !enrolled.enrolment.state.isOnRoster {
        enrolled.enrolment.release = model
        try journal.save(enrolled.enrolment)
      }
      let release = try askRelease(
        enrolled.enrolment, on: enrolled.theClass, sessions: enrolled.sessions, model: model,
        hours: hours, in: journal)
      return .done(try answer(release, enrolled))
    }
  }

  /// Keeps what was asked of the manager, inside an act.
  @discardableResult
  func askRelease(
    _ enrolment: Enrolment, on theClass: Class, sessions: [Session],
    model: ReleaseModel? = nil, hours: Int?, in journal: Journal
  ) throws -> Release {
    let now = journal.acting.now
    let isHeld = enrolment.state == .requested
    var release =
      try store.releases(of: enrolment.id).first { $0.session == nil }
      ?? Release(enrolment: enrolment.id, asked: enrolment.release, askedAt: now.moment)
    if let model, model != release.asked || [.withdrawn, .declined].contains(release.state) {
      let earlier = release
      release = Release(
        enrolment: enrolment.id, asked: model, askedAt: now.moment, heldUntil: earlier.heldUntil)
      // The place rests on what was agreed for the times before.
      if enrolment.state.isOnRoster, earlier.isAskedAgain {
        release.agreed = earlier.agreed
        release.answeredBy = earlier.answeredBy
        release.answeredOn = earlier.answeredOn
      }
    }
    release.hours = hours ?? release.hours
    release.askedHours = release.hours
    let days = try store.settings().number(.releaseDays)
    release.heldUntil =
      isHeld
      ? release.heldUntil ?? .releaseDeadline(theClass, sessions: sessions, days: days, at: now)
      : nil
    try journal.save(release)
    return release
  }

  /// Why the governing agreement does not provide such a release, unless the enrolment was made with
  /// that rule set aside.
  func notProvided(
    _ model: ReleaseModel, hours: Int?, _ enrolled: Enrolled, sessions: [Session], at now: Now
  ) throws -> [Refusal] {
    var facts = try bookingFacts(
      enrolled.person, on: enrolled.theClass, sessions: enrolled.sessions,
      places: store.places(of: enrolled.theClass), at: now)
    facts.sessions = sessions
    facts.release = model
    facts.hoursAsked = hours ?? facts.hoursAsked
    if model == .hours {
      facts.hoursUsed = try store.hoursMinutes(
        of: enrolled.line.number, except: enrolled.theClass.code)
    }
    return [BookingRule.releaseOffered, .agreedHours].flatMap { $0.refusals(facts) }
      .filter { !enrolled.enrolment.overridden.contains($0.code) }
  }

  /// Why a number of hours cannot be kept.
  static func badHours(_ hours: Int?) -> [Refusal] {
    guard let hours, hours < 1 else { return [] }
    return [.notPositive(what: "number of hours", hours)]
  }

  /// A release with its person, class and minutes.
  func answer(
    _ release: Release, _ enrolled: Enrolled, settlement: Settlement? = nil
  ) throws -> ReleaseAnswer {
    let enrolment =
      try store.enrolment(enrolled.enrolment.id) ?? enrolled.enrolment
    let releases = try store.releases(of: enrolment.id)
    let split = ReleaseMinutes.split(
      enrolled.sessions, model: release.session == nil ? release.model : enrolment.release,
      releases: releases)
    return ReleaseAnswer(
      release: release,
      asked: AskedRelease(
        release: release, enrolment: enrolment, person: enrolled.line,
        label: enrolled.theClass.label),
      minutes: split.map(\.minutes).reduce(ReleaseMinutes(), +), settlement: settlement)
  }
}
